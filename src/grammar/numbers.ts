/** Takes the numbers of a list off the titles that it lists. */
import { isDigit } from '../text.ts'
import { narrow, pagesOf } from './frames.ts'
import type { EntrySegment, Tile } from './segments.ts'

const listNumber = /^(\d{1,4})[.)] {1,3}(?=\S)/
/** So many titles do not begin with a number that goes up by one by chance. */
const fewestNumbered = 3

/** So much of a page's titles has to be numbered. */
const leastShare = 0.8

/**
 * Take list numbers off titles: `1. Folding Maps`, `2. Reading Rivers`.
 *
 * On a page most titles have to begin with a number, and each number has to follow the one before. Of such pages a text may have several, with lists
 * of their own or one that goes on.
 *
 * @param entries those of all pages, changed
 * @param loose where the numbers go, as marks
 * @returns whether there were any. O(entries).
 */
export function stripListNumbers(source: string, entries: readonly EntrySegment[], loose: Tile[]): boolean {
  if (!entries.some(({ title }) => isDigit(source.charCodeAt(title.start)))) return false
  const numbers = entries.map(({ title }) => listNumber.exec(source.slice(title.start, Math.min(title.end, title.start + 12))))
  const lists = pagesOf(entries).filter(({ from, to }) => countInOrder(numbers, from, to) >= leastShare * (to - from))
  if (lists.reduce((sum, { from, to }) => sum + countInOrder(numbers, from, to), 0) < fewestNumbered) return false
  for (const { from, to } of lists) {
    for (let at = from; at < to; at++) {
      const [entry, number] = [entries[at] as EntrySegment, numbers[at]?.[0]]
      if (number === undefined) continue
      const { start, end } = entry.title
      entry.title = narrow(entry.title, { start: start + number.length, end })
      loose.push({ role: 'markup', start, end: start + number.trimEnd().length, occurrence: at })
    }
  }
  return true
}

/** How many numbers follow the one before; the first of a page may be any. */
function countInOrder(numbers: readonly (RegExpExecArray | null)[], from: number, to: number): number {
  let inOrder = 0
  for (let at = from; at < to; at++) {
    const number = numbers[at]?.[1]
    if (number !== undefined && (at === from || Number(number) === Number(numbers[at - 1]?.[1] ?? -1) + 1)) inOrder++
  }
  return inOrder
}
