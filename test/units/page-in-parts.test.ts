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
  const card = `${piece} 4 authors`
  const link = (id: string): string => `${'kites fly \n'.repeat(40)}/papers/${id}`
  const read = (value: unknown): unknown => {
    const found = findPageTexts(parseNodes(JSON.stringify(value)).roots, true)
    return found && [found.texts.map(({ path }) => writePath(path)).join(' '), found.areParts, found.other]
  }

  test.each<[name: string, value: unknown, read: unknown]>([
    ['one of three cards', [card, card, card], ['[0] [1] [2]', true, null]],
    ['one of other texts and three cards', ['k', card, card, 'k', card], ['[0] [1] [2] [3] [4]', true, null]],
    ['none of two', [card.repeat(2), card.repeat(2), piece], null],
    ['one of four hundred characters', ['Submitted by', '4 authors', `${'k'.repeat(370)} upvotes `], ['[0] [1] [2]', true, null]],
    ['none of fewer', ['Submitted by', '4 authors', `${'k'.repeat(370)} upvotes`], null],
    ['one with nulls', [card, null, card, card], ['[0] [2] [3]', true, null]],
    ['none with other values', [card, card, card, 7], null],
    ['none where there are two', { a: [card, card, card], b: [card, card, card] }, null],
    ['none where another one has a card', { a: [card, card, card], b: ['by 4 authors'] }, null],
    ['the one of cards', { a: [card, card, card], b: [piece.repeat(9), piece, piece] }, ['a[0] a[1] a[2]', true, null]],
    [
      'the one beside addresses of papers',
      { a: [card, card, card], b: [1, 2, 3].map((id) => `https://huggingface.co/papers/2509.0000${id}`) },
      ['a[0] a[1] a[2]', true, null],
    ],
    ['with links to one paper in each', [1, 2, 3].map((id) => link(`2509.0000${id}`).repeat(2)), ['[0] [1] [2]', true, null]],
    ['one of objects with a text at one key', [1, 2, 3].map((n) => ({ n, text: card })), ['[0].text [1].text [2].text', true, null]],
    ['at the key with the cards', [1, 2, 3].map(() => ({ text: card, all: piece.repeat(9) })), ['[0].text [1].text [2].text', true, null]],
    ['at the key with the longest', [1, 2, 3].map(() => ({ text: card, all: `${card}.` })), ['[0].all [1].all [2].all', true, null]],
    ['none where an object has no such text', [{ text: card }, { text: card }, { text: card }, { t: card }], null],
    ['none where a value is no object', [{ text: card }, { text: card }, { text: card }, card], null],
    ['none where no object stands first', [[card], { text: card.repeat(2) }, { text: card.repeat(2) }], null],
    ['none beside a page of several papers', { a: [card, card, card], b: link('2509.00001 /papers/2509.00002') }, ['b', false, null]],
    ['one beside the text of one paper', { a: [card, card, card], b: link('2509.00001') }, ['a[0] a[1] a[2]', true, null]],
    ['none of pages with two papers', [1, 2, 3].map((id) => link(`2509.0000${id}`) + link('2509.00009')), ['[0] [1] [2]', false, null]],
    ['none of texts that are cut anywhere', [1, 2, 3].map((n) => `${card} ${n} authors`), null],
    ['one of cards of which one names others', [card, card, card, `${card} of 12 authors`], ['[0] [1] [2] [3]', true, null]],
  ])('%s', (_name, value, expected) => {
    expect(read(value)).toEqual(expected)
  })

  test('nor the pages among texts that show more of the page', () => {
    const texts = [link('2509.00001 /papers/2509.00002'), link('2509.00003 /papers/2509.00004'), `${card} 5 authors`]
    expect(read(texts)).toBe(null)
    expect(read(texts.slice(0, 2))).toEqual(['[0] [1]', false, null])
  })
})
