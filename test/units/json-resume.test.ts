/** Where reading of JSON goes on behind a value that is broken, and what it costs. */
import { describe, expect, test } from 'vitest'
import type { JsonNode } from '../../src/frontends/json/nodes.ts'
import { parseNodes } from '../../src/frontends/json/parse-nodes.ts'

/** A value as JSON, with three dots where it is not closed. */
function write(node: JsonNode): string {
  const end = 'isClosed' in node && !node.isClosed ? '…' : ''
  if (node.kind === 'array') return `[${node.items.map(write).join()}${end}]`
  if (node.kind === 'object') return `{${Array.from(node.members, ([key, member]) => `${key}:${write(member)}`).join()}${end}}`
  return `${node.value}`
}

/** The values of a text; and for each broken place what is there, what is lost, and the text behind it. */
function parse(text: string): { values: string[]; broken: unknown[] } {
  const { roots, broken } = parseNodes(text)
  return {
    values: roots.map(write),
    broken: broken.map(({ start, end, lost, next }) => [text.slice(start, end), lost, next === null ? null : text.slice(next).trim()]),
  }
}

describe('a value of the text itself', () => {
  test.each<[name: string, text: string, values: string[], broken: unknown[]]>([
    ['ends where a line begins as it does', '{"a":1 x\n{"b":2}', ['{a:1…}', '{b:2}'], [['x', [], '{"b":2}']]],
    ['ends at no line that begins otherwise', '{"a":1 x\n[3]\n 4\n {"c":3}\n{"b":2}', ['{a:1…}', '{b:2}'], [['x', [], '{"b":2}']]],
    ['ends behind any line end', '{"a":1 x\r{"b":2}', ['{a:1…}', '{b:2}'], [['x', [], '{"b":2}']]],
    ['ends behind empty lines', '{"a":1 x\n\n \n{"b":2}', ['{a:1…}', '{b:2}'], [['x', [], '{"b":2}']]],
    ['ends the text where no line is alike', '{"a":1 x\n [2]', ['{a:1…}'], [['x', [], null]]],
    ['ends the text where it does not begin its line', '5 {"a":1 x\n{"b":2}', ['5', '{a:1…}'], [['x', [], null]]],
    ['may be a list', '[{"a":1 x\n[2]', ['[{a:1…}…]', '[2]'], [['x', [], '[2]']]],
    ['may be a word, which costs its line', 'x y\n[2]\n{"b":2}', ['[2]', '{b:2}'], [['x', 'line', '[2]\n{"b":2}']]],
    ['may be a word behind white space', '\t x y\n\t {"b":2}', ['{b:2}'], [['x', 'line', '{"b":2}']]],
    ['may be a word behind an encoding’s mark', '\ufeffx\n[2]', ['[2]'], [['x', 'line', '[2]']]],
    ['may begin behind such a mark', '\ufeff{"a":1 x\n{"b":2}', ['{a:1…}', '{b:2}'], [['x', [], '{"b":2}']]],
    ['may be indented', '  {"a":1 x\n    {"c":3}\n  {"b":2}', ['{a:1…}', '{b:2}'], [['x', [], '{"b":2}']]],
    ['may be indented by tabs', '\t{"a":1 x\n {"c":3}\n\t{"b":2}', ['{a:1…}', '{b:2}'], [['x', [], '{"b":2}']]],
    ['ends at no bracket that ends a list', '{"a":1 x\n]\n{"b":2}', ['{a:1…}', '{b:2}'], [['x', [], '{"b":2}']]],
    ['may be a list, which ends at no object', '[1 x\n{"b":2}', ['[1…]'], [['x', [], null]]],
    ['may stand far behind an encoding’s mark', '\ufeff5\n{"a":1 x\n{"b":2}', ['5', '{a:1…}', '{b:2}'], [['x', [], '{"b":2}']]],
    ['goes on to no line that is indented less', '  {"a":1 x\n {"c":3}\n  {"b":2}', ['{a:1…}'], [['x', [], null]]],
  ])('%s', (_name, text, values, broken) => {
    expect(parse(text)).toEqual({ values, broken })
  })
})

