/** Papers that the syntax itself names, on their pages. */
import type { PageRecord } from '../cues.ts'
import type { Span } from '../schema.ts'
import { type Occurrence, hullOf, type PageSegment, type RecordSegment, type Tile } from './segments.ts'

/**
 * Give pages what their data says of them. Where a text has more lists of papers than pages, the last one has the rest.
 *
 * @returns the papers that data name, on their pages. O(records).
 */
export const placeRecords = (pages: readonly PageSegment[], records: readonly PageRecord[]): RecordSegment[] =>
  records.flatMap(({ page: facts, day, papers }, index) => {
    const page = Math.min(index, pages.length - 1)
    const segment = pages[page] as PageSegment
    if (segment.record === null || !tellsAny(segment.record)) segment.record = { page: facts, day }
    return papers.map((record): RecordSegment => ({ record, page }))
  })

/** Whether data say anything of their page: parts of a page have data of their own, which need not. */
const tellsAny = ({ page, day }: Pick<PageRecord, 'page' | 'day'>): boolean =>
  day !== null || Object.values(page).some((fact) => fact !== null)

/**
 * End what is shown of a paper where data begin in the middle of it, so that no two papers lie over one another. What stands behind the data is still
 * the shown paper's.
 *
 * @param occurrences changed; they and the records are in order. O(occurrences + records).
 */
export function endAtData(occurrences: readonly Occurrence[], records: readonly RecordSegment[]): void {
  let at = 0
  for (const { record } of records) {
    const { start } = hullOf(record)
    while (at < occurrences.length && (occurrences[at] as Occurrence).end <= start) at++
    const around = occurrences[at]
    if (around !== undefined && around.start < start) around.end = start
  }
}

/**
 * Part what belongs to no entry where data stand in it: strange texts before and behind them were taken for one.
 *
 * @param loose tiles in order, as the records are
 * @returns the tiles, in order. O(tiles + records).
 */
export function partAtData(loose: Tile[], records: readonly RecordSegment[]): Tile[] {
  if (records.length === 0) return loose
  const places = records.map(({ record }) => hullOf(record))
  let at = 0
  return loose.flatMap((tile) => {
    while (at < places.length && (places[at] as Span).start <= tile.start) at++
    const first = at
    while (at < places.length && (places[at] as Span).end < tile.end) at++
    const inside = places.slice(first, at)
    const starts = [tile.start, ...inside.map(({ end }) => end)]
    return starts.map((start, index) => ({ ...tile, start, end: inside[index]?.start ?? tile.end }))
  })
}
