/** What stands in place of pictures, and bullets. */
import { isWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece } from '../markup/pieces.ts'
import type { Reader } from './reader.ts'

/** A symbol alone is an icon of the page, save for the dash that stands for no votes and the dot of a byline. */
export function isIcon(source: string, { start, end, heading }: Piece): boolean {
  if (heading || end - start > longestIcon) return false
  const text = source.slice(start, end)
  return /^[^\p{L}\p{Nd}\s·∙⋅‧・•*+–—-]{1,2}$/u.test(text) || pictureWord.test(text) || brokenPicture.test(text)
}

const longestIcon = 24

/** What stands in place of a picture. */
const pictureWord =
  /^(?:(?:user|author|profile|paper) )?(?:image|img|avatar|thumbnail|icon|logo|picture|photo|svg)(?: ?\d{1,4})?(?:: ?\w{0,16})?$/i

/** The beginning of a picture whose end some tool has taken for something else. */
const brokenPicture = /^(?:[*+•-] *)*!\[\]?$/

/** A heading that a list of pictures was glued to ends in that list's first bullet. */
export function cutBullet(reader: Reader, piece: Piece, line: readonly Piece[]): Piece {
  const { source, markup } = reader
  const next = line[line.indexOf(piece) + 1]
  if (!piece.heading || next?.kind !== 'picture' || !/[^\s-]-$/.test(source.slice(piece.start, piece.end))) return piece
  markup.push({ start: piece.end - 1, end: piece.end })
  return { ...piece, end: piece.end - 1 }
}

/** A symbol before something known is an icon. */
export const leadingIcon = /^[^\p{L}\p{Nd}\s·#$@("'`]{1,2}(?=\s)/u

export const bullets = '*+-–—•‣◦▪●○'
