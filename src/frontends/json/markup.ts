/** What of a JSON text is no value of a paper. */
import type { Markup } from '../../reading.ts'
import { isWhiteSpace } from '../../text.ts'
import type { Place } from './nodes.ts'

/**
 * Find the stretches between values, without the white space at their edges.
 *
 * @param values places of values in order, none over another
 * @param toSource from offsets of the text to those of the input
 * @returns the stretches in offsets of the input: with the values and white space they are all of the text. O(n).
 */
export function findMarkup(text: string, values: readonly Place[], toSource: (offset: number) => number): Markup[] {
  const markup: Markup[] = []
  let at = 0
  for (const { start, end } of values) {
    addStretch(markup, text, at, start, toSource)
    at = end
  }
  addStretch(markup, text, at, text.length, toSource)
  return markup
}

function addStretch(markup: Markup[], text: string, from: number, to: number, toSource: (offset: number) => number): void {
  // White space that is written as a reference (`&#10;`) is none in the input: it is longer there.
  const isBlank = (at: number): boolean => isWhiteSpace(text.charCodeAt(at)) && toSource(at + 1) - toSource(at) === 1
  // The byte order mark of the input belongs to its encoding.
  let start = from === 0 && text.startsWith('\ufeff') && toSource(0) === 0 ? 1 : from
  let end = to
  while (start < end && isBlank(start)) start++
  while (end > start && isBlank(end - 1)) end--
  if (start < end) markup.push({ start: toSource(start), end: toSource(end) })
}
