/** Tables of HTML by the places of their cells, as browsers lay them out: a cell that spans columns or rows takes the place of several. */
import type { Span } from '../../schema.ts'
import type { Row, Table } from '../markup/tables.ts'
import type { OpeningTag } from './tokens.ts'

interface OpenRow {
  readonly start: number
  end: number
  readonly cells: Span[]
}

/** A table that is open, maybe in a cell of another one. */
export interface OpenTable {
  readonly rows: OpenRow[]
  /** Of each column, how many of the next rows a cell above reaches into. */
  readonly reached: number[]
}

/** What a walk knows of tables. */
export interface TableWalk {
  readonly source: string
  readonly tables: Table[]
  readonly openTables: OpenTable[]
}

/** A cell spans no more columns or rows than this. */
const widest = 40
const tallest = 1_000

function spanOf({ source }: TableWalk, { attributes }: OpeningTag, name: 'colspan' | 'rowspan', most: number): number {
  const place = attributes?.get(name)
  const span = place === undefined ? 1 : Number(source.slice(place.start, Math.min(place.end, place.start + 8)))
  return span >= 1 ? Math.min(Math.floor(span), most) : 1
}

/** Take a tag that opens a table or a part of one. */
export function openTablePart(walk: TableWalk, tag: OpeningTag): void {
  if (tag.name === 'table') {
    walk.openTables.push({ rows: [], reached: [] })
    return
  }
  const table = walk.openTables.at(-1)
  if (table === undefined) return
  if (tag.name === 'tr') {
    endRow(table, tag.start)
    table.rows.push({ start: tag.end, end: -1, cells: [] })
  } else {
    endCell(table, tag.start)
    openCell(walk, table, tag)
  }
}

function openCell(walk: TableWalk, { rows, reached }: OpenTable, tag: OpeningTag): void {
  if (rows.at(-1)?.end !== -1) rows.push({ start: tag.end, end: -1, cells: [] })
  const { cells } = rows.at(-1) as OpenRow
  passReached(cells, reached, tag.start)
  const rowsBelow = spanOf(walk, tag, 'rowspan', tallest) - 1
  for (let columns = spanOf(walk, tag, 'colspan', widest); columns > 0; columns--) {
    reached[cells.length] = rowsBelow
    cells.push({ start: tag.end, end: -1 })
  }
}

/** Add an empty cell for each that reaches into the row. */
function passReached(cells: OpenRow['cells'], reached: number[], at: number): void {
  for (let left = reached[cells.length] ?? 0; left > 0; left = reached[cells.length] ?? 0) {
    reached[cells.length] = left - 1
    cells.push({ start: at, end: at })
  }
}

/** End the open cell; of one that spans columns, the first has all of its text. */
function endCell({ rows }: OpenTable, at: number): void {
  const cells = rows.at(-1)?.cells ?? []
  for (let last = cells.length - 1; cells[last]?.end === -1; last--) {
    const cell = cells[last] as Span
    cell.end = at
    if (cells[last - 1]?.end === -1) cell.start = at
  }
}

function endRow(table: OpenTable, at: number): void {
  const row = table.rows.at(-1)
  if (row?.end !== -1) return
  endCell(table, at)
  passReached(row.cells, table.reached, at)
  row.end = at
}

/** Take a tag that closes something, while a table is open. */
export function closeTablePart({ tables, openTables }: TableWalk, name: string, at: number): void {
  const table = openTables.at(-1) as OpenTable
  if (name === 'td' || name === 'th') endCell(table, at)
  else if (name === 'tr') endRow(table, at)
  else if (name === 'table') {
    endRow(table, at)
    openTables.pop()
    tables.push(table)
  }
}

/** End what is open where the text ends, and list the tables in the order of their beginnings. */
export function listTables(walk: TableWalk, end: number): readonly Table[] {
  while (walk.openTables.length > 0) closeTablePart(walk, 'table', end)
  return walk.tables.filter(({ rows }) => rows.length > 0).sort((a, b) => (a.rows[0] as Row).start - (b.rows[0] as Row).start)
}
