/**
 * Segments: what the grammar made of the cues. Entries and tree are both built from them, so that the two cannot tell
 * different stories.
 */
import type { AuthorsCue, CountCue, DateCue } from '../cues.ts'
import type { Span } from '../schema.ts'
import type { Survey } from './survey.ts'

/** What a stretch of the input was read as. `bullet` and `dot` are markup; white space between tiles is not written down. */
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

/** A stretch of the input with its role. Tiles are in order and do not overlap; between them is white space only. */
export interface Tile extends Span {
  readonly role: Role
  /** Index of the entry that it belongs to, -1 for a part of the page. */
  readonly entry: number
  /** For furniture its name in the furniture table. */
  readonly name?: string
}

/** One entry by its places; values are read from them later. */
export interface EntrySegment extends Span {
  readonly page: number
  readonly title: Span
  abstract: Span | null
  byline: Byline | null
  /** A number before the title, on pages that show votes there. */
  readonly votes: CountCue | null
  end: number
}

/** The parts of a byline that are there. */
export interface Byline extends Span {
  readonly authors: AuthorsCue | null
  readonly organization: Span | null
  readonly date: DateCue | null
  readonly count: CountCue | null
}

/** One page by its places. */
export interface PageSegment extends Span {
  title: Span | null
  curator: Span | null
  date: DateCue | null
  end: number
}

/** All that the grammar found. */
export interface Segments {
  readonly pages: PageSegment[]
  readonly entries: EntrySegment[]
  readonly tiles: Tile[]
  readonly survey: Survey
}
