/** What of a JSON text is a paper of the site, a list of some, or the page of one; and what is none of it. */
import { describe, expect, test } from 'vitest'
import { type Digest, mergeDigests, parseDigest } from '../src/index.ts'
import { papers, writeHtml, writeIsland } from './helpers/html-shapes.ts'
import { kites as paper } from './helpers/kites.ts'

const read = (value: unknown): Digest => parseDigest(JSON.stringify(value), { format: 'json' })
const titlesOf = ({ entries }: Digest): string[] => entries.map(({ title }) => title)
const rulesOf = ({ messages }: Digest): string[] => messages.map(({ ruleId }) => ruleId)

const texts = { title: 'Kites', summary: 'They fly.' }
describe('a title', () => {
  test.each([
    ['a summary', { summary: 'They fly.' }],
    ['an abstract', { abstract: 'They fly.' }],
    ['a summary and authors', { summary: 'They fly.', authors: ['Hanne K'] }],
    ['a summary and a day', { summary: 'They fly.', publishedAt: '2025-11-05' }],
    ['votes alone', { upvotes: 3 }],
    ['an id of something else', { summary: 'They fly.', id: 'kites/42' }],
    ['an address elsewhere', { summary: 'They fly.', url: 'https://example.org/papers/2511.00042' }],
    ['numbered spans', { spans: [] }],
  ])('with %s is no paper of the site', (_name, others) => {
    const digest = read({ items: [{ title: 'Kites', ...others }] })
    expect(digest).toMatchObject({ outcome: 'unrecognised', entries: [], pages: [] })
    expect(digest.messages).toMatchObject([
      { ruleId: 'no-json-papers', reason: expect.stringContaining('items[0] has a title (line 1, column 11)') },
    ])
  })

  test.each([
    ['an id', { id: '2511.00042' }],
    ['an id with a version', { id: '2511.00042v2' }],
    ['the address of its page', { url: 'https://huggingface.co/papers/2511.00042' }],
    ['its address as an id', { id: 'https://huggingface.co/papers/2511.00042' }],
    ['a text and votes', { summary: 'They fly.', upvotes: 3 }],
    ['a text, authors and a day', { summary: 'They fly.', authors: [], publishedAt: '2025-11-05' }],
    ['what only our entries have', { authorCount: null }],
  ])('with %s is a paper', (_name, others) => {
    for (const value of [[{ title: 'Kites', ...others }], { items: [{ title: 'Kites', ...others }] }]) {
      const digest = read(value)
      expect(titlesOf(digest)).toEqual(['Kites'])
      expect(digest.messages).toEqual([])
      if ('id' in others || 'url' in others) expect(digest.entries[0]?.arxivId).toBe('2511.00042')
    }
  })
})

test('what is no paper in a list of some is said, and is no entry', () => {
  const digest = read({ items: [paper, { title: 'About', url: 'https://example.org' }] })
  expect(titlesOf(digest)).toEqual(['Kites'])
  expect(digest.messages).toMatchObject([
    { ruleId: 'wrong-json-value', reason: expect.stringContaining('items[1]: expected paper, received object') },
  ])
  expect(titlesOf(read({ papers: [paper, { title: 'Boats' }] }))).toEqual(['Kites', 'Boats'])
})

describe('an error that the API answers with', () => {
  test.each([{ error: 'We had to rate limit your IP.' }, { statusCode: 404, error: 'Not Found', message: 'Route not found' }])(
    'blocks: %j',
    (answer) => {
      const { outcome, entries, pages, messages } = read(answer)
      expect([outcome, entries, pages, messages.map(({ ruleId }) => ruleId)]).toEqual(['blocked', [], [], ['blocked']])
    },
  )

  test.each([{ error: null }, { error: 'late', items: [{ title: 'x' }] }, { error: { code: 4 } }, [{ error: 'late' }]])(
    'is none of those in %j',
    (answer) => {
      expect(read(answer).messages.map(({ ruleId }) => ruleId)).toEqual(['no-json-papers'])
    },
  )

  test('does not hide papers', () => {
    expect(titlesOf(read({ error: 'some are missing', papers: [paper] }))).toEqual(['Kites'])
  })
})

