/** A paper that a page of HTML has twice: as the data that it was made from, and as the card that it shows. */
import { describe, expect, test } from 'vitest'
import { type Digest, parseDigest, parseTree, treeToText } from '../src/index.ts'
import { papers, writeHtml, writeIsland } from './helpers/html-shapes.ts'

const id = '2511.00042'
const abstract = 'We fold maps along rivers and find that nobody can fold them back. A second fold along a road makes it worse.'

interface Shown {
  readonly votes?: string
  readonly stars?: string
  readonly below?: string
}

/** A page with one paper: `paper` and `item` are of its data. */
function read(paper: object, { votes = '41', stars = '', below = '' }: Shown = {}, item: object = {}): Digest {
  const data = writeIsland(JSON.stringify({ dailyPapers: [{ paper: { id, title: 'Where Maps Fold', ...paper }, ...item }] }))
  return parseDigest(`<html><body><main><div${data}><h1>Daily Papers</h1><h2>by AK and the research community</h2>
<article><div>Submitted by hanne-k</div><a href="/login?next=%2Fpapers%2F${id}">${votes}</a>
<h3><a href="/papers/${id}">Where Maps Fold</a></h3>${below}<a href="/papers/${id}">3 authors</a>${stars}</article></div></main></body></html>`)
}

const rulesOf = ({ messages }: Digest): string[] => messages.map(({ ruleId, field }) => `${ruleId} ${field}`)

describe('a page with its data', () => {
  test('has of each value what the data say, and what only the card shows', () => {
    const digest = read({ upvotes: 41, authors: [{ name: 'A B' }, { name: 'C D' }, { name: 'E F' }], summary: abstract })
    expect(digest.entries).toMatchObject([
      {
        title: 'Where Maps Fold',
        abstract,
        abstractKind: 'abstract',
        authors: ['A B', 'C D', 'E F'],
        upvotes: 41,
        upvotesFrom: 'json',
        submittedBy: 'hanne-k',
      },
    ])
    expect(rulesOf(digest)).toEqual([])
  })

  test('may show numbers rounded, and the exact one counts', () => {
    const digest = read({ githubStars: 1412 }, { stars: '<a href="https://github.com/example/maps">GitHub 1.41k</a>' })
    expect(digest.entries[0]?.githubStars).toBe(1412)
    expect(rulesOf(digest)).toEqual([])
  })

  test('keeps what is said of a value that only the card has', () => {
    const digest = read({}, { stars: '<a href="https://github.com/example/maps">GitHub 1.41k</a>' })
    expect(digest.entries[0]).toMatchObject({ githubStars: 1410, upvotesFrom: 'link' })
    expect(rulesOf(digest)).toContain('count-rounded githubStars')
  })

  test('may show a summary in the place of the abstract', () => {
    const summary = 'Maps that are folded along rivers cannot be folded back.'
    const digest = read({ summary: abstract, ai_summary: summary }, { below: `<p>${summary}</p>` })
    expect(digest.entries[0]).toMatchObject({ abstract, abstractKind: 'abstract' })
    expect(rulesOf(digest)).toEqual([])
  })

  test('says where both differ, at what the page shows', () => {
    const digest = read({ upvotes: 44 }, { votes: '41' })
    expect(digest.entries[0]?.upvotes).toBe(44)
    expect(digest.messages).toMatchObject([{ ruleId: 'copies-disagree', entry: 0, field: 'upvotes', severity: 'warning' }])
  })

  test('has links of its abstract at their places, and those of an encoded one at that of the abstract', () => {
    const [first, second] = ['https://example.org/maps?a=1&b=2', 'https://example.org/maps']
    for (const url of [first, second]) {
      const { entries } = read({ summary: `${abstract} Code: ${url}` })
      expect(entries[0]?.links).toMatchObject([{ url, kind: 'other' }])
      expect(entries[0]?.links[0]?.span.end).toBeLessThanOrEqual(entries[0]?.spans.abstract?.end ?? 0)
    }
  })

  test('names hidden characters and links that lead nobody knows where', () => {
    const digest = read({ title: 'Where\u200b Maps Fold', summary: `${abstract} See https://a@example.org/.` })
    expect(rulesOf(digest)).toEqual(expect.arrayContaining(['hidden-text title', 'link-refused abstract']))
  })

  test('is as long as its limit', () => {
    const page = writeHtml(papers)
    const { entries, messages } = parseDigest(page, { maxEntries: 1 })
    expect(entries).toHaveLength(1)
    expect(messages.map(({ ruleId }) => ruleId)).toContain('too-many-entries')
  })
})

