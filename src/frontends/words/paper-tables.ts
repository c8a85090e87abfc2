/** Tables that list papers, told by the heads of their columns. */
import type { Outcome } from '../../schema.ts'
import type { Row, Table } from '../markup/tables.ts'
import { type Column, readHeads } from './table-heads.ts'

/** A table of papers. It begins with its heads. */
export interface PaperTable {
  readonly columns: readonly Column[]
  readonly head: Row
  readonly rows: readonly Row[]
}

/** Heads stand in one of the first rows: above them some writers put a row that is empty, or one of groups of columns. */
const mostAbove = 2

/**
 * Find the tables of papers among tables.
 *
 * @param source the text as a reader sees it
 * @param tables in order; one that lies in another is that one's text
 * @returns them in order, with what they were made from. O(tables and their heads).
 */
export function findPaperTables<T extends Table>(source: string, tables: readonly T[]): (PaperTable & { readonly table: T })[] {
  const found: (PaperTable & { readonly table: T })[] = []
  let end = 0
  for (const table of tables) {
    const own = readTable(source, table)
    if (own === null || own.head.start < end) continue
    found.push({ table, ...own })
    end = (own.rows.at(-1) ?? own.head).end
  }
  return found
}

function readTable(source: string, { rows }: Table): PaperTable | null {
  for (let at = 0; at <= mostAbove && at < rows.length; at++) {
    const head = rows[at] as Row
    const columns = readHeads(head.cells.map((cell) => source.slice(cell.start, cell.end)))
    if (columns !== null) return { columns, head, rows: rows.slice(at + 1) }
  }
  return null
}

/** What tables say of their text: with heads and without a row that there are no papers. */
export const saidBy = (tables: readonly PaperTable[]): Outcome | null =>
  tables.length > 0 && tables.every(({ rows }) => rows.length === 0) ? 'empty-listing' : null
