/** What a reader sees of trees for screen readers: pieces in order, each with what parts it from the one before. */
import { describe, expect, test } from 'vitest'
import { readNodes } from '../../src/frontends/aria/nodes.ts'
import { cutAria } from '../../src/frontends/aria/pieces.ts'
import type { Piece } from '../../src/frontends/markup/piece.ts'
import type { Span } from '../../src/schema.ts'

const cut = (text: string, maxLineLength = 1000) => cutAria(text, 0, text.length, readNodes(text, 0, text.length), maxLineLength)
const textOf = (text: string, { start, end }: Span): string => text.slice(start, end)
const pick = (text: string, tell: (piece: Piece) => string): string[] =>
  cut(text).pieces.map((piece) => `${textOf(text, piece)}, ${tell(piece)}`)
const gaps = (text: string): string[] => pick(text, ({ gap }) => gap)
const kinds = (text: string): string[] => pick(text, ({ kind }) => kind)
const paper = '/papers/2509.01234'

describe('what parts a text from the one before', () => {
  test.each(
    [
      'article banner blockquote complementary contentinfo document form group heading list main navigation',
      'paragraph region search table',
    ].flatMap((roles) => roles.split(' ')),
  )('is a blank line at the edge of a node that stands apart: %s', (role) => {
    expect(gaps(`- button: a\n- ${role}: b\n- button: c\n`)).toEqual(['a, blank-line', 'b, blank-line', 'c, blank-line'])
  })

  test.each(['listitem', 'button', 'cell', 'generic', 'toolbar'])('is a line end at the edge of a node that does not: %s', (role) => {
    expect(gaps(`- button: a\n- ${role}: b\n- button: c\n`)).toEqual(['a, blank-line', 'b, next-line', 'c, next-line'])
  })

  test.each(['text', 'link', 'strong', 'emphasis', 'code', 'time', 'img', 'mark', 'subscript', 'superscript', 'deletion', 'insertion'])(
    'is nothing at the edge of a part of a line: %s',
    (role) => {
      expect(gaps(`- generic:\n  - text: a\n  - ${role}: b\n  - text: c\n`).filter((gap) => !gap.startsWith('img,'))).toEqual([
        'a, blank-line',
        'b, same-line',
        'c, same-line',
      ])
    },
  )

  test.each(['generic', 'heading', 'paragraph', 'listitem', 'cell', 'link', 'strong', 'mark'])(
    'is nothing between texts in one %s',
    (role) => {
      const text = `- ${role}:\n  - text: a\n  - mark: b\n`
      expect(gaps(text)).toEqual(['a, blank-line', 'b, same-line'])
      expect(cut(text).joints.map((joint) => textOf(text, joint))).toEqual(['b'])
    },
  )

  test.each(['button', 'main', 'list', 'toolbar'])('is a line end at least between texts in one %s', (role) => {
    const text = `- ${role}:\n  - text: a\n  - text: b\n`
    expect(gaps(text)).toEqual(['a, blank-line', 'b, next-line'])
    expect(cut(text).joints).toEqual([])
  })

  test('is a line end between texts in nothing', () => {
    expect(gaps('- text: a\n- text: b\n')).toEqual(['a, blank-line', 'b, next-line'])
  })

  test('is a blank line around a line that is none of the tree', () => {
    expect(gaps('Here it is:\n- text: a\nThere it was.\n- text: b\n')).toEqual([
      'Here it is:, blank-line',
      'a, blank-line',
      'There it was., blank-line',
      'b, blank-line',
    ])
  })
})

