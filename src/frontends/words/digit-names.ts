/** Names of users that are written in digits alone, as `12`. */
import type { Cue, SubmitterCue } from '../../cues.ts'

/**
 * Give labels without a name the number below them as one. Right above a title the number is the votes, and the name was lost; elsewhere the votes
 * stand below the name.
 *
 *     `Submitted by`
 *     `12`             name
 *     `94`             votes
 *
 * @param cues changed in place. O(cues).
 */
export function nameByDigits(cues: Cue[]): Cue[] {
  if (!cues.some(isNameless)) return cues
  let kept = 0
  for (let at = 0; at < cues.length; at++) {
    const [label, name, below] = [cues[at] as Cue, cues[at + 1], cues[at + 2]]
    if (isNameless(label) && name?.kind === 'count' && name.gap !== 'same-line' && below?.kind !== 'text') {
      cues[kept++] = { ...label, end: name.end, name: { start: name.start, end: name.end } }
      at++
    } else cues[kept++] = label
  }
  cues.length = kept
  return cues
}

const isNameless = (cue: Cue): cue is SubmitterCue => cue.kind === 'submitter' && cue.name === null
