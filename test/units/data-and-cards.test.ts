/** Pages whose data and cards do not say the same: limits, what is kept of messages, values of the one that the other contradicts. */
import { describe, expect, test } from 'vitest'
import { type Digest, explainDigest, type ParseOptions, parseDigest } from '../../src/index.ts'
import { papers, type ShownPaper, writeHtml, writeIsland, writeJson } from '../helpers/html-shapes.ts'

const [bells, maps, lighthouse] = papers as [ShownPaper, ShownPaper, ShownPaper]
const titlesOf = ({ entries }: Digest): string[] => entries.map(({ title }) => title)
const saidOf = ({ messages }: Digest): string[] => messages.map(({ ruleId, entry, field }) => `${ruleId} ${entry} ${field}`)
const addUp = ({ coverage: { total, ...shares } }: Digest): boolean => Object.values(shares).reduce((sum, share) => sum + share) === total

describe('papers over the limit, which data and cards are only together', () => {
  const read = (html: string, maxEntries: number, options: ParseOptions = {}): Digest => parseDigest(html, { ...options, maxEntries })

  test('leave those before them, with what stands in their cards and is said of the page', () => {
    const json = writeJson([bells]).replace('2025-11-05T', 'some day')
    const html = writeHtml([maps, lighthouse], writeIsland(json)).replaceAll('</h3>', '</h3><p>Read more below</p>')
    const digest = read(html, 2)
    expect(titlesOf(digest)).toEqual([bells.title, maps.title])
    expect(saidOf(digest)).toEqual(['wrong-json-value null null', 'unrecognised-text null null', 'too-many-entries null null'])
    expect(addUp(digest)).toBe(true)
    expect(digest.coverage.unrecognised).toBeGreaterThan(lighthouse.abstract.length)
  })

  test('take what was said of them along', () => {
    const html = writeHtml(
      [lighthouse, maps, { ...maps, upvotes: 9 }],
      writeIsland(writeJson([bells, { ...bells, id: '2510.50112', title: 'Bells' }])),
    )
    expect(saidOf(read(html, 9))).toEqual(['copies-disagree 3 upvotes'])
    const digest = read(html, 3)
    expect(titlesOf(digest)).toEqual([bells.title, 'Bells', lighthouse.title])
    expect(saidOf(digest)).toEqual(['too-many-entries null null'])
    const { stretches } = explainDigest(html, { maxEntries: 3 })
    expect(stretches.filter(({ entry }) => (entry ?? 0) > 2)).toEqual([])
    expect(stretches.some(({ role, entry, text }) => role === 'unrecognised' && entry === null && text.length > 100)).toBe(true)
  })
})

test('messages of copies count for the limit of messages', () => {
  const json = writeJson(papers).replaceAll('towers', 'tow\u200bers').replaceAll('lighthouse', 'light\u200bhouse')
  const { messages } = parseDigest(writeHtml(papers, writeIsland(json)), { maxMessages: 2 })
  const all = parseDigest(writeHtml(papers, writeIsland(json))).messages
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['hidden-text', 'too-many-messages'])
  expect(messages[1]?.reason).toBe(`${all.length - 1} more messages were left out`)
})

test('cards of one title are told apart by their ids', () => {
  const twice = [bells, { ...bells, id: '2510.50112' }]
  const digest = parseDigest(writeHtml(twice, writeIsland(writeJson(twice))))
  expect(digest.entries.map(({ arxivId }) => arxivId)).toEqual(['2510.50111', '2510.50112'])
  expect(saidOf(digest)).toEqual([])
})

test('a repository that is another one is said at the card, for its address has no place', () => {
  const json = writeJson(papers).replace('"upvotes":26', '"upvotes":26,"githubRepo":"https://github.com/example/bells"')
  const html = writeHtml(papers, writeIsland(json)).replace(
    /<a href="[^"]*#community">2<\/a>/,
    '<a href="https://github.com/example/ropes">GitHub 12</a>',
  )
  const digest = parseDigest(html)
  expect(digest.entries[0]).toMatchObject({ githubUrl: 'https://github.com/example/bells', githubStars: 12 })
  const said = digest.messages.find(({ field }) => field === 'githubUrl')
  expect(said).toMatchObject({ ruleId: 'copies-disagree', entry: 0 })
  expect(html.slice(said?.span.start, said?.span.end)).toMatch(/^<input[^>]*><div>26<[\s\S]*GitHub 12$/)
})

describe('a card that is shown twice', () => {
  const card = (votes: string): string =>
    `<article><a href="/login?next=%2Fpapers%2F2511.01001">${votes}</a><h3><a href="/papers/2511.01001">Paper Kites</a></h3><ul><li>2 authors</li></ul></article>`
  const read = (first: string, second: string): string[] =>
    saidOf(parseDigest(`<html><body><h1>Daily Papers</h1>${card(first)}${card(second)}</body></html>`))

  test.each([
    ['1.2k', '1,234', ['count-rounded 0 upvotes']],
    ['1,234', '1.2k', []],
    ['1.2k', '1,534', ['count-rounded 0 upvotes', 'copies-disagree 0 upvotes']],
  ])('agrees with the other where its number is the rounded one: %s and %s', (first, second, said) => {
    expect(read(first, second)).toEqual(said)
  })
})

describe('elements of a page', () => {
  const kites = '<h3><a href="/papers/2511.01001">Paper Kites</a></h3><ul><li>2 authors</li></ul>'
  const page = `<html><body><h1>Daily Papers</h1><article>${kites}`

  test('a picture without an address is one', () => {
    expect(saidOf(parseDigest(`${page.replace('<article>', '<article><img alt="kites">')}</article></body></html>`))).toEqual([])
  })

  test('a text that is longer than any date is none, whatever its element says', () => {
    const time = '<time datetime="2025-11-05T00:00:00Z">This is no date but a sentence that somebody put there</time>'
    const digest = parseDigest(`${page}</article>${time}</body></html>`)
    expect(digest.entries).toMatchObject([{ title: 'Paper Kites', date: null }])
    expect(saidOf(digest)).toEqual(['unrecognised-text null null'])
  })

  test('a closing tag that breaks off behind its name is said', () => {
    const digest = parseDigest(`${page}</article `)
    expect(titlesOf(digest)).toEqual(['Paper Kites'])
    expect(saidOf(digest)).toContain('html-cut-off null null')
  })
})
