/** Tiles: whatever segments say, no character is in two of them. */
import { describe, expect, test } from 'vitest'
import type { CountCue, Cue, ProvenCue } from '../../src/cues.ts'
import type { Markup } from '../../src/reading.ts'
import type { Byline, Card, Occurrence, OrganizationPlace, RecordSegment, Segments, Tile } from '../../src/grammar/segments.ts'
import { toTiles, toTilesAndMarks } from '../../src/tiles.ts'
import { parseTree, treeToText } from '../../src/index.ts'
import type { Numbering } from '../../src/numbering.ts'

/** Nothing was given up. */
const allKept: Numbering = { papers: [], paperOf: { occurrences: [], records: [] } }
const tile = (start: number, end: number): Tile => ({ role: 'unrecognised', start, end, occurrence: null })
const tilesOf = (loose: Tile[]): Tile[] =>
  toTiles({ cues: [], occurrences: [], records: [], loose, markup: null } as unknown as Segments, allKept)

test('what lies in two segments is of the first', () => {
  expect(tilesOf([tile(0, 5), tile(5, 8)])).toEqual([tile(0, 5), tile(5, 8)])
  expect(tilesOf([tile(0, 5), tile(3, 8)])).toEqual([tile(0, 5), tile(5, 8)])
  expect(tilesOf([tile(0, 5), tile(1, 4), tile(6, 8)])).toEqual([tile(0, 5), tile(6, 8)])
  expect(tilesOf([tile(0, 5), tile(2, 5), tile(5, 8)])).toEqual([tile(0, 5), tile(5, 8)])
})

test('data in the middle of an abstract are in the tree once', () => {
  const sentence = 'A town has as many ladders as it has fears of heights, and we count both of them in 40 towns of our own invention. '
  const data =
    '{&quot;dailyPapers&quot;:[{&quot;paper&quot;:{&quot;id&quot;:&quot;2506.00002&quot;,&quot;title&quot;:&quot;Umbrellas&quot;}}]}'
  const text = `<main><h1>Daily Papers</h1><article><h3><a href="/papers/2506.00001">Ladders and Fears</a></h3>
<p>${sentence.repeat(2)}</p><span data-props="${data}"></span><p>${sentence.repeat(2)}</p><ul><li>4 authors</li></ul></article></main>`
  expect(treeToText(parseTree(text))).toBe(text)
})

