/** The parts that JSON is read with: strings that are broken, paths, what stands between values, and what comes nearest to a paper. */
import { describe, expect, test } from 'vitest'
import { holdsPapers, searchPapers, unwrap } from '../../src/frontends/json/held.ts'
import { findMarkup } from '../../src/frontends/json/markup.ts'
import { findNearMiss } from '../../src/frontends/json/near-miss.ts'
import { type JsonNode, type JsonPath, type ObjectNode, writePath } from '../../src/frontends/json/nodes.ts'
import { parseNodes } from '../../src/frontends/json/parse-nodes.ts'
import { findStringFault } from '../../src/frontends/json/string-fault.ts'
import { readToken } from '../../src/frontends/json/tokens.ts'

const rootsOf = (value: unknown): readonly JsonNode[] => parseNodes(JSON.stringify(value)).roots
const nodeOf = (value: unknown): JsonNode => rootsOf(value)[0] as JsonNode

describe('a string is broken', () => {
  test.each<[name: string, string: string, at: string, problem: string]>([
    ['at a line end', '"ki\ntes"', '\n', 'a line ends inside a string'],
    ['at a carriage return', '"ki\r\ntes"', '\r', 'a line ends inside a string'],
    ['at a control character', '"ki\u001ftes"', '\u001f', 'a string holds the control character U+001F as it is'],
    ['at an unknown escape', '"ki\\xtes"', '\\x', 'a backslash is followed by no escape that JSON knows'],
    ['at a single quote', '"ki\\\'tes"', "\\'", 'a backslash is followed by no escape that JSON knows'],
    ['at a code with other letters', '"ki\\u00gftes"', '\\u', 'a backslash is followed by no escape that JSON knows'],
    ['at a code that the string ends in', '"ki\\u00"', '\\u', 'a backslash is followed by no escape that JSON knows'],
    ['behind all escapes', '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00Ff\u0001"', '\u0001', 'a string holds the control character U+0001 as it is'],
    ['behind two backslashes', '"\\\\\\\\\\q"', '\\q', 'a backslash is followed by no escape that JSON knows'],
  ])('%s', (_name, string, at, problem) => {
    const text = `[1, ${string}]`
    const start = text.indexOf(at)
    expect(findStringFault(text, 4)).toEqual({ start, end: start + at.length, problem })
    expect(readToken(text, 4)).toBe(null)
  })

  test('behind a line end', () => {
    expect(findStringFault('[\n"ki\\q"]', 2)).toMatchObject({ start: 5, end: 7 })
  })

  test.each(['"kites', '"kites\\', '"kites\\u', '"kites\\u00f', '"', '" '])('at its end: %j', (text) => {
    const end = text.length
    expect(findStringFault(text, 0)).toEqual({ start: end, end, problem: 'the text ends inside a string' })
    expect(readToken(text, 0)).toBe(null)
  })
})

describe('a token', () => {
  test.each<[text: string, kind: string, value: unknown]>([
    ['"a\\"b\\\\"', 'string', 'a"b\\'],
    ['0', 'word', 0],
    ['-0', 'word', 0],
    ['10.50e+2', 'word', 1050],
    ['1E-2', 'word', 0.01],
    ['-7', 'word', -7],
    ['true', 'word', true],
    ['false', 'word', false],
    ['null', 'word', null],
  ])('%s is read', (text, kind, value) => {
    for (const behind of ['', ' ', ',', ']', '}', ':', '"', '{', '[', '\n'])
      expect(readToken(`[${text}${behind}`, 1)).toEqual({ kind, start: 1, end: 1 + text.length, value })
  })

  test.each(['01', '1.', '.5', '1e', '+1', '--1', 'True', 'nulls', 'NaN', '0x1', '1_000', "'a'"])('%s is none', (text) => {
    expect(readToken(`${text} `, 0)).toEqual({ kind: 'word', start: 0, end: text.length })
  })

  test('may be a mark', () => {
    for (const mark of '{}[],:') expect(readToken(` ${mark}${mark}`, 1)).toEqual({ kind: mark, start: 1, end: 2 })
    expect(readToken('-0', 0)?.value).toBe(0)
  })
})

describe('a path', () => {
  test.each<[path: JsonPath, written: string]>([
    [[], 'the whole value'],
    [[3, 'paper', 'title'], '[3].paper.title'],
    [['a', 0, 1, '$b_2'], 'a[0][1].$b_2'],
    [['2025-11-05', 0], '["2025-11-05"][0]'],
    [['a', 'b c', 'd'], 'a["b c"].d'],
    [['1a', '', 'a"b'], '["1a"][""]["a\\"b"]'],
    [['k'.repeat(60)], 'k'.repeat(60)],
    [['k'.repeat(61)], `["${'k'.repeat(60)}"]`],
    [['a b\ud83d'], '["a b\ufffd"]'],
  ])('%j is %s', (path, written) => {
    expect(writePath(path)).toBe(written)
  })
})

