/** Escapes: whether a writer has any, and what they stand for. */
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { decodeText, readPlace, readRealText, spaceBetween, textOfHtml } from '../../src/decode.ts'
import type { Escapes } from '../../src/reading.ts'
import { findEscapes } from '../../src/frontends/markup/escapes.ts'

const escapesOf = (text: string) => findEscapes(text, text.length)

describe('between two parts of HTML stands', () => {
  test.each([
    ['nothing', 'a<b>b', ''],
    ['nothing where only a character of no width does', 'a<b>&#8203;</b>b', ''],
    ['a space', 'a<b>&nbsp;</b>b', ' '],
    ['a space in front of a character of no width', 'a &#8203;b', ' '],
    ['a space behind a character of no width', 'a&#8203; b', ' '],
    ['a space where a block ends', 'a</p><p>b', ' '],
    ['a space where a block begins', 'a<h2 class="x">b', ' '],
    ['a space where a box stands', 'a<br/>b', ' '],
    ['nothing where tags of nobody and comments do', 'a<x-y><!-- p --><>b', ''],
    ['nothing where white space is inside of tags alone', 'a<b title="x y"\n>b', ''],
    ['a line end', 'a<b>\n</b>b', '\n'],
    ['a line end that a reference stands for', 'a&#13;b', '\n'],
  ])('%s', (_name, html, space) => {
    expect(spaceBetween(html, 1, html.length - 1, 'html')).toBe(space)
  })
})

describe('between two parts of other texts stands', () => {
  test.each([
    ['nothing', 'a**b', ''],
    ['nothing where tags do', 'a<b class="x">b', ''],
    ['a space where a tag ends the line', 'a<br/>b', ' '],
    ['a space where a block begins', 'a<p class="x">b', ' '],
    ['nothing where a link leads somewhere', 'a](https://a.example "A title")b', ''],
    ['nothing where a link has a name elsewhere', 'a][the name]b', ''],
    ['nothing where a link has a name elsewhere, behind a space', 'a] [the name]b', ''],
    ['nothing where attributes do', 'a{.wide #top}b', ''],
    ['a space', 'a** **b', ' '],
    ['a space where the border of a cell does', 'a|b', ' '],
    ['a line end', 'a**\r**b', '\n'],
    ['a line end inside of a tag', 'a<b\n>b', '\n'],
  ])('%s', (_name, text, space) => {
    expect(spaceBetween(text, 1, text.length - 1, 'all')).toBe(space)
  })
})

test('of a piece of HTML a reader sees its text, with line ends around blocks', () => {
  expect(textOfHtml('a<p>b</p>c<br>d<b>e</b>&amp;<!-- x -->f')).toBe('a\nb\nc\nde&f')
})

describe('findEscapes', () => {
  test.each([
    ['no backslash at all', 'all'],
    ['88\\% of TeX', 'line-start'],
    ['88\\\\% of TeX, escaped', 'all'],
    ['88\\% and 88\\\\%', 'line-start'],
    ['a command \\eg here', 'line-start'],
    ['an escaped command \\\\eg here', 'all'],
    ['\\textit and 7\\\\%', 'all'],
    ['\\textit and a \\*star\\*', 'all'],
    ['\\textit and [0\\]', 'all'],
    ['\\- at the start of a line, and \\textit', 'line-start'],
    ['an\\_underscore', 'all'],
    ['at the end \\', 'all'],
  ] as const)('%s', (text, escapes) => {
    expect(escapesOf(text)).toBe(escapes)
  })

  test('looks no further than it is told', () => {
    expect(findEscapes('text 8\\%', 6)).toBe('all')
  })
})

