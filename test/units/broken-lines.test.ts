/** Lines that were broken where a page does not break them, and marks that stand where they mostly do not. */
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../src/cues.ts'
import { readBylineLine } from '../../src/frontends/words/line.ts'
import { findFoldedTitle } from '../../src/grammar/tight-title.ts'
import { parseDigest } from '../../src/index.ts'
import { layCues, type Part } from '../helpers/cues.ts'
import { usualAbstract as abstract } from '../helpers/one-paper.ts'
import { tell } from '../helpers/three-papers.ts'

const line = (text: string): Part => ({ kind: 'text', text, gap: 'next-line' }) as unknown as Part
const first = 'Lanterns in the Fog: Finding Small Boats with Models That Have'
const long = 'Boats that are smaller than a pixel are found by the waves that they leave. '.repeat(4)

describe('a title that the site has broken', () => {
  const find = (...lines: string[]) => {
    const { source, cues } = layCues(lines.map(line))
    return findFoldedTitle(source, cues, 0, cues.length)
  }

  test('ends above the first line that is too long for one', () => {
    expect(find(first, 'Never Seen Water', long)).toEqual({ lines: 2, close: false })
    expect(find(first, 'Never Seen the Water of a River That Has Moved since Then, or of', 'Any Other', long)).toEqual({
      lines: 3,
      close: false,
    })
  })

  test('is none where no such line follows', () => {
    expect(find(first, 'Never Seen Water', 'A line.', long)).toBe(null)
    expect(find(first, 'Never Seen Water')).toBe(null)
  })

  test('is none where the next word would have fitted', () => {
    expect(find('Lanterns in the Fog: Finding Small Boats', 'Never Seen Water', long)).toBe(null)
    expect(find('Finding Small Boats by the Waves That They Leave', 'on Water', long)).toBe(null)
  })
})

describe('a number of authors', () => {
  const card = (authors: string): string => `### [Paper Boats](/papers/2509.01234)\n\n${authors}\n\n[2](/papers/2509.01234#community)\n`

  test('goes on in the line below', () => {
    expect(tell(card('![](/avatars/a.svg)![](/avatars/b.svg)6\nauthors')).entries).toMatchObject([{ title: 'Paper Boats', authorCount: 6 }])
  })

  test('does not where the line below says something else', () => {
    expect(tell(card('![](/avatars/a.svg)![](/avatars/b.svg)6\nfolds')).entries).toMatchObject([
      { title: 'Paper Boats', authorCount: null },
    ])
  })
})

describe('a name behind a picture', () => {
  const card = (name: string): string =>
    `### [Paper Boats](/papers/2509.01234)\n\n![knot-lab](https://cdn-avatars.huggingface.co/a.png)\n\n${name}\n\n[2](/papers/2509.01234#community)\n`

  test('goes on in the line below', () => {
    expect(tell(card('Knot\nLab')).entries).toMatchObject([{ organization: { handle: 'knot-lab', name: 'Knot Lab' } }])
  })

  test('goes on in the line below up to the dot of its byline', () => {
    expect(tell(card('Knot\nLab · Oct 30, 2025')).entries).toMatchObject([
      { organization: { handle: 'knot-lab', name: 'Knot Lab' }, date: { iso: '2025-10-30' } },
    ])
    expect(tell(card('Knot\nLab · of ropes')).entries).toMatchObject([
      { organization: { handle: 'knot-lab', name: 'Knot Lab · of ropes' } },
    ])
  })

  test('has the number of comments behind it', () => {
    expect(tell(card('Knot Lab 33')).entries).toMatchObject([{ organization: { name: 'Knot Lab' } }])
    expect(tell(card('Knot\nLab 33')).entries).toMatchObject([{ organization: { name: 'Knot Lab' } }])
    expect(tell(card('Knot Lab 2022')).entries).toMatchObject([{ organization: { name: 'Knot Lab 2022' } }])
  })

  test('does not go on in an item of a list', () => {
    expect(tell(card('Knot\n• Lab')).entries).toMatchObject([{ organization: { handle: 'knot-lab', name: 'Knot' } }])
  })

  test('does not grow longer than names are', () => {
    expect(tell(card(`Knot\n${'Laboratory '.repeat(8)}`)).entries[0]).toMatchObject({ organization: { handle: 'knot-lab', name: 'Knot' } })
  })
})

describe('parts of a byline', () => {
  const kindsOf = (text: string): string[] | null => {
    const cues: Cue[] = []
    return readBylineLine(text, 0, text.length, 'next-line', cues) ? cues.map(({ kind }) => kind) : null
  }

  test('behind a bullet that is a letter', () => {
    expect(kindsOf('o 4 authors')).toEqual(['bullet', 'authors'])
    expect(kindsOf('of 4 authors')).toBe(null)
  })

  test('behind a full stop in place of the dot', () => {
    expect(kindsOf('.19 authors')).toEqual(['dot', 'authors'])
    expect(kindsOf('.19 folds')).toBe(null)
  })

  test.each([
    ['Example Labs · Apr 17 2', { name: 'Example Labs' }, 2],
    ['Example Labs · 12', undefined, null],
    ['Example Labs · Apr 17 2 boats 2', undefined, null],
  ])('%s', (byline, organization, comments) => {
    const { entries } = parseDigest(`Daily Papers\n\nbyAK and the research community\n\nPaper Boats\n\n${abstract}\n\n${byline}\n`, {
      bareCount: 'comments',
    })
    expect(entries).toMatchObject([{ organization: organization ?? null, comments }])
  })
})
