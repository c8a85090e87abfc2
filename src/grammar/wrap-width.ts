/** At which width a wrapper broke lines: of the lines below one another, and of all of a page. */
import type { Cue } from '../cues.ts'
import { columnOf } from '../source.ts'
import { isWhiteSpace } from '../text.ts'
import { longestWrappedLine, narrowestWrap } from '../lengths.ts'
import { isOneLine } from './measure.ts'

/** So many lines of a run are looked at to find out its width. */
const widthSample = 64

/**
 * The width at which the lines of a run were broken, 0 where they were not. Of many lines a few are longer, because they
 * hold a word that could not be broken or are a title that was not.
 */
export function findRunWidth(source: string, cues: readonly Cue[], from: number, to: number): number {
  const lengths = cues.slice(from, Math.min(to, from + widthSample)).map((cue) => widthOf(source, cue))
  lengths.sort((a, b) => a - b)
  if ((lengths.at(-1) as number) > longestWrappedLine) return 0
  const typical = lengths.length < 5 ? lengths.length - 1 : Math.floor(0.8 * (lengths.length - 1))
  return Math.max(narrowestWrap, lengths[typical] as number)
}

/** Lines that a wrapper broke end near its width: a word would not have fitted. */
const widthTolerance = 10
/** So many lines do not end at the same width by chance. */
const fewestBroken = 3

/**
 * The width of a page, 0 where its lines were not broken.
 *
 * @param broken columns at which lines end that have text right below
 * @param cues the page's are those of `from` up to `to`. O(cues).
 */
export function findPageWidth(source: string, broken: readonly number[], cues: readonly Cue[], from: number, to: number): number {
  const widest = broken.reduce((most, column) => Math.max(most, column), 0)
  const full = broken.filter((column) => column >= widest - widthTolerance).length
  if (full < fewestBroken) return 0
  const longer = countLonger(source, cues, from, to, widest)
  // Where as many texts are longer, lines end there by chance.
  return longer < full ? widest : 0
}

function countLonger(source: string, cues: readonly Cue[], from: number, to: number, width: number): number {
  let longer = 0
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'text' && cue.end - cue.start > width && widthOf(source, cue) > width) longer++
  }
  return longer
}

/** Columns of the longest line of a cue. O(length of the cue). */
function widthOf(source: string, cue: Cue): number {
  if (isOneLine(cue)) return cue.end - cue.start
  const lines = source.slice(cue.start, cue.end).split(/[\n\r]+/)
  return lines.reduce((most, { length }) => Math.max(most, length), 0)
}

/** Whether a text was marked as a heading that no link ended. */
export const mayBeBroken = (cue: Cue): boolean => cue.kind === 'text' && cue.heading === true && (cue.link ?? null) === null

/** A heading with one line right below it: the column at which it ends, and the one at which the next word would have ended. */
export interface BrokenHeading {
  readonly column: number
  readonly needed: number
}

/**
 * The column at which headings were broken, where the page's lines do not tell: no text is longer than a heading with a line below. Where the
 * first word of such a line would have fitted, these lines are things of their own. O(cues).
 */
export function findHeadingWidth(source: string, broken: readonly BrokenHeading[], cues: readonly Cue[], from: number, to: number): number {
  const widest = broken.reduce((most, { column }) => Math.max(most, column), 0)
  if (broken.some(({ needed }) => needed <= widest)) return 0
  return widest >= narrowestHeading && countLonger(source, cues, from, to, widest) === 0 ? widest : 0
}

/** Wrappers break at 60 to 120 columns, and the word that did not fit has some. */
const narrowestHeading = 50

/** Whether the first word of the next line would have passed the column at which the page's lines were broken. */
export const fillsLine = (source: string, cue: Cue, next: Cue, pageWidth: number): boolean =>
  pageWidth > 0 && columnNeeded(source, cue, next) > pageWidth

/** The column at which the first word of the next line would have ended. O(length of the line). */
export const columnNeeded = (source: string, cue: Cue, next: Cue): number => columnOf(source, cue.end) + 1 + firstWordLength(source, next)

/** Characters of a cue up to its first white space. */
export function firstWordLength(source: string, cue: Cue): number {
  let at = cue.start
  while (at < cue.end && !isWhiteSpace(source.charCodeAt(at))) at++
  return at - cue.start
}
