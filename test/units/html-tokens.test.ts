/** The tokens of HTML: which elements, attributes and classes are told of, and where. */
import { describe, expect, test } from 'vitest'
import { readTokens } from '../../src/frontends/html/tokens.ts'

/** What a reader is told, in order, and whether the text ends inside a tag. */
function tokensOf(html: string, end = html.length): unknown[] {
  const told: unknown[] = []
  const inTag = readTokens(html, end, {
    text: (start, last) => told.push(html.slice(start, last)),
    open: ({ name, start, end: last, selfClosing, attributes }) => {
      const values = attributes && Object.fromEntries(Array.from(attributes, ([key, place]) => [key, html.slice(place.start, place.end)]))
      told.push([html.slice(start, last), name, selfClosing, values])
    },
    close: (name, _traits, start) => told.push([name, html.slice(start)]),
  })
  return [...told, inTag]
}

/** The attributes that are told of a tag. */
const attributesOf = (attributes: string): unknown => (tokensOf(`<b ${attributes}>`)[0] as unknown[])[3]

test('texts, tags and ends are told with their places', () => {
  expect(tokensOf('a<b>c<BR/>d</B >e')).toEqual([
    'a',
    ['<b>', 'b', false, null],
    'c',
    ['<BR/>', 'br', true, null],
    'd',
    ['b', '</B >e'],
    'e',
    false,
  ])
})

test('names are in lower case, also those of nobody', () => {
  const names = tokensOf('<DIV></dIv><X-Own></X-OWN>').map((token) => (Array.isArray(token) ? token : []))
  expect(names.map(([first, second]) => [first, second])).toEqual([
    ['<DIV>', 'div'],
    ['div', '</dIv><X-Own></X-OWN>'],
    ['<X-Own>', 'x-own'],
    ['x-own', '</X-OWN>'],
    [undefined, undefined],
  ])
})

test('comments, declarations and references are told of nowhere, or in texts', () => {
  expect(tokensOf('<!doctype html><!-- <b> --><?php x?><![CDATA[y]]>a &amp; b').slice(-2)).toEqual(['a &amp; b', false])
  expect(tokensOf('<!doctype html><!-- <b> --><?php x?>')).toEqual([false])
})

describe('attributes', () => {
  test.each(['href', 'src', 'alt', 'type', 'datetime', 'hidden', 'style', 'data-props', 'props', 'aria-label', 'open'])(
    '%s is told of',
    (name) => {
      expect(attributesOf(`${name}="x y"`)).toEqual({ [name]: 'x y' })
      expect(attributesOf(`${name.toUpperCase()} = x`)).toEqual({ [name]: 'x' })
      expect(attributesOf(name)).toEqual({ [name]: '' })
      expect(attributesOf(`${name}x="y" x${name}="y"`)).toBe(null)
    },
  )

  test.each(['id', 'name', 'hrfe', 'title', 'oven', 'data-porps', 'aria-hidden'])('%s is not', (name) => {
    expect(attributesOf(`${name}="x"`)).toBe(null)
  })

  test('have values that may be empty, in quotes or not, with references in them', () => {
    expect(attributesOf(`alt="" src='' href=a&amp;b?c=1`)).toEqual({ alt: '', src: '', href: 'a&amp;b?c=1' })
  })

  test('that are there twice count once', () => {
    expect(attributesOf('href="a" href="b" HREF="c"')).toEqual({ href: 'a' })
    expect(attributesOf('href href="b"')).toEqual({ href: '' })
  })

  test('are those of their own tag', () => {
    expect(tokensOf('<b href="a"><i><b alt>').slice(0, 3)).toEqual([
      ['<b href="a">', 'b', false, { href: 'a' }],
      ['<i>', 'i', false, null],
      ['<b alt>', 'b', false, { alt: '' }],
    ])
    expect(attributesOf('href="a" alt src')).toEqual({ href: 'a', alt: '', src: '' })
  })
})

describe('classes', () => {
  test.each(['sr-only', 'a sr-only', 'SR-ONLY b', 'visually-hidden', 'visuallyhidden', 'a\nscreen-reader-text\tb', 'screen-reader-only'])(
    '%j is for screen readers',
    (classes) => {
      expect(attributesOf(`class="${classes}"`)).toEqual({ class: classes })
    },
  )

  test.each(['', 'a', 'sr-only-a', 'asr-only', 'visually-hidden2', 'screen-reader', 'sr-only sm:not-sr-only', '2xl:not-sr-only sr-only a'])(
    '%j is not',
    (classes) => {
      expect(attributesOf(`class="${classes}"`)).toBe(null)
    },
  )

  test.each(['sr-only amd:not-sr-onlya', 'sr-only x:not-sr-only', 'sr-only focus:not-sr-only'])('%j is shown on no screen', (classes) => {
    expect(attributesOf(`class="${classes}"`)).toEqual({ class: classes })
  })

  test('may have no value', () => {
    expect(attributesOf('class')).toBe(null)
    expect(attributesOf('class="sr-only" href="x"')).toEqual({ class: 'sr-only', href: 'x' })
  })
})

describe('a text that ends inside of a tag', () => {
  test.each(['<b ', 'a<b ', 'a<b href', 'a<b href=', 'a<b href="x', 'a<b href="x"', '<b>a</b ', '<b>a</b x'])('is %j', (html) => {
    expect(tokensOf(html).at(-1)).toBe(true)
  })

  test.each(['a', 'a<', 'a<3', '<b>', '<b/>', '</b>', 'a<!-- b', ''])('is not %j', (html) => {
    expect(tokensOf(html).at(-1)).toBe(false)
  })

  test('may be one that reading stops in', () => {
    expect(tokensOf('a<b href="x">c', 4)).toEqual(['a', true])
    expect(tokensOf('a<b href="x">c', 13)).toEqual(['a', ['<b href="x">', 'b', false, { href: 'x' }], false])
  })
})
