/** Many pages: order, back pressure, and that nothing about one page costs another. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import { type Digest, type ParsedPage, parseDigest, parseDigests } from '../src/index.ts'
import { parseDigestsBy } from '../src/stream.ts'
import * as textOnly from '../src/text-only.ts'
import { quietOptions } from './helpers/one-paper.ts'
import { shortDigest } from './helpers/short-digest.ts'

/** All results of an iteration. */
async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const result of results) all.push(result)
  return all
}

const digest = parseDigest(shortDigest, quietOptions)

describe('results', () => {
  test('of strings, in their order, by the options', async () => {
    expect(await collect(parseDigests([shortDigest, '', shortDigest], quietOptions))).toEqual([
      { index: 0, capture: {}, digest, error: null },
      { index: 1, capture: {}, digest: parseDigest('', quietOptions), error: null },
      { index: 2, capture: {}, digest, error: null },
    ])
  })

  test('of objects, with what else they hold', async () => {
    const pages = [{ text: shortDigest, day: '2025-11-05', digest: 7, ['__proto__']: 8 }]
    const [result] = await collect(parseDigests(pages, quietOptions))
    expect(result).toEqual({ index: 0, capture: { day: '2025-11-05', digest: 7, ['__proto__']: 8 }, digest, error: null })
    expect(Object.keys(result?.capture ?? {})).toEqual(['day', 'digest', '__proto__'])
    expect(pages[0]).toHaveProperty('text', shortDigest)
  })

  test('have the day of the capture that a page names, and else that of all', async () => {
    const days = ['2026-11-05', undefined, null].map((asOf) => ({ text: shortDigest, ...(asOf === undefined ? {} : { asOf }) }))
    const results = await collect(parseDigests(days, quietOptions))
    expect(results.map((result) => result.digest?.entries[0]?.date?.year)).toEqual([2026, 2025, 2025])
    expect(results[0]?.capture).toEqual({ asOf: '2026-11-05' })
    const [wrong] = await collect(parseDigests([{ text: shortDigest, asOf: 'today' }]))
    expect(wrong?.error?.message).toBe('Expected option `asOf` to be a day as \'YYYY-MM-DD\', from 1991 to 2100, got "today"')
  })

  test('of the entry without HTML are those of its own parser', async () => {
    const page = '<html><body><h1>Daily Papers</h1></body></html>'
    const [result] = await collect(textOnly.parseDigests([page]))
    expect(result?.digest).toEqual(textOnly.parseDigest(page))
  })

  test('have types that say which there are', async () => {
    const [named] = await collect(parseDigests([{ text: '', file: 'a.txt', size: 3 }]))
    expectTypeOf(named).toEqualTypeOf<ParsedPage<{ text: string; file: string; size: number }> | undefined>()
    if (named?.error === null) expectTypeOf(named.digest).toEqualTypeOf<Digest>()
    if (named !== undefined) expectTypeOf(named.capture).toEqualTypeOf<Omit<{ text: string; file: string; size: number }, 'text'>>()
    const mixed: (string | { text: string; file: string })[] = ['']
    const [other] = await collect(parseDigests(mixed))
    expectTypeOf((other as NonNullable<typeof other>).capture.file).toEqualTypeOf<string | undefined>()
    expect(other?.capture.file).toBeUndefined()
    // @ts-expect-error: a page is a text, or has one
    expect(await collect(parseDigests([{ body: '' }]))).toHaveLength(1)
  })
})

