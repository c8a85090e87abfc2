/** What a look over all cues tells, before any of them is read: habits of the page that single lines do not show. */
import { isShorter } from '../text.ts'
import type { Cue, TextCue, FurnitureName } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { createSeen, look, lookAtRow, lookAtText, type Seen } from './seen.ts'
import { areSubmittersBelow, areVotesAbove, type Looked } from './sides.ts'
import { findHeadingWidth, findPageWidth } from './wrap-width.ts'

/** The habits of a page. */
export interface Survey {
  /**
   * There is proof that papers are listed: the curator's line, a number of authors, a paper's votes or comments; a dot before a date only where
   * a number stands behind it, or the page has a title of its own, for other sites' articles have dates as well.
   */
  readonly listing: boolean
  /** How many titles and curators' lines of pages there are; of one page two at most. */
  readonly headers: number
  /** How many headings are days, or titles of pages that end with one. */
  readonly days: number
  /** A page header is there: the curator's line, or the newsletter's own sentence. */
  readonly header: boolean
  /** The page says itself that it lists nothing, and shows no byline. */
  readonly nothingListed: boolean
  /** Votes are shown apart from the number behind the date, by proof or by their place before titles. */
  readonly votesShown: boolean
  /** Bare numbers stand before titles, so that one behind a date on a line of its own may be the next entry's. */
  readonly votesBeforeTitles: boolean
  /** Numbers of comments have links of their own, so that one behind a name is of the name. */
  readonly commentsLinked: boolean
  /** Votes stand behind the date, as on pages of trending papers. */
  readonly votesTrail: boolean
  /** Labels of a page of trending papers are there. */
  readonly trending: boolean
  /** Titles are marked as such, by headings or by links to papers: what is not marked is none. */
  readonly titlesMarked: boolean
  /** Titles are headings. */
  readonly headings: boolean
  /** Nearly all of them lead to their papers, so that a heading alone is none. */
  readonly headingsLinked: boolean
  /** Most entries have fields with labels or units of their own, or stand in the rows of a table. */
  readonly fields: boolean
  /** Some of them stand in the rows of a table. */
  readonly rows: boolean
  /** Who submitted a paper is shown: cards of daily pages, and of trending ones. */
  readonly submitters: boolean
  /** It is shown below titles, and not above. */
  readonly submittersTrail: boolean
  /** Numbers of authors are shown, or dots and dates: what has none of them shows an organisation. */
  readonly bylines: boolean
  /** A blank line stands between all parts of bylines, so that it parts nothing. */
  readonly spacious: boolean
  /** What looks like a part of a byline stands right below text, as it does where it is text itself. */
  readonly partsBelowText: boolean
  /** The column at which lines of text were broken, 0 where they were not; and that at which headings were. */
  readonly wrapWidth: number
  readonly headingWidth: number
  /** It is the page of a single paper. */
  readonly paperPage: boolean
  /** A notice of an error or of a login page. */
  readonly blocked: boolean
}

/** So many different notices of a paper's own page, without a listing's header, make it one. */
const fewestPaperNotices = 2

/** What a syntax says of its cues: where cards begin and end, and whether there may be rows of tables. */
export interface Laid {
  readonly edges: readonly number[]
  readonly mayHaveRows: boolean
}

const plain: Laid = { edges: [], mayHaveRows: false }

/** Look over the cues of a page, once. O(cues + edges). */
export function survey(source: string, cues: readonly Cue[], from: number, to: number, { edges, mayHaveRows }: Laid = plain): Survey {
  const seen = createSeen()
  let before: Cue | undefined
  let firstText: Cue | undefined
  let votesBeforeTitles = false
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    // Most cues have no row, and a property that is not there is slow to ask for.
    if (mayHaveRows && cue.row !== undefined) lookAtRow(cue, seen)
    else if (cue.kind === 'text') {
      lookAtText(source, cues, at, before, seen)
      if (firstText === undefined) {
        firstText = cue
        // What an abstract follows is a title that is a number.
        votesBeforeTitles = mayBeVotes(before, cue) && isShorter(source, cue.start, cue.end, shortestAbstract)
      }
    } else {
      look(source, cue, before, seen)
      if (isAboveList(cue, seen)) firstText = undefined
    }
    before = cue
  }
  const habits = conclude(seen, votesBeforeTitles || seen.votesAbove >= fewestVotes, widthsOf(seen, source, cues, from, to))
  return withSides(habits, seen, { source, cues, from, to, edges, marks: habits })
}

/** Whether a cue is of the header, in which no text is a title. */
const isAboveList = (cue: Cue, { authors, dottedDate, votes }: Seen): boolean => beginsHeader(cue) && !(authors || dottedDate || votes)

/** Add on which side of their titles submitters and votes stand. */
function withSides(habits: Survey, seen: Seen, page: Looked): Survey {
  if (seen.submitters === 0 && seen.upvoteLabels === 0) return habits
  const submittersTrail = habits.submitters && areSubmittersBelow(page)
  // The other labels are those of trending pages alone.
  const trending = seen.published > 0 || seen.stars > 0
  const isAbove = habits.votesTrail && areVotesAbove(page, trending)
  return isAbove ? { ...habits, submittersTrail, votesTrail: false, trending } : { ...habits, submittersTrail }
}

