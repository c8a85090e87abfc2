/** Where a paper's id stands: in what leads to the paper, and not in a text that names it. */
import { expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'
import { findBetween } from '../../src/spans.ts'
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
])('words are looked for from %i to %i, not inside of %j', (start, end, inside, found) => {
  expect(findBetween('.ab..ab..', 'ab', { start, end }, inside)).toEqual(found)
})
