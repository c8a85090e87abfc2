/** What stands in place of pictures, and bullets. */
import { isLetter } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import type { Reader } from './reader.ts'

/** Whether a piece is an icon of the page: a symbol alone, save for the dash that stands for no votes and the dot of a byline. O(1). */
export function isIcon(source: string, { start, end, heading }: Pick<Piece, 'start' | 'end' | 'heading'>): boolean {
  if (end - start > longestIcon) return false
  const text = source.slice(start, end)
  if (unseen.test(text)) return true
  if (heading) return false
  if (isLetter(text.charCodeAt(0))) return pictureWord.test(text)
  return (text.length <= longestSymbol && symbol.test(text)) || brokenPicture.test(text)
}

/** A symbol, or two; of one that stands outside of the basic plane a string has two units. */
const symbol = /^[^\p{L}\p{Nd}\p{Cc}\s·∙⋅‧・•*+–—-]{1,2}$/u
const longestSymbol = 4

const longestIcon = 24
/** Characters of no width alone are nothing that a reader sees. */
const unseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]+$/

/** What stands in place of a picture. */
const pictureWord =
  /^(?:(?:user|author|profile|paper) )?(?:image|img|avatar|thumbnail|icon|logo|picture|photo|svg)(?: ?\d{1,4})?(?:: ?\w{0,16})?$/i

/** The beginning of a picture whose end some tool has taken for something else. */
const brokenPicture = /^(?:[*+•-] *){0,9}!\[\]?$/

/** Cut the bullet off a heading that a list of pictures was glued to; `next` is the piece behind it on its line. */
export function cutBullet(reader: Reader, piece: Piece, next: Piece | undefined): Piece {
  const { source, markup } = reader
  if (!piece.heading || next?.kind !== 'picture' || !/[^\s-]-$/.test(source.slice(Math.max(piece.start, piece.end - 2), piece.end)))
    return piece
  markup.push({ start: piece.end - 1, end: piece.end })
  return { ...piece, end: piece.end - 1 }
}

/** A symbol before something known is an icon; a comma or a bracket that closes is of the sentence above. */
export const leadingIcon = /^[^\p{L}\p{Nd}\p{Cc}\s·#$@(),;"'`]{1,2}(?=\s)/u
