/**
 * Tables whose columns commas, semicolons or tabs part, as spreadsheets and scraping tools write them (RFC 4180). A cell in quotes may have these in it,
 * line ends, and quotes that are doubled.
 */
import type { Span } from '../../schema.ts'
import { createLineCursor, endOfLine, type LineCursor, offsetOf } from '../../source.ts'
import { beginningOf, skipWhiteSpace, startOfText } from '../../text.ts'
import type { Mark } from './mark.ts'
import type { Row, TextTable } from './tables.ts'

/** What parts the cells of a table. */
const signs = [',', ';', '\t'] as const

/** So many lines may stand above the heads: a sentence about the table, the beginning of its fence, `sep=;`. */
const mostAbove = 3
/** Heads are shorter. */
const longestHead = 2_000
/** So much of a text is looked at for them. */
const beginning = 10_000

/** A walk over the records of a text, from the first to the last. */
interface Cut {
  readonly lines: LineCursor
  readonly sign: (typeof signs)[number]
}

/**
 * Find such a table near the beginning.
 *
 * @param isHead whether some texts are heads of columns; one alone is none
 * @returns one at most. O(1) where none of the first lines has heads, else O(length of the table).
 */
export function findCommaTables(source: string, end: number, isHead: (texts: readonly string[]) => boolean): TextTable[] {
  // A line end that is nowhere is looked for in the whole of a text.
  const head = beginningOf(source, end, beginning)
  const lines = createLineCursor(head, head.length)
  let at = skipWhiteSpace(source, startOfText(source), end)
  for (let above = 0; above <= mostAbove; above++) {
    const lineEnd = endOfLine(lines, at)
    const line = source.slice(at, lineEnd)
    const mayBegin = (sign: Cut['sign']): boolean =>
      line.includes(sign) && (sign !== '\t' || quoted.test(head)) && beginsAt(newCut(source, end, sign), at, isHead)
    const sign = line.length > longestHead ? undefined : signs.find(mayBegin)
    if (sign !== undefined) return [cutTable(newCut(source, end, sign), at)]
    at = skipWhiteSpace(source, lineEnd, end)
  }
  return []
}

