/** The card: what stands above a title, as `card := thumbnail? submitter? check-box? votes?`. */
import type { CardCue, Cue, ProvenCue, SubmitterCue, TextCue } from '../cues.ts'
import { longestTitle } from '../lengths.ts'
import { paperOf } from '../targets.ts'
import { isLonger } from '../text.ts'
import { emptyByline, trails } from './byline.ts'
import { addLoose } from './draft.ts'
import { closeEntry } from './entry.ts'
import { findLoneOrganization } from './organization-line.ts'
import type { Occurrence } from './segments.ts'
import { isHeading, paperOfText } from './text-marks.ts'
import { closeStretch, loosenCard, type Walk } from './walk.ts'

/** The id of the paper that waits for its byline, by a link of its title or abstract, or of its card. */
export function paperOfStretch({ cues, from, card, page }: Walk, to: number): string | null {
  if (!page.survey.titlesMarked) return card?.id ?? null
  for (let at = to - 1; at >= from && at > to - 8; at--) {
    const cue = cues[at] as Cue
    const paper = paperOfText(cue)
    if (paper !== null) return paper
  }
  return card?.id ?? null
}

/** Whether the cue at a place is of the card that stands above a title. */
export function isCardPart(walk: Walk, at: number, paper: string | null): boolean {
  const { cues, page, afterText } = walk
  const cue = cues[at] as Cue
  const { kind } = cue
  if (kind === 'submitter') return !page.survey.submittersTrail
  if (kind === 'thumbnail') return true
  if (kind === 'check-box') return !page.survey.votesTrail
  if (kind !== 'votes') return false
  const { id } = cue
  if (id !== null && id === (afterText ? paper : entryBefore(walk)?.id)) return isBeforeTitle(walk, at) || isShownAgain(walk, at, id)
  return !trails(cue, afterText ? paper : null, page.survey)
}

/** Whether the texts above votes are none of their paper, whose title has a mark and is still to come. */
function isBeforeTitle({ cues, from, afterText, page: { survey } }: Walk, at: number): boolean {
  if (!afterText || !survey.headingsLinked || survey.votesTrail) return false
  return !cues.slice(from, at).some(isHeading)
}

/** The last entry of the page so far. */
function entryBefore({ draft, index }: Walk): Occurrence | undefined {
  const last = draft.occurrences.at(-1)
  return last?.page === index ? last : undefined
}

/**
 * Whether votes of the paper above are those of a second card, as pages have that show each paper twice: no paper has votes twice, and
 * behind these stands its title once more.
 *
 *     `94`, `Paper Boats and Other Vessels`, `4 authors`
 *     `94`, `Paper Boats and Other Vessels`, `4 authors`
 *      ^ at
 */
function isShownAgain(walk: Walk, at: number, id: string): boolean {
  const { page, afterText, card } = walk
  if (page.survey.votesTrail) return false
  const title = titleBehind(walk, at)
  if (title === null) return false
  const paper = paperOf(title.link?.target)
  const before = entryBefore(walk)
  const hasVotes = afterText ? (card?.votes ?? null) !== null : (before?.votes ?? before?.byline?.votes ?? null) !== null
  return paper === id ? hasVotes || !afterText : paper === null && hasVotes && !afterText
}

/** So many parts of a card may stand before its title. */
const widestCard = 8
const cardKinds: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['submitter', 'thumbnail', 'check-box', 'votes', 'furniture'])

/** The title behind the parts of a card, null where none follows. */
function titleBehind({ source, cues, to, page }: Walk, at: number): TextCue | null {
  let next = at + 1
  while (next < to && next < at + widestCard && cardKinds.has((cues[next] as Cue).kind)) next++
  const cue = next < to ? cues[next] : undefined
  if (cue?.kind !== 'text' || isLonger(source, cue.start, cue.end, longestTitle)) return null
  return page.survey.headings && cue.heading !== true ? null : cue
}

/** Whether `Upvote` stands before the votes of the title below. */
export function isVoteLabel({ cues, page }: Walk, at: number): boolean {
  const cue = cues[at] as Cue
  return cue.kind === 'furniture' && cue.name === 'upvote' && !page.survey.votesTrail && cues[at + 1]?.kind === 'votes'
}

/** Take the label of votes: with it the entry before ends. */
export function takeVoteLabel(walk: Walk, at: number): number {
  endBefore(walk, at)
  addLoose(walk.draft, 'furniture', walk.cues[at] as Cue, null, 'upvote')
  walk.from = at + 1
  return at + 1
}

/** Take a part of a card: it ends the entry before it, and waits for a title. */
export function takeCardPart(walk: Walk, at: number): number {
  const cue = walk.cues[at] as SubmitterCue | CardCue | ProvenCue
  endBefore(walk, at)
  walk.inList = true
  const repeats =
    (cue.kind === 'submitter' && (walk.card?.submitter ?? null) !== null) || (cue.kind === 'votes' && (walk.card?.votes ?? null) !== null)
  if (repeats || (walk.card !== null && (cue.id ?? null) !== null && walk.card.id !== null && cue.id !== walk.card.id)) loosenCard(walk)
  walk.card ??= { start: cue.start, end: cue.end, submitter: null, votes: null, id: null, cues: [] }
  walk.card.end = cue.end
  walk.card.cues.push(cue)
  if (cue.kind === 'submitter') walk.card.submitter = cue
  walk.card.id ??= cue.id ?? null
  if (cue.kind === 'votes') walk.card.votes = cue
  walk.from = at + 1
  return at + 1
}

/** End the entry before a card. What waits without any text is read as if a page ended; a number before a card's other parts stays with it. */
function endBefore(walk: Walk, at: number): void {
  if (!walk.afterText) {
    if (walk.from < at) closeStretch(walk, at, null, false)
  } else if (!closeByOrganization(walk, at)) closeStretch(walk, at, null, false)
}

/** End an entry with its organisation, if it has one: a card of an organisation has no other byline, and its name is the last text. */
export function closeByOrganization(walk: Walk, at: number): boolean {
  const { source, cues, from, draft, page } = walk
  const found = walk.card === null ? null : findLoneOrganization(source, cues, from, at, page.survey)
  if (found === null) return false
  const { place, count } = found
  const end = count?.end ?? place.end
  const byline = { start: place.start, end, from: found.at + 1, to: at, ...emptyByline, organization: place, count }
  if (!closeEntry(source, byline, closeStretch(walk, found.at, byline, false), draft)) addLoose(draft, 'unrecognised', byline, null)
  walk.from = at
  return true
}
