/** What a reader sees of a text with marks, in order. */
import { describe, expect, test } from 'vitest'
import { cutPieces, linkOfPicture } from '../../src/frontends/markup/pieces.ts'
import type { Piece } from '../../src/frontends/markup/piece.ts'
import { findMarks } from '../../src/frontends/markup/marks.ts'
import { findReferences } from '../../src/frontends/markup/references.ts'
import { readTarget } from '../../src/targets.ts'

/** A piece in words: its kind where it is no text, its gap (`b` for a blank line, `n` for the next one, `s` for the same), and what it is part of. */
function tellPiece(source: string, { kind, start, end, gap, link, heading, forward, alt }: Piece): string {
  const told = [gap.charAt(0), kind === 'text' ? '' : kind, `'${source.slice(start, end)}'`].filter((part) => part !== '')
  if (heading) told.push('heading')
  if (link !== null) told.push('->', link.target === null ? '?' : link.target.kind)
  if (forward) told.push('forward')
  if (alt !== null) told.push(`"${source.slice(alt.start, alt.end)}"`)
  return told.join(' ')
}

function cut(source: string, { start = 0, end = source.length, maxLineLength = 1_000 } = {}) {
  const { pieces, markup } = cutPieces(
    source,
    start,
    end,
    findMarks(source, end, { references: findReferences(source, end), maxLineLength }),
  )
  return {
    pieces: pieces.map((piece) => tellPiece(source, piece)),
    markup: markup.map(({ start: from, end: to }) => source.slice(from, to)),
  }
}
const piecesOf = (source: string): string[] => cut(source).pieces
const markupOf = (source: string): string[] => cut(source).markup

describe('lines', () => {
  test.each([
    ['a', ["b 'a'"]],
    ['a\nb\n\nc', ["b 'a'", "n 'b'", "b 'c'"]],
    ['a\r\nb\r\n\r\nc\rd', ["b 'a'", "n 'b'", "b 'c'", "n 'd'"]],
    [' \ta b \n  c ', ["b 'a b'", "n 'c'"]],
    ['a\n \t\nb', ["b 'a'", "b 'b'"]],
    ['a <b>c</b>\nd', ["b 'a'", "s 'c'", "n 'd'"]],
    ['a\n<b>\nc', ["b 'a'", "n 'c'"]],
    ['a\n\n<b>\nc', ["b 'a'", "b 'c'"]],
    ['a<p>b', ["b 'a'", "b 'b'"]],
    ['a\n[1]: /nvidia\nb', ["b 'a'", "n reference '[1]: /nvidia'", "n 'b'"]],
    ['', []],
    [' \n ', []],
  ])('%j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
  })

  test('are read from a place up to another', () => {
    expect(cut('\ufeffa\nb\nc', { start: 1, end: 4 }).pieces).toEqual(["b 'a'", "n 'b'"])
  })
})

describe('what is not seen', () => {
  test('at the edges of a text is markup, and inside of it is its own', () => {
    expect(cut('\u200b a\u200bb \u2060\ufeff')).toEqual({ pieces: ["b 'a\u200bb'"], markup: ['\u200b ', ' \u2060\ufeff'] })
    expect(cut('\u200b')).toEqual({ pieces: [], markup: ['\u200b'] })
    expect(cut('\u200b \u200b')).toEqual({ pieces: [], markup: ['\u200b \u200b'] })
    expect(cut('\u200ba')).toEqual({ pieces: ["b 'a'"], markup: ['\u200b'] })
    expect(cut('a\u200b')).toEqual({ pieces: ["b 'a'"], markup: ['\u200b'] })
  })

  test('as a reference is markup, where nothing else is there', () => {
    for (const blank of ['&nbsp;', '&nbsp; &#160;', '&#32;', '&nbsp;'.repeat(100)])
      expect(cut(`a\n${blank}\nb`), blank).toEqual({ pieces: ["b 'a'", "b 'b'"], markup: [blank] })
    for (const text of ['&nbsp;c', 'c&nbsp;', '&amp;', '&', '&nbsp']) expect(piecesOf(`a\n${text}`), text).toHaveLength(2)
  })
})

