/** How long cues are, in characters: a line end counts as one however it is written, so that a text is read alike with each of them. */
import type { Cue } from '../cues.ts'
import { countCharacters } from '../text.ts'

/** Whether a cue has one line for sure, as a text of a plain page has, which has no links. Where marks are, one may go on over line ends. */
export const isOneLine = (cue: Cue): boolean => cue.kind === 'text' && cue.link === undefined

/** Characters of a cue. O(1) for a text of a plain page, else O(length of the cue). */
export const lengthOfCue = (source: string, cue: Cue): number =>
  isOneLine(cue) ? cue.end - cue.start : countCharacters(source, cue.start, cue.end)

/** Characters of some cues together, with one for each break between them. */
export function lengthOfCues(source: string, cues: readonly Cue[], from: number, to: number): number {
  let length = to - from - 1
  for (let at = from; at < to; at++) length += lengthOfCue(source, cues[at] as Cue)
  return length
}
