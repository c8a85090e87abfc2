/** Merging several captures of one page: which entries are one paper, in what order, and what is said of the sources. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CalendarDate,
  type Digest,
  type Entry,
  type FieldName,
  mergedDigestSchema,
  mergeDigests,
  type MergedEntry,
  parseDigest,
} from '../src/index.ts'
import { fixtureInputs, inputs } from './helpers/arbitraries.ts'
import { parsePage, quietOptions, usualAbstract, writePage } from './helpers/one-paper.ts'
import { shortDigest } from './helpers/short-digest.ts'

/** What a test says of an entry; the rest is null. */
type Some = Partial<Omit<Entry, 'page' | 'span'>>

/** A listing of entries, each as it is said, without messages. The entry's index is its place. */
function listing(...entries: readonly Some[]): Digest {
  const { pages, coverage } = parseDigest(shortDigest, quietOptions)
  const nothing = { ...parsePage({}).entries[0], abstract: null, abstractKind: null, authorCount: null, date: null, comments: null }
  return {
    outcome: 'listing',
    pages,
    entries: entries.map((some, at) => ({ ...(nothing as Entry), spans: {}, ...some, span: { start: at, end: at + 1 } })),
    messages: [],
    coverage,
  }
}
const titled = (...titles: readonly string[]): Digest => listing(...titles.map((title) => ({ title })))

/** The same digest with messages; of each no more is written than counts. */
const withMessages = (digest: Digest, ...messages: readonly Partial<Digest['messages'][number]>[]): Digest => ({
  ...digest,
  messages: messages.map((message) => ({
    ruleId: 'hidden-text',
    severity: 'warning',
    reason: 'Why',
    span: { start: 0, end: 0 },
    entry: 0,
    field: null,
    help: 'How',
    ...message,
  })),
})

const titlesOf = (digests: readonly Digest[]): string[] => mergeDigests(digests).entries.map(({ title }) => title)
/** Which entry of which source each merged title is from, and how many sources have it: `0.1` is entry 1 of source 0. */
const reasonsOf = (digests: readonly Digest[]): string[] =>
  mergeDigests(digests).messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)

/** What an entry says, without its places and its sources. */
function valuesOf(entry: Entry | MergedEntry): object {
  const { page, span, spans, from, ...values } = entry as Entry & MergedEntry
  return values
}

const id = (arxivId: string): Some => ({ arxivId, url: `https://huggingface.co/papers/${arxivId}` })

