/** Where titles end that nothing parts from their abstracts. */
import { describe, expect, test } from 'vitest'
import { findTitleEnd } from '../../src/frontends/words/title-end.ts'

/** The title that is found in a text, with `?` before it where another end is nearly as likely. */
function titleOf(text: string): string | null {
  const found = findTitleEnd(text, 0, text.length)
  return found && `${found.isClose ? '? ' : ''}${text.slice(0, found.end)}`
}

describe('a title ends', () => {
  test.each([
    ['before a sentence', 'Paper Kites over Cold Water', 'Kites made of paper are thought to be unfit for the sea and its winds.'],
    [
      'before a name of its own',
      'Paperkite: Cheap Lift over Cold Water',
      'Paperkite is a kite that flies over the sea without getting wet.',
    ],
    [
      'before one that is presented',
      'Paperkite: Cheap Lift over Cold Water',
      'We present Paperkite, a kite that flies over the sea and stays dry.',
    ],
    [
      'before words of an abbreviation',
      'Sewing with Large Language Models',
      'Large Language Models (LLMs) have no hands and cannot sew a hem.',
    ],
    ['before a mixed abbreviation', 'Sewing Films by Hand', 'Video Large Language Models (Vid-LLMs) have no hands and cannot sew a hem.'],
    ['behind words that are no abbreviation', 'Sewing with Large Models', 'The old looms (EU) are slow and cannot sew a hem at all.'],
    ['behind words in small brackets', 'Sewing with Large Looms', 'The old looms (iron) are slow and cannot sew a hem at all.'],
    ['behind a question', 'Can Kites Swim?', 'Paper kites are thought to be unfit for the sea and its winds.'],
    [
      'before a word that opens sentences',
      'All Kites Need Wind',
      'Although Large Kites have been flown before, nobody has asked the wind.',
    ],
    ['behind words that titles have too', 'Wind Is All We Need', 'Kites made of paper are thought to be unfit for the sea.'],
    [
      'behind a word of its own spelling',
      'Weaving on the iLoom',
      'iLoom weaves a cloth of a thousand threads and gives up at none of them.',
    ],
    ['behind an abbreviation with a stop', 'Kites vs. Boats on Cold Water', 'Kites made of paper are thought to be unfit for the sea.'],
    ['in sentence case', 'Paper kites are thrifty', 'Kites made of paper are thought to be unfit for the sea and its winds.'],
    ['with digits and signs', 'Kites at 90% Humidity & Above', 'The 3 kites of this study are unfit for the sea - and its winds.'],
  ])('%s', (_, title, abstract) => {
    expect(titleOf(`${title} ${abstract}`)).toMatch(new RegExp(`^(?:\\? )?${title.replace(/[?.]/g, '\\$&')}$`))
    expect(titleOf(`${title} ${abstract}`.replaceAll(' ', '\r\n'))?.replaceAll('\r\n', ' ')).toBe(titleOf(`${title} ${abstract}`))
  })

  test.each([
    ['where all is in lower case', 'paper kites are thought to be unfit for the sea and its winds'],
    ['where few words stand behind', 'Paper Kites We Fly'],
    ['behind one sentence', 'kites fly. They do so over the cold sea and its winds all day long'],
  ])('nowhere %s', (_, text) => {
    expect(titleOf(text)).toBeNull()
  })

  test('and is a close call where two ends are as likely', () => {
    expect(titleOf('Weaving Tests Patient Training Models in small looms were given a thousand threads each to weave.')).toMatch(/^\? /)
  })

  test('in no place behind the longest title', () => {
    const found = findTitleEnd(`${'Kites and Boats '.repeat(20)}We fly them over the sea and its winds.`, 0, 360)
    expect(found?.end).toBeLessThanOrEqual(213)
  })
})
