/** The byline: what stands under an abstract. It closes an entry, so it is what segmentation hangs on. */
import type { ArxivCue, AuthorsCue, CountCue, Cue, DateCue, OrganizationCue, ProvenCue, StarsCue, SubmitterCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { isShorter } from '../text.ts'
import type { Byline, OrganizationPlace } from './segments.ts'
import type { Survey } from './survey.ts'

/**
 * Read a byline.
 *
 *     `  • 4 authors`
 *        ^ from
 *     `·`
 *     `Apr 17 2`
 *              ^ to: the next cue
 *
 * `byline := (bullet | dot | authors | organisation | label | date | count | comments | votes | stars | arxiv)+`, each part at most once, in
 * whatever order the extractor left them.
 *
 * @param from index of the first cue
 * @returns null where no byline begins here; the organisation is not looked for. O(length of the byline).
 */
export function readByline(from: number, around: Around): Byline | null {
  const { cues, to: end } = around
  const parts: Parts = {
    authors: null,
    organization: null,
    date: null,
    count: null,
    comments: null,
    votes: null,
    stars: null,
    arxiv: null,
    submitter: null,
    dot: false,
    bullets: 0,
  }
  let at = from
  while (at < end && takePart(around, at, parts)) at++
  if (!closesEntry(parts)) return null
  const { authors, date, count, comments, votes, stars, arxiv, submitter } = parts
  const [first, last] = [cues[from] as Cue, cues[at - 1] as Cue]
  const organization = parts.organization === null ? null : toPlace(parts.organization)
  return { start: first.start, end: last.end, authors, organization, date, count, comments, votes, stars, arxiv, submitter, from, to: at }
}

const toPlace = ({ start, end, name, handle }: OrganizationCue): OrganizationPlace => ({ start, end, name, handle, isCue: true })

/** Any part of a byline closes an entry, but a bullet. */
const closesEntry = ({ authors, organization, date, dot, comments, votes, stars, arxiv, submitter }: Parts): boolean =>
  dot || [authors, organization, date, comments, votes, stars, arxiv, submitter].some((part) => part !== null)

/** What of a byline was met so far. */
interface Parts {
  authors: AuthorsCue | null
  organization: OrganizationCue | null
  date: DateCue | null
  count: CountCue | null
  comments: ProvenCue | null
  votes: ProvenCue | null
  stars: StarsCue | null
  arxiv: ArxivCue | null
  submitter: SubmitterCue | null
  dot: boolean
  bullets: number
}

/** What a byline is read by. */
interface Around {
  readonly source: string
  readonly cues: readonly Cue[]
  /** Where the page's cues end. */
  readonly to: number
  /** Whether text stands before: a date alone is then a byline, and else may be anything. */
  readonly afterText: boolean
  /** The id of the paper whose byline it is, null where no link told it. */
  readonly paper: string | null
  readonly survey: Survey
}

/** Authors are shown as a list of pictures, of six at most, before their number; more bullets are no byline's. */
const mostBullets = 16

/** Labels that stand in bylines. */
const isLabel = ({ votesTrail }: Survey, name: string): boolean => name === 'published' || (name === 'upvote' && votesTrail)

/** Take one cue into a byline, or say that it belongs to no byline, or to the next one. */
function takePart(around: Around, at: number, parts: Parts): boolean {
  const cue = around.cues[at] as Cue
  switch (cue.kind) {
    case 'authors':
      if (parts.authors !== null || parts.organization !== null) return false
      parts.authors = cue
      return true
    case 'organization':
      if (parts.authors !== null || parts.organization !== null || parts.date !== null) return false
      parts.organization = cue
      return true
    case 'dot':
      if (parts.dot) return leadsToComments(around, at)
      parts.dot = true
      return true
    case 'bullet':
      return takeBullet(around, at, parts)
    case 'furniture':
      return isLabel(around.survey, cue.name) && (around.afterText || closesEntry(parts))
    case 'submitter':
      return takeSubmitter(around.survey, cue, parts)
    case 'check-box':
      return around.survey.votesTrail && (closesEntry(parts) || around.afterText)
    default:
      return takeNumber(around, at, parts)
  }
}

/** Take who submitted the paper into a byline, on a page that names them below. */
function takeSubmitter({ submittersTrail }: Survey, cue: SubmitterCue, parts: Parts): boolean {
  if (parts.submitter !== null || !submittersTrail) return false
  parts.submitter = cue
  return true
}

/** Whether a second dot stands before comments: where there is no date, the page has a dot on either side of it; others write `Mar 3 · 4 comments`. */
function leadsToComments({ cues, paper }: Around, at: number): boolean {
  const next = cues[at + 1]
  return next?.kind === 'comments' && next.gap === 'same-line' && !isOfOther(next, paper)
}

/** Take a bullet, or a dash, into a byline. */
function takeBullet(around: Around, at: number, parts: Parts): boolean {
  if (parts.dot && isTitleVotes(around, at)) return false
  return parts.bullets++ < mostBullets && (parts.date === null || leadsToAuthors(around.cues, at, parts.authors))
}

/** Take a date or a number into a byline. */
function takeNumber(around: Around, at: number, parts: Parts): boolean {
  const cue = around.cues[at] as Cue
  switch (cue.kind) {
    case 'date':
      if (parts.date !== null || !(parts.dot || isBegun(parts) || around.afterText)) return false
      parts.date = cue
      return true
    case 'count':
      return takeCount(around, at, cue, parts)
    case 'comments':
      if (parts.comments !== null || isOfOther(cue, around.paper)) return false
      parts.comments = cue
      return true
    case 'votes':
      if (parts.votes !== null || !trails(cue, around.paper, around.survey)) return false
      parts.votes = cue
      return true
    default:
      return takeLabelled(cue, parts)
  }
}

/** Whether one of the parts is there that a byline begins with. */
const isBegun = ({ authors, organization }: Parts): boolean => authors !== null || organization !== null

/** Whether a link says that a number is another paper's. */
const isOfOther = ({ id }: ProvenCue, paper: string | null): boolean => id !== null && paper !== null && id !== paper

/** Take a number that nothing proves: behind a date, or behind authors where the date is gone. */
function takeCount(around: Around, at: number, cue: CountCue, parts: Parts): boolean {
  if (parts.count !== null || parts.comments !== null || !(parts.date !== null || isBegun(parts))) return false
  if (!belongsToByline(around, at, parts.date !== null)) return false
  parts.count = cue
  return true
}

/** Take what pages of trending papers show besides. */
function takeLabelled(cue: Cue, parts: Parts): boolean {
  if (cue.kind === 'stars' && parts.stars === null) parts.stars = cue
  else if (cue.kind === 'arxiv' && parts.arxiv === null) parts.arxiv = cue
  else return false
  return true
}

/** Whether votes belong to the entry before them: by their paper, or by the habit of the page. */
export const trails = ({ id }: ProvenCue, paper: string | null, survey: Survey): boolean =>
  id !== null && paper !== null ? id === paper : survey.votesTrail

/** Whether bullets behind a date stand before the authors of the same byline. */
function leadsToAuthors(cues: readonly Cue[], bullet: number, authors: AuthorsCue | null): boolean {
  let at = bullet
  while (at < bullet + mostBullets && cues[at]?.kind === 'bullet') at++
  return authors === null && cues[at]?.kind === 'authors'
}

/** Whether a bullet below a byline that lost its date may be the dash of the next title, which stands for no votes. */
function isTitleVotes({ cues, survey }: Around, at: number): boolean {
  const [cue, next] = [cues[at] as Cue, cues[at + 1]]
  return survey.votesBeforeTitles && cue.gap !== 'same-line' && next?.kind === 'text' && next.gap !== 'same-line'
}

/** What begins the next card, so that a number before it belongs to the last one. */
const beginsCard = (cue: Cue | undefined): boolean =>
  cue?.kind === 'submitter' || cue?.kind === 'thumbnail' || cue?.kind === 'check-box' || cue?.kind === 'votes'

/** Whether a number behind a date or authors is a part of this byline, or stands before the next title. */
function belongsToByline({ source, cues, to, survey }: Around, at: number, dated: boolean): boolean {
  const cue = cues[at] as Cue
  if (cue.gap === 'same-line') return true
  const next = at + 1 < to ? cues[at + 1] : undefined
  if (beginsCard(next)) return true
  if (!dated) return survey.submitters && next?.kind !== 'text'
  // Before the page's foot there is no other title.
  if (next === undefined || (next.kind === 'furniture' && next.name === 'pager')) return true
  // No votes at all are shown as a dash.
  if (survey.votesBeforeTitles) return next.kind === 'count' || (next.kind === 'bullet' && cues[at + 2]?.kind === 'text')
  // A paper's title may be a number: its abstract follows it then.
  return cue.gap === 'next-line' || survey.spacious || next.kind !== 'text' || isShorter(source, next.start, next.end, shortestAbstract)
}

/** A byline without any part. */
export const emptyByline = {
  authors: null,
  organization: null,
  date: null,
  count: null,
  comments: null,
  votes: null,
  stars: null,
  arxiv: null,
  submitter: null,
} as const