describe('the facts of a page', () => {
  /** A daily page of November 5 with links to the days around it, and data. */
  const page = (...data: readonly object[]): Digest =>
    parseDigest(`<html><body><main>${data.map((value) => `<div${writeIsland(JSON.stringify(value))}</div>`).join('')}
<h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2>
<div><a href="/papers/date/2025-11-04">Prev</a><time datetime="2025-11-05T00:00:00.000Z">Nov 5</time><a href="/papers/date/2025-11-06">Next</a></div>
${[1, 2].map((at) => `<article><div>Submitted by hanne-k</div><a href="/login?next=%2Fpapers%2F2511.0000${at}">41</a><h3><a href="/papers/2511.0000${at}">Map ${at}</a></h3><a href="/papers/2511.0000${at}">3 authors</a></article>`).join('')}
</main></body></html>`)
  const paper = { paper: { id: '2511.00001', title: 'Map 1', submittedOnDailyAt: '2025-11-04T08:00:00Z' } }
  const saidOf = ({ messages }: Digest): string[] => messages.filter(({ entry }) => entry === null).map(({ reason }) => reason)

  test('are those of the data, and where it shows others that is said', () => {
    const digest = page({ dailyPapers: [paper], date: '2025-10-01T00:00:00.000Z' })
    expect(digest.pages).toMatchObject([{ kind: 'daily', date: { iso: '2025-10-01' } }])
    expect(saidOf(digest)).toEqual([
      "Of the page's date the page's data says 2025-10-01, and the page shows 2025-11-05; the former is used",
    ])
    const weekly = page({ dailyPapers: [paper], date: '2025-W45' })
    expect(weekly.pages).toMatchObject([{ kind: 'weekly', date: { iso: '2025-11-05' } }])
    expect(saidOf(weekly)).toEqual(["Of the page's kind the page's data says weekly, and the page shows daily; the former is used"])
  })

  test('are those that both have, without a word', () => {
    const digest = page({ dailyPapers: [paper], date: '2025-11-05T00:00:00.000Z' })
    expect(digest.pages).toMatchObject([{ kind: 'daily', date: { iso: '2025-11-05', yearFrom: 'json' }, curator: 'AK' }])
    expect(saidOf(digest)).toEqual([])
  })

  test('are not taken from the day of its papers where it shows its own', () => {
    const digest = page({ papers: [paper] })
    expect(digest.pages).toMatchObject([{ date: { iso: '2025-11-05' } }])
    expect(saidOf(digest)).toEqual([])
  })

  test('are those of the first data that say any', () => {
    const digest = page({ papers: [] }, { dailyPapers: [paper], date: '2025-11-05' })
    expect(digest.pages).toMatchObject([{ date: { iso: '2025-11-05', yearFrom: 'json' } }])
  })
})

describe('a limit', () => {
  const card = (at: number) =>
    `<article><div>Submitted by hanne-k</div><a href="/login?next=%2Fpapers%2F2511.0000${at}">4${at}</a><h3><a href="/papers/2511.0000${at}">Map ${at}</a></h3><a href="/papers/2511.0000${at}">3 authors</a></article>`
  const item = (at: number) => ({ paper: { id: `2511.0000${at}`, title: `Map ${at}`, upvotes: `4${at} of them` } })
  const page = `<html><body><main><div${writeIsland(JSON.stringify({ dailyPapers: [1, 5, 6].map(item) }))}</div><h1>Daily Papers</h1>
<h2>by <a href="/akhaliq">AK</a> and the research community</h2>${[2, 1, 3, 6].map(card).join('\n')}</main></body></html>`

  test.each([1, 2, 3, 4, 5])('of %s is one of all papers, those of the data and those that are shown', (maxEntries) => {
    const digest = parseDigest(page, { maxEntries })
    expect(digest.entries.map(({ title }) => title)).toEqual(['Map 1', 'Map 5', 'Map 6', 'Map 2', 'Map 3'].slice(0, maxEntries))
    const over = digest.messages.filter(({ ruleId }) => ruleId === 'too-many-entries')
    expect(over.length).toBe(maxEntries < 5 ? Math.max(1, over.length) : 0)
    const refused = digest.messages.filter(({ ruleId }) => ruleId === 'wrong-json-value')
    expect(refused.map(({ entry }) => entry)).toEqual([0, 1, 2].slice(0, maxEntries))
    const { total, ...shares } = digest.coverage
    expect(Object.values(shares).reduce((sum, share) => sum + share)).toBe(total)
    expect(digest.coverage.unrecognised > 0).toBe(maxEntries < 5)
    expect(treeToText(parseTree(page, { maxEntries }))).toBe(page)
  })
})

test('a limit may give up data that stand below cards, and cards with parts that are none of them', () => {
  const card = (at: number) =>
    `<article><div>Submitted by hanne-k</div><a href="/login?next=%2Fpapers%2F2511.0000${at}">4${at}</a><h3><a href="/papers/2511.0000${at}">Map ${at}</a></h3><a href="/papers/2511.0000${at}">3 authors</a><a href="/models">Models</a><b>Stray words</b></article>`
  const data = (...ids: number[]) =>
    `<div${writeIsland(JSON.stringify({ dailyPapers: ids.map((at) => ({ paper: { id: `2511.0000${at}`, title: `Map ${at}`, upvotes: 'four' } })) }))}</div>`
  const head = '<h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2>'
  for (const body of [`${card(1)}${card(2)}${data(3, 4, 5)}`, `${data(3)}${card(1)}${card(2)}${card(4)}`]) {
    const page = `<html><body><main>${head}${body}</main></body></html>`
    for (const maxEntries of [1, 2, 3, 4]) {
      const digest = parseDigest(page, { maxEntries })
      expect(digest.entries.length).toBe(maxEntries)
      expect(digest.messages.every(({ entry }) => entry === null || entry < maxEntries)).toBe(true)
      const { total, ...shares } = digest.coverage
      expect(Object.values(shares).reduce((sum, share) => sum + share)).toBe(total)
      expect(treeToText(parseTree(page, { maxEntries }))).toBe(page)
    }
  }
})

test('JSON is as long as its limit', () => {
  const items = [1, 2, 3].map((at) => ({ paper: { id: `2511.0000${at}`, title: `Map ${at}`, upvotes: at } }))
  const { entries, messages, coverage } = parseDigest(JSON.stringify(items), { maxEntries: 2 })
  expect(entries.map(({ title }) => title)).toEqual(['Map 1', 'Map 2'])
  expect(messages).toMatchObject([{ ruleId: 'too-many-entries', severity: 'error' }])
  expect(coverage.unrecognised).toBeGreaterThan(0)
})
