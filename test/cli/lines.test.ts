import { describe, expect, test } from 'vitest'
import { readLines } from '../../src/cli/lines.ts'
import { openPageLine } from '../../src/cli/page-line.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The lines of a text that comes in chunks. */
async function linesOf(text: string, size: number, limit = 1000): Promise<(string | null)[]> {
  const bytes = bytesOf(text)
  // One buffer for all chunks: each is good until the next is asked for.
  const chunk = new Uint8Array(size)
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size) {
      const piece = bytes.subarray(at, at + size)
      chunk.set(piece)
      yield chunk.subarray(0, piece.length)
    }
  }
  const lines: (string | null)[] = []
  for await (const { number, bytes: line } of readLines(chunks(), limit)) {
    expect(number).toBe(lines.length + 1)
    lines.push(line === null ? null : new TextDecoder().decode(line))
  }
  return lines
}

describe('lines', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['\n\na\r\n\n', ['', '', 'a\r', '']],
    ['übergröße\nß', ['übergröße', 'ß']],
  ])('of %j are the same by every size of the chunks', async (text, expected) => {
    for (const size of [1, 2, 3, 5, 100]) expect(await linesOf(text, size)).toEqual(expected)
  })

  test('that are too long are counted and not kept', async () => {
    for (const size of [1, 4, 100]) expect(await linesOf('abcd\nabcde\nabcdefghijkl\nx', size, 4)).toEqual(['abcd', null, null, 'x'])
  })
})

describe('a line', () => {
  const open = (text: string, field = 'text', day: string | null = null) =>
    openPageLine({ number: 7, bytes: bytesOf(text) }, { text: field, day })

  test.each([
    ['{"text":"a"}', '{}'],
    ['\ufeff{ "id" : 12345678901234567890 , "text":"a", "x":[1.50,\t{"y":null}] }\r', '{"id":12345678901234567890,"x":[1.50, {"y":null}]}'],
    ['{"__proto__":1,"text":"a"}', '{"__proto__":1}'],
    ['{"a\u202e##[b":"\\u001b\u2028","text":"a"}', '{"a\\u202e##\\u005bb":"\\u001b\\u2028"}'],
  ])('%j has a text, and keeps the rest as it is written', (line, captureJson) => {
    expect(open(line)).toEqual({ line: 7, captureJson, text: 'a' })
  })

  test.each([['', ' \t\r', '\ufeff']])('%j is none', (line) => {
    expect(open(line)).toBe(null)
  })

  test.each([
    ['x', '{}', 'no JSON at character 1 of the line: a value was to follow, and there is "x"'],
    ['{"text":"a"', '{}', 'no JSON at character 12 of the line: "," or "}" was to follow, and the text ends'],
    ['{"text":"a"} {}', '{}', 'more than one value on the line'],
    ['["a"]', '{}', "no object with a page, but an array; jq -c '.[]' makes lines of its items"],
    ['null', '{}', 'no object with a page, but null'],
    ['true', '{}', 'no object with a page, but true or false'],
    ['{"id":1,"text":2}', '{"id":1}', 'the member "text" is no string, but a number'],
    ['{"id":1,"text":"a","text":"b"}', '{"id":1}', 'the member "text" stands there twice'],
  ])('%j has none', (line, captureJson, problem) => {
    expect(open(line)).toEqual({ line: 7, captureJson, problem })
  })

  test('without the member has none, and says which it has', () => {
    const problem = 'the object has no member "text"'
    expect(open('{"id":1,"body":"a"}')).toEqual({ line: 7, captureJson: '{"id":1,"body":"a"}', problem, others: ['id', 'body'] })
  })

  test('that is too long, or no UTF-8, has none', () => {
    expect(openPageLine({ number: 1, bytes: null }, { text: 'text', day: null })).toEqual({
      line: 1,
      captureJson: '{}',
      problem: 'too large: more than 150000000 bytes',
    })
    expect(openPageLine({ number: 1, bytes: Uint8Array.of(0xff) }, { text: 'text', day: null })?.problem).toMatch(
      /^not UTF-8: byte 0xFF at offset 0/,
    )
  })

  test('has the day of its capture in a member that is named', () => {
    expect(open('{"text":"a","day":"2025-11-05"}', 'text', 'day')).toMatchObject({
      text: 'a',
      asOf: '2025-11-05',
      captureJson: '{"day":"2025-11-05"}',
    })
    expect(open('{"text":"a","meta":{"day":"2025-11-05"}}', 'text', 'meta.day')).toMatchObject({ text: 'a', asOf: '2025-11-05' })
    for (const line of ['{"text":"a"}', '{"text":"a","day":null}']) {
      expect(open(line, 'text', 'day')).not.toHaveProperty('asOf')
      expect(open(line, 'text', 'day')).not.toHaveProperty('problem')
    }
    expect(open('{"text":"a","day":"5 Nov 2025"}', 'text', 'day')).toEqual({
      line: 7,
      captureJson: '{"day":"5 Nov 2025"}',
      problem: 'the member "day" is no day as YYYY-MM-DD, but "5 Nov 2025"',
    })
    expect(open('{"text":"a","day":20251105}', 'text', 'day')?.problem).toBe('the member "day" is no day as YYYY-MM-DD, but a number')
  })

  test('has its text in the member that is named', () => {
    expect(open('{"text":"a","body":"b"}', 'body')).toEqual({ line: 7, captureJson: '{"text":"a"}', text: 'b' })
    expect(open('{"id":1,"data":{"url":"u","markdown":"b"}}', 'data.markdown')).toEqual({
      line: 7,
      captureJson: '{"id":1,"data":{"url":"u"}}',
      text: 'b',
    })
    expect(open('{"data.markdown":"a","data":{"markdown":"b"}}', 'data.markdown')?.text).toBe('a')
    expect(open('{"data":["a"]}', 'data.markdown')).toEqual({
      line: 7,
      captureJson: '{"data":["a"]}',
      problem: 'the object has no member "data.markdown"',
      others: ['data'],
    })
    expect(open('{"data":{"markdown":"a","markdown":"b"}}', 'data.markdown')?.problem).toBe('the member "markdown" stands there twice')
    expect(open('{"text":"a"}', 'toString')?.problem).toBe('the object has no member "toString"')
  })
})
