import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frame } from '../../src/report/frame.ts'
import { createPaint } from '../../src/report/paint.ts'
import { indexLines } from '../../src/source.ts'
import { testTime } from '../helpers/timing.ts'
import { findCommands, hostileText, unsafeOnTerminal } from './arbitraries.ts'

const draw = (source: string, start: number, end: number, width?: number): string[] =>
  frame(source, indexLines(source), { start, end }, { width })

/** The frame of a word of the text. */
function drawAt(source: string, word: string, width?: number): string[] {
  const start = source.indexOf(word)
  expect(start).toBeGreaterThanOrEqual(0)
  return draw(source, start, start + word.length, width)
}

describe('frame', () => {
  test('the line, its number and the place', () => {
    expect(drawAt('Title\n\nApr 31 12\n', '31')).toEqual(['   3 | Apr 31 12', '     |     ^^'])
  })

  test('a finding about the whole text has none', () => {
    expect(draw('one\ntwo', 0, 7)).toEqual([])
    expect(draw('', 0, 0)).toEqual([])
  })

  test.each(['\n', '\r\n', '\r'])('line ends %j are not shown', (end) => {
    expect(drawAt(['one', 'two', 'three'].join(end), 'two')).toEqual(['   2 | two', '     | ^^^'])
  })

  test('an empty span and one on a line end get one caret', () => {
    expect(draw('abc\r\ndef', 1, 1)).toEqual(['   1 | abc', '     |  ^'])
    expect(draw('abc\r\ndef', 3, 5)).toEqual(['   1 | abc', '     |    ^'])
    expect(draw('abc\n\n\ndef', 4, 5)).toEqual(['   2 |', '     | ^'])
    expect(draw('abc', 3, 3)).toEqual(['   1 | abc', '     |    ^'])
  })

  test('of a span over several lines the first part is underlined', () => {
    expect(draw('first line\nsecond\nthird', 6, 20)).toEqual(['   1 | first line', '     |       ^^^^'])
  })

  test('the underline stands under what is shown: escapes, wide characters, marks', () => {
    expect(drawAt('a\tb\u001bWORD x', 'WORD')).toEqual(['   1 | a b\\x1bWORD x', '     |        ^^^^'])
    expect(drawAt('世界 WORD x', 'WORD')).toEqual(['   1 | 世界 WORD x', '     |      ^^^^'])
    expect(drawAt('x 世界 y', '世界')).toEqual(['   1 | x 世界 y', '     |   ^^^^'])
    expect(drawAt('e\u0301e\u0301 WORD', 'WORD')).toEqual(['   1 | e\u0301e\u0301 WORD', '     |    ^^^^'])
    expect(draw('ab\u202ecd', 2, 3)).toEqual(['   1 | ab\\u202ecd', '     |   ^^^^^^'])
  })

  test('a span within a surrogate pair marks the pair', () => {
    expect(draw('a\u{1f600}b', 2, 3)).toEqual(['   1 | a\u{1f600}b', '     |  ^^'])
    expect(draw('a\u{1f600}b', 1, 2)).toEqual(['   1 | a\u{1f600}b', '     |  ^^'])
  })

  test('a line that fits exactly is not cut', () => {
    const line = `${'a'.repeat(30)}WORD${'b'.repeat(39)}`
    expect(line.length).toBe(80 - 7)
    expect(drawAt(line, 'WORD')[0]).toBe(`   1 | ${line}`)
    expect(drawAt(`${line}b`, 'WORD')[0]).toMatch(/^ {3}1 \| …a+WORDb+…$|^ {3}1 \| a+WORDb+…$|^ {3}1 \| …a+WORDb+$/)
  })

  test.each([
    ['at the start', `WORD${'b'.repeat(500)}`, /^WORDb+…$/],
    ['in the middle', `${'a'.repeat(500)}WORD${'b'.repeat(500)}`, /^…a+WORDb+…$/],
    ['at the end', `${'a'.repeat(500)}WORD`, /^…a+WORD$/],
    ['near the end', `${'a'.repeat(500)}WORDbb`, /^…a+WORDbb$/],
    ['near the start', `aaWORD${'b'.repeat(500)}`, /^aaWORDb+…$/],
  ])('a long line is cut around a span %s, and all of the width is used', (_where, line, shape) => {
    const [text, underline] = drawAt(line, 'WORD', 60) as [string, string]
    expect(text.slice(7)).toMatch(shape)
    expect(text).toHaveLength(60)
    expect(underline.indexOf('^')).toBe(text.indexOf('WORD'))
    expect(underline.lastIndexOf('^')).toBe(text.indexOf('WORD') + 3)
  })

  test('a span longer than the width is underlined as far as it is shown', () => {
    const [text, underline] = draw(`${'a'.repeat(100)}${'w'.repeat(200)}`, 100, 300, 60) as [string, string]
    expect(text).toMatch(/^ {3}1 \| …a+w+…$/)
    expect(underline.indexOf('^')).toBe(text.indexOf('w'))
    expect(underline.lastIndexOf('^')).toBe(text.lastIndexOf('w'))
  })

  test('narrow characters of two units fill the width, too', () => {
    const letters = '\u{1d400}'.repeat(200)
    expect([...(drawAt(`${letters}WORD`, 'WORD', 60)[0] as string)]).toHaveLength(60)
    expect([...(drawAt(`WORD${letters}`, 'WORD', 60)[0] as string)]).toHaveLength(60)
  })

  test('reading back from the span does not begin within a surrogate pair', () => {
    const letters = '\u{1d400}\u0301\u0301\u0301\u0301'.repeat(50)
    for (let shift = 0; shift < 6; shift += 1) {
      expect(drawAt(`${letters}${'x'.repeat(shift)}WORD`, 'WORD', 60)[0]).not.toContain('\ufffd')
    }
  })

  test('a cut does not split a surrogate pair', () => {
    for (let before = 40; before < 60; before += 1) {
      const source = `${'x'.repeat(before % 2)}${'\u{1f600}'.repeat(before)}WORD${'\u{1f600}'.repeat(before)}`
      const lines = drawAt(source, 'WORD', 50)
      expect(lines[0]).not.toContain('\ufffd')
      expect(lines[0]).toContain('WORD')
    }
  })

  test('on a terminal too narrow the text keeps 20 columns', () => {
    expect(drawAt('a'.repeat(100), 'a', 5)[0]).toHaveLength(27)
  })

  testTime('cost does not grow with the line', () => {
    const source = `${'x '.repeat(5_000_000)}WORD${' x'.repeat(5_000_000)}`
    const lineStarts = indexLines(source)
    const span = { start: 10_000_000, end: 10_000_004 }
    const started = performance.now()
    for (let round = 0; round < 1000; round += 1) frame(source, lineStarts, span)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('colours surround the gutter and the underline alone', () => {
    const source = 'x\nab \u001b[1m'
    const lines = frame(source, indexLines(source), { start: 2, end: 4 }, { paint: createPaint(true), tone: 'error' })
    expect(lines).toEqual(['\u001b[2m   2 |\u001b[22m ab \\x1b[1m', '\u001b[2m     |\u001b[22m \u001b[31m^^\u001b[39m'])
  })

  test('any text and span: two safe lines, within the width', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (before, marked, after) => {
        const source = before + marked + after
        const lines = draw(source, before.length, before.length + marked.length, 40)
        for (const line of lines) {
          expect(line).not.toMatch(unsafeOnTerminal)
          expect(line.isWellFormed()).toBe(true)
        }
        expect(findCommands(lines.join('\n'))).toEqual([])
        if (lines.length > 0) expect(lines[1]).toMatch(/^ +\| +\^+$/)
        if (lines.length > 0) expect((lines[1] as string).length).toBeLessThanOrEqual(41)
      }),
      { numRuns: 2000 },
    )
  })
})
