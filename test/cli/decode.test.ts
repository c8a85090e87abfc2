import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeUtf8, findInvalidByte } from '../../src/cli/decode.ts'

describe('decodeUtf8', () => {
  test('text, with a byte order mark kept', () => {
    expect(decodeUtf8(new TextEncoder().encode('\ufeffé 世\u{1f600}'))).toEqual({ text: '\ufeffé 世\u{1f600}' })
    expect(decodeUtf8(new Uint8Array())).toEqual({ text: '' })
  })

  test.each([
    ['a byte that follows nothing', [0x61, 0x80], '80', 1],
    ['a second byte that is none', [0xc3, 0x28], 'C3', 0],
    ['an overlong form', [0x61, 0x62, 0xc0, 0x80], 'C0', 2],
    ['an overlong form of three bytes', [0xe0, 0x80, 0x80], 'E0', 0],
    ['a surrogate', [0xed, 0xa0, 0x80], 'ED', 0],
    ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 'F4', 0],
    ['a sequence cut off at the end', [0x61, 0xe4, 0xb8], 'E4', 1],
    ['Latin-1', [0x47, 0x72, 0xf6, 0xdf, 0x65], 'F6', 2],
    ['a zero byte stays in offsets', [0x00, 0xff], 'FF', 1],
  ])('%s', (_name, bytes, byte, offset) => {
    const problem = `not UTF-8: byte 0x${byte} at offset ${offset} is not part of a character; Latin-1 is converted by iconv -f latin1 -t utf-8`
    expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({ problem })
  })

  test('what gzip made', () => {
    expect(decodeUtf8(Uint8Array.of(0x1f, 0x8b, 8))).toEqual({ problem: 'this is compressed by gzip; unpack it first: gunzip -c' })
  })

  test.each([
    ['little-endian', [0xff, 0xfe, 0x61, 0x00]],
    ['big-endian', [0xfe, 0xff, 0x00, 0x61]],
  ])('UTF-16, %s', (_name, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({ problem: 'this is UTF-16, not UTF-8; convert it first: iconv -f utf-16 -t utf-8' })
  })
})

/** Bytes that are often lead or following bytes of UTF-8. */
const someBytes = fc
  .array(
    fc.oneof(fc.constantFrom(0x61, 0x80, 0xbf, 0xc3, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f), fc.integer({ min: 0, max: 255 })),
    {
      maxLength: 12,
    },
  )
  .map((bytes) => Uint8Array.from(bytes))

test('findInvalidByte agrees with Node.js on any bytes, and what lies before its place is well-formed', () => {
  fc.assert(
    fc.property(someBytes, (bytes) => {
      const offset = findInvalidByte(bytes)
      expect(offset === -1).toBe(isUtf8(bytes))
      if (offset === -1) return
      expect(isUtf8(bytes.subarray(0, offset))).toBe(true)
      for (let length = 1; length <= 4; length += 1) {
        if (offset + length <= bytes.length) expect(isUtf8(bytes.subarray(offset, offset + length))).toBe(false)
      }
    }),
    { numRuns: 5000 },
  )
})
