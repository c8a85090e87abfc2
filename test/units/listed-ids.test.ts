/** Ids by their order: only where the list has as many papers as the page. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const card = (title: string, address = ''): string =>
  `   Submitted by ada-q\n   [ ]\n   7\n\n${title}${address}\n\n     * ·\n       4 authors\n\n`
const page = (cards: readonly string[], ids: readonly string[]): string =>
  `Daily Papers\n\nby AK and the research community\n\n   Jan 2\n${cards.join('')}   Visible links:\n${ids.map((id) => `file:///papers/${id}\n`).join('')}`

const idsOf = (text: string): unknown => {
  const { entries, messages } = parseDigest(text)
  return [entries.map(({ arxivId }) => arxivId), messages.filter(({ ruleId }) => ruleId === 'ids-by-order').length]
}

const cards = [card('Paper Boats and Other Vessels'), card('Paper Kites over Cold Water')]

describe('ids of a list that nothing ties to texts', () => {
  test('are those of the papers in their order, however often each stands there', () => {
    expect(idsOf(page(cards, ['2509.01234', '2509.01234', '2509.01235', '2509.01234']))).toEqual([['2509.01234', '2509.01235'], 1])
  })

  test('are those of two occurrences of one paper', () => {
    expect(idsOf(page([...cards, ...cards], ['2509.01234', '2509.01235']))).toEqual([['2509.01234', '2509.01235'], 1])
  })

  test.each([
    ['too few', ['2509.01234']],
    ['too many', ['2509.01234', '2509.01235', '2509.01236']],
    ['none', []],
  ])('are nobody’s where there are %s', (_name, ids) => {
    expect(idsOf(page(cards, ids))).toEqual([[null, null], 0])
  })
})
