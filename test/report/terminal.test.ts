import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { showCharacter, toTerminal } from '../../src/report/terminal.ts'
import { findCommands, hostileText, unsafeOnTerminal } from './arbitraries.ts'

describe('toTerminal', () => {
  test.each([
    ['plain text stays', 'Scaling Laws: 90% of \\alpha', 'Scaling Laws: 90% of \\alpha'],
    ['letters of other scripts stay', 'Größe 界 καλός', 'Größe 界 καλός'],
    ['escape sequences', 'a\u001b[31mb', 'a\\x1b[31mb'],
    ['a terminal title', '\u001b]0;x\u0007', '\\x1b]0;x\\x07'],
    ['C1 introducers', '\u009b2J\u009d', '\\x9b2J\\x9d'],
    ['line ends and tabs', 'a\tb\r\nc', 'a\\x09b\\x0d\\x0ac'],
    ['NUL and DEL', '\u0000\u007f', '\\x00\\x7f'],
    ['bidi controls', 'a\u202eb\u2066c\u200fd\u061ce', 'a\\u202eb\\u2066c\\u200fd\\u061ce'],
    ['separators', 'a\u2028b\u2029c\u0085d', 'a\\u2028b\\u2029c\\x85d'],
    ['zero-width characters', 'Upv\u200botes\ufeff\u00ad', 'Upv\\u200botes\\ufeff\\xad'],
    ['tag characters', 'x\u{e0041}', 'x\\u{e0041}'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['a surrogate pair', '\u{1f600}', '\u{1f600}'],
    ['an emoji sequence', '\u{1f469}\u200d\u{1f52c} \u2764\ufe0f\u200d\u{1f525}', '\u{1f469}\u200d\u{1f52c} \u2764\ufe0f\u200d\u{1f525}'],
    ['a joiner outside of emoji', 'a\u200db \u{1f469}\u200d', 'a\\u200db \u{1f469}\\u200d'],
    ['a selector outside of emoji', 'a\ufe0f \ufe0f', 'a\\ufe0f \\ufe0f'],
    ['a joiner after a selector that hides something', 'a\ufe0f\u200d\u{1f525}', 'a\\ufe0f\\u200d\u{1f525}'],
    ['a joiner at the start', '\u200d\u{1f525}', '\\u200d\u{1f525}'],
    ['a pile of marks', `e${'\u0301'.repeat(6)}`, `e${'\u0301'.repeat(4)}\\u0301\\u0301`],
  ])('%s', (_name, text, shown) => {
    expect(toTerminal(text)).toBe(shown)
  })

  test.each([
    ['##[add-mask]the', '##\\x5badd-mask]the'],
    ['in the middle ##[group]', 'in the middle ##\\x5bgroup]'],
    ['###[x]', '###\\x5bx]'],
    ['##vso[task.complete]', '##vso\\x5btask.complete]'],
    ['##teamcity[x]', '##teamcity\\x5bx]'],
    ['## A heading [1]', '## A heading [1]'],
    ['a[0] #[x]', 'a[0] #[x]'],
    ['::error::x', '\\x3a:error::x'],
    [' \u00a0\u3000\u2003::stop-commands::t', ' \u00a0\u3000\u2003\\x3a:stop-commands::t'],
    [':', '\\x3a'],
    ['a::b', 'a::b'],
    ['\u2028::error::x', '\\u2028::error::x'],
  ])('breaks runner commands: %j', (text, shown) => {
    expect(toTerminal(text)).toBe(shown)
    expect(findCommands(toTerminal(text))).toEqual([])
  })

  test('any text: one line, nothing that a terminal or a runner obeys, well-formed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = toTerminal(text)
        expect(shown).not.toMatch(unsafeOnTerminal)
        expect(shown).not.toContain('\n')
        expect(findCommands(shown)).toEqual([])
        expect(shown.isWellFormed()).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('all 65,536 UTF-16 units, each between letters', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const shown = toTerminal(`a${String.fromCharCode(unit)}b`)
      if (unsafeOnTerminal.test(shown) || shown.length < 3) expect.fail(`U+${unit.toString(16)} is shown as ${JSON.stringify(shown)}`)
    }
  })

  test('the oracle of these tests knows a command when it sees one', () => {
    expect(findCommands('a ##[b]\n\u0085\u3000::c::\rok\r::d::')).toHaveLength(3)
    expect('\u001b').toMatch(unsafeOnTerminal)
  })
})

describe('showCharacter', () => {
  test.each([
    ['a', { text: 'a', units: 1, columns: 1 }],
    ['\u0007', { text: '\\x07', units: 1, columns: 4 }],
    ['\u{e0041}', { text: '\\u{e0041}', units: 2, columns: 9 }],
    ['\u{1f600}', { text: '\u{1f600}', units: 2, columns: 2 }],
    ['界', { text: '界', units: 1, columns: 2 }],
    ['ü', { text: 'ü', units: 1, columns: 1 }],
    ['Ж', { text: 'Ж', units: 1, columns: 1 }],
    ['\u0301', { text: '\u0301', units: 1, columns: 0 }],
    ['\ud800', { text: '\ufffd', units: 1, columns: 1 }],
  ])('%j', (text, shown) => {
    expect(showCharacter(text, 0)).toEqual(shown)
  })

  test('looks at what stands before: a selector of an emoji takes no column', () => {
    expect(showCharacter('\u2764\ufe0f', 1)).toEqual({ text: '\ufe0f', units: 1, columns: 0 })
  })
})
