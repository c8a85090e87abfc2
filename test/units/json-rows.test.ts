/** Objects of JSON whose keys are the heads of a table, as programs and language models write them. */
import { describe, expect, test } from 'vitest'
import { type Digest, type Entry, parseDigest, type Span } from '../../src/index.ts'

const read = (value: unknown): Digest => parseDigest(typeof value === 'string' ? value : JSON.stringify(value))
const titlesOf = ({ entries }: Digest): string[] => entries.map(({ title }) => title)
/** What is said of values, without the place in brackets and what follows it. */
const saidOf = ({ messages }: Digest): string[] =>
  messages.filter(({ ruleId }) => !ruleId.endsWith('-missing')).map(({ ruleId, reason }) => `${ruleId}: ${reason.replace(/ \(line.*/, '')}`)
const wrong = (path: string, expected: string, received: string): string =>
  `wrong-json-value: Wrong value at ${path}: expected ${expected}, received ${received}`

/** What a text has at the spans of its first entry. */
function textsOf(value: unknown): Record<string, string> {
  const text = JSON.stringify(value)
  const spans = Object.entries(read(text).entries[0]?.spans ?? {}) as [string, Span][]
  return Object.fromEntries(spans.map(([field, { start, end }]) => [field, text.slice(start, end)]))
}

const address = 'https://huggingface.co/papers/2511.00001'
const kites = { title: 'Paper Kites', link: address }

describe('an object whose keys are heads', () => {
  const full = {
    rank: 1,
    paper_title: 'Paper Kites over Cold Water',
    paperUrl: `${address}?utm=1`,
    votes: '1,042 upvotes',
    authors: 'Ada Byron, Bert Kent and Cy Dee',
    num_comments: '💬 3',
    submitter: 'osprey',
    Organization: 'nvidia NVIDIA',
    published_at: 'Nov 5, 2025',
    abstract: 'Kites of paper  fly.',
    repo: 'https://github.com/example/kites',
    stars: 120,
    mood: 'fine',
  }

  test('is a paper with all that they say', () => {
    const digest = read([full])
    expect(digest).toMatchObject({
      outcome: 'listing',
      messages: [],
      entries: [
        {
          title: 'Paper Kites over Cold Water',
          abstract: 'Kites of paper fly.',
          abstractKind: null,
          authors: ['Ada Byron', 'Bert Kent', 'Cy Dee'],
          authorCount: 3,
          organization: { handle: 'nvidia', name: 'NVIDIA' },
          date: { raw: 'Nov 5, 2025', iso: '2025-11-05', yearFrom: 'json' },
          upvotes: 1042,
          upvotesFrom: 'json',
          comments: 3,
          submittedBy: 'osprey',
          arxivId: '2511.00001',
          url: address,
          githubUrl: 'https://github.com/example/kites',
          githubStars: 120,
          projectUrl: null,
        },
      ],
    })
  })

  test('has its values at their places', () => {
    expect(textsOf([full])).toEqual({
      title: full.paper_title,
      abstract: full.abstract,
      authors: full.authors,
      organization: full.Organization,
      date: full.published_at,
      upvotes: '1,042',
      comments: '3',
      submittedBy: full.submitter,
      arxivId: '2511.00001',
      githubUrl: full.repo,
      githubStars: '120',
    })
  })

  test.each<[what: string, value: unknown, titles: string[]]>([
    ['in a list', [kites], ['Paper Kites']],
    ['alone', kites, ['Paper Kites']],
    ['behind the key of a list', { items: [kites] }, ['Paper Kites']],
    ['behind any key', { found: { today: [kites] } }, ['Paper Kites']],
    ['alone behind a key', { answer: kites }, ['Paper Kites']],
    [
      'in the answer of a service',
      { success: true, data: { json: { papers: [kites] }, metadata: { title: 'Daily Papers' } } },
      ['Paper Kites'],
    ],
    ['beside items of the API', [{ paper: { id: '2511.00002', title: 'Boats' } }, kites], ['Boats', 'Paper Kites']],
    [
      'on lines',
      `${JSON.stringify(kites)}\n${JSON.stringify({ ...kites, title: 'Boats', link: 'arxiv:2511.00002v1' })}\n`,
      ['Paper Kites', 'Boats'],
    ],
    ['with other rows in it', { ...kites, related: [{ ...kites, title: 'Boats' }] }, ['Paper Kites']],
  ])('is read %s', (_what, value, titles) => {
    expect(read(value)).toMatchObject({ outcome: 'listing' })
    expect(titlesOf(read(value))).toEqual(titles)
  })
})

