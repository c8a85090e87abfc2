/**
 * What a parse gives, as editors show it. The schemas in schema.ts say the same at run time; a test holds the two together. `null` always means that the
 * text does not say; it is never 0 or '' for unknown.
 */
import type { RuleId } from './rule-ids.ts'

/** Half-open range of UTF-16 offsets into the input: `start <= i < end`. */
export interface Span {
  start: number
  /** Behind the last character. */
  end: number
}

/** Where the year of a date comes from. `null` where nothing told it. */
export type YearFrom = 'text' | 'page-link' | 'as-of' | 'arxiv-id' | 'heading' | 'json'

/** A day of the calendar, without time or zone. */
export interface CalendarDate {
  /** As the page writes it: `Sep 18`. */
  raw: string
  /** Null where it is not written and nothing tells it. */
  year: number | null
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  day: number
  /** `YYYY-MM-DD`; null where the year is. */
  iso: string | null
  /** What tells the year: the date itself, a link to another day, the option `asOf`, ids of papers, or JSON. Null where the year is. */
  yearFrom: YearFrom | null
}

/** What kind of thing a link in an abstract leads to, told by its host and path alone. */
export type LinkKind = 'code' | 'project' | 'model' | 'dataset' | 'doi' | 'arxiv' | 'other'

/** A link that stands in an abstract. The abstract keeps it, too. */
export interface Link {
  /** Its address, `http` or `https`. */
  url: string
  /** What it leads to, told by its host and path alone. */
  kind: LinkKind
  /** Where it stands in the input. */
  span: Span
}

/** An organisation that the page shows in place of authors. */
export interface Organization {
  /** Its name in the site's addresses, `nvidia`; null where the text does not prove which word it is. */
  handle: string | null
  /** Its name for people, `NVIDIA`. */
  name: string
}

/** Where each value of an entry stands in the input; a field without a value has no span. */
export interface FieldSpans {
  title?: Span | undefined
  abstract?: Span | undefined
  authorCount?: Span | undefined
  authors?: Span | undefined
  organization?: Span | undefined
  date?: Span | undefined
  upvotes?: Span | undefined
  comments?: Span | undefined
  submittedBy?: Span | undefined
  arxivId?: Span | undefined
  url?: Span | undefined
  githubUrl?: Span | undefined
  githubStars?: Span | undefined
  projectUrl?: Span | undefined
}

/** A field of an entry that has a place in the input. */
export type FieldName = keyof FieldSpans

/** One paper of the page. `null` always means that the text does not say; it is never 0 or '' for unknown. */
export interface Entry {
  /** Index into the digest's `pages`. */
  page: number
  /** White space folded, marks left out; escapes and references of Markdown and HTML decoded. There is no entry without one. */
  title: string
  /** As `title`. Null: none follows the title. */
  abstract: string | null
  /** Whether the page shows the abstract or a summary in its place. Null: no abstract, or the page may show either. */
  abstractKind: 'abstract' | 'summary' | null
  /** Null: no number of authors is shown, or one that cannot be read. */
  authorCount: number | null
  /** Names of the authors, from JSON and the data in HTML; text does not hold them. */
  authors: string[] | null
  /** Shown in place of authors. */
  organization: Organization | null
  /** The paper's date. Null: none is shown, or no day of the calendar. */
  date: CalendarDate | null
  /** `-` in the place of votes is 0. Null: no number is shown. See `upvotesFrom`. */
  upvotes: number | null
  /**
   * What says that the number is upvotes. `link`: a link to the vote button; `place`: a label, a check box or its place before the title;
   * `json`: JSON or the data in HTML; `bare-count`: it is the number behind the date, which nothing but the option `bareCount` calls upvotes, and on
   * the real page it is the number of comments. Null where `upvotes` is.
   */
  upvotesFrom: 'link' | 'place' | 'json' | 'bare-count' | null
  /** The page shows no comments as nothing at all, which is null. */
  comments: number | null
  /** Who submitted the paper, where the page names it. */
  submittedBy: string | null
  /** `2509.01234`, by a link. Null: no link of the entry tells it. */
  arxivId: string | null
  /** The paper's page on the site. Null where `arxivId` is. */
  url: string | null
  /** The paper's repository, on trending pages and in JSON. */
  githubUrl: string | null
  /** Stars of the repository; a rounded number is said in a `count-rounded` message. */
  githubStars: number | null
  /** The project's page, from JSON and the data in HTML; text does not hold it. */
  projectUrl: string | null
  /** Links in the abstract, in their order. */
  links: Link[]
  /** Where the entry stands in the input; of a paper that is shown twice, the first time. */
  span: Span
  /** Where each value stands in the input; of a paper that is shown twice, it may be the second time. */
  spans: FieldSpans
}

