/** The day of a page: in its title, beside the day of the capture, and lines above it that are no query. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { usualAbstract } from '../helpers/one-paper.ts'

const paper = (date: string): string => `\nPaper Boats and Other Vessels\n\n${usualAbstract}\n\n  • 4 authors\n·\n${date} 2\n`
const rulesOf = (messages: readonly { ruleId: string }[]): string[] =>
  messages.map(({ ruleId }) => ruleId).filter((id) => id !== 'bare-count' && id !== 'byline-missing')

describe('the day in the title of a page', () => {
  const listOf = (title: string, date = 'Nov 3', asOf?: string) =>
    parseDigest(`# ${title}\n\n## [Paper Boats](https://huggingface.co/papers/2509.01234)\n\n**Upvotes:** 42 | **Date:** ${date}\n`, {
      asOf,
    })

  test.each([
    'Daily Papers — November 5, 2025',
    'Daily Papers (2025-11-05)',
    'Daily Papers for Nov. 5th, 2025',
    'Hugging Face Daily Papers – November 5, 2025',
    'HF Daily Papers | Nov 5, 2025',
  ])('is that of the page: %s', (title) => {
    const { pages, entries, messages } = listOf(title)
    expect(pages).toMatchObject([{ title, date: { iso: '2025-11-05', yearFrom: 'text' } }])
    expect(entries).toMatchObject([{ date: { iso: '2025-11-03' } }])
    expect(rulesOf(messages)).toEqual([])
  })

  test('is that of the page where a reference of HTML ends the title', () => {
    const text = '<h1>Daily Papers (2025-11-05&#41;</h1><article><h3><a href="/papers/2509.01234">Paper Boats</a></h3></article>'
    expect(parseDigest(text).pages).toMatchObject([{ title: 'Daily Papers (2025-11-05)', date: { iso: '2025-11-05' } }])
  })

  test('may leave out its year', () => {
    expect(listOf('Daily Papers - Nov 5', 'Nov 3', '2025-11-05').pages[0]?.date).toMatchObject({ iso: '2025-11-05', yearFrom: 'as-of' })
    expect(listOf('Daily Papers - Nov 5').pages[0]?.date).toMatchObject({ raw: 'Nov 5', iso: '2025-11-05' })
    expect(listOf('Daily Papers - Nov 5', '2025-11-03').pages[0]?.date).toMatchObject({ iso: null })
  })

  test.each(['Daily Papers', 'Daily Papers - November 2025', 'Weekly Papers: Nov 3', 'Monthly Papers (2025-11-05)'])(
    'is none of: %s',
    (title) => expect(listOf(title).pages).toMatchObject([{ title, date: null }]),
  )

  test('gives way to the one in the header', () => {
    const text = `Daily Papers - Nov 4, 2025\nbyAK and the research community\nNov 5\n${paper('Jun 12')}`
    expect(parseDigest(text).pages[0]?.date).toMatchObject({ raw: 'Nov 5' })
  })

  test('is said to be none where the calendar has no such day', () => {
    const { pages, messages } = listOf('Daily Papers - Feb 30, 2025')
    expect(pages).toMatchObject([{ date: null }])
    expect(rulesOf(messages)).toContain('invalid-date')
  })
})

describe('a page of the day of its capture', () => {
  const read = (own: string, date: string, asOf: string) => {
    const { pages, entries, messages } = parseDigest(`Daily Papers\nbyAK and the research community\n${own}\n${paper(date)}`, { asOf })
    return [pages[0]?.date?.iso, entries[0]?.date?.iso, ...rulesOf(messages)]
  }

  test.each([
    ['Nov 5', 'Dec 18', '2025-11-05', '2025-11-05', '2025-12-18', 'date-after-capture'],
    ['Nov 5', 'Nov 8', '2025-11-06', '2025-11-05', '2025-11-08', 'date-after-capture'],
    ['Nov 5', 'Dec 18, 2024', '2025-11-05', '2025-11-05', '2024-12-18'],
    ['Nov 5', 'Nov 6', '2025-11-05', '2025-11-05', '2025-11-06'],
    ['Nov 5', 'Dec 18', '2025-11-07', '2024-11-05', '2024-12-18', 'year-before-as-of'],
    ['Dec 31', 'Dec 18', '2026-01-01', '2025-12-31', '2025-12-18', 'year-before-as-of'],
  ])('%s, with %s, captured on %s', (own, date, asOf, ...found) => expect(read(own, date, asOf)).toEqual(found))

  test('passes over days that are none', () => {
    expect(read('Nov 5', 'Feb 30', '2025-11-05')).toEqual(['2025-11-05', undefined, 'invalid-date'])
  })
})

describe('a line between curator and date', () => {
  const page = (line: string, above: string): string =>
    `Daily Papers\nbyAK and the research community\n\n${line}\nNov 5\n${above}${paper('Jun 12')}`
  const submitted = '\nSubmitted by\nhanne-k\n'

  test.each(['Filters', 'Sort', 'Sort: Hot', 'Trending', 'Calendar', 'View all', 'Ctrl+K', 'PREV'])(
    'is no query on a page of submitters: %s',
    (line) => {
      const text = page(line, submitted)
      const { pages, messages } = parseDigest(text, { asOf: '2025-11-05' })
      expect(pages).toMatchObject([{ query: null, date: { iso: '2025-11-05' } }])
      expect(pages[0]?.kind).not.toBe('search')
      expect(messages.filter(({ ruleId }) => ruleId === 'unrecognised-text').map(({ span }) => text.slice(span.start, span.end))).toEqual([
        line,
      ])
    },
  )

  test('is what was searched for elsewhere', () => {
    expect(parseDigest(page('boats', '')).pages).toMatchObject([{ kind: 'search', query: 'boats' }])
  })
})

test.each([
  [
    '- [Paper Boats](https://huggingface.co/papers/2509.01234)\n- [Boats](https://huggingface.co/papers/2509.01235)\n',
    '2 links to papers, but no page',
  ],
  ['- [Paper Boats](https://huggingface.co/papers/2509.01234)\n', 'a link to a paper, but no page'],
  ['- Paper Boats\n- [arXiv](https://arxiv.org/abs/2509.01235)\n', 'a link to a paper, but no page'],
  ['- Paper Boats\n', 'Papers: no page'],
  [
    'Paper Boats on a Lake, and on a River·5 authors12Submitted byada9Maps of Reading Rooms·1 author',
    '("a Lake, and on a River·5 authors12Submitted byada9Maps")',
  ],
  ['Boats·1 authorMaps', '("Boats·1 authorMaps"), so that nobody'],
  ['Boats 5 authors·Nov 3', 'nothing between them'],
  ['Boats of 5 authorships', 'no page header'],
  ['Boats of 5 authors and others', 'no page header'],
])('nothing-recognised tells what is there: %s', (text, reason) => {
  expect(parseDigest(text).messages[0]?.reason).toContain(reason)
})
