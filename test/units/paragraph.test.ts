/** Which lines are one paragraph: by their links and marks, by the width at which they were broken, by how they begin and end. */
import { describe, expect, test } from 'vitest'
import { joinLines } from '../../src/grammar/paragraph.ts'
import { readTarget } from '../../src/targets.ts'
import { layCues, type Part, part } from '../helpers/cues.ts'

const line = (text: string, fields: Partial<Part> = {}): Part => part('text', { text, ...fields } as Part)
const paragraph = (text: string, fields: Partial<Part> = {}): Part => line(text, { gap: 'blank-line', ...fields })
const beside = (text: string, fields: Partial<Part> = {}): Part => line(text, { gap: 'same-line', ...fields })
const link = (url: string): Partial<Part> => ({ link: { target: readTarget(url) } })

function join(parts: readonly Part[], pageWidth = 0, headingWidth = pageWidth): string[] {
  const { source, cues } = layCues(parts)
  return joinLines(source, cues, pageWidth, headingWidth).map(({ start, end }) => source.slice(start, end).replaceAll('\n', '|'))
}
/** How many blocks there are: where all is one paragraph, one. */
const count = (parts: readonly Part[], pageWidth = 0): number => join(parts, pageWidth).length

/** A line of so many columns that begins with a long word in a capital and has no stop. */
const wide = (columns: number, begin = 'Nevertheless'): string =>
  `${begin} ${'we fold them from what is at hand and '.repeat(9)}`.slice(0, columns)

describe('texts on one line are one', () => {
  const [paper, profile] = ['/papers/2509.00001', '/ada-q']
  const [same, sameProfile] = [link(paper), link(profile)]

  test.each([
    ['without links', {}, {}, 1],
    ['with one link alone', {}, link(paper), 1],
    ['with the other alone', link(paper), {}, 1],
    ['with one link', same, same, 1],
    ['with one link to no paper', sameProfile, sameProfile, 1],
    ['with links to one paper', link(paper), link(`https://huggingface.co${paper}`), 1],
    ['with links to two papers', link(paper), link('/papers/2509.00002'), 2],
    ['with links to no paper', link(profile), link(profile), 2],
    ['with a link to a paper behind one to none', link(profile), link(paper), 2],
    ['with a link to a paper before one to none', link(paper), link(profile), 2],
    ['with a link that a text has lost', { link: null }, link(paper), 1],
    ['as headings', { heading: true }, { heading: true }, 1],
    ['behind a heading', { heading: true }, {}, 2],
    ['before a heading', {}, { heading: true }, 2],
    ['before a heading that is said to be none', {}, { heading: false }, 1],
  ])('%s', (_name, fields, others, blocks) => {
    expect(count([paragraph('Paper Boats', fields), beside('and Kites', others)])).toBe(blocks)
  })

  test('and go on with a number, but not with what was not read', () => {
    expect(count([paragraph('Paper Boats of'), part('count', { gap: 'same-line' })])).toBe(1)
    expect(count([paragraph('Paper Boats of'), part('unread', { gap: 'same-line' })])).toBe(2)
    expect(count([part('count', { gap: 'blank-line' }), beside('Paper Boats')])).toBe(2)
    expect(count([paragraph('Paper Boats of', link(paper)), part('count', { gap: 'same-line' })])).toBe(1)
    expect(count([paragraph('Paper Boats of', { heading: true }), part('count', { gap: 'same-line' })])).toBe(1)
  })
})

describe('a label below an abstract of one line', () => {
  const sentence = (length: number): string => `${wide(length - 1)}.`

  test.each<[name: string, lines: Part[], blocks: number]>([
    ['is no part of it', [paragraph(sentence(121)), line('Tags: boats, lakes')], 2],
    ['is up to half as long', [paragraph(sentence(122)), line('T'.repeat(61))], 2],
    ['is none where it is longer', [paragraph(sentence(122)), line('T'.repeat(62))], 1],
    ['is none where a wrapper may have broken the line', [paragraph(sentence(120)), line('Tags: boats, lakes')], 1],
    ['is none where the sentence has not ended', [paragraph(wide(122)), line('Tags: boats, lakes')], 1],
    ['is none where it ends a sentence itself', [paragraph(sentence(122)), line('Boats are lost.')], 1],
    ['may have several parts, whatever they end in', [paragraph(sentence(122)), line('Score: 4.5 | Rating: good?')], 2],
    ['is none where several lines stand above', [paragraph(wide(130)), line(sentence(130)), line('Tags: boats, lakes')], 1],
    ['is none where more follows', [paragraph(sentence(130)), line('Tags: boats, lakes'), line('which')], 1],
    ['is no number', [paragraph(sentence(130)), part('count')], 1],
  ])('%s', (_name, lines, blocks) => {
    expect(count(lines)).toBe(blocks)
  })
})

