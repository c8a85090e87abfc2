/** Where on its line something stands. */

/** What may stand between the beginning of a line and its first bracket: bullets, numbers of lists and of links, other brackets. */
const leading: ReadonlySet<number> = new Set(Array.from(' \t\u00a0>#*+-•‣◦·![]().0123456789', (character) => character.charCodeAt(0)))
/** So much of it at most. */
const longestLeading = 79

/** Whether nothing but bullets and the like stands before an offset on its line. O(1). */
export function opensLine(source: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < longestLeading && leading.has(source.charCodeAt(start - 1))) start--
  return start === 0 || source.charCodeAt(start - 1) === 0x0a || source.charCodeAt(start - 1) === 0x0d
}

/** Whether a text begins right at an offset, with no space or punctuation between. O(1). */
export const isGluedTo = (source: string, at: number): boolean => /[^\s[\](),.;:·]/.test(source.charAt(at))

/** Whether nothing but spaces and tabs stands behind an offset on its line. O(spaces). */
export function endsLine(source: string, at: number): boolean {
  let end = at
  while (source.charCodeAt(end) === 0x20 || source.charCodeAt(end) === 0x09) end++
  return end >= source.length || source.charCodeAt(end) === 0x0a || source.charCodeAt(end) === 0x0d
}