describe('a piece', () => {
  test.each([
    ['the box of a vote without a number', '- checkbox [disabled]\n', ['checkbox, box']],
    ['the number of a vote in its box', '- checkbox:\n  - text: "7"\n', ['7, text']],
    ['a picture', '- img "Ada Byron"\n', ['img, picture']],
    ['the address of the page', `uid=1_0 RootWebArea url="${paper}"\n`, [`${paper}, text`]],
    ['a link without a text', `- link:\n  - /url: ${paper}\n- text: a\n`, [`${paper}, target`, 'a, text']],
    ['a link without a text at the end', `- text: a\n- link:\n  - /url: ${paper}\n`, ['a, text', `${paper}, target`]],
    ['a link with a text', `- link "a":\n  - /url: ${paper}\n`, ['a, text']],
  ])('is %s', (_name, text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  test.each([
    ['a whole page without an address', '- document\n'],
    ['a node without a name or an address', '- link\n'],
    ['a text of spaces', '- text: "  "\n'],
    ['a name of spaces', '- link "  "\n'],
    ['a name without a character', '- link ""\n'],
    ['a label', '- navigation "Main"\n'],
    ['what a player of videos holds', 'uid=1_0 Video "a"\n  uid=1_1 button "play"\n  uid=1_2 StaticText "0:00"\n'],
    ['what a player of sounds holds', 'uid=1_0 Audio "a"\n  uid=1_1 button "play"\n  uid=1_2 StaticText "0:00"\n'],
    ['a fence of backquotes', '```\n'],
    ['a fence with the name of a language', '```yaml\n'],
    ['a fence of tildes', '~~~\n'],
  ])('is none: %s', (_name, text) => {
    expect(kinds(text)).toEqual([])
    expect(cut(text).markup.map((span) => textOf(text, span))).toEqual([text.trim()])
  })

  test.each(['Below is a ```', '``` and more', '``', '~', '~~ yaml', '~~'])('is what a tool wrote that is no fence: %s', (line) => {
    expect(kinds(`${line}\n- text: a\n`)).toEqual([`${line}, text`, 'a, text'])
  })

  test('is the name of a link in place of the texts in it', () => {
    const text = '- link "Paper Boats":\n  - text: Paper\n  - mark: Boats\n- text: a\n'
    expect(kinds(text)).toEqual(['Paper Boats, text', 'a, text'])
  })

  test('belongs to the innermost link around it', () => {
    const text = `- link:\n  - /url: ${paper}\n  - generic:\n    - text: a\n    - img "b"\n- text: c\n`
    const { pieces } = cut(text)
    expect(pieces.map((piece) => [textOf(text, piece), piece.link?.target ?? null])).toEqual([
      ['a', { kind: 'paper', id: '2509.01234' }],
      ['img', { kind: 'paper', id: '2509.01234' }],
      ['c', null],
    ])
    expect(pieces.map(({ alt }) => alt && textOf(text, alt))).toEqual([null, 'b', null])
  })

  test('is a heading where it stands in one', () => {
    const text = `- heading "a"
- heading:
  - link "b"
  - generic:
    - text: c
  - link:
    - /url: ${paper}
- text: d
- heading:
  - text: e
`
    expect(pick(text, ({ heading }) => (heading ? 'heading' : 'none'))).toEqual([
      'a, heading',
      'b, heading',
      'c, heading',
      `${paper}, heading`,
      'd, none',
      'e, heading',
    ])
  })

  test('tells of what follows where it is a link without a text, and of nothing else', () => {
    const text = `- text: a\n- img "b"\n- checkbox\n- link:\n  - /url: ${paper}\n`
    expect(pick(text, ({ forward }) => String(forward))).toEqual(['a, false', 'img, false', 'checkbox, false', `${paper}, true`])
  })

  test('is unread where it is a text that is longer than the limit', () => {
    const text = `- text: abcd\n- text: abcde\n- img "abcdef"\n- checkbox\n- link:\n  - /url: ${paper}\n- text: ${' '.repeat(9)}abcd\n`
    expect(cut(text, 4).pieces.map((piece) => [textOf(text, piece), piece.kind])).toEqual([
      ['abcd', 'text'],
      ['abcde', 'unread'],
      ['img', 'picture'],
      ['checkbox', 'box'],
      [paper, 'target'],
      ['abcd', 'text'],
    ])
  })
})

test('what lies in no piece is markup', () => {
  const text = '- main:\n  - link "Paper Boats":\n    - /url: /papers/2509.01234\n  - text: a\n```\n'
  const { pieces, markup } = cut(text)
  expect(pieces.map((piece) => textOf(text, piece))).toEqual(['Paper Boats', 'a'])
  expect(markup.map((span) => textOf(text, span))).toEqual(['- main:\n  - link "', '":\n    - /url: /papers/2509.01234\n  - text:', '```'])
})

test('white space between pieces is no markup', () => {
  expect(cut('Here it is:\n\n  There it was.\n').markup).toEqual([])
})
