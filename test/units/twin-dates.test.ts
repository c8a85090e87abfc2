/** A paper that stands twice on a page, with two dates. */
import { expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const table = (first: string, second: string): string =>
  `date,title,upvotes,url\n${[first, second].map((date) => `${date},Paper Boats,94,https://huggingface.co/papers/2511.00001\n`).join('')}`

const tell = (first: string, second: string): string[] =>
  parseDigest(table(first, second))
    .messages.filter(({ ruleId }) => ruleId === 'copies-disagree')
    .map(({ field, reason }) => `${field}: ${reason}`)

test.each([
  ['2025-11-04', '2025-11-05'],
  ['2025-11-04', '2025-10-04'],
  ['2025-11-04', '2024-11-04'],
])('is told where they differ: %s and %s', (first, second) => {
  expect(tell(first, second)).toEqual([
    `date: Of the date the page says ${first} at one place, and ${second} at another; the former is used`,
  ])
})

test.each([
  ['2025-11-04', '2025-11-04'],
  ['2025-11-04', 'Nov 4'],
  ['Nov 4', '2025-11-04'],
  ['2025-11-04', ''],
  ['', '2025-11-04'],
  ['Feb 30', '2025-11-04'],
])('is not told where they may be one: %s and %s', (first, second) => {
  expect(tell(first, second)).toEqual([])
})
