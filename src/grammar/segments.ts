/**
 * Segments: what the grammar made of the cues. Entries, tree and coverage are all built from them, so that they cannot
 * tell different stories.
 */
import type {
  ArxivCue,
  AuthorsCue,
  CountCue,
  Cue,
  CuratorCue,
  DateCue,
  FurnitureCue,
  FurnitureName,
  PageRecord,
  PageTitleCue,
  PaperRecord,
  ProvenCue,
  StarsCue,
  SubmitterCue,
} from '../cues.ts'
import type { Reading } from '../reading.ts'
import type { Finding } from '../log.ts'
import type { Outcome, Span } from '../schema.ts'
import type { Target } from '../targets.ts'
import type { Survey } from './survey.ts'

/** What a stretch of the input was read as. */
export type Role =
  | 'title'
  | 'abstract'
  | 'authors'
  | 'organization'
  | 'date'
  | 'votes'
  | 'comments'
  | 'count'
  | 'submitter'
  | 'stars'
  | 'arxiv'
  | 'project'
  | 'thumbnail'
  | 'check-box'
  | 'bullet'
  | 'dot'
  | 'markup'
  | 'page-title'
  | 'curator'
  | 'page-date'
  | 'query'
  | 'furniture'
  | 'unrecognised'

/** What each cue is read as where it stands for itself. */
export const roleOfCue: Readonly<Record<Cue['kind'], Role>> = {
  text: 'unrecognised',
  unread: 'unrecognised',
  furniture: 'furniture',
  'page-title': 'page-title',
  'nothing-listed': 'furniture',
  curator: 'curator',
  bullet: 'bullet',
  dot: 'dot',
  authors: 'authors',
  date: 'date',
  submitter: 'submitter',
  'check-box': 'check-box',
  thumbnail: 'thumbnail',
  votes: 'votes',
  comments: 'comments',
  stars: 'stars',
  arxiv: 'arxiv',
  organization: 'organization',
  count: 'count',
}

/** What a part of the page is that is no paper: furniture, or what its place makes it. */
export type TileName = FurnitureName | 'page-title' | 'curator' | 'nothing-listed' | 'notice' | 'total' | 'wrapper'

/** A stretch of the input with its role. */
export interface Tile extends Span {
  readonly role: Role
  /** Index of the occurrence that it lies in. Null for a part of the page, and for a value of a record. */
  readonly occurrence: number | null
  /** For a value of a record, the index of that. */
  readonly record?: number | undefined
  /** For furniture what it is. */
  readonly name?: TileName
}

/** The place of a text. */
export interface TextPlace extends Span {
  /** It is known to hold printable ASCII only. */
  readonly printable?: boolean
  /** Where markup stands inside it, the parts that are text. */
  readonly parts?: readonly Span[]
}

/** The place of an organisation, and that of its name alone. */
export interface OrganizationPlace extends Span {
  readonly name: TextPlace
  /** Null where no link and no picture tells it. */
  readonly handle: string | null
  /** A cue of the byline; else it is a text above it. */
  readonly isCue: boolean
  /** A number behind the name on its line, which has no cue of its own. */
  readonly glued?: CountCue
}

/** What stands above a title; `cues` are its parts in order. */
export interface Card extends Span {
  submitter: SubmitterCue | null
  votes: ProvenCue | CountCue | null
  /** The paper's id, where a link tells it. */
  id: string | null
  readonly cues: Cue[]
  end: number
}

/** A paper as a page shows it once, by its places; values are read from them later. A page may show it again. */
export interface Occurrence extends Span {
  readonly page: number
  readonly card: Card | null
  title: TextPlace
  abstract: TextPlace | null
  byline: Byline | null
  /** Votes before the title: those of the card, or a number on pages that show them there. */
  readonly votes: ProvenCue | CountCue | null
  /** The paper's id by the first that tells it: title, card, abstract, byline, list of links. */
  id: string | null
  end: number
}

/** The parts of a byline that are there; `from` and `to` are the cues that it takes up, marks included. */
export interface Byline extends Span {
  readonly authors: AuthorsCue | null
  readonly organization: OrganizationPlace | null
  readonly date: DateCue | null
  readonly count: CountCue | null
  readonly comments: ProvenCue | null
  readonly votes: ProvenCue | null
  readonly stars: StarsCue | null
  readonly arxiv: ArxivCue | null
  /** Who submitted the paper, on pages that show it below titles. */
  readonly submitter: SubmitterCue | null
  readonly from: number
  readonly to: number
}

/** One page by its places. */
export interface PageSegment extends Span {
  title: PageTitleCue | null
  curator: CuratorCue | null
  query: Span | null
  date: DateCue | null
  /** Links to pages of other days or periods, and to searches. */
  readonly links: FurnitureCue[]
  /** What the page's data says of it. */
  record: Pick<PageRecord, 'page' | 'day'> | null
  /** The page's own address, as what captured it wrote above. */
  address: Target | null
  /** Its habits. */
  readonly survey: Survey
  readonly end: number
}

/** One paper that the syntax itself names. */
export interface RecordSegment {
  readonly record: PaperRecord
  readonly page: number
}

/** From the first value of a record to its last. */
export function hullOf({ spans }: Pick<PaperRecord, 'spans'>): Span {
  let [start, end] = [Number.POSITIVE_INFINITY, 0]
  for (const span of Object.values(spans) as Span[]) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** All that the grammar found. Each character that is no white space is in one cue or in `markup`, and each cue in an entry or in `loose`. */
export interface Segments {
  readonly cues: readonly Cue[]
  readonly markup: Reading['markup']
  readonly escapes: Reading['escapes']
  readonly format: Reading['format']
  /** What the grammar read; dates are told, and texts are quoted, as they stand here. */
  readonly shown: string
  readonly pages: PageSegment[]
  readonly occurrences: Occurrence[]
  /** In the order of the text; they are apart from the occurrences. */
  readonly records: RecordSegment[]
  readonly findings: readonly Finding[]
  readonly said: Outcome | null
  /** What is in no entry, or in one without being part of it, in order. */
  readonly loose: Tile[]
}
