/** Digests of ours that were saved, alone, in another object or merged: their pages, and what is said of them. */
import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/frontends/json/json.ts'
import { type Digest, mergeDigests, parseDigest } from '../../src/index.ts'

const readText = (text: string): Digest => parseDigest(text, { format: 'json' })
const read = (value: unknown): Digest => readText(JSON.stringify(value))
const saidOf = ({ messages }: Digest): string[] => messages.map(({ reason }) => reason.replace(/ \(line.*/, ''))

/** How many pages a text has, be they of a listing or not. */
const countPages = (text: string): number => readJson(text, text.length).pages.length

const entry = { title: 'Kites', arxivId: '2511.00042' }
const date = (day: number) => ({ raw: `Nov ${day}`, year: 2025, month: 11, day, iso: `2025-11-0${day}`, yearFrom: 'text' })
const page = { kind: 'search', title: 'Daily Papers', curator: 'AK', query: 'kites', date: date(5) }
const empty = { outcome: 'empty-listing', pages: [], entries: [] }

describe('a digest', () => {
  test('has all that was known of its page', () => {
    expect(read({ outcome: 'listing', pages: [page], entries: [{ ...entry, page: 0 }] }).pages).toMatchObject([page])
  })

  test.each<[name: string, value: object, pages: number]>([
    ['without a page', empty, 1],
    ['without a list of pages', { outcome: 'empty-listing', entries: [] }, 1],
    ['of a page', { ...empty, pages: [page] }, 1],
    ['of two pages', { ...empty, pages: [page, page] }, 2],
    ['of another outcome', { ...empty, outcome: 'content-lost' }, 0],
  ])('%s that lists nothing has as many pages', (_name, value, pages) => {
    for (const source of [value, { digest: value }]) expect(countPages(JSON.stringify(source))).toBe(pages)
  })

  test('that the text breaks off in has no page of which nobody knows', () => {
    expect(countPages('{"outcome":"empty-listing","entries":[]')).toBe(0)
    expect(countPages(`{"outcome":"listing","entries":[],"pages":[${JSON.stringify(page)}]`)).toBe(0)
  })

  test('may have null in the place of its lists', () => {
    const digest = read({ outcome: 'listing', pages: null, entries: [entry] })
    expect(digest).toMatchObject({ entries: [{ title: 'Kites' }], messages: [] })
    expect(read({ outcome: 'blocked', pages: [], entries: null }).outcome).toBe('blocked')
  })

  test('has entries of pages that it does not list', () => {
    const entries = [0, 1, 1].map((number, index) => ({ ...entry, title: `Kites ${index}`, arxivId: `2511.0004${index}`, page: number }))
    expect(read({ outcome: 'listing', entries }).entries.map(({ page: number }) => number)).toEqual([0, 1, 1])
  })

  test('has entries of a page below none on the page before them', () => {
    const entries = [{ ...entry, page: -1 }]
    expect(read({ outcome: 'listing', pages: [page], entries })).toMatchObject({ pages: [{ query: 'kites' }], entries: [{ page: 0 }] })
  })

  test('needs a list: an outcome alone says nothing', () => {
    expect(read({ outcome: 'blocked' }).outcome).toBe('unrecognised')
    expect(read({ outcome: 'blocked', pages: [] }).outcome).toBe('blocked')
    expect(read({ outcome: 'blocked', entries: [] }).outcome).toBe('blocked')
  })

  test('keeps its outcome behind its own key, and behind no other', () => {
    expect(read({ file: 'a.txt', digest: { ...empty, outcome: 'blocked' } }).outcome).toBe('blocked')
    expect(read({ file: 'a.txt', answer: { ...empty, outcome: 'blocked' } }).outcome).toBe('unrecognised')
    expect(read({ digest: 'kites', papers: [entry] }).entries).toMatchObject([{ title: 'Kites' }])
    for (const [key, pages] of Object.entries({ digest: 2, answer: 1 }))
      expect(read({ papers: [entry], [key]: { outcome: 'blocked', pages: [page], entries: [] } }).pages).toHaveLength(pages)
  })
})

describe('merged digests', () => {
  const source = { outcome: 'listing', pages: [page], entries: [{ ...entry, page: 0 }] }
  const merge = (...sources: unknown[]) => ({ date: '2025-11-07', sources, entries: [entry] })
  const nothing = { kind: null, title: null, curator: null, query: null, date: null }

  test.each<[name: string, value: object, facts: object]>([
    ['of one page', merge(source, source), page],
    [
      'of a page without a day',
      merge({ ...source, pages: [{ ...page, date: null }] }, { ...source, pages: [{ ...page, date: null }] }),
      { ...page, date: null },
    ],
    ['of two days', merge(source, { ...source, pages: [{ ...page, date: date(6) }] }), nothing],
    ['of a day and of none', merge(source, { ...source, pages: [{ ...page, date: null }] }), nothing],
    ['of a source with several pages', merge(source, { ...source, pages: [page, page] }), nothing],
    ['of sources without pages', merge({ ...source, pages: null }, { ...source, pages: [] }), nothing],
    ['that are none, as no source is a digest', merge('api', {}), { ...nothing, date: { iso: '2025-11-07' } }],
  ])('%s', (_name, value, facts) => {
    const digest = read(value)
    expect(digest.pages).toMatchObject([facts])
    expect(digest.entries).toMatchObject([{ title: 'Kites', page: 0 }])
  })

  test('without a list of their own have what their sources list', () => {
    expect(read({ sources: [source] }).entries).toMatchObject([{ title: 'Kites' }])
    expect(read({ sources: [source], entries: 5 }).entries).toMatchObject([{ title: 'Kites' }])
  })

  test('are said to be wrong where they are', () => {
    const wrong = { ...source, pages: [{ ...page, kind: 'yearly' }] }
    expect(saidOf(read({ ...merge(source, wrong), entries: [{ ...entry, comments: 'many' }] })).toSorted()).toEqual([
      'Wrong value at entries[0].comments: expected number, received string',
      expect.stringMatching(/^Wrong value at sources\[1\]\.pages\[0\]\.kind: expected one of .* received "yearly"$/),
    ])
  })

  test('that were saved as they are have the page of their sources', () => {
    const digests = [5, 5].map((day) => read({ ...source, pages: [{ ...page, date: date(day) }] }))
    expect(read(mergeDigests(digests)).pages).toMatchObject([page])
  })
})

describe('an entry', () => {
  test('has places for its authors, its organisation and its day', () => {
    const value = { ...entry, authors: ['Ida', ' ', 'Per'], organization: { handle: 'lake', name: 'Lake Lab' }, date: date(3) }
    const text = JSON.stringify([value])
    const { spans } = readText(text).entries[0] ?? {}
    const textAt = (span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end)
    expect(textAt(spans?.authors)).toBe('Ida"," ","Per')
    expect(textAt(spans?.organization)).toBe('Lake Lab')
    expect(textAt(spans?.date)).toBe('Nov 3')
  })

  test('without a day that can be read has the rest', () => {
    for (const value of [null, 'Nov 3', { raw: 'Nov 3' }, { ...date(3), day: 'three' }])
      expect(read([{ ...entry, authors: [], date: value }]).entries).toMatchObject([{ title: 'Kites', date: null, authors: null }])
  })
})

test('an address that is written with escapes has all of it as its place', () => {
  const address = 'https:\\/\\/huggingface.co\\/papers\\/2511.00042'
  const text = `[{"title":"Kites","url":"${address}"}]`
  const { start, end } = readText(text).entries[0]?.spans.arxivId ?? { start: 0, end: 0 }
  expect(text.slice(start, end)).toBe(address)
})
