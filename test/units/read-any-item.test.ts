/** Objects that mix the site's language with ours: where each value is from, where it stands, and what is said of them. */
import { describe, expect, test } from 'vitest'
import type { ObjectNode } from '../../src/frontends/json/nodes.ts'
import { parseNodes } from '../../src/frontends/json/parse-nodes.ts'
import { readAnyItem } from '../../src/frontends/json/read-any-item.ts'
import { type Digest, type Entry, parseDigest, type Span } from '../../src/index.ts'

const readText = (text: string): Digest => parseDigest(text, { format: 'json' })
const read = (value: unknown): Digest => readText(JSON.stringify([value]))
/** Each message's rule and reason, without the place in brackets and what follows it. */
const saidOf = ({ messages }: Digest): string[] => messages.map(({ ruleId, reason }) => `${ruleId}: ${reason.replace(/ \(line.*/, '')}`)

/** What stands in a text at the spans of its first entry. */
function textsOf(text: string): Record<string, string> {
  const spans = Object.entries(readText(text).entries[0]?.spans ?? {}) as [string, Span][]
  return Object.fromEntries(spans.map(([field, { start, end }]) => [field, text.slice(start, end)]))
}

const date = { raw: 'Nov 3', year: 2025, month: 11, day: 3, iso: '2025-11-03', yearFrom: 'text' }
const ours = { title: 'Kites', arxivId: '2511.00042', abstract: 'They fly.' }

describe('beside the paper of an item', () => {
  test.each<[name: string, value: object, entry: object]>([
    ['an abstract of ours', { abstract: 'They fly.' }, { abstract: 'They fly.', abstractKind: null }],
    ['its kind', { abstract: 'They fly.', abstractKind: 'summary' }, { abstract: 'They fly.', abstractKind: 'summary' }],
    ['an id of ours', { arxivId: '2511.00042' }, { arxivId: '2511.00042' }],
    ['a number of authors', { authorCount: 3 }, { authorCount: 3 }],
    ['a date of ours, where something else is ours', { authorCount: 3, date }, { date }],
    [
      'addresses of ours',
      { githubUrl: 'https://github.com/kites/fly', projectUrl: 'https://example.org/kites' },
      { projectUrl: 'https://example.org/kites', githubUrl: 'https://github.com/kites/fly' },
    ],
    [
      'an organisation of ours',
      { organization: { handle: 'lake', name: 'Lake Lab' } },
      { organization: { handle: 'lake', name: 'Lake Lab' } },
    ],
    [
      'an organisation of the site',
      { organization: { name: 'lake', fullname: 'Lake Lab' } },
      { organization: { handle: 'lake', name: 'Lake Lab' } },
    ],
    ['a short summary', { ai_summary: 'They fly.' }, { abstract: 'They fly.', abstractKind: 'summary' }],
    ['an address of the site', { projectPage: 'https://example.org/kites' }, { projectUrl: 'https://example.org/kites' }],
    ['a submitter', { submittedOnDailyBy: { user: 'ida' } }, { submittedBy: 'ida' }],
    ['a submitter of ours', { submittedBy: 'ida' }, { submittedBy: 'ida' }],
    ['a submitter of the site', { submittedBy: { name: 'ida' } }, { submittedBy: 'ida' }],
    ['an address that has its id', { url: 'https://huggingface.co/papers/2511.00042' }, { arxivId: '2511.00042' }],
    ['an address of arXiv', { url: 'https://arxiv.org/abs/2511.00042v2' }, { arxivId: '2511.00042' }],
    ['an address that has none', { url: 'https://example.org/kites' }, { arxivId: null, url: null }],
  ])('%s is read', (_name, value, entry) => {
    const digest = read({ paper: { title: 'Kites' }, ...value })
    expect(digest.entries).toMatchObject([{ title: 'Kites', ...entry }])
    expect(digest.messages).toEqual([])
  })

  test('the day of its page is read', () => {
    expect(read({ paper: { title: 'Kites' }, submittedOnDailyAt: '2025-11-04T08:00:00Z' }).pages).toMatchObject([
      { date: { iso: '2025-11-04' } },
    ])
  })

  test.each<[name: string, value: object, title: string]>([
    ['an empty one', { paper: { title: ' ' }, title: 'Kites' }, 'Kites'],
    ['null', { paper: { title: null }, title: 'Kites' }, 'Kites'],
    ['none', { paper: {}, title: 'Kites' }, 'Kites'],
    ['another one', { paper: { title: 'Kites' }, title: 'Boats' }, 'Kites'],
    ['no paper at all', { paper: 5, title: 'Kites', numComments: 3 }, 'Kites'],
  ])('values are of the title that is read, where the paper has %s', (_name, value, title) => {
    const text = JSON.stringify({
      papers: [{ ...value, upvotes: 4, githubRepo: 'https://github.com/kites/fly' }, { paper: { title: 'Bells' } }],
    })
    expect(readText(text).entries[0]).toMatchObject({ title, upvotes: 4, githubUrl: 'https://github.com/kites/fly' })
    expect(textsOf(text)).toMatchObject({ title, upvotes: '4', githubUrl: 'https://github.com/kites/fly' })
  })

  test('the text of the item is no other text of its paper, nor is its day', () => {
    const item = { paper: { title: 'Kites', summary: 'They fly.', publishedAt: '2025-11-03T08:00:00Z' }, upvotes: 4 }
    const digest = read({ ...item, summary: 'Boats float.', publishedAt: '2025-11-05T08:00:00Z' })
    expect(digest.entries).toMatchObject([{ abstract: 'They fly.', date: { iso: '2025-11-03' }, upvotes: 4 }])
    expect(digest.messages).toEqual([])
  })

  test('of a paper without a title no more is said than that', () => {
    expect(saidOf(read({ paper: {}, abstract: 'They fly.', authorCount: 'many' }))).toEqual([
      'wrong-json-value: Wrong value at [0].paper.title: expected title, received nothing',
    ])
    expect(saidOf(read({ paper: { title: 5 }, title: 'Kites', upvotes: 'many' }))).toEqual([
      'wrong-json-value: Wrong value at [0].paper.title: expected string, received number',
    ])
  })
})

