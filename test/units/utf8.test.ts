/** Signs of UTF-8 by their bytes: what the platform's decoder reads, and nothing that it refuses. */
import { expect, test } from 'vitest'
import { readBytes, readSign } from '../../src/frontends/encoded/utf8.ts'

const platform = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** What the platform makes of bytes, null where they are no UTF-8. */
function decode(bytes: readonly number[]): string | null {
  try {
    return platform.decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}
const read = (bytes: readonly number[]) => readSign((index) => bytes[index] ?? 0)
/** Bytes at which anything may change. */
const edges = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff]

test('every first byte with every second one', () => {
  for (let first = 0x80; first <= 0xff; first++)
    for (let second = 0; second <= 0xff; second++) {
      const text = decode([first, second])
      expect([first, second, read([first, second])?.text ?? null]).toEqual([first, second, text])
    }
})

test('every first byte with others at the edges', () => {
  for (let first = 0xe0; first <= 0xff; first++)
    for (const second of edges)
      for (const third of edges) {
        const text = decode([first, second, third])
        expect([first, second, third, read([first, second, third])]).toEqual([
          first,
          second,
          third,
          text === null ? null : { text, length: 3 },
        ])
        for (const fourth of edges) {
          if (text !== null) continue
          const four = decode([first, second, third, fourth])
          expect([first, second, third, fourth, read([first, second, third, fourth])]).toEqual([
            first,
            second,
            third,
            fourth,
            four === null || first < 0xf0 ? null : { text: four, length: 4 },
          ])
        }
      }
})

test('bytes in a row, with the characters that they are written in', () => {
  expect([...readBytes('=41=C2=B7=E9=E2=80=A2', 3)]).toEqual([
    { text: 'A', length: 3 },
    { text: '·', length: 6 },
    { text: 'é', length: 3 },
    { text: '•', length: 9 },
  ])
})
