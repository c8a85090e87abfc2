/** What stands in front of every line and is none of it: marks of a quotation, numbers of lines, a bullet before each of them. */
import type { Span } from '../../schema.ts'
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { trimSpan } from '../../spans.ts'
import { isLetter, matchAt, skipWhiteSpace, startOfText } from '../../text.ts'

/** The text without its margin, and where the margin stands. */
export interface WithoutMargin {
  /** As long as the text; blank where the margin stands. */
  readonly text: string
  readonly places: readonly Span[]
}

const quote = /(?:[ \t]*>){1,99}[ \t]?/y
const bullet = /[-*+•][ \t]/y
/** No full stop: that is how lists are numbered. */
const number = /[ \t]*(\d{1,6})(?:[ \t]*[:|│→]|\t|(?=[ \n\r]|$))[ \t]?/y

/** So many lines at least. */
const fewest = 8
/** So many lines are looked at before all are. */
const firstLook = 16

/**
 * Find what stands in front of every line.
 *
 *     `  12 | Paper Boats and Other Vessels`
 *      ^ margin
 *
 * Quotes and numbers that count up stand before four lines of five, one bullet before each that is not blank. None of them is a letter.
 *
 * @returns null where nothing does. O(n), and O(1) for nearly every text without a margin.
 */
export function takeMargin(source: string, end: number): WithoutMargin | null {
  const looked = startsOfLines(source, end, firstLook)
  if (looked.filter((start) => isLetter(source.charCodeAt(start))).length > looked.length / 5) return null
  const kind = kinds.find((find) => isMargin(find, source, looked))
  if (kind === undefined) return null
  const starts = startsOfLines(source, end, Number.POSITIVE_INFINITY)
  if (!isMargin(kind, source, starts)) return null
  // What is cut off is read as far as it goes.
  const places = kind.find(source, starts).filter((place) => place.end <= end)
  return { text: blankOut(source, places), places: places.map(({ start, end }) => trimSpan(source, start, end)) }
}

/** A kind of margin: where it stands before some lines, and how many of five have it. */
interface MarginKind {
  readonly find: (source: string, starts: readonly number[]) => Span[]
  readonly ofFive: number
}

const placesOf =
  (pattern: RegExp): MarginKind['find'] =>
  (source, starts) =>
    starts.flatMap((start) => {
      const length = matchAt(pattern, source, start)?.[0].length ?? 0
      return length === 0 ? [] : [{ start, end: start + length }]
    })

/** Numbers that go up by one from line to line. */
function findNumbers(source: string, starts: readonly number[]): Span[] {
  const places: Span[] = []
  let before = -1
  for (const start of starts) {
    const found = matchAt(number, source, start)
    const value = Number(found?.[1] ?? Number.NaN)
    // Blank lines between may be counted or not.
    if (found !== null && (before < 0 || (value > before && value <= before + 3))) places.push({ start, end: start + found[0].length })
    if (found !== null) before = value
  }
  return places
}

const kinds: readonly MarginKind[] = [
  { find: placesOf(quote), ofFive: 4 },
  { find: findNumbers, ofFive: 4 },
  { find: placesOf(bullet), ofFive: 5 },
]

const isMargin = ({ find, ofFive }: MarginKind, source: string, starts: readonly number[]): boolean =>
  starts.length >= fewest && 5 * find(source, starts).length >= ofFive * starts.length

/** Where lines begin that are not blank, so many of them at most. */
function startsOfLines(source: string, end: number, most: number): number[] {
  const starts: number[] = []
  const lines = createLineCursor(source, end)
  for (let start = startOfText(source); start < end && starts.length < most; ) {
    const lineEnd = endOfLine(lines, start)
    if (skipWhiteSpace(source, start, lineEnd) < lineEnd) starts.push(start)
    start = nextLine(source, lineEnd)
  }
  return starts
}

/** A text with places of it blank, at the same length. */
function blankOut(source: string, places: readonly Span[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of places) {
    parts.push(source.slice(from, start), ' '.repeat(end - start))
    from = end
  }
  parts.push(source.slice(from))
  return parts.join('')
}
