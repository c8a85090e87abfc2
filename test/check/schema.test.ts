/** Schemas, and the places of what they find. */
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { checkDigest, checkFeed, type ItemSchema } from '../../src/check/index.ts'
import { parseDigest } from '../../src/index.ts'
import { quietOptions, writePage } from '../helpers/one-paper.ts'

/** An item of the site's API. */
const item = (id: string, fields: object = {}) => ({ paper: { id, title: `Paper ${id}`, summary: 'It is short.', upvotes: 4, ...fields } })
const items = [item('2511.00001'), item('2511.00002', { upvotes: 'many', githubStars: 3 }), item('2511.00003')]

const schemaOf = (given: unknown, schema: ItemSchema) =>
  checkFeed(given, {}, { schema }).messages.filter(({ ruleId }) => ruleId === 'schema')

/** What a schema found: its reason, and the text at its place. */
const found = (given: unknown, schema: ItemSchema): string[] => {
  const { source, messages } = checkFeed(given, {}, { schema })
  return messages
    .filter(({ ruleId }) => ruleId === 'schema')
    .map(({ line, column, reason, span }) => `${line}:${column} ${reason} <${source?.slice(span.start, span.end).slice(0, 12)}>`)
}

const numbers = z.object({ paper: z.object({ upvotes: z.number() }) })

describe('of items in a feed', () => {
  test('JSON: line and column of the value', () => {
    expect(found(JSON.stringify(items, null, 2), numbers)).toEqual([
      '15:18 Wrong value at paper.upvotes: Invalid input: expected number, received string <"many">',
    ])
  })

  test('a page in a string of JSON has no items: its entries are asked, as they were read', () => {
    const page = writePage({})
    const schema = z.object({ upvotes: z.literal(-1) })
    for (const given of [JSON.stringify(page), [page]]) {
      const [fault] = schemaOf(given, schema)
      expect(fault).toMatchObject({ ruleId: 'schema', entry: 0, field: 'upvotes' })
      expect(fault?.reason).toContain('Wrong value at entries[0].upvotes')
    }
  })

  test('NDJSON', () => {
    const text = items.map((one) => JSON.stringify(one)).join('\n')
    expect(found(text, numbers)).toEqual([
      `2:${JSON.stringify(items[1]).indexOf('"many"') + 1} Wrong value at paper.upvotes: Invalid input: expected number, received string <"many">`,
    ])
  })

  test('a value is checked as the JSON that it is', () => {
    expect(found(items, numbers)).toEqual(found(JSON.stringify(items, null, 2), numbers))
    expect(checkFeed(items).source).toBe(JSON.stringify(items, null, 2))
  })

  test('a list within other things', () => {
    const page = { dailyPapers: items, date: '2025-11-05' }
    expect(found(page, numbers)).toEqual(['16:20 Wrong value at paper.upvotes: Invalid input: expected number, received string <"many">'])
    expect(found({ '2025-11-05': items.slice(0, 1), '2025-11-06': items.slice(1) }, numbers)).toHaveLength(1)
  })

  test('a value that is missing has the place of what it is missing in', () => {
    expect(found([item('2511.00001')], z.object({ paper: z.object({ githubStars: z.number() }) }))).toEqual([
      '3:14 Wrong value at paper.githubStars: Invalid input: expected number, received undefined <{\n      "id">',
    ])
    expect(found([item('2511.00001')], z.object({ numComments: z.number() }))).toEqual([
      '2:3 Wrong value at numComments: Invalid input: expected number, received undefined <{\n    "paper>',
    ])
  })

  test('paths into lists, and keys that are no names', () => {
    const schema = z.object({ 'my authors': z.array(z.string()) })
    expect(found([{ ...item('2511.00001'), 'my authors': ['Ada', 3] }], schema)).toEqual([
      '11:7 Wrong value at ["my authors"][1]: Invalid input: expected string, received number <3>',
    ])
  })

  test('names the entry, and the field where the item has one of its name', () => {
    const own = { title: 'A Paper', arxivId: '2511.00001', comments: 2 }
    const [message] = schemaOf([own], z.object({ comments: z.number().max(1) }))
    expect(message).toMatchObject({ entry: 0, field: 'comments' })
    expect(schemaOf(items, numbers)[0]).toMatchObject({ entry: 1, field: null })
  })

  test('an item in which the text breaks off is left to the parser', () => {
    const text = JSON.stringify(items).slice(0, -30)
    expect(found(text, numbers)).toHaveLength(1)
    expect(checkFeed(text).messages.map(({ ruleId }) => ruleId)).toContain('broken-json')
  })

  test('no more than a thousand', () => {
    const many = Array.from({ length: 1200 }, (_, index) => item(`2511.${String(index).padStart(5, '0')}`, { upvotes: 'one' }))
    expect(schemaOf(many, numbers)).toHaveLength(1000)
  })

  test('severity can be set', () => {
    const schema = z.object({ numComments: z.number() })
    const { messages, counts } = checkFeed(items.slice(0, 1), { rules: { schema: 'info' } }, { schema })
    expect(messages.filter(({ severity }) => severity === 'info').map(({ ruleId }) => ruleId)).toEqual(['schema'])
    expect(counts.info).toBe(1)
  })
})

