/** What is counted and noted in a look over the cues of a page, each by itself and the one before it. */
import type { Cue, ProvenCue, TextCue } from '../cues.ts'
import { columnOf } from '../source.ts'
import { paperOf } from '../targets.ts'
import { paperOfText } from './text-marks.ts'
import { type BrokenHeading, columnNeeded, mayBeBroken } from './wrap-width.ts'

/** What was seen so far. */
export interface Seen {
  curator: boolean
  headers: number
  /** Headings that are days, and titles of pages that end with one. */
  days: number
  newsletter: boolean
  nothingListed: boolean
  /** A number of authors, and not their names alone. */
  authors: boolean
  /** A dot before a date, as on the pages of any blog; and a number behind a date. */
  dottedDate: boolean
  countedDate: boolean
  proof: boolean
  /** Numbers of comments have links of their own. */
  linkedComments: boolean
  partsBelowText: boolean
  dots: number
  spaciousDots: number
  headings: number
  linkedHeadings: number
  linkedTexts: number
  /** Links to papers that are a text or a field as a whole. */
  wholeLinks: number
  votes: boolean
  upvoteLabels: number
  stars: number
  published: number
  submitters: number
  /** Rows of tables, and the titles in them. */
  hasRows: boolean
  rows: number
  /** Of all parts of entries those with a label or a unit of their own, and of them the votes; and votes and authors without. */
  fields: number
  /** Texts with the label of an abstract. */
  labelled: number
  fieldVotes: number
  otherParts: number
  blocked: boolean
  paperNotices: Set<string>
  /** Columns at which lines end that have text right below. */
  brokenLines: number[]
  /** Headings whose second line no blank one parts from them, and one from all else. */
  brokenHeadings: BrokenHeading[]
  /** Numbers where only votes of the paper below stand. */
  votesAbove: number
}

export const createSeen = (): Seen => ({
  curator: false,
  headers: 0,
  days: 0,
  newsletter: false,
  nothingListed: false,
  authors: false,
  dottedDate: false,
  countedDate: false,
  proof: false,
  linkedComments: false,
  partsBelowText: false,
  dots: 0,
  spaciousDots: 0,
  headings: 0,
  linkedHeadings: 0,
  linkedTexts: 0,
  wholeLinks: 0,
  votes: false,
  upvoteLabels: 0,
  stars: 0,
  published: 0,
  submitters: 0,
  hasRows: false,
  rows: 0,
  fields: 0,
  labelled: 0,
  fieldVotes: 0,
  otherParts: 0,
  blocked: false,
  paperNotices: new Set(),
  brokenLines: [],
  brokenHeadings: [],
  votesAbove: 0,
})

const astral = /[\ud800-\udbff]/

/** Note what the text at an index tells; `before` is the cue before it on its page. */
export function lookAtText(source: string, cues: readonly Cue[], at: number, before: Cue | undefined, seen: Seen): void {
  const [cue, above] = [cues[at] as TextCue, cues[at - 2]]
  // A number between the submitter's name and a text is that of votes.
  if (before?.kind === 'count' && above?.kind === 'submitter') seen.votesAbove++
  if (cue.gap === 'next-line' && before?.kind === 'text') {
    const column = columnOf(source, before.end)
    // How wide an emoji is, wrappers do not agree on.
    if (!astral.test(source.slice(before.start, before.end))) seen.brokenLines.push(column)
    if (mayBeBroken(before) && cue.heading !== true && cues[at + 1]?.gap === 'blank-line')
      seen.brokenHeadings.push({ column, needed: columnNeeded(source, before, cue) })
  }
  if (cue.heading === true) seen.headings++
  if (cue.labelled === true) {
    seen.fields++
    seen.labelled++
  }
  if (paperOfText(cue) !== null) {
    seen.linkedTexts++
    seen.wholeLinks += Number(cue.parts === undefined)
    if (cue.heading === true) seen.linkedHeadings++
  }
}

/** Note what the cue of a table's row tells: nothing of what has its place on a page. Names of authors stand in tables of all papers. */
export function lookAtRow(cue: Cue, seen: Seen): void {
  const { kind } = cue
  const isTitle = kind === 'text' && cue.heading === true
  seen.hasRows = true
  if (isTitle) seen.rows++
  if (kind === 'votes' || kind === 'comments' || (kind === 'authors' && cue.names === undefined)) seen.proof = true
  if (kind === 'arxiv' || (isTitle && paperOf(cue.link?.target) !== null)) seen.proof = true
}

/** Note what any other cue tells. */
export function look(source: string, cue: Cue, before: Cue | undefined, seen: Seen): void {
  // A number of authors has its unit on the site as well.
  if (cue.field === true && (cue.kind !== 'authors' || cue.names !== undefined)) seen.fields++
  switch (cue.kind) {
    case 'curator':
      seen.curator = true
      seen.headers++
      break
    case 'page-title':
      seen.headers++
      if (cue.date !== null) seen.days++
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
      lookAtComments(cue, before, seen)
      break
    case 'stars':
      seen.stars++
      break
    case 'arxiv':
      seen.wholeLinks += Number(cue.field === true)
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

/** Comments with a link or a field of their own prove a list of papers; with a word alone other sites have them as well. */
function lookAtComments({ field, linked }: ProvenCue, before: Cue | undefined, seen: Seen): void {
  if (linked) seen.linkedComments = true
  if (linked || field === true) seen.proof = true
  else if (before?.kind === 'text') seen.partsBelowText = true
}

function lookAtFurniture(source: string, { name, start, end }: { name: string; start: number; end: number }, seen: Seen): void {
  if (name === 'newsletter' && /^get trending/i.test(source.slice(start, start + 12))) seen.newsletter = true
  if (name === 'upvote') seen.upvoteLabels++
  if (name === 'published') seen.published++
  if (name === 'blocked') seen.blocked = true
  if (name === 'paper-page') seen.paperNotices.add(toNotice(source.slice(start, Math.min(end, start + 12))))
}

/** A notice by how it begins: of two papers it has other numbers, and is the same. */
const toNotice = (beginning: string): string => beginning.toLowerCase().replace(/[\d.]/g, '')

function lookAtCount(cue: Cue, before: Cue | undefined, seen: Seen): void {
  if (before?.kind === 'text') seen.partsBelowText = true
  if (before?.kind === 'date' && cue.gap === 'same-line') seen.countedDate = true
  // Of two numbers behind a date the second is the next entry's.
  if (before?.kind === 'count' && before.gap === 'same-line' && cue.gap !== 'same-line') seen.votesAbove++
}

function lookAtByline(cue: Cue, before: Cue | undefined, seen: Seen): void {
  switch (cue.kind) {
    case 'authors':
      // Names behind a label stand in papers of all sites.
      seen.authors ||= cue.names === undefined
      seen.otherParts += Number(cue.field !== true)
      if (before?.kind === 'text') seen.partsBelowText = true
      break
    case 'date':
      if (cue.heading === true) seen.days++
      if (before?.kind === 'dot') seen.dottedDate = true
      else if (before?.kind === 'text') seen.partsBelowText = true
      break
    case 'count':
      lookAtCount(cue, before, seen)
      break
    case 'dot':
      seen.dots++
      if (cue.gap === 'blank-line') seen.spaciousDots++
      break
    default:
      break
  }
}
