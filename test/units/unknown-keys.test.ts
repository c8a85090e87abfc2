/** Keys of papers in JSON that nobody knows, and those that need not be told. */
import { expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

/** The reasons of what is said about keys. */
const told = (value: unknown): string[] =>
  parseDigest(JSON.stringify(value))
    .messages.filter(({ ruleId }) => ruleId === 'unknown-key')
    .map(({ reason }) => reason.replace(/^.*: /, ''))

const kites = { title: 'Kites', url: 'https://huggingface.co/papers/2511.00042', upvotes: 4 }

test('are told once for a text', () => {
  expect(
    told([
      { ...kites, likes: 5 },
      { ...kites, url: 'https://huggingface.co/papers/2511.00043', likes: 6, shares: 7 },
    ]),
  ).toEqual(['"likes", "shares"'])
})

test('are told beside keys of the site where the paper lacks what the site has of each', () => {
  expect(told([{ ...kites, publishedAt: '2025-11-05T00:00:00.000Z', writers: ['Ada Byron'] }])).toEqual(['"writers"'])
})

test('are named up to the fifth', () => {
  expect(told([{ ...kites, a: 1, b: 1, c: 1, d: 1, e: 1 }])).toEqual(['"a", "b", "c", "d", "e"'])
  expect(told([{ ...kites, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 }])).toEqual(['"a", "b", "c", "d", "e" and 2 more'])
})

test.each<[what: string, value: unknown]>([
  ['no value', [{ ...kites, likes: null, shares: '', views: 'N/A' }]],
  ['the number of a row', [{ ...kites, rank: 1, no: 2 }]],
  ['keys of our entries', [{ ...kites, page: 1, span: null, links: [] }]],
  [
    'what the site has beside its own keys',
    [{ ...kites, summary: 'They fly.', authors: [{ name: 'Ada Byron' }], publishedAt: '2025-11-05T00:00:00.000Z', mediaUrls: [] }],
  ],
  [
    'what the site has beside a paper',
    [{ paper: { id: '2511.00042', title: 'Kites', upvotes: 4, ranking: 1 }, thumbnail: 'https://example.org/a.png' }],
  ],
  ['an entry of ours', parseDigest(JSON.stringify([kites])).entries.map((entry) => ({ ...entry, starred: true }))],
  ['an item of a feed', { version: 'https://jsonfeed.org/version/1.1', items: [{ ...kites, id: kites.url, _tags: ['a'] }] }],
  ['an item of a feed without its version', [{ ...kites, id: kites.url, content_text: 'They fly.', _tags: ['a'] }]],
])('are none: %s', (_what, value) => {
  expect(told(value)).toEqual([])
})