describe('tiles of segments', () => {
  const place = (start: number, end: number) => ({ start, end })
  const cueAt = (kind: string, start: number, end: number, fields = {}): Cue =>
    ({ kind, start, end, gap: 'next-line', ...fields }) as unknown as Cue
  const entryOf = (fields: Partial<Occurrence>): Occurrence =>
    ({
      start: 0,
      end: 100,
      card: null,
      votes: null,
      title: place(10, 20),
      abstract: null,
      byline: null,
      ...fields,
    }) as Occurrence
  const segmentsOf = (fields: Partial<Segments>): Segments =>
    ({ cues: [], occurrences: [], records: [], loose: [], markup: null, ...fields }) as unknown as Segments
  const tell = (tiles: readonly Tile[]): string[] =>
    tiles.map(
      ({ role, name, start, end, occurrence, record }) =>
        `${role}${name === undefined ? '' : `:${name}`} ${start}-${end} ${record === undefined ? occurrence : `record ${record}`}`,
    )
  const tellEntry = (fields: Partial<Occurrence>, cues: Cue[] = []): string[] =>
    tell(toTiles(segmentsOf({ cues, occurrences: [entryOf(fields)] }), allKept))

  test('are those of an entry: its card, its texts and its byline, in the order of the text', () => {
    const [submitter, votes] = [cueAt('submitter', 0, 3), cueAt('votes', 4, 6)]
    const cues = [
      cueAt('text', 10, 20),
      cueAt('authors', 60, 65),
      cueAt('furniture', 66, 68, { name: 'menu' }),
      cueAt('date', 70, 75),
      cueAt('count', 76, 77),
    ]
    const byline = { organization: null, from: 1, to: 4 } as Byline
    const card = { cues: [submitter, votes], votes } as unknown as Card
    expect(tellEntry({ card, votes: votes as ProvenCue, abstract: place(30, 50), byline }, cues)).toEqual([
      'submitter 0-3 0',
      'votes 4-6 0',
      'title 10-20 0',
      'abstract 30-50 0',
      'authors 60-65 0',
      'furniture:menu 66-68 0',
      'date 70-75 0',
    ])
    expect(tellEntry({})).toEqual(['title 10-20 0'])
    expect(tellEntry({ card: { cues: [votes], votes } as unknown as Card, votes: votes as ProvenCue })).toEqual([
      'votes 4-6 0',
      'title 10-20 0',
    ])
  })

  test('are votes before a title that are of no card', () => {
    const votes = cueAt('count', 4, 6) as ProvenCue
    expect(tellEntry({ votes })).toEqual(['votes 4-6 0', 'title 10-20 0'])
    const card = { cues: [cueAt('submitter', 0, 3)], votes: null } as unknown as Card
    expect(tellEntry({ votes, card })).toEqual(['submitter 0-3 0', 'votes 4-6 0', 'title 10-20 0'])
  })

  test('are an organisation above a byline, with the number behind it, and no more than the cue of one in it', () => {
    const cues = [cueAt('organization', 60, 65), cueAt('dot', 70, 71)]
    const organization = { ...place(60, 65), isCue: false } as OrganizationPlace
    const byline = (one: OrganizationPlace, from = 1) => ({ organization: one, from, to: 2 }) as Byline
    const [title, dot] = ['title 10-20 0', 'dot 70-71 0']
    expect(tellEntry({ byline: byline(organization) }, cues)).toEqual([title, 'organization 60-65 0', dot])
    const glued = { ...organization, glued: cueAt('count', 66, 67) as CountCue }
    expect(tellEntry({ byline: byline(glued) }, cues)).toEqual([title, 'organization 60-65 0', 'count 66-67 0', dot])
    const isCue = { ...glued, ...place(61, 64), isCue: true }
    expect(tellEntry({ byline: byline(isCue, 0) }, cues)).toEqual([title, 'organization 60-65 0', dot])
  })

  test('are values of data by what they say', () => {
    const fields =
      'title abstract authorCount authors organization date upvotes comments submittedBy arxivId url githubUrl githubStars projectUrl'.split(
        ' ',
      )
    const spans = Object.fromEntries(fields.map((field, at) => [field, place(10 * at, 10 * at + 5)]))
    const record = { record: { spans }, page: 0 } as unknown as RecordSegment
    const tiles = toTiles(segmentsOf({ occurrences: [entryOf({ title: place(200, 210) })], records: [record] }), allKept)
    expect(tiles.map(({ role }) => role).join(' ')).toBe(
      'title abstract authors authors organization date votes comments submitter arxiv arxiv stars stars project title',
    )
    expect(tell(tiles.slice(0, 2))).toEqual(['title 0-5 record 0', 'abstract 10-15 record 0'])
    const two = segmentsOf({
      records: [1, 2].map((at) => ({
        record: { spans: { title: place(10 * at, 10 * at + 5) } },
        page: 0,
      })) as unknown as RecordSegment[],
    })
    expect(tell(toTiles(two, allKept))).toEqual(['title 10-15 record 0', 'title 20-25 record 1'])
  })

  test('are unrecognised where a paper was given up, each for itself; marks stay marks', () => {
    const occurrences = [entryOf({ end: 40 }), entryOf({ start: 50, end: 90, title: place(50, 60), abstract: place(70, 80) })]
    const records = [{ record: { spans: { title: place(100, 105), abstract: place(110, 120) } }, page: 0 }] as unknown as RecordSegment[]
    const loose = [
      { ...tile(30, 31), occurrence: 0 },
      { ...tile(61, 62), occurrence: 1 },
    ]
    const segments = segmentsOf({ occurrences, records, loose, markup: [place(22, 24), place(64, 66)] })
    const kept = ['title 10-20 0', 'markup 22-24 0', 'unrecognised 30-31 0']
    expect(tell(toTiles(segments, { papers: [], paperOf: { occurrences: [0, null], records: [null] } }))).toEqual([
      ...kept,
      'unrecognised 50-60 null',
      'unrecognised 61-62 null',
      'markup 64-66 null',
      'unrecognised 70-80 null',
      'unrecognised 100-105 null',
      'unrecognised 110-120 null',
    ])
  })

  describe('and marks', () => {
    const occurrences = [
      entryOf({ start: 10, end: 50, abstract: place(30, 50) }),
      entryOf({ start: 60, end: 90, title: place(60, 70), abstract: place(80, 90) }),
    ]
    const withMarks = (...markup: Markup[]): string[] =>
      tell(toTiles(segmentsOf({ occurrences, markup }), allKept)).filter((tile) => !/title|abstract/.test(tile))

    test('between tiles are of the entry that they stand in', () => {
      expect(withMarks(place(72, 74), place(0, 2), place(22, 24), place(52, 54), place(95, 97))).toEqual([
        'markup 0-2 null',
        'markup 22-24 0',
        'markup 52-54 null',
        'markup 72-74 1',
        'markup 95-97 null',
      ])
      expect(withMarks(place(8, 10), place(20, 30), place(50, 60))).toEqual(['markup 8-10 null', 'markup 20-30 0', 'markup 50-60 null'])
    })

    test('inside of tiles, or of other marks, are part of them', () => {
      expect(withMarks(place(12, 14), place(18, 22), place(28, 31), place(22, 27), place(23, 25), place(27, 28))).toEqual([
        'markup 22-27 0',
        'markup 27-28 0',
      ])
    })

    test('that are a part of the page are no entry’s', () => {
      expect(withMarks({ ...place(22, 24), name: 'references' })).toEqual(['furniture:references 22-24 null'])
    })

    test('are none of a text without any, and can be told apart from the tiles', () => {
      expect(tell(toTiles(segmentsOf({ occurrences }), allKept))).toHaveLength(4)
      expect(tell(toTiles(segmentsOf({ occurrences, markup: [place(55, 56)] }), allKept))).toHaveLength(5)
      const { tiles, marks } = toTilesAndMarks(segmentsOf({ occurrences }), allKept, [place(55, 56), place(12, 14), place(5, 6)])
      expect(tiles).toHaveLength(4)
      expect(marks).toEqual([place(5, 6), place(55, 56)])
    })
  })
})
