/** Options: what each accepts, what it does at its limit, and what a wrong one is told. */
import { describe, expect, test } from 'vitest'
import { type Digest, type ParseOptions, parseDigest, parseDigestOrThrow, parseTree, treeToText } from '../src/index.ts'
import { defaultSettings, resolveOptions } from '../src/options.ts'
import { quietOptions, usualAbstract, writePage } from './helpers/one-paper.ts'
import { papers, writeHtml, writeJson } from './helpers/html-shapes.ts'
import { shortDigest } from './helpers/short-digest.ts'

/** Parse with any value as options, as a caller without types can. */
const parseWith = (options: unknown): Digest => (parseDigest as (input: string, options: unknown) => Digest)(shortDigest, options)
const ruleIdsOf = ({ messages }: Digest): string[] => messages.map(({ ruleId }) => ruleId)

describe('options', () => {
  test('may be left out, undefined or empty', () => {
    const digest = parseDigest(shortDigest)
    expect(parseDigest(shortDigest, undefined)).toEqual(digest)
    expect(parseDigest(shortDigest, {})).toEqual(digest)
  })

  test('that are undefined mean the default', () => {
    const unset = Object.fromEntries(Object.keys(defaultSettings).map((name) => [name, undefined]))
    expect(parseWith(unset)).toEqual(parseDigest(shortDigest))
    expect(resolveOptions(unset)).toEqual(defaultSettings)
  })

  test('are neither changed nor kept', () => {
    const options: ParseOptions = Object.freeze({ asOf: '2025-11-05' })
    parseDigest(shortDigest, options)
    expect(options).toEqual({ asOf: '2025-11-05' })
    expect(Object.isFrozen(defaultSettings)).toBe(true)
  })

  test.each([
    [null, 'null'],
    ['2025-11-05', '"2025-11-05"'],
    [42, '42'],
    [true, 'true'],
    [[], 'an array'],
    [() => ({}), 'a value of type function'],
  ])('%o are no options', (options, shown) => {
    expect(() => parseWith(options)).toThrow(new TypeError(`Expected options to be an object, got ${shown}`))
  })

  test('of unknown names are refused, and the known ones are listed', () => {
    const known = Object.keys(defaultSettings).join(', ')
    expect(() => parseWith({ asof: undefined })).toThrow(
      new TypeError(`Unknown option \`asof\` (did you mean \`asOf\`?); known are ${known}`),
    )
    for (const name of ['year', '__proto__x', 'toString', 'constructor']) {
      expect(() => parseWith({ [name]: undefined })).toThrow(new TypeError(`Unknown option \`${name}\`; known are ${known}`))
    }
  })

  test('of the prototype are no options', () => {
    expect(parseWith(Object.create({ asOf: 42 }))).toEqual(parseDigest(shortDigest))
  })

  test('are checked by every function', () => {
    const wrong = { format: 'pdf' } as unknown as ParseOptions
    for (const parse of [parseDigest, parseDigestOrThrow, parseTree]) expect(() => parse('', wrong)).toThrow(TypeError)
  })
})

describe('a wrong value is told what was expected', () => {
  const day = "a day as 'YYYY-MM-DD', from 1991 to 2100"
  const fromZero = 'a whole number, 0 or more'
  const fromOne = 'a whole number, 1 or more'
  const fromTwo = 'a whole number, 2 or more'
  const numbers = [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '10', null, 10n]

  test('a Date is told how to give its day', () => {
    expect(() => parseWith({ asOf: new Date(0) })).toThrow(/, got a Date; give its day, date\.toISOString\(\)\.slice\(0, 10\)$/)
  })

  test.each<[string, unknown[], string]>([
    [
      'asOf',
      [
        '2025-11-5',
        '2025-02-29',
        '2025-13-01',
        '1990-12-31',
        '2101-01-01',
        '2025-11-05T00:00:00Z',
        ' 2025-11-05',
        '',
        20251105,
        new Date(0),
        null,
      ],
      day,
    ],
    ['bareCount', ['votes', 'Upvotes', '', 0, null, ['upvotes']], "'upvotes' or 'comments'"],
    ['format', ['plain', 'txt', null, 1], "'auto' or 'text' or 'markdown' or 'html' or 'json'"],
    ['detach', ['true', 1, 0, null], 'true or false'],
    ['maxLength', numbers, fromZero],
    ['maxEntries', [...numbers, 0], fromOne],
    ['maxLineLength', numbers, fromZero],
    ['maxMessages', [...numbers, 0, 1], fromTwo],
  ])('%s', (name, values, expected) => {
    for (const value of values) {
      expect(() => parseWith({ [name]: value })).toThrow(TypeError)
      expect(() => parseWith({ [name]: value })).toThrow(`Expected option \`${name}\` to be ${expected}, got `)
    }
  })

  test('and shown what it was, shortly', () => {
    expect(() => parseWith({ asOf: 'x'.repeat(1_000) })).toThrow(`got "${'x'.repeat(40)}..."`)
    expect(() => parseWith({ maxLength: -1 })).toThrow('got -1')
    expect(() => parseWith({ maxLength: 10n })).toThrow('got a value of type bigint')
  })
})

