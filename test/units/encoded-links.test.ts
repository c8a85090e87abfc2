/** Links of an abstract that stands encoded in the input: those whose place is not found have that of the whole text. */
import { expect, test } from 'vitest'
import { findEncodedLinks } from '../../src/encoded-links.ts'
import { createLog } from '../../src/log.ts'

const placesOf = (source: string, text: string): (readonly [string, string])[] =>
  findEncodedLinks(source, text, { start: 0, end: source.length }, 0, createLog(9)).map(({ url, span }) => [
    url,
    source.slice(span.start, span.end),
  ])

const [first, second] = ['https://example.org/a', 'https://example.org/b']

test('a link stands where it is written as it is', () => {
  expect(placesOf(`${first} &amp; ${second}`, `${first} & ${second}`)).toEqual([
    [first, first],
    [second, second],
  ])
})

test('behind one that is written with references none is looked for', () => {
  const source = `https&#58;//example.org/a &amp; ${second}`
  expect(placesOf(source, `${first} & ${second}`)).toEqual([
    [first, source],
    [second, source],
  ])
})
