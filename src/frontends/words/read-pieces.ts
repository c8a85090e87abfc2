/**
 * From pieces to cues: what each piece says on a page of papers. All front ends for syntaxes with links share this; it knows the words of the
 * page and what its links prove, and nothing of any syntax or of the order of things.
 */
import type { Cue, Gap, TextCue } from '../../cues.ts'
import type { Markup } from '../../reading.ts'
import { paperOf } from '../../targets.ts'
import { foldText, isLonger, skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece, Pieces } from '../markup/piece.ts'
import { headBlocks } from './block-titles.ts'
import { endCurator, readBrokenCurator, readCurator } from './curator.ts'
import { nameByDigits } from './digit-names.ts'
import { readFields } from './fields.ts'
import { hasFields } from './has-fields.ts'
import { findAddressHabit } from './lone-address.ts'
import { readLoneTarget, readPicture } from './lone-target.ts'
import { readAcross } from './parts.ts'
import { readLinkedNames } from './linked-names.ts'
import { findTitledLines, readTitledLine } from './titled-line.ts'
import type { PaperTable } from './paper-tables.ts'
import { type Line, mergeText, newReader, type Reader, takeGap, toLine, wider } from './reader.ts'
import { readText } from './read-text.ts'
import { readTitleLinks } from './title-links.ts'
import { readTable } from './table-rows.ts'

/**
 * Read pieces into cues.
 *
 * @param source the text as a reader sees it
 * @param fields whether fields have labels or units of their own; left out, the whole text is looked through
 * @param written the input, where `source` is blank in place of its marks. O(n).
 */
export function readPieces(
  source: string,
  { pieces: all, markup, tables = [] }: Pieces & { readonly tables?: readonly PaperTable[] },
  fields = hasFields(source),
  written = source,
): { cues: Cue[]; markup: readonly Markup[] } {
  const { pieces: listed, lists } = takeListsOut(all)
  const titledLines = findTitledLines(source, listed, fields)
  // One alone may be anything.
  const isList = fields || titledLines.size > 1
  const pieces = isList ? headBlocks(source, listed) : listed
  const reader = newReader(source, markup, {
    fields: isList,
    addressHabit: findAddressHabit(source, pieces),
    titledLines: isList ? titledLines : new Map(),
  })
  let next = 0
  for (let at = 0; at < pieces.length; ) {
    const table = tables[next]
    if (table !== undefined && (pieces[at] as Piece).start >= table.head.start) {
      next++
      at = readTable(reader, pieces, at, table)
    } else at = readNext(reader, pieces, at)
  }
  return { cues: nameByDigits(reader.cues).map(toMenu), markup: trimPlaces(written, reader.markup).concat(lists) }
}

/** Read a line, or the lines that are one thing; where to go on. */
function readNext(reader: Reader, pieces: readonly Piece[], at: number): number {
  let end = at + 1
  while (end < pieces.length && (pieces[end] as Piece).gap === 'same-line') end++
  const next = Math.max(readAcross(reader, pieces, at, end), readBrokenCurator(reader, pieces, at, end))
  const line = pieces.slice(at, end)
  const isJoined = next === end && (endDate(reader.source, line, pieces[end]) || endAuthors(reader.source, line, pieces[end]))
  if (next === end) readLine(reader, line)
  const behind = isJoined ? next + 1 : next
  for (let noted = at; noted < behind; noted++) notePaper(reader, pieces[noted] as Piece)
  return behind
}

/**
 * Take out the definitions of links that stand between parts of the page: a writer may put them behind each paragraph, and there they part
 * nothing. Those behind the last part are its list.
 */
function takeListsOut(all: readonly Piece[]): { pieces: readonly Piece[]; lists: readonly Markup[] } {
  const last = all.findLastIndex(({ kind }) => kind !== 'reference')
  if (all.findIndex(({ kind }) => kind === 'reference') > last) return { pieces: all, lists: [] }
  const pieces: Piece[] = []
  const lists: Markup[] = []
  let gap: Gap = 'same-line'
  all.forEach((piece, at) => {
    // The list of a page that another one follows may tell the page's day.
    if (piece.kind === 'reference' && piece.link === null && at < last) {
      lists.push({ start: piece.start, end: piece.end, name: 'references' })
      gap = wider(gap, piece.gap)
    } else {
      pieces.push(gap === 'same-line' ? piece : { ...piece, gap: wider(gap, piece.gap) })
      gap = 'same-line'
    }
  })
  return { pieces, lists }
}

/** Note which paper of the site a piece leads to; a text may name any other one on arXiv. */
function notePaper({ papers }: Reader, { link }: Piece): void {
  const id = link?.target?.kind === 'arxiv' ? null : paperOf(link?.target)
  if (id !== null) papers.add(id)
}