describe('asOf', () => {
  test.each(['1991-01-01', '2024-02-29', '2100-12-31'])('%s is a day', (asOf) => {
    expect(resolveOptions({ asOf }).asOf).toBe(asOf)
  })
})

describe('bareCount', () => {
  const read = (bareCount?: 'upvotes' | 'comments') => parseDigest(shortDigest, { asOf: '2025-11-05', bareCount })
  const numbersOf = ({ entries: [entry] }: Digest) => [entry?.upvotes, entry?.upvotesFrom, entry?.comments]

  test('left out: upvotes, with one warning about the whole text', () => {
    const digest = read()
    expect(numbersOf(digest)).toEqual([2, 'bare-count', null])
    expect(digest.messages).toMatchObject([
      { ruleId: 'bare-count', severity: 'warning', entry: null, field: null, span: { start: 0, end: shortDigest.length } },
    ])
  })

  test('upvotes: the same without a warning', () => {
    expect(numbersOf(read('upvotes'))).toEqual([2, 'bare-count', null])
    expect(read('upvotes').messages).toEqual([])
  })

  test('comments', () => {
    expect(numbersOf(read('comments'))).toEqual([null, null, 2])
    expect(read('comments').messages).toEqual([])
  })

  test('a page without counts has no warning', () => {
    expect(ruleIdsOf(parseDigest(writePage({ date: 'Jun 12' }), { asOf: '2025-11-05' }))).toEqual([])
  })

  test('the tree says the same', () => {
    const typesOf = (bareCount: 'upvotes' | 'comments') =>
      JSON.stringify(parseTree(shortDigest, { bareCount })).match(/"(?:upvotes|comments)"/g)
    expect(typesOf('upvotes')).toEqual(['"upvotes"'])
    expect(typesOf('comments')).toEqual(['"comments"'])
  })
})

describe('format', () => {
  test.each(['auto', 'text'] as const)('%s reads plain text', (format) => {
    expect(parseDigest(shortDigest, { format })).toEqual(parseDigest(shortDigest))
    expect(parseDigest(shortDigest, { format }).pages[0]?.format).toBe('text')
  })

  test.each([
    ['html', writeHtml(papers)],
    ['json', writeJson(papers)],
  ] as const)('%s is found out, and may be said', (format, text) => {
    expect(parseDigest(text, { format })).toEqual(parseDigest(text))
    expect(parseDigest(text).pages[0]?.format).toBe(format)
    expect(parseTree(text, { format })).toEqual(parseTree(text))
  })

  test.each(['text', 'markdown', 'html', 'json'] as const)('%s is believed, whatever the text looks like', (format) => {
    for (const text of [shortDigest, writeHtml(papers), writeJson(papers), '']) {
      const { pages, entries, messages } = parseDigest(text, { format })
      for (const page of pages) expect(page.format).toBe(format)
      expect(entries.length + messages.length).toBeGreaterThan(0)
      expect(treeToText(parseTree(text, { format }))).toBe(text)
    }
  })

  test('html has the entries of a part of a page that looks like none', () => {
    const part = 'Where Maps Fold</a></h3><h3><a href="/papers/2511.00002">Paper Boats Upstream</a></h3>'
    expect(parseDigest(part, { format: 'html' }).entries.map(({ arxivId }) => arxivId)).toEqual(['2511.00002'])
  })
})

describe('maxLength', () => {
  test('within a mark: what lies behind counts once', () => {
    const text =
      'Daily Papers [/papers]\n\n[https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2512.24410.png]/papers/2512.24410\n'
    for (let maxLength = 0; maxLength < text.length; maxLength++) {
      const { total, entries, furniture, markup, blank, unrecognised } = parseDigest(text, { maxLength }).coverage
      expect(entries + furniture + markup + blank + unrecognised).toBe(total)
      expect(blank).toBeGreaterThanOrEqual(0)
    }
  })

  const page = writePage({})
  const read = (maxLength: number) => parseDigest(page, { ...quietOptions, maxLength })

  test('at and above the length everything is read', () => {
    for (const maxLength of [page.length, page.length + 1]) expect(read(maxLength)).toEqual(parseDigest(page, quietOptions))
  })

  test('one below, the rest is not, and it is said', () => {
    const digest = read(page.length - 1)
    expect(digest.messages).toMatchObject([
      {
        ruleId: 'input-too-long',
        severity: 'error',
        span: { start: page.length - 1, end: page.length },
        reason: `The input has ${page.length} characters; only the first ${page.length - 1} were read`,
      },
    ])
    expect(digest.coverage).toMatchObject({ total: page.length, unrecognised: 1 })
  })

  test('0 reads nothing', () => {
    const digest = read(0)
    expect(digest.entries).toEqual([])
    expect(digest.coverage.unrecognised).toBe(page.length)
    expect(ruleIdsOf(digest)).toContain('input-too-long')
    expect(ruleIdsOf(parseDigest('', { maxLength: 0 }))).toEqual(['empty-input'])
  })
})

