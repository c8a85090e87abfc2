/** Spans: those of values, look-ups among many, and where a paper's id stands: in what leads to the paper, and not in a text that names it. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { copySpan, findBetween, followHolders, followSpans, type Places, spansOf, trimSpan } from '../../src/spans.ts'
import { usualAbstract } from '../helpers/one-paper.ts'

test.each([
  ['the title names it', '# [On 2509.01234](/papers/2509.01234)\n\n4 authors\n', '(/papers/'],
  ['the title names it, and marks stand inside', '# [On **2509.01234** again](/papers/2509.01234)\n\n4 authors\n', '(/papers/'],
  ['the abstract names it, too', `# [On 2509.01234](/papers/2509.01234)\n\n2509.01234: ${usualAbstract}\n\n4 authors\n`, '(/papers/'],
  [
    'an abstract leads to it',
    `## On 2509.01234\n\n[${usualAbstract}](/papers/2509.01234)\n\n4 authors\n\n## Maps\n\n4 authors\n`,
    '(/papers/',
  ],
  ['a label leads to it', '## On 2509.01234\n\nUpvotes: 3 | Link: https://arxiv.org/abs/2509.01234\n', 'arxiv.org/abs/'],
])('%s', (_, text, before) => {
  const { arxivId, spans } = parseDigest(text).entries[0] ?? { spans: {} }
  expect(arxivId).toBe('2509.01234')
  expect(text.slice(0, spans.arxivId?.start).endsWith(before)).toBe(true)
  expect(text.slice(spans.arxivId?.start, spans.arxivId?.end)).toBe('2509.01234')
})

test('the id has no place where only a text within the entry names it', () => {
  const text = '<h3><a href="/papers/2509.01234">On 2509.01234</a></h3><p>4 authors</p>'
  const { entries } = parseDigest(text)
  expect(entries).toMatchObject([{ title: 'On 2509.01234', arxivId: '2509.01234' }])
  expect(entries[0]?.spans).not.toHaveProperty('arxivId')
})

test.each([
  [0, 5, [], { start: 1, end: 3 }],
  [1, 9, [], { start: 1, end: 3 }],
  [2, 9, [], { start: 5, end: 7 }],
  [2, 6, [], null],
  [0, 9, [{ start: 1, end: 3 }], { start: 5, end: 7 }],
  [
    0,
    9,
    [
      { start: 0, end: 4 },
      { start: 4, end: 8 },
    ],
    null,
  ],
  [0, 9, [{ start: 4, end: 8 }], { start: 1, end: 3 }],
  [
    0,
    4,
    [
      { start: 0, end: 4 },
      { start: 8, end: 9 },
    ],
    null,
  ],
])('words are looked for from %i to %i, not inside of %j', (start, end, inside, found) => {
  expect(findBetween('.ab..ab..', 'ab', { start, end }, inside)).toEqual(found)
})

test('a stretch is trimmed at its edges; one of white space alone is empty', () => {
  const text = ' \n Paper Boats\u00a0 '
  expect(trimSpan(text, 0, text.length)).toEqual({ start: 3, end: 14 })
  expect(trimSpan(text, 4, 9)).toEqual({ start: 4, end: 8 })
  expect(trimSpan(text, 0, 3)).toEqual({ start: 3, end: 3 })
  expect(copySpan({ start: 1, end: 3, kind: 'x' } as { start: number; end: number })).toEqual({ start: 1, end: 3 })
})

test('an entry has the spans of the values that it has, in the order of fields', () => {
  const names = ['title', 'abstract', 'authorCount', 'date', 'organization', 'upvotes', 'comments'] as const
  for (let bits = 0; bits < 2 ** (names.length - 1); bits++) {
    const has = names.filter((_, at) => at === 0 || (bits & (1 << (at - 1))) !== 0)
    const places = Object.fromEntries(
      names.map((name, at) => [name, has.includes(name) ? { start: at, end: at + 5 } : null]),
    ) as unknown as Places
    expect(Object.entries(spansOf(places))).toEqual(has.map((name) => [name, places[name]]))
  }
})

describe('among spans that are in order', () => {
  const spans = [
    { start: 1, end: 3 },
    { start: 3, end: 4 },
    { start: 6, end: 8 },
  ]
  const offsets = Array.from({ length: 10 }, (_, offset) => offset)

  test('the first that ends behind an offset is found', () => {
    expect(offsets.map(followSpans(spans))).toEqual([0, 0, 0, 1, 2, 2, 2, 2, 3, 3])
    expect(followSpans(spans)(5)).toBe(2)
  })

  test('the one that holds an offset is found', () => {
    expect(offsets.map(followHolders(spans))).toEqual([-1, 0, 0, 1, -1, -1, 2, 2, -1, -1])
    expect(followHolders([])(0)).toBe(-1)
  })
})
