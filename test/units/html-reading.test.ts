/** What a page of HTML is to the grammar: cues with the parts that tags leave of them, what a cut left, and where data stand in the way. */
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import type { Reading } from '../../src/reading.ts'
import { readHtml } from '../../src/frontends/html.ts'
import { encode } from '../helpers/html-shapes.ts'
import { kites } from '../helpers/kites.ts'

interface Place {
  readonly start: number
  readonly end: number
}
const read = (html: string): Reading => readHtml(html, html.length)
const textsAt = (html: string, places: readonly Place[] = []): string[] => places.map(({ start, end }) => html.slice(start, end))
const cuesOf = (html: string): [kind: Cue['kind'], ...parts: string[]][] =>
  read(html).cues.map((cue) => [cue.kind, ...textsAt(html, cue.parts).map((part) => part.trim())])

describe('tags part', () => {
  test.each<[name: string, html: string, cues: unknown[]]>([
    ['running text', 'kites<b>fly</b> high', [['text', 'kites', 'fly', 'high']]],
    ['a text without tags in nothing', '<p>kites</p>', [['text', 'kites']]],
    [
      'words that were one piece',
      '<p>on<!-- --> 5</p><p>on<b> 6</b> 7</p>',
      [
        ['text', 'on', '5'],
        ['text', 'on', '6', '7'],
      ],
    ],
    ['a date that may be a title', '<p>Nov<!-- --> <!-- -->5</p>', [['date', 'Nov', '5']]],
    [
      'several dates',
      '<p>Nov<b> 5</b></p>x<p>Dec<!-- --> 6</p>',
      [
        ['date', 'Nov', '5'],
        ['text', 'x'],
        ['date', 'Dec', '6'],
      ],
    ],
    ['a curator', '<h2>by<!-- -->AK<b>and the research community</b></h2>', [['curator', 'by', 'AK', 'and the research community']]],
    ['no number that has none in it', '<b>12</b> authors <i>·</i> Nov 5', [['authors', '12', 'authors'], ['dot'], ['date']]],
    ['none of what is behind it', 'Nov 5<p>Nov<b> 6</b></p>', [['date'], ['date', 'Nov', '6']]],
  ])('%s', (_name, html, cues) => {
    expect(cuesOf(html)).toEqual(cues)
  })
})

describe('a date in an element', () => {
  const dateOf = (html: string): unknown =>
    read(html).cues.map((cue) => (cue.kind === 'date' ? [html.slice(cue.start, cue.end), cue.day] : cue.kind))
  const day = { year: 2021, month: 8, day: 30 }

  test('is one in a heading, too, whatever it is made of', () => {
    expect(dateOf('<h2><time>Aug<b> 30, 2021</b></time></h2>')).toEqual([['Aug<b> 30, 2021', day]])
    expect(dateOf('<h2>x <i>y</i></h2><h2><time>Aug<b> 30, 2021</b></time></h2>')).toEqual(['text', ['Aug<b> 30, 2021', day]])
  })

  test.each([
    ['with more behind it', '<h2><time>Aug<b> 30, 2021 or so</b></time></h2>'],
    ['that is long', '<h2><time>Aug<b> 30, 2021 and the days behind</b></time></h2>'],
    ['that goes on behind it', '<h2><time>Aug<b> 30, 2021</b></time> or so</h2>'],
    ['that begins before it', '<h2>In <time>Aug<b> 30, 2021</b></time></h2>'],
    ['of other words', '<h2><time>Some<b> kites</b></time></h2>'],
    ['in none', '<h2>Aug<b> 30, 2021</b></h2>'],
  ])('is none %s', (_name, html) => {
    expect(dateOf(html)).toEqual(['text'])
  })
})

describe('fields with labels are read where votes have one', () => {
  const kindsOf = (html: string): string[] => read(`${html}<p>Authors: 6</p>`).cues.map(({ kind }) => kind)
  const long = 'x'.repeat(47)

  test.each([
    ['in a text', '<p>Upvotes: 3</p>', ['votes', 'authors']],
    ['behind other fields', '<p>Comments: 2 | Upvotes: 3</p>', ['comments', 'votes', 'authors']],
    ['in a text that is not long', `<p>${long} | Upvotes: 3</p>`, ['text', 'authors']],
    ['and not in a longer one', `<p>${long}x | Upvotes: 3</p>`, ['text', 'text']],
    ['and not in what stands for a picture', '<img alt="| Upvotes: 3">', ['text']],
    ['and not in an attribute', '<p title="Upvotes: 3"></p>', ['text']],
    ['and not in two texts', '<p>Kites | Upvotes<b>: 3</b></p>', ['text', 'count', 'text']],
  ])('%s', (_name, html, kinds) => {
    expect(kindsOf(html)).toEqual(kinds)
  })
})

