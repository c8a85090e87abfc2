/** Which paper each part of a text is about. */
import type { Occurrence, RecordSegment, Segments } from './grammar/segments.ts'
import type { Subject } from './messages.ts'
import { countFront } from './sorted.ts'

/** One paper: what data say of it, several times where they list it more than once, and what is shown of it. There is one at least. */
export interface Paper {
  readonly records: readonly RecordSegment[]
  readonly segment: Occurrence | null
}

/** The papers of a text, in its order: the index of a paper is that of its entry. */
export interface Numbering {
  readonly papers: readonly Paper[]
  /** For each occurrence, and behind them for each record, the index of its paper; null where that was given up. */
  readonly paperOf: readonly (number | null)[]
}

/** The entry of what lies in an occurrence or a record; null for a part of the page, and for what was given up. O(1). */
export const entryAt = ({ paperOf }: Numbering, occurrence: number): number | null => paperOf[occurrence] ?? null

/** A look-up of the entry that a finding is about: null for none, undefined where its paper was given up. O(log occurrences). */
export const followSubjects =
  ({ occurrences }: Segments, { paperOf }: Numbering) =>
  ({ span, entry, occurrence, atPlace = false, record }: Subject): number | null | undefined => {
    const shown = atPlace ? occurrenceAt(occurrences, span.start) : occurrence
    const at = shown ?? (record == null ? null : occurrences.length + record)
    return at === null ? (entry ?? null) : (paperOf[at] ?? undefined)
  }

/** The occurrence that a place lies in, or null. */
function occurrenceAt(occurrences: readonly Occurrence[], place: number): number | null {
  const at = countFront(occurrences.length, (index) => (occurrences[index] as Occurrence).start <= place) - 1
  return at >= 0 && place < (occurrences[at] as Occurrence).end ? at : null
}
