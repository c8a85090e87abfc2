/** What rules of checks say of entries and pages: asked with digests that no capture has to be written for. */
import { describe, expect, test } from 'vitest'
import type { CheckConfig } from '../../src/check/config.ts'
import { askDigest as find, type Given, usualSpan as span } from './ask-rule.ts'

const place = { start: 20, end: 30 }
const reasons = (...given: Parameters<typeof find>): string[] => find(...given).map(({ reason }) => reason)
const dated = (iso: string | null) => ({ date: { iso } })

describe('outcome', () => {
  const blocked = {
    outcome: 'blocked',
    messages: [
      { ruleId: 'broken-json', severity: 'error' },
      { ruleId: 'blocked', severity: 'error' },
    ],
  }

  test('is said where none of the messages of the parser says it as an error', () => {
    const said = ['The outcome is blocked; allowed: listing, empty-listing']
    const config: CheckConfig = { outcomes: ['listing', 'empty-listing'] }
    expect(reasons('outcome', blocked, config)).toEqual([])
    expect(reasons('outcome', { ...blocked, messages: [] }, config)).toEqual(said)
    expect(reasons('outcome', { ...blocked, messages: blocked.messages.slice(0, 1) }, config)).toEqual(said)
    expect(reasons('outcome', { ...blocked, messages: [{ ruleId: 'blocked', severity: 'warning' }] }, config)).toEqual(said)
    expect(reasons('outcome', blocked, { ...config, rules: { blocked: 'warning' } })).toEqual(said)
    expect(
      reasons('outcome', { ...blocked, messages: [{ ruleId: 'blocked', severity: 'info' }] }, { ...config, rules: { blocked: 'error' } }),
    ).toEqual([])
    expect(reasons('outcome', blocked, { outcomes: ['blocked'] })).toEqual([])
  })
})

describe('shares', () => {
  test('of what is not recognised may be as large as allowed, in listings', () => {
    const ask = (unrecognised: number, outcome = 'listing') =>
      reasons('unrecognised-share', { outcome }, { maxUnrecognised: 0.25 }, { facts: { unrecognised } })
    expect([ask(0.25), ask(0.3)]).toEqual([[], ['30 % of the text is not recognised; allowed: 25 %']])
    expect([ask(0.3, 'empty-listing').length, ask(0.3, 'blocked').length]).toEqual([1, 0])
  })

  const withIds = (count: number, all: number, page = 0) =>
    Array.from({ length: all }, (_, index) => ({ page, arxivId: index < count ? `2509.0000${index}` : null }))

  test.each([
    ['submittedBy', 'submitter'],
    ['arxivId', 'id'],
    ['githubUrl', 'repository'],
    ['githubStars', 'stars'],
    ['projectUrl', 'project page'],
    ['comments', 'comments'],
  ] as const)('of %s are those of the %s', (name, noun) => {
    const entries = [{ submittedBy: null, githubUrl: null, githubStars: null, projectUrl: null, comments: null }]
    const found = find('field-share', { entries }, { shares: { [name]: 0.5 } }).filter(({ field }) => field === name)
    expect(found.map(({ reason }) => reason)).toEqual([`0 % of 1 entries have ${noun}; asked for: 50 %`])
  })

  test('that are asked for are asked for, to the last entry', () => {
    const ask = (count: number) =>
      find('field-share', { entries: withIds(count, 4) }, { shares: { arxivId: 0.75 } }).filter(({ field }) => field === 'arxivId')
    expect([2, 3, 4].map((count) => ask(count).length)).toEqual([1, 0, 0])
    const none = find('field-share', { entries: withIds(0, 4) }, { shares: { arxivId: 0 } })
    expect(none.filter(({ field }) => field === 'arxivId')).toEqual([])
  })

  test('that pages of a kind have may be smaller by chance, but are not nothing', () => {
    const ask = (count: number, all: number) => {
      const entries = Array.from({ length: all }, (_, index) => ({ submittedBy: index < count ? 'ada' : null }))
      return find('field-share', { entries, pages: [{ kind: 'daily' }] }).filter(({ field }) => field === 'submittedBy').length
    }
    expect([39, 40, 60].map((count) => ask(count, 100))).toEqual([1, 0, 0])
    expect([0, 1].map((count) => ask(count, 4))).toEqual([1, 0])
    expect(ask(0, 1)).toBe(1)
  })

  test('are those of each page, and said at it where there are several', () => {
    const pages = [{ span: { start: 0, end: 4 } }, { span: { start: 4, end: 8 } }]
    const config: CheckConfig = { shares: { arxivId: 1 } }
    const of = (given: Given) => find('field-share', given, config).filter(({ field }) => field === 'arxivId')
    expect(of({ entries: [...withIds(2, 2), ...withIds(1, 2, 1)], pages })).toMatchObject([{ span: { start: 4, end: 8 } }])
    expect(of({ entries: withIds(1, 2), pages: pages.slice(0, 1) })[0]).not.toHaveProperty('span')
  })

  test('of names of authors and organisations are said where the number of authors is', () => {
    const entries = [{ authorCount: null, organization: null, authors: null }]
    expect(find('field-share', { entries }, { shares: { byline: 1 } })).toContainEqual({
      reason: '0 % of 1 entries have authors or organisation; asked for: 100 %',
      field: 'authorCount',
    })
  })
})

