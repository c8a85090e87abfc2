/** The curator's line and icons: what is one whatever stands in it, and what is none. */
import { describe, expect, test } from 'vitest'
import { findCurator } from '../../src/frontends/words/curator-words.ts'
import { readMarks, readWords } from '../helpers/read-words.ts'

const rest = 'and the research community'

describe('the line of the curator', () => {
  test.each([
    [`by AK ${rest}`, 'name=AK'],
    [`BY Ann Ex AND the Research Community`, 'name=Ann Ex'],
    [`by ${rest}`, ''],
    [`by${rest}`, ''],
    [`byAK${rest}`, 'name=AK'],
    [`by AK\n${rest}`, 'name=AK'],
    [`by\nAK ${rest}`, 'name=AK'],
    [`by AK and\nthe research community`, 'name=AK'],
    [`by ![](/a.svg) [AK](/akhaliq)\n${rest}`, 'name=AK'],
    [`by [Ann](/ann) ${rest}`, 'name=Ann'],
    [`by Ann *Ex* ${rest}`, 'name=Ann *Ex*'],
    [`by [Ann](/a) [Ex](/b) ${rest}`, 'name=Ann|Ex'],
    [`by [Ann](/a) Ex ${rest}`, 'name=Ann|Ex'],
    [`by Ann [Ex](/b) and the [research](/c) community`, 'name=Ann|Ex'],
    [`by [Abby](/a) [Ex](/b)  and  the\nresearch community`, 'name=Abby|Ex'],
    [`[by Ann](/a)[Ex](/b)${rest}`, 'name=Ann|Ex'],
    [`by papers-by [https://example.com/papers-by.png]AK ${rest}`, 'name=AK'],
    [`by AK [https://example.com/papers-by.png] ${rest}`, 'name=AK'],
    [`by ![](/a.png) Ann ![](/b.png) Ex ${rest}`, 'name=Ann|Ex'],
    [`by Sand and [Land](/a) ${rest}`, 'name=Sand and|Land'],
    [`[by](/x) ![](/a.svg) [Ann](/ann) ${rest}`, 'name=Ann'],
    [`by ${'a'.repeat(80)} ${rest}`, `name=${'a'.repeat(80)}`],
    [`by ${'a'.repeat(81)} ${rest}`, null],
  ])('%j', (line, name) => {
    const cues = readWords(line)
    if (name === null) expect(cues.join()).not.toMatch('curator')
    else {
      expect(cues).toHaveLength(1)
      expect(cues[0]).toMatch(/^curator /)
      expect(cues[0]?.split('> ')[1] ?? '').toBe(name)
    }
  })

  test('holds what stands in it; what stands beside it is markup', () => {
    expect(readWords(`![](/a.png) by ![](/b.svg) [AK](/akhaliq) ${rest} ![](/c.png)`)).toEqual([
      `curator <by ![](/b.svg) [AK](/akhaliq) ${rest}> name=AK`,
    ])
    expect(readMarks(`![](/a.png) by ![](/b.svg) [AK](/akhaliq) ${rest} ![](/c.png)`)).toEqual([
      '![](/a.png)',
      '[',
      '](/akhaliq)',
      '![](/c.png)',
    ])
    expect(readWords(`Models\n\n![](/a.png) by AK ${rest}`)[1]).toBe(`curator <by AK ${rest}> name=AK`)
    expect(readWords(`Models\n![](/a.png) by AK ${rest}`)[1]).toBe(`/curator <by AK ${rest}> name=AK`)
  })

  test('is as long as its texts are, whatever the pictures in it are', () => {
    expect(readWords(`by ![](data:image/png;base64,${'A'.repeat(200)}) AK ${rest}`)).toHaveLength(1)
    const ofLength = (length: number) => `by${' '.repeat(length - 4 - rest.length)}AK${rest}`
    expect(readWords(ofLength(120))).toEqual([`curator <${ofLength(120)}> name=AK`])
    expect(readWords(ofLength(121)).join()).not.toMatch('curator')
  })

  test.each([
    ['something before it', `Chosen by AK ${rest}`],
    ['something behind it', `by AK ${rest} of boats`],
    ['another word', `bystander [AK](/akhaliq) ${rest}`],
    ['another word', `![](/a.png) bye [AK](/akhaliq) ${rest}`],
    ['only its beginning', 'by AK'],
    ['a blank line inside of its end', 'by AK and\n\nthe research community'],
    ['a third line', 'by AK and\nthe research\ncommunity'],
  ])('is none with %s: %j', (_name, line) => {
    expect(readWords(line).join()).not.toMatch('curator')
  })

  test('ends what a label or a link above asked for', () => {
    expect(readWords(`Upvote\nby AK ${rest}\n12`).at(-1)).toBe('/count <12> figure=12')
    expect(readWords(`[](/papers/2509.01230#community)\nby AK ${rest}\n12`).at(-1)).toBe('/count <12> figure=12')
    expect(readWords(`Boats\n\n![knots](/a.png)\nby AK ${rest}\nKnots`).at(-1)).toBe('/text <Knots>')
  })
})

