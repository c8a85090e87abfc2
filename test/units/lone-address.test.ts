/** Addresses of papers alone on their lines: whether they are those of the titles below or of the bylines above. */
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import type { Piece } from '../../src/frontends/markup/piece.ts'
import { findAddressHabit, placeAddress } from '../../src/frontends/words/lone-address.ts'
import { type AddressHabit, newReader } from '../../src/frontends/words/reader.ts'
import { readTarget } from '../../src/targets.ts'
import { usualAbstract } from '../helpers/one-paper.ts'

const paper = 'https://huggingface.co/papers/2509.01230'
type Shape = readonly [text: string, gap?: Piece['gap'], fields?: Partial<Piece>]

/** Pieces one below the other; an address is that of what it leads to. */
function lay(shapes: readonly Shape[]): { source: string; pieces: Piece[] } {
  let source = ''
  const pieces = shapes.map(([text, gap = 'blank-line', fields = {}]): Piece => {
    const start = source.length
    source += text
    const isAddress = text.startsWith('http') || text.startsWith('[')
    const link = isAddress ? { target: readTarget(text.replace(/[[\]]/g, '')) } : null
    const piece = {
      kind: isAddress ? 'target' : 'text',
      start,
      end: source.length,
      gap,
      link,
      heading: false,
      forward: false,
      alt: null,
      ...fields,
    }
    source += '\n'
    return piece as Piece
  })
  return { source, pieces }
}

const habitOf = (...shapes: Shape[]): AddressHabit => {
  const { source, pieces } = lay(shapes)
  return findAddressHabit(source, pieces)
}

const address: Shape = [paper]
const heading: Shape = ['Boats', 'blank-line', { heading: true }]
const abstract: Shape = [usualAbstract]
const byline: Shape = ['4 authors', 'blank-line']

describe('addresses stand above titles', () => {
  test.each<[string, Shape[], AddressHabit]>([
    ['maybe, where a heading is behind the last', [['Daily Papers'], address, heading, byline, address, heading], 'maybe-above'],
    ['maybe, where an abstract is behind the last', [['Daily Papers'], address, ['Boats'], abstract], 'maybe-above'],
    ['for sure where one begins the text', [address, heading], 'above'],
    [
      'right below what is above and right above what is below',
      [byline, [paper, 'next-line'], ['Boats', 'next-line', { heading: true }]],
      'maybe-above',
    ],
    ['below a blank line and right above a title', [byline, address, ['Boats', 'next-line', { heading: true }]], 'maybe-above'],
    ['not where nothing but short texts is behind the last', [address, heading, address, byline, ['Boats']], 'unknown'],
    [
      'not where a long text is a link alone',
      [address, ['Boats'], [`${paper}?q=${'b'.repeat(200)}`, 'blank-line', { link: null }]],
      'unknown',
    ],
    [
      'not where one is glued to what is above, and parted from what is below',
      [address, heading, byline, [paper, 'next-line'], heading],
      'below',
    ],
    ['not where the first one is', [['Daily Papers'], [paper, 'next-line'], heading, address, heading], 'below'],
    ['not where there are none', [['Boats'], heading, abstract], 'unknown'],
    ['not in an empty text', [], 'unknown'],
  ])('%s', (_name, shapes, habit) => {
    expect(habitOf(...shapes)).toBe(habit)
  })

  test.each<[string, Shape]>([
    ['beside another text', [paper, 'same-line']],
    ['in brackets', [`[${paper}]`]],
    ['of a link without a text', [paper, 'blank-line', { forward: true }]],
    ['of a user', ['https://huggingface.co/osprey']],
    ['of nothing', [paper, 'blank-line', { link: null }]],
    ['of a list that was cut off', [paper, 'blank-line', { link: { target: null } }]],
  ])('not where one stands %s', (_name, shape) => {
    expect(habitOf(shape, heading)).toBe('unknown')
    // Nor does it tell anything of others.
    expect(
      habitOf(
        ['Boats'],
        address,
        heading,
        [shape[0], 'next-line', { ...shape[2], ...(shape[1] === 'same-line' ? { gap: 'same-line' } : {}) }],
        heading,
      ),
    ).toBe('maybe-above')
  })
})

describe('an address is', () => {
  const place = (habit: AddressHabit, cues: readonly object[], addressesAbove: boolean | null = null) => {
    const { source, pieces } = lay([['Daily Papers and more'], address])
    const reader = {
      ...newReader(source, [], { fields: false, addressHabit: habit, titledLines: new Map() }),
      cues: cues as Cue[],
      addressesAbove,
    }
    return [placeAddress(reader, pieces[1] as Piece), reader.addressesAbove]
  }
  const text = { kind: 'text', start: 0, end: 21, heading: true }
  const [dot, authors, date, title] = (['dot', 'authors', 'date', 'page-title'] as const).map((kind) => ({ kind }))

  test.each<[string, AddressHabit, (object | undefined)[], string | null, boolean | null]>([
    ['that of the title below where the text begins with one', 'above', [], 'above-title', true],
    ['that of the title below the page title', 'maybe-above', [title], 'above-title', true],
    ['that of the title below the curator', 'maybe-above', [{ kind: 'curator' }], 'above-title', true],
    ['that of the title below a heading that names the page', 'maybe-above', [text], 'above-title', true],
    ['that of the title below the day of the header', 'unknown', [title, date], 'above-title', true],
    ['a part of a byline', 'maybe-above', [title, authors, dot, date], 'in-byline', false],
    ['a part of a byline with a dot', 'below', [dot, { kind: 'count' }], 'in-byline', false],
    ['a part of the byline above, as all of a text are that stand right below something', 'below', [title, date], 'in-byline', false],
    ['a part of what ends in a field', 'below', [{ kind: 'votes', field: true }], 'in-byline', false],
    ['neither below votes of a card', 'below', [{ kind: 'votes' }], null, null],
    ['neither below a text', 'maybe-above', [{ ...text, heading: false }], null, null],
    ['neither below another heading', 'maybe-above', [{ ...text, start: 6 }], null, null],
    ['neither below furniture', 'maybe-above', [{ kind: 'furniture' }], null, null],
    ['neither at the beginning of a text that tells nothing', 'maybe-above', [], null, null],
    ['neither below the header where others stand below bylines', 'below', [title], null, null],
  ])('%s', (_name, habit, cues, expected, above) => {
    expect(place(habit, cues as object[])).toEqual([expected, above])
  })

  test.each(['organization', 'dot', 'date', 'count', 'comments'])('a part of a byline that ends in %s, where the first one was', (kind) => {
    expect(place('below', [{ kind }], false)).toEqual(['in-byline', false])
    expect(place('below', [{ kind }], true)).toEqual(['above-title', true])
    expect(place('below', [{ kind: 'authors' }], false)).toEqual([null, false])
  })

  test('told by so many cues above as a byline may have', () => {
    const filler = (count: number): object[] => Array.from({ length: count }, () => ({ kind: 'text', start: 0, end: 1 }))
    expect(place('unknown', [authors as object, ...filler(10), date as object])).toEqual(['in-byline', false])
    expect(place('unknown', [authors as object, ...filler(11), date as object])).toEqual(['above-title', true])
    expect(place('unknown', [dot as object, ...filler(10), date as object])).toEqual(['in-byline', false])
  })

  test('none beside another text', () => {
    const { source, pieces } = lay([['Boats'], [paper, 'same-line']])
    expect(
      placeAddress(newReader(source, [], { fields: false, addressHabit: 'above', titledLines: new Map() }), pieces[1] as Piece),
    ).toBeNull()
  })
})
