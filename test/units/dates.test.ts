import { describe, expect, test } from 'vitest'
import { dayInName, formatDay, isDay, isDayOfMonth, isYear, readMonth, splitDay } from '../../src/dates.ts'

describe('isYear', () => {
  test.each([
    [1990, false],
    [1991, true],
    [2025, true],
    [2100, true],
    [2101, false],
    [0, false],
    [26, false],
  ])('%i: %s', (year, expected) => {
    expect(isYear(year)).toBe(expected)
  })
})

describe('isDayOfMonth', () => {
  const lengthsOf = (year: number | null) =>
    Array.from({ length: 12 }, (_, month) =>
      Array.from({ length: 40 }, (__, day) => day).filter((day) => isDayOfMonth(year, month + 1, day)),
    )

  test.each([
    [2025, 28],
    [2024, 29],
    [2000, 29],
    [2100, 28],
    [null, 29],
  ])('the months of %s', (year, february) => {
    const months = lengthsOf(year)
    expect(months.map((days) => days.length)).toEqual([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect(months.map((days) => days[0])).toEqual(Array(12).fill(1))
  })

  test.each([0, 13, -1])('month %i has no day', (month) => {
    expect(isDayOfMonth(2025, month, 1)).toBe(false)
  })
})

describe('isDay', () => {
  test.each(['1991-01-01', '2024-02-29', '2025-11-05', '2100-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '1990-12-31',
    '2101-01-01',
    '2025-02-29',
    '2025-11-31',
    '2025-00-01',
    '2025-13-01',
    '2025-1-1',
    '2025-11-05 ',
    '2025-11-05\n',
    '25-11-05',
    '2025-12025-11-05',
    '',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

test('splitDay and formatDay are each other backwards', () => {
  for (const day of ['1991-01-01', '2024-02-29', '2100-12-31']) {
    const parts = splitDay(day)
    expect(formatDay(parts.year, parts.month, parts.day)).toBe(day)
  }
})

describe('readMonth', () => {
  const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

  test.each(names.map((name, index) => [name, index + 1] as const))('%s is %i', (name, month) => {
    for (const form of [name, name.slice(0, 3), name.toUpperCase(), name.toLowerCase()]) {
      expect(readMonth(`x ${form} 12`, 2)).toEqual({ month, end: 2 + form.length })
      expect(readMonth(form, 0)).toEqual({ month, end: form.length })
    }
  })

  test('Sept is September', () => {
    expect(readMonth('Sept 3', 0)).toEqual({ month: 9, end: 4 })
  })

  test.each([0, 1, 2])('no letter beyond ASCII is one of its letters: at %i', (place) => {
    // By its lower bits it may look like one.
    for (let unit = 0x80; unit <= 0xffff; unit++) {
      const name = `${'Jun'.slice(0, place)}${String.fromCharCode(unit)}${'Jun'.slice(place + 1)}`
      if (readMonth(name, 0) !== null) expect(name).toBe('no month')
    }
  })

  test.each(['', 'J', 'Ja', 'Jum', 'Junz', 'Juni', 'Janu', 'Mayor', 'Marchen', 'Decem', 'J\u0430n', '123', ' Jan'])(
    '%j is none',
    (text) => {
      expect(readMonth(text, 0)).toBeNull()
    },
  )
})

describe('dayInName', () => {
  test.each([
    ['digests/2025-11-05.md', '2025-11-05'],
    ['20251105.md', '2025-11-05'],
    ['2025/11/05.md', '2025-11-05'],
    ['2025\\11\\05.md', '2025-11-05'],
    ['2025_11_05', '2025-11-05'],
    ['digest.2025.11.05.txt', '2025-11-05'],
    // The last day that there is, where the folder is one of a month.
    ['2025-10-31/2025-11-05.md', '2025-11-05'],
    ['2025-11-05/page-2025-11-31.md', '2025-11-05'],
  ])('%s is of %s', (name, day) => {
    expect(dayInName(name)).toBe(day)
  })

  test.each([
    'digest.md',
    '2025-11.md',
    '2025-11-5.md',
    '2025-1105.md',
    '12025-11-05',
    '2025-11-051',
    '2025-13-01',
    '2025+11+05',
    'digest-v2025-1-05',
  ])('%s has none', (name) => {
    expect(dayInName(name)).toBeUndefined()
  })
})
