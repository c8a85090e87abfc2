/** From the bytes of an input to its text, strictly: no byte is replaced or skipped without a word. */

/** Text, or why the bytes are none. */
export type Decoded = { readonly text: string } | { readonly problem: string }

/** A row of the table of well-formed UTF-8 (The Unicode Standard, table 3-7): lead bytes, length, range of the second byte. */
type SequenceForm = readonly [firstLead: number, lastLead: number, length: number, lowest: number, highest: number]

// The second byte's range keeps out overlong forms, surrogates and what lies above U+10FFFF; all later bytes are 80 to BF.
const sequenceForms: readonly SequenceForm[] = [
  [0xc2, 0xdf, 2, 0x80, 0xbf],
  [0xe0, 0xe0, 3, 0xa0, 0xbf],
  [0xe1, 0xec, 3, 0x80, 0xbf],
  [0xed, 0xed, 3, 0x80, 0x9f],
  [0xee, 0xef, 3, 0x80, 0xbf],
  [0xf0, 0xf0, 4, 0x90, 0xbf],
  [0xf1, 0xf3, 4, 0x80, 0xbf],
  [0xf4, 0xf4, 4, 0x80, 0x8f],
]

const isWithin = (byte: number | undefined, lowest: number, highest: number): boolean =>
  byte !== undefined && byte >= lowest && byte <= highest

/** How long the UTF-8 sequence at an index is; 0 where none is well-formed there. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] as number
  if (lead < 0x80) return 1
  const form = sequenceForms.find(([first, last]) => lead >= first && lead <= last)
  if (form === undefined) return 0
  const [, , length, lowest, highest] = form
  if (!isWithin(bytes[index + 1], lowest, highest)) return 0
  for (let offset = 2; offset < length; offset += 1) if (!isWithin(bytes[index + offset], 0x80, 0xbf)) return 0
  return length
}

/**
 * Find the first place where bytes are not UTF-8.
 *
 * @returns the offset of the byte at which the ill-formed sequence begins, from 0; -1 where all is well. O(n)
 */
export function findInvalidByte(bytes: Uint8Array): number {
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes, index)
    if (length === 0) return index
    index += length
  }
  return -1
}

/** Whether bytes begin with a byte order mark of UTF-16, in either order. */
function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/**
 * Decode UTF-8.
 *
 * A byte order mark of UTF-8 stays in the text as U+FEFF, so that offsets count it.
 *
 * @returns the text, or one phrase about what is wrong, with the offset of the first bad byte from 0. O(n)
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (hasUtf16Mark(bytes)) return { problem: 'this is UTF-16, not UTF-8; convert it first: iconv -f utf-16 -t utf-8' }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return { problem: 'this is compressed by gzip; unpack it first: gunzip -c' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    const offset = findInvalidByte(bytes)
    const byte = (bytes[offset] as number).toString(16).toUpperCase().padStart(2, '0')
    return {
      problem: `not UTF-8: byte 0x${byte} at offset ${offset} is not part of a character; Latin-1 is converted by iconv -f latin1 -t utf-8`,
    }
  }
}
