/** The byline: what stands under an abstract. It closes an entry, so it is what segmentation hangs on. */
import type { AuthorsCue, CountCue, Cue, DateCue } from '../cues.ts'
import { endsComplete, shortestAbstract } from './looks.ts'
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
  let authors: AuthorsCue | null = null
  let date: DateCue | null = null
  let count: CountCue | null = null
  let dot = false
  let at = from
  for (; at < cues.length; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'authors' && authors === null) authors = cue
    else if (cue.kind === 'date' && date === null && (dot || authors !== null || afterText)) date = cue
    else if (cue.kind === 'count' && count === null && date !== null && belongsToByline(cues, at, survey)) count = cue
    else if (cue.kind === 'dot' && !dot) dot = true
    else if (cue.kind !== 'bullet' || (date !== null && !leadsToAuthors(cues, at, authors))) break
  }
  if (authors === null && date === null && !dot) return null
  return { start: (cues[from] as Cue).start, end: (cues[at - 1] as Cue).end, authors, organization: null, date, count, from, to: at }
}

/** Whether bullets behind a date stand before the authors of the same byline. */
function leadsToAuthors(cues: readonly Cue[], bullet: number, authors: AuthorsCue | null): boolean {
  let at = bullet
  while (cues[at]?.kind === 'bullet') at++
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
  return cue.end - cue.start < shortestAbstract && !endsComplete(source.slice(cue.start, cue.end)) ? cue : null
}
