/** Looks names up where they stand in a text, without cutting them out of it: a page has thousands, and most are the same few. */

/** The beginning and the length of a name, which tell most of them apart. */
const keyOf = (first: number, length: number): number => (length << 8) | (first | 0x20)

/**
 * Index names of tags or attributes, written in lower case.
 *
 * @returns what stands for the name at a place, however it is written there; undefined for a name that is none of them. O(name).
 */
export function indexNames<T>(
  named: Iterable<readonly [name: string, value: T]>,
): (source: string, start: number, end: number) => T | undefined {
  const byKey = new Map<number, { readonly name: string; readonly value: T }[]>()
  for (const [name, value] of named) {
    const key = keyOf(name.charCodeAt(0), name.length)
    const likely = byKey.get(key)
    if (likely === undefined) byKey.set(key, [{ name, value }])
    else likely.push({ name, value })
  }
  return (source, start, end) => {
    const likely = byKey.get(keyOf(source.charCodeAt(start), end - start))
    if (likely === undefined) return undefined
    for (const { name, value } of likely) if (source.startsWith(name, start)) return value
    const lower = source.slice(start, end).toLowerCase()
    return likely.find(({ name }) => name === lower)?.value
  }
}
