/** Offsets into the input, and the lines and columns that people count in. The only place that converts between them. */
import { countFront } from './sorted.ts'

/** A place as editors and unist count it: line and column from 1, offset from 0; columns and offsets in UTF-16 units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/**
 * Index the lines of a text.
 *
 * `\n`, `\r\n` and a lone `\r` end a line.
 *
 * @returns the offset at which each line starts; the first is 0, so the list is never empty. O(n), once a text.
 */
export function indexLines(source: string): readonly number[] {
  const starts = [0]
  const terminator = /\r\n|\n|\r/g
  while (terminator.test(source)) starts.push(terminator.lastIndex)
  return starts
}

/**
 * Find the line and column of an offset.
 *
 * @param lineStarts what {@link indexLines} gave for the same text
 * @param offset 0 to the text's length
 * @returns the point; O(log lines)
 */
export function pointAt(lineStarts: readonly number[], offset: number): Point {
  const line = countFront(lineStarts.length, (index) => (lineStarts[index] as number) <= offset)
  return { line, column: offset - (lineStarts[line - 1] as number) + 1, offset }
}

/**
 * Make a look-up of lines and columns; lines are indexed when the first place is asked for. O(1) on the line that was asked for last and on the next one,
 * as where places are asked for in the order of the text; else O(log lines).
 */
export function createLocator(source: string): (offset: number) => Point {
  let lineStarts: readonly number[] = []
  let line = 1
  const isOnLine = (offset: number): boolean =>
    (lineStarts[line - 1] as number) <= offset && offset < (lineStarts[line] ?? Number.POSITIVE_INFINITY)
  return (offset) => {
    if (lineStarts.length === 0) lineStarts = indexLines(source)
    if (!isOnLine(offset)) line = Math.min(line + 1, lineStarts.length)
    if (!isOnLine(offset)) line = pointAt(lineStarts, offset).line
    return { line, column: offset - (lineStarts[line - 1] as number) + 1, offset }
  }
}

/** Finds the ends of lines from front to back: the next of each kind is looked for once, not once a line. */
export interface LineCursor {
  readonly source: string
  readonly end: number
  newlineAt: number
  returnAt: number
}

/** Begin to look for the lines of a text up to an offset. */
export const createLineCursor = (source: string, end: number): LineCursor => ({ source, end, newlineAt: -1, returnAt: -1 })

/** Where the line that an offset lies in ends: at its terminator, or at the end. All calls over a text together are O(n). */
export function endOfLine(lines: LineCursor, from: number): number {
  if (from >= lines.end) return lines.end
  if (lines.source.charCodeAt(from) === 0x0a) return from
  if (lines.returnAt < from) lines.returnAt = offsetOf('\r', lines, from)
  if (lines.newlineAt < from) lines.newlineAt = offsetOf('\n', lines, from)
  return Math.min(lines.newlineAt, lines.returnAt)
}

/** The next place of a character, the end where there is none. */
export function offsetOf(character: string, { source, end }: Pick<LineCursor, 'source' | 'end'>, from: number): number {
  const at = source.indexOf(character, from)
  return at < 0 || at > end ? end : at
}

/** Where the line behind a terminator begins. */
export const nextLine = (source: string, lineEnd: number): number =>
  source.charCodeAt(lineEnd) === 0x0d && source.charCodeAt(lineEnd + 1) === 0x0a ? lineEnd + 2 : lineEnd + 1

/** Longer lines have no column that anybody counts. */
const widestLine = 4_000

/** The column of an offset on its line, from 0; of very long lines no more than their width is counted. O(1). */
export function columnOf(source: string, offset: number): number {
  const widest = Math.max(0, offset - widestLine)
  for (let at = offset; at > widest; at--) {
    const unit = source.charCodeAt(at - 1)
    if (unit === 0x0a || unit === 0x0d) return offset - at
  }
  return offset - widest
}
