/** What the beginning of a text is taken for, by the smallest texts that differ. */
import { describe, expect, test } from 'vitest'
import { detectSyntax } from '../../src/frontends/detect.ts'

const all = (texts: readonly string[], syntax: string): void => {
  for (const text of texts) expect(detectSyntax(text), JSON.stringify(text.slice(0, 60))).toBe(syntax)
}

describe('JSON', () => {
  test('begins with an object, or a list of objects or of lists of them', () => {
    all(['{"a', ' {\n "a', '[{', '\n[ {', '[[{', '[ [ {', '[[]', '\ufeff{"a'], 'json')
    all(['{a', "{'a", '[a', '[[a', 'x {"a"', 'x [{', '"a"', '7'], 'text')
  })

  test('may hold nothing, and nothing may stand behind that', () => {
    all(['{}', ' { } ', '[]', ' [ ]\n', '\ufeff[]'], 'json')
    all(['{} x', '[] x', 'x {}', 'x []'], 'text')
  })

  test('may have other values before its first object, or texts alone', () => {
    all(['[null, {', '[true,{', '[false ,\n{', '[1,{', '[-1.5, {', '["a", {', '["a","b"', '[1, [{', '[1,[]', '[ "a" , 1, 2, "'], 'json')
    all(['["a"', '["a" {', '[1, 2', '[1, [2', '[nul, {', '["a\n", {', '["a\\", {', '[x, {', 'x [1, {', '["" x, {'], 'text')
    all(['["",{'], 'json')
    all(['["a\\"", "b', '["a\\n\\u00e9","', `["${'a'.repeat(4_900)}", "b"`], 'json')
    all(['["a\\", "b', '["a"b", "c'], 'text')
  })

  test('may be a list whose first text has no end near the beginning, or is the only one', () => {
    all([`["${'a\\n'.repeat(2_000)}`, `[ "${'a\\n'.repeat(9)}" ]`, `["a\\nb`], 'json')
    all([`["${'a'.repeat(6_000)}`, '["a\\nb\n', '["a\\nb" c'], 'text')
  })
})

describe('a document of HTML', () => {
  test('says so at the beginning of a line, whatever stands above', () => {
    all(
      ['<!doctype html', '<!DOCTYPE  HTML PUBLIC', '<!doctype\nhtml', '<html', ' \t<html lang="en">', 'Saved from the web\n<html>'],
      'html',
    )
    all(['x <html>', '<htmlx>', '<!doctypehtml', '<!doctype x', '<!doctype htmlx'], 'text')
  })

  test('is none in a piece of code, below a heading of Markdown', () => {
    all(['# Title\n<html>', '###### T\n<html>', '```\n<html>', '~~~html\n<html>', 'a\n# T\n<html>'], 'text')
    all(['a # Title\n<html>', '#Title\n<html>', '####### T\n<html>', '~~\n<html>', '``\n<html>', '<html>\n```'], 'html')
  })

  test('is none where headings are links of Markdown', () => {
    all(['<html>\n# [a](https://b.c)', '<html>\n###### [a](http://b.c)', '<html>\n# a [b](/c)'], 'text')
    all(
      [
        '<html>\n# [a](b)',
        '<html>\n####### [a](/b)',
        '<html>\n#[a](/b)',
        '<html>\n# a\n[b](/c)',
        '<html>\na # [a](/b)',
        '<html>\n# a] b [c](/d)',
      ],
      'html',
    )
  })
})

describe('a part of a page', () => {
  const elements = 'a article aside body div dl footer form h1 h6 head header li main nav ol p section span table tbody td tr ul'.split(' ')

  test.each(elements)('begins with <%s>', (name) => {
    all([`<${name}>`, `<${name} x`, `<${name.toUpperCase()}>`, `\n <${name}>x</${name}>`, `<!-- a --> <!-- b -->\n<${name}>`], 'html')
    all([`<${name}x>`, `x <${name}>`, `<!-- a <${name}>`, `<${name}`], 'text')
  })

  test('does not begin with other elements', () => {
    all(['<b>', '<h7>', '<think>', '</div>'], 'text')
  })

  test('is long only with a tag that closes', () => {
    all([`<div>${'a'.repeat(4_995)}`, `<div></p>${'a'.repeat(5_000)}`], 'html')
    all([`<div>${'a'.repeat(4_996)}`], 'text')
  })

  test('is told by four closing tags, no further apart than 800 characters', () => {
    const end = '</b>'
    all(
      [
        `x${end.repeat(4)}`,
        `x${end.repeat(3)}</B >`,
        `x${'</blockquote>'.repeat(4)}`,
        `x${'</h1  >'.repeat(4)}`,
        `${'x'.repeat(3_184)}${end.repeat(4)}`,
      ],
      'html',
    )
    all(
      [
        `x${end.repeat(3)}`,
        // Paths of the site, as some writers put them behind their texts.
        `x${'</models>'.repeat(4)}`,
        `x${'</abcdefghijk>'.repeat(4)}`,
        `x${'</1>'.repeat(4)}`,
        `x${'<b>'.repeat(4)}`,
        `${'x'.repeat(3_185)}${end.repeat(4)}`,
      ],
      'text',
    )
    all([`x${'</b          >'.repeat(4)}`, `x${'</b x>'.repeat(4)}`], 'text')
  })

  test('is none with headings or links of Markdown in it', () => {
    all(
      [
        '<div>\n# a',
        '<div>\n###### a',
        '<div>\n#<a href',
        '<div>\n  ##by<a\thref',
        '<div>[a](/b)',
        '<div>[a](http://b)',
        '<div>[a](https://b)',
      ],
      'text',
    )
    all(
      ['<div># a', '<div>\n#a', '<div>\n####### a', '<div>\n#<b>', '<div>\n##on<a href', '<div>[a](b)', '<div>\nx#<a href', '<div>\n#<ab>'],
      'html',
    )
    all([`<div>\n${' '.repeat(17)}#<a href`], 'html')
  })

  test('is none with paragraphs behind its last tag', () => {
    all(['<p>a</p>b\n\nc', '<p>a</p>b\r\n\r\nc', '<p>a</p>b\r\rc', '<p>a</p>b \t\n \n  c'], 'text')
    all(['<p>a</p>b\nc', '<p>a</p>b\r\nc', '<p>a\n\nb</p>', '<p>a</p>\n\nb', '<p>a</p>b\n\n'], 'html')
  })
})

test('what stands far behind the beginning tells nothing', () => {
  expect(detectSyntax(`${'x'.repeat(5_000)}\n<html>`)).toBe('text')
  expect(detectSyntax('no tag at all, </')).toBe('text')
})
