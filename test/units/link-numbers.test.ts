/** Numbers in brackets beside texts: whether they are those of links, and on which side they stand. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { countsUp, findStyle, standBefore } from '../../src/frontends/markup/link-numbers.ts'

const numbers = (list: readonly number[], write = (number: number): string => `[${number}]`): string => list.map(write).join(' x ')
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)
const counts = (text: string, end = text.length): boolean => countsUp(text, end)

describe('numbers count up', () => {
  test('from nought or from any other number on, in brackets of both kinds', () => {
    expect(counts(numbers([0, 1, 2, 3, 4, 5, 6, 7]))).toBe(true)
    expect(counts(numbers(upTo(8)))).toBe(false)
    expect(counts(numbers(upTo(9)))).toBe(true)
    expect(counts(numbers([995, 996, 997, 998, 999, 1000, 1001, 1002, 1003]))).toBe(true)
    expect(counts(numbers(upTo(9), (number) => `⟨${number}⟩`))).toBe(true)
  })

  test('where four of five do', () => {
    const [more, other] = [upTo(9), [50, 70]]
    expect(counts(numbers([...more, 50]))).toBe(true)
    expect(counts(numbers([...more, ...other]))).toBe(false)
    expect(counts(numbers([...upTo(13), ...other]))).toBe(true)
  })

  test('but not where they are the labels of links, or too long', () => {
    expect(counts(numbers(upTo(20), (number) => `[a][${number}]`))).toBe(false)
    expect(counts(numbers(upTo(20), (number) => `[${10_000 + number}]`))).toBe(false)
    expect(counts(numbers(upTo(20), (number) => `(${number})`))).toBe(false)
  })

  test('up to the end of what is read', () => {
    const text = numbers(upTo(9))
    expect(counts(text, text.lastIndexOf('['))).toBe(false)
    expect(counts(text, text.lastIndexOf('[') + 1)).toBe(true)
  })
})

describe('the style of numbers', () => {
  test.each([
    ['[1]Paper Boats', 'before'],
    ['  [1] Paper Boats', 'before'],
    ['Paper Boats[1]', 'behind'],
    ['Paper Boats[1] and more', 'behind'],
    ['Paper Boats [1][2]', 'behind'],
    ['Paper Boats[1]⟨2⟩', 'behind'],
    ['Paper [1]Boats', 'before'],
    ['x[1] ', 'before'],
    ['[1]', 'before'],
    ['[1] https://a.example\nBoats[2]', 'behind'],
    ['[1] /papers\nBoats[2]', 'behind'],
    ['[1]         Boats\nMaps[2]', 'behind'],
    ['[1] Boats\nMaps[2]', 'before'],
    ['[1] Boats\nMaps[2]\nRopes[3]', 'behind'],
    [`Paper Boats${' '.repeat(58)}[1]`, 'behind'],
    [`Paper Boats${' '.repeat(59)}[1]`, 'before'],
    ['Paper Boats\n[1]', 'before'],
    ['Paper Boats\r[1]', 'before'],
    ['\n \t[1] https://a.example\nBoats[2]', 'behind'],
    ['\r \t[1] https://a.example\nBoats[2]', 'behind'],
    ['x \t[1] https://a.example\nBoats[2]', 'before'],
  ] as const)('%j stands %s', (text, style) => {
    expect(findStyle(text, text.length)).toBe(style)
  })

  test('is told up to the end of what is read', () => {
    expect(findStyle('Maps[1]\nBoats[2]', 4)).toBe('before')
    expect(findStyle('Maps[1]\nBoats[2]', 5)).toBe('behind')
  })
})

describe('numbers of links without an address', () => {
  const body = (last: number): string =>
    upTo(last)
      .map((number) => `[${number}]Boats and Bells`)
      .join('\n\n')
  const list = (last: number): string =>
    upTo(last)
      .map((number) => `${number}. https://huggingface.co/${number}`)
      .join('\n')
  const said = (text: string) => parseDigest(`Daily Papers\n\n${text}`).messages.filter(({ ruleId }) => ruleId === 'links-missing')

  test.each([
    ['where there is no list', body(9), '9 numbers of links, from "[1]" on'],
    ['where the list was cut off', `${body(12)}\n\nReferences\n\n${list(4)}`, '8 numbers of links, from "[5]" on'],
  ])('are said once: %s', (_, text, reason) => {
    const messages = said(text)
    expect(messages).toHaveLength(1)
    expect(messages[0]?.reason).toContain(reason)
  })

  test.each([
    ['where all have one', `${body(12)}\n\nReferences\n\n${list(12)}`],
    ['where few have none', `${body(12)}\n\nReferences\n\n${list(5)}`],
    ['where there are none', 'Boats and Bells'],
  ])('are not said %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})

describe('addresses in brackets', () => {
  const three = (line: string): string => `${line}\n${line}\n${line}`
  const are = (text: string, end = text.length): boolean => standBefore(text, end)

  test.each(['[/papers/2509.01234]Boats', '   [https://huggingface.co/a]Boats', '* [file://localhost/a]“Boats”'])(
    'stand before their texts: %s',
    (line) => {
      expect(are(three(line))).toBe(true)
      expect(are(`${line}\n${line}`)).toBe(false)
      expect(are(`${three(line)}\n[/alone]\nBoats [/a]\nMaps [/b]`)).toBe(true)
      expect(are(`${three(line)}\nBoats [/a]\nMaps [/b]\nKites [/c]`)).toBe(false)
    },
  )

  test.each([
    'Boats [/papers/2509.01234]',
    '[/papers/2509.01234]',
    '[/a](/b)Boats',
    '[/boat.png]Boats',
    '[/a], [/b]',
    '[boat]Boats',
    '[/a b]Boats',
  ])('do not in %s', (line) => {
    expect(are(three(line))).toBe(false)
  })

  test('are looked for up to the end of what is read', () => {
    const text = three('[/a]Boats')
    expect([are(text, 21), are(text, 20)]).toEqual([true, false])
  })
})
