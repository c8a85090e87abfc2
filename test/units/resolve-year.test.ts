/** The year that a page leaves out, from evidence that stands alone: its links to other days, the day of the capture, ids of papers. */
import { describe, expect, test } from 'vitest'
import type { DateCue } from '../../src/cues.ts'
import { createLog } from '../../src/log.ts'
import { nearestYear, resolveYear, toCalendarDate, type YearEvidence } from '../../src/years.ts'
import { messagesIn } from '../helpers/messages-in.ts'

/** `Nov 5`, or `Nov 5, 2025` with a year. */
const date = (month: number, day: number, year: number | null = null, fields: Partial<DateCue> = {}): DateCue => ({
  kind: 'date',
  start: month * 10,
  end: month * 10 + 2,
  gap: 'same-line',
  day: { year, month, day },
  doubtfulYear: false,
  ...fields,
})

const source = Array.from({ length: 13 }, (_, month) => `month ${month}...`.slice(0, 10)).join('')

/** The year and where it comes from, and the rules of the messages. Dates of papers with ids are dates of the page as well. */
function resolve(evidence: Partial<YearEvidence>) {
  const log = createLog(10)
  const { pageDate = null, ids = [] } = evidence
  const dates = [...(pageDate === null ? [] : [pageDate]), ...(evidence.dates ?? []), ...ids.map((paper) => paper.date)]
  const page = resolveYear(source, { pageDate, days: [], headings: [], asOf: null, ...evidence, ids, dates }, { start: 0, end: 130 }, log)
  return { ...page, rules: log.kept.map(({ ruleId }) => ruleId), reasons: messagesIn(log).map(({ reason }) => reason) }
}

const none = { year: null, from: null }

describe('a page whose dates all have their year', () => {
  test('needs none, whatever else there is', () => {
    const pageDate = date(11, 5, 2024)
    expect(resolve({ pageDate, days: ['2025-11-04'], asOf: '2025-11-05' })).toMatchObject({ ...none, rules: [] })
    expect(resolve({ pageDate: date(2, 30, null, { day: null }), asOf: '2025-11-05' })).toMatchObject({ ...none, rules: [] })
  })
})

describe('the day of the capture', () => {
  test('gives its year', () => {
    expect(resolve({ dates: [date(11, 5)], asOf: '2025-11-05' })).toMatchObject({ year: 2025, from: 'as-of', rules: [] })
    expect(resolve({ dates: [date(2, 29)], asOf: '2025-03-01' })).toMatchObject({ year: 2025, from: 'as-of', rules: [] })
  })

  test('is not before a day that its year does not have', () => {
    expect(resolve({ dates: [date(2, 29)], asOf: '2025-02-27' })).toMatchObject({ year: 2025, rules: [] })
    expect(resolve({ dates: [date(2, 29)], asOf: '2024-02-27' })).toMatchObject({ year: 2023, rules: ['year-before-as-of'] })
  })

  test('gives the year before where one of the days would lie behind it, in whatever order they stand', () => {
    for (const days of [
      [date(3, 1), date(12, 30), date(5, 1)],
      [date(12, 30), date(3, 1)],
      [date(1, 31), date(3, 1)],
    ])
      expect(resolve({ dates: days, asOf: '2025-01-30' })).toMatchObject({ year: 2024, rules: ['year-before-as-of'] })
  })

  test('is compared with the latest day, and the message quotes the first text that has it', () => {
    const last = date(12, 30)
    const again = { ...date(12, 30), start: 1, end: 3 }
    const { reasons } = resolve({ dates: [date(3, 1), last, again, date(5, 30)], asOf: '2025-04-30' })
    expect(reasons).toEqual([expect.stringContaining(`"${source.slice(120, 122)}"`)])
  })

  test('leaves one day to time zones', () => {
    expect(resolve({ dates: [date(5, 31)], asOf: '2025-05-30' }).year).toBe(2025)
    expect(resolve({ dates: [date(6, 1)], asOf: '2025-05-31' }).year).toBe(2025)
    expect(resolve({ dates: [date(6, 2)], asOf: '2025-05-31' }).year).toBe(2024)
    expect(resolve({ dates: [date(4, 30)], asOf: '2025-05-01' }).year).toBe(2025)
  })

  test('before the first year of papers gives none', () => {
    const { reasons, ...page } = resolve({ dates: [date(12, 30)], asOf: '1991-01-05' })
    expect(page).toEqual({ ...none, rules: ['year-conflict'] })
    expect(reasons).toEqual(['The dates without a year cannot be of 1990: no paper is that old'])
  })

  test('gives none where the page writes that year out, and a year that is told but not shown is not written out', () => {
    const dates = [date(11, 5), date(3, 1, 2025)]
    expect(resolve({ dates, asOf: '2025-11-05' })).toMatchObject({ ...none, rules: ['year-conflict'] })
    const told = [date(11, 5), date(3, 1, 2025, { told: true })]
    expect(resolve({ dates: told, asOf: '2025-11-05' })).toMatchObject({ year: 2025, rules: [] })
  })
})