describe('between values', () => {
  const stretchesOf = (text: string, values: readonly string[], toSource = (offset: number): number => offset): unknown[] => {
    const places = values.map((value) => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length }))
    return findMarkup(text, places, toSource).map(({ start, end }) => [start, end])
  }

  test.each<[name: string, text: string, values: string[], stretches: unknown[]]>([
    [
      'is what no value holds',
      '{"a":"kites","b":5}',
      ['kites', '5'],
      [
        [0, 6],
        [11, 17],
        [18, 19],
      ],
    ],
    [
      'is no white space',
      ' { "a" : 5 } \n',
      ['5'],
      [
        [1, 8],
        [11, 12],
      ],
    ],
    ['may be nothing', '5', ['5'], []],
    [
      'is no mark of an encoding',
      '\ufeff[5]',
      ['5'],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['is such a mark elsewhere', '5\ufeff', ['5'], [[1, 2]]],
    ['is all where there is none', ' [ ] ', [], [[1, 4]]],
    ['is nothing of a blank text', ' \n', [], []],
  ])('%s', (_name, text, values, stretches) => {
    expect(stretchesOf(text, values)).toEqual(stretches)
  })

  test('white space that is longer in the input is some', () => {
    // As a reference of five characters.
    const toSource = (offset: number): number => (offset === 0 ? 3 : offset + 7)
    expect(stretchesOf('\n5', ['5'], toSource)).toEqual([[3, 8]])
    expect(stretchesOf('\ufeff5', ['5'], (offset) => offset + 3)).toEqual([[3, 4]])
    expect(stretchesOf('5\n', ['5'], (offset) => (offset === 2 ? 7 : offset))).toEqual([[1, 7]])
  })
})

describe('what comes nearest to a paper', () => {
  const nearOf = (value: unknown): string | null => {
    const near = findNearMiss(rootsOf(value))
    return near && writePath(near.path)
  }
  const nest = (depth: number, value: unknown): unknown => (depth === 0 ? value : nest(depth - 1, { a: value }))

  test.each<[name: string, value: unknown, near: string | null]>([
    ['has a title', { title: 'Kites' }, 'the whole value'],
    ['is the first of a list', [{ a: 1 }, { title: 'Kites' }, { title: 'Boats' }], '[1]'],
    ['is in a list rather than above it', { title: 'Kites', b: [{ title: 'Boats' }] }, 'b[0]'],
    ['is the first that is not deep', { a: { b: { title: 'Kites' } }, c: { title: 'Boats' } }, 'c'],
    ['has a title that is a text', [{ title: 5 }, { title: '' }, { title: ' ' }, { title: null }], null],
    ['is an object', ['title'], null],
    ['stands in five others', nest(5, { title: 'Kites' }), 'a.a.a.a.a'],
    ['stands in no more', nest(6, { title: 'Kites' }), null],
    ['is among the first thousand', [...Array.from({ length: 998 }, () => 1), { title: 'Kites' }], '[998]'],
    ['is not behind them', [...Array.from({ length: 999 }, () => 1), { title: 'Kites' }], null],
  ])('%s', (_name, value, near) => {
    expect(nearOf(value)).toBe(near)
  })

  test('may be one of many values', () => {
    const { roots } = parseNodes(`${'1 '.repeat(999)}{"title":"Kites"} {"title":"Boats"}`)
    expect(findNearMiss(roots)?.node.start).toBe(1998)
    expect(findNearMiss(roots.slice(1).toReversed())?.path).toEqual([])
    expect(findNearMiss(parseNodes(`${'1 '.repeat(1_000)}{"title":"Kites"}`).roots)).toBe(null)
  })
})

describe('papers behind keys of nobody', () => {
  const kites = { id: '2511.00042', title: 'Kites' }
  const boats = { id: '2511.00043', title: 'Boats' }
  const nest = (depth: number, value: unknown): unknown => (depth === 0 ? value : nest(depth - 1, [value]))
  const pathsOf = (value: unknown): string[] => Array.from(searchPapers(nodeOf(value)), ([, path]) => writePath(path))

  test('are found in their order, and none within another', () => {
    expect(pathsOf({ a: [kites, { b: boats }], c: 5 })).toEqual(['a[0]', 'a[1].b'])
    expect(pathsOf({ ...kites, of: boats })).toEqual(['the whole value'])
    expect(pathsOf({ a: 'kites', b: [null, true] })).toEqual([])
  })

  test('stand in no more than sixteen values', () => {
    expect(holdsPapers(nodeOf(nest(15, kites)))).toBe(true)
    expect(holdsPapers(nodeOf(nest(16, kites)))).toBe(true)
    expect(holdsPapers(nodeOf(nest(17, kites)))).toBe(false)
    expect(pathsOf(nest(17, kites))).toEqual(['[0]'.repeat(16)])
  })

  test('are unwrapped where an object is around one, and no list', () => {
    const titleOf = (value: unknown): unknown => {
      const title = unwrap(nodeOf(value) as ObjectNode)?.members.get('title')
      return title?.kind === 'string' ? title.value : null
    }
    expect(titleOf({ a: { b: kites }, c: 5 })).toBe('Kites')
    expect(titleOf({ a: kites, b: boats })).toBe(null)
    expect(titleOf({ a: [kites] })).toBe(null)
    expect(titleOf({ a: { b: 1 } })).toBe(null)
  })
})
