/** Names that were nearly hit. */
import { describe, expect, test } from 'vitest'
import { findNearest, suggest } from '../../src/nearest.ts'

const names = ['as-of', 'bare-count', 'max-unrecognised', 'quiet', 'year-missing', 'year-conflict', 'k']

describe('the nearest name', () => {
  test.each([
    ['asof', 'as-of'],
    ['asOf', 'as-of'],
    ['as_of', 'as-of'],
    ['As Of', 'as-of'],
    ['bare-cont', 'bare-count'],
    ['barecounts', 'bare-count'],
    ['max-unrecognized', 'max-unrecognised'],
    ['year-mising', 'year-missing'],
    ['quite', 'quiet'],
    ['quit', 'quiet'],
    ['quiett', 'quiet'],
    ['asoff', 'as-of'],
    ['k', 'k'],
    ['l', null],
    ['', null],
    ['abstract', null],
    ['max-unrec', null],
    [`max-unrecognised${'!'.repeat(60)}`, null],
  ])('of %j is %j', (word, name) => {
    expect(findNearest(word, names)).toBe(name)
  })

  test('is the one with the fewest letters wrong, the first of two', () => {
    expect(findNearest('entrees', ['entries', 'entreeses'])).toBe('entries')
    expect(findNearest('shares', ['share', 'shares'])).toBe('shares')
    expect(findNearest('anything', [])).toBeNull()
  })
})

test('a suggestion stands in brackets, or nothing does', () => {
  expect(suggest('asof', names)).toBe(' (did you mean as-of?)')
  expect(suggest('asof', names, (name) => `--${name}`)).toBe(' (did you mean --as-of?)')
  expect(suggest('zebra', names)).toBe('')
})