describe('a cut is told at what was lost of the page', () => {
  const cutsOf = (html: string): unknown[] =>
    (read(html).findings ?? []).map(({ ruleId, subject, args: [facts] }) => [
      ruleId,
      (facts as { side: string }).side,
      html.slice(subject.span.start, subject.span.end),
    ])
  const begins = (text: string): unknown[] => ['html-cut-off', 'begins', text]
  const ends = (text: string): unknown[] => ['html-cut-off', 'ends', text]

  test.each<[name: string, html: string, cuts: unknown[]]>([
    ['nothing', '<p>kites</p>', []],
    ['the text that is not read', 'kites</p><p>boats</p>', [begins('kites')]],
    ['several of them', 'kites <b>fly</b></span><p>boats</p>', [begins('kites <b>fly')]],
    ['one before a picture', 'kites<img></span><p>boats</p>', [begins('kites')]],
    ['the first text, where all are read', '</main><p>kites</p><p>boats</p>', [begins('</main><p>kites')]],
    ['the first picture before it', '<img></main><p>kites</p>', [begins('<img>')]],
    ['all of it', '</main>', [begins('</main>')]],
    ['all of its texts', 'kites</p>', [begins('kites')]],
    ['all of its texts, of which no other follows', 'kites <b>fly</b></span>', [begins('kites <b>fly')]],
    ['the first text before one that is not read', '</main>kites<main>bells', [begins('</main>kites'), ends('bells')]],
    ['the last text, which is not read', '<main><p>kites</p><p>boa', [ends('boa')]],
    ['what is not read of a heading', '<main><p>kites</p><h3>bells <b>ring', [ends('bells <b>ring')]],
    ['the last text, where all are read', '<main><p>kites</p><p>boats</p>', [ends('boats</p>')]],
    ['the last text of several', '<main><p>kites</p><p>boats</p><p>bells</p>', [ends('bells</p>')]],
    ['a picture behind it', '<main><p>kites</p><img><input type="checkbox">', [ends('<img><input type="checkbox">')]],
    ['all of a page without texts', '<main>', [ends('<main>')]],
    ['its only text', '<main>kites', [ends('kites')]],
    ['half of a name of an element', '<p>kites</p>boats<im', [ends('boats<im')]],
    ['half of the end of one', '<p>kites</p>boats</di', [ends('boats</di')]],
    ['nothing, where a sign of a sentence stands last', '<p>kites</p>boats <3', []],
    ['nothing behind a name that is longer than any', `<p>kites</p>boats <${'b'.repeat(40)}`, []],
    ['both sides', 'kites</p><p>boats</p><main>bells', [begins('kites'), ends('bells')]],
  ])('%s', (_name, html, cuts) => {
    expect(cutsOf(html)).toEqual(cuts)
  })
})

describe('data in the middle of what the page shows', () => {
  const json = encode(JSON.stringify({ papers: [{ paper: kites }] }))
  const curator = (name: string): string => `<h2>by ${name} and the research community</h2>`
  const tell = ({ records = [], findings = [] }: Reading): unknown[] => [records.flatMap(({ papers }) => papers).length, findings]

  test('are said to be there, and not read', () => {
    const html = `<div data-props="${json}"></div>${curator(`<b data-props="${json}">AK</b>`)}`
    const start = html.lastIndexOf(json)
    expect(tell(read(html))).toEqual([
      1,
      [
        {
          ruleId: 'unrecognised-text',
          subject: { span: { start, end: start + json.length } },
          args: [{ quote: expect.stringMatching(/^\{&quot;papers&quot;:\[/) }],
        },
      ],
    ])
  })

  test.each([
    ['without papers', curator('<b data-props="{}">AK</b>'), 0],
    ['beside it', curator('AK').replace('<h2', `<h2 data-props="${json}"`), 1],
    ['of a page without texts', `<div data-props="${json}"></div>`, 1],
  ])('are as ever %s', (_name, html, count) => {
    expect(tell(read(html))).toEqual([count, []])
  })
})

test('the data of one paper say so', () => {
  const saidOf = (value: unknown): unknown => read(`<div data-props="${encode(JSON.stringify(value))}"></div>`).said
  expect(saidOf({ paper: kites, comments: [] })).toBe('paper-page')
  expect(saidOf({ papers: [{ paper: kites }] })).toBe(null)
})

test('the year of a date is told by its element, or by nothing', () => {
  const toldOf = (html: string): unknown[] => read(html).cues.map((cue) => 'told' in cue && cue.told)
  expect(toldOf('<time datetime="2021-08-30">Aug 30</time>')).toEqual([true])
  expect(toldOf('<time datetime="2021-08-27">Aug 30</time><time datetime="2021-08-30">Aug 30, 2020</time>')).toEqual([false, false])
})

test('white space that references stand for is markup', () => {
  const html = '<p>&nbsp;kites</p>&lt;boats'
  const { markup, cues, format, escapes } = read(html)
  expect(
    textsAt(
      html,
      [...(markup ?? [])].sort((a, b) => a.start - b.start),
    ),
  ).toEqual(['<p>', '&nbsp;', '</p>'])
  expect(textsAt(html, cues)).toEqual(['kites', '&lt;boats'])
  expect([format, escapes]).toEqual(['html', 'html'])
})

test('the mark of an encoding is none of the page, at its beginning alone', () => {
  const placesOf = (html: string): string[] =>
    textsAt(
      html,
      [...read(html).cues, ...(read(html).markup ?? [])].sort((a, b) => a.start - b.start),
    )
  expect(placesOf('\ufeff<p>kites</p>')).toEqual(['<p>', 'kites', '</p>'])
  expect(placesOf('<p>kites</p>\ufeff').slice(0, 2)).toEqual(['<p>', 'kites'])
})
