/** Entries as a table for people. */
import type { CalendarDate, Entry as OneEntry, MergedEntry } from '../schema.ts'
import { assertArgument } from './arguments.ts'
import { defaultWidth, type FittedText, fitText, padRight } from './layout.ts'

/** A table shows what one digest has, or several that were merged. */
type Entry = OneEntry | MergedEntry

/** How a table is drawn. */
export interface TableOptions {
  /** Columns of the terminal, to which titles are cut; 80 where left out. */
  readonly width?: number | undefined
}

/** What the input does not say. Not `-`: the page itself writes that where a paper has no votes. */
const unknown = '?'
const unknownYear = '????'
/** Marks a number that was called upvotes by the option `bareCount` or its default, and not by the text. */
const guessed = '~'

const widestByline = 24
const narrowestTitle = 20
const gap = '  '

/** One column before the title: its heading, its cell for an entry, and on which side the cell is filled up. */
interface Column {
  readonly heading: string
  readonly align: 'left' | 'right'
  readonly cell: (entry: Entry, index: number) => string
}

/** A count, where 0 is the number and nothing else. */
const showCount = (count: number | null): string => (count === null ? unknown : String(count))

function showDate(date: CalendarDate | null): string {
  if (date === null) return unknown
  if (date.iso !== null) return date.iso
  return `${unknownYear}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
}

function showUpvotes(entry: Entry): string {
  return entry.upvotesFrom === 'bare-count' && entry.upvotes !== null ? `${guessed}${entry.upvotes}` : showCount(entry.upvotes)
}

function showByline(entry: Entry): string {
  const authors = entry.authorCount === null ? null : `${entry.authorCount} author${entry.authorCount === 1 ? '' : 's'}`
  if (entry.organization === null) return authors ?? unknown
  return authors === null ? entry.organization.name : `${entry.organization.name}, ${authors}`
}

const columns: readonly Column[] = [
  { heading: '#', align: 'right', cell: (_entry, index) => String(index + 1) },
  { heading: 'date', align: 'left', cell: (entry) => showDate(entry.date) },
  { heading: 'upvotes', align: 'right', cell: showUpvotes },
  { heading: 'comments', align: 'right', cell: (entry) => showCount(entry.comments) },
  { heading: 'by', align: 'left', cell: showByline },
]

/** What the marks in the cells mean; only those that occur. */
function explainMarks(entries: readonly Entry[]): string[] {
  const lines: string[] = []
  if (entries.some((entry) => showUpvotes(entry).startsWith(guessed))) {
    lines.push(`${guessed} the text does not say that this number is upvotes`)
  }
  const isUnknown = (cell: string): boolean => cell === unknown || cell.startsWith(`${unknownYear}-`)
  if (entries.some((entry, index) => columns.some((column) => isUnknown(column.cell(entry, index)))))
    lines.push(`${unknown} the text does not say`)
  return lines
}

function pad(cell: FittedText, column: Column, width: number): string {
  return column.align === 'left' ? padRight(cell, width) : cell.text.padStart(width)
}

/**
 * Write entries as an aligned table.
 *
 * ```
 * #  date        upvotes  comments  by         title
 * 1  2026-11-05      132         2  4 authors  A Title That Is Cut Where the Terminal Ends…
 * 2  ????-11-04      ~12         ?  NVIDIA     Another Title
 * ```
 *
 * `?` is what the text does not say, `0` is the number nought, `~` is a number that was taken for upvotes without evidence, and a
 * date without a known year keeps its month and day. Lines under the table explain the marks that occur. Cells are cut by
 * terminal columns and made safe as `toTerminal` does it. A title keeps 20 columns on however narrow a terminal.
 *
 * @returns lines that each end in `\n`; for no entries the line `no entries`. O(entries)
 * @throws TypeError where they are no list
 */
export function formatTable(entries: readonly Entry[], options: TableOptions = {}): string {
  assertArgument(Array.isArray(entries), 'a list of entries, digest.entries', entries)
  if (entries.length === 0) return 'no entries\n'
  const headings = columns.map((column) => fitText(column.heading, widestByline))
  const rows = entries.map((entry, index) => columns.map((column) => fitText(column.cell(entry, index), widestByline)))
  const widths = headings.map((heading) => heading.columns)
  for (const row of rows) for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] as number, cell.columns)

  const used = widths.reduce((sum, width) => sum + width + gap.length, 0)
  const titleWidth = Math.max(narrowestTitle, (options.width ?? defaultWidth) - used)
  const writeRow = (cells: readonly FittedText[], title: string): string =>
    [...cells.map((cell, index) => pad(cell, columns[index] as Column, widths[index] as number)), title].join(gap)

  const lines = [writeRow(headings, 'title')]
  for (const [index, row] of rows.entries()) lines.push(writeRow(row, fitText((entries[index] as Entry).title, titleWidth).text))
  for (const line of explainMarks(entries)) lines.push(line)
  return `${lines.join('\n')}\n`
}