/** What kind of listing a page is. */
export type PageKind = 'daily' | 'weekly' | 'monthly' | 'trending' | 'search'

/** One captured page. A text may hold several. */
export interface Page {
  /** What kind of listing it is. Null: the text does not prove it, as in the plain dialect. */
  kind: PageKind | null
  /** The syntax that was found, or that the option `format` says. */
  format: 'text' | 'markdown' | 'html' | 'json'
  /** `Daily Papers`. Null: no such line. */
  title: string | null
  /** Who chooses the papers, `AK`. Null: no such line. */
  curator: string | null
  /** What was searched for, where the page, its address or a link of its pager has it. */
  query: string | null
  /** The date under the header. Null: none there, or no day of the calendar. */
  date: CalendarDate | null
  /** Where the page stands in the input. */
  span: Span
}

/** How grave a message is: with an `error` something was lost or is wrong, with a `warning` it may be, with an `info` it is not. */
export type Severity = 'error' | 'warning' | 'info'

/** One finding as plain data. */
export interface Message {
  /** The rule that found it; docs/rules.md explains each. */
  ruleId: RuleId
  /** How grave it is. */
  severity: Severity
  /** What was found, in one sentence. The wording may change with any version. */
  reason: string
  /** The place in the input; a finding about the whole text spans all of it. */
  span: Span
  /** Index into the digest's `entries`. Null: it is about no single one. */
  entry: number | null
  /** The field of the entry. Null: it is about no single one. */
  field: FieldName | null
  /** How to mend it, and where its rule is explained. */
  help: string
}

/** What became of the input's UTF-16 code units. The last five add up to `total`. */
export interface Coverage {
  /** The length of the input. */
  total: number
  /** What belongs to papers. */
  entries: number
  /** Known parts of the page that are no papers. */
  furniture: number
  /** Marks: bullets, dots, ends of links, pictures, tags. */
  markup: number
  /** White space. */
  blank: number
  /** All that nothing knows. */
  unrecognised: number
}

/**
 * What the text turned out to be. `listing`: there is at least one entry; `empty-listing`: the page says itself that it lists nothing; `paper-page`: the
 * page of a single paper; `content-lost`: the page's header or its submitters, without its papers; `blocked`: a notice in place of the page;
 * `unrecognised`: nothing in it looks like a listing.
 */
export type Outcome = 'listing' | 'empty-listing' | 'paper-page' | 'content-lost' | 'blocked' | 'unrecognised'

/** The whole result. */
export interface Digest {
  /** What the text turned out to be. Anything but `listing` has no entries, and a message that says why. */
  outcome: Outcome
  /** In the order of the text. Empty where it is no listing: `paper-page`, `blocked`, `unrecognised`. */
  pages: Page[]
  /** The papers, in the order of the text. */
  entries: Entry[]
  /** What is missing, doubtful or wrong, in the order of the text. */
  messages: Message[]
  /** What became of every character. */
  coverage: Coverage
}

/** Where a value of a merged entry comes from: `sources[source].entries[entry]`, and its place is in the `spans` there. */
export interface ValueSource {
  /** Index into `sources`. */
  source: number
  /** Index into the `entries` of that source. */
  entry: number
}

type OtherSources = { [Field in Exclude<FieldName, 'title'>]?: ValueSource | undefined }

/** The source of each value; a field without a value has none. The fields are those that have places. */
export interface FieldSources extends OtherSources {
  /** Every paper has one. */
  title: ValueSource
}

/** One paper as several digests have it. `links` are those of the abstract, with their places in its source. */
export interface MergedEntry extends Omit<Entry, 'page' | 'span' | 'spans'> {
  /** Which entry of which source each value is from. */
  from: FieldSources
}

/** Several digests of one page as one list of papers. */
export interface MergedDigest {
  /** The digests that were merged. */
  sources: Digest[]
  /** The papers of all of them, each once. */
  entries: MergedEntry[]
  /** Where sources disagree or lack papers. An `entry` is an index into the merged entries. */
  messages: Message[]
}
