/** The front end for JSON: what it reads of the API's items, of the data in a page and of our own results, and what it says of the rest. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryValues } from '../src/cues.ts'
import { type JsonReading, readJson, readJsonText } from '../src/frontends/json/json.ts'
import { apiItemSchema } from '../src/frontends/json/schemas.ts'
import { readUtcDay } from '../src/frontends/json/times.ts'
import { type Digest, digestSchema, parseDigest } from '../src/index.ts'
import { createLocator } from '../src/source.ts'
import {
  boats,
  boatValues,
  expectPlaces,
  kites,
  messagesOf,
  onlyValues,
  papersOf,
  read,
  readValue,
  reasonsOf,
  titlesOf,
  valuesOf,
} from './helpers/json-readings.ts'

describe('items of the API', () => {
  test('have all their values', () => {
    const reading = readValue([boats])
    expect(papersOf(reading).map(({ values, summary }) => ({ values, summary }))).toEqual([{ values: boatValues, summary: 'Boats float.' }])
    expect(reading.findings).toEqual([])
    expect(reading.said).toBeNull()
  })

  test('have a place for each value', () => {
    const source = JSON.stringify([boats, kites], null, 2)
    const reading = read(source)
    expectPlaces(source, reading)
    const [paper] = papersOf(reading)
    const { organization, date, authors, ...others } = paper?.spans ?? {}
    expect(Object.keys(others).sort()).toEqual(
      ['title', 'abstract', 'upvotes', 'comments', 'submittedBy', 'arxivId', 'githubUrl', 'githubStars', 'projectUrl'].sort(),
    )
    const slice = (span: { start: number; end: number } | undefined) => source.slice(span?.start, span?.end)
    expect(slice(organization)).toBe('Example Lake')
    expect(slice(date)).toBe('2025-09-18T17:54:27.000Z')
    expect(slice(authors)).toMatch(/^Hanne K"[\s\S]*"Ilse V$/)
    expect(slice(paper)).toBe(source.slice(source.indexOf('{'), source.indexOf('},\n  {') + 1))
  })

  test('say null where a value is not there, is null or is blank', () => {
    expect(valuesOf(readValue([{ paper: { title: 'Kites' } }]))).toEqual([onlyValues({ title: 'Kites' })])
    const blank = { title: 'Kites', summary: ' ', authors: [], projectPage: '', githubRepo: null, upvotes: null, organization: {} }
    const reading = readValue([{ paper: { ...blank, submittedOnDailyBy: null }, submittedBy: { name: '' }, numComments: null }])
    expect(valuesOf(reading)).toEqual([onlyValues({ title: 'Kites' })])
    expect(reading.findings).toEqual([])
  })

  test('may be papers alone, with ids that have a version', () => {
    const { paper } = boats
    const source = JSON.stringify([{ ...paper, id: '2509.01234v2', numComments: 1 }, { paper }])
    const reading = read(source)
    const bare = { ...boatValues, comments: 1, submittedBy: 'ilse-v' }
    expect(valuesOf(reading)).toEqual([bare, { ...bare, comments: null }])
    expectPlaces(source, reading)
    expect(valuesOf(readValue([{ id: '2509.01234', title: 'Boats' }]))).toEqual([
      onlyValues({ title: 'Boats', arxivId: '2509.01234', url: 'https://huggingface.co/papers/2509.01234' }),
    ])
  })

  test('an id that is written with escapes has all of it as its place', () => {
    const source = '[{"paper":{"title":"Boats","id":"2509\\u002e01234v2"}}]'
    const [paper] = papersOf(read(source))
    expect(paper?.values.arxivId).toBe('2509.01234')
    expect(source.slice(paper?.spans.arxivId?.start, paper?.spans.arxivId?.end)).toBe('2509\\u002e01234v2')
  })

  test('show the summary where there is no abstract', () => {
    const [paper] = papersOf(readValue([{ paper: { title: 'Kites', ai_summary: 'Kites\nfly.' } }]))
    expect(paper).toMatchObject({ values: { abstract: 'Kites fly.', abstractKind: 'summary' }, summary: 'Kites fly.' })
  })

  test('lend the title and the abstract to a paper that has none', () => {
    const reading = readValue([{ paper: { id: '2509.04321' }, title: 'Kites', summary: 'Kites fly.', organization: { fullname: 'Lake' } }])
    expect(valuesOf(reading)[0]).toMatchObject({ title: 'Kites', abstract: 'Kites fly.', organization: { handle: null, name: 'Lake' } })
  })

  test.each([
    [{ name: 'akite', fullname: 'A Kite' }, 'akite'],
    [{ user: 'bkite', name: 'B Kite' }, 'bkite'],
    [{ fullname: 'C Kite' }, 'C Kite'],
    [{}, 'ilse-v'],
  ])('name who submitted them: %j', (submittedBy, handle) => {
    expect(valuesOf(readValue([{ ...boats, submittedBy }]))[0]?.submittedBy).toBe(handle)
  })

  test('an organisation without a full name is called by its handle', () => {
    const reading = readValue([{ ...kites, organization: { name: 'lake' } }])
    expect(valuesOf(reading)[0]?.organization).toEqual({ handle: 'lake', name: 'lake' })
  })

  test('are what the exported schema takes', () => {
    expect(apiItemSchema.safeParse(boats).success).toBe(true)
    expect(apiItemSchema.safeParse(kites).success).toBe(true)
    expect(apiItemSchema.safeParse({ paper: { upvotes: '94' } }).success).toBe(false)
  })

  test('keep every character', () => {
    const title = 'Lone \ud83d, nul \u0000, \u2028line\ufeff'
    expect(valuesOf(readValue([{ paper: { title } }]))[0]?.title).toBe('Lone \ud83d, nul \u0000, line\ufeff')
  })
})

describe('dates', () => {
  test.each([
    ['2025-11-05T01:30:00.000+09:00', '2025-11-04'],
    ['2025-11-04T20:30:00-05:00', '2025-11-05'],
    ['2025-01-01T00:00:00+0100', '2024-12-31'],
    ['2024-12-31T23:30:00-01', '2025-01-01'],
    ['2024-03-01T00:00+00:30', '2024-02-29'],
    ['2025-03-01T00:00:00+01:00', '2025-02-28'],
    ['2024-02-28T23:59:59-00:01', '2024-02-29'],
    ['2025-04-30T23:00:00.123456-02:00', '2025-05-01'],
    ['2025-11-05', '2025-11-05'],
    ['2025-11-05 08:00:00', '2025-11-05'],
    ['2025-11-05t23:59:60z', '2025-11-05'],
  ])('%s lies in %s', (raw, iso) => {
    expect(readUtcDay(raw)).toMatchObject({ raw, iso, yearFrom: 'json' })
    expect(valuesOf(readValue([{ paper: { title: 'Kites', publishedAt: raw } }]))[0]?.date).toEqual(readUtcDay(raw))
  })

  test.each(['2025-02-30', '2025-11-05T24:00:00Z', '1990-12-31', '2100-12-31T23:00:00-02:00', 'Nov 5', '2025-11', ''])(
    '%j is none',
    (raw) => {
      const reading = readValue([{ paper: { title: 'Kites', publishedAt: raw } }])
      expect(valuesOf(reading)).toEqual([onlyValues({ title: 'Kites' })])
      expect(messagesOf(reading)).toMatchObject([{ ruleId: 'wrong-json-value', entry: 0, field: 'date' }])
    },
  )

  test('agree with those of the engine', () => {
    const moments = fc.date({ min: new Date('1991-01-02'), max: new Date('2100-12-30'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.integer({ min: -1439, max: 1439 }), (moment, offset) => {
        const shifted = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => `${part}`.padStart(2, '0'))
        const raw = `${shifted}${offset < 0 ? '-' : '+'}${hours}:${minutes}`
        expect(readUtcDay(raw)?.iso).toBe(moment.toISOString().slice(0, 10))
      }),
    )
  })
})

describe('pages', () => {
  const on = (day: string, title = 'Kites') => ({ paper: { title, submittedOnDailyAt: `${day}T08:00:00Z` } })

  test('a list has the day that its items agree on', () => {
    const [page] = readValue([on('2025-11-05'), kites, on('2025-11-05')]).pages
    expect(page?.page).toEqual({ kind: null, title: null, curator: null, query: null, date: null })
    expect(page?.day).toEqual({ raw: '2025-11-05T08:00:00Z', year: 2025, month: 11, day: 5, iso: '2025-11-05', yearFrom: 'json' })
    expect(readValue([on('2025-11-05'), on('2025-11-04'), on('2025-11-04')]).pages[0]?.day).toBeNull()
    expect(readValue([kites]).pages[0]?.day).toBeNull()
  })

  test('has the day of its papers, unless it is of a longer time', () => {
    const dateOf = (value: unknown) => parseDigest(JSON.stringify(value)).pages.map(({ date }) => date?.iso)
    expect(dateOf([on('2025-11-05')])).toEqual(['2025-11-05'])
    expect(dateOf({ dailyPapers: [on('2025-11-05')] })).toEqual(['2025-11-05'])
    expect(dateOf({ dailyPapers: [on('2025-11-05')], date: '2025-11-06' })).toEqual(['2025-11-06'])
    expect(dateOf({ dailyPapers: [on('2025-11-05')], date: '2025-W45' })).toEqual([undefined])
    expect(dateOf({ dailyPapers: [on('2025-11-05')], date: '2025-11' })).toEqual([undefined])
  })

  test('the data of a page has its day and its curator', () => {
    const props = {
      canSubmit: false,
      date: '2025-11-05T00:00:00.000Z',
      dailyPapers: [boats, kites],
      nextDate: '2025-11-06',
      publisher: { user: 'akite', fullname: 'AK' },
    }
    const source = JSON.stringify(props)
    const reading = read(source)
    const page = {
      kind: 'daily',
      title: null,
      curator: 'AK',
      query: null,
      date: { raw: '2025-11-05T00:00:00.000Z', year: 2025, month: 11, day: 5, iso: '2025-11-05', yearFrom: 'json' },
    }
    expect(reading.pages).toMatchObject([{ start: 0, end: source.length, page }])
    expect(titlesOf(reading)).toEqual([['Paper Boats and "Other" Vessels', 'Kites']])
    expectPlaces(source, reading)
    expect(readValue({ url: '/papers', props }).pages).toMatchObject([{ page }])
    expect(readValue({ data: { result: { props } } }).pages).toMatchObject([{ page }])
    expect(readValue({ data: { result: { body: { props } } } }).pages).toMatchObject([{ page }])
  })

  test.each([
    [{ date: '2025-W45' }, 'weekly', null],
    [{ date: '2025-11', publisher: {} }, 'monthly', null],
    [{ prevDate: '2025-11-04' }, 'daily', null],
    [{ publisher: { user: 'akite' } }, 'daily', 'akite'],
  ])('%j is of a kind', (beside, kind, curator) => {
    const reading = readValue({ dailyPapers: [kites], ...beside })
    expect(reading.pages).toMatchObject([{ page: { kind, curator, date: null } }])
    expect(reading.findings).toEqual([])
  })

  test.each(['papers', 'results', 'items', 'data', 'entries'])('a list behind %s is one', (key) => {
    const reading = readValue({ total: 1, [key]: [kites], numItemsPerPage: 50 })
    expect(titlesOf(reading)).toEqual([['Kites']])
    expect(reading.pages[0]?.page.kind).toBeNull()
  })

  test.each([
    ['a menu', { classNames: '', isWide: false, items: [{ title: 'Models', href: '/models' }] }],
    ['empty lists', { items: [], data: [], results: [] }],
    ['other things with titles', [{ title: 'A space', id: 'lake/space', upvotes: 3 }]],
    ['no data', {}],
    ['numbers', [1, [2], [[3]]]],
    ['a word', 'Kites'],
    ['something else named paper', { paper: 'A4', title: 'Printer' }],
    ['broken props', { props: { theme: 'light' } }],
    ['a digest of nothing', { outcome: 'unrecognised', pages: [], entries: [] }],
    ['a digest without lists', { outcome: 'listing' }],
  ])('%s holds none', (_name, value) => {
    const reading = readValue(value)
    expect(reading).toMatchObject({ pages: [], said: null })
    expect(reading.findings.map(({ ruleId }) => ruleId)).toEqual(['no-json-papers'])
  })

  test('days that are keys are pages', () => {
    const source = JSON.stringify({ '2025-11-05': [boats], '2025-11-06': [], '2025-11-07': [kites] })
    const reading = read(source)
    expect(reading.pages.map(({ page, papers }) => [page.date?.raw, page.date?.iso, papers.length])).toEqual([
      ['2025-11-05', '2025-11-05', 1],
      ['2025-11-06', '2025-11-06', 0],
      ['2025-11-07', '2025-11-07', 1],
    ])
    expect(reading.said).toBeNull()
    expectPlaces(source, reading)
  })

  test('lists in a list are pages', () => {
    expect(titlesOf(readValue([[boats], [], [kites, kites]]))).toEqual([['Paper Boats and "Other" Vessels'], [], ['Kites', 'Kites']])
    expect(titlesOf(readValue([[[kites]], { papers: [kites] }]))).toEqual([['Kites'], ['Kites']])
  })

  test('lines are one page, and so are values one after another', () => {
    const lines = `${JSON.stringify(kites)}\n\n${JSON.stringify(kites)}\r\n${JSON.stringify(kites)}\n`
    const reading = read(lines)
    expect(titlesOf(reading)).toEqual([['Kites', 'Kites', 'Kites']])
    expect(reading.findings).toEqual([])
    expectPlaces(lines, reading)
    expect(titlesOf(read(`${JSON.stringify([kites])}${JSON.stringify({ papers: [kites] })}${JSON.stringify(kites)}`))).toEqual([
      ['Kites'],
      ['Kites'],
      ['Kites'],
    ])
  })

  test.each([
    ['[]', true],
    ['{"dailyPapers":[]}', true],
    ['{"2025-11-05":[]}', true],
    ['{"papers":[],"numTotalItems":0}', true],
    ['{"data":{"papers":[]}}', true],
    ['{"items":[]}', false],
    ['{"outcome":"empty-listing","pages":[],"entries":[]}', true],
    ['{"outcome":"empty-listing","pages":[{"kind":"daily"}],"entries":[]}', true],
    ['[[],[]]', true],
    ['[', false],
    ['[] x', false],
    ['{"dailyPapers":[', false],
    ['{"dailyPapers":[3]}', false],
    ['{"outcome":"empty-listing","pages":[],"entries":[]', false],
    ['{"outcome":"content-lost","pages":[{"kind":null}],"entries":[]}', false],
    ['', false],
    ['null', false],
  ])('%s is an empty listing: %s', (source, isEmpty) => {
    expect(read(source).said === 'empty-listing').toBe(isEmpty)
    expect(papersOf(read(source))).toEqual([])
  })
})

describe('our own results', () => {
  const text = `Daily Papers

byAK and the research community

Nov 5

Borrowed Ladders: Transfer Learning between Rooftop Inspection Robots

Robots that inspect roofs learn each roof anew. We let them lend one another what they learned, and see https://github.com/example/ladders.

  • 5 authors
·
Sep 18 3

Kites at Night: On the Lighting of Very Small Strings in Windy Weather

Strings are hard to see at night. We hang small lamps on them, and count how many of them are still there in the morning.

  • nvidia NVIDIA
·
Nov 3, 2024 7
`
  const digest = parseDigest(text, { asOf: '2025-11-05', bareCount: 'comments' })
  const twice = parseDigest(`${text}\n${text}`, { asOf: '2025-11-05' })
  const pageOf = ({ format: _format, span: _span, ...page }: Digest['pages'][number]) => page
  const entryOf = ({ page: _page, links: _links, span: _span, spans: _spans, ...values }: Digest['entries'][number]) => values

  /** What a reading has of a digest. */
  function expectDigest(reading: JsonReading, { pages, entries }: Digest): void {
    expect(reading.pages.map(({ page }) => page)).toEqual(pages.map(pageOf))
    expect(reading.pages.flatMap(({ papers }, page) => papers.map(({ values }) => ({ page, ...values })))).toEqual(
      entries.map((entry) => ({ page: entry.page, ...entryOf(entry) })),
    )
    expect(reading.findings).toEqual([])
  }

  test('the samples are what they should be', () => {
    expect(digest).toMatchObject({ outcome: 'listing', pages: [{}], entries: [{}, {}] })
    expect(twice.pages).toHaveLength(2)
  })

  test.each([
    ['one page', digest],
    ['two pages', twice],
  ])('a digest of %s is read as it was', (_name, given) => {
    const source = JSON.stringify(given, null, 2)
    expectDigest(read(source), given)
    expectDigest(readValue({ file: 'page.txt', digest: given }), given)
    expectPlaces(source, read(source))
  })

  test('several digests are read in their order', () => {
    const files = [digest, twice].map((given, index) => ({ file: `${index}.txt`, digest: given }))
    expect(titlesOf(readValue(files)).map((titles) => titles.length)).toEqual([2, 2, 2])
    expect(titlesOf(read(files.map((file) => JSON.stringify(file)).join('\n')))).toEqual(titlesOf(readValue(files)))
  })

  test('entries are read alone, as a list, and on lines', () => {
    const values = digest.entries.map(entryOf)
    expect(valuesOf(readValue(digest.entries))).toEqual(values)
    expect(valuesOf(readValue(digest.entries[0]))).toEqual(values.slice(0, 1))
    const lines = ['a.txt', 'b.txt'].flatMap((file) => twice.entries.map((entry) => JSON.stringify({ file, ...entry }))).join('\n')
    expect(titlesOf(read(lines)).map((titles) => titles.length)).toEqual([2, 2, 2, 2])
    expect(valuesOf(read(lines))).toEqual([...twice.entries, ...twice.entries].map(entryOf))
  })

  test('pages without entries stay, and where the text is cut they do not', () => {
    const page = pageOf(digest.pages[0] as Digest['pages'][number])
    const kinds = ['daily', 'weekly', 'monthly', 'trending', 'search'] as const
    const entries = [1, 3].map((index) => ({ ...digest.entries[0], page: index }))
    const source = JSON.stringify({ outcome: 'listing', pages: kinds.map((kind) => ({ ...page, kind })), entries, coverage: {} })
    const reading = read(source)
    expect(reading.pages.map(({ page: { kind }, papers }) => [kind, papers.length])).toEqual([
      ['daily', 0],
      ['weekly', 1],
      ['monthly', 0],
      ['trending', 1],
      ['search', 0],
    ])
    expect(reading.pages.every(({ start }, index) => start >= (reading.pages[index - 1]?.end ?? 0))).toBe(true)
    expect(read(source.slice(0, source.indexOf('"coverage"'))).pages).toHaveLength(4)
  })

  test('entries out of the order of their pages keep their own', () => {
    const entries = [1, 0, 7, null].map((page, index) => ({ ...digest.entries[0], title: `Title ${index}`, page }))
    const pages = ['daily', 'weekly'].map((kind) => ({ ...digest.pages[0], kind }))
    const reading = readValue({ outcome: 'listing', pages, entries })
    expect(reading.pages.map(({ page }, index) => [page.kind, titlesOf(reading)[index]])).toEqual([
      ['daily', []],
      ['weekly', ['Title 0']],
      ['daily', ['Title 1']],
      [null, ['Title 2']],
      ['weekly', ['Title 3']],
    ])
  })

  test('may lack all but a title, and what they lack is null', () => {
    const reading = readValue({ outcome: 'listing', entries: [{ title: 'Kites' }, { title: 'Boats', upvotes: 3, arxivId: null }] })
    expect(valuesOf(reading)).toEqual([onlyValues({ title: 'Kites' }), onlyValues({ title: 'Boats', upvotes: 3, upvotesFrom: 'json' })])
    expect(valuesOf(readValue({ title: 'Kites', abstract: 'They fly.', authors: ['Hanne K', 'Ilse V', ' '], upvotes: null }))).toEqual([
      onlyValues({ title: 'Kites', abstract: 'They fly.', authors: ['Hanne K', 'Ilse V'], authorCount: 2 }),
    ])
  })

  test('keep what was recorded of any field, and have places for it', () => {
    const recorded = {
      ...boatValues,
      authorCount: 12,
      abstractKind: 'summary' as const,
      upvotesFrom: 'bare-count' as const,
      date: { raw: 'Sep 18', year: null, month: 9, day: 18, iso: null, yearFrom: null },
    }
    const source = JSON.stringify([
      recorded,
      { ...recorded, url: 'https://example.org/else', date: { ...boatValues.date, yearFrom: 'heading' } },
    ])
    const reading = read(source)
    expect(valuesOf(reading)).toEqual([recorded, { ...recorded, date: { ...boatValues.date, yearFrom: 'heading' } }])
    expect(papersOf(reading).map(({ spans }) => Object.keys(spans).length)).toEqual([14, 13])
    expectPlaces(source, reading)
  })

  test.each([
    [{ pages: {} }, 'pages: expected array, received object (line 1, column 30); it was left out'],
    [{ pages: [3] }, 'pages[0]: expected object, received number (line 1, column 31); it was left out'],
    [
      { pages: [{ kind: 'yearly' }] },
      'pages[0].kind: expected one of "daily", "weekly", "monthly", "trending", "search", received "yearly" ',
    ],
    [{ entries: 3 }, 'entries: expected array, received number '],
    [{ entries: [3] }, 'entries[0]: expected object, received number (line 1, column 33); no entry was made of it'],
    [{ entries: [{ upvotes: 3 }] }, 'entries[0].title: expected title, received nothing '],
    [{ entries: [{ abstract: 'They fly.' }] }, 'entries[0].title: expected string, received nothing '],
    [{ entries: [{ title: ' ', abstract: 'They fly.' }] }, 'entries[0].title: expected title, received nothing '],
    [{ entries: [{ title: '', abstract: 'They fly.' }] }, 'entries[0].title: expected text, received "" '],
    [{ entries: [{ title: 'K', authorCount: 0 }] }, 'entries[0].authorCount: expected number from 1, received 0 '],
    [
      { entries: [{ title: 'K', authorCount: 1e16 }] },
      'entries[0].authorCount: expected number up to 9007199254740991, received 10000000000000000 ',
    ],
    [{ entries: [{ title: 'K', authorCount: 1.5 }] }, 'entries[0].authorCount: expected whole number, received 1.5 '],
    [{ entries: [{ title: 'K', spans: {}, page: '0' }] }, 'entries[0].page: expected number, received string '],
    [
      { entries: [{ title: 'K', spans: {}, githubUrl: 'ftp://x' }] },
      'entries[0].githubUrl: expected http or https address, received "ftp://x" ',
    ],
    [
      { entries: [{ title: 'K', spans: {}, date: { raw: 'Feb 30', year: 2025, month: 2, day: 30, iso: '2025-02-30', yearFrom: 'text' } }] },
      'entries[0].date: expected day of the calendar whose parts agree, received object ',
    ],
    [
      { entries: [{ title: 'K', spans: {}, date: { raw: 'Feb 3', iso: '3 Feb', month: 2, day: 3 } }] },
      'entries[0].date.iso: expected day like "2025-11-05", received "3 Feb" ',
    ],
    [{ entries: [{ title: 'K', spans: {}, date: {} }] }, 'entries[0].date.raw: expected string, received nothing '],
  ])('what is wrong in %j is said', (part, reason) => {
    const reading = readValue({ outcome: 'listing', ...part })
    expect(reasonsOf(reading)).toEqual([expect.stringContaining(`wrong-json-value: Wrong value at ${reason}`)])
    expect(reading.said).toBeNull()
  })

  test('a key twice in one of their objects is said', () => {
    const source =
      '{"outcome":"listing","outcome":"listing","pages":[{"kind":null,"kind":"daily","date":{"raw":"x","raw":"Nov 5","month":11,"day":5}}]}'
    expect(reasonsOf(read(source)).flatMap((reason) => /key (\S+)/.exec(reason)?.[1] ?? [])).toEqual([
      'outcome',
      'pages[0].kind',
      'pages[0].date.raw',
    ])
    expect(read(source).pages[0]?.page).toMatchObject({ kind: 'daily', date: { raw: 'Nov 5' } })
  })

  test('any digest is read as it was', () => {
    const date = fc.constantFrom<EntryValues['date']>(null, boatValues.date, digest.entries[0]?.date ?? null)
    const name = fc.constantFrom('Hanne K', 'Ilse "V"', 'a\\b')
    const or = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
    const values = fc.record({
      title: fc.constantFrom('Kites', 'Boats: "Afloat"', '__proto__', '\ud83d'),
      abstract: fc.constant('They fly.'),
      abstractKind: fc.constantFrom('abstract', 'summary', null),
      authorCount: or(fc.integer({ min: 1, max: 3_000 })),
      organization: or(fc.record({ handle: or(name), name })),
      date,
      upvotes: fc.nat(),
      upvotesFrom: fc.constantFrom('link', 'place', 'json', 'bare-count'),
      comments: or(fc.nat()),
      submittedBy: or(name),
      githubUrl: or(fc.constant('https://github.com/example/{kites}')),
      githubStars: or(fc.nat()),
    })
    fc.assert(
      fc.property(fc.array(values, { minLength: 1 }), fc.nat({ max: 3 }), (list, last) => {
        const entries = list.map((entry, index) => ({
          ...digest.entries[0],
          ...entry,
          page: Math.floor((index * (last + 1)) / list.length),
        }))
        const given = digestSchema.parse({ ...digest, pages: Array.from({ length: last + 1 }, () => digest.pages[0]), entries })
        expectDigest(readValue(given), given)
      }),
    )
  })
})

