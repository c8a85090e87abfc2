/**
 * The vocabulary between front ends and grammar. A front end turns its syntax into cues and knows nothing of the order
 * of things on a page; the grammar knows that order and no syntax.
 *
 * Cues stand in the order of the input and do not overlap, and between two of them is white space only: whatever a front
 * end cannot name is a `text` cue. That is what lets every character be accounted for.
 */
import type { Count } from './counts.ts'
import type { CalendarDay } from './dates.ts'

/** What stands between a cue and the one before: nothing but the line's own space, a line break, or a blank line. */
export type Gap = 'same-line' | 'next-line' | 'blank-line'

interface Place {
  /** UTF-16 offsets into the input, without white space around. */
  readonly start: number
  readonly end: number
  readonly gap: Gap
}

/** Running text: a line of it, or the part of a line that is nothing else. */
export interface TextCue extends Place {
  readonly kind: 'text'
  /** It is known to hold printable ASCII only. */
  readonly printable?: boolean
}

/** A known part of the page that is no paper. `name` is a row of the furniture table. */
export interface FurnitureCue extends Place {
  readonly kind: 'furniture'
  readonly name: string
}

/** The page's own title: it begins a page. */
export interface PageTitleCue extends Place {
  readonly kind: 'page-title'
}

/** `by AK and the research community`; `name` is the curator's place. */
export interface CuratorCue extends Place {
  readonly kind: 'curator'
  readonly name: { readonly start: number; readonly end: number }
}

/** The page's own sentence that it has nothing to list. */
export interface NothingListedCue extends Place {
  readonly kind: 'nothing-listed'
}

/** A mark without a meaning of its own: a list's bullet, or the dot between the parts of a byline. */
export interface MarkCue extends Place {
  readonly kind: 'bullet' | 'dot'
}

/** A figure at its place. `count` is null where it cannot be read. */
export interface Figure {
  readonly start: number
  readonly end: number
  readonly count: Count | null
}

/** `4 authors`; `figure` is the number alone. */
export interface AuthorsCue extends Place {
  readonly kind: 'authors'
  readonly figure: Figure
}

/** A day, with or without its year. `day` is null where the calendar has no such day. */
export interface DateCue extends Place {
  readonly kind: 'date'
  readonly day: CalendarDay | null
  /** A number follows the day without a comma, as `Jun 12 2024`, and was read as a year. */
  readonly doubtfulYear: boolean
}

/** A number that stands alone. */
export interface CountCue extends Place {
  readonly kind: 'count'
  readonly figure: Figure
}

/** Text that was not read because a limit was reached. */
export interface UnreadCue extends Place {
  readonly kind: 'unread'
}

export type Cue =
  | TextCue
  | FurnitureCue
  | PageTitleCue
  | CuratorCue
  | NothingListedCue
  | MarkCue
  | AuthorsCue
  | DateCue
  | CountCue
  | UnreadCue
