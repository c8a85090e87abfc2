/** Ids by their order: only where the list has as many papers as the page. */
import { describe, expect, test } from 'vitest'
import { giveListedIds } from '../../src/grammar/listed-ids.ts'
import type { Occurrence } from '../../src/grammar/segments.ts'
import { parseDigest } from '../../src/index.ts'
import { createLog } from '../../src/log.ts'
import { messagesIn } from '../helpers/messages-in.ts'

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

describe('ids of a list of links', () => {
  /** Entries with these titles, one below the other, and what the list gives them. */
  function give(titles: readonly string[], listed: Readonly<Record<string, readonly string[]>>, known: readonly (string | null)[] = []) {
    let source = ''
    const entries = titles.map((title, at) => {
      source += `- ${title}\n`
      const end = source.length - 1
      return {
        start: end - title.length - 2,
        end,
        title: { start: end - title.length, end },
        id: known[at] ?? null,
        page: 0,
      } as Occurrence
    })
    const log = createLog(100)
    const links = Object.entries(listed).flatMap(([id, texts]) =>
      (texts.length === 0 ? [null] : texts).map((text) => ({ id, text, start: 0 })),
    )
    giveListedIds(source, [{ start: 0, end: source.length }], entries, links, log)
    return { ids: entries.map(({ id }) => id), messages: messagesIn(log).map(({ ruleId, span, reason }) => ({ ruleId, span, reason })) }
  }
  const [boats, kites, bells] = ['Paper Boats', 'Kites over Water', 'What Bells Hear']
  const [first, second, third] = ['2509.00001', '2509.00002', '2509.00003']

  test('go to the titles that are texts of links, however many the list has', () => {
    const listed = { [first]: ['94', kites], [second]: [boats], [third]: ['Other Things'] }
    expect(give([boats, kites], listed)).toEqual({ ids: [second, first], messages: [] })
    expect(give([boats, 'Kites  over\tWater'], listed).ids).toEqual([second, first])
    expect(give([boats], { [second]: [' Paper  Boats'] }).ids).toEqual([second])
  })

  test('are of nobody on a page without papers', () => {
    expect(give([], { [first]: [boats] })).toEqual({ ids: [], messages: [] })
  })

  test('leave a paper its own id', () => {
    expect(give([boats, kites], { [first]: [boats], [second]: [kites] }, [third])).toEqual({ ids: [third, second], messages: [] })
  })

  test('go by their order where no text is a title, which is said of all the papers', () => {
    const { ids, messages } = give([boats, kites, boats], { [first]: ['94'], [second]: [] })
    expect(ids).toEqual([first, second, first])
    expect(messages).toMatchObject([{ ruleId: 'ids-by-order', span: { start: 0, end: 46 } }])
    expect(messages[0]?.reason).toContain('2')
  })

  test('do not go by their order where one paper has an id', () => {
    expect(give([boats, kites], { [first]: [], [second]: [boats] })).toEqual({ ids: [second, null], messages: [] })
    expect(give([boats, kites], { [first]: [], [second]: [] }, [null, third])).toEqual({ ids: [null, third], messages: [] })
  })

  test('are told where they are too few or too many', () => {
    const { ids, messages } = give([boats, kites, bells, boats], { [first]: [], [second]: [] })
    expect(ids).toEqual([null, null, null, null])
    expect(messages).toMatchObject([{ ruleId: 'ids-unplaced', span: { start: 0, end: 64 } }])
    expect(messages[0]?.reason).toContain('2 papers and the page shows 3')
    expect(give([boats], { [first]: [], [second]: [] }).messages).toMatchObject([{ ruleId: 'ids-unplaced' }])
    expect(give([boats], {})).toEqual({ ids: [null], messages: [] })
    expect(give([], {})).toEqual({ ids: [], messages: [] })
  })
})