describe('values of a wrong kind', () => {
  test.each([
    ['id', 2503.0213, 'arxivId', 'expected string, received number'],
    ['id', '2503.0213/../x', 'arxivId', 'expected id like "2509.01234", received "2503.0213/../x"'],
    ['upvotes', '94 of them', 'upvotes', 'expected number, received string'],
    ['upvotes', -1, 'upvotes', 'expected number from 0, received -1'],
    ['upvotes', 1.5, 'upvotes', 'expected whole number, received 1.5'],
    ['summary', ['They fly.'], 'abstract', 'expected string, received array'],
    ['ai_summary', 3, null, 'expected string, received number'],
    ['publishedAt', true, 'date', 'expected string, received boolean'],
    ['authors', { name: 'Hanne K' }, 'authors', 'expected array, received object'],
    ['githubRepo', 'javascript:alert(1)', 'githubUrl', 'expected http or https address, received "javascript:alert(1)"'],
    [
      'projectPage',
      'https://github.com@example.org',
      'projectUrl',
      'expected http or https address, received "https://github.com@example.org"',
    ],
    ['githubStars', 'many', 'githubStars', 'expected number, received string'],
    ['organization', 'Lake', 'organization', 'expected object, received string'],
    ['submittedOnDailyBy', [], 'submittedBy', 'expected object, received array'],
    ['submittedOnDailyAt', 'today', null, 'expected time like "2025-11-05T08:00:00.000Z", received "today"'],
  ])('%s: %j costs no more than its field', (key, value, field, words) => {
    const source = JSON.stringify([kites, { paper: { title: 'Boats', [key]: value } }], null, 1)
    const reading = read(source)
    expect(valuesOf(reading)[1]).toEqual(onlyValues({ title: 'Boats' }))
    const at = source.indexOf(`"${key}": `, source.indexOf('Boats')) + `"${key}": `.length
    const line = source.slice(0, at).split('\n').length
    const column = at - source.lastIndexOf('\n', at)
    expect(messagesOf(reading)).toMatchObject([
      {
        ruleId: 'wrong-json-value',
        severity: 'error',
        reason: `Wrong value at [1].paper.${key}: ${words} (line ${line}, column ${column}); it was left out`,
        span: { start: at },
        entry: 1,
        field,
      },
    ])
    const span = reading.findings[0]?.subject.span
    expect(JSON.parse(source.slice(span?.start, span?.end))).toEqual(value)
    expectPlaces(source, reading)
  })

  test('numbers too large for any are refused', () => {
    expect(reasonsOf(read('[{"paper":{"title":"Kites","upvotes":1e999}}]'))).toEqual([
      expect.stringContaining('expected number, received Infinity'),
    ])
  })

  test('inside of a value they cost the whole of it, and are said once', () => {
    const paper = { title: 'Boats', authors: [{ name: 'Hanne K' }, { name: 3 }, 'Ilse V', { name: ' ' }] }
    const reading = readValue([{ paper, submittedBy: { user: 3, name: 'hanne-k' }, organization: { fullname: {} }, numComments: '3 or 4' }])
    expect(valuesOf(reading)).toEqual([onlyValues({ title: 'Boats' })])
    expect(messagesOf(reading).map(({ reason, field }) => [/at (\S+):/.exec(reason)?.[1], field])).toEqual([
      ['[0].paper.authors[1].name', 'authors'],
      ['[0].submittedBy.user', 'submittedBy'],
      ['[0].organization.fullname', 'organization'],
      ['[0].numComments', 'comments'],
    ])
    expect(valuesOf(readValue([{ ...boats, submittedBy: 5 }]))[0]?.submittedBy).toBeNull()
    expect(valuesOf(readValue([{ ...boats, submittedBy: 'hanne-k' }]))[0]?.submittedBy).toBe('hanne-k')
    const nameless = '[{"paper":{"title":"K","authors":[{"name":"A"},{"_id":1}]}}]'
    const at = nameless.indexOf('{"_id"')
    expect(reasonsOf(read(nameless))).toEqual([
      expect.stringContaining(`authors[1].name: expected string, received nothing (line 1, column ${at + 1})`),
    ])
    expect(read(nameless).findings[0]?.subject.span).toEqual({ start: at, end: at + '{"_id":1}'.length })
    expect(reasonsOf(readValue([{ paper: { title: 'K', authors: [{ name: ' ' }] } }]))).toEqual([
      expect.stringContaining('expected name, received "'),
    ])
  })

  test('a title costs its entry, and something else in its place as well', () => {
    const reading = readValue([kites, { paper: { id: '2509.01234', title: 5 }, title: 'Boats' }, 'Boats', [kites], { paper: {} }, kites])
    expect(titlesOf(reading)).toEqual([['Kites', 'Kites', 'Kites']])
    expect(messagesOf(reading).map(({ reason, entry, field }) => [reason.replace(/ \(.*\)/, ''), entry, field])).toEqual([
      ['Wrong value at [1].paper.title: expected string, received number; no entry was made of it', null, null],
      ['Wrong value at [2]: expected object, received string; no entry was made of it', null, null],
      ['Wrong value at [4].paper.title: expected title, received nothing; no entry was made of it', null, null],
    ])
  })

  test("the item's title does not matter where the paper has its own", () => {
    const reading = readValue([
      { paper: { title: 'Boats' }, title: 5 },
      { paper: 5, title: 'Kites' },
    ])
    expect(titlesOf(reading)).toEqual([['Boats', 'Kites']])
    expect(messagesOf(reading)).toMatchObject([
      { reason: expect.stringContaining('[0].title: expected string'), entry: 0, field: 'title' },
      { reason: expect.stringContaining('[1].paper: expected object'), entry: 1, field: null },
    ])
  })

  test('beside papers they are said', () => {
    const lines = `${JSON.stringify(kites)}\n{"level":"info"}\nnull\n${JSON.stringify(kites)}`
    expect(titlesOf(read(lines))).toEqual([['Kites', 'Kites']])
    expect(reasonsOf(read(lines))).toEqual([
      'wrong-json-value: Wrong value at the whole value: expected paper, received object (line 2, column 1); no entry was made of it',
      'wrong-json-value: Wrong value at the whole value: expected paper, received null (line 3, column 1); no entry was made of it',
    ])
    expect(reasonsOf(readValue([[kites], 3]))).toEqual([expect.stringContaining('at [1]: expected paper, received number')])
  })

  test('beside the list they cost what they say', () => {
    const reading = readValue({ date: 5, publisher: { fullname: 3 }, dailyPapers: [kites] })
    expect(reading.pages).toMatchObject([{ page: { kind: 'daily', date: null, curator: null } }])
    expect(messagesOf(reading).map(({ reason, entry }) => [reason.replace(/ \(.*/, ''), entry])).toEqual([
      ['Wrong value at date: expected string, received number', null],
      ['Wrong value at publisher.fullname: expected string, received number', null],
    ])
    expect(reasonsOf(readValue({ papers: [kites], date: 'today' }))).toEqual([expect.stringContaining('expected day like "2025-11-05"')])
  })

  test('paths name keys that are no words in quotes', () => {
    expect(reasonsOf(readValue({ '2025-11-05': [{ paper: { title: 5, id: '2509.01234' } }] }))).toEqual([
      expect.stringContaining('at ["2025-11-05"][0].paper.title: '),
    ])
  })
})

describe('keys', () => {
  test('that stand twice are said, and the last one is read', () => {
    const source =
      '[{"paper":{"title":"Boats","title":"Kites","authors":[{"name":"A","name":"B"}],"authors":[{"name":"C","name":"D"}]},"x":1,"x":2}]'
    const reading = read(source)
    expect(valuesOf(reading)).toEqual([onlyValues({ title: 'Kites', authors: ['D'], authorCount: 1 })])
    expect(messagesOf(reading)).toMatchObject([
      {
        ruleId: 'duplicate-key',
        severity: 'warning',
        entry: 0,
        field: null,
        reason: expect.stringContaining('The key [0].paper.title stands'),
      },
      { reason: expect.stringContaining('The key [0].paper.authors stands') },
      { reason: expect.stringContaining('The key [0].paper.authors[0].name stands') },
      { reason: expect.stringContaining('The key [0].x stands') },
    ])
    expectPlaces(source, reading)
    expect(source.slice(0, messagesOf(reading)[0]?.span.start)).toBe('[{"paper":{"title":"Boats",')
  })

  test('that stand twice beside the list are said, and in what is not read they are not', () => {
    const source =
      '{"date":"2025-11-04","date":"2025-11-05","publisher":{"fullname":"A","fullname":"B"},"papers":[{"paper":{"title":"K"},"media":{"a":1,"a":2}}]}'
    const reading = read(source)
    expect(reading.pages).toMatchObject([{ page: { date: { iso: '2025-11-05' }, curator: 'B' } }])
    expect(reasonsOf(reading).map((reason) => /key (\S+)/.exec(reason)?.[1])).toEqual(['date', 'publisher.fullname'])
  })

  test('are plain data, whatever their names are', () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const source =
      '[{"__proto__":{"paper":{"title":"No"}},"constructor":{"title":"No"},"paper":{"__proto__":{"upvotes":3},"title":"Kites","toString":1,"hasOwnProperty":"x","authors":[{"__proto__":{"hidden":true},"name":"__proto__"}]}}]'
    expect(valuesOf(read(source))).toEqual([onlyValues({ title: 'Kites', authors: ['__proto__'], authorCount: 1 })])
    expect(titlesOf(read('{"__proto__":[{"paper":{"title":"Kites"}}]}'))).toEqual([['Kites']])
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect(({} as { upvotes?: number }).upvotes).toBeUndefined()
  })

  test('that are long are shortened in a message', () => {
    const key = 'k'.repeat(1_000)
    const [reason] = reasonsOf(read(`[{"paper":{"title":"Kites","${key}":1,"${key}":2}}]`))
    expect(reason).toContain(`[0].paper["${'k'.repeat(60)}"]`)
  })
})

