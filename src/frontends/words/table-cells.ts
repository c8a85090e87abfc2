/** The cells of a table of papers: each is what the head of its column says, or it is left and told. */
import { byStart } from '../../sorted.ts'
import type { Cue, Gap, TextCue } from '../../cues.ts'
import type { Span } from '../../schema.ts'
import { paperOf, readTarget } from '../../targets.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { joinNames } from './names.ts'
import type { Reader } from './reader.ts'
import type { Column } from './table-heads.ts'
import { saysNothing } from './nothing.ts'
import { readWithSigns, readWithUnit, toStars, type ValueName } from './values.ts'

/** Where a cue of a row begins: the first of them, behind a blank line, as it were. */
export interface RowCursor {
  /** What tells the row from others: where it begins. */
  readonly row: number
  gap: Gap
}

/** Add a cue of a row. */
export function addCue({ cues }: Reader, cursor: RowCursor, cue: Cue): void {
  cues.push(Object.assign(cue, { gap: cursor.gap, row: cursor.row }))
  cursor.gap = 'same-line'
}

/** The texts of a cell, without what was put around them, and what else stands in it. */
interface Cell {
  readonly texts: readonly Piece[]
  readonly others: readonly Piece[]
}

const hullOf = (pieces: readonly Span[]): Span => ({ start: (pieces[0] as Span).start, end: (pieces.at(-1) as Span).end })

