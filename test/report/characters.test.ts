/** The tables of characters, by what stands at the edges of their ranges: a range that is lost or a step too wide shows in a terminal only. */
import { describe, expect, test } from 'vitest'
import { countColumns, isControl, isHidden, isMark, isPictograph } from '../../src/report/characters.ts'

/** First and last code point of each range of a property below `end`. */
function rangesOf(has: (code: number) => boolean, end: number): string[] {
  const ranges: string[] = []
  let first = -1
  for (let code = 0; code <= end; code++) {
    const within = code < end && has(code)
    if (within && first < 0) first = code
    if (within || first < 0) continue
    ranges.push([...new Set([first, code - 1])].map((edge) => edge.toString(16)).join('-'))
    first = -1
  }
  return ranges
}

describe('ranges of characters', () => {
  test('controls', () => {
    expect(rangesOf(isControl, 0x500).join(' ')).toBe('0-1f 7f-9f')
  })

  test('what cannot be seen', () => {
    expect(rangesOf(isHidden, 0x110000).join(' ')).toBe(
      'ad 34f 61c 70f 115f-1160 17b4-17b5 180b-180f 200b-200f 2028-202e 2060-206f 3164 fe00-fe0f feff ffa0 fff0-fffb fffe-ffff ' +
        '13430-1343f 1bca0-1bca3 1d173-1d17a e0000-e0fff',
    )
  })

  test('what emoji are made of', () => {
    expect(rangesOf(isPictograph, 0x20000).join(' ')).toBe('a9 ae 203c 2049 2122 2139 2190-2bff 3030 303d 3297 3299 1f000-1faff')
  })

  test('marks', () => {
    expect(rangesOf(isMark, 0x20000).join(' ')).toBe('300-36f 483-489 1ab0-1aff 1dc0-1dff 20d0-20ff fe20-fe2f')
  })
})

describe('countColumns', () => {
  test.each([
    ['letters', 'aé\u02ffΩж', 1],
    ['narrow symbols', '·•†→☀✂', 1],
    ['marks', '\u0301\u0489\u20d0', 0],
    ['hidden characters', '\u034f\u200b\ufeff', 0],
    ['ideographs, kana and hangul', '界あア한가힣㐀', 2],
    ['full-width letters', 'Ａ１￥', 2],
    [
      'emoji',
      '⌚⌛⏩⏰⏳◽☔♈♿⚓⚡⚪⚽⛄⛎⛔⛪⛲⛵⛺⛽✅✊✨❌❎❓❗➕➰➿⬛⭐⭕\u{1f600}\u{1f680}\u{1f914}\u{1faf0}\u{1f7e0}\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}',
      2,
    ],
    ['rare ideographs', '\u{20000}\u{3fffd}\u{17000}\u{1b000}', 2],
    ['what stands beside ranges', '\u2319\u231c\u23e8\u{1f003}\u{1f650}\u{1f700}', 1],
  ])('%s', (_name, text, columns) => {
    const counted = [...text].map((character) => [character, countColumns(character.codePointAt(0) as number)])
    expect(counted).toEqual([...text].map((character) => [character, columns]))
  })
})
