/** Dots that a scraper left as references. */
import { describe, expect, test } from 'vitest'
import { showDotReferences } from '../../src/frontends/markup/dot-references.ts'
import { parseDigest, parseTree, treeToText } from '../../src/index.ts'
import { quietOptions, usualAbstract, writePage } from '../helpers/one-paper.ts'

const show = (source: string, end = source.length): string | undefined => showDotReferences(source, end)?.text.replaceAll('\u00a0', '_')

describe('dots and bullets', () => {
  test.each([
    ['&middot; 4', '·_______ 4'],
    ['&centerdot;', '·__________'],
    ['&#183;&#xB7;&#00183;', '·_____·_____·_______'],
    ['&bull; 4 authors', '•_____ 4 authors'],
    ['&bullet;&#8226;&#x2022;', '•_______•______•_______'],
  ])('%s', (source, expected) => {
    expect(show(source)).toBe(expected)
  })

  test.each(['&MIDDOT; 4', '&amp; &nbsp;', '&middot', 'middot;', '&#1830;', ''])('but not %j', (source) => {
    expect(show(source)).toBeUndefined()
  })

  test('up to where reading stops', () => {
    expect(show('&bull; &bull;', 12)).toBe('•_____ &bull;')
  })
})

test.each([
  ['references', (page: string) => page.replaceAll('•', '&bull;').replaceAll('·', '&middot;')],
  ['numbers', (page: string) => page.replaceAll('•', '&#8226;').replaceAll('·', '&#xb7;')],
])('a page with %s of them is read as the page', (_name, encode) => {
  const abstract = `${usualAbstract} It weighs 3 · 10.`
  const input = encode(writePage({ abstract }))
  const digest = parseDigest(input, quietOptions)
  expect(digest.entries).toMatchObject([{ abstract, authorCount: 4, date: { iso: '2025-06-12' } }])
  expect(digest.coverage.unrecognised).toBe(0)
  expect(treeToText(parseTree(input, quietOptions))).toBe(input)
})
