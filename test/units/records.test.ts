/** Papers that data name: to which page they belong, and what becomes of shown papers and strange texts that data stand in. */
import { describe, expect, test } from 'vitest'
import type { PageRecord, PaperRecord } from '../../src/cues.ts'
import { endAtData, partAtData, placeRecords } from '../../src/grammar/records.ts'
import type { Occurrence, PageSegment, RecordSegment, Tile } from '../../src/grammar/segments.ts'

/** A paper whose values stand at some places: of two, the one that is named first need not be the first. */
const paper = (start: number, end: number): PaperRecord =>
  ({ start, end, spans: { title: { start: end - 1, end }, arxivId: { start, end: start + 1 } } }) as unknown as PaperRecord
const segmentOf = (start: number, end: number): RecordSegment => ({ record: paper(start, end), page: 0 })

const silent: PageRecord['page'] = { kind: null, title: null, curator: null, query: null, date: null }
const day = { year: 2025, month: 11, day: 5 } as unknown as NonNullable<PageRecord['day']>
const listOf = (papers: readonly PaperRecord[], facts: Partial<PageRecord> = {}): PageRecord => ({
  start: 0,
  end: 0,
  page: silent,
  day: null,
  papers,
  ...facts,
})

function place(pageCount: number, records: readonly PageRecord[]) {
  const pages = Array.from({ length: pageCount }, () => ({ record: null }) as PageSegment)
  return { pages, records: placeRecords(pages, records) }
}

describe('lists of papers', () => {
  const lists = [listOf([paper(0, 9), paper(10, 19)]), listOf([paper(20, 29)]), listOf([paper(30, 39)])]

  test('belong to pages in their order, and the last page has the rest', () => {
    const pagesOf = (count: number) => place(count, lists).records.map(({ record, page }) => [record.start, page])
    expect(pagesOf(3)).toEqual([
      [0, 0],
      [10, 0],
      [20, 1],
      [30, 2],
    ])
    expect(pagesOf(2).map(([, page]) => page)).toEqual([0, 0, 1, 1])
    expect(pagesOf(4).map(([, page]) => page)).toEqual([0, 0, 1, 2])
  })

  test('say of their page what they know, the first of them that knows anything', () => {
    const ofPage = (...facts: Partial<PageRecord>[]) =>
      place(
        1,
        facts.map((fact) => listOf([], fact)),
      ).pages[0]?.record
    const [titled, dated] = [{ page: { ...silent, title: 'Daily Papers' } }, { day }]
    expect(ofPage({})).toEqual({ page: silent, day: null })
    expect(ofPage({}, titled)).toEqual({ ...titled, day: null })
    expect(ofPage({}, dated)).toEqual({ page: silent, day })
    expect(ofPage(titled, dated)).toEqual({ ...titled, day: null })
    expect(ofPage(dated, titled)).toEqual({ page: silent, day })
    expect(ofPage()).toBeNull()
  })
})

describe('what is shown of a paper', () => {
  const ends = (entries: readonly (readonly [number, number])[], records: readonly RecordSegment[]): number[] => {
    const segments = entries.map(([start, end]) => ({ start, end }) as Occurrence)
    endAtData(segments, records)
    return segments.map(({ end }) => end)
  }

  test('ends where data begin in it, at the first of them', () => {
    expect(ends([[0, 50]], [segmentOf(20, 30)])).toEqual([20])
    expect(ends([[0, 50]], [segmentOf(20, 30), segmentOf(31, 40)])).toEqual([20])
    expect(ends([[0, 50]], [segmentOf(49, 60)])).toEqual([49])
    expect(
      ends(
        [
          [0, 50],
          [50, 90],
        ],
        [segmentOf(20, 30), segmentOf(60, 70)],
      ),
    ).toEqual([20, 60])
  })

  test('goes to its end where data stand before or behind it', () => {
    expect(ends([[10, 50]], [segmentOf(0, 9), segmentOf(50, 60), segmentOf(70, 80)])).toEqual([50])
    expect(ends([[10, 50]], [segmentOf(10, 60)])).toEqual([50])
    expect(ends([], [segmentOf(0, 9)])).toEqual([])
    expect(
      ends(
        [
          [0, 10],
          [20, 30],
          [40, 50],
        ],
        [segmentOf(12, 14), segmentOf(45, 47)],
      ),
    ).toEqual([10, 30, 45])
  })
})

describe('a strange text', () => {
  const tile = (start: number, end: number): Tile => ({ role: 'furniture', name: 'wrapper', start, end, occurrence: 4 })
  const parted = (tiles: readonly Tile[], ...records: RecordSegment[]): unknown[] =>
    partAtData([...tiles], records).map(({ start, end, ...rest }) => {
      expect(rest).toEqual({ role: 'furniture', name: 'wrapper', occurrence: 4 })
      return [start, end]
    })

  test('is parted by the data in it', () => {
    expect(parted([tile(0, 100)])).toEqual([[0, 100]])
    expect(parted([tile(0, 100)], segmentOf(20, 40))).toEqual([
      [0, 20],
      [40, 100],
    ])
    expect(parted([tile(0, 100)], segmentOf(20, 40), segmentOf(50, 99))).toEqual([
      [0, 20],
      [40, 50],
      [99, 100],
    ])
  })

  test('is whole where data stand around it, or at one of its ends', () => {
    const tiles = [tile(10, 20), tile(30, 40)]
    const whole = [
      [10, 20],
      [30, 40],
    ]
    expect(parted(tiles, segmentOf(0, 9), segmentOf(22, 28), segmentOf(50, 60))).toEqual(whole)
    expect(parted(tiles, segmentOf(10, 15))).toEqual(whole)
    expect(parted(tiles, segmentOf(35, 40))).toEqual(whole)
    expect(parted(tiles, segmentOf(22, 28), segmentOf(32, 35))).toEqual([
      [10, 20],
      [30, 32],
      [35, 40],
    ])
  })
})
