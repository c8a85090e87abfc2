/** Items of JSON that mix the keys of the site with our own, or have something else in their places. */
import { describe, expect, test } from 'vitest'
import { type Digest, parseDigest } from '../../src/index.ts'
import { kites as paper } from '../helpers/kites.ts'

const readText = (text: string): Digest => parseDigest(text, { format: 'json' })
const read = (value: unknown): Digest => readText(JSON.stringify(value))
const reasonsOf = ({ messages }: Digest): string[] => messages.map(({ reason }) => reason)

describe('values that tell the language of an item', () => {
  test.each([
    [
      'authors that are no list',
      { authors: true },
      { authors: null, abstract: 'They fly.' },
      ['Wrong value at [0].authors: expected array'],
    ],
    ['a submitter that is an object', { submittedBy: { name: 'osprey' } }, { submittedBy: 'osprey', authors: ['Hanne K'] }, []],
    ['comments that are a list', { comments: [{ text: 'Hm' }] }, { comments: null, authors: ['Hanne K'] }, []],
  ])('%s', (_name, others, values, said) => {
    const digest = read([{ ...paper, ...others }])
    expect(digest.entries).toMatchObject([{ title: 'Kites', arxivId: '2511.00042', ...values }])
    expect(reasonsOf(digest)).toEqual(said.map((reason) => expect.stringContaining(reason)))
  })

  test('a title of a wrong kind costs the entry, whatever both languages say beside it', () => {
    const digest = read([paper, { ...paper, title: 5, abstract: 'They do.', authorCount: 2, submittedOnDailyBy: { name: 'osprey' } }])
    expect(digest.entries).toMatchObject([{ title: 'Kites', abstract: 'They fly.' }])
    expect(reasonsOf(digest)).toEqual([expect.stringContaining('[1].title: expected string, received number')])
  })
})

describe('where the votes of an item are from', () => {
  const item = { title: 'Kites', id: '2511.00042', upvotes: 5 }

  test.each([
    ['is what the item says', [{ ...item, upvotesFrom: 'link' }], 'link'],
    ['may be a place', [{ ...item, upvotesFrom: 'place', numComments: 2 }], 'place'],
    ['may be doubtful', [{ ...item, upvotesFrom: 'bare-count', summary: 'They fly.' }], 'bare-count'],
    ['is what stands beside its paper', [{ paper: { title: 'Kites' }, upvotes: 5, upvotesFrom: 'link', id: '2511.00042' }], 'link'],
    ['is the data where it says nothing', [item], 'json'],
    ['is the data where it says that it knows nothing', [{ ...item, upvotesFrom: null }], 'json'],
    ['is the data where other keys alone are ours', [{ ...item, abstract: 'They fly.' }], 'json'],
  ])('%s', (_name, value, upvotesFrom) => {
    const digest = read(value)
    expect(digest.entries).toMatchObject([{ arxivId: '2511.00042', upvotes: 5, upvotesFrom }])
    // A doubtful number is said, as it is where a text has it.
    expect(digest.messages.map(({ ruleId }) => ruleId)).toEqual(upvotesFrom === 'bare-count' ? ['bare-count'] : [])
  })
})

test('a wrong value of a feed that is of no field is said of its entry', () => {
  const digest = read([{ title: 'Kites', content_text: 'They fly.', id: '2511.00042', url: 5 }])
  expect(digest.entries).toMatchObject([{ title: 'Kites', abstract: 'They fly.', url: null }])
  expect(digest.messages).toMatchObject([{ ruleId: 'wrong-json-value', entry: 0, field: null }])
})

test('a paper in more lists than anybody writes is said, and not read', () => {
  let deep: unknown = paper
  for (let depth = 0; depth < 24; depth++) deep = [deep]
  const digest = read([[paper], deep])
  expect(digest.entries).toHaveLength(1)
  expect(reasonsOf(digest)).toEqual([expect.stringMatching(/^Wrong value at \[1\](?:\[0\]){15}: expected paper, received array/)])
})

test('of a list that the text breaks off in nothing is said but that', () => {
  const digest = readText(`{"papers":[${JSON.stringify(paper)}],"2025-11-04":{"a":[1`)
  expect(digest.entries).toHaveLength(1)
  expect(digest.messages.map(({ ruleId }) => ruleId)).toEqual(['broken-json'])
})

test('a string is broken where it is, and not at an escape before', () => {
  const text = '[{"title":"Caf\\u00e9\nlate"}]'
  const { messages } = readText(text)
  expect(messages).toMatchObject([{ ruleId: 'broken-json', span: { start: text.indexOf('\n'), end: text.indexOf('\n') + 1 } }])
})

test('a date that is a text and no day is told what a date of our own is', () => {
  const digest = read([{ title: 'Kites', abstract: 'They fly.', authorCount: 3, date: 'soon', page: 0 }])
  expect(digest.entries).toMatchObject([{ title: 'Kites', date: null }])
  expect(reasonsOf(digest)).toEqual([
    expect.stringContaining('date: expected object with raw, year, month, day, iso and yearFrom, received string'),
  ])
})
