/** Data in attributes of a page: which are papers, at which places, and what is said of them. */
import { decodeHTML } from 'entities'
import { describe, expect, test } from 'vitest'
import { cutIslandsOut, readIslands } from '../../src/frontends/html/island.ts'
import { cutHtml } from '../../src/frontends/html/pieces.ts'
import { type Digest, parseDigest, type Span } from '../../src/index.ts'
import { encode } from '../helpers/html-shapes.ts'
import { kites } from '../helpers/kites.ts'

const readData = (html: string): ReturnType<typeof readIslands> & { markup: readonly Span[] } => {
  const { islands, markup } = cutHtml(html, 0, html.length)
  const read = readIslands(html, islands)
  return { ...read, markup: cutIslandsOut(html, markup, read) }
}
const titlesIn = (html: string): string[] => readData(html).records.flatMap(({ papers }) => papers.map(({ values }) => values.title))

const boats = { ...kites, id: '2511.00043', title: 'Boats' }
const island = (value: unknown): string => `<div data-props="${encode(JSON.stringify(value))}"></div>`

describe('the keys of papers may be in quotes of any kind', () => {
  const json = '{"dailyPapers":[{"paper":{"title":"Kites"}}]}'

  test.each([
    ['themselves', `<div data-props='${json}'></div>`],
    ['references', `<div data-props="${json.replaceAll('"', '&quot;')}"></div>`],
    ['numbers', `<div data-props="${json.replaceAll('"', '&#34;')}"></div>`],
    ['hexadecimal numbers', `<div data-props="${json.replaceAll('"', '&#x22;')}"></div>`],
    ['numbers without a semicolon', `<div data-props="${json.replaceAll('"', '&#34')}"></div>`],
    [
      'hexadecimal numbers without a semicolon',
      '<div data-props="{&#x22papers&#x22:[{&#x22title&#x22:&#x22Kites&#x22,&#x22upvotes&#x22:1,&#x22summary&#x22:&#x22Up&#x22}]}"></div>',
    ],
    ['capitals', `<div data-props="${json.replaceAll('"', '&#X22;')}"></div>`],
    ['any, behind white space', `<div data-props='\n ${json}'></div>`],
  ])('%s', (_name, html) => {
    expect(titlesIn(html)).toEqual(['Kites'])
    expect(readData(html).findings).toEqual([])
  })

  test.each([
    ['papers', { papers: [kites] }, 1],
    ['a paper', [{ paper: kites, numComments: 3 }], 1],
    ['other things', { items: [kites] }, 0],
    ['paper clips', { paperClips: [kites] }, 0],
  ])('as %s', (_name, value, count) => {
    expect(titlesIn(island(value))).toHaveLength(count)
  })

  test('and stand in JSON', () => {
    expect(readData(`<div data-props="see &quot;papers&quot; [{&quot;papers&quot;:"></div>`).findings).toEqual([])
    expect(readData(`<div data-props="[{&quot;papers&quot;:"></div>`).findings).toMatchObject([{ ruleId: 'broken-json' }])
  })
})

describe('values have their places in the page', () => {
  test.each([
    ['quotes', '&quot;', 'Kites'],
    ['references in a value', '&quot;', 'Kites &amp; Boats'],
    ['references of several kinds', '&#34;', 'K&#105;tes &#x26; B&ouml;ats&hellip; R&D'],
    ['references that stand for two signs', '&quot;', 'K&nGt;tes &amp;amp; &CounterClockwiseContourIntegral;'],
    ['references of characters beyond the first plane', '&quot;', '&#x1F600; Kites &#128512;'],
    ['an ampersand at the end', '&quot;', 'Kites &'],
    ['references without a semicolon', '&quot;', 'Kites &lt Boats &#65'],
    ['references that are none', '&quot;', 'Kites &; &#; &#x; &nosuch; &&amp;&'],
  ])('with %s', (_name, quotation, title) => {
    const json = '[{"paper":{"title":"*","upvotes":12,"projectPage":"https://example.org/?a=1&amp;b=2"},"numComments":3}]'
    const html = `<p>x</p><div data-props="${json.replaceAll('"', quotation).replace('*', () => title)}"></div>`
    const { records, markup } = readData(html)
    const [paper] = records.flatMap(({ papers }) => papers)
    const textAt = ({ start, end } = { start: 0, end: 0 }): string => html.slice(start, end)
    expect(textAt(paper?.spans.title)).toBe(title)
    expect(paper?.values.title).toBe(decodeHTML(title))
    expect(textAt(paper?.spans.upvotes)).toBe('12')
    expect(textAt(paper?.spans.projectUrl)).toBe('https://example.org/?a=1&amp;b=2')
    expect(textAt(paper?.spans.comments)).toBe('3')
    expect(paper?.values.projectUrl).toBe('https://example.org/?a=1&b=2')
    const places = [...markup, ...(Object.values(paper?.spans ?? {}) as Span[])]
    places.sort((a, b) => a.start - b.start)
    expect(places.map(textAt).join('')).toBe(html.replace('x', ''))
  })
})