describe('a key that is ours in some objects', () => {
  test('makes none an entry of ours: a day or a page of anything', () => {
    const digest = read({ title: 'Kites', id: '2511.00042', date: '2025-11-03', page: 'first', spans: null })
    expect(digest.entries).toMatchObject([{ arxivId: '2511.00042', date: { iso: '2025-11-03' } }])
    expect(read({ title: 'Kites', id: '2511.00042', date: '2025-11-03', page: 'first' }).messages).toEqual([])
  })

  test.each([
    ['an organisation', { organization: ['Lake'] }, 'organization: expected object, received array'],
    ['authors of both languages', { authors: ['Ida', { name: 'Per' }] }, 'authors[1]: expected string, received object'],
    ['authors of the site', { authors: [{ name: 5 }] }, 'authors[0].name: expected string, received number'],
    ['a submitter', { submittedBy: 5 }, 'submittedBy: expected object, received number'],
  ])('is said in the language that its value speaks: %s', (_name, value, wrong) => {
    const digest = read({ ...ours, ...value })
    expect(digest.entries).toMatchObject([{ title: 'Kites', abstract: 'They fly.', organization: null, authors: null, submittedBy: null }])
    expect(saidOf(digest)).toEqual([`wrong-json-value: Wrong value at [0].${wrong}`])
  })

  test.each<[key: string, value: object, entry: object]>([
    ['publishedAt', { publishedAt: '2025-11-03T08:00:00Z' }, { date: { iso: '2025-11-03' } }],
    ['an address', { url: 'https://huggingface.co/papers/2511.00043' }, { arxivId: '2511.00043' }],
  ])('is not needed beside %s', (_key, value, entry) => {
    const { arxivId: _id, ...others } = ours
    expect(read({ ...others, authorCount: 1, ...value }).entries).toMatchObject([entry])
  })

  test('submittedOnDailyAt alone is the day of the page', () => {
    expect(read({ ...ours, submittedOnDailyAt: '2025-11-04T08:00:00Z' }).pages).toMatchObject([{ date: { iso: '2025-11-04' } }])
  })
})

