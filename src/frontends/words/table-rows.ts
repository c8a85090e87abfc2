/**
 * Rows of a table of papers into cues: title, fields and abstract of one paper each. All cues of a row know that it is one, and no place in it
 * says anything.
 */
import type { Span } from '../../schema.ts'
import { paperOf, readTarget, type Target } from '../../targets.ts'
import type { Row } from '../markup/tables.ts'
import type { Piece } from '../markup/piece.ts'
import type { PaperTable } from './paper-tables.ts'
import type { Reader } from './reader.ts'
import { addCue, leavePieces, readCell, type RowCursor } from './table-cells.ts'
import type { Column } from './table-heads.ts'

/** Pieces, and where their reading is. */
interface PieceCursor {
  readonly pieces: readonly Piece[]
  at: number
}

/** Take the pieces that begin before an offset. */
function takeBefore(cursor: PieceCursor, end: number): readonly Piece[] {
  const { pieces, at } = cursor
  while ((pieces[cursor.at]?.start ?? end) < end) cursor.at++
  return pieces.slice(at, cursor.at)
}

/**
 * Read a table.
 *
 * @param from index of its first piece
 * @returns index of the first piece behind it. O(pieces and cells of the table).
 */
export function readTable(reader: Reader, pieces: readonly Piece[], from: number, { columns: named, head, rows }: PaperTable): number {
  const cursor: PieceCursor = { pieces, at: from }
  reader.forward = null
  reader.awaits = null
  reader.alt = null
  reader.gap = 'same-line'
  const columns = readHead(reader, cursor, head, heedLinks(reader.source, named, head, rows[0], { pieces, at: from }))
  for (const row of rows) readRow(reader, cursor, row, columns)
  // What stands above a table and what stands below it are two things.
  reader.gap = 'blank-line'
  return cursor.at
}

/** Heads are markup, but for those that nobody knows. Below one without a text, as of a tag, cells are told one by one, as below an empty one. */
function readHead(reader: Reader, cursor: PieceCursor, head: Row, columns: readonly Column[]): readonly Column[] {
  const row: RowCursor = { row: head.start, gap: 'blank-line' }
  return columns.map((column, at) => {
    const pieces = takeBefore(cursor, (head.cells[at] as Span).end)
    for (const { kind, start, end } of pieces) {
      if (column === 'unknown' && kind === 'text') addCue(reader, row, { kind, start, end, gap: 'same-line', column: true })
      else reader.markup.push({ start, end })
    }
    return column === 'unknown' && pieces.every(({ kind }) => kind !== 'text') ? 'number' : column
  })
}

/** What nobody knows by its head is known where the first of its cells leads to the paper or a repository. */
function heedLinks(source: string, columns: readonly Column[], head: Row, first: Row | undefined, cursor: PieceCursor): readonly Column[] {
  if (first === undefined) return columns
  takeBefore(cursor, head.end)
  return columns.map((column, at) => {
    const cell = takeBefore(cursor, first.cells[at]?.end ?? first.end)
    if (column !== 'unknown' && column !== 'number') return column
    const target = cell.map((piece) => targetOf(source, piece)).find((target) => target !== null)
    return paperOf(target) !== null ? 'link' : target?.kind === 'code' ? 'code' : column
  })
}

/** What a piece leads to, by its link or as an address that is written out; null where that is nothing. */
function targetOf(source: string, { link, kind, start, end }: Piece): Target | null {
  if (link !== null) return link.target
  const isAddress = kind === 'text' && end - start <= longestAddress && source.startsWith('http', start)
  return isAddress ? readTarget(source.slice(start, end)) : null
}

const longestAddress = 300

/** A row with more cells than there are heads has a bar in one of them that is none, and nothing of it is sure. */
function readRow(reader: Reader, cursor: PieceCursor, { start, end, cells }: Row, columns: readonly Column[]): void {
  const row: RowCursor = { row: start, gap: 'blank-line' }
  const last = cells.findLastIndex((cell) => reader.source.slice(cell.start, cell.end).trim() !== '')
  if (last >= columns.length) {
    leavePieces(reader, row, takeBefore(cursor, end))
    return
  }
  cells.slice(0, columns.length).forEach((cell, at) => {
    leavePieces(reader, row, takeBefore(cursor, cell.start))
    readCell(reader, row, takeBefore(cursor, cell.end), columns[at] as Column)
  })
  leavePieces(reader, row, takeBefore(cursor, end))
}