describe('entries are one paper', () => {
  test('where both have the same id, whatever their titles', () => {
    const merged = mergeDigests([listing({ title: 'Boats', ...id('2509.1') }), listing({ title: 'Ships', ...id('2509.1') })])
    expect(merged.entries).toMatchObject([{ title: 'Boats', from: { title: { source: 0, entry: 0 } } }])
  })

  test('where one has no id and their titles are the same letters and digits', () => {
    const merged = mergeDigests([titled('PAPER-BOATS: \uff12'), listing({ title: 'Paper Boats 2', ...id('2509.1') })])
    expect(merged.entries).toMatchObject([{ title: 'Paper Boats 2', arxivId: '2509.1', from: { arxivId: { source: 1, entry: 0 } } }])
  })

  test('by a title that only one of the entries with the id has', () => {
    const all = [titled('Boats'), listing({ title: 'Ships', ...id('2509.1') }), listing({ title: 'Boats', ...id('2509.1') })]
    expect(mergeDigests(all).entries).toHaveLength(1)
  })

  test('by a title without letters only where it is the same', () => {
    expect(titlesOf([titled('?', '!'), titled('!', '?')])).toEqual(['?', '!'])
  })

  test('never where their ids differ, which is said', () => {
    const merged = mergeDigests([listing({ title: 'Boats', ...id('2509.1') }), listing({ title: 'Boats', ...id('2509.2') })])
    expect(merged.entries.map(({ arxivId }) => arxivId)).toEqual(['2509.2', '2509.1'])
    expect(merged.messages.filter(({ entry }) => entry !== null)).toMatchObject([
      {
        ruleId: 'same-title',
        severity: 'warning',
        entry: 0,
        field: 'title',
        reason: '"Boats" is the title of 2509.1 and 2509.2, which were not joined',
      },
    ])
  })

  test('never by a title that several ids have, which is said', () => {
    const two = listing({ title: 'Boats', ...id('2509.1') }, { title: 'Boats', ...id('2509.2') })
    expect(mergeDigests([two, two])).toMatchObject({ entries: [{}, {}], messages: [] })
    expect(mergeDigests([two, titled('Boats'), titled('Boats')]).entries).toHaveLength(3)
    expect(reasonsOf([two, titled('Boats')])).toContainEqual(
      'same-title: "Boats" is the title of 2509.1 and 2509.2 and of a paper without an id, which were not joined',
    )
  })

  test('never two of one source', () => {
    const twice = titled('Boats', 'Boats')
    expect(mergeDigests([twice])).toMatchObject({ entries: [{}, {}], messages: [] })
    expect(mergeDigests([twice, twice]).entries.map(({ from }) => from.title)).toEqual([
      { source: 0, entry: 0 },
      { source: 0, entry: 1 },
    ])
    const sameId = listing({ title: 'Boats', ...id('2509.1'), comments: 1 }, { title: 'Boats', ...id('2509.1'), comments: 2 })
    expect(mergeDigests([sameId, sameId])).toMatchObject({ entries: [{ comments: 1 }, { comments: 2 }], messages: [] })
  })

  test('of one source is passed over where it is taken already', () => {
    const mixed = listing({ title: 'Boats', ...id('2509.1') }, { title: 'Boats' })
    expect(mergeDigests([mixed, mixed]).entries.map(({ arxivId }) => arxivId)).toEqual(['2509.1', null])
  })
})

describe('the order', () => {
  test('is that of the source with the most entries, of equals that of the first', () => {
    expect(titlesOf([titled('A', 'B'), titled('C', 'B', 'A')])).toEqual(['C', 'B', 'A'])
    expect(titlesOf([titled('A', 'B'), titled('B', 'A')])).toEqual(['A', 'B'])
  })

  test('has what only others list behind what precedes it there', () => {
    expect(titlesOf([titled('A', 'B', 'C'), titled('X', 'B', 'Y', 'Z')])).toEqual(['A', 'X', 'B', 'C', 'Y', 'Z'])
    expect(titlesOf([titled('A', 'B', 'C'), titled('X', 'Y', 'B')])).toEqual(['X', 'Y', 'A', 'B', 'C'])
    expect(titlesOf([titled('A', 'B', 'C'), titled('B', 'X'), titled('C', 'Y')])).toEqual(['A', 'B', 'X', 'C', 'Y'])
  })
})

