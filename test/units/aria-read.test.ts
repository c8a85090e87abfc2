/** What is said of whole trees for screen readers: their texts as cues, and which of these were joined by guess. */
import { describe, expect, test } from 'vitest'
import { readAria } from '../../src/frontends/aria.ts'
import { defaultSettings } from '../../src/options.ts'

const read = (text: string, end = text.length) => readAria(text, end, defaultSettings)
/** Places of texts that were joined by guess, and how many. */
const guessesOf = (text: string) =>
  read(text).findings?.map(({ subject, args }) => {
    const span = 'span' in subject ? subject.span : { start: 0, end: 0 }
    return [text.slice(span.start, span.end), args]
  })
const inParagraph = (...texts: readonly string[]): string => `- paragraph:\n${texts.map((text) => `  - text: "${text}"\n`).join('')}`

describe('a tree', () => {
  test('holds its texts as they are, whatever they would be in Markdown or HTML', () => {
    expect(read('- text: Boats &amp; \\*Kites\\*\n')).toMatchObject({ format: 'text', escapes: 'none', findings: [] })
  })

  test('has no labels before its values: what looks like one belongs to the text', () => {
    const text = '- text: "Title: Paper Boats"\n- text: "Upvotes: 37"\n- text: 37 upvotes\n'
    expect(read(text).cues.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['text', 'Title: Paper Boats'],
      ['text', 'Upvotes: 37'],
      ['text', '37 upvotes'],
    ])
  })

  test('is read behind the mark of an encoding and up to a limit', () => {
    const text = '\ufeff- text: Paper Boats\n- text: Paper Kites\n'
    expect(read(text, text.indexOf('- text: Paper K')).cues).toMatchObject([{ kind: 'text', start: 9, end: 20, gap: 'blank-line' }])
  })
})

describe('texts that are joined by guess', () => {
  test.each([
    ['two texts', ['Paper', 'Boats'], 'Boats', 1],
    ['three texts', ['Paper', 'B', 'oats'], 'B"\n  - text: "oats', 2],
    ['four texts', ['Paper', 'B', 'oa', 'ts'], 'B"\n  - text: "oa"\n  - text: "ts', 3],
    ['two texts before the number of authors', ['Paper', 'Boats', '4 authors'], 'Boats', 1],
  ])('are told from the first place to the last: %s', (_name, texts, place, count) => {
    expect(guessesOf(inParagraph(...texts))).toEqual([[place, [{ count }]]])
  })

  test('of several titles are told at once', () => {
    expect(guessesOf(inParagraph('Paper', 'Boats') + inParagraph('Kites') + inParagraph('Paper', 'Dolls'))).toEqual([
      ['Boats"\n- paragraph:\n  - text: "Kites"\n- paragraph:\n  - text: "Paper"\n  - text: "Dolls', [{ count: 2 }]],
    ])
  })

  test.each([
    ['a text alone', ['Paper Boats']],
    ['a text behind a number of authors', ['4 authors', 'Paper Boats']],
    ['a text behind a date', ['Sep 4', 'Paper Boats']],
    ['a dot and a number of authors behind a text', ['Paper Boats', '·', '4 authors']],
    ['a sign that nobody sees behind a dot', ['Paper Boats', '·', '\u200b', '4 authors']],
  ])('are none where nothing was joined: %s', (_name, texts) => {
    expect(guessesOf(inParagraph(...texts))).toEqual([])
  })
})
