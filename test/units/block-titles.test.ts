/** Blocks of lines without a mark: a title, its fields and its address, as bots write them to chats. */
import { describe, expect, test } from 'vitest'
import { usualAbstract as abstract } from '../helpers/one-paper.ts'
import { headingOf, idOf, tell, titles, writeList } from '../helpers/three-papers.ts'

const urlOf = (index: number): string => `https://huggingface.co/papers/${idOf(index)}`
const found = titles.map((title, index) => ({ title, arxivId: idOf(index), upvotes: 94, comments: 3 }))

describe('a block is a paper', () => {
  test.each([
    ['with signs', '👍 94 | 💬 3'],
    ['with units', '94 upvotes, 3 comments'],
    ['with labels', 'Upvotes: 94 | Comments: 3'],
  ])('%s', (_name, fields) => {
    const list = writeList((index) => `${titles[index]}\n${fields}\n${urlOf(index)}`, 'Daily Papers')
    expect(tell(list)).toMatchObject({ entries: found, said: [] })
    expect(tell(list.replaceAll(/^https/gm, '🔗 https'))).toMatchObject({ entries: found, said: [] })
    const numbered = writeList(
      (index) => `${index + 1}\ufe0f\u20e3 ${titles[index]}\n${fields}\n${urlOf(index)}\n${abstract}`,
      '📰 Daily Papers',
    )
    expect(tell(numbered)).toMatchObject({ entries: found.map((entry) => ({ ...entry, abstract })), said: [] })
  })

  test('where another one is', () => {
    const alone = `Daily Papers\n\n${titles[0]}\n👍 94 | 💬 3\n${urlOf(0)}\n`
    expect(tell(alone).entries).toEqual([])
  })

  test('where the text has no headings', () => {
    const list = writeList((index) => `${headingOf(index)}\n\nA note on it\n94 upvotes\n\n${abstract}`)
    expect(tell(list).entries.map(({ title }) => title)).toEqual([...titles])
  })

  test('where its title is no longer than titles are, and stands right above', () => {
    const below = (title: (index: number) => string, gap: string) =>
      tell(writeList((index) => `${title(index)}${gap}👍 94 | 💬 3\n${urlOf(index)}`, 'Daily Papers')).entries.map((entry) => entry.title)
    expect(below((index) => `${titles[index]} ${'a'.repeat(250)}`, '\n')).not.toContain(`${titles[0]} ${'a'.repeat(250)}`)
    expect(below((index) => `${titles[index]}`, '\n\n')).toEqual([])
  })
})

test.each(['👍 94\n', '94 upvotes\n', '- Upvotes: 94\n- Comments: 3\n', '👍 94 | 💬 3\n'])(
  'an address right below the fields of a heading is their paper’s: %j',
  (fields) => {
    const onArxiv = writeList((index) => `## ${titles[index]}\n${fields}https://arxiv.org/abs/${idOf(index)}`)
    expect(tell(onArxiv)).toMatchObject({ entries: titles.map((title, index) => ({ title, arxivId: idOf(index), upvotes: 94 })), said: [] })
    for (const [before, behind] of [
      ['', ''],
      ['<', '>'],
      ['🔗 ', ''],
    ]) {
      const list = writeList((index) => `## ${titles[index]}\n${fields}${before}${urlOf(index)}${behind}`)
      expect(tell(list)).toMatchObject({ entries: titles.map((title, index) => ({ title, arxivId: idOf(index), upvotes: 94 })), said: [] })
    }
  },
)
