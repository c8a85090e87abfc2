/** What a look over all cues tells, before any of them is read: habits of the page that single lines do not show. */
import type { Cue, ProvenCue, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { columnOf } from '../source.ts'

/** The habits of a page. */
export interface Survey {
  /** There is proof that papers are listed: the curator's line, a number of authors, or a dot before a date; a paper's votes or comments. */
  readonly listing: boolean
  /** How many titles and curators' lines of pages there are; of one page two at most. */
  readonly headers: number
  /** A page header is there: the curator's line, or the newsletter's own sentence. */
  readonly header: boolean
  /** The page says itself that it lists nothing. */
  readonly nothingListed: boolean
  /** Votes are shown apart from the number behind the date, by proof or by their place before titles. */
  readonly votesShown: boolean
  /** Bare numbers stand before titles, so that one behind a date on a line of its own may be the next entry's. */
  readonly votesBeforeTitles: boolean
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
  /** Most entries have fields with labels or units of their own. */
  readonly fields: boolean
  /** Who submitted a paper is shown: cards of daily pages, and of trending ones. */
  readonly submitters: boolean
  /** Numbers of authors are shown, or dots and dates: what has none of them shows an organisation. */
  readonly bylines: boolean
  /** A blank line stands between all parts of bylines, so that it parts nothing. */
  readonly spacious: boolean
  /** What looks like a part of a byline stands right below text, as it does where it is text itself. */
  readonly partsBelowText: boolean
  /** The column at which lines of text were broken, 0 where they were not. */
  readonly wrapWidth: number
  /** It is the page of a single paper. */
  readonly paperPage: boolean
  /** A notice of an error or of a login page. */
  readonly blocked: boolean
}

interface Seen {
  curator: boolean
  headers: number
  newsletter: boolean
  nothingListed: boolean
  byline: boolean
  proof: boolean
  partsBelowText: boolean
  dots: number
  spaciousDots: number
  headings: number
  linkedHeadings: number
  linkedTexts: number
  votes: boolean
  upvoteLabels: number
  stars: number
  published: number
  submitters: number
  /** Votes with a label or a unit of their own, and votes and authors without. */
  fieldVotes: number
  otherParts: number
  blocked: boolean
  paperNotices: Set<string>
  /** Columns at which lines end that have text right below, and lengths of all texts. */
  brokenLines: number[]
  lengths: number[]
  secondCounts: number
}

/** So many different notices of a paper's own page, without a listing's header, make it one. */
const fewestPaperNotices = 2

/** Look over the cues of a page, once. O(cues). */
export function survey(source: string, cues: readonly Cue[], from: number, to: number): Survey {
  const seen: Seen = {
    curator: false,
    headers: 0,
    newsletter: false,
    nothingListed: false,
    byline: false,
    proof: false,
    partsBelowText: false,
    dots: 0,
    spaciousDots: 0,
    headings: 0,
    linkedHeadings: 0,
    linkedTexts: 0,
    votes: false,
    upvoteLabels: 0,
    stars: 0,
    published: 0,
    submitters: 0,
    fieldVotes: 0,
    otherParts: 0,
    blocked: false,
    paperNotices: new Set(),
    brokenLines: [],
    lengths: [],
    secondCounts: 0,
  }
  let before: Cue | undefined
  let firstText: Cue | undefined
  let votesBeforeTitles = false
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'text') {
      lookAtText(source, cue, before, seen)
      if (firstText === undefined) {
        firstText = cue
        // What an abstract follows is a title that is a number.
        votesBeforeTitles = mayBeVotes(before, cue) && cue.end - cue.start < shortestAbstract
      }
    } else {
      look(source, cue, before, seen)
      // What stands in the header is no title.
      if (beginsHeader(cue) && !seen.byline && !seen.votes) firstText = undefined
    }
    before = cue
  }
  return conclude(seen, votesBeforeTitles || seen.secondCounts >= fewestSecond)
}

/** Whether what stands before a text is a number, or the dash of none, which is no item's bullet where the text is on another line. */
const mayBeVotes = (before: Cue | undefined, { gap }: TextCue): boolean =>
  before?.kind === 'count' || (before?.kind === 'bullet' && gap !== 'same-line')

/** So often a number stands behind that of the comments only where it is the next entry's votes. */
const fewestSecond = 2

