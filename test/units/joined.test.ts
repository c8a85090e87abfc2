/** Where the text of a file ends and that of another syntax begins. */
import { describe, expect, test } from 'vitest'
import { endOfFirst, leaveRest } from '../../src/frontends/joined.ts'
import { parseDigest } from '../../src/index.ts'
import type { Finding } from '../../src/log.ts'

const long = 'We fold maps by hand. '.repeat(10).trim()
const paragraphs = `${long}\n\n${long}`

/** What is behind the end of the first text; null where all of it is one. */
function restOf(text: string, syntax: 'text' | 'markdown' | 'html', end = text.length): string | null {
  const stop = endOfFirst(text, end, syntax)
  return stop === end ? null : text.slice(stop, end)
}

describe('HTML ends with its last element', () => {
  test('of a document, where any text follows', () => {
    expect(restOf(`<html></html>\n${long}`, 'html')).toBe(`\n${long}`)
    expect(restOf(`<html></html><html></html>${long}`, 'html')).toBe(long)
    expect(restOf(`<html></html>\n${long}`, 'text')).toBeNull()
  })

  test.each(['body', 'main', 'article', 'section', 'div'])('of <%s>, where paragraphs follow', (name) => {
    expect(restOf(`<${name}>a</${name}>\n${paragraphs}`, 'html')).toBe(`\n${paragraphs}`)
    expect(restOf(`<${name}>a</${name}>\n${long}${long}`, 'html')).toBeNull()
  })

  test('of a kind that holds more than others', () => {
    expect(restOf(`<body></body>${long}</div>\n${paragraphs}`, 'html')).toBe(`${long}</div>\n${paragraphs}`)
    expect(restOf(`<p>a</p>\n${paragraphs}`, 'html')).toBeNull()
  })

  test('where 200 characters follow at least, and no tag', () => {
    expect(restOf(`<html></html>\n  ${'b'.repeat(200)}`, 'html')).not.toBeNull()
    expect(restOf(`<html></html>\n  ${'b'.repeat(199)}`, 'html')).toBeNull()
    expect(restOf(`<html></html>\n<${'b'.repeat(200)}`, 'html')).toBeNull()
  })

  test('before the end of what is read', () => {
    const text = `<html></html>${long}</html>${long}`
    expect(restOf(text, 'html', text.length - long.length)).toBeNull()
    expect(restOf(text, 'html', text.length - long.length - 1)).toBe(`${long}</html`)
    expect(restOf(`<html></html>${'b'.repeat(201)}`, 'html', 212)).toBeNull()
  })
})

describe('JSON begins', () => {
  const value = JSON.stringify([{ title: long }])
  const object = JSON.stringify({ title: long })

  test.each([
    ['a list', value],
    ['an object', object],
    ['values on lines', `${object}\n\n${object}\r\n`],
    ['a list with white space', `[   {"title":"${long}"}]  \n`],
    ['an object with white space', `{\n "title":"${long}"}`],
    ['nine blanks', `[${' '.repeat(9)}{"title":"${long}"}]`],
  ])('as %s, and goes on to the end', (_name, json) => {
    for (const syntax of ['text', 'markdown', 'html'] as const) expect(restOf(`Boats\n\n${json}`, syntax)).toBe(json)
    expect(restOf(`Boats\n\n${json} Maps`, 'text')).toBeNull()
  })

  test.each([
    ['what is cut off', `${value.slice(0, -2)}]`],
    ['a short value', '[{"title":"Maps"}]'],
    ['numbers', `[${'1,'.repeat(200)}1]`],
    ['ten blanks', `[${' '.repeat(10)}{"title":"${long}"}]`],
    ['lines that are no values', `${object}\nMaps\n{"a":1}`],
  ])('not with %s', (_name, json) => {
    expect(restOf(`Boats\n\n${json}`, 'text')).toBeNull()
  })

  test('with the first of eight places that are tried', () => {
    const pieces = (count: number): string => '{"a": '.repeat(count)
    expect(restOf(`${pieces(7)}${value}`, 'text')).toBe(value)
    expect(restOf(`${pieces(8)}${value}`, 'text')).toBeNull()
  })

  test('of 200 characters at least', () => {
    const ofLength = (length: number): string => `[{"a":"${'b'.repeat(length - 10)}"}]`
    expect(restOf(`Boats ${ofLength(200)}`, 'text')).toBe(ofLength(200))
    expect(restOf(`Boats ${ofLength(199)}`, 'text')).toBeNull()
  })

  test('where it begins however line ends are written', () => {
    const lines = (count: number, length: number): string => `[${'\n'.repeat(count)}{"a":"${'b'.repeat(length - 10 - count)}"}]`
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const rest = (json: string): string | null => restOf(`Boats ${json.replaceAll('\n', lineEnd)}`, 'text')
      expect(rest(lines(9, 200))).toBe(lines(9, 200).replaceAll('\n', lineEnd))
      expect(rest(lines(9, 199))).toBeNull()
      expect(rest(lines(10, 200))).toBeNull()
    }
  })

  test('before the end of what is read', () => {
    expect(restOf(`Boats ${value} Maps`, 'text', 6 + value.length)).toBe(value)
    expect(restOf(`Boats ${value}`, 'text', 5 + value.length)).toBeNull()
  })

  test('or HTML ends, whichever comes first', () => {
    expect(restOf(`<html></html>${long} ${value}`, 'html')).toBe(`${long} ${value}`)
    expect(restOf(`<html>${value}`, 'html')).toBe(value)
  })
})

test('the rest is one stretch that is not read, and is quoted', () => {
  const reading = {
    cues: [{ kind: 'text', start: 0, end: 5, gap: 'blank-line' }],
    markup: null,
    format: 'text',
    escapes: 'none',
    findings: [],
  } as const
  const source = `Boats\n\n  ${'Maps '.repeat(60)}\n`
  const left = leaveRest({ ...reading, cues: [...reading.cues] }, source, 5, source.length)
  const span = { start: 9, end: 308 }
  expect(left).toEqual({
    ...reading,
    cues: [...reading.cues, { kind: 'unread', ...span, gap: 'blank-line', isSaid: true }],
    findings: [{ ruleId: 'joined-texts', subject: { span }, args: [{ quote: `${'Maps '.repeat(12)}...` }] }],
  })
  const finding: Finding = { ruleId: 'underlined-text', subject: { span: { start: 0, end: 5 } }, args: [] }
  expect(leaveRest({ ...reading, cues: [], findings: [finding] }, 'Boats Maps', 5, 10).findings).toMatchObject([
    finding,
    { args: [{ quote: 'Maps' }] },
  ])
})

test('what stands before the rest is told to be of another syntax, as it is alone', () => {
  const org = [1, 2, 3].map((at) => `* [[https://huggingface.co/papers/2509.0000${at}][Paper Boats ${at}]]\n`).join('')
  const json = `[${'{"a":1},'.repeat(40)}{"a":1}]`
  const { entries, messages } = parseDigest(`${org}\n${json}`)
  expect(entries).toEqual([])
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['other-dialect', 'joined-texts'])
})
