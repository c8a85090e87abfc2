/** Less-than signs that stand before the name of an element: a comparison in a sentence, or a tag. */
import { describe, expect, test } from 'vitest'
import { readTag } from '../../src/frontends/markup/tags.ts'
import { usualAbstract } from '../helpers/one-paper.ts'
import { headingOf, tell, titles, writeList } from '../helpers/three-papers.ts'

/** The abstracts of three papers, of which the first and the last end in some text. */
const abstractsWith = (first: string, last: string): (string | null)[] => {
  const ends = [first, '', last]
  const { entries, said } = tell(
    writeList((index) => `${headingOf(index)}\n\n${`${usualAbstract} ${ends[index]}`.trim()}\n\n4 authors · Sep 3`),
  )
  expect(entries.map(({ title }) => title)).toEqual([...titles])
  expect(said).toEqual([])
  return [entries[0]?.abstract?.slice(usualAbstract.length + 1) ?? null, entries[2]?.abstract?.slice(usualAbstract.length + 1) ?? null]
}

test.each([
  ['<b>', 3],
  ['</b >x', 5],
  ['<b a="1"\n>', 10],
  ['<b\n\n>', null],
  ['<b a="1\n\n2">', null],
  ['<b a="1" b="2', null],
  ['<bb>', null],
  ['<b', null],
])('the tag at the beginning of %j ends at %o', (source, end) => {
  expect(readTag(source, 0, source.length, { noCommentEnd: false, unclosed: new Set() })?.end ?? null).toBe(end)
})

test('a tag that a limit of the reading cuts is none', () => {
  expect(readTag('<b>', 0, 2, { noCommentEnd: false, unclosed: new Set() })).toBe(null)
})

describe('a sign before a letter in an abstract', () => {
  test.each([
    ['It holds where a <b in all cases.', 'It holds where b > a.'],
    ['It holds where a <b c and d> e.', 'Nothing else does.'],
    ['It holds where p <s and t is large.', 'Maps A -> B as well.'],
    ["Set <a href='x to see it.", "What's b > a?"],
    ['Set <a href="x" and see it.', 'Nothing else does.'],
    ['Set <a href=x and see it.', 'It is > 4.'],
    ['Even <style> is a token.', 'And </style> is one.'],
  ])('is text in %j, whatever %j says', (first, last) => {
    expect(abstractsWith(first, last)).toEqual([first, last])
  })

  test.each([
    ['It is <b>deep</b>.', 'It is deep.'],
    ['It is <b class="x" id=y hidden>deep</b >.', 'It is deep.'],
    ['It is <b\n  class="x"\n  data-deep>deep</b>.', 'It is deep.'],
    ['It is <img alt src=/a.png />deep.', 'It is deep.'],
    ['It is <b title="a > b">deep</b>.', 'It is deep.'],
    ['It is deep.\n<style>.a > b { c: d }\n\n.e { f: g }</style>', 'It is deep.'],
    ['It is deep.<br><script>if (a <b) c()</script>', 'It is deep.'],
    ['It is <b title="so "very" deep">deep</b>.', 'It is deep.'],
  ])('is markup in %j', (first, text) => {
    expect(abstractsWith(first, 'So is b > a.')).toEqual([text, 'So is b > a.'])
  })
})
