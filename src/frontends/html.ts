/** The HTML front end: a page, or a part of one, into cues. */
import type { Cue, Reading } from '../cues.ts'
import { readTimes } from './html/times.ts'
import { readIslands } from './html/island.ts'
import { cutHtml } from './html/pieces.ts'
import { coverReferences, showReferences, trimPieces } from './html/shown.ts'
import type { Place, Sift } from './html/tokens.ts'
import type { HtmlPieces } from './html/walk.ts'
import type { Finding } from '../log.ts'
import type { Piece } from './markup/pieces.ts'
import { hasFields } from './words/fields.ts'
import { readPieces } from './words/read-pieces.ts'

/**
 * Turn HTML into cues.
 *
 * It is read as browsers show it: elements that stand apart part the text, scripts, styles and hidden elements are no text, white space means
 * nothing. Places are those of the input.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @param sift which of the text's tokens count; all where it is left out
 * @returns the cues, see cues.ts. Never throws. O(n), without recursion.
 */
export function readHtml(source: string, end: number, sift?: Sift): Reading {
  const start = source.startsWith('\ufeff') ? 1 : 0
  const cut = cutHtml(source, start, end, sift)
  const { pieces, texts, times, gaps } = cut
  const { records, findings, isPaperPage, markup } = readIslands(source, cut.islands, cut.markup)
  const shown = showReferences(source, texts, gaps)
  const trimmed = trimPieces(shown, pieces)
  const reading = readPieces(shown.text, { pieces: trimmed.pieces, markup }, hasFieldPiece(shown.text, pieces))
  const { cues } = reading
  readTimes(shown.text, cues, times)
  tellParts(cues)
  const marks = coverReferences(shown, cues, reading.markup)
  return {
    cues,
    markup: [...marks, ...trimmed.edges],
    format: 'html',
    escapes: 'html',
    shown: shown.text,
    records,
    said: isPaperPage ? 'paper-page' : null,
    findings: [...findCuts(cut, end), ...findings],
  }
}

/** Tags may stand between any two texts: each is a part of what it becomes a part of. */
function tellParts(cues: Cue[]): void {
  cues.forEach((cue, at) => {
    if (cue.kind === 'text' && cue.parts === undefined) cues[at] = { ...cue, parts: [{ start: cue.start, end: cue.end }] }
  })
}

/** Longer texts are no fields. */
const longestField = 60

/** Attributes and data are not looked through. */
const hasFieldPiece = (shown: string, pieces: readonly Piece[]): boolean =>
  pieces.some(({ kind, start, end }) => kind === 'text' && end - start <= longestField && hasFields(shown.slice(start, end)))

/** Say where a page was cut, and which texts are not read because of that. */
function findCuts({ pieces, beginsCut, endsCut }: HtmlPieces, end: number): Finding[] {
  const findings: Finding[] = []
  const note = (side: 'begins' | 'ends', span: Place): void => {
    findings.push({ ruleId: 'html-cut-off', subject: { span }, args: [{ side }] })
  }
  const isText = ({ kind }: Piece): boolean => kind === 'text'
  const first = pieces.findIndex(isText)
  const before = (first < 0 ? pieces : pieces.slice(0, first)).findLast(({ kind }) => kind === 'unread')
  if (beginsCut) note('begins', { start: 0, end: (before ?? pieces[0])?.end ?? end })
  const half = pieces[pieces.findLastIndex(isText) + 1] ?? pieces.at(-1)
  if (endsCut) note('ends', { start: half?.start ?? 0, end })
  return findings
}
