import { describe, expect, test } from 'vitest'
import { beginningOf, foldText, isLonger, isWhiteSpace, skipWhiteSpace, trimEnd, trimText } from '../../src/text.ts'

describe('isWhiteSpace', () => {
  test('is what \\s matches, without U+FEFF', () => {
    const differing: number[] = []
    for (let unit = 0; unit <= 0xffff; unit++) if (isWhiteSpace(unit) !== /\s/.test(String.fromCharCode(unit))) differing.push(unit)
    expect(differing).toEqual([0xfeff])
  })
})

describe('skipWhiteSpace and trimEnd', () => {
  test.each([
    ['  a b  ', 2, 5],
    ['\u00a0\t\u2028a\u3000\r\n', 3, 4],
    ['ab', 0, 2],
    ['\ufeffa\ufeff', 0, 3],
  ])('%j', (text, start, end) => {
    expect(skipWhiteSpace(text, 0, text.length)).toBe(start)
    expect(trimEnd(text, 0, text.length)).toBe(end)
  })

  test('stop at their ends', () => {
    expect(skipWhiteSpace('    ', 1, 3)).toBe(3)
    expect(trimEnd('    ', 1, 3)).toBe(1)
  })
})

describe('lengths do not depend on how line ends are written', () => {
  const ends = ['\n', '\r\n', '\r'] as const

  test.each(ends)('beginningOf with %j', (end) => {
    const text = `ab${end}${end}cd${end}`
    const beginning = (length: number): string => beginningOf(`${text}over`, text.length, length)
    expect([0, 1, 2, 3, 4, 5].map(beginning)).toEqual(['', 'a', 'ab', `ab${end}`, `ab${end}${end}`, `ab${end}${end}c`])
    expect([7, 8, 100].map(beginning)).toEqual([text, text, text])
  })

  test('beginningOf takes no half of a line end for one', () => {
    expect(beginningOf('a\rb\nc', 5, 3)).toBe('a\rb')
    expect(beginningOf('\r\n\r\n\r\n\r\n', 8, 2)).toBe('\r\n\r\n')
  })

  test.each(ends)('isLonger with %j', (end) => {
    const text = `>ab${end}cd${end}<`
    const isLongerThan = (limit: number): boolean => isLonger(text, 1, text.length - 1, limit)
    expect([0, 4, 5, 6, 7, 12].map(isLongerThan)).toEqual([true, true, true, false, false, false])
  })
})

describe('foldText', () => {
  test.each([
    ['as it is', 'as it is'],
    ['two  spaces', 'two spaces'],
    ['café  au  lait', 'café au lait'],
    ['one é, é é', 'one é, é é'],
    ['two é,  é  é', 'two é, é é'],
    ['三 个\n空 格', '三 个 空 格'],
    ['a\ttab', 'a tab'],
    ['a\u00a0no-break\u2009thin\u3000wide space', 'a no-break thin wide space'],
    ['a\nline', 'a line'],
    ['a \r\n\r\n line', 'a line'],
    ['a\u2028separator', 'a separator'],
    ['a\ufeffmark', 'a\ufeffmark'],
    ['a\u200bmark', 'a\u200bmark'],
    ['a\u0085control', 'a\u0085control'],
    ['state-of-\nthe-art', 'state-of-the-art'],
    ['state-of- \r\n  the-art', 'state-of-the-art'],
    ['GPT-\r4', 'GPT-4'],
    ['pre-\nand post-training', 'pre- and post-training'],
    ['one-\nor two-stage', 'one- or two-stage'],
    ['three-\nto four-fold', 'three- to four-fold'],
    ['an an-\nd', 'an an-d'],
    ['or-\norange', 'or-orange'],
    ['a dash -\nand more', 'a dash - and more'],
    ['a dash -\nthe end', 'a dash - the end'],
    ['pre- and', 'pre- and'],
    ['pre-  fix', 'pre- fix'],
    ['one\npre-  fix', 'one pre- fix'],
    ['https://\na.example', 'https://a.example'],
    ['either/\nor', 'either/ or'],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  test.each(['\n', '\r\n', '\r'])('of lines that end in %j', (lineEnd) => {
    expect(foldText(['The state-of-', 'the-art is', 'pre-', 'and post-training'].join(lineEnd))).toBe(
      'The state-of-the-art is pre- and post-training',
    )
  })
})

test.each([
  ['Boats', 'Boats'],
  [' \n\u00a0Paper Boats\u2003\t', 'Paper Boats'],
  ['\ufeff Boats \ufeff', '\ufeff Boats \ufeff'],
  [' \n', ''],
  ['', ''],
])('%j without white space at its edges is %j', (text, trimmed) => {
  expect(trimText(text)).toBe(trimmed)
})

test('a text of more than a thousand words is folded to its end', () => {
  const words = 'Paper boats '.repeat(2_500)
  expect(foldText(`${words} float`)).toBe(`${words}float`)
  expect(foldText(`${words}float`)).toBe(`${words}float`)
})
