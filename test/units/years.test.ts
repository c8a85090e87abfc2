/** The year that the dates of a page leave out, as the public functions give it. */
import { describe, expect, test } from 'vitest'
import { type Digest, parseDigest } from '../../src/index.ts'
import { rulesOf } from '../helpers/one-paper.ts'

/** A page with a date of its own and papers of some days. */
const write = (pageDate: string, ...dates: readonly string[]): string =>
  [
    'Daily Papers',
    'byAK and the research community',
    pageDate,
    ...dates.map((date, index) => `Paper ${index}\n• 2 authors\n·\n${date}`),
  ].join('\n\n')

const read = (asOf: string | undefined, pageDate: string, ...dates: readonly string[]): Digest =>
  parseDigest(write(pageDate, ...dates), { asOf })

/** The days of the page and of its papers. */
const daysOf = ({ pages, entries }: Digest): (string | null | undefined)[] =>
  [pages[0], ...entries].map((one) => (one?.date === null ? null : one?.date?.iso))

describe('a page of Nov 5', () => {
  test.each([
    ['on that day', '2025-11-05', '2025'],
    ['a day before, for the sake of time zones', '2025-11-04', '2025'],
    ['a day later', '2025-11-06', '2025'],
    ['five days later', '2025-11-10', '2025'],
    ['at the end of the year', '2025-12-31', '2025'],
    ['in a leap year', '2024-11-05', '2024'],
  ])('captured %s', (_when, asOf, year) => {
    const digest = read(asOf, 'Nov 5', 'Nov 4', 'Jan 1')
    expect(daysOf(digest)).toEqual([`${year}-11-05`, `${year}-11-04`, `${year}-01-01`])
    expect(digest.entries.map(({ date }) => date?.yearFrom)).toEqual(['as-of', 'as-of'])
    expect(rulesOf(digest)).toEqual([])
  })

  test.each([
    ['two days before', '2025-11-03', '2024'],
    ['on New Year', '2026-01-01', '2025'],
    ['in the next spring', '2026-03-01', '2025'],
  ])('captured %s is of the year before', (_when, asOf, year) => {
    const digest = read(asOf, 'Nov 5', 'Nov 4', 'Jan 1')
    expect(daysOf(digest)).toEqual([`${year}-11-05`, `${year}-11-04`, `${year}-01-01`])
    expect(rulesOf(digest)).toEqual(['year-before-as-of'])
    expect(digest.messages[0]?.reason).toContain(asOf)
  })

  test('captured 400 days later cannot be told from one that was captured 35 days later', () => {
    expect(daysOf(read('2026-12-10', 'Nov 5'))).toEqual(['2026-11-05'])
  })

  test('of which nothing tells the year', () => {
    const digest = read(undefined, 'Nov 5', 'Nov 4', 'Jan 1, 2024')
    expect(daysOf(digest)).toEqual([null, null, '2024-01-01'])
    expect(digest.pages[0]?.date).toEqual({ raw: 'Nov 5', year: null, month: 11, day: 5, iso: null, yearFrom: null })
    expect(digest.messages).toMatchObject([{ ruleId: 'year-missing', reason: 'Nothing tells the year of 2 dates without one' }])
  })
})

describe('one day before, across the end of a month', () => {
  test.each([
    ['Dec 1', '2025-11-30', '2025'],
    ['Dec 1', '2025-11-29', '2024'],
    ['Dec 2', '2025-11-30', '2024'],
    ['Mar 1', '2025-02-28', '2025'],
    ['Mar 1', '2024-02-29', '2024'],
    ['Mar 1', '2024-02-28', '2023'],
    ['Mar 1', '2025-02-27', '2024'],
  ])('%s captured on %s is of %s', (day, asOf, year) => {
    expect(daysOf(read(asOf, day, day))[0]?.slice(0, 4)).toBe(year)
  })
})

describe('New Year', () => {
  test('Dec 31 seen on Jan 1 is of the year before, and so are all', () => {
    const digest = read('2026-01-01', 'Dec 31', 'Dec 30', 'Mar 1')
    expect(daysOf(digest)).toEqual(['2025-12-31', '2025-12-30', '2025-03-01'])
    expect(rulesOf(digest)).toEqual(['year-before-as-of'])
  })

  test('Jan 1 seen on Dec 31 is the first of that year: one day is left to time zones within a year only', () => {
    expect(daysOf(read('2025-12-31', 'Jan 1'))).toEqual(['2025-01-01'])
  })

  test('Jan 2 beside Dec 31 with its year', () => {
    const digest = read('2026-01-02', 'Jan 2', 'Jan 1', 'Dec 31, 2025')
    expect(daysOf(digest)).toEqual(['2026-01-02', '2026-01-01', '2025-12-31'])
    expect(digest.entries.map(({ date }) => date?.yearFrom)).toEqual(['as-of', 'text'])
    expect(rulesOf(digest)).toEqual([])
  })
})

describe('evidence that disagrees', () => {
  test('a year that is printed is an earlier one', () => {
    const digest = read('2025-11-05', 'Nov 5', 'Mar 4, 2025', 'Mar 5, 2024')
    expect(daysOf(digest)).toEqual([null, '2025-03-04', '2024-03-05'])
    expect(rulesOf(digest)).toEqual(['year-conflict'])
  })

  test('years that are all printed need nothing', () => {
    expect(rulesOf(read('2025-11-05', 'Nov 5, 2025', 'Mar 4, 2025'))).toEqual([])
    expect(rulesOf(read(undefined, 'Nov 5, 2025', 'Mar 4, 2025'))).toEqual([])
  })
})

describe('Feb 29', () => {
  test('in a leap year', () => {
    expect(daysOf(read('2024-03-01', 'Mar 1', 'Feb 29'))).toEqual(['2024-03-01', '2024-02-29'])
  })

  test('in another year is no day', () => {
    const digest = read('2025-03-01', 'Mar 1', 'Feb 29')
    expect(daysOf(digest)).toEqual(['2025-03-01', null])
    expect(rulesOf(digest)).toEqual(['invalid-date date'])
  })

  test('seen on Jan 3 of the year after a leap year', () => {
    expect(daysOf(read('2025-01-03', 'Dec 30', 'Feb 29'))).toEqual(['2024-12-30', '2024-02-29'])
  })

  test('without a year is a day of some year', () => {
    expect(read(undefined, 'Mar 1', 'Feb 29').entries[0]?.date).toMatchObject({ month: 2, day: 29, iso: null })
  })
})

test('each page has a year of its own', () => {
  const text = `${write('Dec 30', 'Dec 29')}\n\n${write('Jan 2', 'Jan 1')}`
  const { pages, entries } = parseDigest(text, { asOf: '2026-01-03' })
  expect(pages.map(({ date }) => date?.iso)).toEqual(['2025-12-30', '2026-01-02'])
  expect(entries.map(({ date }) => date?.iso)).toEqual(['2025-12-29', '2026-01-01'])
})