describe('a merged entry', () => {
  const full = parseDigest(writePage({ abstract: `${usualAbstract} See https://github.com/example/code.` }), quietOptions)

  test('has the values of the better source, each with where it comes from', () => {
    const [page] = full.entries
    const link = listing({ title: page?.title as string, upvotes: 132, upvotesFrom: 'link' })
    const { entries } = mergeDigests([link, full])
    expect(entries).toMatchObject([
      {
        upvotes: 132,
        upvotesFrom: 'link',
        comments: 2,
        from: { title: { source: 0, entry: 0 }, upvotes: { source: 0, entry: 0 }, comments: { source: 1, entry: 0 } },
      },
    ])
    expect(Object.keys(entries[0]?.from ?? {}).sort()).toEqual(['abstract', 'authorCount', 'comments', 'date', 'title', 'upvotes'])
  })

  test('has the links of the abstract that is used, and no places', () => {
    const [entry] = full.entries as [Entry]
    expect(mergeDigests([titled(entry.title), full]).entries[0]?.links).toEqual(entry.links)
    expect(entry.links).toHaveLength(1)
    expect(mergeDigests([titled(entry.title)]).entries[0]).toMatchObject({ links: [] })
    for (const name of ['page', 'span', 'spans']) expect(mergeDigests([full]).entries[0]).not.toHaveProperty(name)
  })

  test('has no value that a warning points at where another source has one', () => {
    const pair = (...messages: Parameters<typeof withMessages>[1][]) =>
      mergeDigests([withMessages(listing({ title: 'Boats', comments: 1 }), ...messages), listing({ title: 'Boats', comments: 2 })])
        .entries[0]
    expect(pair()?.comments).toBe(1)
    expect(pair({ field: 'comments' })?.comments).toBe(2)
    expect(pair({ field: 'comments', severity: 'info' })?.comments).toBe(1)
    expect(pair({ field: 'date' })?.comments).toBe(1)
    expect(pair({ field: 'comments', entry: null })?.comments).toBe(1)
    expect(pair({ field: 'comments', entry: 7 })?.comments).toBe(1)
  })

  test('has no text of an entry that a warning points at as a whole', () => {
    const doubted = withMessages(listing({ title: 'Boats', abstract: 'One.', comments: 1 }), { ruleId: 'close-call' })
    const { from } = mergeDigests([doubted, listing({ title: 'Boats', abstract: 'Two.', comments: 2 })]).entries[0] as MergedEntry
    expect(from).toMatchObject({ title: { source: 1 }, abstract: { source: 1 }, comments: { source: 0 } })
  })

  test('has an exact number where another source has it rounded', () => {
    const rounded = withMessages(listing({ title: 'Boats', githubStars: 1410 }), {
      ruleId: 'count-rounded',
      severity: 'info',
      field: 'githubStars',
    })
    const merged = mergeDigests([rounded, listing({ title: 'Boats', githubStars: 1412 })])
    expect(merged).toMatchObject({ entries: [{ githubStars: 1412 }], messages: [] })
  })

  test('is as the schema says', () => {
    const merged = mergeDigests([full, parseDigest(shortDigest, quietOptions), parseDigest('')])
    expect(mergedDigestSchema.parse(merged)).toStrictEqual(merged)
    expect(mergedDigestSchema.safeParse({ ...merged, sources: [] }).success).toBe(false)
    expect(JSON.parse(JSON.stringify(merged))).toStrictEqual(merged)
  })
})

describe('sources-disagree', () => {
  const messagesOf = (first: Some, second: Some) =>
    mergeDigests([listing({ title: 'Boats', ...first }), listing({ title: 'Boats', ...second })]).messages

  test('names the field, both values and both sources, at the place of the value that is used', () => {
    const spans = { comments: { start: 3, end: 4 } }
    expect(messagesOf({ comments: 1, spans }, { comments: 2 })).toMatchObject([
      {
        ruleId: 'sources-disagree',
        severity: 'warning',
        reason: 'The sources disagree on comments: "1" of sources[0] is used, and sources[1] has "2"',
        span: { start: 3, end: 4 },
        entry: 0,
        field: 'comments',
      },
    ])
  })

  test('stands at the entry where the value has no place of its own', () => {
    expect(messagesOf({ githubUrl: 'https://a.example' }, { githubUrl: 'https://b.example' })).toMatchObject([
      { span: { start: 0, end: 1 } },
    ])
  })

  test.each<[field: FieldName, first: Some, second: Some, ...quotes: string[]]>([
    [
      'organization',
      { organization: { handle: 'tide', name: 'Tide Lab' } },
      { organization: { handle: null, name: 'NVIDIA' } },
      'tide Tide Lab',
      'NVIDIA',
    ],
    ['authors', { authors: ['Ada Fold', 'Ben Crease'] }, { authors: ['Cy Sheet'] }, 'Ada Fold, Ben Crease', 'Cy Sheet'],
    ['date', { date: dayOf(2025) }, { date: { ...dayOf(null), raw: 'Sep 19', day: 19 } }, '2025-09-18', 'Sep 19'],
    [
      'abstract',
      { abstract: `${'We fold boats of paper. '.repeat(9)}They swim.` },
      { abstract: `${'We fold boats of paper. '.repeat(9)}They sink.` },
      '...of paper. They swim.',
      '...of paper. They sink.',
    ],
    [
      'abstract',
      { abstract: `Boats ${'swim '.repeat(40)}.` },
      { abstract: 'Ships sink.' },
      `Boats ${'swim '.repeat(10)}swim...`,
      'Ships sink.',
    ],
  ])('shows where %s differs', (field, first, second, used, other) => {
    expect(messagesOf(first, second)).toMatchObject([
      { field, reason: `The sources disagree on ${field}: "${used}" of sources[0] is used, and sources[1] has "${other}"` },
    ])
  })

  test('stands in the order of entries, behind what is said of sources', () => {
    const first = listing({ title: 'A', comments: 1 }, { title: 'B', comments: 1, ...id('2509.1') })
    const second = listing({ title: 'A', comments: 2 }, { title: 'B', comments: 2, ...id('2509.2') })
    expect(mergeDigests([first, second]).messages.map(({ ruleId, entry }) => `${ruleId} ${entry}`)).toEqual([
      'source-incomplete null',
      'source-incomplete null',
      'sources-disagree 0',
      'same-title 1',
    ])
  })
})

