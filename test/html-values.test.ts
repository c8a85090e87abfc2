/** Values of HTML are the text that a reader sees: no tag and no reference is left in them, however a page is written. */
import { describe, expect, test } from 'vitest'
import { type Digest, type ParseOptions, parseDigest } from '../src/index.ts'
import { papers, writeHtml } from './helpers/html-shapes.ts'

const id = '2508.00042'
const long = 'We fold maps along rivers and find that nobody can fold them back, not even those who drew them in the first place.'

/** A page of search results with one paper. */
const read = (abstract: string, more = '', options: ParseOptions = {}): Digest =>
  parseDigest(
    `<html><body><main><h1>Daily Papers</h1><h2>by AK and the research community</h2>${more}<article>
<a href="/login?next=%2Fpapers%2F${id}">41</a><h3><a href="/papers/${id}">Where Maps Fold</a></h3>${abstract}
<a href="/papers/${id}">3 authors</a><div>·</div><div>Aug 30</div></article></main></body></html>`,
    options,
  )

describe('an abstract', () => {
  test.each<[name: string, html: string, text?: string]>([
    ['paragraphs', `<p>${long}</p><p>${long}</p>`],
    ['paragraphs on lines of their own', `<p>${long}</p>\n<p class="x">${long}</p>`],
    ['a line break', `<p>${long}<br>${long}</p>`],
    [
      'words that could be a byline',
      `<p>${long.slice(0, -1)}, nor could <b>1</b>2 authors</p>`,
      `${long.slice(0, -1)}, nor could 12 authors`,
    ],
    ['two line breaks', `<p>${long}<br><br>${long}</p>`],
  ])('of %s has no tags in it', (_name, html, text = `${long} ${long}`) => {
    expect(read(html).entries.map(({ abstract }) => abstract)).toEqual([text])
  })

  test.each([
    ['https://example.org/?x=1&amp;y=2', 'https://example.org/?x=1&y=2'],
    ['https://example.org/x&nbsp;and more', 'https://example.org/x'],
    ['&lt;https://example.org/e&gt; here', 'https://example.org/e'],
    ['https://example.org/long<wbr>/path', 'https://example.org/long/path'],
    ['<a href="https://github.com/a/b">https://github.com/<em>a</em>/b</a>', 'https://github.com/a/b'],
  ])('with %s has its link', (html, url) => {
    expect(read(`<p>${long} See ${html}</p>`).entries[0]?.links.map((link) => link.url)).toEqual([url])
  })
})

describe('a number is one, whatever stands between its signs', () => {
  /** A page with one paper, whose numbers are written so. */
  const numbersOf = (votes: string, authors: string, comments: string): unknown => {
    const { entries, messages } = parseDigest(`<html><body><main><h1>Daily Papers</h1><h2>by AK and the research community</h2><article>
<a href="/login?next=%2Fpapers%2F${id}"><div>${votes}</div></a><h3><a href="/papers/${id}">Where Maps Fold</a></h3>
<a href="/papers/${id}"><ul><li>${authors}</li></ul></a><a href="/papers/${id}#community">${comments}</a></article></main></body></html>`)
    return [entries.map(({ upvotes, authorCount, comments: count }) => [upvotes, authorCount, count]), messages.length]
  }

  test.each([
    ['comments', '4<!---->1', '1<!-- -->2 authors', '<!--[-->3<!--]-->'],
    ['comments beside words', '<!-- -->41', '12<!-- --> <!-- -->author<!-- -->s', '3<!---->'],
    ['elements', '<span>41</span>', '<span>12</span> <span>authors</span>', '<b>3</b>'],
    ['half an element', '<b>4</b>1', '<b>1</b>2 authors', '<i></i>3'],
    ['breaks', '4<wbr>1', '1<wbr>2<wbr> authors', '<wbr>3'],
    ['references', '&#52;1', '&#x31;2&nbsp;authors', '&nbsp;&#51;&nbsp;'],
    ['characters of no width', '4&shy;1', '12&zwnj; authors', '&zwnj;3'],
    ['elements that stand apart', '41', '<div>12</div><div>authors</div>', '3'],
  ])('%s', (_name, votes, authors, comments) => {
    expect(numbersOf(votes, authors, comments)).toEqual([[[41, 12, 3]], 0])
  })

  test('a label may stand right before its number, and many short texts are none', () => {
    const stars = '<a href="https://github.com/a/b"><svg></svg>GitHub<span>3<!-- -->.29k</span></a>'
    expect(read(`<p>${long}</p>${stars}`).entries.map(({ githubStars }) => githubStars)).toEqual([3290])
    const words = `<p class>${long} ${'<i>knots</i> and <b>4</b> '.repeat(20)}</p>`
    expect(read(words).entries[0]?.abstract).toBe(`${long} ${'knots and 4 '.repeat(20).trim()}`)
  })

  test('numbers in elements side by side are two, and none is taken for the whole', () => {
    const two = '<span class="wide">4</span><span class="narrow">4</span>'
    expect(numbersOf(two, '12 authors', two)).toEqual([[[null, 12, null]], 2])
    const { entries, messages } = read(`<p>${long}</p><p><span>1</span><span>2</span> authors</p>`)
    expect([entries.length, messages.some(({ severity }) => severity !== 'info')]).toEqual([1, true])
  })
})

