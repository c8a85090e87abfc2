/** The parts of the benchmark that count and write; what they are given is measured, and no test. */
import { describe, expect, test } from 'vitest'
import { boundOf } from '../bench/bounds.mjs'
import { findDifferences } from '../bench/full/differences.mjs'
import { replaceBetween, writeTable } from '../bench/markdown-table.mjs'
import { planSamples, quantile, showRatio } from '../bench/statistics.mjs'

describe('quantile', () => {
  test('gives a sample, whatever the order of the samples', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(2)
    expect(quantile([30, 10, 20], 0.5)).toBe(20)
    expect(quantile([7], 0.25)).toBe(7)
    expect(quantile([1, 2], 1)).toBe(2)
  })

  test('sorts numbers as numbers', () => {
    expect(quantile([100, 9, 20], 0.5)).toBe(20)
  })
})

describe('planSamples', () => {
  const plan = { rounds: 600, budget: 100, least: 15 }

  test('lets a fast one take part in each round', () => {
    expect(planSamples(0.05, plan)).toEqual({ every: 1 })
  })

  test('lets a slow one take part as often as there is time for', () => {
    expect(planSamples(1, plan)).toEqual({ every: 6 })
  })

  test('takes some samples of the slowest', () => {
    expect(planSamples(1000, plan)).toEqual({ every: 40 })
  })
})

test.each([
  [0.2345, '0.23'],
  [19.44, '19.4'],
  [4312, '4,310'],
  [Number.NaN, '-'],
])('showRatio(%d) is %s', (value, shown) => {
  expect(showRatio(value)).toBe(shown)
})

describe('boundOf', () => {
  test('goes by the syntax', () => {
    expect(boundOf('plain', 'remark-parse / parseDigest')).toBeNull()
    expect(boundOf('Markdown', 'remark-parse / parseDigest')?.text).toBe('at least 100')
  })

  test('holds at the bound itself', () => {
    expect(boundOf('plain', 'parseDigest / JSON.parse')?.holds(1)).toBe(true)
    expect(boundOf('plain', 'parseDigest / JSON.parse')?.holds(1.01)).toBe(false)
    expect(boundOf('HTML', 'rehype-parse / parseDigest')?.holds(4.9)).toBe(false)
  })
})

describe('writeTable', () => {
  test('writes a line for headings, rule and rows', () => {
    expect(writeTable(['a', 'b'], [[1, 'x']])).toBe('| a | b |\n| --- | --- |\n| 1 | x |')
  })

  test('keeps bars and line ends of a cell inside of it', () => {
    expect(writeTable(['a'], [['x|y\nz']])).toContain('| x\\|y z |')
  })
})

describe('replaceBetween', () => {
  test('replaces what stands between the marks, and nothing else', () => {
    expect(replaceBetween('a\n<!-- t -->\nold\n<!-- /t -->\nb', 't', 'new')).toBe('a\n<!-- t -->\nnew\n<!-- /t -->\nb')
  })

  test('writes nothing where a mark is missing', () => {
    expect(() => replaceBetween('<!-- t -->', 't', 'new')).toThrow('marks of t')
  })
})

describe('findDifferences', () => {
  test('finds none in equal values', () => {
    expect(findDifferences({ a: [1, null, { b: 'x' }] }, { a: [1, null, { b: 'x' }] })).toEqual([])
  })

  test('names each path once, without indexes', () => {
    const [a, b] = [1, 2].map((value) => ({ entries: [{ title: value }, { title: value }] }))
    expect(findDifferences(a, b)).toEqual(['entries[].title'])
  })

  test('tells a missing field, a null and a longer list from their opposites', () => {
    expect(findDifferences({ a: null, b: [1], c: 1 }, { a: {}, b: [1, 2] })).toEqual(['a', 'b[].length', 'c'])
    expect(findDifferences([], {})).toEqual([''])
  })
})
