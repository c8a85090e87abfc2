/** The plugins for unified: a file goes in, a digest comes out, and the messages stand on the file. */
import rehypeParse from 'rehype-parse'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { type Digest, type Message, parseDigest, parseTree, type Root, treeToText } from '../src/index.ts'
import { digestCompiler, digestParser, rehypeDigest, remarkDigest } from '../src/unified.ts'
import { quietOptions, writePage } from './helpers/one-paper.ts'
import { shortDigest } from './helpers/short-digest.ts'

const damaged = writePage({ date: 'Feb 30 1.41k' })
const read = (text: string, options = {}) => unified().use(digestParser, options).use(digestCompiler, options).processSync(text)

describe('digestParser', () => {
  test('parses to the tree', () => {
    const tree = unified().use(digestParser).parse(shortDigest)
    expectTypeOf(tree).toEqualTypeOf<Root>()
    expect(tree).toEqual(parseTree(shortDigest))
    expect(treeToText(tree)).toBe(shortDigest)
  })

  test('takes options', () => {
    expect(unified().use(digestParser, quietOptions).parse(shortDigest)).toEqual(parseTree(shortDigest, quietOptions))
    expect(() => unified().use(digestParser, { asOf: 'today' }).parse(shortDigest)).toThrow(TypeError)
  })

  test('puts messages on the file, with place, rule and help', () => {
    const file = new VFile({ path: 'digest.txt', value: damaged })
    unified().use(digestParser, { bareCount: 'comments' }).parse(file)
    const { messages } = parseDigest(damaged, { bareCount: 'comments' })
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['year-missing', 'invalid-date', 'count-rounded'])
    expect(file.messages.map(({ ruleId, source, reason, note }) => ({ ruleId, source, reason, note }))).toEqual(
      messages.map(({ ruleId, reason, help }) => ({ ruleId, source: 'daily-papers', reason, note: help })),
    )
    const start = damaged.indexOf('Feb 30')
    expect(file.messages[1]?.place).toEqual({
      start: { line: 13, column: 1, offset: start },
      end: { line: 13, column: 7, offset: start + 6 },
    })
    expect(String(file.messages[1])).toBe('digest.txt:13:1-13:7: "Feb 30" is no day of the calendar')
  })

  test.each<[Message['severity'], boolean | undefined, string]>([
    ['error', true, ''],
    ['warning', false, damaged],
    ['info', undefined, damaged],
  ])('what is an %s is fatal: %s', (severity, fatal, text) => {
    const severities = parseDigest(text).messages.map((message) => message.severity)
    const file = new VFile(text)
    unified().use(digestParser).parse(file)
    expect(severities).toContain(severity)
    expect(file.messages.filter((_, index) => severities[index] === severity).map((message) => message.fatal)).toEqual(
      severities.filter((other) => other === severity).map(() => fatal),
    )
  })
})

describe('digestCompiler', () => {
  test('gives the digest on file.result', () => {
    const file = unified().use(digestParser, quietOptions).use(digestCompiler, quietOptions).processSync(shortDigest)
    expectTypeOf(file.result).toEqualTypeOf<Digest>()
    expect(file.result).toEqual(parseDigest(shortDigest, quietOptions))
    expect(file.messages).toEqual([])
  })

  test('adds no messages to those of the parser', () => {
    const file = read(damaged)
    expect(file.messages).toHaveLength((file.result as Digest).messages.length)
  })

  test('reads the tree as others have changed it', () => {
    const shorten = () => (tree: Root) => {
      tree.children = tree.children.filter((node) => node.type !== 'entry' || node.data.index !== 0)
    }
    const file = unified().use(digestParser, quietOptions).use(shorten).use(digestCompiler, quietOptions).processSync(shortDigest)
    expect(file.result.entries.map(({ title }) => title)).toEqual(['A Map of Forgotten Checkpoints'])
  })

  test('compiles a tree alone', () => {
    const processor = unified().use(digestCompiler, quietOptions)
    expect(processor.stringify(parseTree(shortDigest), new VFile())).toEqual(parseDigest(shortDigest, quietOptions))
  })
})

describe('a processor', () => {
  test('can be frozen and used again', async () => {
    const processor = unified().use(digestParser, quietOptions).use(digestCompiler, quietOptions).freeze()
    for (const text of [shortDigest, damaged, shortDigest]) {
      expect(processor.processSync(text).result).toEqual(parseDigest(text, quietOptions))
      expect((await processor.process(text)).result).toEqual(parseDigest(text, quietOptions))
    }
  })

  test('reads bytes', () => {
    const file = unified().use(digestParser).use(digestCompiler).processSync(new TextEncoder().encode(shortDigest))
    expect(file.result).toEqual(parseDigest(shortDigest))
  })
})

test('vfile-reporter reports', () => {
  const file = unified()
    .use(digestParser)
    .use(digestCompiler)
    .processSync(new VFile({ path: 'digest.txt', value: damaged }))
  expect(reporter(file, { color: false })).toMatchInlineSnapshot(`
    "digest.txt
    1:1-14:1   warning One number follows the dates of this page and nothing says what it is; it was read as upvotes, but on the real page it is the number of comments bare-count    daily-papers
    1:1-14:1   warning Nothing tells the year of a date without one                                                                                                     year-missing  daily-papers
    13:1-13:7  warning "Feb 30" is no day of the calendar                                                                                                               invalid-date  daily-papers
    13:8-13:13 info    "1.41k" is a rounded number; it was read as 1410                                                                                                 count-rounded daily-papers

    4 messages (⚠ 3 warnings)"
  `)
  expect(reporter(read('', {}), { color: false })).toMatchInlineSnapshot(`
    "1:1-1:1 error The input is empty or holds white space only empty-input daily-papers

    ✖ 1 error"
  `)
})

describe('a tree of another kind is a TypeError', () => {
  const page = '# Daily Papers\n\nby AK and the research community'
  const html = '<!doctype html><h1>Daily Papers</h1>'
  const compilers = { remarkDigest, rehypeDigest, digestCompiler }
  const parsers = { remarkDigest: remarkParse, rehypeDigest: rehypeParse, digestCompiler: digestParser }
  const kinds = { remarkDigest: 'Markdown', rehypeDigest: 'HTML', digestCompiler: 'digestParser' }
  type Name = keyof typeof kinds
  const names = Object.keys(kinds) as Name[]

  test.each(names.flatMap((name) => names.map((other): [Name, Name] => [name, other])))('%s, that of %s', (name, other) => {
    const text = other === 'rehypeDigest' ? html : page
    const process = () =>
      unified()
        .use(parsers[other] as typeof remarkParse)
        .use(compilers[name] as typeof remarkDigest)
        .processSync(text)
    if (name === other) expect(process).not.toThrow()
    else {
      expect(process).toThrow(TypeError)
      expect(process).toThrow(
        new RegExp(`^Expected a tree of ${kinds[name]} for ${name}, got one of ${kinds[other]}, with .*; ${other} takes it$`),
      )
    }
  })
})
