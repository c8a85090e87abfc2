/** What was searched for stands above the page's date; behind it the list has begun. */
import { expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const page = (head: string): string => `Daily Papers

by AK and the research community

${head}

Paper Boats and Other Vessels

We fold boats and let them sink, and measure how long they float on tap water.

3 authors
·
Oct 29
`

test.each([
  ['folding maps\n\nNov 5', 'folding maps', []],
  ['Nov 5\n\nWhere Maps Fold in Half\n\nOct 30', null, ['Where Maps Fold in Half']],
])('of %o the query is %o', (head, query, titles) => {
  const { pages, entries } = parseDigest(page(head))
  expect(pages.map((one) => one.query)).toEqual([query])
  expect(entries.map(({ title }) => title)).toEqual([...titles, 'Paper Boats and Other Vessels'])
})