test('entries are as many as asked for', () => {
  const ask = (count: number, config: CheckConfig, outcome = 'listing') =>
    reasons('entry-count', { entries: Array.from({ length: count }, () => ({})), outcome }, config)
  expect([1, 2].map((count) => ask(count, { minEntries: 2 }))).toEqual([['The listing has 1 entry; asked for: 2 or more'], []])
  expect([2, 3].map((count) => ask(count, { maxEntries: 2 }))).toEqual([[], ['The listing has 3 entries; asked for: 2 or fewer']])
  expect(ask(0, { minEntries: 2 }, 'empty-listing')).toEqual([])
})

describe('dates', () => {
  test('of papers are as old as allowed', () => {
    const ask = (day: string, page: object = dated('2025-11-05'), config: CheckConfig = { maxAge: 2 }) =>
      reasons('paper-too-old', { entries: [dated(day)], pages: [page] }, config)
    expect([ask('2025-11-03'), ask('2025-11-02')]).toEqual([[], ['The paper of 2025-11-02 is 3 days older than its page; allowed: 2']])
    expect(ask('2025-11-02', {})).toEqual([])
    expect(ask('2025-11-02', {}, { maxAge: 2, parse: { asOf: '2025-11-05' } })).toHaveLength(1)
    expect(ask('2025-11-02', dated('2025-11-05'), {})).toEqual([])
    expect(ask('2025-11-02', {}, { maxAge: 0 })).toEqual([])
  })

  test('of daily pages are there, and none of a weekend', () => {
    const ask = (id: string, page: object) => find(id, { pages: [page] }).length
    const saturday = dated('2025-11-08')
    expect(['daily', 'weekly', null].map((kind) => ask('page-on-weekend', { kind, ...saturday }))).toEqual([1, 0, 0])
    expect(['daily', 'weekly', null].map((kind) => ask('page-date-missing', { kind }))).toEqual([1, 0, 0])
    expect(ask('page-date-missing', { kind: 'daily', format: 'json' })).toBe(0)
  })

  test('are said at the beginning of the page where there are several', () => {
    const saturday = { kind: 'daily', ...dated('2025-11-08') }
    expect(find('page-on-weekend', { pages: [saturday] })).toMatchObject([{ span }])
    const two = [saturday, { ...saturday, span: { start: 9, end: 9 } }]
    expect(find('page-on-weekend', { pages: two })).toMatchObject([{ span: { start: 3, end: 4 } }, { span: { start: 9, end: 9 } }])
  })

  test('of daily pages are near the day of the capture', () => {
    const ask = (day: string | null, capturedOn: string | null, kind: string | null = 'daily') =>
      reasons('page-of-another-day', { pages: [{ kind, ...dated(day) }] }, { maxPageAge: 4 }, { facts: { pages: [{ capturedOn }] } })
    expect(ask('2025-11-01', '2025-11-05')).toEqual([])
    expect(ask('2025-10-31', '2025-11-05')).toEqual(['The page is dated 2025-10-31, and was captured on 2025-11-05'])
    expect([ask('2025-11-06', '2025-11-05').length, ask('2025-11-07', '2025-11-05').length]).toEqual([0, 1])
    expect(['daily', null, 'weekly'].map((kind) => ask('2025-10-01', '2025-11-05', kind).length)).toEqual([1, 1, 0])
    expect([ask(null, '2025-11-05'), ask('2025-10-01', null)]).toEqual([[], []])
  })

  test('fit the month of the id', () => {
    const ask = (arxivId: string | null, day: string) => reasons('id-month', { entries: [{ arxivId, ...dated(day) }] })
    expect([ask('2509.01234', '2025-08-25'), ask('2509.01234', '2025-08-24').length]).toEqual([[], 1])
    expect([ask('2509.01234', '2026-08-31'), ask('2509.01234', '2026-09-01')]).toEqual([
      [],
      ['2026-09-01 does not fit the id 2509.01234, which is of 2025-09'],
    ])
    expect(ask('1401.1234', '2025-01-01')).toHaveLength(1)
    for (const id of [null, '2513.01234', '2500.01234', '12509.01234', '2509.012345', '2509.0123x'])
      expect(ask(id, '2020-01-01')).toEqual([])
    expect(ask('2501.01234', '2020-01-01')).toHaveLength(1)
  })

  test('without a year are counted, unless the parser says it', () => {
    const ask = (count: number, ...rules: readonly string[]) =>
      reasons('year-unknown', { entries: Array.from({ length: count }, () => dated(null)), messages: rules.map((ruleId) => ({ ruleId })) })
    expect([0, 1, 2].map((count) => ask(count))).toEqual([[], ['One date has no year'], ['2 dates have no year']])
    expect(['year-missing', 'year-conflict', 'date-missing'].map((rule) => ask(1, rule).length)).toEqual([0, 0, 1])
    expect(find('year-unknown', { entries: [dated(null)] })).toMatchObject([{ field: 'date' }])
  })
})