function dayOf(year: number | null): CalendarDate {
  return { raw: 'Sep 18', year, month: 9, day: 18, iso: year === null ? null : `${year}-09-18`, yearFrom: year === null ? null : 'as-of' }
}

describe('sources', () => {
  test('that lack papers are told once each, with the first titles', () => {
    const merged = mergeDigests([titled('A', 'B', 'C', 'D', 'E', 'F'), titled('A', 'G')])
    expect(merged.messages).toMatchObject([
      { ruleId: 'source-incomplete', severity: 'warning', entry: null, span: { start: 0, end: shortDigest.length } },
      { ruleId: 'source-incomplete', field: null },
    ])
    expect(merged.messages.map(({ reason }) => reason)).toEqual([
      'The listing in sources[0] lacks 1 of 7 papers: "G"',
      'The listing in sources[1] lacks 5 of 7 papers: "B", "C", "D" and 2 more',
    ])
  })

  test('that list a paper once do not lack it where another lists it twice', () => {
    const twice = listing({ title: 'A', ...id('2509.1') }, { title: 'A', ...id('2509.1') })
    expect(mergeDigests([twice, listing({ title: 'A', ...id('2509.1') })])).toMatchObject({ entries: [{}, {}], messages: [] })
  })

  test('that are no listing are told with their outcome', () => {
    const merged = mergeDigests([parseDigest(''), titled('A')])
    expect(merged.entries).toMatchObject([{ title: 'A', from: { title: { source: 1, entry: 0 } } }])
    expect(merged.messages).toMatchObject([
      { ruleId: 'source-without-entries', severity: 'warning', reason: 'No paper stands in sources[0], whose outcome is unrecognised' },
    ])
    expect(mergeDigests([parseDigest('')]).entries).toEqual([])
  })

  test('are in the result as they were given', () => {
    const given = [titled('A'), titled('B')]
    const { sources } = mergeDigests(given)
    expect(sources).toEqual(given)
    expect(sources[1]).toBe(given[1])
    expect(sources).not.toBe(given)
  })
})

describe('wrong use', () => {
  const good = titled('A')

  test.each<[what: string, given: unknown, message: string]>([
    ['nothing', undefined, 'Expected digests to be an array, as [first, second], got a value of type undefined'],
    ['one digest', good, 'Expected digests to be an array, as [first, second], got a value of type object'],
    ['an empty array', [], 'Expected digests to hold one digest at least, got an empty array'],
    ['a text', [good, shortDigest], 'Expected digests[1] to be a digest, but digests[1] is not: '],
    [
      'a merge',
      [good, mergeDigests([good])],
      'Expected digests[1] to be a digest, got a merge of some: give its sources, ...merged.sources',
    ],
    [
      'a digest with sources of its own',
      [{ ...good, sources: [], pages: 1 }],
      'Expected digests[0] to be a digest, but digests[0].pages is not: ',
    ],
    ['null', [null], 'Expected digests[0] to be a digest, but digests[0] is not: '],
    ['a hole', new Array(1), 'Expected digests[0] to be a digest, but digests[0] is not: '],
    [
      'an entry without a title',
      [good, { ...good, entries: [{ ...good.entries[0], title: null }] }],
      'Expected digests[1] to be a digest, but digests[1].entries[0].title is not: ',
    ],
  ])('%s is a TypeError that says where', (_what, given, message) => {
    const merge = (): unknown => mergeDigests(given as Digest[])
    expect(merge).toThrow(TypeError)
    expect(merge).toThrow(message)
  })
})

