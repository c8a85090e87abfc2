/** Which line of text is the organisation of a byline, or of a card without one. */
import { describe, expect, test } from 'vitest'
import { findLoneOrganization, findOrganization } from '../../src/grammar/organization-line.ts'
import type { Byline } from '../../src/grammar/segments.ts'
import type { Survey } from '../../src/grammar/survey.ts'
import { readTarget } from '../../src/targets.ts'
import { layCues, noHabits, type Part, part } from '../helpers/cues.ts'

const blank = (text: string, fields: Partial<Part> = {}): Part => part('text', { gap: 'blank-line', text, ...fields } as Part)
const title = blank('Paper Boats and Other Vessels')
const abstract = blank('We fold them from what is at hand.')
const target = readTarget('/knotworks')

describe('the line above a byline', () => {
  interface Given {
    readonly byline?: Partial<Byline>
    readonly habits?: Partial<Survey>
    readonly from?: number
    readonly first?: Part
  }
  /** The organisation of a byline behind title and abstract, by its last line. */
  function find(line: Part, { byline = {}, habits = {}, from = 0, first = part('dot') }: Given = {}): string | null {
    const { source, cues } = layCues([title, abstract, line, first, part('date', { gap: 'same-line' })])
    const found = findOrganization(source, cues, from, { authors: null, organization: null, from: 3, ...byline } as Byline, {
      ...noHabits,
      ...habits,
    })
    if (found === null) return null
    expect(found).toEqual({
      start: cues[2]?.start,
      end: cues[2]?.end,
      name: { start: cues[2]?.start, end: cues[2]?.end },
      handle: null,
      isCue: false,
    })
    return source.slice(found.start, found.end)
  }
  const lab = blank('Knotworks')

  test('is an organisation right above a dot or a date', () => {
    expect(find(lab)).toBe('Knotworks')
    expect(find(lab, { first: part('date') })).toBe('Knotworks')
    expect(find(lab, { first: part('count') })).toBeNull()
    expect(find(lab, { first: part('dot', { gap: 'blank-line' }) })).toBeNull()
    expect(find(lab, { first: part('dot', { gap: 'blank-line' }), habits: { spacious: true } })).toBe('Knotworks')
  })

  test('is none where authors or an organisation are shown, or no more text stands above', () => {
    expect(find(lab, { byline: { authors: {} as Byline['authors'] } })).toBeNull()
    expect(find(lab, { byline: { organization: {} as Byline['organization'] } })).toBeNull()
    expect(find(lab, { from: 1 })).toBe('Knotworks')
    expect(find(lab, { from: 2 })).toBeNull()
  })

  test('is none where it is marked as something else', () => {
    expect(find(blank('Knotworks', { heading: true }))).toBeNull()
    expect(find(blank('Knotworks', { link: { target } }))).toBeNull()
    expect(find(blank('Knotworks', { link: { target: null } }))).toBe('Knotworks')
    expect(find(part('furniture', { text: 'Knotworks' }))).toBeNull()
  })

  test.each([
    'nvidia NVIDIA',
    'Ida Lund Institute',
    'Area 51',
    'Ropes, Knots',
    'Ida Lund, Ole',
    'van Ida Lund, Ole Berg',
    'Ida et al Lund, Ole Berg',
    'Knots * Works',
    'Authors of Boats',
    'Ida Lund 3, Ole Berg',
    'Ropes and Knots',
    'Centre Nord and Sud',
    `K${'n'.repeat(163)}`,
  ])('is one by its words: %s', (text) => {
    expect(find(blank(text))).toBe(text)
  })

  test.each(
    'Academy Center Centre College Company Department Foundation Group Inc Institute Lab Labs Laboratory Research School Team University Universitas'.split(
      ' ',
    ),
  )('is one though it reads like names of people: %s', (word) => {
    expect(find(blank(`Ida Lund, Berg ${word}`))).toBe(`Ida Lund, Berg ${word}`)
  })

  test.each([
    'Ida Lund, Ole Berg',
    'Ida Lund and Ole Berg',
    'Ida Lund & Ole Berg',
    'Ida Lund, Ole Berg, and Kai Holm',
    'Ida Lund, Ole Berg et al',
    'Ida Lund, Ole Berg, et al',
    'Ida M. D’Arc Lund, Ole Berg',
    'Ida Labson, Ole Incer',
    'Knotworks.',
    'https://knotworks.example',
    '· · ·',
    '• Knotworks',
    '* Knotworks',
    'Authors',
    'Ida author',
    'Knotworks,',
    'Knotworks;',
    'Knot](works',
    '8 writers',
    'Knots that are made wholly while letters sleep',
    `K${'n'.repeat(164)}`,
  ])('is none by its words: %s', (text) => {
    expect(find(blank(text))).toBeNull()
  })

  test('has the parts that markup leaves of it', () => {
    const { source, cues } = layCues([
      title,
      abstract,
      blank('Knot Works', {
        parts: [
          { start: 66, end: 70 },
          { start: 71, end: 76 },
        ],
      }),
      part('dot'),
    ])
    const found = findOrganization(source, cues, 0, { authors: null, organization: null, from: 3 } as Byline, noHabits)
    expect(found?.name.parts).toEqual([
      { start: 66, end: 70 },
      { start: 71, end: 76 },
    ])
  })
})

