/** The byline: what stands under an abstract. It closes an entry, so it is what segmentation hangs on. */
import type { AuthorsCue, CountCue, Cue, DateCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { endsComplete, hasWords } from './looks.ts'
import type { Byline } from './segments.ts'
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
 * `byline := (bullet | dot | authors | date count?)+`, each part at most once, in whatever order the extractor left them.
 *
 * @param from index of the first cue
 * @param afterText whether text stands before: a date alone is then a byline, and else may be anything
 * @returns null where no byline begins here; the organisation is not looked for. O(length of the byline).
 */
export function readByline(cues: readonly Cue[], from: number, afterText: boolean, survey: Survey): Byline | null {
  const parts: Parts = { authors: null, date: null, count: null, dot: false, bullets: 0 }
  let at = from
  while (at < cues.length && takePart(cues, at, afterText, survey, parts)) at++
  const { authors, date, count, dot } = parts
  if (authors === null && date === null && !dot) return null
  return { start: (cues[from] as Cue).start, end: (cues[at - 1] as Cue).end, authors, organization: null, date, count, from, to: at }
}

/** What of a byline was met so far. */
interface Parts {
  authors: AuthorsCue | null
  date: DateCue | null
  count: CountCue | null
  dot: boolean
  bullets: number
}

/** Authors are shown as a list of pictures, of six at most, before their number; more bullets are no byline's. */
const mostBullets = 8

/** Take one cue into a byline, or say that it belongs to no byline, or to the next one. */
function takePart(cues: readonly Cue[], at: number, afterText: boolean, survey: Survey, parts: Parts): boolean {
  const cue = cues[at] as Cue
  switch (cue.kind) {
    case 'authors':
      if (parts.authors !== null) return false
      parts.authors = cue
      return true
    case 'date':
      if (parts.date !== null || !(parts.dot || parts.authors !== null || afterText)) return false
      parts.date = cue
      return true
    case 'count':
      if (parts.count !== null || parts.date === null || !belongsToByline(cues, at, survey)) return false
      parts.count = cue
      return true
    case 'dot':
      if (parts.dot) return false
      parts.dot = true
      return true
    default:
      return cue.kind === 'bullet' && parts.bullets++ < mostBullets && (parts.date === null || leadsToAuthors(cues, at, parts.authors))
  }
}

/** Whether bullets behind a date stand before the authors of the same byline. */
function leadsToAuthors(cues: readonly Cue[], bullet: number, authors: AuthorsCue | null): boolean {
  let at = bullet
  while (at < bullet + mostBullets && cues[at]?.kind === 'bullet') at++
  return authors === null && cues[at]?.kind === 'authors'
}

/** Whether a number behind a date is a part of this byline, or stands before the next title. */
function belongsToByline(cues: readonly Cue[], at: number, survey: Survey): boolean {
  const cue = cues[at] as Cue
  if (cue.gap === 'same-line') return true
  const next = cues[at + 1]
  if (survey.votesBeforeTitles) return next?.kind === 'count'
  // A paper's title may be a number: its abstract follows it then.
  return cue.gap === 'next-line' || survey.spacious || next?.kind !== 'text' || next.end - next.start < shortestAbstract
}

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
 */
export function findOrganization(source: string, cues: readonly Cue[], from: number, byline: Byline, survey: Survey): Cue | null {
  const cue = cues[byline.from - 1]
  const first = cues[byline.from] as Cue
  if (byline.authors !== null || (first.kind !== 'dot' && first.kind !== 'date')) return null
  if (byline.from - from < 2 || cue?.kind !== 'text' || (first.gap === 'blank-line' && !survey.spacious)) return null
  return isName(source.slice(cue.start, cue.end)) ? cue : null
}

/** What cannot be an organisation's name: what ends as a sentence does, what has no word in it, and a spoilt line of authors. */
const isName = (text: string): boolean =>
  text.length < shortestAbstract && !endsComplete(text) && hasWords(text) && !/^[•‣◦▪●○*+]|\bauthors?$/i.test(text)
