/** What looks like a part of the page, has tags in it, and is a text in the end. */
import { expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

test('a date and a curator that turn out to be titles keep no tags', () => {
  const date = parseDigest('<article><a href="/login?next=%2Fpapers%2F2510.00111">4</a><h3>Nov<!-- --> <!-- -->5</h3>', {
    asOf: '2025-11-05',
  })
  const curator = parseDigest(
    '<input type="checkbox">4</a><h2>by<!-- -->AK<b>and the research community</b></h2><p>We cut boats out of kettles, and one of a pot. The pot never did sail.</p>',
  )
  for (const { entries } of [date, curator]) for (const { title } of entries) expect(title).not.toMatch(/[<>]/)
})

test('a number of authors within a sentence keeps none either', () => {
  const { entries } = parseDigest(`<main><h1>Daily Papers</h1><h2>by AK and the research community</h2>
<article><h3><a href="/papers/2506.00001">Ladders and Fears</a></h3>
<p>Ladders lead to roofs in 40 towns of our own invention, although there are<br>
16 <b>authors</b><br>
which is explained by the number of the towns, and by nothing else that we could think of. We count both.</p>
<ul><li>4 authors</li></ul></article></main>`)
  expect(entries.map(({ abstract }) => abstract ?? '').join(' ')).not.toMatch(/[<>]/)
})