describe('values of both languages', () => {
  const mixed = { title: 'Kites', id: '2511.00042', upvotes: 4, abstract: 'They fly.', authorCount: 2, numComments: 3, githubStars: 7 }

  test('stand where they are read from', () => {
    expect(textsOf(JSON.stringify([mixed]))).toEqual({
      title: 'Kites',
      arxivId: '2511.00042',
      upvotes: '4',
      abstract: 'They fly.',
      authorCount: '2',
      comments: '3',
      githubStars: '7',
    })
  })

  test('that differ are said where the one stands that is not used', () => {
    const text = JSON.stringify([{ ...mixed, comments: 5 }])
    const [message, ...others] = readText(text).messages
    expect(others).toEqual([])
    expect(message).toMatchObject({ ruleId: 'copies-disagree', field: 'comments' })
    expect(text.slice(message?.span.start, message?.span.end)).toBe('3')
    expect(message?.reason).toMatch(/5\b.*\b3\b/)
  })

  test('that differ about an id are said once, and not of the address that follows from it', () => {
    const digest = read({ ...mixed, arxivId: '2511.00043' })
    expect(digest.entries).toMatchObject([{ arxivId: '2511.00043', url: 'https://huggingface.co/papers/2511.00043' }])
    expect(digest.messages).toMatchObject([{ ruleId: 'copies-disagree', field: 'arxivId' }])
  })

  test('that differ beside a paper are said, too', () => {
    const digest = read({ paper: { title: 'Kites', upvotes: 4 }, upvotes: 5, id: '2511.00042', arxivId: '2511.00043' })
    expect(digest.entries).toMatchObject([{ arxivId: '2511.00043', upvotes: 4 }])
    expect(digest.messages.map(({ ruleId, field }) => [ruleId, field]).toSorted()).toEqual([
      ['copies-disagree', 'arxivId'],
      ['copies-disagree', 'upvotes'],
    ])
  })

  test('that differ about a number of authors that nobody wrote are said of the object', () => {
    const text = JSON.stringify([{ ...mixed, authors: [{ name: 'Ida' }] }])
    const [message] = readText(text).messages
    expect(message).toMatchObject({ ruleId: 'copies-disagree', field: 'authorCount' })
    expect([message?.span.start, message?.span.end]).toEqual([1, text.length - 1])
  })

  test('of a wrong kind are said of their fields, in the words of each', () => {
    const digest = read({ ...mixed, numComments: 'three', authorCount: 'two', upvotes: 'four' })
    expect(digest.entries).toMatchObject([{ comments: null, authorCount: null, upvotes: null }])
    expect(digest.messages.map(({ field }) => field)).toEqual(['upvotes', 'authorCount', 'comments'])
  })

  test('whose keys stand twice are said once, in the object and in what it holds', () => {
    const text =
      '[{"title":"Boats","title":"Kites","id":"2511.00042","abstract":"They fly.","submittedOnDailyBy":{"user":"ida","user":"per"},"organization":{"handle":"a","handle":"b","name":"B"}}]'
    expect(saidOf(readText(text)).toSorted()).toEqual(
      ['[0].organization.handle', '[0].submittedOnDailyBy.user', '[0].title'].map((path) =>
        expect.stringMatching(`^duplicate-key: .*${path.replace(/[[\]]/g, '\\$&')}`),
      ),
    )
    expect(readText(text).entries).toMatchObject([{ title: 'Kites', submittedBy: 'per', organization: { handle: 'b' } }])
  })

  test.each([
    [{ summary: 'They fly.', abstractKind: 'summary' }, 'They fly.', 'summary'],
    [{ summary: 'They fly.', abstractKind: null }, 'They fly.', 'abstract'],
    [{ ai_summary: 'They fly.', abstractKind: 'abstract' }, 'They fly.', 'abstract'],
    [{ summary: 'They fly.', abstract: 'Kites.', abstractKind: 'summary' }, 'They fly.', 'abstract'],
    [{ summary: 'They fly.', abstract: null, abstractKind: 'summary' }, 'They fly.', 'summary'],
  ])('that say of which kind a text is are believed: %o', (texts, abstract, abstractKind) => {
    const digest = read({ title: 'Kites', id: '2511.00042', upvotes: 4, ...texts })
    expect(digest.entries).toMatchObject([{ abstract, abstractKind, upvotes: 4 }])
    expect(digest.messages).toEqual([])
  })

  test('of which the kind of a text is a word that nobody knows are said once', () => {
    const digest = read({ title: 'Kites', id: '2511.00042', summary: 'They fly.', abstractKind: 'poem' })
    expect(saidOf(digest)).toEqual([
      'wrong-json-value: Wrong value at [0].abstractKind: expected one of "abstract", "summary", received "poem"',
    ])
    expect(digest.entries).toMatchObject([{ abstract: 'They fly.', abstractKind: 'abstract' }])
  })

  test('keep the short summary that a page may show', () => {
    const summaryOf = (value: object): unknown =>
      readAnyItem(parseNodes(JSON.stringify(value)).roots[0] as ObjectNode, false).record?.summary
    expect(summaryOf({ ...mixed, ai_summary: 'Fly.' })).toBe('Fly.')
    expect(summaryOf({ paper: { title: 'Kites', ai_summary: 'Fly.' }, abstract: 'They fly.' })).toBe('Fly.')
    expect(summaryOf(mixed)).toBe(null)
  })

  test('may be those of an entry alone', () => {
    const entry: Partial<Entry> = { title: 'Kites', abstract: 'They fly.', authors: null, comments: 3, upvotes: 4, upvotesFrom: 'link' }
    expect(read({ ...entry, authors: [], organization: null, spans: {} }).entries).toMatchObject([entry])
  })
})

