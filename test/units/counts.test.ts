import { describe, expect, test } from 'vitest'
import { findCountBehind, readCount } from '../../src/counts.ts'

const read = (text: string) => readCount(`<${text}>`, 1, 1 + text.length)

describe('readCount', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['007', 7],
    ['132', 132],
    ['999999999999999', 999_999_999_999_999],
    ['1,234', 1_234],
    ['12,345', 12_345],
    ['123,456', 123_456],
    ['1,234,567', 1_234_567],
    ['9,007,199,254,740', 9_007_199_254_740],
    ['1.005k', 1_005],
    ['1.234567M', 1_234_567],
  ])('%s is exactly %i', (text, value) => {
    expect(read(text)).toEqual({ value, rounded: false })
  })

  test.each([
    ['1k', 1_000],
    ['1K', 1_000],
    ['1.2k', 1_200],
    ['1.41k', 1_410],
    ['0.5k', 500],
    ['2M', 2_000_000],
    ['2.5m', 2_500_000],
  ])('%s is about %i', (text, value) => {
    expect(read(text)).toEqual({ value, rounded: true })
  })

  test.each([
    ...[
      '',
      ' ',
      'k',
      '.k',
      '.5k',
      '1.',
      '1.k',
      '1..2k',
      '1.2',
      '1.2345k',
      '1.2kk',
      '1 k',
      '12k+',
      '1,2k',
      '1,2',
      '1,23,456',
      ',123',
      '1,234k',
      '1,234e3',
      '1,234.0',
      // More digits than are read, though a double would hold them.
      '1,234,567,890,123,456',
    ],
    ...[
      '-5',
      '+5',
      '-0',
      '1e3',
      '0x10',
      '1_000',
      'NaN',
      'Infinity',
      '\u0661',
      '\uff12',
      '\u00b2',
      '1\u200b2',
      '9007199254740993',
      '9'.repeat(30),
    ],
  ])('%j is unknown', (text) => {
    expect(read(text)).toBeNull()
  })

  test('nothing outside of its place is read', () => {
    expect(readCount('12345', 1, 3)).toEqual({ value: 23, rounded: false })
    expect(readCount('12345', 2, 2)).toBeNull()
  })
})

describe('findCountBehind', () => {
  const find = (text: string, before = '') => findCountBehind(`${before}${text} 7`, before.length, before.length + text.length)

  test.each([
    ['Knotworks 4', 10, 4, false],
    ['Knotworks 132', 10, 132, false],
    ['Knotworks 1.41k', 10, 1_410, true],
    ['Knotworks 2.5k', 10, 2_500, true],
    ['K 4', 2, 4, false],
    ['A Name of Several Words\t17', 24, 17, false],
  ])('%s', (text, start, value, rounded) => {
    expect(find(text)).toEqual({ start, end: text.length, count: { value, rounded } })
    expect(find(text, 'by ')).toEqual({ start: start + 3, end: text.length + 3, count: { value, rounded } })
  })

  test.each([
    'Knotworks',
    'Knotworks4',
    'Knotworks 4 ',
    'Knotworks 2024',
    'Knotworks 1,2k',
    'Knotworks 1.415k',
    'Knotworks x.5k',
    'Knotworks 1.xk',
    ' 4',
    '4',
    '',
  ])('%j has none', (text) => {
    expect(find(text)).toBeNull()
    expect(find(text, 'Weavers')).toBeNull()
  })
})
