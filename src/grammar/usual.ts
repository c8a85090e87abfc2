/** The usual stretch, which is nearly all of a page, is told at a glance. */
import type { Cue, TextCue } from '../cues.ts'
import { longestTitle } from '../lengths.ts'
import { isDigit, isLetter, isLonger, isShorter } from '../text.ts'
import { paperOfText } from './text-marks.ts'
import type { Occurrence } from './segments.ts'

/**
 * Most of a page is this: a line that does not end a sentence, and below it a long one; or several such pairs, where
 * bylines are missing. Nothing has to be weighed then.
 */
export function isUsual(source: string, cues: readonly Cue[], from: number, to: number): boolean {
  if ((to - from) % 2 !== 0) return false
  for (let at = from; at < to; at += 2) {
    const title = cues[at] as Cue
    const abstract = cues[at + 1] as Cue
    if (title.kind !== 'text' || abstract.kind !== 'text' || isLonger(source, title.start, title.end, longestTitle)) return false
    if (!isLonger(source, abstract.start, abstract.end, longestTitle) || !endsInWord(source, title.end)) return false
    // A short line below an abstract may be anything.
    if (at > from && isShorter(source, title.start, title.end, shortestSureTitle)) return false
  }
  return true
}

/** Banners and headings inside an abstract are shorter than this, most titles longer. */
const shortestSureTitle = 24

/** Whether a text ends in a letter, a digit, a closing bracket, or in a question or exclamation mark. */
function endsInWord(source: string, end: number): boolean {
  const unit = source.charCodeAt(end - 1)
  return isLetter(unit) || isDigit(unit) || unit === 0x29 || unit === 0x3f || unit === 0x21
}

/** Read a stretch that {@link isUsual}. */
export function readUsual(cues: readonly Cue[], from: number, to: number, page: number, occurrences: Occurrence[]): void {
  for (let at = from; at < to; at += 2) {
    const title = cues[at] as TextCue
    const abstract = cues[at + 1] as TextCue
    occurrences.push({
      page,
      start: title.start,
      end: abstract.end,
      card: null,
      title,
      abstract,
      byline: null,
      votes: null,
      id: paperOfText(title) ?? paperOfText(abstract),
    })
  }
}
