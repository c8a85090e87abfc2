/**
 * Segments: what the grammar made of the cues. Entries, tree and coverage are all built from them, so that they cannot
 * tell different stories.
 */
import type { AuthorsCue, CountCue, Cue, DateCue } from '../cues.ts'
import type { Span } from '../schema.ts'
import type { Survey } from './survey.ts'

/** What a stretch of the input was read as. */
export type Role =
  | 'title'
  | 'abstract'
  | 'authors'
  | 'organization'
  | 'date'
  | 'votes'
  | 'count'
  | 'bullet'
  | 'dot'
  | 'page-title'
  | 'curator'
  | 'page-date'
  | 'furniture'
  | 'unrecognised'

/** A stretch of the input with its role. */
export interface Tile extends Span {
  readonly role: Role
  /** Index of the entry that it lies in, -1 for a part of the page. */
  readonly entry: number
  /** For furniture its name in the furniture table. */
  readonly name?: string
}

/** The place of a text. */
export interface TextPlace extends Span {
  /** It is known to hold printable ASCII only. */
  readonly printable?: boolean
}

/** One entry by its places; values are read from them later. */
export interface EntrySegment extends Span {
  readonly page: number
  readonly title: TextPlace
  abstract: TextPlace | null
  byline: Byline | null
  /** A number before the title, on pages that show votes there. */
  readonly votes: CountCue | null
  end: number
}

/** The parts of a byline that are there; `from` and `to` are the cues that it takes up, marks included. */
export interface Byline extends Span {
  readonly authors: AuthorsCue | null
  readonly organization: Span | null
  readonly date: DateCue | null
  readonly count: CountCue | null
  readonly from: number
  readonly to: number
}

/** One page by its places. */
export interface PageSegment extends Span {
  title: Span | null
  curator: Span | null
  date: DateCue | null
  end: number
}

/** All that the grammar found. Each character that is no white space is in one cue, and each cue in an entry or in `loose`. */
export interface Segments {
  readonly cues: readonly Cue[]
  readonly pages: PageSegment[]
  readonly entries: EntrySegment[]
  /** What is in no entry, or in one without being part of it, in order. */
  readonly loose: Tile[]
  readonly survey: Survey
}

/** Lay out all segments as tiles: in order, without overlaps, and with white space only between them. O(n log n). */
export function toTiles({ cues, entries, loose }: Segments): Tile[] {
  const tiles = [...loose]
  entries.forEach(({ title, abstract, byline, votes }, entry) => {
    if (votes !== null) tiles.push({ role: 'votes', start: votes.start, end: votes.end, entry })
    tiles.push({ role: 'title', start: title.start, end: title.end, entry })
    if (abstract !== null) tiles.push({ role: 'abstract', start: abstract.start, end: abstract.end, entry })
    if (byline === null) return
    const { organization, from, to } = byline
    if (organization !== null) tiles.push({ role: 'organization', start: organization.start, end: organization.end, entry })
    for (const { kind, start, end } of cues.slice(from, to)) tiles.push({ role: kind as Role, start, end, entry })
  })
  return tiles.sort((a, b) => a.start - b.start)
}
