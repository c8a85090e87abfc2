/** What a page says of itself beside its papers: its kind, its own address, what was searched for, and the year by its links. */
import { describe, expect, test } from 'vitest'
import { type Digest, parseDigest } from '../../src/index.ts'

/** A page of two papers below a header. */
const read = (header: string): Digest =>
  parseDigest(
    `${header}\n\n### [Paper Boats on Lakes](/papers/2509.01234)\n\n4 authors\n\n·\n\nSep 3\n\n### [Folding Maps](/papers/2509.01235)\n\n3 authors\n\n·\n\nSep 2\n`,
  )

const tell = ({ pages, messages }: Digest): unknown => [
  pages.map(({ kind, query, date }) => [kind, query, date?.iso ?? date?.raw ?? null]),
  messages.map(({ ruleId }) => ruleId),
]

describe('the kind of a page', () => {
  test.each([
    ['by its own address', 'URL Source: https://huggingface.co/papers/date/2025-11-05\n\n# Daily Papers\n\nNov 5', 'daily', null],
    ['by its own address in brackets', 'URL: <https://huggingface.co/papers/date/2025-11-05>\n\n# Daily Papers\n\nNov 5', 'daily', null],
    ['by its own address, of a week', 'URL: https://huggingface.co/papers/week/2025-W45\n\n# Daily Papers\n\nNov 5', 'weekly', null],
    ['by its own address, of a month', 'URL: https://huggingface.co/papers/month/2025-11\n\n# Daily Papers\n\nNov 5', 'monthly', null],
    ['by its own address, of what is trending', 'URL: https://huggingface.co/papers/trending\n\n# Daily Papers\n\nNov 5', 'trending', null],
    ['by its own address, but of no other page', 'URL: https://huggingface.co/papers/2511.00001\n\n# Daily Papers\n\nNov 5', null, null],
    ['by a link to a week', '# Daily Papers\n\n[](/papers/week/2025-W44)\n\nNov 5', 'weekly', null],
    ['by a link to a month', '# Daily Papers\n\n[](/papers/month/2025-10)\n\nNov 5', 'monthly', null],
    ['by a link to more of what was found', '# Daily Papers\n\n[](/papers?q=boats&p=1)\n\nNov 5', 'search', 'boats'],
  ])('%s', (_name, header, kind, query) => {
    expect(tell(read(header))).toEqual([[[kind, query, '2025-11-05']], []])
  })

  test('is not told by an address that is longer than any', () => {
    const { pages, messages } = read(`URL: https://huggingface.co/papers/date/2025-11-05?${'a'.repeat(500)}\n\n# Daily Papers\n\nNov 5`)
    expect(pages[0]?.kind).toBe(null)
    expect(messages.map(({ ruleId }) => ruleId)).toContain('unrecognised-text')
  })
})

describe('links to days', () => {
  test('that are none of the calendar say nothing of the year', () => {
    expect(tell(read('# Daily Papers\n\n[](/papers/date/2024-11-31)Nov 30[](/papers/date/2025-12-01)'))).toEqual([
      [[null, null, '2025-11-30']],
      [],
    ])
  })

  test('of two years leave the year open', () => {
    const digest = read('# Daily Papers\n\n[](/papers/date/2024-11-04)Nov 5[](/papers/date/2025-11-06)')
    expect(tell(digest)).toEqual([[[null, null, 'Nov 5']], ['year-conflict']])
    expect(digest.entries.map(({ date }) => date?.iso)).toEqual([null, null])
  })
})
