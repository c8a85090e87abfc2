/** Days of `time` elements: which they say, and which dates have their years of them. */
import { describe, expect, test } from 'vitest'
import { readDatetime } from '../../src/frontends/html/times.ts'
import { parseDigest } from '../../src/index.ts'

test.each([
  ['2025-11-05', '2025-11-05'],
  [' 2025-11-05T08:00:00.000Z ', '2025-11-05'],
  ['2025-11-05 08:00', '2025-11-05'],
  ['2025-02-29', null],
  ['2025-11', null],
  ['Nov 5', null],
  ['', null],
])('%j says %j', (text, day) => {
  expect(readDatetime(text)).toBe(day)
})

/** The dates of a page whose second card has what is given in the place of its date. */
function datesOf(html: string, options = {}): unknown[] {
  const card = (title: string, id: string, date: string): string =>
    `<article><h3><a href="/papers/${id}">${title}</a></h3><a href="/papers/${id}">3 authors</a><div>·</div>${date}</article>`
  const page = `<html><body><main><h1>Daily Papers</h1>${card('Kites', '2308.00042', '<time datetime="2023-08-30">Aug 30</time>')}${card('Boats', '2308.00043', html)}</main></body></html>`
  return parseDigest(page, options).entries.map(({ date }) => date?.iso ?? date?.raw)
}

describe('a date in an element has its year', () => {
  test.each([
    ['as it stands there', '<time datetime="2021-08-30">Aug 30</time>', '2021-08-30'],
    ['whose parts stand in elements of their own', '<time datetime="2021-08-30"><b>Aug</b> <b>30</b></time>', '2021-08-30'],
    ['whose parts stand in blocks', '<time datetime="2021-08-30"><div>Aug 30</div></time>', '2021-08-30'],
    ['with a year of its own', '<time datetime="2021-08-30">Aug 30, 2020</time>', '2020-08-30'],
    ['behind another element', '<time datetime="2020-08-30"></time><time datetime="2021-08-30">Aug 30</time>', '2021-08-30'],
  ])('%s', (_name, html, iso) => {
    expect(datesOf(html)).toEqual(['2023-08-30', iso])
  })

  test.each([
    ['beside it', '<time datetime="2021-08-30"></time>Aug 30'],
    ['before it', 'Aug 30<time datetime="2021-08-30"></time>'],
    ['around a part of it', '<time datetime="2021-08-30">Aug</time> 30'],
    ['of another day', '<time datetime="2021-08-27">Aug 30</time>'],
    ['that says none', '<time datetime="soon">Aug 30</time>'],
    ['that is not closed', '<time datetime="2021-08-30">Aug 30'],
  ])('but not of one %s', (_name, html) => {
    expect(datesOf(html)).toEqual(['2023-08-30', '2023-08-30'])
  })

  test('and no day of the calendar gets one', () => {
    expect(datesOf('<time datetime="2021-02-28">Feb 30</time>')).toEqual(['2023-08-30', undefined])
  })
})