describe('of entries of a text', () => {
  const text = writePage({})

  test('at the field, or the entry', () => {
    const schema = z.object({ comments: z.number().max(1), githubUrl: z.string(), page: z.literal(1) })
    const result = checkDigest(text, { parse: quietOptions }, { schema })
    expect(result.messages.map(({ line, column, field, entry, reason }) => `${line}:${column} ${entry} ${field} ${reason}`)).toEqual([
      '7:1 0 githubUrl Wrong value at entries[0].githubUrl: Invalid input: expected string, received null',
      '7:1 0 null Wrong value at entries[0].page: Invalid input: expected 1',
      '13:8 0 comments Wrong value at entries[0].comments: Too big: expected number to be <=1',
    ])
  })

  test('no more than a thousand', () => {
    const papers = Array.from({ length: 600 }, (_, index) => item(`2511.${String(index).padStart(5, '0')}`))
    const digest = parseDigest(JSON.stringify(papers))
    const schema = z.object({ comments: z.number(), githubUrl: z.string() })
    const { messages } = checkDigest(digest, {}, { schema })
    expect(messages.filter(({ ruleId }) => ruleId === 'schema')).toHaveLength(1000)
  })
})

describe('of any library that follows Standard Schema', () => {
  const make = (validate: ItemSchema['~standard']['validate']): ItemSchema => ({ '~standard': { version: 1, vendor: 'made-up', validate } })

  test('issues with parts of a path as they are, or as objects with a key, or without a path', () => {
    const schema = make(() => ({
      issues: [
        { message: 'as it is', path: ['paper', 'title'] },
        { message: 'as an object', path: [{ key: 'paper' }, { key: 'upvotes' }] },
        { message: 'of a symbol', path: [Symbol('paper')] },
        { message: 'nowhere' },
      ],
    }))
    expect(found([item('2511.00001')], schema)).toEqual(
      [
        '2:3 Wrong value at ["Symbol(paper)"]: of a symbol <{\n    "paper>',
        '2:3 Wrong value at the whole value: nowhere <{\n    "paper>',
        '5:16 Wrong value at paper.title: as it is <"Paper 2511.>',
        '7:18 Wrong value at paper.upvotes: as an object <4>',
      ].toSorted(),
    )
  })

  test('none where there are no issues', () => {
    expect(
      found(
        items,
        make((value) => ({ value })),
      ),
    ).toEqual([])
  })

  test('one that is asynchronous is a TypeError', () => {
    const later = make(async () => ({ issues: [{ message: 'later' }] }))
    const message = 'Expected the schema to answer at once, got one that is asynchronous'
    expect(() => checkFeed(items, {}, { schema: later })).toThrow(new TypeError(message))
    expect(() => checkDigest(writePage({}), {}, { schema: later })).toThrow(new TypeError(message))
    const refined = z.object({}).refine(async () => true)
    expect(() => checkFeed(items, {}, { schema: refined })).toThrow(new TypeError(message))
  })
})

describe('our own, of a digest that is given', () => {
  const digest = parseDigest(writePage({}), quietOptions)
  const checkAny = checkDigest as (given: unknown) => ReturnType<typeof checkDigest>

  test('a digest that is one', () => {
    const result = checkDigest(digest, {}, { source: writePage({}) })
    expect(result).toMatchObject({ ok: true, messages: [], digest, source: writePage({}) })
    expect(checkDigest(digest)).toMatchObject({ ok: true, source: null, facts: { shape: null } })
  })

  test('places are null where its text is not given', () => {
    const [message] = checkDigest(digest, { minEntries: 2 }).messages
    expect(message).toMatchObject({ ruleId: 'entry-count', line: null, column: null, endLine: null, endColumn: null })
  })

  test('a wrong part is told at its place in the JSON of it, and the rest is read', () => {
    const wrong = { ...digest, entries: digest.entries.map((entry) => ({ ...entry, upvotes: -1, extra: true })) }
    const result = checkAny(wrong)
    expect(result.source).toBe(JSON.stringify(wrong, null, 2))
    expect(result.digest.entries.map(({ title }) => title)).toEqual(digest.entries.map(({ title }) => title))
    const faults = result.messages.filter(({ ruleId }) => ruleId === 'schema')
    expect(faults.map(({ reason }) => reason)).toEqual([
      'Wrong value at entries[0]: Unrecognized key: "extra"',
      'Wrong value at entries[0].upvotes: Too small: expected number to be >=0',
    ])
    expect(faults.map(({ span }) => result.source?.slice(span.start, span.end).slice(0, 2))).toEqual(['{\n', '-1'])
    expect(result.ok).toBe(false)
  })

  test.each([[{}], [[]], [{ entries: 'none' }], [{ toJSON: () => 5 }]])('%j', (given) => {
    const result = checkAny(given)
    expect(result.ok).toBe(false)
    expect(result.messages.map(({ ruleId }) => ruleId)).toContain('schema')
  })

  test.each<[unknown, string]>([
    [undefined, 'Expected the input to be a text or a digest, got a value of type undefined'],
    [null, 'Expected the input to be a text or a digest, got null'],
    [42, 'Expected the input to be a text or a digest, got 42'],
  ])('%s is a TypeError', (given, message) => {
    expect(() => checkAny(given)).toThrow(new TypeError(message))
  })

  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic
  test.each([[cyclic], [{ outcome: 1n }]])('what JSON cannot write is a TypeError', (given) => {
    expect(() => checkAny(given)).toThrow(TypeError)
    expect(() => checkFeed(given)).toThrow(TypeError)
  })
})

test.each<[unknown, string]>([
  [undefined, 'a value of type undefined'],
  [null, 'null'],
  [7, '7'],
  [{ toJSON: () => undefined }, 'a value of type object'],
])('a feed of %s is a TypeError', (given, shown) => {
  expect(() => checkFeed(given)).toThrow(TypeError)
  expect(() => checkFeed(given)).toThrow(`Expected feed data as text, an array or an object, got ${shown}`)
})