describe('ids', () => {
  const ask = (id: string, arxivId: string | null) => find(id, { entries: [{ arxivId, spans: { arxivId: place } }] })

  test.each<[id: string, reason: string | null]>([
    ['2513.01234', '2513.01234 is no id: 13 is no month'],
    ['2500.01234', '2500.01234 is no id: 00 is no month'],
    ['12509.01234', '12509.01234 is no id: 509 is no month'],
    ['25091.01234', '25091.01234 is no id: 091 is no month'],
    ['1412.12345', '1412.12345 is no id: ids of its month have four digits behind the dot'],
    ['1412.1234', null],
    ['1501.01234', null],
    ['2509.01234', null],
    ['2512.01234', null],
  ])('%s', (arxivId, reason) => {
    expect(ask('id-form', arxivId)).toEqual(reason === null ? [] : [{ reason, span: place, entry: 0, field: 'arxivId' }])
  })

  test('with four digits where there must be five have lost a nought', () => {
    expect(
      ['2503.0213', '1501.0213', '1412.0213', '2503.02130', '12503.0213', null].map((id) => ask('id-trailing-zero', id).length),
    ).toEqual([1, 1, 0, 0, 0, 0])
    expect(ask('id-trailing-zero', '2503.0213')).toMatchObject([{ span: place, entry: 0, field: 'arxivId' }])
  })

  test('are those of their addresses', () => {
    const urlOf = (url: string | null, arxivId: string | null = '2503.01234', spans: object = { url: place }) =>
      find('id-and-url', { entries: [{ arxivId, url, spans }] })
    const said = { reason: 'The address is of 2503.01235, and the id is 2503.01234', entry: 0, field: 'url' }
    const other = 'https://arxiv.org/abs/2503.01235'
    expect(urlOf(other)).toEqual([{ ...said, span: place }])
    expect(urlOf(other, '2503.01234', {})).toEqual([{ ...said, span }])
    // Items of JSON are looked at where there is a text of them.
    const entries = [{ arxivId: '2503.01234', url: other }]
    expect(find('id-and-url', { entries, pages: [{ format: 'json' }] })).toHaveLength(1)
    expect(find('id-and-url', { entries }, {}, { source: '[{"url":"https://a.example"}]' })).toHaveLength(1)
    expect([urlOf('https://arxiv.org/abs/2503.01234'), urlOf('https://a.example'), urlOf(null), urlOf(other, null)]).toEqual([
      [],
      [],
      [],
      [],
    ])
  })

  test('and titles stand once on a page', () => {
    const of = (...entries: readonly object[]) => reasons('paper-repeated', { entries, pages: [{}, {}] })
    expect(of({ title: 'Boats' }, { title: 'Maps' }, { title: 'BOATS' })).toEqual(['"BOATS" stands on this page before, as entry 1'])
    expect(of({ title: 'Knots' }, { title: 'Boats', arxivId: '2503.01234' }, { title: 'Maps', arxivId: '2503.01234' })).toEqual([
      '"Maps" has the id 2503.01234 of "Boats", which is entry 2',
    ])
    expect(of({ title: 'Boats' }, { title: 'Boats', page: 1 })).toEqual([])
  })

  test('of pages tell that one stands twice', () => {
    const papers = ['a', 'b', 'c'].map((key) => ({ key }))
    const pageOf = (day: string | null) => ({ kind: 'daily', day, span, papers })
    const ask = (day: string | null) => find('page-repeated', {}, {}, { facts: { pages: [pageOf(day), pageOf(day)] } })
    expect(ask(null)).toEqual([{ reason: 'The papers are those of page 1 of this file', span }])
    expect(ask('2025-11-05')).toEqual([{ reason: 'The papers are those of page 1 of this file, dated 2025-11-05', span }])
  })
})
