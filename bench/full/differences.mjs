/** Where two values of JSON differ. Pure, see test/bench.test.ts. */

const isObject = (value) => typeof value === 'object' && value !== null

/**
 * Find the paths at which two values differ, without the indexes of lists: `entries[].title`.
 *
 * @returns each path once. A list that is longer than the other differs at `[].length` of its path, and its items are compared as far as both go.
 */
export function findDifferences(a, b, path = '') {
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return Object.is(a, b) ? [] : [path]
  const found = new Set()
  const add = (paths) => {
    for (const one of paths) found.add(one)
  }
  if (Array.isArray(a)) {
    if (a.length !== b.length) found.add(`${path}[].length`)
    for (let at = 0; at < Math.min(a.length, b.length); at++) add(findDifferences(a[at], b[at], `${path}[]`))
  } else {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      add(findDifferences(a[key], b[key], path === '' ? key : `${path}.${key}`))
  }
  return [...found]
}
