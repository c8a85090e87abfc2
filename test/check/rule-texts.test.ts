/** What rules of checks say of the texts of entries: cut off, decoded wrongly, or with markup left in them. */
import { describe, expect, test } from 'vitest'
import { askDigest as find } from './ask-rule.ts'

describe('texts', () => {
  const says = (id: string, title: string): boolean => find(id, { entries: [{ title }] }).length > 0

  test.each(['a', 'an', 'and', 'are', 'as', 'at', 'by', 'for', 'from', 'in', 'is', 'of', 'or', 'the', 'to', 'via', 'with'])(
    'that end in %j are cut off',
    (word) => {
      expect(says('title-cut-off', `Paper Boats ${word}`)).toBe(true)
      expect(says('title-cut-off', `Paper Boats ${word.charAt(0).toUpperCase()}${word.slice(1)}`)).toBe(word !== 'a')
      expect(says('title-cut-off', `Paper Boats x${word}`)).toBe(false)
    },
  )

  test.each(['Boats …', 'Boats ...', 'Boats[...]', 'Boats [… ]', 'Boats,', 'Boats (', 'Boats –', 'Boats :'])('%j is cut off', (title) => {
    expect(says('title-cut-off', title)).toBe(true)
  })

  test.each(['Boats ...x', 'Boats …x]', 'Boats - Maps', 'Boats-', 'Boats:', 'Boats, Maps', 'Vitamin A'])('%j is whole', (title) => {
    expect(says('title-cut-off', title)).toBe(false)
  })

  test.each(['Ã©cole', 'Boats â€“ Maps', 'Â°C', 'Boats\ufffd', '\ufffd'])('%j was decoded wrongly', (title) => {
    expect(says('broken-characters', title)).toBe(true)
  })

  test.each(['École', 'Âge', 'â', 'SÃO', 'Boats – Maps'])('%j was not', (title) => {
    expect(says('broken-characters', title)).toBe(false)
  })

  test.each([
    '<h2>',
    '</b>',
    '<a href="x">',
    '<br/>',
    '<i >',
    '&#38;',
    '&#128512;',
    '&#x1f600;',
    '&amp;',
    '](/papers/1',
    '](http://a.example',
    '](https://a.example',
  ])('%s is left of markup', (markup) => {
    expect(find('leftover-markup', { entries: [{ title: `Boats ${markup} Maps` }] })).toMatchObject([
      { reason: expect.stringContaining('The title holds markup') },
    ])
  })

  test.each(['<think>', '<h7>', '<ab>', '<hx>', '&maps;', '&#;', '&#a;', '&#xg;', '](a', 'a < b > c'])('%s is a text’s own', (text) => {
    expect(says('leftover-markup', `Boats ${text} Maps`)).toBe(false)
  })

  test('name no more authors than are counted', () => {
    const ask = (authors: readonly string[] | null, authorCount: number | null) =>
      find('authors-beyond-count', { entries: [{ authors, authorCount }] }).map(({ reason }) => reason)
    expect(ask(['Ada', 'Ben'], 1)).toEqual(['2 authors are named, and 1 counted'])
    expect([ask(['Ada'], 1), ask(['Ada'], null), ask(null, 1), ask(['Ada'], 0).length]).toEqual([[], [], [], 1])
  })
})