describe('proof of a paper', () => {
  const arxiv = 'https://arxiv.org/abs/2511.00001'
  test.each<[what: string, row: object]>([
    ['an address on the site', kites],
    ['an id', { title: 'Kites', arxiv_id: '2511.00001' }],
    ['an id that is said to be one', { title: 'Kites', paper_id: 'arXiv:2511.00001v2' }],
    ['an address in a list', { title: 'Kites', links: ['https://example.org', address] }],
    ['an address behind a key of links', { title: 'Kites', links: { pdf: null, page: address } }],
    ['an address behind the paper', { title: 'Kites', paper: address }],
    ['a title behind the paper', { paper: 'Kites', url: address }],
    ...['votes', 'comments', 'num_authors', 'submitted_by', 'organization', 'github', 'tldr'].map((key): [string, object] => [
      `an address on arXiv beside ${key}`,
      { title: 'Kites', pdf_url: arxiv, [key]: 5 },
    ]),
    ['votes and a number of authors', { title: 'Kites', votes: 5, author_count: 8 }],
    ['votes and a number of authors in words', { title: 'Kites', upvotes: 5, authors: '8 authors' }],
    ['a title of a paper with votes and names', { paper_title: 'Kites', upvotes: 5, authors: 'Ada Byron' }],
  ])('is %s', (_what, row) => {
    expect(titlesOf(read([row]))).toHaveLength(1)
  })

  test('is the name of their list, with votes and another value', () => {
    const row = { title: 'Kites', upvotes: 5, submitted_by: 'ida' }
    expect(titlesOf(read({ papers: [row] }))).toEqual(['Kites'])
    expect(titlesOf(read({ items: [row] }))).toEqual([])
    expect(titlesOf(read({ papers: [{ title: 'Kites', upvotes: 5 }] }))).toEqual([])
    expect(titlesOf(read({ papers: ['Kites'] }))).toEqual([])
  })

  test.each<[what: string, row: object]>([
    ['a thing for sale', { title: 'Kite', url: 'https://example.org/kite', votes: 42, comments: 3, author: 'Ada Byron' }],
    ['news', { title: 'Ferry Runs Late', summary: 'It was late.', author: 'Ada Byron', votes: 4, comments: 3, date: '2025-11-05' }],
    ['a post about a paper', { title: 'Look at this', url: arxiv, date: '2025-11-05', score: 3 }],
    ['a list of papers without votes', { paper_title: 'Kites', authors: ['Ada Byron'], abstract: 'They fly.', year: 2025 }],
    ['votes alone', { paper_title: 'Kites', votes: 42 }],
    ['an address in place of the title', { title: address, link: address, votes: 5 }],
    ['no title', { title: 'N/A', link: address, votes: 5 }],
    ['a title that is no text', { title: ['Kites'], link: address }],
    ['another key than its title', { name: 'Kites', link: address, papers: 5 }],
    ['the page itself', { title: 'Daily Papers - Hugging Face', link: 'https://huggingface.co/papers', authors: 'Ada Byron' }],
    ['an item of a feed', { title: 'Kites', url: arxiv, content_text: 'They fly.', authors: [{ name: 'Ada Byron' }] }],
  ])('is not %s', (_what, row) => {
    expect(titlesOf(read([row]))).toEqual([])
    expect(read([row]).outcome).toBe('unrecognised')
  })
})

