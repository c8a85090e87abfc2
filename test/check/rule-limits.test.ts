/** Where rules of checks begin to speak, and what they say there: asked with facts that no capture has to be written for. */
import { describe, expect, test } from 'vitest'
import type { Baseline, LayoutBaseline } from '../../src/check/baseline.ts'
import type { CaptureFacts, PageFacts } from '../../src/check/result.ts'
import { askRule as find } from './ask-rule.ts'

const reasons = (...given: Parameters<typeof find>): string[] => find(...given).map(({ reason }) => reason)

const noFacts: CaptureFacts = { name: null, layout: 'markdown/daily', entries: 4, shares: {}, unrecognised: 0, shape: {}, pages: [] }
const facts = (own: Partial<CaptureFacts>): CaptureFacts => ({ ...noFacts, ...own })

describe('byline-mark', () => {
  const ask = (shape: CaptureFacts['shape'], own: Partial<CaptureFacts> = {}) => reasons('byline-mark', { facts: facts({ ...own, shape }) })
  const bylines = { submitter: 4, authors: 4, 'mark |': 4 }

  test.each(['curator', 'submitter', 'furniture newsletter', 'furniture upvote'])('knows the page of the site by its %s', (part) => {
    const said = ['No byline has the page\'s own dot; 4 times "|" stands in its place']
    expect(ask({ authors: 4, 'mark |': 4, [part]: 1 })).toEqual(said)
    expect(ask({ authors: 4, 'mark |': 4, [part]: 0 })).toEqual([])
    expect(ask({ authors: 4, 'mark |': 4 })).toEqual([])
  })

  test('is quiet where the dot is, and where there are too few papers or bylines', () => {
    expect(ask({ ...bylines, dot: 1 })).toEqual([])
    expect(ask({ ...bylines, dot: 0 })).toHaveLength(1)
    expect([2, 3].map((entries) => ask(bylines, { entries }).length)).toEqual([0, 1])
    expect([2, 3].map((authors) => ask({ ...bylines, authors }).length)).toEqual([0, 1])
    expect([2, 3].map((date) => ask({ submitter: 4, 'mark |': 4, date, authors: 1 }).length)).toEqual([0, 1])
    expect(ask({ submitter: 4, 'mark |': 4, authors: 3 })).toHaveLength(1)
    expect(ask(null)).toEqual([])
  })

  test('wants a mark by every second byline', () => {
    expect(ask({ ...bylines, 'mark |': 2 })).toEqual(['No byline has the page\'s own dot; 2 times "|" stands in its place'])
    expect(ask({ ...bylines, 'mark |': 1 })).toEqual([])
  })

  test.each(['|', '* -', '•  /', '::', '+=-'].map((mark) => mark.replace(/ +/, ' ')))('takes %j for a mark in its place', (mark) => {
    expect(ask({ submitter: 4, authors: 4, [`mark ${mark}`]: 4 })).toHaveLength(1)
  })

  test.each(['mark ####', 'mark ||||', 'mark | |', 'mark x |', 'mark |x', 'bullet mark |', 'mark'])('takes %j for none', (name) => {
    expect(ask({ submitter: 4, authors: 4, [name]: 4 })).toEqual([])
  })

  test('needs no mark on a page of HTML that has its header', () => {
    const shape = { curator: 1, authors: 4 }
    expect(ask(shape, { layout: 'html/daily' })).toEqual(["No byline has the page's own dot"])
    expect(ask({ submitter: 4, authors: 4 }, { layout: 'html/daily' })).toEqual([])
    expect(ask({ curator: 0, submitter: 4, authors: 4 }, { layout: 'html/daily' })).toEqual([])
    expect(ask(shape)).toEqual([])
    expect(find('byline-mark', { facts: facts({ shape, layout: 'html/daily' }) })).toMatchObject([{ field: 'authorCount' }])
  })
})

