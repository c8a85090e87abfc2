/**
 * One page: `page := header stretch* footer`, `stretch := card? (text | furniture)* byline`. docs/grammar.md has the whole grammar. This
 * file walks the page's cues once and leaves each stretch to entry.ts.
 */
import type { Cue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { isShorter, quote } from '../text.ts'
import { readByline } from './byline.ts'
import { closeByOrganization, isCardPart, isVoteLabel, paperOfStretch, takeCardPart, takeVoteLabel } from './card.ts'
import { addLoose, tell } from './draft.ts'
import { closeEntry } from './entry.ts'
import { readFieldList } from './fields.ts'
import { mayBeTitle, readHeader, takeHeader, takeWrapper } from './header.ts'
import { findOrganization } from './organization-line.ts'
import { readRow } from './rows.ts'
import { isHeading } from './text-marks.ts'
import type { Byline } from './segments.ts'
import { closeStretch, loosenCard, type Walk } from './walk.ts'

/**
 * Read a page into its draft.
 *
 * @param isLast whether the text ends with the page. O(cues of the page).
 */
export function readPage(walk: Walk, isLast: boolean): void {
  const { draft } = walk
  let at = takeWrapper(walk)
  walk.from = at
  if (walk.page.survey.fields && walk.page.survey.listing) {
    readFieldList(walk, at, isLast)
    return
  }
  while (at < walk.to && walk.page.survey.listing) at = step(walk, at)
  if (!isLast || !breaksOff(walk, at)) closeByOrganization(walk, endOfCard(walk, at))
  closeStretch(walk, at, null, isLast && at === walk.to)
  loosenCard(walk)
  // One message says that nothing is a page at all.
  const isSaid = isLast && walk.index === 0 && draft.isAlone && !walk.page.survey.header
  for (; at < walk.to; at++) pass(walk, walk.cues[at] as Cue, isSaid)
}

/** Whether the text may end in the middle of a title or an abstract: in a text, without a line end. Then its last words are no organisation's name. */
function breaksOff({ source, cues, to }: Walk, at: number): boolean {
  const last = cues[at - 1]
  return at === to && last?.kind === 'text' && /^[^\S\n\r]?$/.test(source.slice(last.end))
}

/** Where the last card ends: before the page's foot. */
function endOfCard({ cues, from }: Walk, to: number): number {
  let at = to
  while (at > from && cues[at - 1]?.kind === 'furniture') at--
  return at
}

/** Take one cue, or a whole byline, and say which cue comes next. */
function step(walk: Walk, at: number): number {
  const { source, cues, to, page } = walk
  const cue = cues[at] as Cue
  if (page.survey.rows && cue.row !== undefined) return takeRow(walk, at)
  if (cue.kind === 'text') {
    // The curator's name may stand below its line.
    if (!readHeader(walk, at)) walk.afterText = true
    return at + 1
  }
  // It stands between a title and its abstract or authors, which close the entry.
  if ((cue.kind === 'submitter' && isWithin(walk, at)) || isBesideTitle(cues, at)) return at + 1
  if (isVoteLabel(walk, at)) return takeVoteLabel(walk, at)
  const paper = paperOfStretch(walk, at)
  if (isCardPart(walk, at, paper)) return takeCardPart(walk, at)
  if (!walk.inList && !mayBeTitle(walk, at) && readHeader(walk, at)) return at + 1
  const byline = readByline(at, { source, cues, to, afterText: walk.afterText, paper, survey: page.survey })
  return byline === null ? at + 1 : takeByline(walk, byline)
}

/** No title has more links behind it. */
const mostLinks = 8

/** Whether a link to the paper or to its repository stands behind a title, with no more than such links between, and ends nothing. O(1). */
function isBesideTitle(cues: readonly Cue[], at: number): boolean {
  let first = at
  while (at - first < mostLinks && isLinkField(cues[first])) first--
  return first < at && first >= 0 && isHeading(cues[first] as Cue)
}

const isLinkField = (cue: Cue | undefined): boolean =>
  cue !== undefined && (cue.kind === 'arxiv' || cue.kind === 'stars') && cue.field === true && cue.gap === 'next-line'

/** Take the row of a table beside other papers: what waits above is of none of its cells. */
function takeRow(walk: Walk, at: number): number {
  closeStretch(walk, at, null, false)
  walk.from = readRow(walk, at)
  return walk.from
}

/** Whether a submitter on a page that shows them below titles has no abstract above: right below a title. */
function isWithin({ source, cues, page, afterText }: Walk, at: number): boolean {
  const above = cues[at - 1]
  if (!page.survey.submittersTrail || !afterText || above?.kind !== 'text') return false
  return isShorter(source, above.start, above.end, shortestAbstract)
}

/** Pass over a cue on a text that is no listing, or behind the last entry: what is known is named, the rest is not recognised. */
function pass(walk: Walk, cue: Cue, isSaid: boolean): void {
  if (cue.kind !== 'date' && !walk.inList && takeHeader(walk, cue)) return
  if (cue.kind === 'submitter' || cue.kind === 'bullet' || cue.kind === 'dot' || cue.kind === 'check-box' || cue.kind === 'thumbnail') {
    addLoose(walk.draft, cue.kind, cue, null)
    return
  }
  addLoose(walk.draft, 'unrecognised', cue, null)
  if (isSaid || cue.kind === 'unread') return
  tell(walk.draft, 'unrecognised-text', { span: cue }, { quote: quote(walk.source.slice(cue.start, cue.end)) })
}

/** Close the entry before a byline with it, and go on behind it. */
function takeByline(walk: Walk, reading: Byline): number {
  const { source, cues, draft } = walk
  const organization = findOrganization(source, cues, walk.from, reading, walk.page.survey)
  const byline = organization === null ? reading : { ...reading, start: organization.start, organization }
  const found = closeStretch(walk, organization === null ? reading.from : reading.from - 1, byline, false)
  if (!closeEntry(source, byline, found, draft)) loosenByline(walk, byline)
  walk.from = byline.to
  walk.inList = true
  return byline.to
}

/** Parts of a byline that no entry has are not recognised, save for the marks between them. */
function loosenByline({ cues, draft }: Walk, { organization, from, to }: Byline): void {
  for (let at = organization === null || organization.isCue ? from : from - 1; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'furniture') addLoose(draft, 'furniture', cue, null, cue.name)
    else addLoose(draft, cue.kind === 'dot' || cue.kind === 'bullet' || cue.kind === 'check-box' ? cue.kind : 'unrecognised', cue, null)
  }
}
