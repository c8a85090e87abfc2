/** Numbers of a list before its titles: those that go up by one, and no others. */
import { describe, expect, test } from 'vitest'
import { stripListNumbers } from '../../src/grammar/numbers.ts'
import type { Occurrence, Tile } from '../../src/grammar/segments.ts'

/** What is left of titles, and what was taken off them. */
function strip(titles: readonly string[], pageOf: (at: number) => number = () => 0) {
  const source = titles.join('\n')
  let start = 0
  const entries = titles.map((title, at) => {
    const place = { start, end: start + title.length }
    start = place.end + 1
    return { page: pageOf(at), title: place } as Occurrence
  })
  const loose: Tile[] = []
  const isStripped = stripListNumbers(source, entries, loose)
  const left = entries.map(({ title }) => source.slice(title.start, title.end))
  return { isStripped, left, marks: loose.map(({ start: from, end, ...rest }) => ({ ...rest, text: source.slice(from, end) })) }
}

describe('numbers of a list', () => {
  test.each([
    ['with dots', ['1. Boats', '2. Maps', '3. Bells']],
    ['with brackets', ['1) Boats', '2) Maps', '3) Bells']],
    ['with wide gaps', ['1.   Boats', '2.   Maps', '3.   Bells']],
    ['of several digits', ['9. Boats', '10. Maps', '11. Bells']],
    ['without a space before a letter', ['1.Boats', '2.Maps', '3.Bells']],
    ['of four digits', ['998. Boats', '999. Maps', '1000. Bells']],
  ])('are none of the titles: %s', (_name, titles) => {
    const { isStripped, left, marks } = strip(titles)
    expect(isStripped).toBe(true)
    expect(left).toEqual(['Boats', 'Maps', 'Bells'])
    expect(marks).toEqual(titles.map((title, at) => ({ role: 'markup', occurrence: at, text: title.match(/^[^ A-Z]+/)?.[0] })))
  })

  test.each(['#1', '#1.', 'No. 1', 'no 1:', '(1)', '[1]', '1 -', '1 –', '1:', '1/3', 'Paper 1:', '**1.**', '**#1**:', '1\\.', '1\\)'])(
    'are written alike before all titles: %s',
    (mark) => {
      const marks = [1, 2, 3].map((number) => mark.replace('1', `${number}`))
      expect(strip(marks.map((number, at) => `${number} ${['Boats', 'Maps', 'Bells'][at]}`))).toMatchObject({
        left: ['Boats', 'Maps', 'Bells'],
        marks: marks.map((text) => ({ text })),
      })
    },
  )

  test.each([
    ['two of them, from 1 on', ['1. Boats', '2. Maps'], ['Boats', 'Maps']],
    ['two of them, in any form', ['#1 Boats', '#2 Maps'], ['Boats', 'Maps']],
    ['one that no title begins with', ['1. Boats'], ['Boats']],
    ['one with an escaped mark', ['1\\. Boats'], ['Boats']],
  ])('are those of a short list: %s', (_, titles, left) => {
    expect(strip(titles).left).toEqual(left)
  })

  test.each([
    ['of a version', ['1.5D Vision', '2.5D Vision', '3.5D Vision']],
    ['of a size', ['1D Boats', '2D Boats', '3D Boats']],
    ['alone before a letter', ['1.Boats']],
  ])('are parts of titles where they are %s', (_name, titles) => {
    expect(strip(titles).left).toEqual(titles)
  })

  test('are those that are written as most are', () => {
    const titles = ['1. Boats', '2. Maps', '3. Bells', '4. Seas', '5: A Number']
    expect(strip(titles).left).toEqual(['Boats', 'Maps', 'Bells', 'Seas', '5: A Number'])
  })

  test('may lack at one title of five', () => {
    const titles = ['1. Boats', '2. Maps', '3. Bells', '4. Seas', 'Towns']
    expect(strip(titles).left).toEqual(['Boats', 'Maps', 'Bells', 'Seas', 'Towns'])
    expect(strip([...titles, 'Rivers']).left).toEqual([...titles, 'Rivers'])
  })

  test.each([
    ['that are two from another on', ['2. Boats', '3. Maps']],
    ['of which two titles lack one', ['1. Boats', 'Maps']],
    ['that is one, and no list begins so', ['#1 Boats']],
    ['that is one from another on', ['2. Boats']],
    ['that are written each in its own way', ['1. Boats', '#2 Maps', '3) Bells']],
    ['in no order', ['3. Boats', '5. Maps', '7. Bells']],
    ['that go down', ['3. Boats', '2. Maps', '1. Bells']],
    ['behind a title without one', ['Boats', '1. Maps', '2. Bells', '4. Seas']],
    ['of five digits', ['10001. Boats', '10002. Maps', '10003. Bells']],
    ['with too wide a gap', ['1.    Boats', '2.    Maps', '3.    Bells']],
    ['without a mark', ['1 Boats', '2 Maps', '3 Bells']],
    ['in the middle', ['Boats 1. a', 'Maps 2. a', 'Bells 3. a']],
    ['that are all there is', ['1. ', '2. ', '3. ']],
  ])('are of the titles: %s', (_name, titles) => {
    expect(strip(titles)).toEqual({ isStripped: false, left: titles, marks: [] })
  })

  test.each([
    [
      'of which one has numbers',
      ['1. Boats', '2. Maps', '3. Bells', 'Seas', 'Towns', '6. Rivers'],
      ['Boats', 'Maps', 'Bells', 'Seas', 'Towns', '6. Rivers'],
    ],
    ['of one list', ['1. Boats', '2. Maps', '3. Bells', '4. Seas', '5. Towns'], ['Boats', 'Maps', 'Bells', 'Seas', 'Towns']],
    [
      'with lists of their own',
      ['1. Boats', '2. Maps', 'Bells', '1. Seas', '2. Towns', '3. Rivers'],
      ['1. Boats', '2. Maps', 'Bells', 'Seas', 'Towns', 'Rivers'],
    ],
  ])('are told for each of two pages %s', (_, titles, left) => {
    expect(strip(titles, (at) => Number(at > 2)).left).toEqual(left)
  })

  test('may be few on each page', () => {
    const [titles, pageOf] = [['1. Boats', '2. Maps', '1. Bells', '2. Seas'], (at: number) => Number(at > 1)]
    const { left, marks } = strip(titles, pageOf)
    expect(left).toEqual(['Boats', 'Maps', 'Bells', 'Seas'])
    expect(marks.map(({ occurrence }) => occurrence)).toEqual([0, 1, 2, 3])
    expect(strip([...titles.slice(0, 2), 'Bells', 'Seas'], pageOf).left).toEqual(['Boats', 'Maps', 'Bells', 'Seas'])
  })

  test('begin anywhere', () => {
    expect(strip(['0. Boats', '1. Maps', '2. Bells']).left).toEqual(['Boats', 'Maps', 'Bells'])
  })
})