describe('merged digests that were saved', () => {
  const card = (title: string, id: string) => `### [${title}](/papers/${id})\n\n[3 authors](/papers/${id})\n\n`
  const dayOf = (day: number, ...cards: readonly string[]) =>
    parseDigest(`# Daily Papers\n\nby AK and the research community\n\nNov ${day}, 2025\n\n${cards.join('')}`)
  const [one, two, other] = [card('Kites', '2511.00042'), card('Boats', '2511.00043'), card('Bells', '2511.00044')]

  test('are read once, with the page of their sources', () => {
    const merged = mergeDigests([dayOf(5, one, two), dayOf(5, two, other)])
    const digest = read(merged)
    expect(digest.entries.map(({ title, arxivId }) => [title, arxivId])).toEqual(
      merged.entries.map(({ title, arxivId }) => [title, arxivId]),
    )
    expect(digest.pages).toMatchObject([{ title: 'Daily Papers', curator: 'AK', date: { iso: '2025-11-05' } }])
    expect(digest.messages).toEqual([])
    expect(mergeDigests([digest, dayOf(5, one)]).entries).toHaveLength(3)
  })

  test('of several days, or of texts with several pages, have a page of which nothing is known', () => {
    const both = parseDigest(
      [4, 5].map((day) => `# Daily Papers\n\nby AK and the research community\n\nNov ${day}, 2025\n\n${one}`).join('\n'),
    )
    const ofTwoDays = mergeDigests([dayOf(5, one), dayOf(4, two)])
    const [first] = ofTwoDays.sources
    const spoilt = { ...ofTwoDays, sources: [first, 5, { ...first, pages: null }] }
    for (const merged of [ofTwoDays, mergeDigests([dayOf(5, one), both]), spoilt]) {
      const digest = read(merged)
      expect(digest.pages).toMatchObject([{ curator: null, date: null }])
      expect(digest.entries.map(({ page }) => page)).toEqual(digest.entries.map(() => 0))
    }
  })

  test('are some other object where no source is a digest', () => {
    expect(read({ sources: [{}], entries: [paper] }).entries).toHaveLength(1)
    expect(read({ sources: 3, entries: [paper] }).entries).toHaveLength(1)
  })
})

test('where no object has a title, the message is about the whole text', () => {
  const source = '{"menu":[{"name":"Models","title":" "},[[[[[[{"title":"Deep"}]]]]]],5]}'
  const digest = parseDigest(source)
  expect(digest.messages).toMatchObject([{ ruleId: 'no-json-papers', span: { start: 0, end: source.length } }])
  expect(rulesOf(read([['a', 'b']]))).toEqual(['no-json-papers'])
  expect(read({ name: { title: 'Kites' }, list: [{ title: 'Boats' }] }).messages[0]?.reason).toContain('list[0] has a title')
  expect(read({ name: { title: 'Kites' }, list: [{}] }).messages[0]?.reason).toContain('name has a title')
  expect(rulesOf(read(Array.from({ length: 3_000 }, () => ({ a: 1 }))))).toEqual(['no-json-papers'])
})