describe('title-mark', () => {
  const ask = (shape: CaptureFacts['shape'], entries = 4) => reasons('title-mark', { facts: facts({ shape, entries }) })

  test('speaks where one heading or two are all', () => {
    expect([0, 1, 2, 3].map((headings) => ask({ 'mark #': headings }).length)).toEqual([0, 1, 1, 0])
    expect(ask({ 'mark # [': 1, 'mark ##': 2 })).toEqual([])
    expect(ask({ 'bullet mark #': 1 })).toEqual([])
    expect(find('title-mark', { facts: facts({ shape: { 'mark #': 2 } }) })).toEqual([
      { reason: 'Headings are written as such, but none of the titles of 4 papers is one', field: 'title' },
    ])
  })

  test('is quiet with few papers, and where addresses stand bare', () => {
    expect([2, 3].map((entries) => ask({ 'mark #': 1 }, entries).length)).toEqual([0, 1])
    expect([3, 4, 5].map((bare) => ask({ 'mark #': 1, 'mark ?': bare }).length)).toEqual([1, 0, 0])
    expect(ask(null)).toEqual([])
  })
})

describe('against a baseline,', () => {
  const usual: LayoutBaseline = { captures: 2, entries: 20, shares: {}, unrecognised: 0, parts: {} }
  const baseline = (own: Partial<LayoutBaseline>, layout = 'markdown/daily'): Baseline =>
    ({ layouts: { [layout]: { ...usual, ...own } } }) as unknown as Baseline
  const many = 10_000

  test.each(['share-fell', 'coverage-fell', 'entries-fell', 'parts-lost', 'parts-changed', 'layout-unknown'])(
    '%s is quiet without one, and of a capture without entries',
    (id) => {
      const parts = { dot: { captures: 2, least: 1, most: 1 } }
      const own = facts({ shares: { title: 0 }, unrecognised: 1, shape: { footer: 9 }, entries: 0 })
      for (const layout of ['markdown/daily', 'text/daily'])
        expect(reasons(id, { facts: own, baseline: baseline({ shares: { title: 1 }, parts }, layout) })).toEqual([])
      expect(reasons(id, { facts: { ...own, entries: 9 }, baseline: null })).toEqual([])
    },
  )

  test('a layout is unknown that it has none of', () => {
    const ask = (layouts: object) => reasons('layout-unknown', { facts: noFacts, baseline: { layouts } as unknown as Baseline })
    expect(ask({})).toEqual(['The page is of the layout markdown/daily, and the baseline has none'])
    expect(ask({ 'html/daily': usual, 'text/daily': usual })).toEqual([
      'The page is of the layout markdown/daily, and the baseline has html/daily, text/daily',
    ])
    expect(ask({ 'markdown/daily': usual })).toEqual([])
  })

  test('a share falls by more than the tolerance and chance', () => {
    const ask = (before: number, share: number, entries = many, tolerance = 0.25) =>
      reasons(
        'share-fell',
        { facts: facts({ shares: { abstract: share }, entries }), baseline: baseline({ shares: { abstract: before } }) },
        { tolerance },
      )
    expect(ask(1, 0.75)).toEqual([])
    expect(ask(1, 0.7)).toEqual(['70 % of entries have abstract; in the baseline all'])
    expect(ask(0.9, 0.5)).toEqual(['50 % of entries have abstract; in the baseline 90 % or more'])
    // One of four is no less than nine of ten by chance alone.
    expect(ask(0.9, 0.5, 4)).toEqual([])
    expect(reasons('share-fell', { facts: facts({}), baseline: baseline({ shares: { abstract: 1 } }) })).toHaveLength(1)
  })

  test('of names of authors and organisations it is said where the number of authors is', () => {
    const fieldOf = (name: 'byline' | 'abstract') =>
      find('share-fell', { facts: facts({ shares: { [name]: 0 } }), baseline: baseline({ shares: { [name]: 1 } }) }).map(
        ({ field }) => field,
      )
    expect([fieldOf('byline'), fieldOf('abstract')]).toEqual([['authorCount'], ['abstract']])
  })

  test('more is unrecognised by more than a twentieth of the tolerance', () => {
    const ask = (before: number, unrecognised: number) =>
      reasons('coverage-fell', { facts: facts({ unrecognised }), baseline: baseline({ unrecognised: before }) }, { tolerance: 0.5 })
    expect(ask(0, 0.025)).toEqual([])
    expect(ask(0, 0.03)).toEqual(['3 % of the text is not recognised; in the baseline all of it is'])
    expect(ask(0.01, 0.03)).toEqual([])
    expect(ask(0.01, 0.04)).toEqual(['4 % of the text is not recognised; in the baseline 1 % or less'])
  })

  test('entries fall to a half', () => {
    const ask = (entries: number, least = 20) =>
      reasons('entries-fell', { facts: facts({ entries }), baseline: baseline({ entries: least }) })
    expect([ask(10), ask(11)]).toEqual([['10 entries; in the baseline 20 or more'], []])
    expect(ask(1)).toEqual(['1 entry; in the baseline 20 or more'])
    expect(reasons('entries-fell', { facts: facts({ entries: 1, layout: 'html/daily' }), baseline: baseline({}) })).toEqual([])
  })

  test('parts of every paper are lost where less than half of them is left', () => {
    const ask = (least: number, count: number, name = 'dot', entries = many) =>
      reasons('parts-lost', {
        facts: facts({ shape: { [name]: count }, entries }),
        baseline: baseline({ parts: { [name]: { captures: 2, least, most: least } } }),
      })
    expect(ask(1, many / 2)).toEqual([])
    expect(ask(1, 4_000)).toEqual(['The part "dot" of the page stands 0.40 times for each entry; in the baseline 1.00 times or more'])
    expect(ask(0.5, 0)).toHaveLength(1)
    expect(ask(0.4, 0)).toEqual([])
    expect(ask(2, 0, 'mark ](')).toEqual([
      'The mark "](" that the scraper writes before values stands 0.00 times for each entry; in the baseline 2.00 times or more',
    ])
    expect(ask(2, 0, 'bullet •')[0]).toContain('The mark "•" that')
    expect(ask(2, 0, 'a mark x')[0]).toContain('The part "a mark x" of')
    // Of three papers one may be without what nine of ten have, and of ten thousand not so many.
    expect(ask(0.6, 0, 'dot', 2)).toEqual([])
    expect(ask(0.6, 0)).toHaveLength(1)
    expect(ask(0.6, 1, 'dot', 5)).toEqual([])
    const parts = { dot: { captures: 2, least: 1, most: 1 } }
    expect(reasons('parts-lost', { facts: facts({ shape: null }), baseline: baseline({ parts }) })).toEqual([])
  })

  test('parts of the page are changed where one is gone, or new by every paper', () => {
    const ask = (parts: LayoutBaseline['parts'], shape: CaptureFacts['shape'], entries = many) =>
      reasons('parts-changed', { facts: facts({ shape, entries }), baseline: baseline({ parts }) })
    const footer = { footer: { captures: 2, least: 0.05, most: 0.1 } }
    expect(ask(footer, { dot: 1 })).toEqual(['The part "footer" of the page is not there; each capture of the baseline has it'])
    expect(ask(footer, { footer: 1 })).toEqual([])
    expect(ask({ footer: { captures: 1, least: 0, most: 0.1 } }, { dot: 1 })).toEqual([])
    expect(ask({ dot: { captures: 2, least: 0.5, most: 1 } }, { footer: 1 })).toEqual([])
    expect(ask({}, { dot: many })).toEqual([])
    expect(ask(footer, null)).toEqual([])
    expect(ask(footer, { footer: 1, 'mark ##': many / 2 })).toEqual([
      'The mark "##" that the scraper writes before values stands 0.50 times for each entry; in the baseline not at all',
    ])
    expect(ask(footer, { footer: 1, 'mark ##': 4_000 })).toEqual([])
    expect(ask(footer, { footer: 6_000 })).toEqual([
      'The part "footer" of the page stands 0.60 times for each entry; in the baseline 0.10 times or less',
    ])
  })
})

