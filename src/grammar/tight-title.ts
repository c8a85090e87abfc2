/** Where a page has no blank lines and its lines are wrapped, a title runs into its abstract. Here the two are told apart. */
import type { Cue } from '../cues.ts'
import { foldText } from '../text.ts'
import { leadsOn } from '../title-words.ts'
import { longestTitle, longestWrappedLine, narrowestWrap } from '../lengths.ts'
import { closeMargin, scoreTitle } from './looks.ts'
import { lengthOfCue, lengthOfCues } from './measure.ts'

/** Titles of more lines do not occur: 213 characters are four lines of 60. */
const mostLines = 4
/** First lines that score less look like no title, so that the paragraph is left whole. Below an abstract more is asked for. */
const leastScore = { above: 2.5, below: 4.5 } as const
/** Titles do not end in a word that leads on, nor does an abstract begin in lower case. */
const unlikely = -4
/**
 * Find the end of a title at the top of a paragraph of wrapped lines.
 *
 *     `Maps of Nowhere: A Survey of Unreal Places in Games and`
 *     `Novels`
 *     `Unreal places are hard to find. We ...`
 *      ^ the line that is found
 *
 * @param cues the paragraph's lines are those of `from` up to `to`
 * @param width the width at which the lines were broken
 * @param below whether text stands above, an abstract it may be
 * @returns how many lines the title has, and whether another end is nearly as likely; null where the paragraph is no longer
 *   than a title or no first lines look like one
 */
export function findTightTitle(
  source: string,
  cues: readonly Cue[],
  from: number,
  to: number,
  below: boolean,
  width: number,
): { lines: number; close: boolean } | null {
  if (lengthOfCues(source, cues, from, to) <= longestTitle) return null
  const scores: number[] = []
  for (let lines = 1; lines <= mostLines && from + lines < to; lines++) scores.push(scoreEnd(source, cues, from, from + lines))
  const short = findShortEnd(source, cues, from, to, width)
  if (short > 0 && short <= scores.length) scores[short - 1] = (scores[short - 1] as number) + endOfShort
  const best = Math.max(...scores)
  if (best < (below ? leastScore.below : leastScore.above)) return null
  return { lines: scores.indexOf(best) + 1, close: scores.filter((score) => score > best - closeMargin).length > 1 }
}

/** What ends in the middle of a line, before the full lines of an abstract, is likely a title. */
const endOfShort = 2

/**
 * How many lines a title has that ends with the last line that is not full: where the next word would have fitted. A title's lines may be full, where it was broken
 * as the page was, or none of them, where it had been broken before.
 */
function findShortEnd(source: string, cues: readonly Cue[], from: number, to: number, width: number): number {
  const isLast = (at: number): boolean => at + 1 >= to
  const full = (at: number): boolean => isFull(source, cues[at] as Cue, cues[at + 1] as Cue, width)
  let at = from
  while (!isLast(at) && full(at)) at++
  for (; !isLast(at) && !full(at) && !goesOn(source, cues[at + 1] as Cue); at++) {
    // A shorter line was not broken by anyone.
    if (lengthOfCue(source, cues[at] as Cue) < narrowestWrap) return at + 1 - from
  }
  return at - from
}

/** Whether a line begins in lower case, as no abstract does. */
const goesOn = (source: string, cue: Cue): boolean => /\p{Ll}/u.test(source.charAt(cue.start))

/**
 * Find a title of several lines above an abstract that is one long line: the site itself breaks long titles, at about 72 columns.
 *
 * @param cues the lines of `from` up to `to` may be the title and the abstract, as far as text goes
 * @returns how many lines it has; null where the first line is all of it. O(1)
 */
export function findFoldedTitle(source: string, cues: readonly Cue[], from: number, to: number): { lines: number; close: boolean } | null {
  const end = endOfText(source, cues, from, Math.min(to, from + mostLines + 3))
  let last = from
  while (last + 1 < end && last - from < mostLines && isFolded(source, cues[last] as Cue, cues[last + 1] as Cue)) last++
  const abstract = last + 1
  if (last === from || abstract >= end || lengthOfCues(source, cues, from, abstract) > longestTitle) return null
  return lengthOfCue(source, cues[abstract] as Cue) > longestWrappedLine ? { lines: abstract - from, close: false } : null
}

const isFolded = (source: string, cue: Cue, next: Cue): boolean =>
  lengthOfCue(source, cue) >= narrowestWrap && lengthOfCue(source, next) < longestWrappedLine && isFull(source, cue, next, narrowestFold)
/** Titles are not broken at less. */
const narrowestFold = 64

function isFull(source: string, cue: Cue, next: Cue, width: number): boolean {
  const word = source.slice(next.start, Math.min(next.end, next.start + width)).search(/\s/)
  return lengthOfCue(source, cue) + 1 + (word < 0 ? next.end - next.start : word) > width
}

/** How much the lines up to `to` look like a whole title. */
function scoreEnd(source: string, cues: readonly Cue[], from: number, to: number): number {
  const title = foldText(source.slice((cues[from] as Cue).start, (cues[to - 1] as Cue).end))
  return scoreTitle(title) + (leadsOn.test(title) || goesOn(source, cues[to] as Cue) ? unlikely : 0)
}

/** Where text ends. `Models` below the broken line of a title is its last word, though the site's menu has that word too. */
export function endOfText(source: string, cues: readonly Cue[], from: number, to: number): number {
  let at = from
  while (at < to && (cues[at]?.kind === 'text' || (at > 0 && at + 1 < to && isWithinText(source, cues, at)))) at++
  return at
}

function isWithinText(source: string, cues: readonly Cue[], at: number): boolean {
  const [before, cue, after] = [cues[at - 1] as Cue, cues[at] as Cue, cues[at + 1] as Cue]
  return cue.kind === 'furniture' && before.kind === 'text' && lengthOfCue(source, before) >= narrowestWrap && after.kind === 'text'
}
