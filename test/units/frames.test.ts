/** What a writer puts around each title, or before each abstract, and what is of the texts themselves. */
import { describe, expect, test } from 'vitest'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { quietOptions, usualAbstract } from '../one-paper.ts'

const titles = ['Paper Boats on Lakes', 'Folding Maps by Hand', 'Reading Rivers: A Survey', 'What Bells Hear']
const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 5\n\n'

const pageOf = (write: (title: string, index: number) => string, writeAbstract = (abstract: string, _index: number) => abstract): string =>
  header +
  titles.map((title, at) => `${write(title, at)}\n\n${writeAbstract(usualAbstract, at)}\n\n  • 4 authors\n·\nJun 12 2\n\n`).join('')

describe('what stands around each title', () => {
  test.each([
    ['a bullet', (title: string) => `- ${title}`],
    ['bold type', (title: string) => `**${title}**`],
    ['bold type of another kind', (title: string) => `__${title}__`],
    ['italics', (title: string) => `*${title}*`],
    ['a heading in bold type', (title: string) => `## **${title}**`],
    ['a bullet and bold type', (title: string) => `* **${title}**`],
    ['numbers', (title: string, at: number) => `${at + 1}. ${title}`],
    ['numbers and bold type', (title: string, at: number) => `${at + 1}. **${title}**`],
    ['numbers in bold type', (title: string, at: number) => `**${at + 1}. ${title}**`],
    ['a label', (title: string) => `Title: ${title}`],
    ['a label in bold type', (title: string) => `**Title:** ${title}`],
    ['a heading with a label', (title: string) => `### Title: ${title}`],
    ['quotation marks', (title: string) => `“${title}”`],
  ])('is none of the titles: %s', (_, write) => {
    const text = pageOf(write)
    const { entries, messages } = parseDigest(text, quietOptions)
    expect(entries).toMatchObject(titles.map((title) => ({ title, abstract: usualAbstract, authorCount: 4, comments: 2 })))
    expect(messages).toEqual([])
    expect(entries.map(({ spans }) => text.slice(spans.title?.start, spans.title?.end))).toEqual(titles)
    expect(treeToText(parseTree(text, quietOptions))).toBe(text)
  })

  test('is the number of votes again, and no other number', () => {
    const write = (numberOf: (votes: number) => number): string =>
      titles.map((title, at) => `[ ] ${at + 20}\n\n### ${numberOf(at + 20)} ${title}\n\n4 authors\n`).join('\n')
    const read = (text: string) => parseDigest(text).entries.map(({ title, upvotes }) => [title, upvotes])
    expect(read(write((votes) => votes))).toEqual(titles.map((title, at) => [title, at + 20]))
    expect(read(write((votes) => votes + 1))).toEqual(titles.map((title, at) => [`${at + 21} ${title}`, at + 20]))
    expect(read(write((votes) => votes).replaceAll(/\[ \] \d+\n\n/g, ''))).toEqual(titles.map((title, at) => [`${at + 20} ${title}`, null]))
  })

  test('may lack at one title of five', () => {
    const { entries } = parseDigest(
      header +
        [...titles, 'Seas', 'Towns']
          .map((title, at) => `${at === 3 ? title : `*${title}*`}\n\n${usualAbstract}\n\n  • 4 authors\n·\nJun 12 2\n\n`)
          .join(''),
      quietOptions,
    )
    expect(entries.map(({ title }) => title)).toEqual([...titles, 'Seas', 'Towns'])
  })

  test('is of the title where others have it not', () => {
    const { entries } = parseDigest(
      pageOf((title, at) => (at % 2 === 0 ? `*${title}*` : title)),
      quietOptions,
    )
    expect(entries.map(({ title }) => title)).toEqual(titles.map((title, at) => (at % 2 === 0 ? `*${title}*` : title)))
  })

  test('is of the title where one of its halves is missing', () => {
    const { entries } = parseDigest(
      pageOf((title) => `"${title}`),
      quietOptions,
    )
    expect(entries.map(({ title }) => title)).toEqual(titles.map((title) => `"${title}`))
  })

  test('is told for each page', () => {
    const { entries } = parseDigest(
      `${pageOf((title) => `*${title}*`)}\n${pageOf((title) => title).replace('Nov 5', 'Nov 4')}`,
      quietOptions,
    )
    expect(entries.map(({ page, title }) => [page, title])).toEqual([0, 1].flatMap((page) => titles.map((title) => [page, title])))
  })
})

describe('what stands before each abstract', () => {
  test.each(['Abstract: ', '**Abstract:** ', '**Summary**: ', 'TL;DR: '])('is none of the abstracts: %j', (label) => {
    const { entries, messages } = parseDigest(
      pageOf(
        (title) => title,
        (abstract) => label + abstract,
      ),
      quietOptions,
    )
    expect(entries.map(({ abstract }) => abstract)).toEqual(titles.map(() => usualAbstract))
    expect(messages).toEqual([])
  })

  test('is told though a paper has no abstract', () => {
    const [first, ...rest] = pageOf(
      (title) => title,
      (abstract) => `Summary: ${abstract}`,
    ).split('Summary: ')
    const text = [first, ...rest].join('Summary: ').replace(`Summary: ${usualAbstract}`, '')
    const { entries } = parseDigest(text, quietOptions)
    expect(entries.map(({ abstract }) => abstract)).toEqual([null, usualAbstract, usualAbstract, usualAbstract])
  })

  test('is of the abstract where others have it not', () => {
    const { entries } = parseDigest(
      pageOf(
        (title) => title,
        (abstract, at) => (at === 0 ? `Abstract: ${abstract}` : abstract),
      ),
      quietOptions,
    )
    expect(entries[0]?.abstract).toBe(`Abstract: ${usualAbstract}`)
  })
})
