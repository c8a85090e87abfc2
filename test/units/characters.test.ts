/** Characters: what each is, where runs of them end, which are odd, and how texts are quoted. */
import { describe, expect, test } from 'vitest'
import { nameHidden } from '../../src/hidden.ts'
import {
  endOfWord,
  endsInOpenHyphen,
  findOdd,
  hasTwoSpaces,
  isDigit,
  isLetter,
  isShorter,
  isWhiteSpace,
  matchAt,
  oddCharacter,
  oddSpace,
  quote,
  quoteValue,
  skipDigits,
  skipPrintable,
  startOfText,
} from '../../src/text.ts'

const units = Array.from({ length: 0x10000 }, (_, unit) => unit)
const charactersOf = (holds: (unit: number) => boolean): string => String.fromCharCode(...units.filter(holds))
const oddOf = (text: string): number => findOdd(text, 0, text.length)

test('digits and letters are those of ASCII', () => {
  expect(charactersOf(isDigit)).toBe('0123456789')
  expect(charactersOf((unit) => unit < 0x2000 && isLetter(unit))).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
})

test('a text begins behind the mark of its encoding', () => {
  expect(['\ufeffBoats', 'Boats\ufeff', ''].map(startOfText)).toEqual([1, 0, 0])
})

test('a run ends before another character, and at the end of what is read', () => {
  expect(skipDigits('a2025b', 1, 6)).toBe(5)
  expect(skipDigits('a2025b', 0, 6)).toBe(0)
  expect(skipDigits('a2025b', 1, 3)).toBe(3)
  expect(endOfWord('Paper boats', 0, 11)).toBe(5)
  expect(endOfWord('Paper boats', 5, 11)).toBe(5)
  expect(endOfWord('Paper boats', 6, 8)).toBe(8)
  expect(endOfWord('Paper\u00a0boats', 0, 11)).toBe(5)
})

test('two spaces are told from one, and from other white space', () => {
  expect(['Paper  boats', '  ', 'Paper boats float', 'Paper\t\tboats', ' \u00a0'].map(hasTwoSpaces)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('printable ASCII ends where something else stands, whatever the length', () => {
  const printable = ' ~Boats,1'.repeat(5)
  for (let length = 0; length < 40; length++) {
    for (const odd of ['\x1f', '\x7f', '\n', 'é']) {
      expect(skipPrintable(`é${printable.slice(0, length)}${odd}${printable}`, 1)).toBe(1 + length)
      expect(skipPrintable(`é${printable.slice(0, length)}`, 1)).toBe(1 + length)
    }
  }
})

test('a sticky pattern is asked at one place', () => {
  const digits = /\d+/y
  expect([0, 1, 2, 3, 1].map((at) => matchAt(digits, 'a12', at)?.[0] ?? null)).toEqual([null, '12', '2', null, '12'])
})

describe('odd', () => {
  test('is white space but the space', () => {
    const spaces = charactersOf((unit) => (oddOf(String.fromCharCode(unit)) & oddSpace) !== 0)
    expect(spaces).toBe(charactersOf((unit) => unit !== 0x20 && isWhiteSpace(unit)))
  })

  test('is each character that cannot be seen, and half of a pair', () => {
    const hidden = units.filter((unit) => nameHidden(`a${String.fromCharCode(unit)}`) !== null)
    expect(hidden.length).toBeGreaterThan(2_000)
    expect(hidden.filter((unit) => oddOf(String.fromCharCode(unit)) !== oddCharacter)).toEqual([])
  })

  test.each([...'éÀ÷ÿ¡¬®‐–—’“”•…‧⁰例', '\u00a1', '\u180d', '\u180f', '\u1fff', '\u2010', '\u2070', '\ud7ff', '\ue000', '\ufefe', '\uff00'])(
    'is none of %j',
    (character) => {
      expect(oddOf(character)).toBe(0)
    },
  )

  test('is what stands from one place to another', () => {
    const text = '\u200bPaper boats\tfloat é\u200b'
    expect(findOdd(text, 0, text.length)).toBe(oddSpace | oddCharacter)
    expect(findOdd(text, 1, text.length)).toBe(oddSpace | oddCharacter)
    expect(findOdd(text, 1, text.length - 1)).toBe(oddSpace)
    expect(findOdd(text, 1, 12)).toBe(0)
    expect(findOdd(text, 13, text.length - 1)).toBe(0)
    expect(oddOf('é\u200b')).toBe(oddCharacter)
    expect(oddOf('é\t\té')).toBe(oddSpace)
  })
})

test('a text is shorter than a limit that it does not reach', () => {
  for (const end of ['\n', '\r\n']) {
    const text = `${'x'.repeat(100)}ab${end}cd`
    expect([4, 5, 6].map((limit) => isShorter(text, 100, text.length, limit))).toEqual([false, false, true])
  }
})

test.each([
  ['state-of-', 'the-art', true],
  ['GPT-', '4', true],
  ['https://', 'a.example', true],
  ['an-', 'orange', true],
  ['a dash -', 'the end', false],
  ['a path/', 'to', false],
  ['pre-', 'and post-training', false],
  ['pre-', '(post-training)', false],
  ['state-of', 'the-art', false],
  ['a-b', 'c', false],
  ['a- -', 'b', false],
  ['a://b', 'c', false],
  ['', '', false],
])('a word that ends %j is broken before %j: %s', (line, next, expected) => {
  expect(endsInOpenHyphen(line, next)).toBe(expected)
})

describe('a quote', () => {
  const sixty = 'osprey '.repeat(9).slice(0, 60)

  test.each([
    ['Paper Boats', 'Paper Boats'],
    ['  Paper\n  Boats\t', 'Paper Boats'],
    ['', ''],
    [sixty, sixty],
    [`${sixty}x`, `${sixty}...`],
    [`${sixty}${' '.repeat(300)}`, sixty],
    [`${'x'.repeat(59)}\u{1f600}`, `${'x'.repeat(59)}\ufffd...`],
    ['\ud83d', '\ufffd'],
  ])('of %j is %j', (text, quoted) => {
    expect(quote(text)).toBe(quoted)
  })

  test('looks for more behind many blanks, but not behind thousands', () => {
    expect(quote(`Paper${' '.repeat(300)}Boats \ud83d`)).toBe('Paper Boats \ufffd')
    expect(quote(`${' '.repeat(300)}${sixty}x`)).toBe(`${sixty}...`)
    expect(quote(`Boats${' '.repeat(4_091)}`)).toBe('Boats')
    expect(quote(`Boats${' '.repeat(4_092)}`)).toBe('Boats...')
    expect(quote(`Paper${' '.repeat(5_000)}Boats`)).toBe('Paper...')
  })

  test('of a value is its text, or JSON', () => {
    expect(['Boats', 5, null, { votes: [5] }, 'x'.repeat(61)].map(quoteValue)).toEqual([
      'Boats',
      '5',
      'null',
      '{"votes":[5]}',
      `${'x'.repeat(60)}...`,
    ])
  })
})
