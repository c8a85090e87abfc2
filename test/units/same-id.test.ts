/** One id twice on a page, and one paper twice with other words. */
import { expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const knots = 'Knots are tied by hand in every harbour of the world, and nobody has counted in how many ways.'
const boats = 'Boats are folded from one sheet of paper, and each of them floats for longer than one would think.'

type Card = readonly [title: string, id: string, abstract: string | null]
const header = '# Daily Papers\n\nby AK and the research community\n\n'
const markdown = (...cards: readonly Card[]): string =>
  header +
  cards
    .map(([title, id, abstract]) => `### [${title}](/papers/${id})\n\n${abstract === null ? '' : `${abstract}\n\n4 authors\n\n`}`)
    .join('')
const html = (...cards: readonly Card[]): string =>
  `<!doctype html><h1>Daily Papers</h1>${cards.map(([title, id, abstract]) => `<article><h3><a href="/papers/${id}">${title}</a></h3><p>${abstract}</p><p>4 authors</p></article>`).join('')}`
const json = (...cards: readonly Card[]): string => JSON.stringify(cards.map(([title, id, summary]) => ({ paper: { id, title, summary } })))

const tell = (text: string): unknown => {
  const { entries, messages } = parseDigest(text)
  const said = messages.filter(({ ruleId }) => ruleId === 'same-id' || ruleId === 'copies-disagree')
  return [entries.length, said.map(({ ruleId, entry, field }) => `${ruleId} ${entry} ${field}`)]
}

const first: Card = ['Sorting Knots', '2511.00001', knots]
const other: Card = ['Folding Boats', '2511.00002', boats]
const misplaced: Card = ['Folding Boats', '2511.00001', boats]

test.each([
  ['papers of ids of their own', markdown(first, other), [2, []]],
  ['two of one id', markdown(first, misplaced), [2, ['same-id 0 arxivId', 'same-id 1 arxivId']]],
  ['two of one id in HTML, whose cards have no place of it', html(first, misplaced), [2, ['same-id 0 arxivId', 'same-id 1 arxivId']]],
  [
    'three of one id',
    markdown(first, misplaced, ['Counting Kites', '2511.00001', boats]),
    [3, ['same-id 0 arxivId', 'same-id 1 arxivId', 'same-id 2 arxivId']],
  ],
  ['one that is a title and nothing else', markdown(['Play it', '2511.00001', null], first, other), [3, ['same-id 0 arxivId']]],
  ['one id on two pages', markdown(first, other) + markdown(misplaced), [3, []]],
  ['one paper twice', markdown(first, other, first), [2, []]],
  [
    'one paper twice, once with an abstract that is cut off',
    markdown(first, other, [first[0], first[1], `${knots.slice(0, 60)}...`]),
    [2, []],
  ],
  ['one paper with two abstracts', markdown(first, other, [first[0], first[1], boats]), [2, ['copies-disagree 0 abstract']]],
  [
    'items of JSON, which are of one paper by their id',
    json(first, misplaced),
    [1, ['copies-disagree 0 title', 'copies-disagree 0 abstract']],
  ],
])('%s', (_name, text, said) => {
  expect(tell(text)).toEqual(said)
})

test('the message names the other paper', () => {
  const { messages } = parseDigest(markdown(first, misplaced))
  expect(messages.filter(({ ruleId }) => ruleId === 'same-id').map(({ reason }) => reason)).toEqual([
    '"Sorting Knots" has the id 2511.00001 on this page, and so has "Folding Boats"; it is that of one paper at most',
    '"Folding Boats" has the id 2511.00001 on this page, and so has "Sorting Knots"; it is that of one paper at most',
  ])
})

test.each(['\n', '\r\n', '\r'])('a paper whose abstract is wrapped where it is shown again is one: %j', (eol) => {
  const page = `${header}Sorting Knots\n\n${knots}\n\n• 4 authors\n\nSorting Knots\n\n${knots.replace('the world', 'the\nworld')}\n\n• 4 authors\n`
  expect(parseDigest(page.replaceAll('\n', eol)).entries).toHaveLength(1)
})
