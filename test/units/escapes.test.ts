/** Whether the writer of a text in Markdown escaped, and whether a text is HTML that was escaped as a whole. */
import { describe, expect, test } from 'vitest'
import { findEscapedHtml } from '../../src/frontends/escaped.ts'
import { findEscapes } from '../../src/frontends/markup/escapes.ts'

/** What a text says beside a command of TeX, which speaks against escaping where nothing else is there. */
const beside = (text: string) => findEscapes(`\\alpha ${text}`, 7 + text.length)

describe('findEscapes', () => {
  test('without evidence all is decoded, and a command of TeX speaks against it', () => {
    expect(findEscapes('', 0)).toBe('all')
    expect(findEscapes('plain', 5)).toBe('all')
    expect(findEscapes('a \\ b \\1 c', 10)).toBe('all')
    expect(beside('')).toBe('line-start')
    expect(findEscapes('\\\\alpha', 7)).toBe('all')
  })

  test('one backslash before % proves a writer that does not escape, whatever else is there', () => {
    expect(findEscapes('5\\%', 3)).toBe('line-start')
    expect(findEscapes('a\\*b 5\\% c\\*d', 13)).toBe('line-start')
    expect(findEscapes('5\\\\%', 4)).toBe('all')
  })

  test('where all brackets but those of links are escaped, so is what Markdown began with', () => {
    const escaped = '5\\% \\(a\\) \\(b\\) \\(c\\)'
    expect(findEscapes(escaped, escaped.length)).toBe('specials')
    for (const more of [' (d)', '\n(d)']) expect(findEscapes(escaped + more, escaped.length + more.length)).toBe('line-start')
    for (const more of ['[d](/e)', ' \\(d)']) expect(findEscapes(escaped + more, escaped.length + more.length)).toBe('specials')
    expect(findEscapes(escaped, escaped.length - 4)).toBe('line-start')
    expect(findEscapes(escaped.slice(4), escaped.length - 4)).toBe('all')
  })

  test.each([...'!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~'])('two before %s prove one that does', (mark) => {
    expect(beside(`a\\\\${mark}`)).toBe('all')
  })

  test.each([' ', 'a', 'Z', '0', '9', '\u007f', 'é', '\n'])('two before %j prove nothing', (character) => {
    expect(beside(`a\\\\${character}`)).toBe('line-start')
  })

  test('one before an asterisk or a bracket does, inside of a line', () => {
    for (const mark of '*[]') expect(beside(`x\\${mark}`), mark).toBe('all')
    for (const mark of '(_#') expect(beside(`x\\${mark}`), mark).toBe('line-start')
    for (const before of ['\n', '\r']) expect(beside(`x${before}\\*`)).toBe('line-start')
    expect(findEscapes('\\* \\alpha', 9)).toBe('line-start')
    expect(beside('x\\\\\\*')).toBe('line-start')
    // Behind the last backslash of a text stands nothing.
    expect(beside('x\\')).toBe('line-start')
  })

  test('behind its end nothing is looked at', () => {
    expect(findEscapes('\\alpha x\\*', 8)).toBe('line-start')
    expect(findEscapes('\\alpha x\\*', 9)).toBe('all')
  })
})

describe('findEscapedHtml', () => {
  const found = (text: string, end = text.length): boolean => findEscapedHtml(text, end).length > 0
  const [link, item] = ['&lt;/a&gt;', '&lt;/li&gt;']

  test('is told by eight tags that close, a link among them', () => {
    expect(found(link + item.repeat(7))).toBe(true)
    expect(found(link + item.repeat(6))).toBe(false)
    expect(found(item.repeat(8))).toBe(false)
    expect(findEscapedHtml(link.repeat(8), 80)).toEqual([{ ruleId: 'escaped-html', subject: { span: { start: 0, end: 80 } }, args: [] }])
  })

  test('by more of them than of tags that are none', () => {
    expect(found(link.repeat(8) + '</li>'.repeat(7))).toBe(true)
    expect(found(link.repeat(8) + '</li>'.repeat(8))).toBe(false)
    expect(found(`${'</a>&amp;'}${item.repeat(8)}`)).toBe(false)
  })

  test('in any spelling of the references', () => {
    for (const [open, close] of [
      ['&#60;', '&#62;'],
      ['&#000060;', '&#000062;'],
      ['&#x3c;', '&#x3e;'],
      ['&#X00003C;', '&#X00003E;'],
      ['&LT;', '&GT;'],
      ['&lt;', '>'],
    ])
      expect(found(`${open}/a${close}`.repeat(8)), open).toBe(true)
    for (const [open, close] of [
      ['&#0000060;', '&#62;'],
      ['&#60;', '&#0000062;'],
      ['&#x000003c;', '&#x3e;'],
      ['&#x3c;', '&#x000003e;'],
    ])
      expect(found(`${open}/a${close}`.repeat(8)), open).toBe(false)
  })

  test('by elements of a page', () => {
    for (const name of ['a', 'article', 'div', 'h1', 'h6', 'li', 'main', 'p', 'section', 'span', 'ul'])
      expect(found(link + `&lt;/${name}&gt;`.repeat(7)), name).toBe(true)
    for (const name of ['b', 'h7', 'table', 'ax']) expect(found(link + `&lt;/${name}&gt;`.repeat(7)), name).toBe(false)
  })

  test('up to the end that is asked for', () => {
    const text = link.repeat(8)
    expect(found(text, 70)).toBe(false)
    expect(found(text, 71)).toBe(true)
  })
})
