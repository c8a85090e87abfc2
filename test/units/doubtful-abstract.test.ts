/** Which entries are told of where some have an abstract and others have none. */
import { expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { usualAbstract } from '../helpers/one-paper.ts'

const words = ['Boats', 'Moss', 'Maps', 'Rivers', 'Kites', 'Knots', 'Lamps', 'Ropes', 'Sails', 'Stones'] as const

/** The ids of the rules about abstracts, and their entries, of a page with so many entries, of which the first ones have an abstract. */
function toldOf(entries: number, abstracts: number): (string | number | null)[][] {
  const papers = words
    .slice(0, entries)
    .map((word, at) => `Folding ${word} out of Paper\n${at < abstracts ? `\n${usualAbstract}\n\n` : ''}${at + 2} authors\n·\nNov 4`)
  const { messages } = parseDigest(`Daily Papers\n\nNov 5\n\n${papers.join('\n\n')}\n`, { asOf: '2025-11-05' })
  return messages.filter(({ ruleId }) => ruleId.includes('abstract')).map(({ ruleId, entry }) => [ruleId, entry])
}

test('where one in five has an abstract or fewer, those are told', () => {
  expect(toldOf(5, 1)).toEqual([['doubtful-abstract', 0]])
  expect(toldOf(10, 2)).toEqual([0, 1].map((entry) => ['doubtful-abstract', entry]))
})

test('where more have one, or a page is too short to tell, the others are told', () => {
  expect(toldOf(4, 1)).toEqual([1, 2, 3].map((entry) => ['abstract-missing', entry]))
  expect(toldOf(9, 2)).toEqual([2, 3, 4, 5, 6, 7, 8].map((entry) => ['abstract-missing', entry]))
})

test('what data name an abstract is one: the others lack it', () => {
  const items = words.map((word, at) => ({
    title: `Folding ${word}`,
    arxivId: `2511.0000${at}`,
    upvotes: 3,
    ...(at === 0 ? { abstract: usualAbstract } : {}),
  }))
  const said = parseDigest(JSON.stringify(items)).messages.filter(
    ({ ruleId }) => ruleId.endsWith('-abstract') || ruleId === 'abstract-missing',
  )
  expect(said.map(({ ruleId, entry }) => [ruleId, entry])).toEqual(words.slice(1).map((_, at) => ['abstract-missing', at + 1]))
})

test('where all have one or none has, nothing is said', () => {
  expect(toldOf(5, 5)).toEqual([])
  expect(toldOf(5, 0)).toEqual([])
})
