/** Ids in brackets at the ends of titles. */
import { describe, expect, test } from 'vitest'
import type { TextCue } from '../../src/cues.ts'
import { partId } from '../../src/grammar/title-id.ts'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'

function part(source: string, start = 0): [title: string, id: string | null, mark: string | null] {
  const cue: TextCue = { kind: 'text', start, end: source.length, gap: 'blank-line', heading: true }
  const { title, id, mark } = partId(source, cue)
  return [source.slice(title.start, title.end), id, mark && source.slice(mark.start, mark.end)]
}

describe('an id is no part of its title', () => {
  test.each([
    ['[2511.01234] Paper Boats', '2511.01234', '[2511.01234]'],
    ['(arXiv:2511.01234v2) Paper Boats', '2511.01234', '(arXiv:2511.01234v2)'],
    ['[2511.1234]:  Paper Boats', '2511.1234', '[2511.1234]:'],
    ['\\[2511.01234\\] Paper Boats', '2511.01234', '\\[2511.01234\\]'],
    ['Paper Boats (arXiv: 2511.01234)', '2511.01234', '(arXiv: 2511.01234)'],
    ['Paper Boats  \\[2511.01234\\]', '2511.01234', '\\[2511.01234\\]'],
  ])('%s', (source, id, mark) => {
    expect(part(source)).toEqual(['Paper Boats', id, mark])
    expect(part(`## ${source}`, 3)).toEqual(['Paper Boats', id, mark])
  })

  test.each([
    'Paper Boats',
    '[2511.01234]',
    '(arXiv:2511.01234)',
    '[2511.01234]Paper Boats',
    'Paper Boats(2511.01234)',
    '[2513.01234] Paper Boats',
    '[2500.01234] Paper Boats',
    '2511.01234 Paper Boats',
    'Paper Boats (2511.01234) at Sea',
    'Paper Boats (2511)',
  ])('but %s has none', (source) => {
    expect(part(source)).toEqual([source, null, null])
  })

  test('nor has a title of several parts', () => {
    const parts = [
      { start: 0, end: 12 },
      { start: 13, end: 24 },
    ]
    const cue: TextCue = { kind: 'text', start: 0, end: 24, gap: 'blank-line', parts }
    expect(partId('[2511.01234] Paper Boats', cue)).toEqual({ title: { start: 0, end: 24, parts }, id: null, mark: null })
  })
})

test.each([
  [
    'a list of fields',
    '## [2511.01234] Paper Boats\n\n9 upvotes\n\nWe fold.\n\n## Folding Maps (arXiv:2511.01235)\n\n8 upvotes\n\nWe fold.\n',
  ],
  ['a table', '| Title | Upvotes |\n| --- | --- |\n| [2511.01234] Paper Boats | 9 |\n| Folding Maps (arXiv:2511.01235) | 8 |\n'],
])('it is the id of the entry in %s', (_name, input) => {
  const { entries } = parseDigest(input)
  expect(entries.map(({ title, arxivId, upvotes }) => [title, arxivId, upvotes])).toEqual([
    ['Paper Boats', '2511.01234', 9],
    ['Folding Maps', '2511.01235', 8],
  ])
  expect(treeToText(parseTree(input))).toBe(input)
})

test('a link says it better', () => {
  const { entries } = parseDigest('## [[2511.01234] Paper Boats](/papers/2511.01235)\n\n9 upvotes\n')
  expect(entries).toMatchObject([{ title: 'Paper Boats', arxivId: '2511.01235' }])
})