describe('markup', () => {
  test.each([
    ['stays as it is around data of something else', `<p>x</p>${island({ paper: 'A4' })}<p>y</p>`],
    ['stays as it is without data', '<p>x</p><p>y</p>'],
  ])('%s', (_name, html) => {
    expect(readData(html).markup).toEqual(cutHtml(html, 0, html.length).markup)
  })

  test('ends where a value of data begins, without the white space around it', () => {
    const cutOut = (markup: string, from: number, to: number): Span[] => [
      ...cutIslandsOut(markup, [{ start: 0, end: markup.length }], { read: [{ start: from, end: to }], inside: [] }),
    ]
    expect(cutOut('<a props= {} x>', 10, 12)).toEqual([
      { start: 0, end: 9 },
      { start: 13, end: 15 },
    ])
    expect(cutOut('{} x', 0, 2)).toEqual([{ start: 3, end: 4 }])
    const marks = [
      { start: 8, end: 9 },
      { start: 0, end: 3, name: 'control' as const },
    ]
    const inside = [{ start: 5, end: 6 }]
    expect(cutIslandsOut('<b> {:} </b>', marks, { read: [{ start: 4, end: 7 }], inside })).toEqual([inside[0], marks[1], marks[0]])
  })

  test('has nothing of a link without a text that holds data', () => {
    const html = `<p>x</p><a href="/papers/2511.00044" props="${encode(JSON.stringify({ papers: [kites] }))}"></a><p>y</p>`
    const outside = readData(html).markup.filter(({ start, end }) => end <= html.indexOf('<a') || start > html.indexOf('></a'))
    expect(outside.map(({ start, end }) => html.slice(start, end))).toEqual(['<p>', '</p>', '</a><p>', '</p>'])
    expect(readData(html).markup.every(({ start, end }) => start < end)).toBe(true)
  })
})

describe('what is said of data', () => {
  test('counts their papers over all data', () => {
    const wrong = { paper: { ...boats, upvotes: 'many' }, numComments: 3 }
    const html = island({ papers: [{ paper: kites }, wrong] }) + island({ papers: [wrong, 5] })
    expect(readData(html).findings.map(({ subject }) => [subject.record, subject.field])).toEqual([
      [1, 'upvotes'],
      [2, 'upvotes'],
      [null, null],
    ])
  })

  test('counts lines in the page', () => {
    const html = `<p>\n${island({ papers: [{ paper: { ...kites, upvotes: 'many' } }] })}`
    const [finding] = readData(html).findings
    const at = finding?.subject.span.start ?? 0
    expect(html.slice(at, finding?.subject.span.end)).toBe('&quot;many&quot;')
    expect(finding?.args).toMatchObject([{ place: `line 2, column ${at - 3}` }])
  })

  const day = (date: string | null, paper = kites): string => island({ dailyPapers: [{ paper }], date })
  const saidOf = (html: string): unknown[] =>
    readData(html).findings.map(({ ruleId, args: [facts] }) => [
      ruleId,
      (facts as { used: string }).used,
      (facts as { other: string }).other,
    ])

  test('has other days than the first', () => {
    expect(saidOf(day('2025-11-05') + day('2025-11-05', boats))).toEqual([])
    expect(saidOf(day('2025-11-05') + day(null, boats))).toEqual([])
    expect(saidOf(day(null) + day('2025-11-05', boats))).toEqual([])
    expect(saidOf(day(null) + day('2025-11-05') + day('2025-11-06', boats))).toEqual([['copies-disagree', '2025-11-05', '2025-11-06']])
    const html = day('2025-11-05') + day('2025-11-06', boats)
    const span = readData(html).findings[0]?.subject.span
    expect(html.slice(span?.start, span?.end)).toMatch(/^\{[^<]*2511\.00043[^<]*\}$/)
  })
})

describe('the data of one paper', () => {
  const one = island({ paper: kites, comments: [] })

  test('say so, and leave all as it is', () => {
    for (const html of [one, island({ papers: [boats] }) + one]) {
      const { markup } = cutHtml(html, 0, html.length)
      expect(readData(html)).toEqual({ records: [], findings: [], isPaperPage: true, read: [], inside: [], markup })
    }
  })

  test('are none among others', () => {
    expect(readData(island({ papers: [kites] })).isPaperPage).toBe(false)
    expect(readData('<p>').isPaperPage).toBe(false)
  })
})

describe('data with papers in the middle of what the page shows', () => {
  const card = (title: string, id: string): string => `<article><h3><a href="/papers/${id}">${title}</a></h3><div>2 authors</div></article>`
  const read = (html: string): Digest => parseDigest(`<main><h1>Daily Papers</h1>${html}</main>`, { format: 'html', asOf: '2025-11-05' })
  const titlesOf = ({ entries }: Digest): string[] => entries.map(({ title }) => title)
  const rulesOf = ({ messages }: Digest): string[] => messages.flatMap(({ ruleId, severity }) => (severity === 'info' ? [] : [ruleId]))

  test('are read beside cards', () => {
    const digest = read(card('Lamps', '2511.00044') + island({ papers: [{ paper: boats }] }) + card('Bells', '2511.00045'))
    expect(titlesOf(digest).toSorted()).toEqual(['Bells', 'Boats', 'Lamps'])
  })

  test('are read in no text of a link', () => {
    const html = `<h3><a href="/papers/2511.00044">Lamps<b data-props="${encode(JSON.stringify({ papers: [{ paper: boats }] }))}">Bells</b></a></h3>`
    expect(titlesOf(read(html))).toContain('Boats')
  })

  test('are not read where they stand in the name of the curator, and that is said', () => {
    const html = `<h2>by <b data-props="${encode(JSON.stringify({ papers: [{ paper: boats }] }))}">AK</b> and the research community</h2>`
    const digest = read(html + card('Lamps', '2511.00044'))
    expect([titlesOf(digest), rulesOf(digest)]).toEqual([['Lamps'], ['unrecognised-text']])
  })
})
