/** Offsets into the input, and the lines and columns that people count in. The only place that converts between them. */

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
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] as number) + 1, offset }
}
