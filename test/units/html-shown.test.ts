/** The text that a reader of HTML sees, of the input's length, and how places in it become places of the input. */
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import { cutHtml } from '../../src/frontends/html/pieces.ts'
import { gatherWords } from '../../src/frontends/html/scattered.ts'
import { coverReferences, type Shown, showPieces, trimPieces } from '../../src/frontends/html/shown.ts'

const show = (html: string): Shown => showPieces(html, gatherWords(html, cutHtml(html, 0, html.length).pieces))

describe('a reader sees', () => {
  test.each<[name: string, html: string, shown: string, references: string[]]>([
    ['texts at their places', '<p>kites</p> <b>fly</b>', '   kites        fly    ', []],
    ['what stands for pictures', '<img alt="a &amp; b">kites<img>', '          a &amp; b  kites     ', []],
    ['signs that references stand for', 'a&hellip;b&lt;c', 'a…       b<   c', ['&hellip;', '&lt;']],
    ['references to letters and digits as they are', 'caf&eacute; n&#49;', 'caf&eacute; n&#49;', []],
    ['references to nothing as they are', 'R&D &nosuch; &', 'R&D &nosuch; &', []],
    ['white space that references stand for', 'a&nbsp;b&#10;c&#xA0;d', 'a\u00a0     b\n    c\u00a0     d', ['&nbsp;', '&#10;', '&#xA0;']],
    ['references that have no semicolon', 'a&lt b', 'a<   b', ['&lt']],
    ['numbers in one', '1<b>2</b>', '12       ', ['1<b>2']],
    ['numbers by references', '&#52;1 authors', '41     authors', ['&#52;1']],
    ['texts that are not read', '<main>kites &lt;', '      kites <   ', ['&lt;']],
    ['no tags and no comments', '<p title="x">a<!-- b --></p>', '             a', []],
  ])('%s', (_name, html, text, references) => {
    const shown = show(html)
    expect(shown.text).toBe(text.padEnd(html.length))
    expect(shown.references.map(({ start, end }) => html.slice(start, end))).toEqual(references)
  })
})

describe('white space that references stand for', () => {
  /** The texts of a page as a reader sees them, and what is none of them. */
  const trim = (html: string): { texts: string[]; edges: string[] } => {
    const { pieces } = cutHtml(html, 0, html.length)
    const shown = showPieces(html, { pieces, words: new Map() })
    const { pieces: trimmed, edges } = trimPieces(html, shown, pieces)
    const textAt = ({ start, end }: { start: number; end: number }): string => html.slice(start, end)
    const signs = { 'same-line': '', 'next-line': '/', 'blank-line': '|' }
    return { texts: trimmed.map(({ start, end, gap }) => signs[gap] + shown.text.slice(start, end)), edges: edges.map(textAt) }
  }

  test.each<[name: string, html: string, texts: string[], edges: string[]]>([
    ['is none of a text', '&nbsp;kites&nbsp;', ['|kites'], ['&nbsp;', '&nbsp;']],
    ['may stand beside white space', '&nbsp; kites &#32; &#32;', ['|kites'], ['&nbsp;', '&#32; &#32;']],
    ['is part of a text within it', 'paper&nbsp;kites', ['|paper\u00a0     kites'], []],
    ['alone is no text', '<p>&nbsp;</p><p>kites</p>', ['|kites'], ['&nbsp;']],
    ['alone in a line leaves what parts the texts', 'kites<br><b>&nbsp;</b><i>boats</i>', ['|kites', '/boats'], ['&nbsp;']],
    ['leaves a sign at the end whole', '&lt;kites&gt;&nbsp;', ['|<   kites>'], ['&nbsp;']],
    ['is none where there is no reference', 'kites<b>boats</b>', ['|kites', 'boats'], []],
    ['is none where nothing is marked', 'kites', ['|kites'], []],
    ['leaves pictures as they are', '<img alt=" kites ">&nbsp;<img>', ['|           kites   ', '     '], ['&nbsp;']],
  ])('%s', (_name, html, texts, edges) => {
    expect(trim(html)).toEqual({ texts, edges })
  })
})

describe('places that end in a reference end behind it', () => {
  //            0123456789
  const shown: Shown = {
    text: 'ab…      c',
    references: [
      { start: 2, end: 10 },
      { start: 14, end: 20 },
    ],
  }
  const cover = (cue: object): Cue => {
    const cues = [{ kind: 'text', gap: 'same-line', ...cue } as Cue]
    coverReferences(shown, cues, [])
    return cues[0] as Cue
  }

  test.each([
    ['in the middle of one', 3, 10],
    ['at the end of one', 10, 10],
    ['before one', 2, 2],
    ['between two', 12, 12],
    ['in the middle of the last', 15, 20],
    ['behind all', 22, 22],
  ])('%s', (_name, end, covered) => {
    expect(cover({ start: 0, end })).toMatchObject({ start: 0, end: covered })
    expect(coverReferences(shown, [], [{ start: 0, end }])).toEqual([{ start: 0, end: covered }])
  })

  test('with their parts, figures and names', () => {
    const place = { start: 0, end: 3 }
    const covered = { start: 0, end: 10 }
    expect(cover({ ...place, parts: [place, { start: 12, end: 13 }] })).toMatchObject({ parts: [covered, { start: 12, end: 13 }] })
    expect(cover({ ...place, figure: place, name: { ...place, parts: [place] } })).toMatchObject({
      figure: covered,
      name: { ...covered, parts: [covered] },
    })
    expect(cover({ ...place, figure: null, name: null })).toMatchObject({ ...covered, figure: null, name: null })
    expect(cover({ ...place, name: 'footer' })).toMatchObject({ ...covered, name: 'footer' })
  })

  test('others stay the same', () => {
    const cues = [0, 12, 20].map((start): Cue => ({ kind: 'dot', gap: 'same-line', start, end: start + 2 }))
    const before = [...cues]
    coverReferences(shown, cues, [])
    for (const [at, cue] of cues.entries()) expect(cue).toBe(before[at])
    const markup = [{ start: 0, end: 3 }]
    expect(coverReferences({ text: 'abc', references: [] }, cues, markup)).toBe(markup)
  })
})