describe('an item of a list', () => {
  test.each<[name: string, text: string, values: string[], broken: unknown[]]>([
    ['ends where the next one begins', '[\n{"a":1 x\n{"b":2}]', ['[{a:1…},{b:2}]'], [['x', [0], '{"b":2}]']]],
    ['ends where the list does', '[\n{"a":1 x\n]', ['[{a:1…}]'], [['x', [0], ']']]],
    ['ends where a list ends that is indented less', '[\n  {"a":1 x\n]', ['[{a:1…}]'], [['x', [0], ']']]],
    ['ends at no bracket of its own', '[\n  {"a":[ x\n    ]\n  },\n  {"b":2}\n]', ['[{a:[…]…},{b:2}]'], [['x', [0], '{"b":2}\n]']]],
    ['ends where the next one begins too early', '[\n{"a":[1\n{"b":2}]', ['[{a:[1…]…},{b:2}]'], [['', [0], '{"b":2}]']]],
    ['ends the text where it does not begin its line', '[{"a":1 x\n]', ['[{a:1…}…]'], [['x', [], null]]],
    ['may be no container, which costs its line', '[\n{"a":1},\nx\n{"b":2}\n]', ['[{a:1},{b:2}]'], [['x', 'line', '{"b":2}\n]']]],
    ['is one of the outermost list', '{"p":[\n{"a":[1 x\n{"b":2}]}', ['{p:[{a:[1…]…},{b:2}]}'], [['x', ['p', 0], '{"b":2}]}']]],
    ['may be followed by a value of the text', '[[1 x\n[2]', ['[[1…]…]', '[2]'], [['x', [], '[2]']]],
  ])('%s', (_name, text, values, broken) => {
    expect(parse(text)).toEqual({ values, broken })
  })

  test('is one of a list in nine objects, and in no more', () => {
    const nest = (depth: number): string => `${'{"a":'.repeat(depth)}[\n {"b":1 x\n {"c":2}\n]${'}'.repeat(depth)}`
    expect(parse(nest(9)).broken).toEqual([['x', [...'aaaaaaaaa', 0], '{"c":2}\n]}}}}}}}}}']])
    expect(parse(nest(10)).broken).toEqual([['x', [], null]])
  })

  test('leaves what was read before the next one, be it a member, an item or a key that stands twice', () => {
    expect(parse('[1,\n[2]\n[3]').values).toEqual(['[1…]', '[2]', '[3]'])
    expect(parse('{"a":1,"b":\n{"c":2},"b":3\n{"d":4}').values).toEqual(['{a:1…}', '{c:2}', '{d:4}'])
    const repeatedIn = (text: string): unknown => {
      const [first] = parseNodes(text).roots
      return first?.kind === 'object' && first.repeated.map(({ key }) => key)
    }
    expect(repeatedIn('{"a":1,"a":2,"b":\n{"c":2},"b":3\n{"d":4}')).toEqual(['a'])
    expect(repeatedIn('{"b":\n{"c":2},"b":3\n{"d":4}')).toEqual([])
  })

  test('takes along nothing that is read again', () => {
    const { values, broken } = parse('[\n{"a":1,"d":\n{"b":2}]')
    expect(values).toEqual(['[{a:1…},{b:2}]'])
    expect(broken).toEqual([['', [0], '{"b":2}]']])
  })
})

test.each([3, 4, 5, 6, 7])('what is read twice is counted alike with any line ends: %i lists', (count) => {
  const text = '[\n[x\n'.repeat(count)
  const places = (lineEnd: string): number => parseNodes(text.replaceAll('\n', lineEnd)).broken.length
  expect([places('\r\n'), places('\r')]).toEqual([places('\n'), places('\n')])
})

describe('a comma before a bracket costs nothing', () => {
  test.each<[text: string, values: string[], broken: unknown[]]>([
    ['[1,]', ['[1]'], [[']', 'nothing', ']']]],
    ['{"a":1,}', ['{a:1}'], [['}', 'nothing', '}']]],
    [
      '[1,] [2,]',
      ['[1]', '[2]'],
      [
        [']', 'nothing', '] [2,]'],
        [']', 'nothing', ']'],
      ],
    ],
    ['[,]', ['[…]'], [[',', [], null]]],
    ['[1,}', ['[1…]'], [['}', [], null]]],
    ['{"a":1,]', ['{a:1…}'], [[']', [], null]]],
    ['{"a":}', ['{…}'], [['}', [], null]]],
    ['{"a":]', ['{…}'], [[']', [], null]]],
    ['{"a"}', ['{…}'], [['}', [], null]]],
    [']', [], [[']', [], null]]],
    ['}', [], [['}', [], null]]],
  ])('%s', (text, values, broken) => {
    expect(parse(text)).toEqual({ values, broken })
  })
})

test('where a value is broken and the next one begins before that, it is not complete', () => {
  const text = '{"a":\n{"b":2}\n{"c":3}'
  const { broken } = parseNodes(text)
  expect(broken.map(({ start, end, problem }) => [start, end, problem])).toEqual([
    [5, 5, 'the next value begins before this one is complete'],
  ])
  expect(parse(text).values).toEqual(['{…}', '{b:2}', '{c:3}'])
})

test('a text with many broken places is not read to its end', () => {
  const many = parse('{"a":1 x\n'.repeat(50))
  expect(many.values).toHaveLength(50)
  const again = parse('[\n'.repeat(200))
  expect(again.broken.length).toBeLessThan(50)
})
