/** Names that were nearly hit: for errors about a name that nobody knows. */

/** How many letters may be wrong, where two that changed places are two: of a short name hardly any, or it would be another one. */
const mostWrong = (name: string): number => Math.min(3, Math.floor((name.length + 1) / 3))
/** Nobody mistypes a longer one, and telling how far two names are apart takes the product of their lengths. */
const longestName = 60

/** Case, dashes and spaces make no other name. */
const letters = (name: string): string => name.toLowerCase().replaceAll(/[-_ ]/g, '')

/**
 * Find the name that is most like a word.
 *
 * @returns null where none is like it. O(names), and the lengths of both.
 */
export function findNearest(word: string, names: Iterable<string>): string | null {
  if (word.length > longestName) return null
  let [nearest, fewest] = [null as string | null, Number.POSITIVE_INFINITY]
  for (const name of names) {
    const wrong = countWrong(letters(word), letters(name))
    if (wrong <= mostWrong(name) && wrong < fewest) [nearest, fewest] = [name, wrong]
  }
  return nearest
}

/** ` (did you mean NAME?)`, or nothing. */
export function suggest(word: string, names: Iterable<string>, write = (name: string): string => name): string {
  const nearest = findNearest(word, names)
  return nearest === null ? '' : ` (did you mean ${write(nearest)}?)`
}

/** How many letters have to be put in, taken out or changed to make one word of another. */
function countWrong(word: string, name: string): number {
  let above = Array.from({ length: name.length + 1 }, (_, at) => at)
  for (let row = 1; row <= word.length; row++) {
    const costs = [row]
    for (let at = 1; at <= name.length; at++) {
      const changed = (above[at - 1] as number) + (word.charAt(row - 1) === name.charAt(at - 1) ? 0 : 1)
      costs.push(Math.min(changed, (above[at] as number) + 1, (costs[at - 1] as number) + 1))
    }
    above = costs
  }
  return above[name.length] as number
}