/** Bold type, code, what is struck out. */
const stress = /^(?:[*_]{1,3}|`{1,2}|~~)/

/** Sort the pieces of a cell; marks around all of its text are markup. */
function toCell({ source, markup }: Reader, pieces: readonly Piece[]): Cell {
  const all = pieces.filter(({ kind }) => kind === 'text')
  const others = pieces.filter(({ kind }) => kind !== 'text')
  if (all.length === 0) return { texts: all, others }
  let { start, end } = hullOf(all)
  for (;;) {
    const mark = stress.exec(source.slice(start, Math.min(end, start + 3)))?.[0]
    if (mark === undefined || end - start <= 2 * mark.length || !source.startsWith(mark, end - mark.length)) break
    markup.push({ start, end: start + mark.length }, { start: end - mark.length, end })
    start = skipWhiteSpace(source, start + mark.length, end)
    end = trimEnd(source, start, end - mark.length)
  }
  const texts = all
    .filter((text) => text.end > start && text.start < end)
    .map((text) => ({ ...text, start: Math.max(text.start, start), end: Math.min(text.end, end) }))
  return { texts, others }
}

const isNothing = (source: string, { start, end }: Span): boolean => saysNothing(source.slice(start, end))

/** The number of a row, or the medal of one of the first. */
const numberOfRow = /^(?:(?:#|no\.? ?)?\d{1,4}[.):]?|[🥇🥈🥉])$/iu

/** Columns that lead somewhere, by links or by addresses and ids that are written out. */
const leading: ReadonlySet<Column> = new Set<Column>(['link', 'code', 'stars'])

/** Read a cell into cues. O(pieces and their texts). */
export function readCell(reader: Reader, cursor: RowCursor, pieces: readonly Piece[], column: Column): void {
  const { source, markup } = reader
  const cell = toCell(reader, pieces)
  if (leading.has(column)) {
    for (const piece of cell.texts.concat(cell.others).sort(byStart)) readLeading(reader, cursor, piece, column)
    return
  }
  for (const piece of cell.others) leaveOther(reader, cursor, piece)
  if (cell.texts.length === 0) return
  const place = hullOf(cell.texts)
  if (isNothing(source, place) || (column === 'number' && numberOfRow.test(source.slice(place.start, place.end)))) markup.push(place)
  else if (column === 'title') readTitle(reader, cursor, cutAddress(reader, cell))
  else if (column === 'unknown') addCue(reader, cursor, { kind: 'unread', ...place, gap: 'same-line', isSaid: true })
  else if (column === 'abstract') addCue(reader, cursor, { labelled: true, ...toText(cell.texts) })
  else addCue(reader, cursor, (column === 'number' ? null : readField(source, cell.texts, column as ValueName)) ?? toText(cell.texts))
}

/** Leave all texts of some cells, as one. */
export function leavePieces(reader: Reader, cursor: RowCursor, pieces: readonly Piece[]): void {
  const texts = pieces.filter(({ kind }) => kind === 'text')
  for (const piece of pieces.filter(({ kind }) => kind !== 'text')) leaveOther(reader, cursor, piece)
  if (texts.length > 0) addCue(reader, cursor, toText(texts))
}

/** Pictures and boxes say nothing in a cell. What was not read is said elsewhere. */
function leaveOther(reader: Reader, cursor: RowCursor, { kind, start, end }: Piece): void {
  if (kind === 'unread') addCue(reader, cursor, { kind, start, end, gap: 'same-line' })
  else reader.markup.push({ start, end })
}

/** A text of a cell, and its parts where marks stand inside. */
function toText(texts: readonly Piece[]): TextCue {
  const text = { kind: 'text', ...hullOf(texts), gap: 'same-line', link: (texts[0] as Piece).link } as const
  return texts.length === 1 ? text : { parts: texts.map(({ start, end }) => ({ start, end })), ...text }
}

/** The address of a paper behind its title, in brackets or in none. */
const addressBehind = /\s[<([]?(https?:\/\/[^\s<>()[\]]{1,200})[>)\]]?$/
const longestBehind = 210

/** Take the address of its paper off the end of a title. */
function cutAddress({ source, markup }: Reader, { texts, others }: Cell): Cell {
  const text = texts.at(-1) as Piece
  const { start, end } = text
  const found = addressBehind.exec(source.slice(Math.max(start, end - longestBehind), end))
  const target = found === null ? null : readTarget(found[1] as string)
  if (found === null || paperOf(target) === null) return { texts, others }
  const address: Piece = { ...text, kind: 'target', start: end - found[0].length + 1, link: { target } }
  markup.push({ start: address.start, end })
  return { texts: [...texts.slice(0, -1), { ...text, end: trimEnd(source, start, address.start) }], others: [...others, address] }
}

/** A title in bold type on the first line of its cell is that line, and so is one above italics. */
function cutLines(reader: Reader, texts: readonly Piece[]): { readonly title: readonly Piece[]; readonly below: readonly Piece[] } {
  const end = texts.findIndex(({ gap }, at) => at > 0 && gap !== 'same-line')
  if (end < 0) return { title: texts, below: [] }
  const [title, below] = [toCell(reader, texts.slice(0, end)).texts, toCell(reader, texts.slice(end)).texts]
  const isStressed = title[0]?.start !== texts[0]?.start || below[0]?.start !== texts[end]?.start
  return isStressed ? { title, below } : { title: texts, below: [] }
}

/** Read the title: of several texts those that link to one paper. What else stands in the cell is read by its own link, or left. */
function readTitle(reader: Reader, cursor: RowCursor, { texts: all, others }: Cell): void {
  const { title: texts, below } = cutLines(reader, all)
  const idOf = ({ link }: Piece): string | null => paperOf(link?.target)
  const first = Math.max(
    0,
    texts.findIndex((text) => idOf(text) !== null),
  )
  const id = idOf(texts[first] as Piece)
  let end = first
  while (end < texts.length && (id === null || idOf(texts[end] as Piece) === id)) end++
  const beside = others.find((piece) => idOf(piece) !== null)
  for (const piece of texts.slice(0, first)) readLeading(reader, cursor, piece, 'link')
  const title = toText(texts.slice(first, end))
  addCue(reader, cursor, { heading: true, ...title, link: id === null && beside !== undefined ? beside.link : (title.link ?? null) })
  for (const piece of [...texts.slice(end), ...below]) readLeading(reader, cursor, piece, 'link')
}

/** What stands between two links of a cell. */
const between = /^[\s|,;·/()[\]–—-]{1,8}$/
/** An id as arXiv writes it. */
const writtenId = /^(?:arxiv: ?)?(\d{4}\.\d{4,5})(?:v\d{1,3})?$/i
const longestAddress = 300

/** Read a piece by what it leads to: a paper, or a repository with its stars. */
function readLeading(reader: Reader, cursor: RowCursor, piece: Piece, column: Column): void {
  const { source, markup } = reader
  const { kind, start, end } = piece
  const text = kind === 'text' && end - start <= longestAddress ? source.slice(start, end) : ''
  const target = piece.link?.target ?? readTarget(text.replace(/^<(.*)>$/, '$1'))
  const place = { start, end, gap: 'same-line' } as const
  const id = paperOf(target) ?? (column === 'link' ? (writtenId.exec(text)?.[1] ?? null) : null)
  if (id !== null) addCue(reader, cursor, { kind: 'arxiv', ...place, id, field: true })
  else if (target.kind === 'code') addCue(reader, cursor, toStars(source, place, target.url))
  else if (kind !== 'text') leaveOther(reader, cursor, piece)
  else if (between.test(text) || isNothing(source, piece)) markup.push({ start, end })
  else addCue(reader, cursor, (column === 'link' ? null : readField(source, [piece], 'stars')) ?? toText([piece]))
}

/** Read a value that may have its unit or its sign as well; null where it is none. */
function readField(source: string, texts: readonly Piece[], name: ValueName): Cue | null {
  const place = { gap: 'same-line', ...hullOf(texts) } as const
  const unit = readWithUnit(source, place, name)
  const isWritten = source.charAt(place.start) === '[' && source.charAt(place.end - 1) === ']'
  if (unit === null && name === 'authors' && texts.length > 1 && !isWritten) return joinNames(source, texts)
  const value = unit ?? readWithSigns(source, place, name)
  return value && heedLink(value, texts)
}

/** A link proves a number, and tells the handle of an organisation. */
function heedLink(cue: Cue, texts: readonly Piece[]): Cue {
  const target = (texts[0] as Piece).link?.target
  if ((cue.kind === 'votes' || cue.kind === 'comments') && target?.kind === cue.kind) return { ...cue, id: target.id, linked: true }
  return cue.kind === 'organization' && target?.kind === 'profile' ? { ...cue, handle: target.handle } : cue
}
