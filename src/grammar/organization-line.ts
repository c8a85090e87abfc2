/** The organisation that a byline or a card shows in place of authors, where it is a line of text like any other. */
import type { Cue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { readOrganization } from '../organization.ts'
import { endsComplete, hasWords } from './looks.ts'
import type { Byline, OrganizationPlace } from './segments.ts'
import type { Survey } from './survey.ts'

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
  const { start, end } = cue
  return { start, end, name: { start, end }, handle: null, isCue: false }
}

/**
 * Find the organisation at the end of a card that has neither authors nor a date: a short text below the title that says the handle and
 * the name, or that is no title because titles are marked.
 *
 *     `Ropes, Knots and Caches`
 *     `knotworks Knotworks Research`
 *      ^ organisation
 *
 * @returns null where there is none. O(1).
 */
export function findLoneOrganization(
  source: string,
  cues: readonly Cue[],
  from: number,
  to: number,
  survey: Survey,
): OrganizationPlace | null {
  const cue = cues[to - 1]
  if (to - from < 2 || cue?.kind !== 'text' || cues[to - 2]?.kind !== 'text' || cue.heading === true || (cue.link?.target ?? null) !== null)
    return null
  const text = source.slice(cue.start, cue.end)
  if (!isName(text) || (readOrganization(text).handle === null && !survey.titlesMarked)) return null
  const { start, end } = cue
  return { start, end, name: { start, end }, handle: null, isCue: false }
}

/** What cannot be an organisation's name: what ends as a sentence does, what has no word in it, and a spoilt line of authors. */
const isName = (text: string): boolean =>
  text.length < shortestAbstract && !endsComplete(text) && hasWords(text) && !/^[•‣◦▪●○*+]|\bauthors?$/i.test(text)
