/** The byline: what stands under an abstract. It closes an entry, so it is what segmentation hangs on. */
import type { AuthorsCue, CountCue, Cue, DateCue, TextCue } from '../cues.ts'
import { endsComplete, shortestAbstract } from './looks.ts'
import type { Survey } from './survey.ts'

/** The parts of a byline, and the cues that it takes up: `from` the first, up to `to`. */
export interface BylineReading {
  readonly from: number
  readonly to: number
  readonly authors: AuthorsCue | null
  readonly dot: boolean
  readonly date: DateCue | null
  readonly count: CountCue | null
}

/**
 * Read a byline.
 *
 *     `  • 4 authors`
 *        ^ from
 *     `·`
 *     `Apr 17 2`
 *              ^ to: the next cue
 *
 * `byline := bullet* (authors | dot | date count?)+`, each part at most once, in whatever order the extractor left them.
 *
 * @param from index of the first cue
 * @param afterText whether text stands before: a date alone is then a byline, and else may be anything
 * @returns null where no byline begins here. O(length of the byline).
 */
export function readByline(cues: readonly Cue[], from: number, afterText: boolean, survey: Survey): BylineReading | null {
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
  return authors === null && date === null && !dot ? null : { from, to: at, authors, dot, date, count }
}

/** Whether bullets behind a date stand before the authors of the same byline. */
function leadsToAuthors(cues: readonly Cue[], bullet: number, authors: AuthorsCue | null): boolean {
  let at = bullet
  while (cues[at]?.kind === 'bullet') at++
  return authors === null && cues[at]?.kind === 'authors'
}

/** Behind one of these a sentence does not go on. */
const endsLine = '.?!:'

/**
 * Whether what looks like a part of a byline stands in the middle of a sentence, as whole lines of wrapped text may.
 *
 *     `... although there are`
 *     `16 authors`
 *     `which is explained by ...`
 */
export function isRunningText(source: string, cues: readonly Cue[], at: number): boolean {
  const before = cues[at - 1]
  const cue = cues[at] as Cue
  if (before?.kind !== 'text' || (cue.kind !== 'authors' && cue.kind !== 'date' && cue.kind !== 'count')) return false
  const next = cues[at + 1]
  const end = cue.kind === 'date' && next?.kind === 'count' && next.gap === 'same-line' ? at + 1 : at
  const after = cues[end + 1]
  if (cue.gap !== 'next-line' || after?.kind !== 'text' || after.gap !== 'next-line') return false
  return !endsLine.includes(source.charAt(before.end - 1)) && /\p{Ll}/u.test(source.charAt(after.start))
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
 * Find the organisation that a byline shows in place of authors: the line right above the dot.
 *
 *     `... in any benchmark.`
 *     ``
 *     `nvidia NVIDIA`
 *      ^ organisation
 *     `·`
 *
 * @param pending the cues since the last byline; the organisation is the last of them
 */
export function findOrganization(
  source: string,
  pending: readonly Cue[],
  cues: readonly Cue[],
  byline: BylineReading,
  survey: Survey,
): TextCue | null {
  const cue = pending.at(-1)
  const first = cues[byline.from] as Cue
  if (byline.authors !== null || (first.kind !== 'dot' && first.kind !== 'date')) return null
  // The first line is the title, whatever stands below it.
  if (cue === undefined || cue.kind !== 'text' || pending.length < 2) return null
  if (first.gap === 'blank-line' && !survey.spacious) return null
  const text = source.slice(cue.start, cue.end)
  return text.length < shortestAbstract && !endsComplete(text) ? cue : null
}
