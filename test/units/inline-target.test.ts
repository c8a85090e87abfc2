/** Targets in round brackets behind the text of a link, and attributes in braces behind that. */
import { describe, expect, test } from 'vitest'
import { endOfAttributes, readInlineTarget } from '../../src/frontends/markup/inline-target.ts'

/** What of a text is the target, and what it leads to; null where it is none. */
function read(text: string, end = text.length) {
  const tail = readInlineTarget(`[a${text}`, 2, end + 2)
  return tail === null ? null : [text.slice(0, tail.end - 2), tail.link?.target]
}
const other = (url: string) => ({ kind: 'other', url })
const a = 'https://a.example/'

describe('a target', () => {
  test.each([
    ['an address', `(${a}b)`, other(`${a}b`)],
    ['nothing', '()', other('')],
    ['a path of a paper', '(/papers/2509.01234)', { kind: 'paper', id: '2509.01234' }],
    ['spaces around', `( ${a}b )`, other(`${a}b`)],
    ['angle brackets around', `(<${a}b>)`, other(`${a}b`)],
    ['brackets inside', `(${a}b_(c)_(d(e)))`, other(`${a}b_(c)_(d(e))`)],
    ['quotes that no space stands before', `(${a}"b")`, other(`${a}"b"`)],
    ['a title', `(${a}b "c d")`, other(`${a}b`)],
    ['a title that is empty', `(${a}b "")`, other(`${a}b`)],
    ['a title in single quotes, and space behind', `(${a}b 'c' \n)`, other(`${a}b`)],
    ['a title in brackets', `(${a}b (c d))`, other(`${a}b`)],
    ['a title with quotes of the other kind', `(${a}b 'c "d" e')`, other(`${a}b`)],
    ['a title on the line below', `(${a}b\n  "c")`, other(`${a}b`)],
    ['a quote in front of a line', `(${a}\n"b)`, other(`${a}"b`)],
    ['a path without a slash before it', '(boats/maps-2)', other('boats/maps-2')],
    ['a path in capitals', '(Boats/Maps)', other('Boats/Maps')],
    ['a name with a number', '(ref0)', other('ref0')],
    ['a scheme of a tool', '(ref0://boats)', other('ref0://boats')],
  ])('may have or be %s', (_name, text, target) => {
    expect(read(`${text} (more)`)).toEqual([text, target])
  })

  test.each([
    '(x)',
    '(a, b)',
    '(ab1)',
    '(boats)',
    '(boats/)',
    '(1boats/a)',
    '(-boats/a)',
    '(boats/a!)',
    '(ref0://)',
    '(boats/a b)',
    `(${a}b`,
    `(<${a}b)`,
    `(${a}b>)`,
    `(${a}b ")`,
    `(${a}b "c)`,
    `(${a}b "c" d)`,
    `(${a}b "c" "d")`,
    `(${a}b c)`,
  ])('is not %s', (text) => {
    expect(read(text)).toBeNull()
  })

  test('may be broken six times, by ends of lines of any kind', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      expect(read(`(${a}${`b${newline}  `.repeat(6)}c)`)?.[1]).toEqual(other(`${a}bbbbbbc`))
      expect(read(`(${a}${`b${newline}`.repeat(7)}c)`)).toBeNull()
    }
  })

  test('has no more than 3000 characters with its first bracket', () => {
    const ofLength = (length: number): string => `(${a}${'b'.repeat(length - 1 - a.length)})`
    expect(read(ofLength(2_999))?.[0]).toHaveLength(3_000)
    expect(read(ofLength(3_000))).toBeNull()
    expect(read(`(${a} "${'c'.repeat(3_000)}")`)).toBeNull()
  })

  test('ends before the end of what is read', () => {
    expect(read('(/b)', 4)).not.toBeNull()
    expect(read('(/b)', 3)).toBeNull()
    expect(read('(/b "c")', 7)).toBeNull()
    expect(read('(/b "cd)', 6)).toBeNull()
  })

  test('has brackets in brackets 32 times', () => {
    const nested = (depth: number): string => `(${a}${'('.repeat(depth)}${')'.repeat(depth)})`
    expect(read(nested(32))?.[0]).toBe(nested(32))
    expect(read(nested(33))).toBeNull()
  })
})

describe('attributes', () => {
  test.each([
    '{.boat}',
    '{#boat}',
    '{:boat}',
    '{._boat}',
    '{.-boat}',
    '{.Ålesund #x key="value"}',
    '{: .boat}',
    '{:.boat}',
    `{:${' '.repeat(8)}#boat}`,
    '{class="boat"}',
    "{data-x='y'}",
    '{: class="boat"}',
    `{:${' '.repeat(8)}class="boat"}`,
    '{CLASS="boat"}',
    `{${'a'.repeat(40)}="b"}`,
    '{id: boat}',
    '{class: boat}',
    '{width: 5}',
    '{height: 5}',
    '{alt: boat}',
    '{crossorigin: x}',
    '{title: boat}',
    '{target: _blank}',
    '{rel: nofollow}',
    '{id: }',
    `{.a${'b'.repeat(1_500)}}`,
  ])('are %s', (text) => {
    expect(endOfAttributes(`](/a)${text} {.more}`, 5)).toBe(5 + text.length)
  })

  test.each([
    '{boat}',
    '{x, y}',
    '{. boat}',
    '{.5}',
    '{}',
    '{: boat}',
    `{:${' '.repeat(9)}.boat}`,
    `{:${' '.repeat(9)}class="boat"}`,
    '{class=boat}',
    '{="boat"}',
    `{${'a'.repeat(41)}="b"}`,
    '{class:boat}',
    '{kind: boat}',
    '{.boat',
    '{.boat {x}}',
    `{.a${'b'.repeat(1_501)}}`,
    '.boat}',
    ' {.boat}',
  ])('are not %s', (text) => {
    expect(endOfAttributes(`](/a)${text}`, 5)).toBe(5)
  })
})
