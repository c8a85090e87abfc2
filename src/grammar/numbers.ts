/** Takes the numbers of a list off the titles that it lists. */
import { isDigit } from '../text.ts'
import { narrow } from './frames.ts'
import type { EntrySegment, Tile } from './segments.ts'

const listNumber = /^(\d{1,4})[.)] {1,3}(?=\S)/
/** So many titles do not begin with a number that goes up by one by chance. */
const fewestNumbered = 3

/**
 * Take list numbers off titles: `1. Folding Maps`, `2. Reading Rivers`.
 *
 * Most titles have to begin with a number, and each number has to follow the one before.
 *
 * @param loose where the numbers go, as marks
 * @returns whether there were any. O(entries).
 */
export function stripListNumbers(source: string, entries: readonly EntrySegment[], loose: Tile[]): boolean {
  if (!entries.some(({ title }) => isDigit(source.charCodeAt(title.start)))) return false
  const numbers = entries.map(({ title }) => listNumber.exec(source.slice(title.start, Math.min(title.end, title.start + 12))))
  const inOrder = numbers.filter(
    (number, at) => number !== null && (at === 0 || Number(number[1]) === Number(numbers[at - 1]?.[1] ?? -1) + 1),
  ).length
  if (inOrder < fewestNumbered || inOrder < 0.8 * entries.length) return false
  entries.forEach((entry, at) => {
    const number = numbers[at]?.[0]
    if (number === undefined) return
    const { start } = entry.title
    const behind = start + number.length
    entry.title = narrow(entry.title, { start: behind, end: entry.title.end })
    loose.push({ role: 'markup', start, end: start + number.trimEnd().length, entry: entry.entry, occurrence: at })
  })
  return true
}
