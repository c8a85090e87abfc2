/** The organisation that a byline or a card shows in place of authors, where it is a line of text like any other. */
import type { CountCue, Cue, TextCue } from '../cues.ts'
import { longestTitle, shortestAbstract } from '../lengths.ts'
import { readOrganization } from '../organization.ts'
import { endsComplete, hasWords, isCounted, readsOn } from './looks.ts'
import type { Byline, OrganizationPlace } from './segments.ts'
import type { Survey } from './survey.ts'
import { findCountBehind } from '../counts.ts'
import { columnOf } from '../source.ts'
import { trimEnd } from '../text.ts'
import { listsPeople } from './people.ts'
import { lengthOfCues } from './measure.ts'
import { fillsLine } from './wrap-width.ts'

/**
 * Find the organisation that a byline shows in place of authors: the line right above its dot, or above its date where
 * the dot is gone.
 *
 *     `... in any benchmark.`
 *     ``
 *     `nvidia NVIDIA`
 *      ^ organisation
 *     `·`
 *
 * @param from index of the first cue since the last byline; the first text is a title, whatever stands below it
 * @returns null where there is none. O(1).
 */
export function findOrganization(
  source: string,
  cues: readonly Cue[],
  from: number,
  byline: Byline,
  survey: Survey,
): OrganizationPlace | null {
  const cue = cues[byline.from - 1]
  const first = cues[byline.from] as Cue
  if (byline.authors !== null || byline.organization !== null || (first.kind !== 'dot' && first.kind !== 'date')) return null
  if (byline.from - from < 2 || cue?.kind !== 'text' || cue.heading === true || (cue.link?.target ?? null) !== null) return null
  if (first.gap === 'blank-line' && !survey.spacious) return null
  if (!isName(source.slice(cue.start, cue.end))) return null
  return toPlace(cue, cue.end)
}

/** A text up to an offset as the place of an organisation. */
function toPlace({ start, parts }: TextCue, end: number): OrganizationPlace {
  const inside = parts?.filter((part) => part.start < end).map((part) => ({ start: part.start, end: Math.min(part.end, end) }))
  return { start, end, name: inside === undefined ? { start, end } : { start, end, parts: inside }, handle: null, isCue: false }
}

/** The organisation at the end of a card, and what stands behind it. */
export interface LoneOrganization {
  readonly place: OrganizationPlace
  /** The number of comments, behind the name on its line or below it. */
  readonly count: CountCue | null
  /** Index of the organisation's cue. */
  readonly at: number
}

/**
 * Find the organisation at the end of a card that has neither authors nor a date: a short text below the title, with the number of
 * comments or without.
 *
 *     `Ropes, Knots and Caches`
 *     `Knotworks Research 4`
 *      ^ organisation     ^ comments
 *
 * @param to where the card's cues end; a card shows either its authors or an organisation
 * @returns null where there is none. O(1).
 */
export function findLoneOrganization(
  source: string,
  cues: readonly Cue[],
  from: number,
  to: number,
  survey: Survey,
): LoneOrganization | null {
  const last = cues[to - 1]
  const below = last?.kind === 'count' ? last : null
  const at = below === null ? to - 1 : to - 2
  const cue = cues[at]
  if (at <= from || cue?.kind !== 'text' || !endsText(cues, at) || cue.heading === true || (cue.link?.target ?? null) !== null) return null
  const glued = below === null && !survey.commentsLinked ? readGluedCount(source, cue) : null
  const end = glued === null ? cue.end : trimEnd(source, cue.start, glued.start)
  const text = source.slice(cue.start, end)
  if (!isName(text)) return null
  const isSaid = survey.titlesMarked || (glued === null && readOrganization(text).handle !== null)
  if (!isSaid && !isApart(source, cues, from, at, survey)) return null
  const place = toPlace(cue, end)
  return { place: glued === null ? place : { glued, ...place }, count: below ?? glued, at }
}

/** Whether text stands above: `Models` right below it is its last word, though the site's menu has that word too. */
function endsText(cues: readonly Cue[], at: number): boolean {
  const [above, before] = [cues[at - 1], cues[at - 2]]
  return above?.kind === 'text' || (above?.kind === 'furniture' && above.gap === 'next-line' && before?.kind === 'text')
}

/** `Knotworks 4`: what is no year behind a name is a number of comments. */
function readGluedCount(source: string, { start, end }: Cue): CountCue | null {
  const figure = findCountBehind(source, start, end)
  return figure && { kind: 'count', start: figure.start, end, gap: 'same-line', figure }
}

/** Whether a line is a thing of its own, and not the second line of a title that was broken. */
function isApart(source: string, cues: readonly Cue[], from: number, at: number, survey: Survey): boolean {
  const [above, cue] = [cues[at - 1] as Cue, cues[at] as Cue]
  // Votes may stand above the title.
  let title = from
  while (cues[title]?.kind !== 'text') title++
  // An abstract's last words would be its end.
  if (lengthOfCues(source, cues, title, at) > longestTitle) return false
  if (cue.gap === 'blank-line' || (survey.submitters && survey.bylines)) return true
  return !fillsLine(source, above, cue, survey.wrapWidth) && columnOf(source, cue.start) < columnOf(source, above.start) + titleIndent
}

/** arXiv indents the second line of a title by so much. */
const titleIndent = 2

/**
 * What cannot be an organisation's name: what ends as a sentence does or goes on, what has no word in it, a spoilt line of authors, a part of a
 * link, a part of a sentence, and names of people.
 */
const isName = (text: string): boolean =>
  text.length < shortestAbstract &&
  !endsComplete(text) &&
  hasWords(text) &&
  !/^[•‣◦▪●○*+]|\bauthors?$|[,;]$|\]\(/i.test(text) &&
  !isCounted(text) &&
  !readsOn(text) &&
  !listsPeople(text)
