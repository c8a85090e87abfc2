/** Which values of JSON are taken: ids, addresses, days of a page, and dates of our own whose parts agree. */
import { describe, expect, test } from 'vitest'
import { isPaperAddress, isPaperId, periodOf } from '../../src/frontends/json/schemas.ts'
import { parseDigest } from '../../src/index.ts'

const read = (value: unknown) => parseDigest(JSON.stringify([value]), { format: 'json' })
/** The path of each wrong value. */
const wrongIn = (value: unknown): (string | undefined)[] =>
  read(value).messages.map(({ reason }) => /^Wrong value at \[0\]\.(\S+):/.exec(reason)?.[1])

describe('an id', () => {
  test.each(['2511.00042', '2511.0042', '2511.00042v1', '2511.00042v12', '2511.00042v123'])('%s is one', (id) => {
    expect(isPaperId(id)).toBe(true)
    expect(read({ title: 'Kites', id }).entries).toMatchObject([{ arxivId: id.replace(/v.*/, '') }])
    expect(read({ title: 'Kites', arxivId: id }).entries).toMatchObject([{ arxivId: id.replace(/v.*/, '') }])
  })

  test.each([
    '2511.042',
    '2511.000420',
    '12511.00042',
    '2511.00042v',
    '2511.00042v1234',
    ' 2511.00042',
    '2511.00042 ',
    '2511-00042',
    'cs/0112017',
  ])('%j is none', (id) => {
    expect(isPaperId(id)).toBe(false)
    expect(wrongIn({ title: 'Kites', arxivId: id })).toEqual(['arxivId'])
  })

  test('may be an address, with white space around it', () => {
    const address = ' https://huggingface.co/papers/2511.00042\n'
    expect(isPaperAddress(address)).toBe(true)
    expect(read({ title: 'Kites', id: address }).entries).toMatchObject([{ arxivId: '2511.00042' }])
    expect(read({ title: 'Kites', url: address }).entries).toMatchObject([{ arxivId: '2511.00042' }])
    expect(isPaperAddress('https://huggingface.co/models/2511.00042')).toBe(false)
  })
})

describe('an address', () => {
  const longest = `https://example.org/${'a'.repeat(2_028)}`

  test.each([
    'https://example.org',
    'http://example.org/kites',
    'HTTPS://example.org?q=1#a',
    'https://example.org:8080/',
    ' https://example.org ',
    longest,
  ])('%j is one', (address) => {
    const digest = read({ paper: { title: 'Kites', projectPage: address } })
    expect(digest.entries).toMatchObject([{ projectUrl: address.trim() }])
    expect(digest.messages).toEqual([])
  })

  test.each([
    'see https://example.org',
    'ftp://example.org',
    'https:/example.org',
    'https://',
    'https://ida@example.org',
    'https://example.org/a b',
    'https://example.org/<a>',
    'https://example.org, or not',
    `${longest}a`,
  ])('%j is none', (address) => {
    expect(read({ paper: { title: 'Kites', projectPage: address } }).entries).toMatchObject([{ projectUrl: null }])
    expect(wrongIn({ paper: { title: 'Kites', projectPage: address } })).toEqual(['paper.projectPage'])
  })

  test('that is blank is none, and not wrong', () => {
    expect(wrongIn({ paper: { title: 'Kites', projectPage: ' ', githubRepo: '' } })).toEqual([])
  })

  test('of ours is taken as it is', () => {
    for (const url of ['http://example.org', 'https://example.org/{kites}', 'HTTP://example.org/a b'])
      expect(read({ title: 'Kites', authorCount: 1, projectUrl: url }).entries).toMatchObject([{ projectUrl: url }])
    for (const url of ['see https://example.org', 'ftp://example.org', 'https:example.org'])
      expect(wrongIn({ title: 'Kites', authorCount: 1, projectUrl: url })).toEqual(['projectUrl'])
  })
})

test.each([
  ['2025-11-05', 'daily'],
  ['2025-11-05T08:00:00Z', 'daily'],
  ['2025-W45', 'weekly'],
  ['2025-11', 'monthly'],
  ['2025-W4', null],
  ['2025-W455', null],
  ['a2025-W45', null],
  ['2025-1', null],
  ['2025-111', null],
  ['12025-11', null],
  ['2025-11-31', null],
  ['', null],
])('the period of %j is %j', (raw, period) => {
  expect(periodOf(raw)).toBe(period)
})

describe('a date of ours', () => {
  const date = { raw: 'Nov 3', year: 2025, month: 11, day: 3, iso: '2025-11-03', yearFrom: 'text' }
  const noYear = { ...date, year: null, iso: null, yearFrom: null }
  const ofDate = (value: unknown) => ({ title: 'Kites', authorCount: 1, date: value })

  test.each([date, noYear, { ...date, yearFrom: null }])('is taken: %j', (value) => {
    expect(read(ofDate(value)).entries).toMatchObject([{ date: value }])
    expect(wrongIn(ofDate(value))).toEqual([])
  })

  test.each([
    ['a day without a year has no other form', { ...noYear, iso: '2025-11-03' }],
    ['a year that is not there is from nowhere', { ...noYear, yearFrom: 'text' }],
    ['both forms are of one day', { ...date, iso: '2025-11-04' }],
    ['a year has the other form', { ...date, iso: null }],
    ['it is a day of its month', { ...noYear, month: 11, day: 31 }],
  ])('is not where %s', (_name, value) => {
    expect(read(ofDate(value)).entries).toMatchObject([{ title: 'Kites', date: null }])
    expect(wrongIn(ofDate(value))).toEqual(['date'])
  })

  test.each(['12025-11-03', '2025-11-03T', '2025-11-3', '20251103'])('has no %s', (iso) => {
    expect(wrongIn(ofDate({ ...date, iso }))).toEqual(['date.iso'])
  })
})
