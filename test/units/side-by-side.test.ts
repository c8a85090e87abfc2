/** Pages whose texts stand side by side, with nothing but spaces between. */
import { describe, expect, test } from 'vitest'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'

const abstract =
  'Kites made of paper are thought to be unfit for the sea. We fly two hundred of them over a cold bay and measure how long they stay dry. Our kites outlast those of cloth by a factor of three, and the strings are reused.'
const header = 'Daily Papers by AK and the research community Daily Weekly Monthly Feb 5'
const card = (title: string, votes = 5, rest = '8 authors · May 8, 2025 2'): string => `${votes} ${title} ${abstract} ${rest}`

/** The entries of a text in short, the rules that say something of it, and the pages. */
function read(text: string) {
  const { entries, messages, pages } = parseDigest(text, { asOf: '2026-02-05', bareCount: 'comments' })
  expect(treeToText(parseTree(text))).toBe(text)
  return {
    entries: entries.map(({ title, upvotes, authorCount, organization, date, comments }) =>
      [title, upvotes, authorCount ?? organization?.name, date?.iso, comments].join(' | '),
    ),
    rules: messages.map(({ ruleId, entry }) => (entry === null ? ruleId : `${ruleId} ${entry}`)),
    pages: pages.map(({ title, curator, date }) => [title, curator, date?.iso].join(' | ')),
  }
}

