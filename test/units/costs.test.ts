/** The tables of docs/grammar.md say what the tables of the code say. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { costs, costsOfOthers } from '../../src/grammar/costs.ts'
import { weights } from '../../src/grammar/looks.ts'

/** The rows of the table with a head, each as its words and the numbers in its last column. */
function rowsOf(head: string): (readonly [words: string, numbers: readonly number[]])[] {
  const docs = readFileSync(new URL('../../docs/grammar.md', import.meta.url), 'utf8')
  const table = docs.slice(docs.indexOf(head)).split('\n\n', 1)[0] as string
  const rows = table.split('\n').slice(2)
  return rows.map((row) => {
    const [words, said] = row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')) as [string, string]
    return [words, (said.match(/[+-]?\d+(?:\.\d+)?/g) ?? []).map(Number)]
  })
}

test('what the looks of a paragraph score', () => {
  const w = weights
  expect(rowsOf('| Feature of a paragraph |').map(([, numbers]) => numbers)).toEqual([
    [w.tiny, w.short, w.middling, w.long, w.endless],
    [w.endsInWord],
    [w.endsInQuestion],
    [w.endsInStop],
    [w.endsInComma],
    [w.endsInUrl],
    [w.secondSentence, w.thirdSentence],
    [w.titleCase, w.sentenceCase],
    [w.proseWord],
    [w.startsInLowerCase],
    [w.boilerplate],
    [w.wordless],
    [w.cutInFront],
  ])
  // The last one is said in words: three prose words at most.
  expect(Object.keys(w)).toHaveLength(20)
  expect(w.mostProseWords).toBe(3)
})

test('what a reading costs', () => {
  const { furniture, count, date, mark } = costsOfOthers
  const rows = rowsOf('| What a reading says |')
  expect(rows.map(([words]) => words).slice(0, 2)).toEqual(['a title with score *s*', 'an abstract or a further paragraph with score *s*'])
  expect(rows.slice(2).map(([, numbers]) => numbers)).toEqual([
    [costs.shortAbstract, costs.labelLike],
    [costs.furtherParagraph, costs.shortParagraph, costs.longAbstract],
    [costs.titleMissing],
    [costs.abstractMissing, costs.onlyTitle],
    [costs.bylineMissing],
    [costs.entryMissing],
    [costs.stray, costs.boilerplate, costs.stray + costs.longStray],
    [costs.wordless],
    [costs.strayInside],
    [furniture.stray, furniture.title],
    [count.stray, count.title],
    [date.stray, date.title],
    [mark.stray],
    [costs.titleAgain],
    [costs.unmarkedTitle],
    [costs.counted, costs.wordless],
    [costs.unmarkedTitle],
    [costs.belowCard],
    [costs.unlikely],
  ])
  expect(Object.keys(costs)).toHaveLength(21)
})
