/** Parts of checks: days, the numbers that captures say of themselves, shapes, facts, percents. */
import { describe, expect, test } from 'vitest'
import { checkDigest, checkFeed } from '../../src/check/check.ts'
import { daysBetween, firstOfMonth, isOnWeekend } from '../../src/check/days.ts'
import { findDeclaredCount } from '../../src/check/declared.ts'
import type { Checked } from '../../src/check/rule.ts'
import { toPercents } from '../../src/check/rules/capture.ts'
import { shapeOf } from '../../src/check/shape.ts'
import { parseDigest } from '../../src/index.ts'
import { quietOptions, usualAbstract, writePage } from '../helpers/one-paper.ts'
import { sampleStretch } from '../report/samples.ts'

describe('days', () => {
  test.each([
    ['2025-11-05', '2025-11-05', 0],
    ['2025-11-05', '2025-11-06', 1],
    ['2025-11-06', '2025-11-05', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['1991-01-01', '2100-12-31', 40_176],
    // A night without two o'clock, in zones that have one.
    ['2025-03-29', '2025-03-31', 2],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  test('weekends', () => {
    const days = ['2025-11-07', '2025-11-08', '2025-11-09', '2025-11-10']
    expect(days.map(isOnWeekend)).toEqual([false, true, true, false])
  })

  test.each([
    ['2025-11-05', 0, '2025-11-01'],
    ['2025-11-01', 12, '2026-11-01'],
    ['2025-12-31', 2, '2026-02-01'],
  ])('the first of the month, from %s by %i: %s', (day, months, expected) => {
    expect(firstOfMonth(day, months)).toBe(expected)
  })
})

describe('the number of papers that a capture says', () => {
  const page = writePage({})
  const declare = (source: string, format: 'auto' | 'json' = 'auto') => {
    const digest = parseDigest(source, { ...quietOptions, format })
    const declared = findDeclaredCount({ digest, source } as unknown as Checked)
    return declared === null ? null : `${declared.count} ${source.slice(declared.span.start, declared.span.end)}`
  }

  test.each([
    ['20 papers', '20 20 papers'],
    ['Showing 1-50 of 73', '50 Showing 1-50 of 73'],
    ['showing 51 to 73 of 1,073 papers', '23 showing 51 to 73 of 1,073 papers'],
    ['Showing 12 entries', '12 Showing 12 entries'],
    ['1,200 papers', null],
    ['See 20 papers of last week', null],
    ['20 papers were written', null],
    ['nothing', null],
  ])('%s', (line, expected) => {
    expect(declare(`${line}\n\n${page}`)?.trim() ?? null).toBe(expected)
    expect(declare(`${page}\n\n${line}\n`)?.trim() ?? null).toBe(expected)
  })

  test.each(['\r', '\r\n'])('between line ends %j', (lineEnd) => {
    const lines = `Saved today\n\n20 papers\n\n${page}`.replaceAll('\n', lineEnd)
    expect(declare(lines)).toBe('20 20 papers')
  })

  test('is not read from an abstract', () => {
    const abstract = `${usualAbstract}\n12 papers\n${usualAbstract}`
    expect(declare(writePage({ abstract }))).toBe(null)
  })

  test('of JSON is a key beside the list', () => {
    const papers = [{ title: 'A Paper', arxivId: '2511.00001', comments: 3 }]
    expect(declare(JSON.stringify({ count: 4, papers }), 'json')).toBe('4 "count":4')
    expect(declare(JSON.stringify({ papers, numEntries: 1 }), 'json')).toBe('1 "numEntries":1')
    expect(declare(JSON.stringify(papers), 'json')).toBe(null)
    expect(checkFeed({ papers, count: 3 }).messages.filter(({ ruleId }) => ruleId === 'declared-count')).toMatchObject([
      { severity: 'error', reason: 'The text says that it has 3, and 1 entry was read', line: 9, column: 3 },
    ])
  })

  test('is not looked for in several pages, without papers, or without the text', () => {
    expect(declare(`3 papers\n\n${page}\n${page}`)).toBe(null)
    expect(declare('3 papers\n')).toBe(null)
    const digest = parseDigest(page)
    expect(findDeclaredCount({ digest, source: null } as unknown as Checked)).toBe(null)
  })
})

describe('shapes', () => {
  const mark = (text: string) => sampleStretch({ role: 'markup', name: null, text })

  test('count parts by their names, and marks by what stands before the first letter', () => {
    const stretches = [
      sampleStretch(),
      sampleStretch({ role: 'furniture', name: 'footer' }),
      sampleStretch({ role: 'blank' }),
      sampleStretch({ role: 'unrecognised' }),
      sampleStretch({ role: 'bullet', text: '  • ' }),
      mark('### ['),
      mark('### ['),
      mark('](https://huggingface.co/papers/2511.00001)'),
      mark('](https://huggingface.co/papers/2511.00002)'),
      mark('https://huggingface.co'),
      mark('* \n ·'),
    ]
    expect(shapeOf(stretches, true)).toEqual({
      'bullet •': 1,
      'furniture footer': 1,
      'mark ### [': 2,
      'mark * ·': 1,
      'mark ?': 1,
      'mark ](': 2,
      title: 1,
    })
    expect(shapeOf(stretches, false)).toEqual({ 'furniture footer': 1, title: 1 })
  })

  test('are in order, and keep the forty most frequent marks', () => {
    const signs = Array.from({ length: 60 }, (_, index) => mark(String.fromCharCode(0x2200 + index)))
    const shape = shapeOf([...signs, signs[59] as (typeof signs)[0]], true)
    expect(Object.keys(shape)).toHaveLength(40)
    expect(Object.keys(shape)).toEqual(Object.keys(shape).toSorted())
    expect(shape[`mark ${String.fromCharCode(0x2200 + 59)}`]).toBe(2)
    expect(shape[`mark ${String.fromCharCode(0x2200)}`]).toBe(1)
  })
})

describe('facts', () => {
  test('are plain data, and hold no text of the capture but keys of papers', () => {
    const { facts } = checkDigest(writePage({}), { parse: quietOptions }, { name: 'a.txt' })
    expect(structuredClone(facts)).toEqual(facts)
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
    const { shares, shape, ...others } = facts
    expect(others).toEqual({
      name: 'a.txt',
      layout: 'text/unknown',
      entries: 1,
      unrecognised: 0,
      pages: [
        {
          kind: null,
          day: '2025-11-05',
          capturedOn: '2025-11-05',
          span: { start: 0, end: writePage({}).length },
          papers: [{ key: 'a map of forgotten checkpoints', upvotes: null, entry: 0, span: expect.any(Object) }],
        },
      ],
    })
    expect(shares).toMatchObject({ title: 1, abstract: 1, byline: 1, upvotes: 0 })
    expect(shape).toMatchObject({ title: 1, abstract: 1 })
  })

  test('are small', () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      title: `Paper ${index}`,
      arxivId: `2511.${String(index).padStart(5, '0')}`,
      abstract: usualAbstract.repeat(50),
    }))
    const { facts, source } = checkFeed(items)
    expect(source?.length).toBeGreaterThan(1_000_000)
    expect(JSON.stringify(facts).length).toBeLessThan(10_000)
  })

  test('of pages of several kinds, and of none', () => {
    expect(checkDigest('').facts).toMatchObject({ name: null, layout: 'none', entries: 0, shares: {}, unrecognised: 0, pages: [] })
    const digest = parseDigest(`${writePage({})}\n${writePage({ title: 'Another Map' })}`)
    const [first, second] = digest.pages
    expect(first && second).toBeDefined()
    const mixed = {
      ...digest,
      pages: digest.pages.map((page, index) => ({ ...page, format: index === 0 ? ('text' as const) : ('html' as const) })),
    }
    expect(checkDigest(mixed).facts.layout).toBe('mixed')
  })

  test('have the day of the page, else of the capture, else what the page writes', () => {
    const dayOf = (parse: object): unknown => checkDigest(writePage({}), { parse }).facts.pages[0]?.day
    expect(dayOf({})).toBe('Nov 5')
    expect(dayOf({ asOf: '2025-11-05' })).toBe('2025-11-05')
  })
})

test.each([
  [0, '0 %'],
  [1, '100 %'],
  [0.5, '50 %'],
  [0.1234, '12.3 %'],
  [0.99999, '99.9 %'],
  [0.0001, '0.1 %'],
])('%d in percent', (share, expected) => {
  expect(toPercents(share, 0.5)[0]).toBe(expected)
})

test.each<[number, number, string[]]>([
  [0.0031, 0.003, ['0.31 %', '0.3 %']],
  [0.00301, 0.003, ['0.301 %', '0.3 %']],
  [0.99999, 0.999, ['99.99 %', '99.9 %']],
  [0.5, 0.5, ['50 %', '50 %']],
])('%f and %f are told apart where they differ', (share, bound, expected) => {
  expect(toPercents(share, bound)).toEqual(expected)
})