describe('the year of an element', () => {
  const header = '<a href="/papers/date/2025-11-04"></a><time datetime="2025-11-05T00:00:00.000Z">Nov 5</time>'

  test('is that of dates beside which no element stands', () => {
    const digest = read(`<p>${long}</p>`, header)
    expect(digest.pages[0]?.date?.iso).toBe('2025-11-05')
    expect(digest.entries[0]?.date?.iso).toBe('2025-08-30')
    expect(digest.messages).toEqual([])
  })
})

test("the curator's name has no comments in it", () => {
  const page = writeHtml(papers).replace('AK</a> and', '<!-- -->A<!-- -->K<!-- --></a> and')
  expect(parseDigest(page).pages.map(({ curator }) => curator)).toEqual(['AK'])
  const split = writeHtml(papers).replace(/by<a[^>]*>.*AK<\/a> and/, 'by A<!-- -->K and')
  expect(parseDigest(split).pages.map(({ curator }) => curator?.includes('<'))).toEqual([false])
})

describe('the day of an element', () => {
  const dateOf = (shown: string, said: string): unknown => {
    const { entries, messages } = parseDigest(`<html><body><main><h1>Daily Papers</h1><h2>by AK and the research community</h2><article>
<h3><a href="/papers/${id}">Where Maps Fold</a></h3><a href="/papers/${id}">3 authors</a><div>·</div><time datetime="${said}">${shown}</time></article></main></body></html>`)
    return [entries.map(({ date }) => [date?.iso ?? null, date?.yearFrom]), messages.map(({ ruleId }) => ruleId)]
  }

  test.each([
    ['Aug 30', '2025-08-30T03:01:57.000Z', '2025-08-30'],
    ['Aug 30', '2025-08-31T00:30:00.000Z', '2025-08-30'],
    ['Aug 31', '2025-08-30T23:30:00.000Z', '2025-08-31'],
    ['Dec 31', '2025-01-01T00:30:00.000Z', '2024-12-31'],
    ['Jan 1', '2024-12-31T23:30:00.000Z', '2025-01-01'],
    ['Feb 29', '2024-03-01T00:30:00.000Z', '2024-02-29'],
  ])('%s of %s is %s: the element says the year, and the page the day', (shown, said, iso) => {
    expect(dateOf(shown, said)).toEqual([[[iso, 'text']], []])
  })

  test('two days apart from the one that is shown says nothing of it', () => {
    expect(dateOf('Aug 30', '2024-09-01T00:30:00.000Z')).toEqual([[['2025-08-30', 'arxiv-id']], []])
  })
})

describe('what is read out and not shown', () => {
  const titleOf = (html: string): unknown => {
    const { entries, messages } = parseDigest(pageOf(html))
    return [entries.map(({ title, authorCount, upvotes }) => [title, authorCount, upvotes]), messages.length]
  }
  const pageOf = (title: string, votes = '41', authors = '3 authors'): string =>
    `<html><body><main><h1>Daily Papers</h1><h2>by AK and the research community</h2><article><a href="/login?next=%2Fpapers%2F${id}">${votes}</a>
<h3><a href="/papers/${id}">${title}</a></h3><a href="/papers/${id}">${authors}</a></article></main></body></html>`

  test.each([
    ['a copy', '<span aria-hidden="true">Where Maps Fold</span><span class="sr-only">Where Maps Fold</span>'],
    ['a hint', 'Where Maps Fold<span class="ml-1 visually-hidden"> (opens in a new tab)</span>'],
    ['a hint of another name', '<span class="screen-reader-text">Paper: </span>Where Maps Fold'],
    ['an element that is not displayed', 'Where Maps <span style="color: red; display:none">No</span>Fold'],
    ['an element that is invisible', 'Where Maps <span style="visibility: hidden">No</span>Fold'],
  ])('%s is no part of a title', (_name, html) => {
    expect(titleOf(html)).toEqual([[['Where Maps Fold', 3, 41]], 0])
  })

  test.each([
    ['is shown on wide screens', '<span class="sr-only sm:not-sr-only">Where</span> Maps Fold'],
    ['is hidden from screen readers alone', 'Where <span aria-hidden="true">Maps</span> Fold'],
    ['has other classes', '<span class="sr-only-not">Where</span> Maps Fold'],
  ])('what %s is one', (_name, html) => {
    expect(titleOf(html)).toEqual([[['Where Maps Fold', 3, 41]], 0])
  })

  test('a label beside a number says what the number is', () => {
    const { entries, messages } = parseDigest(
      pageOf('Where Maps Fold', '<span class="sr-only">Upvote</span>41', '<svg></svg>3<span class="sr-only"> authors</span>'),
    )
    expect([entries.map(({ upvotes, authorCount }) => [upvotes, authorCount]), messages]).toEqual([[[41, 3]], []])
  })
})