describe('broken JSON', () => {
  const item = JSON.stringify(kites)

  test.each([
    ['a trailing comma', `[${item},]`, ']', 'a value was to follow, and there is "]"'],
    ['a comment', `[${item} // more\n]`, '//', '"," or "]" was to follow, and there is "//"'],
    ['a long comment', `[${item} /* more */]`, '/*', '"," or "]" was to follow, and there is "/*"'],
    ['garbage', `[${item}] more`, 'more', 'a value was to follow, and there is "more"'],
    ['the wrong bracket', `[${item}}`, '}', '"," or "]" was to follow, and there is "}"'],
    ['a comma between values', `${item},${item}`, ',', 'a value was to follow, and there is ","'],
    ['no colon', `[${item},{"a" 1}]`, '1', '":" was to follow, and there is "1"'],
    ['no key', `[${item},{1:2}]`, '1', 'a key in quotes or "}" was to follow, and there is "1"'],
    ['no second key', `[${item},{"a":1,}]`, '}', 'a key in quotes was to follow, and there is "}"'],
    ['a colon in a list', `[${item},"a":1]`, ':', '"," or "]" was to follow, and there is ":"'],
    ['two values', `[${item},{"a":"b""c"}]`, '"c"', '"," or "}" was to follow, and there is ""c""'],
    ['an object too many', `[${item}{}]`, '{', '"," or "]" was to follow, and there is "{"'],
    ['a number too many', `[${item} 1]`, '1', '"," or "]" was to follow, and there is "1"'],
    ['a word', `[${item},nan]`, 'nan', 'a value was to follow, and there is "nan"'],
    ['half a number', `[${item},1.]`, '1.', 'a value was to follow, and there is "1."'],
    ['a minus', `[${item},-]`, '-', 'a value was to follow, and there is "-"'],
    ['a plus', `[${item},+1]`, '+1', 'a value was to follow, and there is "+1"'],
    ['a bad escape', `[${item},"a\\xb"]`, '\\x', 'a backslash is followed by no escape that JSON knows'],
    ['a bad code', `[${item},"\\n\\u00g0"]`, '\\u', 'a backslash is followed by no escape that JSON knows'],
    ['a line end in a string', `[${item},"a\nb"]`, '\n', 'a line ends inside a string'],
    ['a control character', `[${item},"a\tb"]`, '\t', 'a string holds the control character U+0009 as it is'],
  ])('%s is an error at its place', (_name, source, at, problem) => {
    const reading = read(source)
    const start = source.indexOf(at, item.length + (at === ',' ? 0 : 1))
    expect(titlesOf(reading)).toEqual([['Kites']])
    expect(messagesOf(reading).filter(({ ruleId }) => ruleId !== 'wrong-json-value')).toMatchObject([
      {
        ruleId: 'broken-json',
        severity: 'error',
        span: { start, end: start + at.length },
        reason: expect.stringContaining(`: ${problem}; `),
      },
    ])
    expectPlaces(source, reading)
  })

  test.each(['"ab', '"ab\\', '"ab\\u', '"ab\\u00', '"ab\\u000'])('a text that ends in %s ends inside a string', (string) => {
    const source = `[${item},${string}`
    expect(messagesOf(read(source))).toMatchObject([
      {
        ruleId: 'broken-json',
        span: { start: source.length, end: source.length },
        reason: expect.stringContaining('the text ends inside a string'),
      },
    ])
  })

  test('says line and column, and which paper is cut', () => {
    const source = JSON.stringify({ dailyPapers: [kites, boats] }, null, 2).slice(0, -100)
    const line = source.split('\n').length
    const column = source.length - source.lastIndexOf('\n')
    expect(titlesOf(read(source))).toEqual([['Kites']])
    const [reason] = reasonsOf(read(source))
    expect(reason).toContain(`broken-json: This is no JSON from line ${line}, column ${column} on: `)
    expect(reason).toContain(', dailyPapers[1] is not complete and was left out')
  })

  test('a value that is cut is no paper', () => {
    expect(read('{"paper":{"title":"Kites"}')).toMatchObject({ pages: [] })
    expect(reasonsOf(read('{"paper":{"title":"Kites"}'))).toEqual([
      expect.stringContaining(', the last value is not complete and was left out'),
    ])
    expect(titlesOf(read(`${item}\n{"ti`))).toEqual([['Kites']])
    expect(reasonsOf(read(`${item}\n{"ti`))).toEqual([expect.stringContaining(', the last value is not complete')])
    expect(reasonsOf(read(`[${item},{"a":[1`))).toEqual([expect.stringContaining(', [1] is not complete')])
  })

  test('where reading stops, the text ends', () => {
    const source = `[${item},${item}]`
    const reading = readJson(source, item.length + 10)
    expect(titlesOf(reading)).toEqual([['Kites']])
    expect(reading.markup.at(-1)?.end).toBe(item.length + 10)
    expect(messagesOf(reading)).toMatchObject([{ ruleId: 'broken-json', span: { start: item.length + 10 } }])
  })

  test('a byte order mark is blank at the beginning, and broken elsewhere', () => {
    const reading = read(`\ufeff${item}`)
    expect(reading.findings).toEqual([])
    expect(reading.markup[0]).toMatchObject({ start: 1 })
    expect(reasonsOf(read(`${item}\ufeff`))).toEqual([expect.stringContaining('broken-json')])
  })
})

