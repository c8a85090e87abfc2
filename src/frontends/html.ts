/** The HTML front end: a page, or a part of one, into cues. */
import type { Cue } from '../cues.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../schema.ts'
import { readTimes } from './html/times.ts'
import { cutIslandsOut, readIslands } from './html/island.ts'
import { cutHtml } from './html/pieces.ts'
import { gatherWords } from './html/scattered.ts'
import { coverReferences, showPieces, trimPieces } from './html/shown.ts'
import type { Sift } from './html/tokens.ts'
import type { HtmlPieces } from './html/walk.ts'
import type { Finding } from '../log.ts'
import { followSpans } from '../spans.ts'
import type { Piece } from './markup/piece.ts'
import { findEscapedHtml } from './escaped.ts'
import { cutAt, cutAtSeams, giveParts } from './seams.ts'
import { tellUnread } from './unread.ts'
import { areOfEntries, countLabels, hasVotes, newLabelCounts } from './words/has-fields.ts'
import { findPaperTables, saidBy } from './words/paper-tables.ts'
import { readPieces } from './words/read-pieces.ts'
import { isLonger, startOfText } from '../text.ts'

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
  const start = startOfText(source)
  const cut = cutHtml(source, start, end, sift)
  const reading = readCut(source, end, cut)
  const inside = findInside(reading, cut.islands)
  if (inside.size === 0) return reading
  const apart = readCut(source, end, { ...cut, islands: cut.islands.filter((island) => !inside.has(island)) })
  return { ...apart, findings: [...apart.findings, ...Array.from(inside, (island) => tellUnread(source, island))] }
}

/** What a page of HTML always has. */
type HtmlReading = Reading & Required<Pick<Reading, 'records' | 'findings'>>

/** The data with papers that stand in the middle of what the page shows, where no page has them: they cannot be apart from it. O(n). */
function findInside({ cues, records }: HtmlReading, islands: readonly Span[]): Set<Span> {
  const [recordAt, cueAt] = [followSpans(records), followSpans(cues)]
  const isInside = ({ start, end }: Span): boolean => {
    const [record, cue] = [records[recordAt(start)], cues[cueAt(start)]]
    return record !== undefined && record.end <= end && cue !== undefined && cue.start < start && end < cue.end
  }
  return new Set(islands.filter(isInside))
}

/** Read what a page was cut into: its data, and what it shows. */
function readCut(source: string, end: number, cut: HtmlPieces): HtmlReading {
  const islands = readIslands(source, cut.islands)
  const gathered = gatherWords(source, cut.pieces)
  const shown = showPieces(source, gathered)
  const { pieces, edges } = trimPieces(source, shown, gathered.pieces)
  const tables = findPaperTables(shown.text, cut.tables)
  const reading = readPieces(shown.text, { pieces, markup: cut.markup, tables }, hasFieldPieces(shown.text, pieces), source)
  const { cues } = reading
  readTimes(shown.text, cues, cut.times)
  const marks = coverReferences(shown, cues, cutIslandsOut(source, reading.markup, islands))
  // Parts end where tags begin, whatever is shown in the place of both.
  cutAtSeams(cues, gathered.seams)
  tellMarked(source, cues, marks)
  return {
    cues,
    markup: [...marks, ...edges],
    format: 'html',
    escapes: 'html',
    shown: shown.text,
    records: islands.records,
    edges: cut.edges,
    rules: cut.rules,
    isWhole: cut.endsWhole,
    said: islands.isPaperPage ? 'paper-page' : saidBy(tables),
    findings: [...findCuts(cut, end), ...islands.findings, ...findEscapedHtml(source, end)],
  }
}

/** What tags stand in, and is no text so far, may turn out to be one. */
function tellMarked(source: string, cues: Cue[], marks: readonly Span[]): void {
  const isMarked = ({ kind, start, end }: Cue): boolean => kind !== 'text' && source.slice(start, end).includes('<')
  if (!cues.some(isMarked)) return
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  let next = 0
  cues.forEach((cue, at) => {
    while (next < sorted.length && (sorted[next] as Span).start < cue.start) next++
    const first = next
    while (next < sorted.length && (sorted[next] as Span).end <= cue.end) next++
    if (next > first && isMarked(cue)) cues[at] = cutCue(cue, sorted.slice(first, next))
  })
}

/** A cue in parts, and the name in it: what looks like a date behind the link of an organisation is its name. */
function cutCue(cue: Cue, marks: readonly Span[]): Cue {
  const parts = cutAt([cue], marks)
  if (cue.kind === 'organization') return giveParts({ ...cue, name: giveParts(cue.name, cutAt([cue.name], marks)) }, parts)
  return giveParts(cue, parts)
}

/** Longer texts are no fields. */
const longestField = 60

/** Attributes and data are not looked through. */
function hasFieldPieces(shown: string, pieces: readonly Piece[]): boolean {
  const labels = newLabelCounts()
  for (const { kind, start, end, gap } of pieces) {
    if (kind !== 'text') continue
    const text = shown.slice(start, Math.min(end, start + longestField))
    if (gap !== 'same-line') countLabels(text, labels)
    if (!isLonger(shown, start, end, longestField) && hasVotes(text)) return true
  }
  return areOfEntries(labels)
}

/** Say where a page was cut, and which texts are not read because of that. */
function findCuts({ pieces, beginsCut, endsCut }: HtmlPieces, end: number): Finding[] {
  const findings: Finding[] = []
  const note = (side: 'begins' | 'ends', span: Span): void => {
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
