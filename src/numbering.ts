/** Which paper each part of a text is about. */
import type { Occurrence, RecordSegment, Segments, Tile } from './grammar/segments.ts'
import type { Subject } from './messages.ts'
import { countFront } from './sorted.ts'

/** One paper: what data say of it, several times where they list it more than once, and what is shown of it. There is one at least. */
export interface Paper {
  readonly records: readonly RecordSegment[]
  readonly segment: Occurrence | null
}

/** What is told of each occurrence and of each record, by their indexes. */
export interface OfOwners<Value> {
  readonly occurrences: readonly Value[]
  readonly records: readonly Value[]
}

/** The papers of a text, in its order: the index of a paper is that of its entry. */
export interface Numbering {
  readonly papers: readonly Paper[]
  /** The index of the paper that each shows or names; null where that was given up. */
  readonly paperOf: OfOwners<number | null>
}

/** What a part of a text lies in: an occurrence or a record, or neither. */
export type Owner = Pick<Tile, 'occurrence' | 'record'>

/** Whether a part of a text is of a paper, and not of the page. O(1). */
export const hasOwner = ({ occurrence, record }: Owner): boolean => occurrence !== null || record !== undefined

/** Whether two parts of a text lie in one occurrence, or are of one record; two parts of the page are alike as well. O(1). */
export const haveSameOwner = (a: Owner, b: Owner): boolean => a.occurrence === b.occurrence && a.record === b.record

/** What is told of an owner; undefined for a part of the page. O(1). */
export function ofOwner<Value>({ occurrences, records }: OfOwners<Value>, { occurrence, record }: Owner): Value | undefined {
  if (occurrence !== null) return occurrences[occurrence]
  return record === undefined ? undefined : records[record]
}

/** The entry of a part of a text; null for a part of the page, and for what was given up. O(1). */
export const entryAt = ({ paperOf }: Numbering, owner: Owner): number | null => ofOwner(paperOf, owner) ?? null

/** A look-up of the entry that a finding is about: null for none, undefined where its paper was given up. O(log occurrences). */
export const followSubjects =
  ({ occurrences }: Segments, { paperOf }: Numbering) =>
  ({ span, entry, occurrence, atPlace = false, record }: Subject): number | null | undefined => {
    const shown = atPlace ? occurrenceAt(occurrences, span.start) : occurrence
    const paper = ofOwner(paperOf, { occurrence: shown ?? null, record: record ?? undefined })
    return paper === undefined ? (entry ?? null) : (paper ?? undefined)
  }

/** The occurrence that a place lies in, or null. */
function occurrenceAt(occurrences: readonly Occurrence[], place: number): number | null {
  const at = countFront(occurrences.length, (index) => (occurrences[index] as Occurrence).start <= place) - 1
  return at >= 0 && place < (occurrences[at] as Occurrence).end ? at : null
}
