/** Tables of papers in a text, for all front ends that find marks in one. */
import type { Finding } from '../log.ts'
import type { Span } from '../schema.ts'
import { quote } from '../text.ts'
import type { Mark } from './markup/mark.ts'
import { findCommaTables } from './markup/comma-tables.ts'
import { findBarred, findTabbed, type Row, type TextTable } from './markup/tables.ts'
import { readHeads } from './words/table-heads.ts'
import { findPaperTables, type PaperTable } from './words/paper-tables.ts'

/** The tables of papers of a text. */
export interface PaperTables {
  readonly tables: readonly PaperTable[]
  /** What parts their cells, in order. */
  readonly marks: readonly Mark[]
  /** One of them is written as Markdown has them. */
  readonly barred: boolean
  /** Those in which nothing but values stands. */
  readonly raw: readonly Span[]
  readonly findings: readonly Finding[]
}

/** Find the tables of papers in a text. One whose first row is longer than lines may be is none. @returns O(n), and far less for a text without bars and tabs. */
export function findTextTables(source: string, end: number, maxLineLength = Number.POSITIVE_INFINITY): PaperTables {
  const isRead = (table: TextTable): boolean => firstOf(table).end - firstOf(table).start <= maxLineLength
  const all = [...findCommaTables(source, end, isHead), ...findTabbed(source, end), ...findBarred(source, end)].filter(isRead)
  const found = findPaperTables(source, all.sort(byStart))
  return {
    tables: found,
    marks: found.flatMap(({ table }) => table.marks),
    barred: found.some(({ table }) => table.kind === 'markdown'),
    raw: found.filter(({ table }) => table.kind === 'values').map(({ table }) => spanOf(table)),
    findings: found.flatMap(({ table: { cut } }) => (cut === null ? [] : [toFinding(source, cut)])),
  }
}

/** Whether a table of papers has tabs or commas between its columns. @returns O(1) where neither stand near the beginning. */
export const hasUnbarredTable = (source: string, end: number): boolean =>
  findPaperTables(source, [...findTabbed(source, end), ...findCommaTables(source, end, isHead)].sort(byStart)).length > 0

const isHead = (texts: readonly string[]): boolean => readHeads(texts) !== null

/** Each has a row at least. */
const firstOf = ({ rows }: TextTable): Row => rows[0] as Row
const spanOf = (table: TextTable): Span => ({ start: firstOf(table).start, end: (table.rows.at(-1) as Row).end })
const byStart = (a: TextTable, b: TextTable): number => firstOf(a).start - firstOf(b).start

const toFinding = (source: string, span: Span): Finding => ({
  ruleId: 'text-cut-off',
  subject: { span },
  args: [{ quote: quote(source.slice(span.start, span.end)) }],
})
