/** Links behind a linked title on its line: to the paper itself, or to its repository. */
import { expect, test } from 'vitest'
import { usualAbstract as abstract } from '../helpers/one-paper.ts'
import { headingOf, idOf, tell, titles, writeList } from '../helpers/three-papers.ts'

const pdf = (index: number, name = 'PDF'): string => `[${name}](https://arxiv.org/pdf/${idOf(index)})`
const code = '[Code](https://github.com/example/boats)'

test.each<[what: string, write: (index: number) => string, url: string | null]>([
  ['the paper on arXiv', (index) => pdf(index), null],
  ['the paper by another name', (index) => pdf(index, 'arXiv'), null],
  ['the repository', () => code, 'https://github.com/example/boats'],
  ['the repository in brackets', () => '[[code]](https://github.com/example/boats)', 'https://github.com/example/boats'],
  ['both', (index) => `${pdf(index)} | ${code}`, 'https://github.com/example/boats'],
  ['both, and a badge', (index) => `(${pdf(index)}, ${code}) ![stars](https://img.example.org/a.svg)`, 'https://github.com/example/boats'],
])('to %s are no part of it', (_what, write, githubUrl) => {
  const list = writeList((index) => `${headingOf(index)} ${write(index)}\n\n${abstract}`)
  const found = titles.map((title, index) => ({ title, arxivId: idOf(index), abstract, githubUrl }))
  expect(tell(list)).toMatchObject({ entries: found, said: [] })
  const fields = writeList((index) => `${headingOf(index)} ${write(index)}\n\nUpvotes: 3 | Comments: 2\n\n${abstract}`)
  expect(tell(fields)).toMatchObject({ entries: found.map((entry) => ({ ...entry, upvotes: 3, comments: 2 })), said: [] })
})

test('part no title from its abstract on a page with bylines', () => {
  const list = writeList((index) => `${headingOf(index)} ${pdf(index)} ${code}\n\n${abstract}\n\n4 authors · Sep 3`)
  const { entries, said } = tell(list)
  expect(entries).toMatchObject(titles.map((title, index) => ({ title, arxivId: idOf(index), abstract, authorCount: 4 })))
  expect(said).toEqual([])
})

test.each([
  ['another paper', '[PDF](https://arxiv.org/pdf/2401.00001)'],
  ['words and a link', 'by Ada Byron [PDF](https://arxiv.org/pdf/2509.01230)'],
  ['a link by any name', '[our talk](https://example.org/talk)'],
  ['words and a profile', 'by [Ada Byron](https://huggingface.co/ada-byron)'],
])('with %s behind it a linked title is its own link, and what is none of it is told', (_what, behind) => {
  const list = writeList((index) => `${headingOf(index)} ${index === 0 ? behind : ''}\n\n${abstract}\n\n4 authors · Sep 3`)
  const { entries, said } = tell(list)
  expect(entries).toMatchObject(titles.map((title, index) => ({ title, arxivId: idOf(index), abstract, authorCount: 4 })))
  expect(said).toEqual(['unrecognised-text'])
})

test('a title may be two links', () => {
  const found = titles.map((title, index) => ({ title: `${title} in Rivers`, arxivId: idOf(index), abstract }))
  for (const behind of ['', ' [PDF](https://arxiv.org/abs/2509.01230)']) {
    const write = (index: number) => `${headingOf(index)} [in Rivers](/papers/${idOf(index)})${index === 0 ? behind : ''}\n\n${abstract}`
    expect(tell(writeList(write))).toMatchObject({ entries: found, said: [] })
  }
})

test('a check box or a link without a text behind it is no part of it', () => {
  for (const behind of ['<input type="checkbox">', '<a href="/ada-byron"></a>']) {
    const write = (index: number) =>
      `<h3><a href="/papers/${idOf(index)}">${titles[index]}</a> ${behind} <a href="https://arxiv.org/pdf/${idOf(index)}">PDF</a></h3><p>${abstract}</p>`
    const found = titles.map((title, index) => ({ title, arxivId: idOf(index), abstract }))
    expect(tell(writeList(write, '<h1>Daily Papers</h1>'))).toMatchObject({ entries: found, said: [] })
  }
})

test.each(['- 84 upvotes', '🔥84', '— 84 upvotes — Example Labs', '84 👍 6 💬'])('votes behind it are read: %s', (behind) => {
  const { entries, said } = tell(writeList((index) => `${headingOf(index)} ${behind}\n\n${abstract}`))
  expect(entries).toMatchObject(titles.map((title) => ({ title, abstract, upvotes: 84 })))
  expect(said).toEqual([])
})

test('votes and comments with links of their own are told where other links stand beside them', () => {
  const behind = (index: number) => `${pdf(index)} [12](/papers/${idOf(index)}#community)`
  const { entries, said } = tell(writeList((index) => `${headingOf(index)} ${behind(index)}\n\n${abstract}`))
  expect(entries).toMatchObject(titles.map((title, index) => ({ title, arxivId: idOf(index), abstract, comments: null })))
  expect(said).toEqual(titles.map(() => 'unrecognised-text'))
})

test.each([
  '⭐ 84',

  '· 84 likes',
  '[↑84]',
  '{84}',
  '(5 authors)',
  '(Sep 3)',
  '— 84 stars — Example Labs',
  '| 5 authors',

  '(oral)',
])('a number, or what is set apart, behind a linked title is no part of it, and is told: %s', (count) => {
  const list = writeList((index) => `${headingOf(index)} ${count}\n\n${abstract}`)
  const { entries, said } = tell(list)
  expect(entries).toMatchObject(titles.map((title, index) => ({ title, arxivId: idOf(index), abstract })))
  expect(said).toEqual(titles.map(() => 'unrecognised-text'))
})

test.each(['2nd Edition of 3', 'and 12 more words', 'in 2D or in 3D'])('words behind a linked title are a part of it: %s', (words) => {
  const list = writeList((index) => `${headingOf(index)} ${words}\n\n${abstract}`)
  expect(tell(list).entries.map(({ title }) => title)).toEqual(titles.map((title) => `${title} ${words}`))
})
