/** Titles that nothing marks: the first lines of blocks whose second lines are fields, as bots write them to chats. */
import { longestTitle } from '../../lengths.ts'
import { isLonger } from '../../text.ts'
import { namesPage } from '../../title-words.ts'
import type { Piece } from '../markup/piece.ts'
import { readFieldLine } from './fields.ts'
import { skipBullet } from './titled-words.ts'

/** Whether a text has other headings than its own title. O(pieces). */
export const hasHeadings = (source: string, pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.heading && !namesPage(source, piece))

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
  if (hasHeadings(source, pieces)) return pieces
  const titles = new Set(pieces.filter((piece, at) => isTitle(source, piece) && hasVotes(source, pieces, at + 1)))
  return titles.size < fewestBlocks ? pieces : pieces.map((piece) => (titles.has(piece) ? { ...piece, heading: true } : piece))
}

/** The number of a list's item. */
const numbered = /^\d{1,3}[.)/]\s{1,4}\S/
const longestNumber = 9

/** Whether a text begins a block, or the item of a list with numbers, and may be a title. */
const isTitle = (source: string, { kind, gap, link, start, end }: Piece): boolean =>
  kind === 'text' &&
  link === null &&
  (gap === 'blank-line' || (gap === 'next-line' && numbered.test(source.slice(start, start + longestNumber)))) &&
  !isLonger(source, start, end, longestTitle)

/** So many lines of fields stand below a title at most. */
const mostFieldLines = 6

/** Whether lines of fields begin with a piece, right below another line, and one of them has votes. */
function hasVotes(source: string, pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < from + mostFieldLines; at++) {
    const [line, next] = [pieces[at], pieces[at + 1]]
    if (line?.kind !== 'text' || line.gap !== 'next-line' || next?.gap === 'same-line') return false
    const { start, end } = skipBullet(source, line)
    const fields = readFieldLine(source, start, end, false)
    if (fields === null || fields.some(({ kind }) => kind === 'votes')) return fields !== null
  }
  return false
}
