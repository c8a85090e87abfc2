/** Items of JSON Feed: which key is which field, where its value stands, and what is said of a wrong one. */
import { describe, expect, test } from 'vitest'
import { parseDigest, type Span } from '../../src/index.ts'

const address = (id: string): string => `https://huggingface.co/papers/${id}`
const item = {
  id: address('2511.00001'),
  title: 'Kites That Remember',
  content_text: 'We fly kites.',
  date_published: '2025-11-03T00:00:00Z',
}

/** Read a feed of one item: its entry, what stands at the entry's spans, and each message's field and beginning. */
function readFeed(changes: object) {
  const source = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ ...item, ...changes }] })
  const { entries, pages, messages } = parseDigest(source)
  const [entry] = entries
  const texts = (Object.entries(entry?.spans ?? {}) as [string, Span][]).map(([field, { start, end }]) => [field, source.slice(start, end)])
  return {
    entry,
    pages,
    texts: Object.fromEntries(texts),
    said: messages.map(({ field, reason }) => [field, reason.replace(/ \(line.*/, '')]),
  }
}

test('an item has a title, a text, authors, a day and the paper that it leads to', () => {
  const { entry, pages, texts, said } = readFeed({ authors: [{ name: 'Ida' }, { name: 'Per' }] })
  expect(entry).toMatchObject({
    title: 'Kites That Remember',
    abstract: 'We fly kites.',
    abstractKind: null,
    authors: ['Ida', 'Per'],
    authorCount: 2,
    date: { iso: '2025-11-03', yearFrom: 'json' },
    arxivId: '2511.00001',
    upvotes: null,
    comments: null,
  })
  expect(texts).toEqual({
    title: 'Kites That Remember',
    abstract: 'We fly kites.',
    authors: 'Ida"},{"name":"Per',
    date: '2025-11-03T00:00:00Z',
    arxivId: '2511.00001',
  })
  expect(said).toEqual([])
  // The day of an item is not that of the page.
  expect(pages).toMatchObject([{ date: null }])
})

test.each([
  ['its text before its summary', { summary: 'Kites.' }, { abstract: 'We fly kites.' }],
  ['its summary where it has no text', { content_text: undefined, content_html: '<p>x</p>', summary: 'Kites.' }, { abstract: 'Kites.' }],
  [
    'the text of its HTML where it has no other',
    { content_text: undefined, content_html: '<p>We fly <b>ki</b>tes &amp; <i>boats</i>.</p>\n<p>All<br>return.</p><!-- x -->' },
    { abstract: 'We fly kites & boats. All return.' },
  ],
  ['nothing of HTML that shows none', { content_text: undefined, content_html: '<p><img src="kites.png"></p>' }, { abstract: null }],
  ['its address before its id', { url: address('2511.00002') }, { arxivId: '2511.00002' }],
  ['its id where the address is of another site', { url: 'https://example.org/kites' }, { arxivId: '2511.00001' }],
])('%s', (_name, changes, values) => {
  const { entry, said } = readFeed(changes)
  expect(entry).toMatchObject({ ...values, abstractKind: null })
  expect(said).toEqual([])
})

test.each([
  ['content_text', 5, 'abstract', 'string, received number'],
  ['content_html', false, 'abstract', 'string, received boolean'],
  ['summary', {}, 'abstract', 'string, received object'],
  ['authors', 'Ida', 'authors', 'array, received string'],
  ['date_published', 7, 'date', 'string, received number'],
])('a wrong %s is left out, and said of its field', (key, value, field, wrong) => {
  const { entry, said } = readFeed({ [key]: value })
  expect(entry?.title).toBe('Kites That Remember')
  expect(said).toEqual([[field, `Wrong value at items[0].${key}: expected ${wrong}`]])
})

test('no entry is made of a title that is none', () => {
  const { entry, said } = readFeed({ title: 7 })
  expect(entry).toBeUndefined()
  expect(said).toEqual([[null, 'Wrong value at items[0].title: expected string, received number']])
})

describe('an item with a summary alone', () => {
  const version = 'https://jsonfeed.org/version/1.1'
  const kites = { id: 'post-7', url: address('2511.00001'), title: 'Kites', summary: 'We fly kites.' }
  const read = (value: unknown): unknown => {
    const { entries, messages } = parseDigest(JSON.stringify(value))
    return [entries.map(({ arxivId, abstract, abstractKind }) => [arxivId, abstract, abstractKind]), messages.map(({ field }) => field)]
  }
  const ofFeed = [[['2511.00001', 'We fly kites.', null]], []]
  // The site calls nothing else than an id so, and a summary is the abstract there.
  const ofSite = [[['2511.00001', 'We fly kites.', 'abstract']], ['arxivId']]

  test.each([version, 'https://jsonfeed.org/version/1', 'http://www.JSONFeed.org/version/1'])(
    'is one of a feed of the version %s',
    (name) => {
      expect(read({ version: name, items: [kites] })).toEqual(ofFeed)
      expect(read({ items: [kites], version: name })).toEqual(ofFeed)
      expect(read({ data: { version: name, items: [kites] } })).toEqual(ofFeed)
    },
  )

  test.each<[name: string, value: object]>([
    ['in a list of nothing', { items: [kites] }],
    ['beside another version', { version: '1.1', items: [kites] }],
    ['beside an address that goes on to that of feeds', { version: `https://example.org/?${version}`, items: [kites] }],
    ['beside a version that is no text', { version: [version], items: [kites] }],
    ['beside the items of a feed', { version, items: [], papers: [kites] }],
    ['around a feed', { version, data: { items: [kites] } }],
  ])('is one of the site %s', (_name, value) => {
    expect(read(value)).toEqual(ofSite)
  })

  test('is one of the site behind a feed', () => {
    expect(read([{ version, items: [kites] }, kites])).toEqual([[...(ofFeed[0] as []), ...(ofSite[0] as [])], ['arxivId']])
    expect(read({ version, items: [kites], others: [{ ...kites, url: address('2511.00002') }] })).toEqual([
      [
        ['2511.00001', 'We fly kites.', null],
        ['2511.00002', 'We fly kites.', 'abstract'],
      ],
      ['arxivId'],
    ])
  })

  test('is an entry of ours where it has keys of ours', () => {
    expect(read({ version, items: [{ title: 'Kites', arxivId: '2511.00001', abstract: 'They fly.', abstractKind: 'summary' }] })).toEqual([
      [['2511.00001', 'They fly.', 'summary']],
      [],
    ])
  })
})
