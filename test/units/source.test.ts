import { describe, expect, test } from 'vitest'
import { indexLines, pointAt } from '../../src/source.ts'

describe('indexLines', () => {
  test.each([
    ['', [0]],
    ['a', [0]],
    ['\n', [0, 1]],
    ['a\nb', [0, 2]],
    ['a\r\nb', [0, 3]],
    ['a\rb', [0, 2]],
    ['a\r\r\nb\n\rc', [0, 2, 4, 6, 7]],
    ['a\u2028b\u2029c\u0085d\ve\ff', [0]],
  ])('%j', (text, starts) => {
    expect(indexLines(text)).toEqual(starts)
  })
})

describe('pointAt', () => {
  test.each(['\n', '\r\n', '\r'])('line ends %j', (end) => {
    const text = ['one', '', 'three', ''].join(end)
    const lineStarts = indexLines(text)
    const lineAndColumn = (offset: number) => [pointAt(lineStarts, offset).line, pointAt(lineStarts, offset).column]
    expect(lineAndColumn(0)).toEqual([1, 1])
    expect(lineAndColumn(3)).toEqual([1, 4])
    expect(lineAndColumn(text.indexOf('three'))).toEqual([3, 1])
    expect(lineAndColumn(text.indexOf('three') + 5)).toEqual([3, 6])
    expect(lineAndColumn(text.length)).toEqual([4, 1])
  })

  test('counts UTF-16 units', () => {
    expect(pointAt(indexLines('\u{1f600}a'), 2)).toEqual({ line: 1, column: 3, offset: 2 })
  })

  test('agrees with counting', () => {
    const text = 'a\r\n\rbc\n\n\r\nd'.repeat(20)
    const lineStarts = indexLines(text)
    for (let offset = 0; offset <= text.length; offset++) {
      const line = lineStarts.filter((start) => start <= offset).length
      expect(pointAt(lineStarts, offset)).toEqual({ line, column: offset - (lineStarts[line - 1] as number) + 1, offset })
    }
  })
})
