/** Tables in text: bars with a line of dashes below the heads, as Markdown and databases write them, or columns between tabs. */
import type { Span } from '../../schema.ts'
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { beginningOf, skipWhiteSpace, startOfText, trimEnd } from '../../text.ts'
import type { Mark } from './mark.ts'

/** A row of a table, and its cells in order. They may have white space around their texts. */
export interface Row extends Span {
  readonly cells: readonly Span[]
}

/** A table by its rows; those with heads are the first ones. */
export interface Table {
  readonly rows: readonly Row[]
}

/** A table in a text. */
export interface TextTable extends Table {
  /** What parts its cells and rows, and backslashes before bars that part none. */
  readonly marks: readonly Mark[]
  /** How it is written. In Markdown, and between tabs, stand texts with marks of their own; a file of values has nothing else. */
  readonly kind: 'markdown' | 'tabs' | 'values'
  /** Where the text breaks off in a cell, what is left of that; it is none of its row. */
  readonly cut: Span | null
}

/** A line without the white space around it, and where it begins with that. */
interface Line extends Span {
  readonly from: number
}

/** No border of a table is longer. */
const longestBorder = 2_400
const border = /^[|+:=\- \t]{3,}$/

/** Whether a line is the border between heads and rows: `|---|:--:|`, `--- | ---`, `-----+-----`. O(length). */
export const isBorder = (source: string, start: number, end: number): boolean =>
  '|:-+'.includes(source.charAt(start)) && end - start <= longestBorder && isBorderText(source.slice(start, end).trimEnd())

const isBorderText = (line: string): boolean => border.test(line) && /[-=]/.test(line) && /[|+]/.test(line)

/** Find the tables of a text whose columns are parted by bars. @returns them in order. O(n). */
export function findBarred(source: string, end: number): TextTable[] {
  const tables: TextTable[] = []
  if (!source.includes('|')) return tables
  const lines = listLines(source, end)
  for (let at = 1; at < lines.length; at++) {
    const [head, line] = [lines[at - 1] as Line, lines[at] as Line]
    if (!isBorder(source, line.start, line.end) || !isRow(source, head) || isBorder(source, head.start, head.end)) continue
    let last = at + 1
    while (last < lines.length && isRow(source, lines[last] as Line)) last++
    const above = lines[at - 2]
    const first = above !== undefined && isBorder(source, above.start, above.end) ? at - 2 : at - 1
    tables.push(cutBarred(source, end, lines.slice(first, last)))
    at = last
  }
  return tables
}

const quote = 0x3e

/** The lines of a text without marks of quotations; a blank one has no length. */
function listLines(source: string, end: number): Line[] {
  const lines: Line[] = []
  const cursor = createLineCursor(source, end)
  for (let at = startOfText(source); at < end; ) {
    const lineEnd = endOfLine(cursor, at)
    let start = skipWhiteSpace(source, at, lineEnd)
    while (source.charCodeAt(start) === quote) start = skipWhiteSpace(source, start + 1, lineEnd)
    lines.push({ start, end: trimEnd(source, start, lineEnd), from: at })
    at = nextLine(source, lineEnd)
  }
  return lines
}

const isRow = (source: string, { start, end }: Line): boolean => source.slice(start, end).includes('|') || isBorder(source, start, end)

function cutBarred(source: string, end: number, lines: readonly Line[]): TextTable {
  const marks: Mark[] = []
  const rows = lines
    .filter((line) => {
      const isDrawn = isBorder(source, line.start, line.end)
      if (isDrawn) marks.push({ kind: 'skip', start: line.start, end: line.end })
      return !isDrawn
    })
    .map(({ start, end }) => cutRow(source, start, end, '|', marks))
  const cut = findCut(source, end, rows)
  if (cut === null) return { rows, marks, kind: 'markdown', cut }
  const last = rows.at(-1) as Row
  marks.push({ kind: 'unread', ...cut })
  return { rows: [...rows.slice(0, -1), { ...last, cells: last.cells.slice(0, -1) }], marks, kind: 'markdown', cut }
}

/** The text of the last cell where the text ends in it, and not behind a bar as the heads do: it may be half a number. */
function findCut(source: string, end: number, rows: readonly Row[]): Span | null {
  const [head, last] = [rows[0], rows.at(-1)] as [Row, Row]
  const isClosed = (row: Row): boolean => source.charAt(row.end - 1) === '|'
  if (rows.length === 1 || !isClosed(head) || isClosed(last) || skipWhiteSpace(source, last.end, end) < end) return null
  const cell = last.cells.at(-1) as Span
  return { start: skipWhiteSpace(source, cell.start, cell.end), end: cell.end }
}

/**
 * Cut a row where bars or tabs part its cells. Bars may stand around a row as well, tabs do not. A bar behind a backslash is a sign of its cell,
 * and the backslash none.
 */
function cutRow(source: string, start: number, end: number, sign: '|' | '\t', marks: Mark[]): Row {
  const cells: Span[] = []
  const isBarred = sign === '|'
  let from = start
  for (let at = source.indexOf(sign, start); at >= 0 && at < end; at = source.indexOf(sign, at + 1)) {
    if (isBarred && at > start && source.charAt(at - 1) === '\\') {
      marks.push({ kind: 'skip', start: at - 1, end: at })
      continue
    }
    if (at > start || !isBarred) cells.push({ start: from, end: at })
    marks.push(toMark(source, start, at))
    from = at + 1
  }
  if (from < end || !isBarred) cells.push({ start: from, end })
  return { start, end, cells }
}

/** What parts two cells; `#` before the first one of a line is a head, and no mark of a heading. */
const toMark = (source: string, lineStart: number, at: number): Mark => ({
  kind: 'skip',
  start: source.slice(lineStart, at).trimEnd() === '#' ? lineStart : at,
  end: at + 1,
})

/** So much of a text is looked at for the heads of columns between tabs. */
const beginning = 2_000

/**
 * Find what may be tables whose columns are parted by tabs, as browsers and spreadsheets copy them: lines with tabs, one below the other.
 *
 * @returns those that begin in the first 2,000 characters. O(1) where no tab stands in these, else O(n).
 */
export function findTabbed(source: string, end: number): TextTable[] {
  const head = beginningOf(source, end, beginning)
  if (!head.includes('\t')) return []
  const tables: TextTable[] = []
  const lines = listLines(source, end)
  const hasTab = (line: Line | undefined): boolean => line !== undefined && source.slice(line.start, line.end).includes('\t')
  for (let at = 0; at < lines.length && (lines[at] as Line).start < head.length; at++) {
    if (!hasTab(lines[at])) continue
    let last = at + 1
    while (hasTab(lines[last])) last++
    tables.push(cutTabbed(source, lines.slice(at, last)))
    at = last
  }
  return tables
}

function cutTabbed(source: string, lines: readonly Line[]): TextTable {
  const marks: Mark[] = []
  const rows = lines.map(({ from, end }) => cutRow(source, from, end, '\t', marks))
  return { rows, marks, kind: 'tabs', cut: null }
}
