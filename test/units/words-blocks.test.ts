/** Blocks of text that only their indentation parts, as what is left of the page's source does. */
import { describe, expect, test } from 'vitest'
import { readPlain } from '../../src/frontends/plain.ts'
import { readText } from '../../src/frontends/text.ts'
import { restoreBlocks } from '../../src/frontends/words/blocks.ts'
import { writeCue } from '../helpers/read-words.ts'

/** The cues of a text; one that is the same as without its indentation is undefined. */
function restore(...lines: readonly string[]): string[] | undefined {
  const source = lines.join('\n')
  const cues = readPlain(source, source.length, 20_000) ?? []
  const restored = restoreBlocks(source, cues)
  return restored === cues ? undefined : restored.map((cue) => writeCue(source, cue))
}

const wide = ' '.repeat(8)

describe('where the page is indented', () => {
  test.each([
    ['a line that is indented less goes on', [`${wide}Models`, `${wide}Maps of`, '  Rivers'], ['/text <Maps of>', '+text <Rivers>']],
    ['or not at all', [`${wide}Models`, `${wide}Maps of`, 'Rivers'], ['/text <Maps of>', '+text <Rivers>']],
    [
      'another one begins a block',
      [`${wide}Models`, `${wide}Maps of`, '  Rivers', `${wide}We map.`],
      ['/text <Maps of>', '+text <Rivers>', 'text <We map.>'],
    ],
    [
      'so does one that is indented further',
      [`${wide}Models`, `${wide}Maps of`, '  Rivers', `${wide} We map.`],
      ['/text <Maps of>', '+text <Rivers>', 'text <We map.>'],
    ],
    [
      'tabs are eight columns',
      ['\tModels', '\tMaps of', '  Rivers', '\tWe map.', `${' '.repeat(7)}All.`],
      ['/text <Maps of>', '+text <Rivers>', 'text <We map.>', '+text <All.>'],
    ],
    [
      'and spaces that do not break are one',
      [`${'\u00a0'.repeat(8)}Models`, `${wide}Maps of`, '\u00a0Rivers', `${'\u00a0'.repeat(8)}We map.`],
      ['/text <Maps of>', '+text <Rivers>', 'text <We map.>'],
    ],
    [
      'what stands below a blank line is parted already',
      [`${wide}Models`, '', '  Maps of', 'Rivers'],
      ['text <Maps of>', '+text <Rivers>'],
    ],
  ])('%s', (_name, lines, cues) => {
    expect(restore(...lines)).toEqual(['furniture <Models> name=menu', ...cues])
  })

  test.each([`byAK and the research community`, 'Models'])('as the line that is known says: %s', (known) => {
    expect(restore(`${wide}${known}`, `${wide}Maps of`, 'Rivers')).toHaveLength(3)
    expect(restore(`${wide}Maps of`, 'Rivers', `${wide}${known}`)?.[1]).toBe('+text <Rivers>')
  })

  test('of other kinds than text nothing changes', () => {
    expect(restore(`${wide}Models`, `${wide}Maps of`, '  4 authors', '  Rivers', 'Lakes')).toEqual([
      'furniture <Models> name=menu',
      '/text <Maps of>',
      '/authors <4 authors> figure=4',
      '/text <Rivers>',
      '+text <Lakes>',
    ])
    // The text behind the name stands on its line, whatever is indented.
    expect(restore(`${wide}Models`, `${wide}Maps of`, `  Knotworks · Apr 17 2`, '  Rivers', '  Lakes')?.slice(2)).toEqual([
      '+text <Knotworks>',
      '+dot <·>',
      '+date <Apr 17> day=-4-17',
      '+count <2> figure=2',
      '/text <Rivers>',
      '+text <Lakes>',
    ])
  })

  test.each([
    ['no line is indented less', [`${wide}Models`, `${wide}Maps of`, `${wide}Rivers`]],
    ['only such as begin a block are', [`${wide}Models`, '', 'Maps of', '', 'Rivers', `${wide}Lakes`]],
    ['the page is indented by fewer columns', [`${' '.repeat(7)}Models`, `${wide}Maps of`, '  Rivers']],
    ['nothing known stands there', [`${wide}Maps of`, `${wide}Rivers`, 'Lakes']],
    ['a line stands below no text', [`${wide}Models`, '  Rivers']],
  ])('nothing changes where %s', (_name, lines) => {
    expect(restore(...lines)).toBeUndefined()
  })
})

describe('where the page is not indented', () => {
  test.each([
    ['the second line of a title is, by two spaces', ['Maps of', '  Rivers'], ['text <Maps of>', '+text <Rivers>']],
    [
      'and what follows it is another block',
      ['Maps of', '  Rivers', 'We map.', 'All.'],
      ['text <Maps of>', '+text <Rivers>', 'text <We map.>', '/text <All.>'],
    ],
    [
      'twice',
      ['Maps of', '  Rivers', 'We map.', '', 'Boats on', '  Lakes', 'We fold.'],
      ['text <Maps of>', '+text <Rivers>', 'text <We map.>', 'text <Boats on>', '+text <Lakes>', 'text <We fold.>'],
    ],
    [
      'below what is known as well',
      ['Models', 'Maps of', '  Rivers'],
      ['furniture <Models> name=menu', '/text <Maps of>', '+text <Rivers>'],
    ],
  ])('%s', (_name, lines, cues) => {
    expect(restore(...lines)).toEqual(cues)
  })

  test.each([
    ['a list', ['Maps of', '  Rivers', '  Lakes', 'We map.']],
    ['a list with lines below its items', ['Maps of', '  Rivers', '   Lakes', 'We map.']],
    ['a line with one space or with three', ['Maps of', ' Rivers', 'Maps of', '   Rivers']],
    ['a line below another kind', ['Maps of', '4 authors', '  Rivers']],
    ['a line behind a blank one', ['Maps of', 'Lakes', '', '  Rivers']],
    ['a line below one that is indented', [' Maps of', '  Rivers']],
    ['a line on a page that is indented itself', ['  Models', 'Maps of', '  Rivers']],
    ['lines that are not indented', ['Maps of', 'Rivers', 'Lakes']],
    ['one line', ['  Rivers']],
  ])('%s is none', (_name, lines) => {
    expect(restore(...lines)).toBeUndefined()
  })
})

test('pages with labels and links are indented as well', () => {
  const source = `${wide}Submitted by osprey\n${wide}Maps of\n  Rivers`
  const settings = { maxLineLength: 20_000, format: 'auto' } as Parameters<typeof readText>[2]
  expect(readText(source, source.length, settings).cues.map((cue) => writeCue(source, cue))).toEqual([
    'submitter <Submitted by osprey> name=osprey',
    '/text <Maps of>',
    '+text <Rivers>',
  ])
})

test('a page without text has no blocks', () => {
  expect(restoreBlocks('', [])).toEqual([])
})