describe('a page that is no text', () => {
  const createThrowing = (thrown: unknown) =>
    Object.defineProperty({}, 'text', {
      get: () => {
        throw thrown
      },
    })
  test.each<[string, unknown, object, string]>([
    ['null', null, {}, 'TypeError: Expected a page to be a string or an object with a text, got null'],
    ['a number', 7, {}, 'TypeError: Expected a page to be a string or an object with a text, got 7'],
    [
      'bytes',
      new Uint8Array(2),
      {},
      'TypeError: Expected a page to be a string or an object with a text, got bytes, which have to be decoded first',
    ],
    ['an object as its text', { text: {} }, {}, 'TypeError: Expected the text of a page to be a string, got an object'],
    ['a list', ['a'], {}, 'TypeError: Expected a page to be a string or an object with a text, got an array'],
    [
      'an object without a text',
      { id: 3 },
      { id: 3 },
      'TypeError: Expected the text of a page to be a string, got a value of type undefined',
    ],
    ['a text that cannot be read', createThrowing(new RangeError('gone')), {}, 'RangeError: gone'],
    ['a text that throws what is no error', createThrowing('a word'), {}, 'Error: a word'],
  ])('%s gives an error and stops nothing', async (_name, page, capture, error) => {
    const results = await collect(parseDigests(['', page, shortDigest] as string[], quietOptions))
    expect(results.map((result) => result.digest?.outcome ?? null)).toEqual(['unrecognised', null, 'listing'])
    expect(results[1]).toEqual({ index: 1, capture, digest: null, error: expect.any(Error) })
    expect(String(results[1]?.error)).toBe(error)
  })

  test('a fault of the parser costs its page alone', async () => {
    const parse = (text: string): Digest => {
      if (text === 'b') throw new RangeError('odd')
      return digest
    }
    const results = await collect(parseDigestsBy(parse, ['a', { text: 'b', id: 1 }, 'c']))
    expect(results.map(({ index, capture, error }) => [index, capture, error?.message])).toEqual([
      [0, {}, undefined],
      [1, { id: 1 }, 'odd'],
      [2, {}, undefined],
    ])
  })
})

describe('pages', () => {
  /** A source that tells what happens to it. */
  function createSource(told: string[]) {
    return async function* () {
      try {
        for (let number = 1; number <= 3; number += 1) {
          told.push(`asked for ${number}`)
          yield shortDigest
        }
      } finally {
        told.push('closed')
      }
    }
  }

  test('are asked for one at a time, and not before the first result is', async () => {
    const told: string[] = []
    const results = parseDigests(createSource(told)())
    await Promise.resolve()
    expect(told).toEqual([])
    for await (const { index } of results) told.push(`got ${index}`)
    expect(told).toEqual(['asked for 1', 'got 0', 'asked for 2', 'got 1', 'asked for 3', 'got 2', 'closed'])
  })

  test('are closed where the reader leaves early', async () => {
    const told: string[] = []
    for await (const { index } of parseDigests(createSource(told)())) if (index === 0) break
    expect(told).toEqual(['asked for 1', 'closed'])
  })

  test('that fail end the iteration with their own error, behind what came before', async () => {
    const source = async function* () {
      yield shortDigest
      throw new Error('the disk is gone')
    }
    const results = parseDigests(source())
    expect((await results.next()).value).toMatchObject({ index: 0 })
    await expect(results.next()).rejects.toThrow('the disk is gone')
    expect(await results.next()).toEqual({ done: true, value: undefined })
  })

  test('may be none', async () => {
    expect(await collect(parseDigests([]))).toEqual([])
  })
})

describe('wrong use is a TypeError at once', () => {
  test.each<[string, unknown, unknown, string]>([
    ['one text', shortDigest, {}, 'Expected pages to be an iterable of texts, got "'],
    ['a text in an object', new String('a'), {}, 'Expected pages to be an iterable of texts, got a String object'],
    ['bytes', new TextEncoder().encode('a'), {}, 'Expected pages to be an iterable of texts, got bytes; decode them first'],
    ['a promise of pages', Promise.resolve([]), {}, 'Expected pages to be an iterable of texts, got a promise; await it first'],
    ['nothing', undefined, {}, 'Expected pages to be an iterable of texts, got a value of type undefined'],
    ['null', null, {}, 'Expected pages to be an iterable of texts, got null'],
    ['an object', {}, {}, 'Expected pages to be an iterable of texts, got a value of type object'],
    ['an unknown option', [], { asof: 1 }, 'Unknown option `asof`'],
    ['a wrong option', [], { asOf: '2025' }, 'Expected option `asOf`'],
  ])('%s', (_name, pages, options, problem) => {
    expect(() => parseDigests(pages as string[], options as object)).toThrow(TypeError)
    expect(() => parseDigests(pages as string[], options as object)).toThrow(problem)
  })

  test('options that are changed on the way change nothing', async () => {
    const options: { asOf?: string } = { asOf: '2025-11-05' }
    const results = parseDigests([shortDigest, shortDigest], options)
    const first = await results.next()
    options.asOf = 'nonsense'
    const second = await results.next()
    expect(second.value).toEqual({ ...first.value, index: 1 })
  })
})