const longestBrokenDate = 60
/** What stands behind the last dot of a byline, or behind the link to the day before: a date, and the beginning of one. */
const dated = /^(?:published on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?$/i
const undated = /^(?:published)?(?: on)?(?: ?[a-z]{3,9}\.?)?(?: \d{1,2},)?$/i

/**
 * Take the line below into the last text of a line, where a wrapper broke the date at its end.
 *
 *     `Example Labs · Published on Oct`
 *     `19, 2025`
 *
 * @param line its last piece is changed
 * @returns whether it was. O(1).
 */
function endDate(source: string, line: Piece[], below: Piece | undefined): boolean {
  const last = line.at(-1) as Piece
  if (last.kind !== 'text' || below?.kind !== 'text' || below.gap !== 'next-line' || below.link !== null) return false
  if (isLonger(source, last.end, below.end, longestBrokenDate) || skipWhiteSpace(source, last.end, below.start) !== below.start)
    return false
  const from = Math.max(last.start, last.end - longestBrokenDate)
  const dot = Math.max(from - 1, from + source.slice(from, last.end).lastIndexOf('·'))
  if ((dot < last.start && line.length === 1) || !undated.test(foldText(source.slice(dot + 1, last.end)).trim())) return false
  if (!dated.test(foldText(source.slice(dot + 1, below.end)).trim())) return false
  line[line.length - 1] = { ...last, end: below.end }
  return true
}

/**
 * Take the line below into the last text of a line, where a wrapper broke the number of authors behind their pictures. A number alone on its line is
 * read with the line below elsewhere.
 *
 *     `![](/avatars/1.svg)![](/avatars/2.svg)6`
 *     `authors`
 */
function endAuthors(source: string, line: Piece[], below: Piece | undefined): boolean {
  const last = line.at(-1) as Piece
  if (line.length === 1 || last.kind !== 'text' || below?.kind !== 'text' || below.gap !== 'next-line' || below.link !== last.link)
    return false
  if (!/^\d{1,4}$/.test(source.slice(last.start, Math.min(last.end, last.start + 5)))) return false
  if (!/^authors?$/.test(source.slice(below.start, Math.min(below.end, below.start + 8)))) return false
  line[line.length - 1] = { ...last, end: below.end }
  return true
}

/** Marks without the white space at their edges, which is none of theirs. */
function trimPlaces(source: string, places: Pieces['markup']): Markup[] {
  const trimmed: Markup[] = []
  for (const { start, end } of places) {
    const from = skipWhiteSpace(source, start, end)
    if (from < end) trimmed.push({ start: from, end: trimEnd(source, from, end) })
  }
  return trimmed
}

/** `GitHub` without a number is the menu's. */
const toMenu = (cue: Cue): Cue =>
  cue.kind === 'stars' && cue.figure === null && cue.url === null
    ? { kind: 'furniture', name: 'menu', start: cue.start, end: cue.end, gap: cue.gap }
    : cue

/** Read a line of pieces. */
function readLine(reader: Reader, pieces: readonly Piece[]): void {
  const first = reader.cues.length
  if (reader.fields && (readTitledLine(reader, pieces) || readFields(reader, pieces) || readLinkedNames(reader, pieces))) return
  if (readTitleLinks(reader, pieces) || readCurator(reader, pieces) || endCurator(reader, pieces)) return
  const line = toLine(reader.source, pieces)
  for (let at = 0; at < pieces.length; at++) readPiece(reader, pieces[at] as Piece, pieces[at + 1], line)
  joinText(reader, first)
}

/** Read a piece; `next` is the one behind it on its line. */
function readPiece(reader: Reader, piece: Piece, next: Piece | undefined, line: Line): void {
  switch (piece.kind) {
    case 'picture':
      readPicture(reader, piece, next, line)
      break
    case 'target':
      readLoneTarget(reader, piece)
      break
    case 'box':
      reader.cues.push({
        kind: 'check-box',
        start: piece.start,
        end: piece.end,
        gap: takeGap(reader, piece.gap),
        id: paperOf(piece.link?.target),
      })
      reader.awaits = 'votes'
      break
    case 'reference':
      reader.cues.push({
        kind: 'furniture',
        name: 'references',
        start: piece.start,
        end: piece.end,
        gap: takeGap(reader, piece.gap),
        link: piece.link,
      })
      break
    case 'unread':
      reader.cues.push({ kind: 'unread', start: piece.start, end: piece.end, gap: takeGap(reader, piece.gap) })
      break
    default:
      readText(reader, piece, next, line)
  }
}

/** Whether two links to papers stand side by side, the first of them a heading that ended before its line: a title and its abstract. */
const isBehindTitle = (before: TextCue, cue: TextCue): boolean =>
  before.heading === true && cue.heading !== true && paperOf(before.link?.target) !== null && paperOf(cue.link?.target) !== null

/** Texts that follow one another on a line are one, whatever links stand in it; so are texts and numbers beside them. */
function joinText(reader: Reader, first: number): void {
  const { cues } = reader
  // A line may have taken cues of the one above into its own. One cue alone has none to be joined with.
  const from = Math.min(first, cues.length)
  if (cues.length - from < 2) return
  let kept = from
  for (let at = from; at < cues.length; at++) {
    const cue = cues[at] as Cue
    const before = kept > from ? (cues[kept - 1] as Cue) : undefined
    if (before?.kind === 'text' && cue.kind === 'text' && isBehindTitle(before, cue)) cues[kept++] = { ...cue, gap: 'next-line' }
    else if (before?.kind === 'text' && cue.kind === 'text' && cue.gap === 'same-line') cues[kept - 1] = mergeText(before, cue)
    else cues[kept++] = cue
  }
  cues.length = kept
}
