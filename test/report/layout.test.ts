import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText, joinCharacters, padRight, showRange, takeFirst, takeLast } from '../../src/report/layout.ts'
import { testTime } from '../helpers/timing.ts'
import { hostileText, unsafeOnTerminal } from './arbitraries.ts'

describe('fitText', () => {
  test.each([
    ['short', 10, { text: 'short', columns: 5 }],
    ['just right', 10, { text: 'just right', columns: 10 }],
    ['one too long', 11, { text: 'one too lo…', columns: 11 }],
    ['界界界', 6, { text: '界界界', columns: 6 }],
    ['界界界', 5, { text: '界界…', columns: 5 }],
    ['界界界', 4, { text: '界…', columns: 3 }],
    ['ab\u001bcd', 5, { text: 'ab…', columns: 3 }],
    ['e\u0301e\u0301e\u0301', 2, { text: 'e\u0301…', columns: 2 }],
    ['', 1, { text: '', columns: 0 }],
  ])('%j in %i columns', (text, columns, fitted) => {
    if (text === 'one too long') expect(text).toHaveLength(12)
    expect(fitText(text, columns)).toEqual(fitted)
  })

  test('text that fits is never cut, however many marks it carries', () => {
    const text = `\u00a9\ufe0f${'\u0301'.repeat(4)}`.repeat(10)
    expect(fitText(text, 10)).toEqual({ text, columns: 10 })
  })

  test('any text: within the columns, safe, well-formed', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 30 }), (text, columns) => {
        const fitted = fitText(text, columns)
        expect(fitted.columns).toBeLessThanOrEqual(columns)
        expect(fitted.text).not.toMatch(unsafeOnTerminal)
        expect(fitted.text.isWellFormed()).toBe(true)
      }),
    )
  })

  testTime('reads no more than it shows', () => {
    const started = performance.now()
    const text = 'x'.repeat(20_000_000)
    for (let round = 0; round < 1000; round += 1) fitText(text, 40)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

test('takeFirst keeps the marks of the last character that fits', () => {
  const characters = showRange('ae\u0301b', 0, 4)
  expect(joinCharacters(takeFirst(characters, 2)).text).toBe('ae\u0301')
})

test('takeLast leaves no mark without its character', () => {
  const characters = showRange('ae\u0301b', 0, 4)
  expect(joinCharacters(takeLast(characters, 1)).text).toBe('b')
  expect(joinCharacters(takeLast(characters, 2)).text).toBe('e\u0301b')
})

test('padRight counts columns, not characters', () => {
  expect(padRight({ text: '界', columns: 2 }, 4)).toBe('界  ')
  expect(padRight({ text: 'wide', columns: 4 }, 2)).toBe('wide')
})
