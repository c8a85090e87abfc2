/** The HTML front end: a page, or a part of one, into cues. */
import type { Reading } from '../cues.ts'
import { readTimes } from './html/times.ts'
import { cutHtml } from './html/pieces.ts'
import { showReferences } from './html/shown.ts'
import { readPieces } from './words/read-pieces.ts'

/**
 * Turn HTML into cues.
 *
 * It is read as browsers show it: elements that stand apart part the text, scripts, styles and hidden elements are no text, white space means
 * nothing. Places are those of the input.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @returns the cues, see cues.ts. Never throws. O(n), without recursion.
 */
export function readHtml(source: string, end: number): Reading {
  const start = source.startsWith('\ufeff') ? 1 : 0
  const { pieces, markup, texts, times, gaps } = cutHtml(source, start, end)
  const shown = showReferences(source, texts, gaps)
  const reading = readPieces(shown, { pieces, markup: [...markup] })
  readTimes(shown, reading.cues, times)
  return { cues: reading.cues, markup: reading.markup, format: 'html', escapes: 'html', shown }
}
