/** The tables of characters, by what stands at the edges of their ranges: a range that is lost or a step too wide shows in a terminal only. */
import { describe, expect, test } from 'vitest'
import { countColumns, isControl, isHidden, isMark, isPictograph } from '../../src/report/characters.ts'

/** First and last code point of each range of a property between two code points. */
function rangesOf(has: (code: number) => boolean, end: number, begin = 0): string[] {
  const ranges: string[] = []
  let first = -1
  for (let code = begin; code <= end; code++) {
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
    expect([...rangesOf(isHidden, 0x1f000), ...rangesOf(isHidden, 0xe2000, 0xdf000)].join(' ')).toBe(
      'ad 34f 61c 70f 115f-1160 17b4-17b5 180b-180f 200b-200f 2028-202e 2060-206f 3164 fe00-fe0f feff ffa0 fff0-fffb fffe-ffff ' +
        '13430-1343f 1bca0-1bca3 1d173-1d17a e0000-e0fff',
    )
  })

  test('what emoji are made of', () => {
    expect(rangesOf(isPictograph, 0x20000).join(' ')).toBe('a9 ae 203c 2049 2122 2139 2190-2bff 3030 303d 3297 3299 1f000-1faff')
  })

  test('marks', () => {
    expect(rangesOf(isMark, 0x10000).join(' ')).toBe('300-36f 483-489 1ab0-1aff 1dc0-1dff 20d0-20ff fe20-fe2f')
  })
})

describe('countColumns', () => {
  test.each([
    ['letters', 'a\u0000é\u02ffΩж', 1],
    ['narrow symbols', '·•†→☀✂', 1],
    ['marks', '\u0300\u0301\u0489\u20d0', 0],
    ['hidden characters', '\u034f\u200b\ufeff', 0],
    ['ideographs, kana and hangul', '界あア한가힣㐀', 2],
    ['full-width letters', 'Ａ１￥', 2],
    ['emoji', '⌚⏰◽☔♈⚓⚪✅❌⬛⭐\u{1f600}\u{1f914}\u{1f7e0}', 2],
    ['rare ideographs', '\u{20000}\u{2f800}\u{3fffd}\u{17000}\u{1b000}', 2],
  ])('%s', (_name, text, columns) => {
    const counted = [...text].map((character) => [character, countColumns(character.codePointAt(0) as number)])
    expect(counted).toEqual([...text].map((character) => [character, columns]))
  })

  test('the soft hyphen takes one, as terminals show it', () => {
    expect(countColumns(0xad)).toBe(1)
  })

  test('two columns', () => {
    expect(rangesOf((code) => countColumns(code) === 2, 0x20000).join(' ')).toBe(
      '1100-115e 231a-231b 2329-232a 23e9-23ec 23f0 23f3 25fd-25fe 2614-2615 2648-2653 267f 2693 26a1 26aa-26ab 26bd-26be 26c4-26c5 26ce 26d4 ' +
        '26ea 26f2-26f3 26f5 26fa 26fd 2705 270a-270b 2728 274c 274e 2753-2755 2757 2795-2797 27b0 27bf 2b1b-2b1c 2b50 2b55 ' +
        '2e80-303e 3041-3163 3165-a4cf a960-a97c ac00-d7a3 f900-faff fe10-fe19 fe30-fe6f ff01-ff60 ffe0-ffe6 16fe0-18dff 1aff0-1b2ff ' +
        '1f004 1f0cf 1f18e 1f191-1f19a 1f200-1f64f 1f680-1f6ff 1f7e0-1f7eb 1f900-1f9ff 1fa70-1faff',
    )
  })
})