describe('a line goes on in the next', () => {
  const rest = (word: string): string => `${word} ${wide(210)}`

  test('where its first word would have passed the width of the page', () => {
    // A line that nobody has broken tells no width of its own.
    for (const [width, blocks] of [
      [0, 2],
      [70, 1],
      [78, 1],
      [79, 2],
      [90, 2],
    ] as const) {
      expect(count([paragraph(wide(70)), line(rest('Networks'))], width), `${width}`).toBe(blocks)
    }
    expect(count([paragraph(wide(70)), line('A'.repeat(250))], 320)).toBe(1)
    expect(count([paragraph(wide(70)), line('A'.repeat(250))], 321)).toBe(2)
    // The bullet and the space behind it take two columns.
    expect(count([part('bullet'), beside(wide(68)), line(rest('Networks'))], 78)).toBe(2)
    expect(count([part('bullet'), beside(wide(67)), line(rest('Networks'))], 78)).toBe(3)
    // Not on a page without blank lines, and no number, which may be of what stands below.
    expect(count([line(wide(70)), line(rest('Networks'))], 70)).toBe(2)
    expect(count([paragraph(wide(70)), part('count'), line(rest('Networks'))], 70)).toBe(3)
  })

  test('where it would have passed the width of the lines around', () => {
    const lines = (columns: number, word: string, ...others: string[]): Part[] => [
      paragraph(wide(columns)),
      line(`${word} ${wide(60)}`.slice(0, 60)),
      ...others.map((text) => line(text)),
    ]
    expect(count(lines(50, 'Afternoons'))).toBe(1)
    expect(count(lines(50, 'Afternoon'))).toBe(2)
    expect(count(lines(47, 'Paper'))).toBe(2)
    expect(count([paragraph('Boats'), part('count', { text: '2048' })])).toBe(2)
    expect(count([paragraph(wide(60)), part('count', { text: '2048' })])).toBe(1)
  })

  test('where it begins in the middle of a sentence', () => {
    const lines = (above: string, below: string): Part[] => [paragraph(above), line(wide(60, below))]
    expect(count(lines('Paper Boats', 'and'))).toBe(1)
    expect(count(lines('Paper Boats', 'écluses'))).toBe(1)
    expect(count(lines('Paper Boats', 'And'))).toBe(2)
    expect(count(lines('Paper Boats', '7 and'))).toBe(2)
    expect(count(lines('We fold them.', 'and'))).toBe(2)
    expect(count([paragraph('Paper Boats'), part('furniture', { text: 'models' }), line(wide(60))])).toBe(3)
    expect(count([paragraph('Paper Boats'), line(rest('and'))])).toBe(2)
  })

  test('where it is the short rest of a sentence, at the end', () => {
    const [full, short] = [wide(60), wide(30)]
    const lines = (last: string, ...more: Part[]): Part[] => [paragraph(full), line(full), line(short), line(last), ...more]
    expect(join(lines('Boats on water.'))).toEqual([`${full}|${full}|${short}|Boats on water.`])
    expect(count(lines('Boats on water'))).toBe(2)
    expect(count(lines(`${wide(28)}.`))).toBe(1)
    expect(count(lines(`${wide(29)}.`))).toBe(2)
    expect(count(lines('Boats on water.', line(wide(60))))).toBe(3)
    expect(count([paragraph(full), line(short), line('Boats on water.')])).toBe(2)
    expect(count([paragraph('More'), paragraph(full), line(short), line('Boats on water.')])).toBe(3)
    expect(count(lines('Boats on water', paragraph('More.')))).toBe(3)
    expect(count([paragraph(full), line(full), line(`${wide(29)}.`), line('Boats on water.')])).toBe(2)
  })
})

test('a text goes on behind the mark of a quotation', () => {
  const { source, cues } = layCues([paragraph(wide(60)), line(wide(50))])
  const [text, next] = cues as [(typeof cues)[0], (typeof cues)[0]]
  const quoted = source.replace('\nNever', '\n> Never')
  expect(joinLines(quoted, [text, { ...next, start: next.start + 2, end: next.end + 2 }], 0)).toHaveLength(1)
})