describe('links to the days around', () => {
  test('give the year in which the page lies nearest to them', () => {
    expect(resolve({ pageDate: date(11, 5), days: ['2025-11-04', '2025-11-06'] })).toMatchObject({
      year: 2025,
      from: 'page-link',
      rules: [],
    })
    expect(resolve({ pageDate: date(11, 5), days: ['2025-02-30', 'soon', '2025-11-04'] })).toMatchObject({ year: 2025, rules: [] })
  })

  test('say nothing of a page without a date, or with an impossible one', () => {
    expect(resolve({ dates: [date(11, 5)], days: ['2025-11-04'] })).toMatchObject({ ...none, rules: ['year-missing'] })
    const pageDate = date(11, 31, null, { day: null })
    expect(resolve({ pageDate, dates: [date(11, 5)], days: ['2025-11-04'] })).toMatchObject({ ...none, rules: ['year-missing'] })
  })

  test('say nothing beside a date that has its year, which may be of another page', () => {
    const found = resolve({ pageDate: date(11, 5, 2024), dates: [date(11, 3)], days: ['2024-11-04'] })
    expect(found).toMatchObject({ ...none, rules: ['year-missing'] })
  })

  test('are not needed where the element of the date tells its year', () => {
    const pageDate = date(11, 5, 2025, { told: true })
    expect(resolve({ pageDate, dates: [date(11, 3)] })).toMatchObject({ year: 2025, from: 'page-link', rules: [] })
    const open = date(11, 5, null, { told: true })
    expect(resolve({ pageDate: open, dates: [date(11, 3)] })).toMatchObject({ ...none, rules: ['year-missing'] })
  })

  test('that contradict one another give none', () => {
    const { reasons, ...page } = resolve({ pageDate: date(11, 5), days: ['2024-11-04', '2025-11-06'] })
    expect(page).toEqual({ ...none, rules: ['year-conflict'] })
    expect(reasons).toEqual(['The year of the dates without one cannot be told: what tells the year contradicts itself'])
  })

  test('outrank the caller, and are at one with a capture of the same year', () => {
    const page = { pageDate: date(11, 5), days: ['2025-11-04'] }
    expect(resolve({ ...page, asOf: '2026-12-10' })).toMatchObject({ year: 2025, from: 'page-link', rules: ['year-not-as-of'] })
    expect(resolve({ ...page, asOf: '2025-12-10' })).toMatchObject({ year: 2025, from: 'page-link', rules: [] })
    // The capture on its own would give the year before, with a warning of its own.
    expect(resolve({ ...page, asOf: '2026-01-10' })).toMatchObject({ year: 2025, from: 'page-link', rules: [] })
  })

  test('stand beside older papers, which a caller’s day does not', () => {
    const ids = [{ id: '2403.00001', date: date(3, 4) }]
    expect(resolve({ pageDate: date(11, 5), days: ['2025-11-04'], ids })).toMatchObject({ year: 2025, rules: [] })
    const { reasons, rules } = resolve({ asOf: '2025-11-05', ids })
    expect(rules).toEqual(['year-conflict'])
    expect(reasons).toEqual(['The dates without a year cannot be of 2025: there are papers of 2024 on it'])
  })
})

describe('nearestYear', () => {
  test.each([
    [{ month: 11, day: 5 }, '2025-11-25', 2025],
    [{ month: 11, day: 25 }, '2025-11-05', 2025],
    [{ month: 11, day: 5 }, '2025-11-26', null],
    [{ month: 12, day: 31 }, '2026-01-20', 2025],
    [{ month: 1, day: 1 }, '2025-12-12', 2026],
    // No year but a leap year has that day: the first of March must not stand for it.
    [{ month: 2, day: 29 }, '2025-03-01', null],
    [{ month: 2, day: 29 }, '2024-03-01', 2024],
  ])('%o beside %s', (day, linked, year) => {
    const [y, m, d] = linked.split('-').map(Number) as [number, number, number]
    expect(nearestYear({ year: null, ...day }, { year: y, month: m, day: d })).toBe(year)
  })
})

