/** Titles that nothing marks: the first lines of blocks whose second lines are fields, as bots write them to chats. */
import { longestTitle } from '../../lengths.ts'
import { isLonger } from '../../text.ts'
import { namesPage } from '../../title-words.ts'
import type { Piece } from '../markup/piece.ts'
import { readFieldLine } from './fields.ts'

/** One block alone may be anything. */
const fewestBlocks = 2

/**
 * Make headings of the titles of blocks where the text has no other headings than its own.
 *
 *     `Paper Boats on Lakes`
 *     `👍 84 | 💬 6`
 *     `https://huggingface.co/papers/2509.01234`
 *
 * @returns the pieces, as they are where a text has headings or fewer than two such blocks. O(n).
 */
export function headBlocks(source: string, pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some((piece) => piece.heading && !namesPage(source, piece))) return pieces
  const titles = new Set(pieces.filter((piece, at) => isTitle(source, piece) && hasVotes(source, pieces, at + 1)))
  return titles.size < fewestBlocks ? pieces : pieces.map((piece) => (titles.has(piece) ? { ...piece, heading: true } : piece))
}

/** Whether a text begins a block, and may be a title. */
const isTitle = (source: string, { kind, gap, start, end }: Piece): boolean =>
  kind === 'text' && gap === 'blank-line' && !isLonger(source, start, end, longestTitle)

/** Whether a line of fields with votes begins with a piece, right below another line. */
function hasVotes(source: string, pieces: readonly Piece[], at: number): boolean {
  const [line, next] = [pieces[at], pieces[at + 1]]
  if (
    line?.kind !== 'text' ||
    line.gap !== 'next-line' ||
    next?.gap === 'same-line' ||
    isLonger(source, line.start, line.end, longestTitle)
  )
    return false
  return readFieldLine(source, line.start, line.end, false)?.some(({ kind }) => kind === 'votes') === true
}