describe('properties', () => {
  const anyText = fc.oneof(...inputs.map(({ input }) => input), fc.constantFrom(...fixtureInputs))
  const digests = fc.array(
    anyText.map((text) => parseDigest(text, quietOptions)),
    { minLength: 1, maxLength: 4 },
  )

  test('a digest merged with itself gives its own values, and no message', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const digest = parseDigest(text, quietOptions)
        const merged = mergeDigests([digest, digest])
        expect(merged.entries.map(valuesOf)).toEqual(digest.entries.map(valuesOf))
        expect(merged.messages.filter(({ ruleId }) => ruleId !== 'source-without-entries')).toEqual([])
        expect(mergeDigests([digest]).entries).toEqual(merged.entries)
      }),
    )
  })

  test('every entry is in one merged entry at most, every value leads to its source, and nothing is invented', () => {
    fc.assert(
      fc.property(digests, (all) => {
        const { entries, messages } = mergeDigests(all)
        expect(entries.length).toBeGreaterThanOrEqual(Math.max(...all.map((digest) => digest.entries.length)))
        expect(entries.length).toBeLessThanOrEqual(all.reduce((sum, digest) => sum + digest.entries.length, 0))
        for (const merged of entries) {
          for (const field of Object.keys(valuesOf(merged)) as FieldName[]) {
            const place = merged.from[companions[field] ?? field]
            const value = place === undefined ? null : all[place.source]?.entries[place.entry]?.[field]
            expect(merged[field]).toEqual(value ?? ((field as string) === 'links' ? [] : null))
          }
        }
        const titles = entries.map(({ from }) => JSON.stringify(from.title))
        expect(new Set(titles).size).toBe(titles.length)
        for (const { entry } of messages) if (entry !== null) expect(entries[entry]).toBeDefined()
      }),
    )
  })

  test('what several sources have in parts comes out whole, in whatever order they stand', () => {
    fc.assert(
      fc.property(anyText, fc.array(masks, { minLength: 1, maxLength: 4 }), (text, views) => {
        const digest = parseDigest(text, quietOptions)
        const keys = digest.entries.flatMap(({ title, arxivId }) => [keyOf(title), ...(arxivId === null ? [] : [arxivId])])
        fc.pre(new Set(keys).size === keys.length)
        const sources = views.map((mask) => hideParts(digest, mask))
        const merged = mergeDigests(sources)
        const turned = mergeDigests([...sources].reverse())
        const byTitle = ({ entries }: typeof merged) => new Map(entries.map((entry) => [entry.title, valuesOf(entry)]))
        expect(byTitle(turned)).toEqual(byTitle(merged))
        expect([...byTitle(merged)].length).toBe(merged.entries.length)
        for (const entry of merged.entries) {
          const seen = sources.flatMap(({ entries }) => entries.filter(({ title }) => title === entry.title))
          for (const field of Object.keys(entry.from) as FieldName[]) expect(seen.map((one) => one[field])).toContainEqual(entry[field])
          for (const field of hidden) expect(entry[field] === null).toBe(seen.every((one) => one[field] === null))
        }
        expect(merged.messages.filter(({ entry }) => entry !== null)).toEqual([])
      }),
    )
  })

  /** Which entries a view lacks, and which fields of the others. */
  const masks = fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 8 })
  const hidden = ['abstract', 'authorCount', 'organization', 'date', 'comments', 'submittedBy', 'arxivId', 'url', 'githubStars'] as const

  function hideParts(digest: Digest, mask: readonly number[]): Digest {
    const bitsOf = (at: number): number => mask[at % mask.length] as number
    const entries = digest.entries.flatMap((entry, at) => {
      if (bitsOf(at) % 4 === 0) return []
      const nulls = Object.fromEntries(hidden.filter((_, bit) => (bitsOf(at) >> bit) % 2 === 1).map((field) => [field, null]))
      const kind = 'abstract' in nulls ? { abstractKind: null, links: [] } : {}
      return [{ ...entry, ...nulls, ...kind }]
    })
    return { ...digest, entries, messages: [] }
  }

  const keyOf = (title: string): string =>
    title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '') || title

  /** What a value goes with. */
  const companions: Readonly<Record<string, FieldName>> = { abstractKind: 'abstract', upvotesFrom: 'upvotes', links: 'abstract' }
})