describe('a row that lacks the proof', () => {
  const boats = { title: 'Boats', link: null, votes: 3 }
  test('is one where others of its list have its keys', () => {
    expect(titlesOf(read([boats, { ...kites, votes: 5 }]))).toEqual(['Boats', 'Paper Kites'])
    expect(titlesOf(read(`${JSON.stringify({ ...kites, votes: 5 })}\n${JSON.stringify(boats)}`))).toEqual(['Paper Kites', 'Boats'])
  })

  test.each<[what: string, other: object]>([
    ['has other keys', { ...boats, price: 5 }],
    ['has keys of the site alone', { title: 'Boats', summary: 'They float.' }],
    ['has no title', { link: 'https://example.org', votes: 3 }],
  ])('is none where it %s', (_what, other) => {
    for (const text of [
      JSON.stringify([{ ...kites, votes: 5 }, other]),
      `${JSON.stringify({ ...kites, votes: 5 })}\n${JSON.stringify(other)}`,
    ]) {
      expect(titlesOf(read(text))).toEqual(['Paper Kites'])
      expect(saidOf(read(text))).toEqual([expect.stringContaining('expected paper, received object')])
    }
  })
})

describe('the value of a row', () => {
  test.each<[key: string, value: unknown, entry: Partial<Entry>]>([
    ['votes', '42', { upvotes: 42 }],
    ['votes', '▲ 42', { upvotes: 42 }],
    ['votes', 'no votes', { upvotes: 0 }],
    ['votes', '-', { upvotes: null }],
    ['comments', 'N/A', { comments: null }],
    ['authors', 8, { authorCount: 8, authors: null }],
    ['authors', '8 authors', { authorCount: 8, authors: null }],
    ['authors', 'Ada Byron and 3 others', { authorCount: 4, authors: null }],
    [
      'authors',
      ['Ada Byron', { name: 'Bert Kent' }, { full_name: 'Cy  Dee' }],
      { authorCount: 3, authors: ['Ada Byron', 'Bert Kent', 'Cy Dee'] },
    ],
    ['author', { name: 'Ada Byron' }, { authorCount: 1, authors: ['Ada Byron'] }],
    ['authors', [], { authorCount: null, authors: null }],
    [
      'date',
      '2025-11-05T23:30:00-02:00',
      { date: { raw: '2025-11-05T23:30:00-02:00', year: 2025, month: 11, day: 6, iso: '2025-11-06', yearFrom: 'json' } },
    ],
    ['date', '5 March 2025', { date: { raw: '5 March 2025', year: 2025, month: 3, day: 5, iso: '2025-03-05', yearFrom: 'json' } }],
    ['submitted_by', 'Submitted by ida', { submittedBy: 'ida' }],
    ['submitted_by', { name: 'Ida', user: 'ida' }, { submittedBy: 'ida' }],
    ['org', { name: 'lake', fullname: 'Lake Lab' }, { organization: { handle: 'lake', name: 'Lake Lab' } }],
    ['org', { name: 'Lake Lab', handle: 'lake' }, { organization: { handle: 'lake', name: 'Lake Lab' } }],
    ['org', { name: 'Lake Lab', handle: '' }, { organization: { handle: null, name: 'Lake Lab' } }],
    ['github', '1,200', { githubStars: 1200, githubUrl: null }],
    ['stars', 'https://github.com/example/kites', { githubUrl: 'https://github.com/example/kites', githubStars: null }],
    ['pdf', 'https://arxiv.org/pdf/2511.00001', { arxivId: '2511.00001' }],
    ['id', 7, { arxivId: '2511.00001' }],
    ['submittedBy', 'ida', { submittedBy: 'ida' }],
  ])('%s: %j is read', (key, value, entry) => {
    const digest = read([{ ...kites, [key]: value }])
    expect(digest.entries).toMatchObject([{ title: 'Paper Kites', ...entry }])
    expect(saidOf(digest)).toEqual([])
  })

  test.each<[key: string, value: unknown, expected: string, received: string]>([
    ['votes', 'many', 'number', '"many"'],
    ['votes', -1, 'number', '-1'],
    ['votes', 1.5, 'number', '1.5'],
    ['comments', [], 'number', 'array'],
    ['authors', 'Ada Byron et al.', 'names or number of authors', '"Ada Byron et al."'],
    ['authors', ['Ada Byron', 'et al.'], 'names or number of authors', 'array'],
    ['authors', ['8 authors'], 'names or number of authors', 'array'],
    ['authors', [3], 'names or number of authors', 'array'],
    ['authors', {}, 'names or number of authors', 'object'],
    ['date', 'Nov 5', 'day with its year, like "2025-11-05"', '"Nov 5"'],
    ['date', 'Feb 30, 2025', 'day with its year, like "2025-11-05"', '"Feb 30, 2025"'],
    ['date', 'soon', 'day with its year, like "2025-11-05"', '"soon"'],
    ['date', 1762300800, 'day with its year, like "2025-11-05"', '1762300800'],
    ['submitter', 5, 'name', '5'],
    ['submitter', 'a'.repeat(200), 'name', expect.any(String) as string],
    ['org', ['Lake'], 'name', 'array'],
    ['org', { handle: 5 }, 'name', 'object'],
    ['abstract', false, 'string', 'boolean'],
    ['code', 'https://example.org', 'address of a repository, or number', '"https://example.org"'],
  ])('%s: %j is left out', (key, value, expected, received) => {
    const digest = read([{ ...kites, [key]: value }])
    expect(digest.entries).toMatchObject([{ title: 'Paper Kites', arxivId: '2511.00001' }])
    expect(saidOf(digest)).toEqual([
      typeof received === 'string' ? wrong(`[0].${key}`, expected, received) : expect.stringContaining(`${key}: expected ${expected}`),
    ])
    expect(digest.messages.find(({ ruleId }) => ruleId === 'wrong-json-value')).toMatchObject({ entry: 0, field: expect.any(String) })
  })

  test('is said where it is rounded', () => {
    const digest = read([{ ...kites, votes: '1.2k', github_stars: '3.45k' }])
    expect(digest.entries).toMatchObject([{ upvotes: 1200, githubStars: 3450 }])
    expect(digest.messages.filter(({ ruleId }) => ruleId === 'count-rounded')).toMatchObject([
      { entry: 0, field: 'upvotes' },
      { entry: 0, field: 'githubStars' },
    ])
  })

  test('is that of the first key of its column that has one', () => {
    expect(read([{ ...kites, votes: null, upvote_count: 5, num_upvotes: 6 }]).entries).toMatchObject([{ upvotes: 5 }])
  })

  test('is said where ids differ', () => {
    expect(saidOf(read([{ ...kites, arxiv_url: 'https://arxiv.org/abs/2511.00002' }]))).toEqual([
      expect.stringContaining('copies-disagree: Of the arxivId'),
    ])
  })

  test('is no list of all authors where there are more', () => {
    const digest = read([{ ...kites, authors: ['Ada Byron', 'Bert Kent'], author_count: 8 }])
    expect(digest.entries).toMatchObject([{ authors: null, authorCount: 8 }])
    expect(saidOf(digest)).toEqual([expect.stringContaining('copies-disagree: Of the authorCount the data says 8 at one place, and 2')])
    expect(saidOf(read([{ ...kites, authors: ['Ada Byron', 'Bert Kent'], author_count: 2 }]))).toEqual([])
  })

  test('may be no id of a paper, where nothing else is one', () => {
    const row = { title: 'Kites', votes: 5, author_count: 8 }
    expect(saidOf(read([{ ...row, id: 3 }]))).toEqual([])
    expect(saidOf(read([{ ...row, id: '3', links: ['https://example.org'] }]))).toEqual([
      wrong('[0].links[0]', 'address or id of a paper', '"https://example.org"'),
    ])
    expect(saidOf(read([{ ...row, arxiv_id: 2511.0001 }]))).toEqual([wrong('[0].arxiv_id', 'address or id of a paper', '2511.0001')])
  })

  test('may be the key of its object', () => {
    const text = '{"2511.00001v2":{"title":"Kites","votes":5,"author_count":8}}'
    const { entries } = read(text)
    expect(entries).toMatchObject([{ title: 'Kites', arxivId: '2511.00001', url: 'https://huggingface.co/papers/2511.00001' }])
    expect(text.slice(entries[0]?.spans.arxivId?.start, entries[0]?.spans.arxivId?.end)).toBe('2511.00001')
    expect(saidOf(read({ '2511.00001': { title: 'Kites', id: '2511.00001', votes: 5 } }))).toEqual([])
    expect(read({ papers: { '2511.00001': { title: 'Kites', votes: 5 } } }).entries).toMatchObject([{ arxivId: '2511.00001' }])
  })

  test('is none as a number', () => {
    const row = { title: 'Kites', upvotes: 5, abstract: 'They fly.', paper_id: 2511.0001 }
    expect(saidOf(read([row]))).toEqual([wrong('[0].paper_id', 'address or id of a paper', '2511.0001')])
  })

  test('stands where its text is, behind escapes as well', () => {
    const text = '[{"title":"Kites","link":"https:\\/\\/huggingface.co\\/papers\\/2511.00001"}]'
    const { spans, arxivId } = read(text).entries[0] as Entry
    expect(arxivId).toBe('2511.00001')
    expect(text.slice(spans.arxivId?.start, spans.arxivId?.end)).toBe('https:\\/\\/huggingface.co\\/papers\\/2511.00001')
  })
})