describe('JSON in another syntax', () => {
  const written: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '\n': '&#10;' }
  const before = '<html>\n<div data-props="'

  /** Write a text as an attribute's value, with the offset of each of its characters. */
  function writeAttribute(text: string): { source: string; toSource: (offset: number) => number } {
    const offsets: number[] = []
    let source = before
    for (const unit of text.split('')) {
      offsets.push(source.length)
      source += written[unit] ?? unit
    }
    offsets.push(source.length)
    return { source, toSource: (offset) => offsets[offset] as number }
  }
  const decode = (slice: string): string =>
    Object.entries(written).reduce((text, [unit, reference]) => text.replaceAll(reference, unit), slice)

  test('has its places in the input', () => {
    const text = JSON.stringify({ date: '2025-11-05', dailyPapers: [boats, { paper: { title: 'a < b & "c"', upvotes: 'few' } }] }, null, 1)
    const { source, toSource } = writeAttribute(`\n${text} `)
    const reading = readJsonText(`\n${text} `, toSource, createLocator(source))
    expect(valuesOf(reading)).toEqual([boatValues, onlyValues({ title: 'a < b & "c"' })])
    const inside = { ...reading, markup: [{ start: 0, end: before.length }, ...reading.markup] }
    expectPlaces(source, inside, decode)
    expect(reading.markup[0]).toMatchObject({ start: before.length })
    const [finding] = reading.findings
    expect(source.slice(finding?.subject.span.start, finding?.subject.span.end)).toBe('&quot;few&quot;')
    const column = (finding?.subject.span.start ?? 0) - '<html>\n'.length + 1
    expect(finding?.args).toMatchObject([{ place: `line 2, column ${column}`, path: 'dailyPapers[1].paper.upvotes' }])
  })
})
