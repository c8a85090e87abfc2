/** Gives up papers over the limit. Only here is it known which occurrences and records are of one paper. */
import { hullOf, type Segments } from './grammar/segments.ts'
import { forget, type MessageLog, note, severityOf } from './log.ts'
import type { Numbering } from './numbering.ts'
import type { Span } from './schema.ts'

/**
 * Give up the papers behind the last one that is allowed: their places are `unrecognised`.
 *
 * @param log where `too-many-entries` goes; what stands between those that are given up is forgotten, unless it is an error
 * @returns the papers that are left. O(occurrences, records and findings).
 */
export function limitPapers(
  { occurrences, records, loose }: Segments,
  numbering: Numbering,
  maxEntries: number,
  log: MessageLog,
): Numbering {
  const limit = (paper: number | null): number | null => (paper !== null && paper < maxEntries ? paper : null)
  const paperOf = { occurrences: numbering.paperOf.occurrences.map(limit), records: numbering.paperOf.records.map(limit) }
  const shown: Span[] = [...occurrences, ...records.map(({ record }) => hullOf(record))]
  const papers = [...paperOf.occurrences, ...paperOf.records]
  const givenUp = shown.filter((_, at) => papers[at] === null)
  const first = givenUp.reduce((least, place) => Math.min(least, place.start), Number.POSITIVE_INFINITY)
  const last = givenUp.reduce((most, place) => Math.max(most, place.end), 0)
  // What nobody knows behind papers that are given up is told with them, unless it has a message of its own.
  const told = new Set(log.kept.filter(({ subject }) => subject.occurrence == null).map(({ subject }) => subject.span.start))
  const next = shown.reduce((least, place) => (place.start >= last ? Math.min(least, place.start) : least), Number.POSITIVE_INFINITY)
  const strange = loose.filter((tile) => tile.role === 'unrecognised' && tile.start >= last && tile.start < next && !told.has(tile.start))
  // In a row, what has been said of its paper may stand before the title.
  const said = log.kept.filter(({ subject: { occurrence } }) => occurrence != null && paperOf.occurrences[occurrence] === null)
  const start = said.reduce((least, { subject }) => Math.min(least, subject.span.start), first)
  const end = strange.reduce((most, tile) => Math.max(most, tile.end), last)
  const isBetween = (offset: number): boolean => offset > start && offset < end
  forget(log, (finding) => isBetween(finding.subject.span.start) && finding.subject.occurrence == null && severityOf(finding) !== 'error')
  note(log, 'too-many-entries', { span: { start, end } }, { limit: maxEntries })
  return { papers: numbering.papers.slice(0, maxEntries), paperOf }
}
