/** Signs of UTF-8 by their bytes, wherever these come from. */
import type { DecodedPiece } from '../../decoded.ts'

/** How many bytes a sign has beside its first, by that one. */
const moreThan = (first: number): number => (first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3)
/** The least code point that is written with so many. */
const least = [0, 0x80, 0x800, 0x1_00_00] as const
const most = 0x10_ff_ff

/**
 * Read one sign beyond ASCII.
 *
 * @param byteAt the byte at an index from the first one on; anything else than a byte where there is none
 * @returns the sign and how many bytes it has; null where they are none. O(1).
 */
export function readSign(byteAt: (index: number) => number): DecodedPiece | null {
  const first = byteAt(0)
  const more = moreThan(first)
  if (more === 0) return null
  let point = first & (0x3f >> more)
  for (let index = 1; index <= more; index++) {
    const byte = byteAt(index)
    if (!(byte >= 0x80 && byte <= 0xbf)) return null
    point = (point << 6) | (byte & 0x3f)
  }
  const isHalf = point >= 0xd800 && point <= 0xdfff
  return point < (least[more] as number) || point > most || isHalf ? null : { text: String.fromCodePoint(point), length: more + 1 }
}

/**
 * Read bytes in a row that are written by as many characters each.
 *
 * @param width the characters of a byte, of which the last two are its digits
 * @returns each sign with the length of what is written; bytes that are no UTF-8 are read as Latin-1. O(n).
 */
export function* readBytes(written: string, width: number): Generator<DecodedPiece> {
  const byteAt = (index: number): number => Number.parseInt(written.slice((index + 1) * width - 2, (index + 1) * width), 16)
  for (let at = 0; at * width < written.length; ) {
    const first = at
    const { text, length } = readSign((index) => byteAt(first + index)) ?? { text: String.fromCharCode(byteAt(first)), length: 1 }
    yield { text, length: length * width }
    at += length
  }
}
