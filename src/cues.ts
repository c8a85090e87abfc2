/**
 * The vocabulary between front ends and grammar. A front end turns its syntax into cues and knows nothing of the order
 * of things on a page; the grammar knows that order and no syntax.
 *
 * Cues stand in the order of the input and do not overlap, and between two of them is white space only: whatever a front
 * end cannot name is a `text` cue. That is what lets every character be accounted for.
 */
import type { Count } from './counts.ts'
import type { CalendarDay } from './dates.ts'
import type { Span } from './schema.ts'
import type { Link } from './targets.ts'

export type { EntryValues, PageRecord, PaperRecord } from './paper-records.ts'

/** What stands between a cue and the one before: nothing but the line's own space, a line break, or a blank line. */
export type Gap = 'same-line' | 'next-line' | 'blank-line'

/** What all cues have: a place in the input, without white space around. */
interface PlacedCue extends Readonly<Span> {
  readonly gap: Gap
  /** A label or a unit of its own names it, as `Upvotes: 37` and `37 upvotes`. */
  readonly field?: boolean
  /** A label before it says that it is an abstract. */
  readonly labelled?: true
  /** Who submitted a paper was named right before it, on a page that names them below titles: no abstract goes on with it. */
  readonly behindName?: true
  /** The row of a table that it stands in: where that begins. A title in it is a heading, an abstract is labelled. */
  readonly row?: number
  /** Where markup stands inside it, the parts that are text: also of what only looks like a date, and turns out to be a title. */
  readonly parts?: readonly Span[]
}

/** Running text: a line of it, or the part of a line that is nothing else. */
export interface TextCue extends PlacedCue {
  readonly kind: 'text'
  /** It is known to hold printable ASCII only. */
  readonly printable?: boolean
  /** It was marked as a heading. */
  readonly heading?: boolean
  /** The link that it is the text of, as a whole. */
  readonly link?: Link | null
  /** The head of a column that nobody knows. */
  readonly column?: true
}

/** What the page shows around its papers: a list of links, a label without its value, or a row of the furniture table. */
export type FurnitureName =
  | 'newsletter'
  | 'period'
  | 'search'
  | 'pager'
  | 'menu'
  | 'footer'
  | 'tooltip'
  | 'control'
  | 'paper-page'
  | 'blocked'
  | 'upvote'
  | 'published'
  | 'references'

/** A known part of the page that is no paper. */
export interface FurnitureCue extends PlacedCue {
  readonly kind: 'furniture'
  readonly name: FurnitureName
  /** A link of it, which may tell the day, the kind or the query of the page. */
  readonly link?: Link | null
}

/** The page's own title: it begins a page. */
export interface PageTitleCue extends PlacedCue {
  readonly kind: 'page-title'
  /** The day that it ends with, as writers put it behind the site's own title. */
  readonly date: DateCue | null
}

/** `by AK and the research community`; `name` is the curator's place. */
export interface CuratorCue extends PlacedCue {
  readonly kind: 'curator'
  /** Null where the name was lost: `by and the research community`. */
  readonly name: { readonly start: number; readonly end: number; readonly parts?: NonNullable<TextCue['parts']> } | null
}

/** The page's own sentence that it has nothing to list. */
interface NothingListedCue extends PlacedCue {
  readonly kind: 'nothing-listed'
}

/** A mark without a meaning of its own: a list's bullet, or the dot between the parts of a byline. */
interface MarkCue extends PlacedCue {
  readonly kind: 'bullet' | 'dot'
}

/** A figure at its place. `count` is null where it cannot be read. */
export interface Figure {
  readonly start: number
  readonly end: number
  readonly count: Count | null
}

/** `4 authors`; `figure` is the number alone, or all of a list of names. */
export interface AuthorsCue extends PlacedCue {
  readonly kind: 'authors'
  /** The paper's id, where a link tells it. */
  readonly id?: string | null
  readonly figure: Figure
  /** Where each name stands. */
  readonly names?: readonly Span[]
}

/** A day, with or without its year. `day` is null where the calendar has no such day. */
export interface DateCue extends PlacedCue {
  readonly kind: 'date'
  readonly day: CalendarDay | null
  /** A number follows the day without a comma, as `Jun 12 2024`, and was read as a year. */
  readonly doubtfulYear: boolean
  /** The year is not shown: an element that the day stands in says it. */
  readonly told?: boolean
  /** It is all of a heading. */
  readonly heading?: true
}

/** `Submitted by akhaliq`: begins a card. `name` is null where only the label is there. */
export interface SubmitterCue extends PlacedCue {
  readonly kind: 'submitter'
  readonly name: Span | null
  /** The paper's id, where a link without a text stands before it: that of a thumbnail that is gone. */
  readonly id?: string
}

/** The box or the picture that a card begins with: a vote's check box, or the paper's thumbnail. */
export interface CardCue extends PlacedCue {
  readonly kind: 'check-box' | 'thumbnail'
  /** The paper's id, where a link tells it. */
  readonly id: string | null
}

/** A number with proof of what it is; `id` is the paper's, where a link tells it. */
export interface ProvenCue extends PlacedCue {
  readonly kind: 'votes' | 'comments'
  readonly figure: Figure
  readonly id: string | null
  /** Whether a link proves it, or only the label or box beside it. */
  readonly linked: boolean
}

/** `GitHub 3.29k`, with the repository where it is linked. */
export interface StarsCue extends PlacedCue {
  readonly kind: 'stars'
  readonly figure: Figure | null
  readonly url: string | null
}

/** `arXiv Page` */
export interface ArxivCue extends PlacedCue {
  readonly kind: 'arxiv'
  readonly id: string | null
}

/** An organisation by its link, or by its picture's text; `name` is the name alone. */
export interface OrganizationCue extends PlacedCue {
  readonly kind: 'organization'
  readonly handle: string | null
  readonly name: { readonly start: number; readonly end: number; readonly parts?: NonNullable<TextCue['parts']> }
}

/** A number that stands alone. */
export interface CountCue extends PlacedCue {
  readonly kind: 'count'
  readonly figure: Figure
}

/** Text that was not read: behind a limit, cut off, of another syntax, below a head that nobody knows, or around the data that were read. */
interface UnreadCue extends PlacedCue {
  readonly kind: 'unread'
  /** A finding of its own says why. */
  readonly isSaid?: true
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
  | SubmitterCue
  | CardCue
  | ProvenCue
  | StarsCue
  | ArxivCue
  | OrganizationCue
  | UnreadCue