function conclude(seen: Seen, votesBeforeTitles: boolean): Survey {
  const trending = seen.upvoteLabels > 0 || seen.stars > 0 || seen.published > 0
  const fields = seen.fieldVotes > seen.otherParts + seen.dots
  const paperPage = !seen.curator && seen.paperNotices.size >= fewestPaperNotices
  return {
    listing: !paperPage && (seen.curator || seen.byline || seen.proof || fields || seen.linkedHeadings > 0),
    headers: seen.headers,
    header: seen.curator || seen.newsletter,
    nothingListed: seen.nothingListed,
    votesShown: seen.votes || votesBeforeTitles || seen.upvoteLabels > 0,
    votesBeforeTitles: votesBeforeTitles || (seen.votes && seen.upvoteLabels === 0),
    votesTrail: seen.upvoteLabels > 0,
    trending,
    titlesMarked: seen.linkedHeadings > 0 || seen.headings > 1 || seen.linkedTexts > 1,
    headings: seen.linkedHeadings > 0 || seen.headings > 1,
    headingsLinked: seen.linkedHeadings > 1 && seen.linkedHeadings >= 2 * (seen.headings - seen.linkedHeadings),
    fields,
    submitters: seen.submitters > 0,
    bylines: seen.byline,
    spacious: seen.dots > 0 && seen.spaciousDots === seen.dots,
    partsBelowText: seen.partsBelowText,
    wrapWidth: findWrapWidth(seen.brokenLines, seen.lengths),
    paperPage,
    blocked: seen.blocked,
  }
}

const headerNames: ReadonlySet<string> = new Set(['newsletter', 'period', 'search', 'pager'])
/** Kinds of cues differ in shape, so that reading one's kind is slow where all of them come along: it is read once. */
function beginsHeader(cue: Cue): boolean {
  const { kind } = cue
  return kind === 'curator' || kind === 'page-title' || (kind === 'furniture' && headerNames.has(cue.name))
}

/** Lines that a wrapper broke end near its width: a word would not have fitted. */
const widthTolerance = 10
/** So many lines do not end at the same width by chance. */
const fewestBroken = 3

function findWrapWidth(broken: readonly number[], lengths: readonly number[]): number {
  const widest = broken.reduce((most, column) => Math.max(most, column), 0)
  const full = broken.filter((column) => column >= widest - widthTolerance).length
  // Where as many texts are longer, these end there by chance.
  return full >= fewestBroken && lengths.filter((length) => length > widest).length < full ? widest : 0
}

function lookAtText(source: string, cue: TextCue, before: Cue | undefined, seen: Seen): void {
  seen.lengths.push(cue.end - cue.start)
  if (cue.gap === 'next-line' && before?.kind === 'text') seen.brokenLines.push(columnOf(source, before.end))
  if (cue.heading === true) seen.headings++
  if (cue.link?.target?.kind === 'paper' || (cue.heading === true && cue.link?.target?.kind === 'arxiv')) {
    seen.linkedTexts++
    if (cue.heading === true) seen.linkedHeadings++
  }
}

function look(source: string, cue: Cue, before: Cue | undefined, seen: Seen): void {
  switch (cue.kind) {
    case 'curator':
      seen.curator = true
      seen.headers++
      break
    case 'page-title':
      seen.headers++
      break
    case 'nothing-listed':
      seen.nothingListed = true
      break
    case 'furniture':
      lookAtFurniture(source, cue, seen)
      break
    case 'votes':
      lookAtVotes(cue, seen)
      break
    case 'comments':
      seen.proof = true
      break
    case 'stars':
      seen.stars++
      break
    case 'submitter':
      seen.submitters++
      break
    default:
      lookAtByline(cue, before, seen)
  }
}

function lookAtVotes({ field, linked }: ProvenCue, seen: Seen): void {
  seen.votes = true
  seen[field === true ? 'fieldVotes' : 'otherParts']++
  if (linked) seen.proof = true
}

function lookAtFurniture(source: string, { name, start, end }: { name: string; start: number; end: number }, seen: Seen): void {
  if (name === 'newsletter' && /^get trending/i.test(source.slice(start, start + 12))) seen.newsletter = true
  if (name === 'upvote') seen.upvoteLabels++
  if (name === 'published') seen.published++
  if (name === 'blocked') seen.blocked = true
  if (name === 'paper-page') seen.paperNotices.add(source.slice(start, Math.min(end, start + 12)).toLowerCase())
}

function lookAtByline(cue: Cue, before: Cue | undefined, seen: Seen): void {
  switch (cue.kind) {
    case 'authors':
      seen.byline = true
      seen.otherParts += Number(cue.field !== true)
      if (before?.kind === 'text') seen.partsBelowText = true
      break
    case 'date':
      if (before?.kind === 'dot') seen.byline = true
      else if (before?.kind === 'text') seen.partsBelowText = true
      break
    case 'count':
      if (before?.kind === 'text') seen.partsBelowText = true
      // Of two numbers behind a date the second is the next entry's.
      if (before?.kind === 'count' && before.gap === 'same-line' && cue.gap !== 'same-line') seen.secondCounts++
      break
    case 'dot':
      seen.dots++
      if (cue.gap === 'blank-line') seen.spaciousDots++
      break
    default:
      break
  }
}