describe('decodeText', () => {
  test.each([
    ['none', '1\\. a \\_ b &amp;', '1\\. a \\_ b &amp;'],
    ['line-start', '1\\. a \\_ b &amp;amp;', '1. a \\_ b &amp;'],
    ['all', '1\\. a \\_ b &amp;amp;', '1. a _ b &amp;'],
    ['all', '&#65;&#x42;&notit;&#0;', 'AB&notit;\ufffd'],
    ['all', 'broken\\\\  again', 'broken  again'],
    ['line-start', 'no reference & no escape', 'no reference & no escape'],
    ['line-start', 'ends: 1\\. one, 22\\) two \\- three \\+ four', 'ends: 1. one, 22) two - three + four'],
    ['line-start', 'v1\\. one 2\\.two a\\- \\-b \\* \\_ c', 'v1\\. one 2\\.two a\\- \\-b \\* \\_ c'],
    ['specials', '5\\% \\(a\\) \\#\\{b\\} \\! \\\\ \\alpha \\$ &lt;', '5\\% (a) #{b} ! \\ \\alpha \\$ <'],
    ['references', '1\\. a \\_ b &amp;amp;', '1\\. a \\_ b &amp;'],
    ['references', '&#65;&#x1F600;&#128512;&frac12; &#a; &#xg;', 'A\u{1f600}\u{1f600}\u00bd &#a; &#xg;'],
    ['specials', '&#65;&#x1F600;&#128512;&frac12; &#a; &#xg;', 'A\u{1f600}\u{1f600}\u00bd &#a; &#xg;'],
    ['line-start', 'broken\\\\  again\\ and \\  apart', 'broken  again\\ and \\  apart'],
  ] as const)('%s: %s', (escapes, text, decoded) => {
    expect(decodeText(text, true, escapes)).toBe(decoded)
  })

  test('inside a line nothing begins one', () => {
    expect(decodeText('1\\. a', false, 'line-start')).toBe('1\\. a')
  })
})

describe('readRealText', () => {
  /** Read all that is in braces; the braces are none of the source. */
  const read = (text: string, escapes: Escapes = 'none'): string => {
    let source = ''
    const parts: { start: number; end: number }[] = []
    for (const [at, part] of text.split(/[{}]/).entries()) {
      if (at % 2 === 1) parts.push({ start: source.length, end: source.length + part.length })
      source += part
    }
    return readRealText(source, parts, escapes)
  }

  test.each([
    ['{one} {two}', 'one two'],
    ['{see }[{here}](https://a.example){.}', 'see here.'],
    ['{state-of-}\n{the-art}', 'state-of-the-art'],
    ['{pre-}\n{and post-training}', 'pre- and post-training'],
    ['{https://}\n{a.example}', 'https://a.example'],
    ['{one}\r\n### {two}', 'one two'],
    ['{one\n two}', 'one two'],
    ['{one  two}', 'one two'],
    ['{GPT-}\n{4}', 'GPT-4'],
    ['{pre-} {fix}', 'pre- fix'],
    ['{\\_ &amp;}', '\\_ &amp;'],
  ])('%s', (text, value) => {
    expect(read(text)).toBe(value)
  })

  test('what a line begins with is decoded on each line', () => {
    expect(read('{\\- one\n\\- two}', 'line-start')).toBe('- one - two')
    expect(read('{\\- one}\n{\\- two}', 'line-start')).toBe('- one - two')
    for (const end of ['\n', '\r\n', '\r']) expect(read(`{one} {\\- two${end}\\# three}`, 'line-start')).toBe('one \\- two # three')
  })

  test('references of HTML may have no end', () => {
    expect(read('{&copy 2025 \\_ A&amp;B}', 'html')).toBe('\u00a9 2025 \\_ A&B')
  })

  test('a place may have parts', () => {
    const source = 'Paper **Boats**'
    const parts = [
      { start: 0, end: 5 },
      { start: 8, end: 13 },
    ]
    expect(readPlace(source, { start: 0, end: 13, parts }, 'none')).toBe('Paper Boats')
    expect(readPlace(source, { start: 0, end: 13 }, 'none')).toBe('Paper **Boats')
  })
})

test.each([
  'a &amp; b &lt;c&gt; &quot;d&quot;',
  '&eacute;&Eacute; &ngE; &hellip;',
  '&#35; &#x1F600; &#X41; &#0; &#xD800; &#1114112; &#12345678;',
  '&notit; &constructor; &toString; &amp &; &#; &#x;',
  String.raw`&amp;lt; \&amp; \\ \* \a \# a\_b`,
])('decodes %j as a Markdown parser does', (text) => {
  const [paragraph] = unified().use(remarkParse).parse(`x ${text}`).children
  const value = paragraph?.type === 'paragraph' ? paragraph.children.map((node) => ('value' in node ? node.value : '')).join('') : ''
  expect(decodeText(`x ${text}`, true, 'all')).toBe(value)
})
