/** Which pages a JSON text has: what is known of each, where it stands, and which papers are on it. */
import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/frontends/json/json.ts'
import { type Digest, parseDigest } from '../../src/index.ts'
import { kites } from '../helpers/kites.ts'

const readText = (text: string): Digest => parseDigest(text, { format: 'json' })
const read = (value: unknown): Digest => readText(JSON.stringify(value))
/** Each message's reason, without the place in brackets and what follows it. */
const saidOf = ({ messages }: Digest): string[] => messages.map(({ reason }) => reason.replace(/ \(line.*/, ''))
/** For each page its day and its titles. */
const pagesOf = ({ pages, entries }: Digest): unknown[] =>
  pages.map(({ date }, index) => [date?.iso ?? null, entries.filter(({ page }) => page === index).map(({ title }) => title)])

const boats = { ...kites, id: '2511.00043', title: 'Boats' }
const bells = { ...kites, id: '2511.00044', title: 'Bells' }
const day = '2025-11-05'
const nest = (depth: number, value: unknown, wrap: (inner: unknown) => unknown): unknown =>
  depth === 0 ? value : nest(depth - 1, wrap(value), wrap)

describe('the day of a page', () => {
  test.each<[name: string, value: object, pages: unknown[]]>([
    ['stands beside its list', { date: day, results: [kites] }, [[day, ['Kites']]]],
    ['stands beside a list that nobody knows', { date: day, others: [kites, boats] }, [[day, ['Kites', 'Boats']]]],
    [
      'is a key as people write it',
      { days: { 'Nov 5, 2025': [kites], 'Nov. 4, 2025': { papers: [boats] }, 'November 3, 2025': { count: 1, papers: [bells] } } },
      [
        [day, ['Kites']],
        ['2025-11-04', ['Boats']],
        ['2025-11-03', ['Bells']],
      ],
    ],
    ['is no key that only looks like one', { 'Feb 30, 2025': { papers: [kites] } }, [[null, ['Kites']]]],
    ['is a key around papers that nobody knows', { [day]: { first: kites, second: boats } }, [[day, ['Kites', 'Boats']]]],
    [
      'is a key around one paper',
      { [day]: { best: kites }, others: [boats] },
      [
        [day, ['Kites']],
        [null, ['Boats']],
      ],
    ],
    ['is that of a list that begins with something else', { date: day, others: [{ size: 1 }, kites] }, [[day, ['Kites']]]],
  ])('%s', (_name, value, pages) => {
    expect(pagesOf(read(value))).toEqual(pages)
  })

  test('is kept where the text breaks off in the first paper of the page', () => {
    const daysOf = (text: string) => readJson(text, text.length).pages.map(({ page }) => page.date?.iso)
    expect(daysOf(`{"date":"${day}","dailyPapers":[{"paper":{"title":"Ki`)).toEqual([day])
    expect(daysOf(`{"date":"${day}","dailyPapers":[`)).toEqual([day])
    expect(daysOf(`{"date":"${day}","papers":[{"paper":{"title":"Ki`)).toEqual([])
    expect(daysOf('[')).toEqual([])
  })
})

describe('the kind of a page', () => {
  test.each([
    [{ date: '2025-W45' }, 'weekly'],
    [{ nextDate: '2025-W46' }, 'weekly'],
    [{ prevDate: '2025-10' }, 'monthly'],
    [{ date: 'soon', nextDate: '2025-12' }, 'monthly'],
    [{ nextDate: 'soon' }, 'daily'],
    [{}, 'daily'],
  ])('beside %j is %s', (facts, kind) => {
    expect(read({ ...facts, dailyPapers: [kites] }).pages).toMatchObject([{ kind }])
  })

  test('and its curator are not guessed where a part of them is wrong', () => {
    const digest = read({ publisher: { fullname: 3, user: 'ak' }, dailyPapers: [kites] })
    expect(digest.pages).toMatchObject([{ curator: null }])
    expect(saidOf(digest)).toEqual(['Wrong value at publisher.fullname: expected string, received number'])
    expect(read({ publisher: { user: 'ak' }, dailyPapers: [kites] }).pages).toMatchObject([{ curator: 'ak' }])
  })
})

describe('what is no paper', () => {
  test.each<[name: string, value: unknown, said: string[]]>([
    ['in the list of a page', { dailyPapers: [3] }, ['Wrong value at dailyPapers[0]: expected object, received number']],
    ['in a list that begins with it', [3, kites], ['Wrong value at [0]: expected object, received number']],
    ['among papers by their ids', { '2511.00042': kites, total: { n: 1 } }, ['Wrong value at total: expected paper, received object']],
    ['and has nothing in it within reach', [kites, nest(20, {}, (a) => ({ a }))], ['Wrong value at [1]: expected paper, received object']],
    [
      'and has a paper in it out of reach',
      [kites, nest(20, boats, (a) => [a])],
      [`Wrong value at [1]${'[0]'.repeat(16)}: expected paper, received array`],
    ],
    ['but a list of nothing', [[kites], nest(20, [], (a) => [a])], []],
  ])('%s is said: %j', (_name, value, said) => {
    const digest = read(value)
    expect(digest.entries.map(({ title }) => title)).toEqual('dailyPapers' in (value as object) ? [] : ['Kites'])
    expect(saidOf(digest).filter((reason) => reason.startsWith('Wrong'))).toEqual(said)
  })

  test('is not said of ids that lead to nothing', () => {
    expect(read({ '2511.00042': 'Kites' })).toMatchObject({ outcome: 'unrecognised', messages: [{ ruleId: 'no-json-papers' }] })
  })

  test.each(['{"digest":"kites"}', '{"outcome":"fine"}', '{"outcome":5}'])('on a line of its own is said: %s', (line) => {
    const digest = readText(`${JSON.stringify(kites)}\n${line}\n${JSON.stringify(boats)}`)
    expect(pagesOf(digest)).toEqual([[null, ['Kites', 'Boats']]])
    expect(saidOf(digest)).toEqual(['Wrong value at the whole value: expected paper, received object'])
  })

  test('is not taken for what the text breaks off in', () => {
    const { messages } = readText(`${JSON.stringify(kites)}\n{"a": x\n${JSON.stringify(boats)}\n"Bel`)
    expect(messages.at(-1)?.reason).toMatch(/^This is no JSON from line 4.* what is complete before it was read$/)
    expect(readText(`${JSON.stringify(kites)}\n{"a": `).messages.at(-1)?.reason).toContain('the last value is not complete')
  })
})

test('papers behind keys that nobody knows stand in fifteen values, and are said in sixteen', () => {
  const deep = (depth: number): Digest => read({ papers: [bells], n: nest(depth - 1, { x: kites, y: boats }, (n) => ({ n })) })
  expect(pagesOf(deep(15))).toEqual([
    [null, ['Bells']],
    [null, ['Kites', 'Boats']],
  ])
  expect(pagesOf(deep(16))).toEqual([[null, ['Bells']]])
  expect(saidOf(deep(16))).toEqual([`Wrong value at n${'.n'.repeat(15)}: expected paper, received object`])
})

test('an empty list in four wrappers is none, also where there is one beside it', () => {
  expect(read({ data: { data: { papers: [], data: { papers: [] } } } }).pages).toHaveLength(2)
  expect(read({ data: { data: { papers: [], data: { data: { papers: [] } } } } }).pages).toHaveLength(1)
})

test('an answer on several lines is no error, nor is one with an object', () => {
  expect(read({ error: 'late' }).outcome).toBe('blocked')
  expect(readText('{"error":"late"}\n{"error":"late"}').outcome).toBe('unrecognised')
  expect(read({ error: 'late', info: {} }).outcome).toBe('unrecognised')
})

describe('entries of ours', () => {
  const { id: arxivId, title } = kites
  const entry = { title, arxivId }

  test.each<[name: string, values: object[], pages: number]>([
    [
      'of one page',
      [
        { ...entry, page: 1 },
        { ...entry, page: 1 },
      ],
      1,
    ],
    [
      'of two pages',
      [
        { ...entry, page: 1 },
        { ...entry, page: 2 },
      ],
      2,
    ],
    [
      'of two files',
      [
        { ...entry, page: 1, file: 'a.txt' },
        { ...entry, page: 1, file: 'b.txt' },
      ],
      2,
    ],
    ['of no page, and items of the site', [entry, kites, { ...entry, page: -1 }, { ...entry, file: 5 }, { ...entry, page: '1' }], 1],
  ])('%s are on as many', (_name, values, pages) => {
    expect(read(values).pages).toHaveLength(pages)
    expect(readText(values.map((value) => JSON.stringify(value)).join('\n')).pages).toHaveLength(pages)
  })
})