describe('ids of papers', () => {
  test.each([
    ['of the same month', '2510.00001', [10, 1], 2025],
    ['of a later month', '2510.00001', [12, 1], 2025],
    ['of the next year', '2510.00001', [9, 20], 2026],
    ['some days before the month of the id', '2510.00001', [9, 21], 2025],
    ['more than a month before', '2510.00001', [8, 25], 2026],
    ['in the last days of the year before', '2601.00001', [12, 21], 2025],
    ['earlier in December, of the year of the id', '2601.00001', [12, 20], 2026],
    ['late in November', '2601.00001', [11, 25], 2026],
    ['in January', '2601.00001', [1, 25], 2026],
    ['in the month after New Year', '2512.00001', [1, 25], 2026],
  ] as const)('date %s', (_when, id, [month, day], year) => {
    expect(resolve({ ids: [{ id, date: date(month, day) }] })).toMatchObject({ year, from: 'arxiv-id', rules: [] })
  })

  test.each(['2500.00001', '2513.00001', '0000.00001'])('of no month, %s, tell nothing', (id) => {
    expect(resolve({ ids: [{ id, date: date(9, 3) }] })).toMatchObject({ ...none, rules: ['year-missing'] })
  })

  test('of which one is of no month tell what the others tell', () => {
    const ids = [
      { id: '2513.00001', date: date(9, 3) },
      { id: '2509.00002', date: date(9, 4) },
    ]
    expect(resolve({ ids })).toMatchObject({ year: 2025, from: 'arxiv-id', rules: [] })
  })

  test('after the day that the caller gives contradict it', () => {
    expect(resolve({ asOf: '2024-11-05', ids: [{ id: '2503.00001', date: date(3, 4) }] })).toMatchObject({
      ...none,
      rules: ['year-conflict'],
    })
  })
})

describe('toCalendarDate', () => {
  test('a year of its own outranks that of the page', () => {
    const page = { year: 2025, from: 'as-of' } as const
    expect(toCalendarDate('Jan 4, 2024', { year: 2024, month: 1, day: 4 }, page)).toMatchObject({ iso: '2024-01-04', yearFrom: 'text' })
    expect(toCalendarDate('Jan 4', { year: null, month: 1, day: 4 }, page)).toMatchObject({ iso: '2025-01-04', yearFrom: 'as-of' })
    expect(toCalendarDate('Feb 29', { year: null, month: 2, day: 29 }, page)).toBeNull()
  })
})

describe('a heading', () => {
  const dates = [date(11, 3)]
  const headed = { year: 2025, from: 'heading', rules: [] }
  test.each([
    'November 2025',
    'Daily Papers - Nov 2025',
    'Daily Papers (Nov. 2025)',
    'Nov 5, 2025',
    'November 5th 2025',
    '2025-11',
    '2025-11-05',
  ])('gives its year: %s', (heading) => {
    expect(resolve({ dates, headings: [heading] })).toMatchObject(headed)
  })

  test.each(['November', 'Daily Papers', 'Boats 2025', 'November 1066', 'Nov 20256', '2025-13', '2025-00', 'in 2025'])(
    'gives none: %s',
    (heading) => {
      expect(resolve({ dates, headings: [heading] })).toMatchObject({ ...none, rules: ['year-missing'] })
    },
  )

  test('gives none where papers are of later months than its own, but for some days', () => {
    expect(resolve({ dates: [date(12, 7)], headings: ['November 2025'] })).toMatchObject(headed)
    expect(resolve({ dates: [date(12, 8)], headings: ['November 2025'] })).toMatchObject(none)
    expect(resolve({ dates: [date(12, 3)], headings: ['October 2025'] })).toMatchObject(none)
    const others = [date(3, 1), date(12, 9, 2024), date(2, 30, null, { day: null })]
    expect(resolve({ dates: others, headings: ['November 2025'] })).toMatchObject(headed)
  })

  test('that another one contradicts gives none', () => {
    expect(resolve({ dates, headings: ['November 2025', 'November 2024'] })).toMatchObject({ ...none, rules: ['year-conflict'] })
    expect(resolve({ dates, headings: ['November 2025', 'Nov 5, 2025'] })).toMatchObject(headed)
    expect(resolve({ dates, headings: ['November 2025', 'November 2024'], asOf: '2025-11-05' })).toMatchObject({
      year: 2025,
      from: 'as-of',
    })
  })

  test('stands beside other evidence, or contradicts it', () => {
    const headings = ['November 2025']
    expect(resolve({ dates, headings, asOf: '2025-12-05' })).toMatchObject({ year: 2025, from: 'as-of', rules: [] })
    const { rules, reasons, ...found } = resolve({ dates, headings, asOf: '2024-12-05' })
    expect(found).toEqual(none)
    expect(rules).toEqual(['year-conflict'])
    expect(reasons[0]).toContain('its heading is of 2025')
    expect(resolve({ headings, ids: [{ id: '2411.00001', date: date(11, 3) }] })).toMatchObject({ ...none, rules: ['year-conflict'] })
    expect(resolve({ headings, pageDate: date(11, 5), days: ['2024-11-04'] })).toMatchObject({ ...none, rules: ['year-conflict'] })
    expect(resolve({ headings, dates: [...dates, date(10, 1, 2025)] })).toMatchObject({ ...none, rules: ['year-conflict'] })
  })
})
