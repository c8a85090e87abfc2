/** Gives up papers over the limit, where what is shown and what data say are only together too many. */
import { hullOf, type RecordSegment, type Segments } from './grammar/segments.ts'
import { type MessageLog, note } from './log.ts'
import type { Span } from './schema.ts'

interface Numbered {
  readonly entry: number
}

/**
 * Give up the papers behind the last one that is allowed: their places are `unrecognised`.
 *
 * @param segments with the papers' numbers; they are changed
 * @param log where `too-many-entries` goes, and where messages about what is given up are taken out
 * @returns nothing. O(segments and messages).
 */
export function limitPapers(segments: Segments, maxEntries: number, log: MessageLog): void {
  const { entries, records, findings, loose } = segments
  const isOver = ({ entry }: Numbered): boolean => entry >= maxEntries
  const given: Span[] = [
    ...records.filter(isOver).map(({ record }) => hullOf(record)),
    ...entries.filter(isOver).map(({ start, end }) => ({ start, end })),
  ].sort((a, b) => a.start - b.start)
  const recordAt = countKept(records, isOver)
  const occurrenceAt = countKept(entries, isOver)
  rewrite(findings, (finding) => {
    const { entry = null } = finding.subject
    if (entry === null) return finding
    return isOver(records[entry] as RecordSegment)
      ? null
      : { ...finding, subject: { ...finding.subject, entry: recordAt[entry] as number } }
  })
  rewrite(loose, (tile) => {
    if (tile.occurrence < 0) return tile
    return isOver(tile) ? null : { ...tile, occurrence: occurrenceAt[tile.occurrence] as number }
  })
  rewrite(records, (record) => (isOver(record) ? null : record))
  rewrite(entries, (entry) => (isOver(entry) ? null : entry))
  rewrite(log.kept, (message) => (message.entry !== null && message.entry >= maxEntries ? null : message))
  for (const place of given) loose.push({ role: 'unrecognised', ...place, entry: -1, occurrence: -1 })
  const span = { start: (given[0] as Span).start, end: given.reduce((end, place) => Math.max(end, place.end), 0) }
  note(log, 'too-many-entries', { span }, { limit: maxEntries })
}

/** Of each item, how many that are kept stand before it. */
function countKept(items: readonly Numbered[], isOver: (item: Numbered) => boolean): number[] {
  let kept = 0
  return items.map((item) => (isOver(item) ? kept : kept++))
}

/** Change a list's items where it stands, and take out those of which nothing is left. */
function rewrite<T>(list: T[], change: (item: T) => T | null): void {
  let length = 0
  for (const item of list) {
    const changed = change(item)
    if (changed !== null) list[length++] = changed
  }
  list.length = length
}
