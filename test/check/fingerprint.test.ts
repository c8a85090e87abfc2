import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, hashText } from '../../src/check/fingerprint.ts'

/** FNV-1a, 64 bits, by integers of any size. */
function hashByBigInt(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of Buffer.from(text, 'utf8')) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

describe('hashText', () => {
  // From the test vectors of the authors.
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('%j', (text, hash) => {
    expect(hashText(text)).toBe(hash)
  })

  test('is FNV-1a of the UTF-8 of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => hashText(text) === hashByBigInt(text)))
  })
})

test('a fingerprint tells files, rules, fields and reasons apart', () => {
  const fingerprints = [
    fingerprintOf('a.txt', 'invalid-date', 'date', 'x'),
    fingerprintOf('b.txt', 'invalid-date', 'date', 'x'),
    fingerprintOf(null, 'invalid-date', 'date', 'x'),
    fingerprintOf('null', 'invalid-date', 'date', 'x'),
    fingerprintOf('a.txt', 'year-missing', 'date', 'x'),
    fingerprintOf('a.txt', 'invalid-date', null, 'x'),
    fingerprintOf('a.txt', 'invalid-date', 'date', 'y'),
    fingerprintOf('a.txt', 'invalid-date', 'dat', 'ex'),
  ]
  expect(new Set(fingerprints).size).toBe(fingerprints.length)
  expect(fingerprints[0]).toMatch(/^[0-9a-f]{16}$/)
})