/** A cell in quotes, or the first line of one: a file has them, and what a spreadsheet copies has none. */
const quoted = /(?:^|[\t\n\r])"(?:[^\t\n\r]*"(?=[\t\n\r])|[^"\t\n\r]*[\n\r])/

const newCut = (source: string, end: number, sign: Cut['sign']): Cut => ({ lines: createLineCursor(source, end), sign })

/** So many rows are looked at: of one that is broken the cells are not told. */
const mostRows = 3

/** Whether a table begins at an offset: with its heads, and one of the first rows below with as many cells, unless nothing stands below. */
function beginsAt(cut: Cut, start: number, isHead: (texts: readonly string[]) => boolean): boolean {
  const { source, end } = cut.lines
  const head = cutRecord(cut, start)
  if (!isHead(head.cells.map((cell) => source.slice(cell.start, cell.end)))) return false
  let at = skipWhiteSpace(source, head.end, end)
  if (at === end) return true
  for (let row = 0; row < mostRows; row++) {
    const { cells, end: rowEnd, isOpen } = cutRecord(cut, at)
    if (cells.length === head.cells.length) return true
    // A line without a sign below the heads is text, and ends a table that has no row.
    if (cells.length === 1 && !isOpen) return false
    at = skipWhiteSpace(source, rowEnd, end)
  }
  return false
}

/** Cut a table, up to a line that is no row of it. */
function cutTable(cut: Cut, start: number): TextTable {
  const { source, end } = cut.lines
  const rows: Row[] = []
  const marks: Mark[] = []
  for (let at = start; at < end; ) {
    const record = cutRecord(cut, at)
    if (isBehind(cut, rows, record)) break
    for (const mark of record.marks) marks.push(mark)
    const left = findLeft(record, rows[0], end)
    if (left === null) rows.push(record)
    else {
      rows.push({ ...record, cells: record.cells.slice(0, -1) })
      if (left.start < left.end) marks.push({ kind: 'unread', ...left })
      return { rows, marks, kind: 'values', cut: left.start < left.end ? left : null }
    }
    at = skipWhiteSpace(source, record.end, end)
  }
  return { rows, marks, kind: 'values', cut: null }
}

/** Whether a record is a text behind the table: one cell alone, or, behind a blank line, more or fewer than the heads. */
function isBehind({ lines: { source } }: Cut, rows: readonly Row[], { start, cells, isOpen }: CutRow): boolean {
  const [head, last] = [rows[0], rows.at(-1)]
  if (head === undefined || last === undefined || isOpen || cells.length === head.cells.length) return false
  return cells.length === 1 || blankLine.test(source.slice(last.end, start))
}

const blankLine = /(?:\r\n|\n|\r(?!\n))\s*(?:\n|\r)/

/** What is left of the cell in which the text ends: inside of its quotes, or before all cells of its row were written. */
function findLeft({ cells, isOpen, end }: CutRow, head: Row | undefined, textEnd: number): Span | null {
  const isShort = end === textEnd && cells.length < (head?.cells.length ?? 0)
  return isOpen || isShort ? (cells.at(-1) as Span) : null
}

/** A row with what stands in it besides its cells. */
interface CutRow extends Row {
  readonly marks: readonly Mark[]
  /** Whether the text ends inside of the quotes of its last cell. */
  readonly isOpen: boolean
}

/** A cell, and where its sign or the end of its line stands. */
interface Cell extends Span {
  readonly next: number
  readonly isOpen: boolean
}

/** Cut one record. O(its length). */
function cutRecord(cut: Cut, start: number): CutRow {
  const { source, end } = cut.lines
  const cells: Span[] = []
  const marks: Mark[] = []
  for (let at = start; ; at++) {
    const { next, isOpen, ...cell } = cutQuoted(cut, at, marks) ?? cutBare(cut, at)
    cells.push(cell)
    at = next
    if (at >= end || source.charAt(at) !== cut.sign) return { start, end: at, cells, marks, isOpen }
    marks.push({ kind: 'skip', start: at, end: at + 1 })
  }
}

function cutBare({ lines, sign }: Cut, start: number): Cell {
  const end = Math.min(offsetOf(sign, lines, start), endOfLine(lines, start))
  return { start, end, next: end, isOpen: false }
}

/** Behind white space that does not part cells. */
function skipBlanks({ lines: { source }, sign }: Cut, from: number): number {
  let at = from
  while (at - from < mostBlanks && (source.charAt(at) === ' ' || (source.charAt(at) === '\t' && sign !== '\t'))) at++
  return at
}
const mostBlanks = 9

/**
 * Cut a cell in quotes, and mark those that are none of its text.
 *
 * @returns null where it has none around it: a quote that something else than the next cell follows is a sign of a text
 */
function cutQuoted(cut: Cut, at: number, marks: Mark[]): Cell | null {
  const { lines, sign } = cut
  const { source, end } = lines
  const opening = skipBlanks(cut, at)
  if (source.charAt(opening) !== '"') return null
  const doubled: Mark[] = []
  let closing = offsetOf('"', lines, opening + 1)
  for (; closing < end && source.charAt(closing + 1) === '"'; closing = offsetOf('"', lines, closing + 2))
    doubled.push({ kind: 'skip', start: closing, end: closing + 1 })
  const next = closing < end ? skipBlanks(cut, closing + 1) : end
  if (next < end && ![sign, '\n', '\r'].includes(source.charAt(next))) return null
  marks.push({ kind: 'skip', start: opening, end: opening + 1 })
  for (const mark of doubled) marks.push(mark)
  if (closing < end) marks.push({ kind: 'skip', start: closing, end: closing + 1 })
  return { start: opening + 1, end: closing, next, isOpen: closing >= end }
}