describe('the plain text of a page beside its Markdown', () => {
  const markdown = readFileSync(new URL('../fixtures/dialect-turndown-1/input.md', import.meta.url), 'utf8')
  const full = parseDigest(markdown)
  /** What a browser shows of the same papers: no ids, no votes, and the number of comments behind the date. */
  const plain = parseDigest(
    full.entries
      .map(({ title, abstract, authorCount, date, comments }) =>
        writePage({
          title,
          abstract: abstract as string,
          authors: `• ${authorCount ?? 1} authors`,
          date: `${date?.raw} ${comments ?? ''}`,
        }),
      )
      .join('\n'),
  )

  test('has comments that were read as upvotes, and no disagreement on them', () => {
    expect(plain.entries.some(({ upvotesFrom }) => upvotesFrom === 'bare-count')).toBe(true)
    for (const digests of [
      [plain, full],
      [full, plain],
    ]) {
      const { entries, messages } = mergeDigests(digests)
      expect(entries.map(({ upvotes, upvotesFrom }) => [upvotes, upvotesFrom])).toEqual(
        full.entries.map(({ upvotes }) => [upvotes, 'link']),
      )
      expect(entries.map(({ comments }) => comments)).toEqual(full.entries.map(({ comments }) => comments))
      expect(entries.map(({ arxivId }) => arxivId)).toEqual(full.entries.map(({ arxivId }) => arxivId))
      expect(messages.filter(({ field }) => field === 'upvotes')).toEqual([])
    }
  })
})

const corpus = fileURLToPath(new URL('../../shared/corpus/pages/', import.meta.url))
const isThere = existsSync(corpus)
if (!isThere) console.warn(`test/merge.test.ts: SKIPPED in part, because there is no corpus at ${corpus}`)

describe.skipIf(!isThere)('captures of one page by several extractors', () => {
  const read = (name: string, day: string, bareCount?: 'comments'): Digest =>
    parseDigest(readFileSync(`${corpus}${name}`, 'utf8'), { asOf: day, bareCount })

  test.each([
    ['search', ['html-to-text.txt', 'lynx.txt', 'turndown.md']],
    ['search', ['w3m.txt', 'turndown.md', 'lynx-nolist.txt', 'python-html2text.md']],
    ['daily', ['html-to-text.txt', 'lynx.txt', 'turndown.md']],
    ['trending', ['turndown.md', 'lynx.txt', 'w3m80.txt']],
  ])('of a %s page by %j are right, and do not disagree', (kind, extractors) => {
    for (const day of ['2025-11-05', '2026-01-03']) {
      const truth = JSON.parse(readFileSync(`${corpus}${kind}-${day}.truth.json`, 'utf8')).entries
      const digests = extractors.map((extractor) => read(`${kind}-${day}.${extractor}`, day))
      const { entries, messages } = mergeDigests(digests)
      expect(messages).toEqual([])
      expect(entries).toHaveLength(truth.length)
      entries.forEach((entry, at) => {
        const { date, comments, ...values } = truth[at]
        expect(entry).toMatchObject(values)
        expect(entry.date?.iso ?? null).toBe(date)
        // The page shows nothing where there are no comments.
        expect(entry.comments ?? 0).toBe(comments ?? 0)
      })
    }
  })

  test('of which one kept a part say so', () => {
    const digests = ['readability.txt', 'turndown.md'].map((extractor) => read(`trending-2025-11-05.${extractor}`, '2025-11-05'))
    expect(mergeDigests(digests).messages).toMatchObject([
      { ruleId: 'source-incomplete', reason: expect.stringMatching(/sources\[0\] lacks 6 of 12/) },
    ])
  })
})
