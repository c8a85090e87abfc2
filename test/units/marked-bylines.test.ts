/** Lines of fields in italics or in brackets, handles with their sign, and names behind `by`. */
import { expect, test } from 'vitest'
import { usualAbstract as abstract } from '../helpers/one-paper.ts'
import { headingOf, idOf, tell, titles, writeList } from '../helpers/three-papers.ts'

const found = (more: object) => titles.map((title, index) => ({ title, arxivId: idOf(index), abstract, ...more }))

test.each([
  ['*4 authors — 84 upvotes*', { authorCount: 4, upvotes: 84 }],
  ['_84 upvotes · 4 authors_', { authorCount: 4, upvotes: 84 }],
  ['(84 upvotes)', { upvotes: 84 }],
  ['*84 upvotes*', { upvotes: 84 }],
  ['- (84 upvotes | 2 comments)', { upvotes: 84, comments: 2 }],
])('a line below a title is fields, whatever it is written in: %s', (line, more) => {
  const { entries, said } = tell(writeList((index) => `${headingOf(index)}\n${line}\n\n${abstract}`))
  expect(entries).toMatchObject(found(more))
  expect(said).toEqual([])
})

test.each(['*A note of ours, which has 84 upvotes by now and no end in sight*', '(see the 84 upvotes', '84 upvotes)'])(
  'any other line is none: %s',
  (line) => {
    const { entries } = tell(writeList((index) => `${headingOf(index)}\n${line}\n\n${abstract}`))
    expect(entries.filter(({ upvotes }) => upvotes !== null)).toEqual([])
  },
)

test.each(['@ada-q', 'ada-q'])('the sign before a handle is none of the name: %s', (handle) => {
  for (const line of [`Upvotes: 84 | Submitted by: ${handle}`, `Submitted by ${handle} · 84 upvotes`]) {
    const { entries, said } = tell(writeList((index) => `${headingOf(index)}\n${line}\n\n${abstract}`))
    expect(entries).toMatchObject(found({ submittedBy: 'ada-q', upvotes: 84 }))
    expect(said).toEqual([])
  }
})

test('names behind `by` are no organisation; who they are is not known, and told', () => {
  const { entries, said } = tell(writeList((index) => `${headingOf(index)}\nby Ada Byron, Ben Cole · 84 upvotes\n\n${abstract}`))
  expect(entries).toMatchObject(found({ organization: null, authors: null }))
  expect(said).toContain('unrecognised-text')
})

test('the last word of a wrapped title is no part of a menu', () => {
  const title = 'Analyze Feature Flow to Enhance\nInterpretation and Steering in Language\nModels'
  const others = [
    'Paper Boats and Other Vessels: Sailing\nSmall Boats across Long Lakes',
    'Moss Clocks: Telling the Time by a Very\nSlow Growth on Nine Roofs in Two Cities',
  ]
  const papers = [title, ...others].map((name, index) => `Submitted by\nada\n\n4${index}\n\n${name}\n\n· 4 authors\n2\n`)
  const { entries } = tell(`Daily Papers\n\nby AK and the research community\n\nNov 5\n\n${papers.join('')}`)
  expect(entries[0]?.title).toBe(title.replaceAll('\n', ' '))
})
