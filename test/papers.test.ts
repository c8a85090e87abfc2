/** Papers that the data of one page list more than once. */
import { describe, expect, test } from 'vitest'
import { type Digest, parseDigest } from '../src/index.ts'
import { explainDigest } from '../src/explain.ts'

const maps = { id: '2511.00042', title: 'Where Maps Fold', summary: 'We fold maps.', upvotes: 41 }
const { id: _, ...unnamed } = maps
const bells = { id: '2511.00043', title: 'Bell Curves', summary: 'We ring bells.', upvotes: 3 }

const read = (...papers: readonly object[]): Digest => parseDigest(JSON.stringify(papers.map((paper) => ({ paper }))))
const titlesOf = ({ entries }: Digest): string[] => entries.map(({ title }) => title)
const saidOf = ({ messages }: Digest): string[] => messages.map(({ ruleId, entry, field }) => `${ruleId} ${entry} ${field}`)

describe('a paper that stands twice', () => {
  test('is one entry, and where both say the same nothing is said', () => {
    const digest = read(maps, bells, maps)
    expect(titlesOf(digest)).toEqual(['Where Maps Fold', 'Bell Curves'])
    expect(digest.messages).toEqual([])
  })

  test('has the values that only one of them has', () => {
    const { upvotes: _votes, ...first } = maps
    const digest = read(first, bells, { ...maps, githubStars: 7 })
    expect(digest.entries[0]).toMatchObject({ upvotes: 41, upvotesFrom: 'json', githubStars: 7 })
    expect(digest.messages).toEqual([])
  })

  test('is the same by its id, whatever its title is, and that is said', () => {
    const digest = read(maps, { ...bells, id: maps.id })
    expect(titlesOf(digest)).toEqual(['Where Maps Fold'])
    expect(saidOf(digest)).toEqual(['copies-disagree 0 title', 'copies-disagree 0 abstract', 'copies-disagree 0 upvotes'])
    expect(digest.messages[2]?.reason).toBe('Of the upvotes the data says 41 at one place, and 3 at another; the former is used')
  })

  test.each([
    ['the same title follows it', [maps, unnamed], 1],
    ['the id comes later', [unnamed, maps, bells, maps], 2],
    ['one of them has no abstract', [maps, { title: maps.title, upvotes: 41 }], 1],
    ['another paper stands between them', [unnamed, bells, unnamed], 3],
    ['the abstracts differ', [unnamed, { ...unnamed, summary: 'We unfold maps.' }], 2],
    ['the ids differ', [maps, { ...maps, id: '2511.00044' }], 2],
    ['a title has no letters', [{ title: '???' }, { title: '!' }], 2],
  ])('without an id: %s', (_name, papers, count) => {
    const digest = read(...papers)
    expect(digest.entries).toHaveLength(count)
    expect(digest.messages).toEqual([])
  })

  test('is an entry of each page that lists it', () => {
    const { entries } = parseDigest(JSON.stringify({ '2025-11-05': [{ paper: maps }], '2025-11-06': [{ paper: unnamed }] }))
    expect(entries.map(({ page, title }) => [page, title])).toEqual([
      [0, 'Where Maps Fold'],
      [1, 'Where Maps Fold'],
    ])
  })

  test('keeps what is said of either, and is counted', () => {
    const source = JSON.stringify([{ paper: { ...maps, upvotes: 'many' } }, { paper: bells }, { paper: { ...maps, upvotes: 44 } }])
    expect(saidOf(parseDigest(source))).toEqual(['wrong-json-value 0 upvotes'])
    expect(parseDigest(source).entries[0]?.upvotes).toBe(44)
    const occurrences = explainDigest(source).stretches.filter(({ role }) => role === 'title')
    expect(occurrences.map(({ entry, occurrence }) => [entry, occurrence])).toEqual([
      [0, 1],
      [1, 1],
      [0, 2],
    ])
  })
})