describe('the line of the curator in parts, each on a line of its own', () => {
  test.each([
    [['by', 'AK', rest], 'AK'],
    [['By', '[AK](/akhaliq)', rest], 'AK'],
    [['by AK', rest], 'AK'],
    [['byAK', rest], 'AK'],
    [['by', `AK ![](/a.png) ${rest}`], 'AK'],
    [['by', `[AK](/akhaliq) ${rest}`], 'AK'],
    [['by', '1', '2', '3', rest], '1|2|3'],
    [['by', '[Ann](/a)', 'Ex', rest], 'Ann|Ex'],
    [['by Ann', 'Ex', rest], 'Ann|Ex'],
    [['by', 'Ann', `[Ex](/b) ${rest}`], 'Ann|Ex'],
    [['by', `[Ann](/a) [Ex](/b) ${rest}`], 'Ann|Ex'],
    [['by', 'a'.repeat(120), rest], 'a'.repeat(120)],
    [['by', 'AK', 'And  the research Community'], 'AK'],
  ])('%j', (lines, name) => {
    const text = lines.join('\n\n')
    expect(readWords(`Models\n${text}\n12`)).toEqual([
      'furniture <Models> name=menu',
      expect.stringContaining(`> name=${name}`),
      '/count <12> figure=12',
    ])
  })

  test.each([
    ['no name', ['by', rest]],
    ['no beginning', ['AK', rest]],
    ['one too far above', ['by', '1', '2', '3', '4', rest]],
    ['another word', ['bye', 'AK', rest]],
    ['a sentence', [`by and by, ${'they fold boats, '.repeat(5)}`, 'AK', rest]],
    ['a text that is no name', ['by', 'a'.repeat(121), rest]],
    ['an end that is none', ['by', 'AK', 'or the research community']],
    ['an end that goes on', ['by', 'AK', `${rest} of`]],
    ['words behind the end', ['by', 'AK', `${rest} [of](/x)`]],
    ['words before the beginning', ['made by', 'AK', rest]],
  ])('is none with %s', (_name, lines) => {
    expect(readWords(lines.join('\n\n')).join()).not.toMatch('curator')
  })
})

describe('a symbol in place of a picture', () => {
  const left = (symbol: string): boolean => {
    const cues = readWords(`Boats\n\n${symbol}\n\nMaps`)
    expect([cues[0], cues.at(-1)]).toEqual(['text <Boats>', 'text <Maps>'])
    return cues.length === 2
  }

  test.each([
    '▲',
    '👍',
    '↑↑',
    '🔗🔗',
    '®',
    'avatar',
    'Image',
    'IMG 12',
    'User avatar',
    'author image: ab',
    'profile photo',
    'author thumbnail: abcdef',
    'paper thumbnail',
    'icon',
    'logo',
    'picture1',
    'SVG',
    '![',
    '![]',
    '* - ![',
    '\u00ad\u00ad',
  ])('is left out: %j', (symbol) => {
    expect(left(symbol)).toBe(true)
    expect(readMarks(`Boats\n\n${symbol}\n\nMaps`)).toContain(symbol)
  })

  test.each([
    '-',
    '–',
    '—',
    '·',
    '•',
    '*',
    '+',
    'A',
    '界',
    '7',
    '★★★',
    'images',
    'author thumbnail: abcdefg',
    '7\u00ad7',
    '7![',
    'my avatar',
    'avatar of',
    'image: a b',
    'Image 12345',
    'x![',
    '![]x',
    'my image',
    'avatars: osprey is one',
    '12 ▲',
  ])('is not %j', (symbol) => {
    expect(left(symbol)).toBe(false)
  })

  test('is none in a heading, but for what nobody sees', () => {
    expect(readWords('### ▲')).toEqual(['text <▲> heading'])
    expect(readWords('### avatar')).toEqual(['text <avatar> heading'])
    expect(readWords('### \u00ad\u00ad')).toEqual([])
  })

  test('is none behind a text on its line', () => {
    expect(readWords('[Boats](/papers/2509.01230) ▲ of')[0]).toMatch('parts=Boats|▲ of')
    expect(readWords('Boats [▲](/papers/2509.01230)')).toEqual(['text <Boats [▲> parts=Boats|▲'])
  })
})

test('the bullet of a list of pictures that was glued to a heading is none of it', () => {
  expect(readWords('### Boats- ![](/a.png)')).toEqual(['text <Boats> heading'])
  expect(readMarks('### Boats- ![](/a.png)')).toEqual(['###', '-', '![](/a.png)'])
  for (const text of ['Boats -', 'Boats--', '-', 'Bo-ats', 'Boats•'])
    expect(readWords(`### ${text} ![](/a.png)`)[0], text).toMatch(`<${text}>`)
  expect(readWords('### Boats-')).toEqual(['text <Boats-> heading'])
  expect(readWords('### Boats- [x](/papers/2509.01230)')[0]).toMatch('<Boats- ')
  expect(readWords('Boats- ![](/a.png)')).toEqual(['text <Boats->'])
})

test('the line of the curator may be broken and indented as far as it likes', () => {
  expect(readWords(`by [AK](/akhaliq) and the${' '.repeat(12)}research community`).join()).toMatch(/curator .* name=AK/)
})

describe('among other texts', () => {
  const find = (text: string): string | null => {
    const place = findCurator(text, 0, text.length)
    return place && text.slice(place.start, place.end)
  }

  test('it begins with its word', () => {
    expect(find('Daily Papers by AK and the research community Feb 5')).toBe('by AK and the research community')
    expect(find('Daily Papers byAK and the research community Feb 5')).toBe('byAK and the research community')
  })

  test.each(['Kites and the research community Feb 5', 'by one two three four five and the research community', 'Daily Papers by AK'])(
    'it is none in %j',
    (text) => {
      expect(find(text)).toBeNull()
    },
  )
})