test('what opens at a click is read as if it were open', () => {
  const { entries, messages } = read(`<details><summary>Abstract</summary><p>${long}</p></details>`, '', { asOf: '2025-11-05' })
  expect(entries.map(({ abstract }) => abstract)).toEqual([long])
  expect(messages.map(({ severity }) => severity)).toEqual([])
})

describe('HTML that was escaped', () => {
  const page = writeHtml(papers)
  const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const rulesOf = (text: string): string[] =>
    parseDigest(text, { asOf: '2025-11-05' }).messages.flatMap(({ ruleId, severity }) => (severity === 'error' ? [ruleId] : []))

  test.each([
    ['alone', encoded(page)],
    ['with both signs', encoded(page).replaceAll('>', '&gt;')],
    ['with numbers of signs', page.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#x3E;')],
  ])('%s is read as it was', (_name, text) => {
    const { entries, messages } = parseDigest(text, { asOf: '2025-11-05' })
    expect(entries.map(({ title }) => title)).toEqual(papers.map(({ title }) => title))
    expect(messages.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual(['warning encoded-text'])
  })

  test('is an error where a page shows it', () => {
    expect(rulesOf(`<html><body><h1>Source</h1><div>${encoded(page)}</div></body></html>`)).toContain('escaped-html')
  })

  test('is read where a document shows nothing else, as a browser shows the source of a page', () => {
    const { entries, messages } = parseDigest(`<html><body><pre>${encoded(page)}</pre></body></html>`, { asOf: '2025-11-05' })
    expect(entries.map(({ title }) => title)).toEqual(papers.map(({ title }) => title))
    expect(messages).toEqual([])
  })

  test('is none where an abstract names tags, or where the data of a page hold them', () => {
    const abstract = `<p>${long} We write &lt;a href="#"&gt;, &lt;/a&gt;, &lt;/p&gt;, ${'&lt;/div&gt;, '.repeat(8)}and are done.</p>`
    expect(read(abstract, '', { asOf: '2025-11-05' }).messages).toEqual([])
    expect(rulesOf(page)).toEqual([])
  })
})

describe('what is not shown', () => {
  const island = `<div data-props="{&quot;dailyPapers&quot;:[{&quot;paper&quot;:{&quot;id&quot;:&quot;2511.00099&quot;,&quot;title&quot;:&quot;Hidden&quot;,&quot;upvotes&quot;:1}}]}"></div>`

  test.each([
    ['data in a template', `<template>${island}</template>`],
    [
      'data of something else',
      '<div data-props="{&quot;data&quot;:[{&quot;title&quot;:&quot;Ad: buy paper&quot;,&quot;summary&quot;:&quot;cheap paper&quot;}]}"></div>',
    ],
    ['a binding of a framework', '<div data-props="{ papers: items }"></div>'],
    ['a closed dialog', '<dialog><h3>Sign up today for more papers</h3></dialog>'],
  ])('%s is no paper, and no fault', (_name, html) => {
    const { entries, messages } = read(`<p>${long}</p>`, html, { asOf: '2025-11-05' })
    expect(entries.map(({ title }) => title)).toEqual(['Where Maps Fold'])
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})

test('JSON may be nested in keys that hold digests', () => {
  const depth = 20_000
  const text = `${'{"digest":'.repeat(depth)}{"dailyPapers":[]}${'}'.repeat(depth)}`
  expect(() => parseDigest(text)).not.toThrow()
})
