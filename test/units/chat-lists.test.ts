/** Lists as bots write them to chats and language models answer with: no blank lines, fields on lines of their own, links by their usual names. */
import { describe, expect, test } from 'vitest'
import { usualAbstract as abstract } from '../helpers/one-paper.ts'
import { idOf, tell, titles } from '../helpers/three-papers.ts'

const urlOf = (index: number): string => `https://huggingface.co/papers/${idOf(index)}`
const fields = 'Upvotes: 84 | Comments: 2'
const whole = titles.map((title, index) => ({ title, arxivId: idOf(index), upvotes: 84, abstract }))
const bare = whole.map((entry) => ({ ...entry, abstract: null }))

const write = (lines: (title: string, index: number) => readonly string[]): string =>
  `${titles.flatMap((title, index) => lines(title, index)).join('\n')}\n`

describe('without blank lines', () => {
  test.each<[what: string, lines: (title: string, index: number) => readonly string[]]>([
    ['numbered titles and addresses', (title, index) => [`${index + 1}) ${title}`, fields, urlOf(index)]],
    ['addresses behind a sign', (title, index) => [`${index + 1}. ${title}`, fields, `🔗 ${urlOf(index)}`]],
    ['several lines of fields', (title, index) => [`${index + 1}. ${title}`, '- Authors: 4', '- Upvotes: 84', urlOf(index)]],
    ['titles in bold type', (title, index) => [`**${title}**`, '- Upvotes: 84', '- Published: 2025-09-03', urlOf(index)]],
  ])('%s are papers', (_what, lines) => {
    expect(tell(write(lines), { asOf: '2025-11-05' })).toMatchObject({ entries: bare, said: [] })
  })

  test.each<[what: string, lines: (title: string, index: number) => readonly string[]]>([
    ['a link behind the abstract', (title, index) => [`${index + 1}. ${title}`, fields, abstract, `[Read more](${urlOf(index)})`]],
    [
      'a link behind an abstract with a label',
      (title, index) => [`### ${title}`, fields, `Abstract: ${abstract}`, `[Read more](${urlOf(index)})`],
    ],
    [
      'an address behind an abstract with a label',
      (title, index) => [`### ${title}`, fields, `Abstract: ${abstract} ${abstract}`, urlOf(index)],
    ],
    [
      'links before a quoted abstract',
      (title, index) => [
        `${index + 1}. **${title}**`,
        fields,
        `[Paper](${urlOf(index)}) | [arXiv](https://arxiv.org/abs/${idOf(index)})`,
        '',
        `> ${abstract}`,
      ],
    ],
    ['a link behind a sign', (title, index) => [`## ${title}`, fields, `🔗 [Link](${urlOf(index)})`, '', abstract, '']],
  ])('%s are papers with abstracts', (_what, lines) => {
    const { entries, said } = tell(write(lines))
    expect(entries.map(({ abstract: text, ...entry }) => ({ ...entry, abstract: text?.slice(0, abstract.length) }))).toMatchObject(whole)
    expect(said).toEqual([])
  })

  test('a line of links has the repository as well', () => {
    const links = (index: number): string =>
      `• [Paper](${urlOf(index)}) · [Code](https://github.com/example/boats) · [PDF](https://arxiv.org/pdf/${idOf(index)})`
    const { entries, said } = tell(write((title, index) => [`## ${title}`, fields, links(index), '', abstract, '']))
    expect(entries).toMatchObject(whole.map((entry) => ({ ...entry, githubUrl: 'https://github.com/example/boats' })))
    expect(said).toEqual([])
  })
})

test('a link to a paper by any other name is no field, and told', () => {
  const { entries, said } = tell(write((title, index) => [`## ${title}`, fields, `[Boats, again](${urlOf(index)})`, '', abstract, '']))
  expect(entries).toMatchObject(titles.map((title) => ({ title, abstract })))
  expect(said).toEqual(titles.map(() => 'unrecognised-text'))
})

test('lines of a sentence below a number are no fields', () => {
  const { entries } = tell(write((title, index) => [`${index + 1}. ${title}`, 'It has 84 upvotes by now', urlOf(index)]))
  expect(entries.filter(({ upvotes }) => upvotes !== null)).toEqual([])
})
