/** What readers see of a text that links, tags and borders of cells stand inside of. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { usualAbstract, writePage } from '../helpers/one-paper.ts'

/** Read an abstract of Markdown. */
function readAbstract(abstract: string): string | null | undefined {
  const { entries, messages } = parseDigest(writePage({ title: '### A Map of Forgotten Checkpoints', abstract }))
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['year-missing', 'bare-count'])
  return entries[0]?.abstract
}

describe('between two parts of a text', () => {
  test.each([
    ['a space between links', '[rings](/x) [of](/y)', 'rings of'],
    ['none between links that touch', '[ri](/x)[ngs](/y)', 'rings'],
    ['none of a link with a title', '[ri](/x "of ice")ngs', 'rings'],
    ['none of a link with brackets', '[ri](/x_(y))ngs', 'rings'],
    ['a space between links by their labels', '[rings][1] [of][2]', 'rings of'],
    ['none before a label', '[ri] [1]ngs', 'rings'],
    ['a space between tags', '<b>rings</b> <i class="a b">of</i>', 'rings of'],
    ['none in a tag or a comment', '<b class="a b">ri</b><!-- a b -->ngs', 'rings'],
    ['none of attributes', '[ri]{.a .b}ngs', 'rings'],
  ])('stands %s', (_name, text, shown) => {
    expect(readAbstract(`${usualAbstract} We count ${text} Saturn.\n\n[1]: /x\n[2]: /y`)).toBe(`${usualAbstract} We count ${shown} Saturn.`)
  })

  test.each([
    ['a bar without spaces', '|'],
    ['a bar with spaces', ' | '],
  ])('stands a space in place of %s that is the border of a cell', (_name, bar) => {
    const page = (abstract: string): string =>
      writePage({
        title: '### A Map of Forgotten Checkpoints',
        abstract,
        authors: ['5 authors', '·', 'May 3', '7', '·', '8', '·', '9'].join(bar),
      })
    for (const [first, text] of [
      ['We count 31', 'rings'],
      ['We count [31](/x)', '[rings](/y)'],
    ])
      expect(parseDigest(page(`${usualAbstract} ${first}${bar}${text} of Saturn. ${usualAbstract}`)).entries[0]?.abstract).toBe(
        `${usualAbstract} We count 31 rings of Saturn. ${usualAbstract}`,
      )
  })

  test.each(['---', '</td>'])('stands nothing of %s', (mark) => {
    expect(readAbstract(`${usualAbstract}\n\n${mark}\n\n${usualAbstract}`)).toBe(`${usualAbstract} ${usualAbstract}`)
  })
})

describe('the last word of a wrapped text', () => {
  const readTitle = (title: string): string | undefined => parseDigest(`${writePage({ title })}![](/x.png)\n`).entries[0]?.title

  test.each(['Image', 'Photo', 'Logo'])('may be %s, as pictures are named', (word) => {
    const line = 'Reconstructing Old Houses of Small Towns from a Single'
    expect(readTitle(`${line}\n${word}`)).toBe(`${line} ${word}`)
  })

  test.each([
    [
      'behind a sentence',
      'What May Old Houses of Small Towns Tell from Afar?\nImage',
      'What May Old Houses of Small Towns Tell from Afar?',
    ],
    ['below a short line', 'Old Houses\nImage', 'Old Houses'],
    ['with a sign', 'Reconstructing Old Houses of Small Towns from a Single\n♥', 'Reconstructing Old Houses of Small Towns from a Single'],
  ])('is none %s', (_, text, title) => {
    expect(readTitle(text)).toBe(title)
  })
})
