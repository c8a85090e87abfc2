/** Lines of wrapped text that look like parts of a byline are text. */
import type { Cue } from '../cues.ts'
import { sentenceEnds } from './looks.ts'

/**
 * Give back to the text what stands in the middle of a sentence.
 *
 *     `... although there are`
 *     `16 authors`
 *     `which is explained by ...`
 *
 * The text above has not ended its sentence, and the text below begins in lower case.
 *
 * @returns the same cues where there is nothing of the kind, which is usual. O(cues).
 */
export function restoreRunningText(source: string, cues: readonly Cue[]): readonly Cue[] {
  let restored: Cue[] | null = null
  let joined = -1
  for (let at = 1; at < cues.length; at++) {
    const cue = cues[at] as Cue
    const end = cue.kind === 'authors' || cue.kind === 'date' || cue.kind === 'count' ? endInSentence(source, cues, at) : at
    if (end > at) {
      restored ??= cues.slice(0, at)
      // `same-line` says that nothing parts it from the text before, nor the text behind from it.
      restored.push({ kind: 'text', start: cue.start, end: (cues[end - 1] as Cue).end, gap: 'same-line' })
      joined = end
      at = end - 1
    } else if (restored !== null) {
      restored.push(at === joined ? { ...cue, gap: 'same-line' } : cue)
    }
  }
  return restored ?? cues
}

/** The cue behind the line that begins at `at`, where that line stands in the middle of a sentence; `at` where it does not. */
function endInSentence(source: string, cues: readonly Cue[], at: number): number {
  const before = cues[at - 1] as Cue
  if (before.kind !== 'text' || sentenceEnds.includes(source.charAt(before.end - 1))) return at
  let end = at + 1
  while (cues[end]?.gap === 'same-line') end++
  const after = cues[end]
  const { kind, gap } = cues[at] as Cue
  // A date between blank lines may be all that is left of a byline; a number of authors has a bullet before it there.
  if (kind !== 'authors' && (gap !== 'next-line' || after?.gap !== 'next-line')) return at
  return after?.kind === 'text' && /\p{Ll}/u.test(source.charAt(after.start)) ? end : at
}