describe('the last line of a card', () => {
  /** The organisation, the number of comments and which cue it is. */
  function find(parts: readonly Part[], habits: Partial<Survey> = {}, from = 0) {
    const { source, cues } = layCues(parts)
    const found = findLoneOrganization(source, cues, from, cues.length, { ...noHabits, ...habits })
    if (found === null) return null
    const { place, count, at } = found
    expect(place).toMatchObject({ handle: null, isCue: false, name: { start: place.start, end: place.end } })
    expect(place.glued).toEqual(cues[cues.length - 1]?.kind === 'count' ? undefined : (count ?? undefined))
    return [source.slice(place.start, place.end), count && source.slice(count.start, count.end), at]
  }
  const lab = blank('Knotworks Research')

  test('is an organisation, with a number of comments behind it or below it', () => {
    expect(find([title, lab])).toEqual(['Knotworks Research', null, 1])
    expect(find([title, blank('Knotworks Research 4')])).toEqual(['Knotworks Research', '4', 1])
    expect(find([title, lab, part('count', { text: '12' })])).toEqual(['Knotworks Research', '12', 1])
    expect(find([title, blank('Area 51'), part('count', { text: '12' })])).toEqual(['Area 51', '12', 1])
    expect(find([title, blank('Area 51')], { commentsLinked: true })).toEqual(['Area 51', null, 1])
  })

  test('has the number as a cue of its line', () => {
    const { source, cues } = layCues([title, blank('Knotworks 4')])
    const count = findLoneOrganization(source, cues, 0, 2, noHabits)?.count
    expect(count).toMatchObject({
      kind: 'count',
      gap: 'same-line',
      start: source.length - 1,
      end: source.length,
      figure: { count: { value: 4 } },
    })
  })

  test('stands below a text', () => {
    expect(find([lab])).toBeNull()
    expect(find([title, lab], {}, 1)).toBeNull()
    expect(find([part('count'), lab])).toBeNull()
    expect(find([part('count'), title, lab])).toEqual(['Knotworks Research', null, 2])
    const menu = (gap: 'next-line' | 'blank-line'): Part => part('furniture', { text: 'Models', gap })
    expect(find([title, menu('next-line'), lab])).toEqual(['Knotworks Research', null, 2])
    expect(find([title, menu('blank-line'), lab])).toBeNull()
    expect(find([part('count'), menu('next-line'), lab])).toBeNull()
    expect(find([title, part('count'), lab])).toBeNull()
    expect(find([title, part('count')])).toBeNull()
  })

  test('is none where it is marked as something else, or by its words', () => {
    expect(find([title, blank('Knotworks', { heading: true })])).toBeNull()
    expect(find([title, blank('Knotworks', { link: { target } })])).toBeNull()
    expect(find([title, blank('Knotworks', { link: { target: null } })])).toEqual(['Knotworks', null, 1])
    expect(find([title, blank('We fold them.')])).toBeNull()
    expect(find([title, part('furniture', { text: 'Knotworks' })])).toBeNull()
  })

  test('is no second line of a title', () => {
    const below = (text: string): Part => part('text', { text })
    expect(find([title, below('Knotworks')])).toEqual(['Knotworks', null, 1])
    expect(find([title, below('Knotworks')], { wrapWidth: 30 })).toBeNull()
    expect(find([title, blank('Knotworks')], { wrapWidth: 30 })).toEqual(['Knotworks', null, 1])
    expect(find([title, below('Knotworks')], { wrapWidth: 30, submitters: true })).toBeNull()
    expect(find([title, below('Knotworks')], { wrapWidth: 30, bylines: true })).toBeNull()
    expect(find([title, below('Knotworks')], { wrapWidth: 30, submitters: true, bylines: true })).toEqual(['Knotworks', null, 1])
    expect(find([title, below('Knotworks')], { wrapWidth: 30, titlesMarked: true })).toEqual(['Knotworks', null, 1])
    expect(find([title, below('nvidia NVIDIA')], { wrapWidth: 30 })).toEqual(['nvidia NVIDIA', null, 1])
    expect(find([title, below('nvidia NVIDIA 4')], { wrapWidth: 30 })).toBeNull()
  })

  test('is no line that is indented by two columns and more', () => {
    const indented = (columns: number) => {
      const { source, cues } = layCues([title, part('text', { text: 'Knotworks' })])
      const wide = source.replace('\n', `\n${' '.repeat(columns)}`)
      const [first, last] = cues as [(typeof cues)[0], (typeof cues)[0]]
      const moved = { ...last, start: last.start + columns, end: last.end + columns }
      return findLoneOrganization(wide, [first, moved], 0, 2, noHabits) !== null
    }
    expect([0, 1, 2, 3].map(indented)).toEqual([true, true, false, false])
  })

  test('is none below what is longer than a title, where only its place tells it', () => {
    const long = (length: number): Part => blank('a'.repeat(length))
    expect(find([long(213), lab])).toEqual(['Knotworks Research', null, 1])
    expect(find([long(214), lab])).toBeNull()
    expect(find([part('count', { text: '1'.repeat(9) }), long(213), lab])).toEqual(['Knotworks Research', null, 2])
    expect(find([long(214), lab], { titlesMarked: true })).toEqual(['Knotworks Research', null, 1])
  })

  test('has the parts that markup leaves of it, up to its number', () => {
    const parts = [
      { start: 31, end: 35 },
      { start: 36, end: 43 },
      { start: 42, end: 43 },
    ]
    const { source, cues } = layCues([title, blank('Knot Works 4', { parts })])
    expect(findLoneOrganization(source, cues, 0, 2, noHabits)?.place.name).toEqual({
      start: 31,
      end: 41,
      parts: [
        { start: 31, end: 35 },
        { start: 36, end: 41 },
      ],
    })
  })
})