describe('texts side by side', () => {
  test('are read by the order of what the page shows', () => {
    expect(
      read(`${header} ${card('Paper Kites over Cold Water')} ${card('Paper Boats under Warm Air', 21, 'Gull Works · Jan 9')}`),
    ).toEqual({
      entries: ['Paper Kites over Cold Water | 5 | 8 | 2025-05-08 | 2', 'Paper Boats under Warm Air | 21 | Gull Works | 2026-01-09 | '],
      rules: ['side-by-side', 'organization-unsplit 1'],
      pages: ['Daily Papers | AK | 2026-02-05'],
    })
  })

  test('are read on wrapped lines with any line end', () => {
    const text = `${header} ${card('Paper Kites over Cold Water')} ${card('Paper Boats under Warm Air', 21)}`
    const wrapped = text.replace(/(.{1,60})(?: |$)/g, '$1\n')
    expect(read(wrapped)).toEqual(read(text))
    for (const end of ['\r\n', '\r', '\n\n']) expect(read(wrapped.replaceAll('\n', end))).toEqual(read(wrapped))
  })

  test('of one card alone are read where the line begins with votes', () => {
    expect(read(card('Paper Kites over Cold Water')).entries).toEqual(['Paper Kites over Cold Water | 5 | 8 | 2025-05-08 | 2'])
    expect(read('Submitted by ada-q - Paper Kites over Cold Water · 1 author 3').entries).toEqual([
      'Paper Kites over Cold Water | 0 | 1 |  | 3',
    ])
  })

  test('of several pages are told apart by their headers', () => {
    const footer = 'Previous Next TOS Privacy'
    const pages = [
      `${header} ${card('Paper Kites over Cold Water')} ${footer}`,
      `${header} ${card('Paper Boats under Warm Air')} ${footer}`,
    ]
    expect(read(pages.join(' '))).toMatchObject({
      entries: ['Paper Kites over Cold Water | 5 | 8 | 2025-05-08 | 2', 'Paper Boats under Warm Air | 5 | 8 | 2025-05-08 | 2'],
      pages: ['Daily Papers | AK | 2026-02-05', 'Daily Papers | AK | 2026-02-05'],
    })
  })

  const two = (first: string): string => `${first} ${card('Paper Boats under Warm Air', 21)}`
  const boats = 'Paper Boats under Warm Air | 21 | 8 | 2025-05-08 | 2'

  test('may have a menu whose words are glued to one another', () => {
    const glued = header.replace('Daily Weekly Monthly', 'DailyWeeklyMonthly Trending Papers')
    expect(read(`${glued} ${two(card('Paper Kites over Cold Water'))}`)).toEqual({
      entries: ['Paper Kites over Cold Water | 5 | 8 | 2025-05-08 | 2', boats],
      rules: ['side-by-side'],
      pages: ['Daily Papers | AK | 2026-02-05'],
    })
  })

  test('may begin with a paper without votes', () => {
    expect(read(`${header} - ${two(card('Paper Kites over Cold Water').slice(2))}`)).toEqual({
      entries: ['Paper Kites over Cold Water | 0 | 8 | 2025-05-08 | 2', boats],
      rules: ['side-by-side'],
      pages: ['Daily Papers | AK | 2026-02-05'],
    })
  })

  test('may have words that nobody knows above the header', () => {
    expect(read(`Frobnicate the gizmo ${header} ${two(card('Paper Kites over Cold Water'))}`)).toEqual({
      entries: ['Paper Kites over Cold Water | 5 | 8 | 2025-05-08 | 2', boats],
      rules: ['side-by-side'],
      pages: ['Daily Papers | AK | 2026-02-05'],
    })
  })

  test('that nobody knows are no part of a paper in a menu', () => {
    expect(read(`Models Frobnicate the gizmo Pricing ${header} ${card('Paper Kites over Cold Water')}`)).toEqual({
      entries: ['Paper Kites over Cold Water | 5 | 8 | 2025-05-08 | 2'],
      rules: ['side-by-side'],
      pages: ['Daily Papers | AK | 2026-02-05'],
    })
  })

  test('have no number for votes behind a name where the page has a label for them', () => {
    const rest = '8 authors · Published on May 8, 2025 Upvote 37 GitHub 3.29k arXiv Page'
    const text = `Trending Papers by AK and the research community Submitted by ada-q 101 Paper Kites ${abstract} ${rest} Submitted by bo 7 Boats ${abstract} ${rest}`
    expect(read(text).entries).toEqual(['101 Paper Kites | 37 | 8 | 2025-05-08 | ', '7 Boats | 37 | 8 | 2025-05-08 | '])
  })

  test('keep words of titles that look like labels', () => {
    const rest = '8 authors · May 8, 2025 2'
    const titles = [
      'Paper Kites over Cold Water',
      'GitHub for Kites over Cold Water',
      'arXiv for Boats under Warm Air',
      'Published Kites over Cold Sand',
    ]
    expect(
      read(`${header} ${titles.map((title) => card(title, 5, rest)).join(' ')}`).entries.map((entry) => entry.split(' | ')[0]),
    ).toEqual(titles)
  })

  test('end a title where the only line end of a card is', () => {
    const short = (title: string): string => `${title}\nWe fly it over a cold bay. 8 authors · May 8, 2025\n\n`
    expect(read(short('Sewing with Machines We Built') + short('Kites and Boats of Paper'))).toMatchObject({
      entries: ['Sewing with Machines We Built |  | 8 | 2025-05-08 | ', 'Kites and Boats of Paper |  | 8 | 2025-05-08 | '],
      rules: ['side-by-side', 'close-call 0'],
    })
  })

  test('name the entry whose title is a close call', () => {
    const names = `${header} Submitted by ada-q 12 Paper Kites · 4 authors 2 Submitted by bo 9 Paper Boats Gull Works Submitted by cy 3 Paper Hats · 2 authors`
    expect(read(names).rules).toEqual(['side-by-side', 'close-call 1', 'byline-missing 1'])
  })

  test('whose beginning is lost are a close call', () => {
    expect(read(`and they stay dry. 8 authors · May 8, 2025 2 ${card('Paper Boats under Warm Air')}`).rules).toContain('close-call 0')
  })

  test('that end in the middle of a paper are read as far as they go', () => {
    const { entries } = read(`${header} ${card('Paper Kites over Cold Water')} 21 Paper Boats under Warm Air ${abstract.slice(0, -20)}`)
    expect(entries.map((entry) => entry.split(' | ')[0])).toEqual(['Paper Kites over Cold Water', 'Paper Boats under Warm Air'])
  })

  test('may end in a label without a name', () => {
    expect(read(`${header} ${card('Paper Kites over Cold Water')} Submitted by `).entries).toHaveLength(1)
  })

  test('may hold a long text without a title', () => {
    const text = abstract.toLowerCase().replaceAll('.', '')
    expect(read(`${header} ${card('Paper Kites over Cold Water')} 21 ${text} 8 authors · May 8, 2025 2`).entries).toHaveLength(1)
  })

  test.each([
    ['links tell what is what', `[Paper Kites](/papers/2505.01234) ${abstract} 8 authors · May 8, 2025 2 and more`],
    ['a number of authors stands in a sentence', `# Kites\n\nWe asked 8 authors of kites.\n\nMany 12 authors · and so on`],
    ['bylines have lines of their own', `Paper Kites\n\n${abstract}\n\n8 authors · May 8, 2025 2`],
    [
      'one abstract alone has words of a byline',
      `Kites\n\n${abstract} There we met 8 authors · May 8 2 times.\n\n4 authors\n·\nMay 8\n\nBoats\n\n${abstract}\n\n5 authors\n·\nMay 9`,
    ],
    [
      'a number stands before a longer word',
      'Paper Kites over Cold Water and Warm Land, of 12 authored works, 5 authorship notes, and more',
    ],
    ['the mark stands on both sides', 'Paper Kites over Cold Water and Warm Land · 8 authors · May 8, 2025 2\nPaper Boats'],
    ['the last number has a unit', '5 Paper Kites over Cold Water · 8 authors 2 comments · 5 upvotes'],
    ['a list has numbers without a unit', 'Some authors write about kites, other authors do not.'],
  ])('are not seen where %s', (_, text) => {
    expect(read(text).rules).not.toContain('side-by-side')
  })
})
