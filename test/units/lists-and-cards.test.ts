/** Numbered lists of links, and organisations of cards by their place. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { resembles } from '../../src/organization.ts'

describe('a numbered list of links', () => {
  const list = ['Paper Boats on Lakes', 'Folding Maps by Hand', 'Reading Rivers']
    .map((title, at) => `${at + 1}. [${title}](https://huggingface.co/papers/2509.0123${at})`)
    .join('\n')

  test('gives titles and ids, and no warning', () => {
    const { entries, messages } = parseDigest(`${list}\n`)
    expect(entries.map(({ title, arxivId }) => [title, arxivId])).toEqual([
      ['Paper Boats on Lakes', '2509.01230'],
      ['Folding Maps by Hand', '2509.01231'],
      ['Reading Rivers', '2509.01232'],
    ])
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  test('of other links is no listing', () => {
    expect(parseDigest(list.replaceAll('huggingface.co/papers', 'example.org/notes')).outcome).toBe('unrecognised')
  })
})

describe('the organisation of a card', () => {
  const card = (submitter: string, title: string, last: string) => `Submitted by ${submitter}\n\n12\n\n${title}\n\n${last}\n\n`
  const page = (last: string) =>
    `Daily Papers\nby AK and the research community\n\nNov 5, 2025\n\n${card('osprey', 'Paper Boats on Lakes', last)}${card('heron', 'Folding Maps by Hand', '· 4 authors\n2')}`

  test.each([
    ['Knotworks Research 4', 'Knotworks Research', 4],
    ['Knotworks Research\n4', 'Knotworks Research', 4],
    ['Knotworks Research', 'Knotworks Research', null],
    // A year is no number of comments.
    ['Knotworks 2022', 'Knotworks 2022', null],
  ])('%j', (last, name, comments) => {
    const [first, second] = parseDigest(page(last)).entries
    expect(first).toMatchObject({ title: 'Paper Boats on Lakes', organization: { name }, comments, submittedBy: 'osprey', upvotes: 12 })
    expect(second).toMatchObject({ title: 'Folding Maps by Hand', organization: null, authorCount: 4, comments: 2 })
  })

  test('may have a handle that ends in its name', () => {
    expect(resembles('acme-looms', 'Looms')).toBe(true)
    expect(resembles('acme-loo', 'Loo')).toBe(false)
  })
})