describe('links', () => {
  test.each([
    ['[a](/nvidia) b', ["b 'a' -> profile", "s 'b'"]],
    ['[a\nb](/nvidia)', ["b 'a' -> profile", "n 'b' -> profile"]],
    ['a [](/nvidia)\nb', ["b 'a'", "s target '](/nvidia)' -> profile forward", "n 'b'"]],
    ['[![](/a.png)](/nvidia)', ["b picture '![](/a.png)' -> profile"]],
    ['[![x](/a.png) b](/nvidia)', [`b picture '![x](/a.png)' -> profile "x"`, "s 'b' -> profile"]],
    ['a](/nvidia) b', ["b 'a'", "s target '](/nvidia)' -> profile", "s 'b'"]],
    ['<a>x</a>', ["b 'x'"]],
    ['</a>x', ["b 'x'"]],
    ['* [ ] [x](/nvidia)', ["b '*'", "s box '[ ]'", "s 'x' -> profile"]],
    ['[a [ ] b](/nvidia)', ["b 'a [ ] b' -> profile"]],
  ])('%j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
  })

  test('leave their brackets as markup, and so do others marks', () => {
    expect(markupOf('[a](/nvidia) <b>c</b>')).toEqual(['[', '](/nvidia)', '<b>', '</b>'])
    expect(markupOf('a [](/nvidia)')).toEqual(['[', '](/nvidia)'])
    expect(markupOf('a\n[1]: /nvidia\n![](/a.png) [ ] /b')).toEqual([])
    expect(markupOf('# a\n\nb\n---\nc<p>')).toEqual(['# ', '---', '<p>'])
  })

  test('by a number last to the end of the line', () => {
    const list = '\n\n[2]x\n\n1. /nvidia\n2. /docs\n3. /docs'
    const pieces = piecesOf(`[1]a <b>c</b>\nd${list}`)
    expect(pieces.slice(0, 4)).toEqual(["b target '[1]' -> profile forward", "s 'a' -> profile", "s 'c' -> profile", "n 'd'"])
  })

  test('of a line that is not read are its own', () => {
    expect(cut('a\n[b](/nvidia)\nc', { maxLineLength: 5 }).pieces).toEqual(["b 'a'", "n unread '[b](/nvidia)'", "n 'c'"])
  })
})

describe('headings', () => {
  test.each([
    ['# a', ["b 'a' heading"]],
    ['# a\nb', ["b 'a' heading", "n 'b'"]],
    ['# a\n  b\n  c\nd', ["b 'a' heading", "n 'b' heading", "n 'c' heading", "n 'd'"]],
    ['# a\n b', ["b 'a' heading", "n 'b'"]],
    ['  # a\n    b', ["b 'a' heading", "n 'b' heading"]],
    ['  # a\n   b', ["b 'a' heading", "n 'b'"]],
    ['\t\t# a\n   b', ["b 'a' heading", "n 'b'"]],
    ['x\n  # a\n   b', ["b 'x'", "n 'a' heading", "n 'b'"]],
    ['\t# a\n   b', ["b 'a' heading", "n 'b' heading"]],
    ['x\r  # a\r   b', ["b 'x'", "n 'a' heading", "n 'b'"]],
    ['# a\n\n  b', ["b 'a' heading", "b 'b'"]],
    ['# a\n   \n  b', ["b 'a' heading", "b 'b'"]],
    ['> # a\n  b', ["b 'a' heading", "n 'b' heading"]],
    ['# a <b>c</b>', ["b 'a' heading", "s 'c' heading"]],
    ['**a\nb**\nc', ["b 'a' heading", "n 'b' heading", "n 'c'"]],
    ['**a\nb**\n   c', ["b 'a' heading", "n 'b' heading", "n 'c'"]],
    ['[x](/docs)## [a](/nvidia) b', ["b 'x' -> site", "s 'a' heading -> profile", "s 'b'"]],
    ['# [a](/nvidia) b', ["b 'a' heading -> profile", "s 'b' heading"]],
    ['[x](/docs)## a\n  b', ["b 'x' -> site", "s 'a' heading", "n 'b' heading"]],
  ])('%j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
  })

  test.each([
    ['a\n===', true],
    ['x\n\na\n---', true],
    ['a\n ---', true],
    ['a\r\n---', true],
    ['aaaaaaaaaaaa\n---', true],
    ['aaaaaaaaaaaaa\n---', false],
    [`${'a'.repeat(213)}\n${'='.repeat(100)}`, true],
    [`${'a'.repeat(214)}\n${'='.repeat(100)}`, false],
    ['x\na\n---', false],
    ['x <b>a</b>\n---', false],
    ['![](/a.png)\n---', false],
    ['a\n<b>\n---', false],
    ['a <b>\n---', false],
    ['a\n\u00a0\n---', false],
    [`${'xx\n\n'.repeat(60)}a\n---`, true],
  ])('a line below a text makes one of it: %j, %s', (text, does) => {
    expect(piecesOf('x\n\na\n===')).toEqual(["b 'x'", "b 'a' heading"])
    expect(piecesOf(text).some((piece) => piece.includes('heading'))).toBe(does)
  })
})

describe('the link of a picture', () => {
  const link = (url: string | null) => ({ target: url === null ? null : readTarget(url) })
  const [around, picture, avatar, thumbnail, gone] = [
    link('/nvidia'),
    link('/a.png'),
    link('/avatars/0a1b.svg'),
    link('/social-thumbnails/papers/2509.01234.png'),
    link(null),
  ]

  test('is the one around it, unless its own tells more', () => {
    expect(linkOfPicture(around, picture)).toBe(around)
    expect(linkOfPicture(around, null)).toBe(around)
    expect(linkOfPicture(around, avatar)).toBe(avatar)
    expect(linkOfPicture(around, thumbnail)).toBe(thumbnail)
    expect(linkOfPicture(null, picture)).toBe(picture)
    expect(linkOfPicture(null, null)).toBeNull()
    expect(linkOfPicture(gone, picture)).toBe(picture)
    expect(linkOfPicture(gone, null)).toBe(gone)
    expect(linkOfPicture(around, gone)).toBe(around)
  })
})