describe('a feed', () => {
  const address = 'https://huggingface.co/papers/2511.00042'
  const item = {
    title: 'Kites',
    url: address,
    content_text: 'They fly.',
    authors: [{ name: 'Hanne K' }],
    date_published: '2025-11-03T08:00:00Z',
  }

  test('has papers by their addresses, at their places', () => {
    const source = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: 7, ...item }] })
    const { entries, messages } = parseDigest(source)
    expect(entries).toMatchObject([
      {
        title: 'Kites',
        abstract: 'They fly.',
        abstractKind: null,
        authors: ['Hanne K'],
        date: { iso: '2025-11-03' },
        arxivId: '2511.00042',
        url: address,
      },
    ])
    expect(messages).toEqual([])
    const { start, end } = entries[0]?.spans.arxivId ?? { start: 0, end: 0 }
    expect(source.slice(start, end)).toBe('2511.00042')
  })

  test('may have the address as an id, a summary in the place of the text, and escapes', () => {
    const { url, content_text: _text, ...others } = item
    expect(read({ items: [{ ...others, id: url, summary: 'Kites fly.' }] }).entries).toMatchObject([
      { abstract: 'Kites fly.', arxivId: '2511.00042' },
    ])
    const escaped = JSON.stringify({ items: [item] }).replace('/papers/', '\\/papers\\/')
    expect(parseDigest(escaped).entries).toMatchObject([{ arxivId: '2511.00042' }])
  })

  test('may have titles alone', () => {
    expect(read({ items: [{ title: 'Kites', external_url: '', url: address }] }).entries).toMatchObject([
      { title: 'Kites', abstract: null },
    ])
  })

  test('says what is wrong in it', () => {
    const digest = read({
      items: [
        { ...item, date_published: 'today' },
        { ...item, title: 5 },
      ],
    })
    expect(digest.messages.map(({ reason, field }) => [/at (\S+):/.exec(reason)?.[1], field])).toEqual([
      ['items[0].date_published', 'date'],
      ['items[1].title', null],
    ])
  })

  test('of a blog is none of papers', () => {
    const blog = { version: 'https://jsonfeed.org/version/1.1', items: [{ ...item, id: '1', url: 'https://example.org/kites' }] }
    expect(read(blog)).toMatchObject({ outcome: 'unrecognised', entries: [] })
  })
})

describe('the data of the page of one paper', () => {
  test.each([
    ['as the API gives it', paper],
    ['with what the page shows beside it', { paper, comments: [{ author: 'ilse-v' }], isLoggedIn: false }],
  ])('%s is a paper page', (_name, value) => {
    expect(read(value)).toMatchObject({ outcome: 'paper-page', entries: [], pages: [], messages: [{ ruleId: 'paper-page' }] })
  })

  test('in a page makes that the page of one paper, unless it shows a list', () => {
    const island = writeIsland(JSON.stringify({ paper, comments: [] }))
    const html = (below: string) => parseDigest(`<html><body><main><div${island}${below}</div></main></body></html>`)
    expect(html('<h1>Kites</h1>')).toMatchObject({ outcome: 'paper-page', entries: [], pages: [] })
    expect(html(`${writeHtml(papers)}`)).toMatchObject({ outcome: 'listing', entries: papers.map(({ title }) => ({ title })) })
  })

  test.each([
    ['an item of a list', { paper, title: 'Kites', numComments: 3 }],
    ['an entry of ours', { title: 'Kites', abstract: 'They fly.', authorCount: 1 }],
    ['an item of a feed', { title: 'Kites', url: 'https://huggingface.co/papers/2511.00042', content_text: 'They fly.' }],
    ['a list of one', [paper]],
  ])('%s is a listing', (_name, value) => {
    expect(read(value)).toMatchObject({ outcome: 'listing', entries: [{ title: 'Kites' }] })
  })

  test('papers on lines are a listing', () => {
    const lines = [paper, { ...paper, id: '2511.00043', title: 'Boats' }].map((value) => JSON.stringify(value)).join('\n')
    expect(titlesOf(parseDigest(lines))).toEqual(['Kites', 'Boats'])
  })
})

