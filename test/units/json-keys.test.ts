/** Keys of JSON one by one: those that show what an object is, and those of the site among our own. */
import { describe, expect, test } from 'vitest'
import { type Digest, type Entry, parseDigest } from '../../src/index.ts'
import { kites as paper } from '../helpers/kites.ts'

const read = (value: unknown): Digest => parseDigest(JSON.stringify(value), { format: 'json', asOf: '2025-11-05' })
const titlesOf = ({ entries }: Digest): string[] => entries.map(({ title }) => title)
const kites = { title: 'Kites', id: '2511.00042', upvotes: 4 }

describe('an object with a title', () => {
  test.each(['upvotes', 'ai_keywords', 'submittedOnDailyAt', 'submittedOnDailyBy', 'discussionId'])('a text and %s is a paper', (key) => {
    for (const text of ['summary', 'ai_summary', 'abstract']) {
      expect(titlesOf(read([{ title: 'Kites', [text]: 'They fly.', [key]: null }]))).toEqual(['Kites'])
      expect(titlesOf(read([{ [text]: 'They fly.', [key]: null }]))).toEqual([])
    }
    expect(titlesOf(read([{ title: 'Kites', text: 'They fly.', [key]: null }]))).toEqual([])
  })

  test.each(['abstractKind', 'authorCount', 'arxivId', 'upvotesFrom'])('and %s is a paper', (key) => {
    expect(titlesOf(read([{ title: 'Kites', [key]: null }]))).toEqual(['Kites'])
  })

  test.each([
    'abstract',
    'spans',
    'abstractKind',
    'authorCount',
    'arxivId',
    'upvotesFrom',
    'content_text',
    'content_html',
    'date_published',
    'external_url',
  ])('an id and %s was in a list of papers', (key) => {
    const address = { title: 'Kites', url: 'https://huggingface.co/papers/2511.00042' }
    expect(read({ ...address, [key]: null })).toMatchObject({ outcome: 'listing', entries: [{ title: 'Kites' }] })
    expect(read({ ...address, other: null })).toMatchObject({ outcome: 'paper-page', entries: [] })
  })
})

test.each(['title', 'summary', 'numComments', 'submittedBy', 'publishedAt'])('%s beside a paper makes it an item of a list', (key) => {
  expect(read({ paper, [key]: null })).toMatchObject({ outcome: 'listing', entries: [{ title: 'Kites' }] })
  expect(read({ paper, other: null })).toMatchObject({ outcome: 'paper-page', entries: [] })
})

describe('an empty list', () => {
  test.each(['props', 'pageProps', 'data', 'result', 'response', 'body', 'payload', '2025-11-05'])('in %s is one', (key) => {
    expect(read({ [key]: { papers: [] } }).outcome).toBe('empty-listing')
  })

  test('in anything else is none', () => {
    expect(read({ menu: { papers: [] } }).outcome).toBe('unrecognised')
  })

  test('stands in three wrappers, and in no more', () => {
    expect(read({ props: { pageProps: { data: { papers: [] } } } }).outcome).toBe('empty-listing')
    expect(read({ props: { pageProps: { data: { body: { papers: [] } } } } }).outcome).toBe('unrecognised')
  })

  test.each([
    ['papers', true],
    ['dailyPapers', true],
    ['2025-11-05', true],
    ['2025-02-30', false],
    ['results', false],
    ['items', false],
    ['data', false],
    ['entries', false],
  ])('behind %s is one: %s', (key, isOne) => {
    expect(read({ [key]: [] }).outcome).toBe(isOne ? 'empty-listing' : 'unrecognised')
  })
})