describe('maxLineLength', () => {
  const line = `${usualAbstract} Behind it stands more.`
  const page = writePage({ abstract: line })
  const read = (maxLineLength: number) => parseDigest(page, { ...quietOptions, maxLineLength })

  test('at and above the length of the longest line everything is read', () => {
    for (const maxLineLength of [line.length, line.length + 1]) expect(read(maxLineLength)).toEqual(parseDigest(page, quietOptions))
  })

  test('one below, that line is not, and it is said', () => {
    const digest = read(line.length - 1)
    const span = { start: page.indexOf(line), end: page.indexOf(line) + line.length }
    const reason = `This line has ${line.length} characters and was not read; the limit is ${line.length - 1}`
    expect(digest.messages).toContainEqual(expect.objectContaining({ ruleId: 'line-too-long', severity: 'error', span, reason }))
    expect(digest.coverage.unrecognised).toBe(line.length)
    expect(digest.entries.map(({ abstract }) => abstract)).toEqual([null])
  })
})

describe('maxEntries', () => {
  const pages = 'First\n• 1 authors\nSecond\n• 2 authors\nThird\n• 3 authors\n'
  const read = (maxEntries: number) => parseDigest(pages, { ...quietOptions, maxEntries })

  test('at and above the number everything is read', () => {
    for (const maxEntries of [3, 4]) expect(read(maxEntries)).toEqual(parseDigest(pages, quietOptions))
  })

  test('one below, the last is not, and it is said', () => {
    const digest = read(2)
    const start = pages.indexOf('Third')
    expect(digest.entries.map(({ title }) => title)).toEqual(['First', 'Second'])
    expect(digest.messages).toMatchObject([
      {
        ruleId: 'too-many-entries',
        severity: 'error',
        span: { start, end: pages.length - 1 },
        reason: 'Only the first 2 entries were read',
      },
    ])
    expect(digest.coverage.unrecognised).toBe('Third•3 authors'.length)
  })

  test('one is read at least', () => {
    expect(read(1).entries.map(({ title }) => title)).toEqual(['First'])
    expect(read(1).messages).toMatchObject([{ ruleId: 'too-many-entries', reason: 'Only the first entry was read' }])
  })
})

describe('maxMessages', () => {
  const page = 'First\n• 1 authors\n·\nFeb 30\nSecond\n• 2 authors\n·\nApr 31\nThird\n• 3 authors\n·\nJun 0\n'
  const all = parseDigest(page, quietOptions).messages
  const read = (maxMessages: number) => parseDigest(page, { ...quietOptions, maxMessages }).messages

  test('at and above the number all are given', () => {
    expect(all.map(({ ruleId }) => ruleId)).toEqual(['invalid-date', 'invalid-date', 'invalid-date'])
    for (const maxMessages of [3, 4]) expect(read(maxMessages)).toEqual(all)
  })

  test('one below, the last one says how many were left out', () => {
    expect(read(2)).toMatchObject([all[0], { ruleId: 'too-many-messages', severity: 'warning', reason: '2 more messages were left out' }])
  })

  test('errors are kept before warnings', () => {
    const { messages } = parseDigest(`${page}\n${usualAbstract}\n\n• 4 authors\n`, { ...quietOptions, maxMessages: 2 })
    expect(messages).toMatchObject([{ ruleId: 'title-missing' }, { ruleId: 'too-many-messages', reason: '3 more messages were left out' }])
  })
})

describe('detach', () => {
  test('gives the same values', () => {
    expect(parseDigest(shortDigest, { detach: true })).toStrictEqual(parseDigest(shortDigest, { detach: false }))
  })
})

test.each<[unknown, string]>([
  [undefined, 'undefined'],
  [null, 'null'],
  [42, 'number'],
  [Buffer.from('Daily Papers'), 'bytes; decode them first, new TextDecoder().decode(input)'],
  [new Uint16Array(2), 'bytes; decode them first, new TextDecoder().decode(input)'],
  [new ArrayBuffer(2), 'bytes; decode them first, new TextDecoder().decode(input)'],
  [Promise.resolve('Daily Papers'), 'a promise; await it first'],
  [new String('Daily Papers'), 'a String object; give its text, String(input)'],
  [['Daily Papers'], 'an array; parse each text on its own, as parseDigests does'],
  [{ text: 'Daily Papers' }, 'an object; give the text itself'],
])('an input of %o is told what it is', (input, words) => {
  expect(() => parseDigest(input as string)).toThrow(new TypeError(`Expected the input to be a string, got ${words}`))
})
