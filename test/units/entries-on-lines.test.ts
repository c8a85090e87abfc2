/** Lines that `parse --format ndjson` wrote, read again. */
import { expect, test } from 'vitest'
import { checkDigest } from '../../src/check/index.ts'
import { type Digest, parseDigest } from '../../src/index.ts'
import { toNdjsonLine } from '../../src/report/json.ts'
import { papers, writeHtml, writeMarkdown } from '../helpers/html-shapes.ts'

const writeLines = ({ entries, pages }: Digest, file: string | null = null): string =>
  entries.map((entry) => toNdjsonLine(entry, file, pages[entry.page])).join('')

const pagesOf = ({ pages }: Digest) => pages.map(({ kind, date }) => [kind, date?.iso ?? null])

test.each([
  ['HTML', writeHtml(papers)],
  ['Markdown', writeMarkdown(papers)],
])('a page of %s comes back with its kind and its day', (_name, text) => {
  const digest = parseDigest(text, { asOf: '2025-11-05' })
  const again = parseDigest(writeLines(digest))
  expect(pagesOf(again)).toEqual(pagesOf(digest))
  expect(again.entries.map(({ title, page }) => [title, page])).toEqual(digest.entries.map(({ title, page }) => [title, page]))
})

const line = (title: string, page: number, facts: object): string =>
  JSON.stringify({ ...facts, page, title, abstract: null, arxivId: null, upvotes: 4, authorCount: 2 })

test.each<[string, [page: number, facts: object][], unknown]>([
  [
    'of one day are one page',
    [
      [0, { pageKind: 'daily', pageDate: '2025-11-05' }],
      [0, { pageKind: 'daily', pageDate: '2025-11-05' }],
    ],
    [['daily', '2025-11-05']],
  ],
  [
    'of two days are two pages, though both are the first of their text',
    [
      [0, { pageKind: 'daily', pageDate: '2025-11-05' }],
      [0, { pageKind: 'daily', pageDate: '2025-11-06' }],
    ],
    [
      ['daily', '2025-11-05'],
      ['daily', '2025-11-06'],
    ],
  ],
  ['of a day and no kind', [[0, { pageKind: null, pageDate: '2025-11-05' }]], [[null, '2025-11-05']]],
  ['of a kind and no day', [[0, { pageKind: 'search', pageDate: null }]], [['search', null]]],
  [
    'of nothing that is known',
    [
      [0, { pageKind: 'hourly', pageDate: 'Nov 5' }],
      [0, { pageKind: 7 }],
      [0, {}],
    ],
    [
      [null, null],
      [null, null],
    ],
  ],
])('lines %s', (_name, lines, pages) => {
  const text = lines.map(([page, facts], index) => line(`Paper Boats, Part ${index + 1}`, page, facts)).join('\n')
  expect(pagesOf(parseDigest(text))).toEqual(pages)
})

test('a check asks of them what it asks of their page', () => {
  const text = [1, 2, 3]
    .map((part) => line(`Paper Boats, Part ${part}`, 0, { pageKind: 'daily', pageDate: '2025-11-05', submittedBy: 'hanne-k' }))
    .join('\n')
  expect(checkDigest(text).messages.filter(({ severity }) => severity === 'error')).toEqual([])
})