describe('a key of our own beside those of the site', () => {
  const date = { raw: 'Nov 3', year: 2025, month: 11, day: 3, iso: '2025-11-03', yearFrom: 'text' }

  test.each<[key: string, value: object, entry: Partial<Entry>]>([
    ['abstract', { abstract: 'They fly.' }, { abstract: 'They fly.' }],
    ['abstractKind', { abstract: 'They fly.', abstractKind: 'summary' }, { abstract: 'They fly.', abstractKind: 'summary' }],
    ['arxivId', { id: null, arxivId: '2511.00042' }, { arxivId: '2511.00042' }],
    ['authorCount', { authorCount: 3 }, { authorCount: 3 }],
    ['comments', { comments: 5 }, { comments: 5 }],
    ['date', { authorCount: 3, date }, { date: { ...date, yearFrom: 'text' } as Entry['date'] }],
    ['githubUrl', { githubUrl: 'https://github.com/kites/fly' }, { githubUrl: 'https://github.com/kites/fly' }],
    ['projectUrl', { projectUrl: 'https://example.org/kites' }, { projectUrl: 'https://example.org/kites' }],
    ['organization', { organization: { handle: 'lake', name: 'Lake' } }, { organization: { handle: 'lake', name: 'Lake' } }],
    ['authors', { authors: ['Hanne K', 'Ida L'] }, { authors: ['Hanne K', 'Ida L'], authorCount: 2 }],
    ['submittedBy', { submittedBy: 'ida' }, { submittedBy: 'ida' }],
  ])('%s is read', (_key, value, entry) => {
    const digest = read([{ ...kites, ...value }])
    expect(digest.entries).toMatchObject([{ title: 'Kites', arxivId: '2511.00042', upvotes: 4, ...entry }])
    expect(digest.messages.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a key of the site beside our own', () => {
  const own = { title: 'Kites', arxivId: '2511.00042', upvotes: 4 }

  test.each<[key: string, value: object, entry: Partial<Entry>]>([
    ['ai_summary', { ai_summary: 'They fly.' }, { abstract: 'They fly.', abstractKind: 'summary' }],
    ['summary', { summary: 'They fly.' }, { abstract: 'They fly.', abstractKind: 'abstract' }],
    ['githubRepo', { githubRepo: 'https://github.com/kites/fly' }, { githubUrl: 'https://github.com/kites/fly' }],
    ['id', { arxivId: null, id: '2511.00042' }, { arxivId: '2511.00042' }],
    ['numComments', { numComments: 5 }, { comments: 5 }],
    ['projectPage', { projectPage: 'https://example.org/kites' }, { projectUrl: 'https://example.org/kites' }],
    ['submittedOnDailyBy', { submittedOnDailyBy: { user: 'ida' } }, { submittedBy: 'ida' }],
    ['submittedBy', { submittedBy: { name: 'ida' } }, { submittedBy: 'ida' }],
    ['organization', { organization: { name: 'lake', fullname: 'Lake' } }, { organization: { handle: 'lake', name: 'Lake' } }],
    ['authors', { authors: [{ name: 'Hanne K' }] }, { authors: ['Hanne K'], authorCount: 1 }],
  ])('%s is read', (_key, value, entry) => {
    const digest = read([{ ...own, ...value }])
    expect(digest.entries).toMatchObject([{ title: 'Kites', arxivId: '2511.00042', upvotes: 4, ...entry }])
    expect(digest.messages.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('publishedAt is its day, and submittedOnDailyAt that of its page', () => {
    const digest = read([{ ...own, publishedAt: '2025-11-03T08:00:00Z', submittedOnDailyAt: '2025-11-04T08:00:00Z' }])
    expect(digest.entries).toMatchObject([{ date: { iso: '2025-11-03' } }])
    expect(digest.pages).toMatchObject([{ date: { iso: '2025-11-04' } }])
  })
})

test('a paper in an item may say itself who submitted it, where nothing else does', () => {
  const submitter = (more: object): unknown =>
    read([{ paper: { id: '2511.00042', title: 'Kites', submittedBy: { name: 'ida' }, ...more } }]).entries[0]?.submittedBy
  expect([submitter({}), submitter({ submittedOnDailyBy: { user: 'bo' } })]).toEqual(['ida', 'bo'])
})

describe('beside the paper of an item', () => {
  test.each<[key: string, value: object, entry: Partial<Entry>]>([
    ['upvotes', { upvotes: 4 }, { upvotes: 4 }],
    ['githubStars', { githubStars: 7 }, { githubStars: 7 }],
    ['comments', { comments: 5 }, { comments: 5 }],
    ['authors', { authors: ['Ida L'] }, { authors: ['Ida L'] }],
    ['id', { id: '2511.00042' }, { arxivId: '2511.00042' }],
  ])('%s is read', (_key, value, entry) => {
    expect(read([{ paper: { title: 'Kites' }, ...value }]).entries).toMatchObject([{ title: 'Kites', ...entry }])
    expect(read([{ paper: {}, title: 'Kites', ...value }]).entries).toMatchObject([{ title: 'Kites', ...entry }])
  })
})

describe('a wrong value of a feed is of the field', () => {
  test.each([
    ['content_text', 'abstract'],
    ['summary', 'abstract'],
    ['authors', 'authors'],
    ['date_published', 'date'],
    ['url', null],
  ])('that %s is read for', (key, field) => {
    const feed = { title: 'Kites', id: 'https://huggingface.co/papers/2511.00042', external_url: '' }
    const digest = read({ items: [{ ...feed, [key]: 5 }] })
    expect(digest.entries).toMatchObject([{ title: 'Kites' }])
    expect(digest.messages.filter(({ ruleId }) => ruleId === 'wrong-json-value')).toMatchObject([{ entry: 0, field }])
  })
})