/** Whether what stands before a text is a number, or the dash of none, which is no item's bullet where the text is on another line. */
const mayBeVotes = (before: Cue | undefined, { gap }: TextCue): boolean =>
  before?.kind === 'count' || (before?.kind === 'bullet' && gap !== 'same-line')

/** So often a number stands where only votes of the paper below do. */
const fewestVotes = 2

type Widths = Pick<Survey, 'wrapWidth' | 'headingWidth'>

function widthsOf({ brokenLines, brokenHeadings }: Seen, source: string, cues: readonly Cue[], from: number, to: number): Widths {
  const wrapWidth = findPageWidth(source, brokenLines, cues, from, to)
  return { wrapWidth, headingWidth: wrapWidth > 0 ? wrapWidth : findHeadingWidth(source, brokenHeadings, cues, from, to) }
}

/** Whether dates stand behind dots, and something shows that the page is the site's. */
const isDated = ({ dottedDate, countedDate, headers, newsletter, submitters }: Seen): boolean =>
  dottedDate && (countedDate || headers > 0 || newsletter || submitters > 0)

/** So many links to papers below the page's own title are a list of them. */
const fewestLinks = 3

const namesPapers = ({ linkedHeadings, wholeLinks, headers }: Seen): boolean =>
  linkedHeadings > 0 || (headers > 0 && wholeLinks >= fewestLinks)

/**
 * Whether headings with fields, and abstracts with labels, stand below the page's own title. Names of authors and abstracts are those of papers everywhere; the title
 * says that these are the site's.
 */
const isTitledList = (seen: Seen): boolean => seen.headers > 0 && seen.headings > 1 && seen.labelled > 1 && areFields(seen)

/** Whether there is proof of a list of papers. */
const showsPapers = (seen: Seen): boolean =>
  seen.curator || seen.authors || isDated(seen) || seen.proof || areMost(seen, 'fieldVotes') || namesPapers(seen) || isTitledList(seen)

/** Whether there are more of what has a name of its own than of what its place tells. */
const areMost = (seen: Seen, what: 'fieldVotes' | 'rows'): boolean => seen[what] > seen.otherParts + seen.dots

/** Pages of the site have no labels, but what stands around them may have some: parts without a name of their own count for more. */
const weightOfPart = 4

/** Whether fields and rows say by themselves what they are, and no place does. */
const areFields = (seen: Seen): boolean =>
  areMost(seen, 'fieldVotes') || areMost(seen, 'rows') || seen.fields > weightOfPart * (seen.otherParts + seen.dots)

/** Whether a label is the page's: among several cards a single one is the title of a paper (`Upvote`). */
const isHabit = (labels: number, { submitters }: Seen): boolean => labels > 1 || (labels === 1 && submitters < severalCards)
const severalCards = 4

function conclude(seen: Seen, votesBeforeTitles: boolean, widths: Widths): Survey {
  const votesTrail = isHabit(seen.upvoteLabels, seen) || isHabit(seen.published, seen)
  const trending = votesTrail || seen.stars > 0
  const paperPage = !seen.curator && seen.paperNotices.size >= fewestPaperNotices
  return {
    listing: !paperPage && showsPapers(seen),
    headers: seen.headers,
    days: seen.days,
    header: seen.curator || seen.newsletter,
    nothingListed: seen.nothingListed && !seen.authors && !seen.dottedDate,
    votesShown: seen.votes || votesBeforeTitles || seen.upvoteLabels > 0,
    votesBeforeTitles: votesBeforeTitles || (seen.votes && !votesTrail),
    commentsLinked: seen.linkedComments,
    votesTrail,
    trending,
    titlesMarked: seen.linkedHeadings > 0 || seen.headings > 1 || seen.linkedTexts > 1,
    headings: seen.linkedHeadings > 0 || seen.headings > 1,
    headingsLinked: seen.linkedHeadings > 1 && seen.linkedHeadings >= 2 * (seen.headings - seen.linkedHeadings),
    fields: areFields(seen),
    rows: seen.hasRows,
    submitters: seen.submitters > 0,
    submittersTrail: false,
    bylines: seen.authors || seen.dottedDate,
    spacious: seen.dots > 0 && seen.spaciousDots === seen.dots,
    partsBelowText: seen.partsBelowText,
    ...widths,
    paperPage,
    blocked: seen.blocked,
  }
}

const headerNames: ReadonlySet<FurnitureName> = new Set<FurnitureName>(['newsletter', 'period', 'search', 'pager'])
/** Kinds of cues differ in shape, so that reading one's kind is slow where all of them come along: it is read once. */
function beginsHeader(cue: Cue): boolean {
  const { kind } = cue
  return kind === 'curator' || kind === 'page-title' || (kind === 'furniture' && headerNames.has(cue.name))
}
