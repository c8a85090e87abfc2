/** Pages whose texts stand in a list of JSON, as scripts gather them of each card or of each element. */
import { describe, expect, test } from 'vitest'
import { writePath } from '../../src/frontends/json/nodes.ts'
import { findPageTexts } from '../../src/frontends/json/page-texts.ts'
import { parseNodes } from '../../src/frontends/json/parse-nodes.ts'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { quietOptions } from '../helpers/one-paper.ts'

const titles = ['Kites over Cold Water', 'A Census of "Lost" Gloves', 'Étude sur les échelles']
const textOf = (index: number, between = '\n'): string =>
  ['Submitted by', `user-${index}`, `${index + 7}`, titles[index], '·', '3 authors'].join(between)
const htmlOf = (index: number): string =>
  `<article><a href="/papers/2509.0000${index}"></a><p>Submitted by user-${index}</p><a href="/login?next=%2Fpapers%2F2509.0000${index}">${index + 7}</a><h3><a href="/papers/2509.0000${index}">${titles[index]}</a></h3><p>&middot; 3 authors</p></article>`
const paperOf = (index: number): object => ({ title: titles[index], submittedBy: `user-${index}`, upvotes: index + 7, authorCount: 3 })
const papers = titles.map((_, index) => paperOf(index))

describe('a list of texts is a page', () => {
  const rest = 'A footer that is long enough to be read as a part of a page. '.repeat(6)
  test.each<[name: string, texts: string[]]>([
    ['of the texts of cards', titles.map((_, index) => textOf(index))],
    ['of their HTML', titles.map((_, index) => htmlOf(index))],
    ['of the texts of all elements', ['Daily Papers', ...titles.flatMap((_, index) => textOf(index).split('\n'))]],
  ])('%s', (_name, texts) => {
    const all = [...texts, rest]
    for (const value of [all, { url: 'https://huggingface.co/papers', cards: all }, all.map((text, at) => ({ at, text }))]) {
      for (const indent of [0, 2]) {
        const input = JSON.stringify(value, null, indent)
        const digest = parseDigest(input, quietOptions)
        expect(digest.entries).toMatchObject(papers)
        expect(digest.pages).toMatchObject([{ format: 'json' }])
        expect(digest.messages[0]?.reason).toMatch(
          new RegExp(
            `^A page was read from ${texts.length + 1} texts of \\d+ characters in this JSON, the first at (?:cards)?\\[0\\](?:\\.text)? `,
          ),
        )
        expect(treeToText(parseTree(input, quietOptions))).toBe(input)
        const [first] = digest.entries
        expect(input.slice(first?.spans.title?.start, first?.spans.title?.end)).toBe(titles[0])
      }
    }
  })

  test('and of other things is none', () => {
    const news = Array.from(
      { length: 9 },
      (_, index) => `The ferry number ${index} ran late again,\nand nobody on the quay knew why it did.`,
    )
    expect(parseDigest(JSON.stringify(news))).toMatchObject({ outcome: 'unrecognised', messages: [{ ruleId: 'no-json-papers' }] })
  })
})

describe('which list', () => {
  const piece = 'k'.repeat(140)
  const link = (id: string): string => `${'kites fly \n'.repeat(40)}/papers/${id}`
  const read = (value: unknown): unknown => {
    const found = findPageTexts(parseNodes(JSON.stringify(value)).roots, true)
    return found && [found.texts.map(({ path }) => writePath(path)).join(' '), found.areParts, found.other]
  }

  test.each<[name: string, value: unknown, read: unknown]>([
    ['one of three texts', [piece, piece, piece], ['[0] [1] [2]', true, null]],
    ['none of two', [piece.repeat(2), piece.repeat(2)], null],
    ['one of four hundred characters', ['', 'k'.repeat(399), 'k'], ['[0] [1] [2]', true, null]],
    ['none of fewer', ['', 'k'.repeat(399), ''], null],
    ['none with other values', [piece, piece, piece, null], null],
    ['the longest', { a: [piece, piece, piece], b: [piece, piece, `${piece}k`] }, ['b[0] b[1] b[2]', true, null]],
    ['that of a text with a link', { a: [piece, link('2509.00001'), piece] }, ['a[0] a[1] a[2]', true, null]],
    ['with links to one paper in each', [1, 2, 3].map((id) => link(`2509.0000${id}`).repeat(2)), ['[0] [1] [2]', true, null]],
    ['one of objects with a text at one key', [1, 2, 3].map((n) => ({ n, text: piece })), ['[0].text [1].text [2].text', true, null]],
    [
      'at the key with the longest texts',
      [1, 2, 3].map((n) => ({ text: piece, all: `${n} ${piece}` })),
      ['[0].all [1].all [2].all', true, null],
    ],
    ['none where an object has no such text', [{ text: piece }, { text: piece }, { text: piece }, { t: piece }], null],
    ['none where a value is no object', [{ text: piece }, { text: piece }, { text: piece }, piece], null],
    ['none where no object stands first', [[piece], { text: piece.repeat(2) }, { text: piece.repeat(2) }], null],
    ['none beside a longer page', { a: [piece, piece, piece], b: link('2509.00001').repeat(2) }, ['b', false, null]],
    ['none of pages with two papers', [1, 2, 3].map((id) => link(`2509.0000${id}`) + link('2509.00009')), ['[0] [1] [2]', false, null]],
    [
      'none of pages with two numbers of authors',
      [1, 2, 3].map(() => `Daily Papers\n${piece} 4 authors\n5 authors`),
      ['[0] [1] [2]', false, null],
    ],
    ['one with the title of the page', [`Daily Papers\n${piece} 4 authors\n4 authors`, piece, piece], ['[0] [1] [2]', true, null]],
    ['none in which one text is such a page', [...[1, 2].map(() => piece), link('2509.00001') + link('2509.00009')], ['[2]', false, null]],
  ])('%s', (_name, value, expected) => {
    expect(read(value)).toEqual(expected)
  })
})