describe('a title of a row', () => {
  test.each<[value: unknown, words: string]>([
    [5, '[1].title: expected string, received number'],
    [null, '[1].title: expected title, received nothing'],
  ])('that is %j costs it', (title, words) => {
    const digest = read({ papers: [kites, { ...kites, title, votes: 5 }] })
    expect(titlesOf(digest)).toEqual(['Paper Kites'])
    expect(saidOf(digest)).toEqual([expect.stringContaining(words)])
  })
})

test('a key that stands twice in a row is said', () => {
  expect(saidOf(read(`[{"title":"Kites","link":"${address}","votes":4,"votes":5}]`))).toEqual([
    expect.stringContaining('duplicate-key: The key [0].votes'),
  ])
})

describe('in the words of the site', () => {
  const paper = { id: '2511.00001', title: 'Kites', summary: 'They fly.' }
  test.each<[what: string, item: object, entry: Partial<Entry>]>([
    ['digits are the number', { ...paper, upvotes: '42' }, { upvotes: 42, upvotesFrom: 'json' }],
    [
      'digits in an item are the number',
      { paper: { ...paper, upvotes: '42', githubStars: '7' }, numComments: '3' },
      { upvotes: 42, githubStars: 7, comments: 3 },
    ],
    [
      'values are read as below heads where the site has others',
      { ...paper, upvotes: '1,042', authors: '8 authors', organization: 'Lake' },
      { upvotes: 1042, authorCount: 8, organization: { handle: null, name: 'Lake' } },
    ],
    ['other heads are read beside them', { ...paper, num_comments: '3', votes: 42, date: 'Nov 5, 2025' }, { comments: 3, upvotes: 42 }],
    ['what the site says goes before', { ...paper, upvotes: 42, votes: 3, tldr: 'Fly.' }, { upvotes: 42, abstract: 'They fly.' }],
    ['lists and objects that nobody knows are left out', { ...paper, comments: [{}], author: {} }, { comments: null, authorCount: null }],
    [
      'words of ours may stand among them',
      { title: 'Kites', abstract: 'They fly.', upvotes: '42', authors: 'Ada Byron, Bert Kent', link: address },
      { upvotes: 42, authors: ['Ada Byron', 'Bert Kent'], arxivId: '2511.00001' },
    ],
  ])('%s', (_what, item, entry) => {
    const digest = read([item])
    expect(digest.entries).toMatchObject([{ title: 'Kites', abstract: 'They fly.', ...entry }])
    expect(saidOf(digest)).toEqual([])
  })

  test('what cannot be read in either way is said once', () => {
    expect(saidOf(read([{ ...paper, upvotes: 'many', votes: 3 }]))).toEqual([wrong('[0].upvotes', 'number', 'string')])
    expect(saidOf(read([{ ...paper, authors: 'et al.' }]))).toEqual([wrong('[0].authors', 'array', 'string')])
  })
})
