/** What is left of texts where signs or tags stand in them that are none of it. */
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import { cutAt, cutAtSeams } from '../../src/frontends/seams.ts'

type Places = readonly (readonly [number, number])[]
const spans = (places: Places) => places.map(([start, end]) => ({ start, end }))
const cut = (parts: Places, seams: Places) => cutAt(spans(parts), spans(seams)).map(({ start, end }) => [start, end])

test.each<[string, Places, Places, Places]>([
  ['without seams', [[0, 9]], [], [[0, 9]]],
  [
    'with a seam in it',
    [[0, 9]],
    [[3, 4]],
    [
      [0, 3],
      [4, 9],
    ],
  ],
  [
    'with two seams in it',
    [[0, 9]],
    [
      [3, 4],
      [6, 7],
    ],
    [
      [0, 3],
      [4, 6],
      [7, 9],
    ],
  ],
  [
    'of two parts, with a seam in each',
    [
      [0, 10],
      [12, 20],
    ],
    [
      [5, 6],
      [15, 16],
    ],
    [
      [0, 5],
      [6, 10],
      [12, 15],
      [16, 20],
    ],
  ],
  [
    'of two parts, with seams in the first',
    [
      [0, 10],
      [12, 20],
    ],
    [
      [2, 3],
      [5, 6],
    ],
    [
      [0, 2],
      [3, 5],
      [6, 10],
      [12, 20],
    ],
  ],
])('a text %s is cut into what is left', (_name, parts, seams, expected) => {
  expect(cut(parts, seams)).toEqual(expected)
})

describe('of a row of texts', () => {
  const text = (start: number, end: number): Cue => ({ kind: 'text', gap: 'next-line', start, end })
  const partsOf = (cues: Cue[], seams: Places) => {
    cutAtSeams(cues, spans(seams))
    return cues.map(({ parts }) => parts?.map(({ start, end }) => [start, end]))
  }

  test.each<[string, Places, Places[]]>([
    ['none', [], [[[2, 9]], [[12, 20]]]],
    [
      'one in each',
      [
        [4, 5],
        [15, 16],
      ],
      [
        [
          [2, 4],
          [5, 9],
        ],
        [
          [12, 15],
          [16, 20],
        ],
      ],
    ],
    ['one before the first', [[0, 1]], [[[2, 9]], [[12, 20]]]],
    ['one up to the first', [[1, 2]], [[[2, 9]], [[12, 20]]]],
    ['one right behind the first', [[9, 10]], [[[2, 9]], [[12, 20]]]],
    [
      'one between them and one in the second',
      [
        [10, 11],
        [15, 16],
      ],
      [
        [[2, 9]],
        [
          [12, 15],
          [16, 20],
        ],
      ],
    ],
    ['one behind the last', [[20, 21]], [[[2, 9]], [[12, 20]]]],
  ])('each has the seams that lie in it: %s', (_name, seams, expected) => {
    expect(partsOf([text(2, 9), text(12, 20)], seams)).toEqual(expected)
  })

  test('none but texts have parts', () => {
    const votes: Cue = { kind: 'count', gap: 'next-line', start: 0, end: 3, figure: { start: 0, end: 3, count: null } }
    expect(
      partsOf(
        [votes, text(4, 9)],
        [
          [1, 2],
          [5, 6],
        ],
      ),
    ).toEqual([
      undefined,
      [
        [4, 5],
        [6, 9],
      ],
    ])
  })
})
