/** Numbers, dates and labels of HTML whose signs do not stand together: what is one to a reader, and what is not. */
import { describe, expect, test } from 'vitest'
import { cutHtml } from '../../src/frontends/html/pieces.ts'
import { type Gathered, gatherWords } from '../../src/frontends/html/scattered.ts'

const gather = (html: string): Gathered => gatherWords(html, cutHtml(html, 0, html.length).pieces)

/** The texts of a page, each with its words between bars where its signs stand apart. */
function wordsOf(html: string): string[] {
  const { pieces, words } = gather(html)
  return pieces.map((piece) => {
    const own = words.get(piece)
    return own === undefined ? html.slice(piece.start, piece.end) : own.map(({ text }) => text).join('|')
  })
}

describe('texts on a line are one', () => {
  test.each<[name: string, html: string, words: string]>([
    ['a number with a comment in it', '1<!-- -->2', '12'],
    ['a number of which a part is marked', '<b>1</b>2', '12'],
    ['a number with a comma', '1<!-- -->,204', '1,204'],
    ['a number of thousands', '3<!-- -->.29<b>k</b>', '3.29k'],
    ['a number of millions and more', '1<!-- -->M<!-- -->+', '1M+'],
    ['a number and its label', '12<!-- --> <!-- -->authors', '12|authors'],
    ['a number of one', '1<!-- --> author', '1|author'],
    ['a dot and a number', '· 12<!-- --> authors', '·|12|authors'],
    ['a label in parts', '12 <!-- -->author<!-- -->s', '12|authors'],
    ['a label in capitals', '<b>Upvote</b> 12', 'Upvote|12'],
    ['a label right before its number', '<b>GitHub</b>12', 'GitHub|12'],
    ['a label in an element before one with its number', '<b>GitHub</b><i>12</i>', 'GitHub|12'],
    ['a number in an element before one with its label', '<b>12</b><i>authors</i>', '12|authors'],
    ['a date', '<b>Nov</b> <b>5</b>', 'Nov|5'],
    ['a date with a dot and a year', 'Nov<b>.</b> 5, <b>2025</b>', 'Nov.|5,|2025'],
    ['a date with its label', 'Published<!-- --> on <!-- -->Nov<!-- --> 5', 'Published|on|Nov|5'],
    ['a dash for no votes', '<b>Upvotes</b> –', 'Upvotes|–'],
    ['a number with a reference in it', '&#52;1', '41'],
    ['a number beside references to white space', '&nbsp;12&nbsp;authors&#10;', '12|authors'],
    ['a number with a hexadecimal reference', '&#x34;1', '41'],
    ['a number with a reference that has no semicolon', '&#52 authors', '4|authors'],
    ['a dash by its name', '&ndash;', '–'],
    ['a number with characters of no width', '4&shy;1&#8203;2&zwnj;3&zwj;4&#8288;5&#xfeff;6', '4123456'],
    ['a bullet and a number', '•<!-- --> 12 authors', '•|12|authors'],
  ])('%s', (_name, html, words) => {
    expect(wordsOf(html)).toEqual([words])
  })
})

describe('texts are as many as they were', () => {
  test.each<[name: string, html: string]>([
    ['a number alone', '12'],
    ['a number alone beside an ampersand', '12<p>R&D</p>'],
    ['what has a dot before a month', '.Nov<!-- --> 5'],
    ['other words', '12<!-- -->kites'],
    ['a reference in a text', 'kites &amp; boats 12'],
    ['words without a figure', '<b>authors</b> on'],
    ['a number of too many characters', '1234567<!-- -->8901234'],
    ['what begins as a month', 'Novel<!-- --> 5'],
    ['a number in a heading', '<h3>1<b>2</b></h3>'],
    ['a number in a profile', '<a href="/kites">1<!-- -->2</a>'],
    ['a number beside a picture', '12<img>'],
  ])('%s', (_name, html) => {
    expect(gather(html).words.size).toBe(0)
    expect(wordsOf(html)).toEqual(cutHtml(html, 0, html.length).pieces.map(({ start, end }) => html.slice(start, end)))
  })

  test.each<[name: string, html: string, words: string[]]>([
    ['of two lines', '1<!-- -->2<br>3<!-- -->4', ['12', '34']],
    ['of two blocks', '<p>1<!-- -->2</p><p>3<!-- -->4</p>', ['12', '34']],
    ['of two links', '<a href="/models">1<!-- -->2</a>3<!-- -->4', ['12', '34']],
    ['of two links to the same page', '<a href="/models">1<!-- -->2</a><a href="/models">3</a>', ['12', '3']],
    ['around a dot', '1<!-- -->2<!-- -->·<!-- -->3<!-- -->4', ['12', '·', '34']],
    ['behind a dot', '·<b>1</b>2', ['·', '12']],
    ['behind a heading', '<h3>Kites</h3>1<!-- -->2', ['Kites', '12']],
    ['beside a long text', `${'kites '.repeat(10)}x<!-- -->1<!-- -->2`, [`${'kites '.repeat(10)}x`, '12']],
    ['beside a picture', '1<!-- -->2<img>3<!-- -->4', ['12', '<img>', '34']],
  ])('%s', (_name, html, words) => {
    expect(wordsOf(html)).toEqual(words)
  })

  test('two numbers side by side are two', () => {
    expect(wordsOf('<b>44</b><i>5</i>')).toEqual(['44|5'])
    expect(wordsOf('<b>44</b>5')).toEqual(['445'])
    expect(wordsOf('44<i>5</i>')).toEqual(['445'])
  })

  test('longer texts than any number with its label are none', () => {
    const read = (spaces: number): string[] => wordsOf(`&#52;${' '.repeat(spaces)}authors`)
    expect(read(48)).toEqual(['4|authors'])
    expect(read(49)).toEqual([`&#52;${' '.repeat(49)}authors`])
  })

  test('many short texts are no number', () => {
    expect(gather('<i>1</i>'.repeat(120)).words.size).toBe(1)
    expect(gather('<i>1</i>'.repeat(121)).words.size).toBe(0)
  })
})

test('a word has the place of all of its signs', () => {
  const html = '<p>x</p><b>1</b>2 &#97;uthors'
  const { pieces, words, seams } = gather(html)
  const [, piece] = pieces
  const textAt = ({ start, end }: { start: number; end: number }): string => html.slice(start, end)
  expect(piece && textAt(piece)).toBe('1</b>2 &#97;uthors')
  expect(words.get(piece as NonNullable<typeof piece>)?.map((word) => [textAt(word), word.text])).toEqual([
    ['1</b>2', '12'],
    ['&#97;uthors', 'authors'],
  ])
  expect(seams.map(textAt)).toEqual(['</b>'])
})
