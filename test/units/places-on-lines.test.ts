/** Whether a mark begins or ends its line. */
import { expect, test } from 'vitest'
import { endsLine, opensLine } from '../../src/frontends/markup/lines.ts'

test.each([...' \t\u00a0>#*+-•‣◦·![]().0123456789'])('%j may stand before what begins a line', (character) => {
  for (const above of ['', 'text\n', 'text\r']) expect(opensLine(`${above}${character}${character}[`, above.length + 2)).toBe(true)
})

test('a word may not, and no more than 78 characters', () => {
  expect(opensLine('a [', 2)).toBe(false)
  expect(opensLine('a\n[', 2)).toBe(true)
  expect(opensLine('[', 0)).toBe(true)
  for (const above of ['', '\n']) {
    expect(opensLine(`${above}${' '.repeat(79)}[`, above.length + 79)).toBe(true)
    expect(opensLine(`${above}${' '.repeat(80)}[`, above.length + 80)).toBe(false)
  }
})

test.each([
  [']', true],
  ['] \t ', true],
  ['] \nmore', true],
  [']\rmore', true],
  ['] more', false],
  [']\u00a0\n', false],
])('%j ends its line: %s', (text, does) => {
  expect(endsLine(text, 1)).toBe(does)
})