describe('with keys as Python programs name them', () => {
  const day = { raw: '2025-11-03T03:01:57Z', year: 2025, month: 11, day: 3, iso: '2025-11-03', yearFrom: 'json' }
  const paper = { id: '2511.00042', title: 'Kites', upvotes: 4 }

  test.each<[what: string, item: object, entry: object]>([
    ['an item', { paper, num_comments: 12, submitted_by: { name: 'ida' } }, { comments: 12, submittedBy: 'ida' }],
    ['the paper of an item', { paper: { ...paper, published_at: day.raw, github_stars: 5 } }, { date: day, githubStars: 5 }],
    ['a paper', { ...paper, submitted_by: { username: 'ida', fullname: 'Ida L' } }, { submittedBy: 'ida' }],
    ['an item, with an organisation', { paper, org: { name: 'Lake Lab' } }, { organization: { handle: null, name: 'Lake Lab' } }],
    [
      'an item, beside objects that are no values',
      { paper, github: { forks: 3 }, stars: { count: 5 } },
      { githubUrl: null, githubStars: null },
    ],
    ['a paper, with a number of authors', { ...paper, authors: 8 }, { authorCount: 8, authors: null }],
    ['an item, with a text for a name', { paper, submitted_by: 'ida' }, { submittedBy: 'ida' }],
    ['an item, beside keys of the site', { paper, num_comments: 12, numComments: 3 }, { comments: 3 }],
    ['an item, for what its paper has none of', { paper: { ...paper, num_comments: 7 }, num_comments: 12 }, { comments: 12 }],
  ])('%s is read', (_what, item, entry) => {
    const digest = read(item)
    expect(digest.entries).toMatchObject([{ title: 'Kites', arxivId: '2511.00042', upvotes: 4, ...entry }])
    expect(saidOf(digest)).toEqual([])
  })

  test('values of a wrong kind are told with their fields and the whole path', () => {
    const digest = read({ paper: { ...paper, published_at: 'soon' }, submitted_by: { id: 3 } })
    expect(digest.messages.map(({ field }) => field)).toEqual(['date', 'submittedBy'])
    expect(saidOf(digest)).toEqual([
      'wrong-json-value: Wrong value at [0].paper.published_at: expected day with its year, like "2025-11-05", received "soon"',
      'wrong-json-value: Wrong value at [0].submitted_by: expected name, received object',
    ])
  })

  test('what was refused is said where another value is read in another way', () => {
    const refused = { publishedAt: 'soon' }
    for (const item of [
      { ...paper, ...refused, authors: 8 },
      { ...paper, authors: 8, ...refused },
    ]) {
      const digest = read(item)
      expect(digest.entries).toMatchObject([{ authorCount: 8, date: null }])
      expect(saidOf(digest)).toEqual([
        'wrong-json-value: Wrong value at [0].publishedAt: expected time like "2025-11-05T08:00:00.000Z", received "soon"',
      ])
    }
  })

  test('numbers that are rounded are said', () => {
    const digest = read({ paper, num_comments: '1.4k' })
    expect(digest.entries).toMatchObject([{ comments: 1400 }])
    expect(digest.messages).toMatchObject([{ ruleId: 'count-rounded', field: 'comments' }])
  })

  test('what was refused in an item is not read in another way', () => {
    expect(read({ paper: { ...paper, authors: '8 authors' } }).entries).toMatchObject([{ authorCount: null }])
    expect(read({ paper, submittedBy: { user: 3, name: 'ida' } }).entries).toMatchObject([{ submittedBy: null }])
  })

  test('ids of a database are none of papers', () => {
    const digest = read({ paper: { title: 'Kites', _id: '65f0c' }, _id: '65f0d' })
    expect(digest.entries).toMatchObject([{ title: 'Kites', arxivId: null }])
    expect(digest.messages).toEqual([])
  })

  test('a list stands for no value', () => {
    expect(read({ paper, org: [{ name: 'x' }], submitted_by: ['x'] }).messages).toEqual([])
    expect(read({ paper: { ...paper, comments: [{ text: 'x' }] }, organizations: [{ name: 'x' }] }).entries).toMatchObject([
      { comments: null },
    ])
  })
})

test.each<[authors: unknown, count: number | null, said: number]>([
  [['Ada Byron', 'Ben Cole'], 2, 0],
  [['Byron, Ada', 'Cole, Ben'], 2, 0],
  [['Ada Byron', 'et al.'], null, 1],
  [['Ada Byron', 'and 3 others'], null, 1],
  [['Ada Byron', '+ 4 more'], null, 1],
  [['Ada Byron, Ben Cole, Cy Dee'], null, 1],
  [['N/A'], null, 1],
])('names that are not one author each are none: %j', (authors, count, said) => {
  const { entries, messages } = read({ title: 'Kites', url: 'https://huggingface.co/papers/2511.00042', upvotes: 4, authors })
  expect(entries).toMatchObject([{ authorCount: count }])
  expect(messages.filter(({ severity }) => severity === 'error')).toHaveLength(said)
})

test.each(['N/A', 'No abstract available.', 'not available', '-'])('words that say that there is no abstract are none: %s', (abstract) => {
  expect(read({ title: 'Kites', id: '2511.00042', upvotes: 4, abstract }).entries).toMatchObject([{ abstract: null }])
})
