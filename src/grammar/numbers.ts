/** Takes the numbers of a list off the titles that it lists. */
import { isDigit } from '../text.ts'
import type { EntrySegment, Tile } from './segments.ts'

const listNumber = /^(\d{1,4})[.)] {1,3}(?=\S)/
/** So many titles do not begin with a number that goes up by one by chance. */
const fewestNumbered = 3

/**
 * Take list numbers off titles: `1. Folding Maps`, `2. Reading Rivers`.
 *
 * Most titles have to begin with a number, and each number has to follow the one before.
 *
 * @param loose where the numbers go, as marks. O(entries).
 */
export function stripListNumbers(source: string, entries: EntrySegment[], loose: Tile[]): void {
  if (!entries.some(({ title }) => isDigit(source.charCodeAt(title.start)))) return
  const numbers = entries.map(({ title }) => listNumber.exec(source.slice(title.start, Math.min(title.end, title.start + 12))))
  const inOrder = numbers.filter(
    (number, at) => number !== null && (at === 0 || Number(number[1]) === Number(numbers[at - 1]?.[1] ?? -1) + 1),
  ).length
  if (inOrder < fewestNumbered || inOrder < 0.8 * entries.length) return
  entries.forEach((entry, at) => {
    const number = numbers[at]?.[0]
    if (number === undefined) return
    const { start } = entry.title
    const behind = start + number.length
    entries[at] = { ...entry, title: { ...entry.title, start: behind, ...cutParts(entry.title.parts, behind) } }
    loose.push({ role: 'markup', start, end: start + number.trimEnd().length, entry: entry.entry, occurrence: at })
  })
}

const cutParts = (parts: EntrySegment['title']['parts'], start: number) =>
  parts === undefined
    ? {}
    : { parts: parts.filter(({ end }) => end > start).map((part) => ({ start: Math.max(part.start, start), end: part.end })) }
