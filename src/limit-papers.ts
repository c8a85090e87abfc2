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
export function limitPapers({ occurrences, records }: Segments, numbering: Numbering, maxEntries: number, log: MessageLog): Numbering {
  const paperOf = numbering.paperOf.map((paper) => (paper !== null && paper < maxEntries ? paper : null))
  const places: Span[] = [...occurrences, ...records.map(({ record }) => hullOf(record))].filter((_, at) => paperOf[at] === null)
  // What is said of a paper that is given up is not said; what it is about may stand beside the paper.
  for (const { subject } of log.kept) if (paperOf[subject.occurrence ?? -1] === null) places.push(subject.span)
  const start = places.reduce((least, place) => Math.min(least, place.start), Number.POSITIVE_INFINITY)
  const end = places.reduce((most, place) => Math.max(most, place.end), 0)
  const isBetween = (offset: number): boolean => offset > start && offset < end
  forget(log, (finding) => isBetween(finding.subject.span.start) && finding.subject.occurrence == null && severityOf(finding) !== 'error')
  note(log, 'too-many-entries', { span: { start, end } }, { limit: maxEntries })
  return { papers: numbering.papers.slice(0, maxEntries), paperOf }
}