describe('against earlier captures,', () => {
  const span = { start: 0, end: 9 }
  const papers = (upvotes: number | null = null): PageFacts['papers'] =>
    ['a', 'b', 'c'].map((key, entry) => ({ key, upvotes, entry, span }))
  const page = (own: Partial<PageFacts>): PageFacts => ({ kind: 'daily', day: null, capturedOn: null, span, papers: papers(), ...own })
  const capture = (name: string | null, ...pages: readonly PageFacts[]): CaptureFacts => facts({ name, pages })
  const [monday, tuesday] = ['2025-11-03', '2025-11-04']

  test.each<[what: string, before: Partial<PageFacts>, now: Partial<PageFacts>, said: readonly string[]]>([
    ['of another day', { day: monday }, { day: tuesday }, ['The papers are those of m.md, dated 2025-11-03']],
    ['captured on another day', { capturedOn: monday }, { capturedOn: tuesday }, ['The papers are those of m.md']],
    ['of the same day', { day: monday }, { day: monday }, []],
    ['of no day', {}, { day: tuesday }, []],
    ['of no day now', { day: monday }, {}, []],
    ['of a day without its year', { day: 'Nov 3' }, { day: tuesday }, []],
    ['of a day without its year, beside none', { day: 'Nov 3' }, {}, []],
    ['of none, beside a day without its year', {}, { day: 'Nov 3' }, []],
    ['of another one without its year, as well', { day: 'Nov 3' }, { day: 'Nov 4' }, ['The papers are those of m.md, dated Nov 3']],
  ])('a page with the papers of one %s is told', (_what, before, now, said) => {
    expect(reasons('stale-page', { facts: capture('t.md', page(now)), earlier: [capture('m.md', page(before))] })).toEqual(said)
  })

  test('the latest one is named, and where it stands in a capture of several pages', () => {
    const earlier = [capture('a.md', page({ day: '2025-11-01' })), capture(null, page({ day: '2025-11-02' }))]
    expect(find('stale-page', { facts: capture('t.md', page({ day: monday })), earlier })).toEqual([
      { reason: 'The papers are those of an earlier capture, dated 2025-11-02' },
    ])
    const two = capture('t.md', page({ day: monday, span: { start: 4, end: 7 } }), page({ papers: [] }))
    expect(find('stale-page', { facts: two, earlier })).toMatchObject([{ span: { start: 4, end: 7 } }])
  })

  test('votes fall by more than one, or by more than a twentieth', () => {
    const ask = (before: number | null, now: number | null) =>
      find('votes-fell', {
        facts: capture('t.md', page({ papers: papers(now).slice(1, 2) })),
        earlier: [capture('m.md', page({ papers: papers(before) }))],
      })
    expect([ask(5, 4), ask(100, 95), ask(39, 38)]).toEqual([[], [], []])
    expect(ask(5, 3)).toEqual([{ reason: '3 votes, after 5 in m.md', span, entry: 1, field: 'upvotes' }])
    expect([ask(100, 94).length, ask(39, 37).length, ask(40, 38).length, ask(40, 37).length]).toEqual([1, 1, 0, 1])
    expect([ask(null, 3), ask(5, null), ask(3, 5)]).toEqual([[], [], []])
  })

  test('votes are compared with the last that are known', () => {
    const earlier = [9, 5, null].map((votes) => capture('m.md', page({ papers: papers(votes) })))
    expect(reasons('votes-fell', { facts: capture('t.md', page({ papers: papers(4) })), earlier })).toEqual([])
    expect(reasons('votes-fell', { facts: capture('t.md', page({ papers: papers(2) })), earlier })).toHaveLength(3)
  })
})
