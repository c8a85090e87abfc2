/** Offsets, lines and columns, however line ends are written. */
import { describe, expect, test } from 'vitest'
import { columnOf, createLineCursor, createLocator, endOfLine, indexLines, nextLine, offsetOf, pointAt } from '../../src/source.ts'

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

describe('createLocator', () => {
  const text = 'a\r\n\rbc\n\n\r\nd'.repeat(9)
  const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset)

  test.each<[order: string, offsets: readonly number[]]>([
    ['in order', offsets],
    ['backwards', offsets.toReversed()],
    ['with leaps', offsets.map((offset) => (offset * 17) % (text.length + 1))],
    ['again and again', offsets.flatMap((offset) => [offset, offset])],
  ])('asked %s, says what pointAt says', (_order, asked) => {
    const locate = createLocator(text)
    const lineStarts = indexLines(text)
    expect(asked.map(locate)).toEqual(asked.map((offset) => pointAt(lineStarts, offset)))
  })
})

describe.each(['\n', '\r\n', '\r'])('with lines that end in %j', (lineEnd) => {
  const lines = ['one', '', 'three', '', '']
  const text = lines.join(lineEnd)

  test('a cursor goes from line to line', () => {
    const cursor = createLineCursor(text, text.length)
    const found: string[] = []
    for (let at = 0; at < text.length; at = nextLine(text, endOfLine(cursor, at))) found.push(text.slice(at, endOfLine(cursor, at)))
    expect(found).toEqual(lines.slice(0, -1))
  })

  test('a line ends where the text that is read does', () => {
    expect(endOfLine(createLineCursor(text, 2), 0)).toBe(2)
    expect(endOfLine(createLineCursor(text, 3), 0)).toBe(3)
    expect(endOfLine(createLineCursor(text, 2), 2)).toBe(2)
    expect(endOfLine(createLineCursor(text, 2), 3)).toBe(2)
  })

  test('columns are counted from the beginning of the line', () => {
    const start = text.indexOf('three')
    expect([0, 3, start, start + 5].map((offset) => columnOf(text, offset))).toEqual([0, 3, 0, 5])
    expect(columnOf(`${lineEnd}${'x'.repeat(5_000)}`, lineEnd.length + 3_999)).toBe(3_999)
    expect(columnOf(`${lineEnd}${'x'.repeat(5_000)}`, lineEnd.length + 4_500)).toBe(4_000)
  })
})

test('lines of a text may end in different ways', () => {
  const text = 'a\nb\rc\r\nd\n\re'
  const cursor = createLineCursor(text, text.length)
  const ends = [0, 2, 4, 7, 9, 10].map((from) => endOfLine(cursor, from))
  expect(ends).toEqual([1, 3, 5, 8, 9, 11])
  expect(nextLine('a\r', 1)).toBe(2)
  expect(nextLine('a\r\r\n', 1)).toBe(2)
})

test('a character is looked for up to the end of what is read', () => {
  const find = (end: number, from = 0) => offsetOf('b', { source: 'abab', end }, from)
  expect([find(4), find(4, 1), find(4, 2), find(3, 2), find(2, 2)]).toEqual([1, 1, 3, 3, 2])
  expect(offsetOf('a', { source: 'abab', end: 4 }, 0)).toBe(0)
  expect(offsetOf('c', { source: 'abab', end: 3 }, 0)).toBe(3)
})
