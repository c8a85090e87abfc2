import { describe, expect, test } from 'vitest'
import { nameHidden, noteHidden } from '../../src/hidden.ts'
import { createLog } from '../../src/log.ts'
import { messagesIn } from '../helpers/messages-in.ts'

const at = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
const name = (character: string): string => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`

describe('nameHidden', () => {
  test.each(
    [
      ...[...at(0x00, 0x08), ...at(0x0e, 0x1f), ...at(0x7f, 0x9f)],
      ...['\u00ad', '\u180e', '\u200b', '\u200e', '\u200f', '\ufeff'],
      ...[...at(0x202a, 0x202e), ...at(0x2060, 0x206f), '\u{e0001}', '\u{e0041}', '\u{e007f}'],
    ].map((character) => [name(character), character] as const),
  )('%s', (expected, character) => {
    expect(nameHidden(`a ${character} b`)).toBe(expected)
    expect(nameHidden(character)).toBe(expected)
  })

  test.each(['', 'Plain text.', ' \t\n\v\f\r\u00a0\u2028\u3000', 'e\u0301', '\u{1f600}', '\ufe0f', '\ufb01', '\u4f8b', '\u0627\u0644'])(
    '%j holds none',
    (text) => {
      expect(nameHidden(text)).toBeNull()
    },
  )

  test.each(['\u200c', '\u200d'])('the joiner %j counts between ASCII letters and digits alone', (joiner) => {
    expect(nameHidden(`a${joiner}b`)).toBe(name(joiner))
    expect(nameHidden(`1${joiner}2`)).toBe(name(joiner))
    expect(nameHidden(`\u0646${joiner}\u0647`)).toBeNull()
    expect(nameHidden(`\u{1f469}${joiner}\u{1f52c}`)).toBeNull()
    expect(nameHidden(`a ${joiner} b`)).toBeNull()
  })

  test('the flag of a region is no hidden text, but a flag that does not end is', () => {
    const wales = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'
    expect(nameHidden(`A ${wales} flag`)).toBeNull()
    expect(nameHidden(`${wales}\u200d${wales}`)).toBeNull()
    expect(nameHidden(`A ${wales.slice(0, -2)} flag`)).toBe('U+E0067, U+E0062, U+E0077, U+E006C, U+E0073')
  })

  test('each is named once, five at most', () => {
    expect(nameHidden('\0\0\u200b\0\u200b')).toBe('U+0000, U+200B')
    expect(nameHidden(at(1, 5).join(''))).toBe('U+0001, U+0002, U+0003, U+0004, U+0005')
    expect(nameHidden(at(1, 7).join(''))).toBe('U+0001, U+0002, U+0003, U+0004, U+0005 and 2 more')
  })
})

test('a message names what cannot be seen in a field, and there is none of other texts', () => {
  const log = createLog(9)
  const subject = { span: { start: 3, end: 9 }, field: 'title' as const }
  noteHidden('Paper Boats', subject, log)
  expect(messagesIn(log)).toEqual([])
  noteHidden('Paper\u200b Boats', subject, log)
  expect(messagesIn(log)).toMatchObject([
    { ruleId: 'hidden-text', reason: expect.stringContaining('U+200B'), field: 'title', span: { start: 3, end: 9 } },
  ])
})
