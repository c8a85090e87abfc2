/** Blocks of fields in which the title has a label. */
import { describe, expect, test } from 'vitest'
import { findTitleLabels, hasTitleLabels } from '../../src/frontends/words/title-labels.ts'
import { parseDigest } from '../../src/index.ts'

/** The labels that are found and the titles behind them. */
function find(text: string, end = text.length): string[] {
  const marks = findTitleLabels(text, end)
  expect(hasTitleLabels(text, end)).toBe(marks.length > 0)
  expect(marks.every(({ kind, isLabel }) => kind === 'heading' && isLabel)).toBe(true)
  return marks.map((mark) => `${text.slice(mark.start, mark.end)}|${text.slice(mark.end, mark.until)}`)
}

const boats = 'Title: Paper Boats\nUpvotes: 94\n'

describe('a label of a title', () => {
  test.each<[label: string, mark: string]>([
    ['Title: ', 'Title: '],
    ['TITLE: ', 'TITLE: '],
    ['Paper Title: ', 'Paper Title: '],
    ['**Title:** ', '**Title:** '],
    ['**Title**: ', '**Title**: '],
    ['- Title: ', '- Title: '],
    ['* **Title:** ', '* **Title:** '],
    ['  12. Title: ', '12. Title: '],
    ['[3] Title:\t ', '[3] Title:\t '],
    ['[312] Title: ', '[312] Title: '],
  ])('%j begins a title', (label, mark) => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(find(`${label}Paper Boats\nUpvotes: 94\n`.replaceAll('\n', end))).toEqual([`${mark}|Paper Boats`])
  })

  test.each(['title: ', 'Title ', 'Title:', 'A Title: ', 'Titles: ', '# Title: ', 'Subtitle: ', `${' '.repeat(13)}Title: `])(
    '%j does not',
    (label) => {
      expect(find(`${label}Paper Boats\nUpvotes: 94\n`)).toEqual([])
    },
  )

  test.each(['Upvotes: 94', '- **Authors:** 5', '* URL: x', '-  \tURL: x', '\n\nAbstract: We fold.', 'Submitted by: ada-q'])(
    'stands above %j',
    (below) => {
      expect(find(`Title: Paper Boats\n${below}`)).toEqual(['Title: |Paper Boats'])
    },
  )

  test('stands on the first line, or on one below', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(find(`${end}${boats}`)).toEqual(['Title: |Paper Boats'])
    expect(find(`We fold.\n${boats}`)).toEqual(['Title: |Paper Boats'])
  })

  test.each(['', '\n', '\nWe fold boats.\n', '\nRank: 1\nUpvotes: 94\n', '\nand Maps\nUpvotes: 94\n', '\nWe fold - Upvotes: 94\n'])(
    'stands above a field, and not above %j',
    (below) => {
      expect(find(`Title: Paper Boats${below}`)).toEqual([])
      expect(find(`Upvotes: 94\n\nTitle: Paper Boats${below}`)).toEqual([])
    },
  )

  test.each(['Upvotes: 94\n', '  Upvotes: 94\n', '- Link: x\n', 'Upvotes: 94\r\n'])('is no beginning of a block behind %j', (above) => {
    expect(find(`${above}${boats}`)).toEqual([])
    expect(find(`${above}\n${boats}`)).toEqual(['Title: |Paper Boats'])
  })

  test('may stand right behind the fields of a block before', () => {
    expect(find(`${boats}Title: Where Maps Fold\nUpvotes: 5\n`)).toEqual(['Title: |Paper Boats', 'Title: |Where Maps Fold'])
  })

  test('is looked for near the beginning, and then everywhere', () => {
    const far = 'We fold boats.\n'.repeat(400)
    expect(find(`${far}${boats}`)).toEqual([])
    expect(find(`${boats}${far}${boats}`)).toEqual(['Title: |Paper Boats', 'Title: |Paper Boats'])
    expect(find(`${boats}${boats}`, boats.length)).toEqual(['Title: |Paper Boats'])
  })
})

describe('a page of such blocks', () => {
  const block = (title: string, votes: number, id: string): string =>
    `Title: ${title}\nAuthors: Ada Quill, Bo Reed\nUpvotes: ${votes}\nURL: https://huggingface.co/papers/${id}\nAbstract: We fold boats of one sheet.\n`
  const blocks = [
    block('Paper Boats: A Study', 94, '2503.01234'),
    block('Where Maps Fold', 0, '2503.01235'),
    block('Knots', 7, '2503.01236'),
  ]

  test.each<[what: string, text: string]>([
    ['with empty lines between', blocks.join('\n')],
    ['with nothing between', blocks.join('')],
    ['with rules between', blocks.join('---\n')],
    ['with bullets and indents', blocks.map((text) => `- ${text.replace(/\n(?=.)/g, '\n  ')}`).join('\n')],
    ['with a bullet before each field', blocks.join('\n').replace(/^(?=\w)/gm, '- ')],
    ['with numbers', blocks.map((text, at) => `${at + 1}. ${text.replace(/\n(?=.)/g, '\n   ')}`).join('\n')],
    ['in bold type', blocks.join('\n').replace(/^(\w+):/gm, '**$1:**')],
    ['below a header', `Daily Papers\n\n${blocks.join('\n')}`],
  ])('%s has all papers', (_what, text) => {
    const { pages, entries, messages } = parseDigest(text)
    expect(pages[0]?.format).toBe('text')
    const common = { authors: ['Ada Quill', 'Bo Reed'], abstract: 'We fold boats of one sheet.' }
    expect(entries).toMatchObject([
      { title: 'Paper Boats: A Study', upvotes: 94, arxivId: '2503.01234', ...common },
      { title: 'Where Maps Fold', upvotes: 0, arxivId: '2503.01235', ...common },
      { title: 'Knots', upvotes: 7, arxivId: '2503.01236', ...common },
    ])
    expect(messages).toEqual([])
  })

  test('may have a field above each title', () => {
    const usual = parseDigest(blocks.join('\n')).entries
    const above = parseDigest(blocks.join('\n').replace(/(Title.*\n)(Authors.*\n)/g, '$2$1'))
    const valuesOf = ({ title, arxivId, authors, upvotes, abstract }: (typeof usual)[number]) => ({
      title,
      arxivId,
      authors,
      upvotes,
      abstract,
    })
    expect(above.entries.map(valuesOf)).toEqual(usual.map(valuesOf))
    expect(above.messages).toEqual([])
  })

  test('has as many lines above a title with each of the line ends', () => {
    const text = ['Boats', 'Maps'].map((title) => `${'Date: Sep 3, 2025\n'.repeat(54)}Title: ${title}\nUpvotes: 4\n`).join('\n')
    expect(['\n', '\r', '\r\n'].map((end) => hasTitleLabels(text.replaceAll('\n', end), 2 * text.length))).toEqual([true, true, true])
    expect(hasTitleLabels(text.replace('Date', 'Day'), text.length)).toBe(true)
    expect(hasTitleLabels(text.replace('\n\nDate', '\n\nDay'), text.length)).toBe(false)
  })

  test('with a field above some titles is none', () => {
    const [one, other] = [/(Title.*\n)(Authors.*\n)/, '$2$1']
    const mixed = blocks.map((block, at) => (at === 1 ? block : block.replace(one, other))).join('\n')
    expect(parseDigest(mixed)).toMatchObject({ outcome: 'unrecognised', entries: [] })
    expect(parseDigest(blocks[0]?.replace(one, other) ?? '')).toMatchObject({ outcome: 'unrecognised', entries: [] })
  })
})