describe('lists', () => {
  test('may be empty, and say so', () => {
    for (const value of [{ papers: [], numTotalItems: 0 }, { dailyPapers: [] }, { data: { papers: [] } }, { '2025-11-05': [] }]) {
      expect(read(value)).toMatchObject({ outcome: 'empty-listing', messages: [{ ruleId: 'empty-listing' }], pages: [{}] })
    }
    expect(read({ data: [], items: [] }).outcome).toBe('unrecognised')
  })

  test('may stand in wrappers', () => {
    for (const value of [
      { data: { papers: [paper] } },
      { result: { data: { items: [paper] } } },
      { props: { pageProps: { dailyPapers: [paper] } } },
    ]) {
      expect(titlesOf(read(value))).toEqual(['Kites'])
    }
  })

  test('of days are said where they are none', () => {
    const digest = read({ '2025-11-05': null, '2025-11-06': [paper], '2025-11-07': { error: 429 } })
    expect(titlesOf(digest)).toEqual(['Kites'])
    expect(digest.messages.map(({ reason }) => reason.replace(/ \(.*/, ''))).toEqual([
      'Wrong value at ["2025-11-05"]: expected list of papers, received null',
      'Wrong value at ["2025-11-07"]: expected list of papers, received object',
    ])
  })

  test('may be objects whose keys are ids, of a day or of no day', () => {
    const byId = { '2511.00042': texts, '2511.00043': { ...texts, title: 'Boats' } }
    expect(titlesOf(read(byId))).toEqual(['Kites', 'Boats'])
    const digest = read({ '2025-11-05': byId, '2025-11-06': { papers: [paper] }, '2025-11-07': { date: '2025-11-08', papers: [paper] } })
    expect(digest.pages.map(({ date }) => date?.iso)).toEqual(['2025-11-05', '2025-11-06', '2025-11-08'])
    expect(digest.entries.map(({ page }) => page)).toEqual([0, 0, 1, 2])
  })
})

test('a digest of ours keeps its outcome where it lists nothing', () => {
  for (const outcome of ['content-lost', 'blocked', 'paper-page', 'empty-listing']) {
    expect(read({ outcome, pages: [], entries: [] }).outcome).toBe(outcome)
  }
  const both = ['blocked', 'paper-page'].map((outcome) => ({ outcome, pages: [], entries: [] }))
  expect(read(both)).toMatchObject({ outcome: 'unrecognised', messages: [{ ruleId: 'no-json-papers' }] })
  expect(rulesOf(read({ outcome: 'listing', pages: [], entries: [] }))).toEqual(['no-json-papers'])
})

describe('behind keys that nobody knows', () => {
  const boats = { ...paper, id: '2511.00043', title: 'Boats' }
  const item = (of: typeof paper) => ({ paper: of, numComments: 1 })
  const pagesOf = (digest: Digest): string[][] =>
    digest.pages.map((_, index) => digest.entries.filter(({ page }) => page === index).map(({ title }) => title))

  test.each([
    ['a list beside a known one', { featured: [item(paper)], papers: [item(boats)] }, [['Kites'], ['Boats']]],
    ['a list behind a known one', { papers: [item(paper)], more: [boats] }, [['Kites'], ['Boats']]],
    ['a list beside days', { '2025-11-05': [item(paper)], latest: [item(boats)] }, [['Kites'], ['Boats']]],
    ['a list alone', { featured: [paper, boats] }, [['Kites', 'Boats']]],
    ['an object around a list', { data: { json: { papers: [paper, boats] } }, metadata: { title: 'A' } }, [['Kites', 'Boats']]],
    ['objects around items', { edges: [{ cursor: 'a', node: item(paper) }, { node: item(boats) }] }, [['Kites', 'Boats']]],
    ['objects around papers', [{ data: paper }, { item: { of: boats } }], [['Kites', 'Boats']]],
    ['objects around the items of a known list', { papers: [{ node: item(paper) }, { node: item(boats) }] }, [['Kites', 'Boats']]],
    ['papers by numbers', { 0: item(paper), 1: item(boats) }, [['Kites', 'Boats']]],
    ['a paper beside a list', { papers: [item(paper)], top: boats }, [['Kites'], ['Boats']]],
    ['a list of pages', { days: [{ papers: [paper] }, { papers: [boats] }] }, [['Kites'], ['Boats']]],
    ['a list of pages in a page', { a: [{ list: [paper] }], b: { c: [{ d: [boats] }] } }, [['Kites'], ['Boats']]],
    ['lists in lists', [[[[paper, boats]]]], [['Kites', 'Boats']]],
  ])('%s is read', (_name, value, pages) => {
    const digest = read(value)
    expect(pagesOf(digest)).toEqual(pages)
    expect(digest.messages).toEqual([])
  })

  test('no day is told by the list beside it', () => {
    const digest = read({ date: '2025-11-05', dailyPapers: [item(paper)], trending: [item(boats)] })
    expect(digest.pages).toMatchObject([
      { kind: 'daily', date: { iso: '2025-11-05' } },
      { kind: null, date: null },
    ])
  })

  test('a paper keeps for itself what it names', () => {
    expect(titlesOf(read([{ related: [boats], ...paper, cites: { a: boats } }]))).toEqual(['Kites'])
  })

  test('what is not sure to be a paper is none', () => {
    const digest = read({ papers: [paper], printers: [{ paper: { size: 'A4' } }], spaces: [{ title: 'A space', id: 'lake/space' }] })
    expect(pagesOf(digest)).toEqual([['Kites']])
  })

  test('one paper in a wrapper is no listing either', () => {
    expect(read({ status: 'ok', answer: paper })).toMatchObject({ outcome: 'paper-page', entries: [] })
  })

  test('papers that stand too deep are said', () => {
    const nest = (inner: string, outer: string): string => outer.replace('*', () => inner)
    for (const [outer, depth] of [
      ['[*]', 40],
      [`[${JSON.stringify(boats)},*]`, 40],
      [`{"x":[${JSON.stringify(boats)}],"n":*}`, 2_500],
    ] as const) {
      let text = JSON.stringify(paper)
      for (let level = 0; level < depth; level++) text = nest(text, outer)
      // A key that nobody knows, and no paper within reach behind it, is none of a page.
      const asMember = outer === '[*]' ? [] : [`{"a":[${JSON.stringify(paper)}],"b":${text}}`]
      for (const whole of [`[${JSON.stringify(paper)},${text}]`, ...asMember]) {
        const digest = parseDigest(whole)
        expect(titlesOf(digest)[0]).toBe('Kites')
        expect(titlesOf(digest).length).toBeLessThan(20)
        expect(digest.messages.map(({ ruleId }) => ruleId)).toContain('wrong-json-value')
      }
    }
  })
})

describe('a key of our own among those of the site', () => {
  const numbers = { title: 'Kites', id: '2511.00042', upvotes: 4 }
  test.each([
    [{ ...numbers, comments: 5 }, { comments: 5 }],
    [{ ...numbers, authors: ['Ida L'] }, { authors: ['Ida L'] }],
    [{ ...numbers, submittedBy: 'ida' }, { submittedBy: 'ida' }],
    // A text is no day of ours, and programs of others call other things a page.
    [
      { ...numbers, date: '2025-11-03', page: 3 },
      { date: { raw: '2025-11-03', year: 2025, month: 11, day: 3, iso: '2025-11-03', yearFrom: 'json' }, page: 0 },
    ],
  ])('is read from %j', (value, read) => {
    expect(parseDigest(JSON.stringify([value])).entries).toMatchObject([{ title: 'Kites', arxivId: '2511.00042', upvotes: 4, ...read }])
  })
})

describe('words of both languages', () => {
  const [entryOf, messagesOf] = [(value: unknown) => read([value]).entries[0], (value: unknown) => read([value]).messages]
  const mixed = {
    id: '2511.00042v1',
    title: 'Kites',
    abstract: 'They fly.',
    numComments: 3,
    upvotes: 4,
    publishedAt: '2025-11-03T08:00:00Z',
    authors: ['Hanne K', 'Ida L'],
    submittedBy: 'hk',
    githubRepo: 'https://github.com/kites/fly',
  }
  const values = {
    arxivId: '2511.00042',
    title: 'Kites',
    abstract: 'They fly.',
    comments: 3,
    upvotes: 4,
    date: { iso: '2025-11-03' },
    authors: ['Hanne K', 'Ida L'],
    authorCount: 2,
    submittedBy: 'hk',
    githubUrl: 'https://github.com/kites/fly',
  }

  test('are read in one object', () => {
    expect(entryOf(mixed)).toMatchObject(values)
    expect(messagesOf(mixed)).toEqual([])
    const { id, numComments, abstract, ...others } = mixed
    const other = { ...others, arxivId: id, comments: numComments, summary: abstract }
    expect(entryOf(other)).toMatchObject(values)
    expect(messagesOf(other)).toEqual([])
  })

  test('that say the same are no conflict', () => {
    const both = { ...mixed, arxivId: '2511.00042', comments: 3, summary: 'They fly.', githubUrl: 'https://github.com/kites/fly' }
    expect(entryOf(both)).toMatchObject(values)
    expect(messagesOf(both)).toEqual([])
  })

  test.each([
    ['arxivId', { arxivId: '2511.00043' }, '2511.00043'],
    ['comments', { comments: 5 }, 5],
    ['githubUrl', { githubUrl: 'https://github.com/boats/row' }, 'https://github.com/boats/row'],
  ])('that differ about %s are said', (field, others, used) => {
    expect(entryOf({ ...mixed, ...others })).toMatchObject({ ...values, [field]: used })
    expect(messagesOf({ ...mixed, ...others })).toMatchObject([{ ruleId: 'copies-disagree', entry: 0, field }])
  })

  test('a value of a wrong kind is said once', () => {
    const wrong = { ...mixed, upvotes: 'many', publishedAt: 'soon' }
    expect(entryOf(wrong)).toMatchObject({ upvotes: null, date: null, comments: 3 })
    expect(messagesOf(wrong)).toMatchObject([{ field: 'upvotes' }, { field: 'date' }])
  })

  test('an address is an id where there is none', () => {
    expect(entryOf({ title: 'Kites', abstract: 'They fly.', url: 'https://huggingface.co/papers/2511.00042' })).toMatchObject({
      arxivId: '2511.00042',
    })
  })

  test('a paper that is null is none', () => {
    const { authors, submittedBy, ...bare } = { ...mixed, summary: 'They fly.' }
    expect(entryOf({ paper: null, ...bare })).toMatchObject({ arxivId: '2511.00042', upvotes: 4, comments: 3, date: { iso: '2025-11-03' } })
    expect(messagesOf({ paper: null, ...bare })).toEqual([])
  })

  test('what belongs into the paper and stands beside it is read', () => {
    const { id, upvotes, authors } = paper as typeof paper & { upvotes?: number }
    const item = { paper: { title: 'Kites' }, id, authors, upvotes: upvotes ?? 4, githubRepo: 'https://github.com/kites/fly' }
    expect(entryOf(item)).toMatchObject({ arxivId: id, authors: ['Hanne K'], upvotes: 4, githubUrl: 'https://github.com/kites/fly' })
    expect(messagesOf(item)).toEqual([])
    expect(messagesOf({ ...item, paper: { title: 'Kites', upvotes: 5 } })).toMatchObject([{ ruleId: 'copies-disagree', field: 'upvotes' }])
  })
})

test('what data lack is said in the words of data', () => {
  const { publishedAt, authors, ...bare } = paper
  const reasons = read([paper, { ...bare, id: '2511.00043' }]).messages.map(({ reason }) => reason)
  expect(reasons).toEqual([
    'The data give neither authors nor an organisation of "Kites", and those of other papers',
    'The data give no date of "Kites", and one of other papers',
  ])
})

test('data of two days in one page are said', () => {
  const island = (date: string, id: string) =>
    `<div data-props='${JSON.stringify({ dailyPapers: [{ paper: { ...paper, id } }], date })}'></div>`
  const digest = parseDigest(island('2025-11-05', '2511.00042') + island('2025-11-06', '2511.00043'), { format: 'html' })
  expect(digest.entries).toHaveLength(2)
  expect(digest.messages).toMatchObject([
    { ruleId: 'copies-disagree', reason: expect.stringContaining("page's date the data says 2025-11-05 at one place, and 2025-11-06") },
  ])
})
