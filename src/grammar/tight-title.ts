/** Where a page has no blank lines and its lines are wrapped, a title runs into its abstract. Here the two are told apart. */
import type { Cue } from '../cues.ts'
import { foldText } from '../text.ts'
import { longestTitle, scoreTitle } from './looks.ts'

/** Titles of more lines do not occur: 213 characters are four lines of 60. */
const mostLines = 4
/** First lines that score less look like no title, so that the paragraph is left whole. Below an abstract more is asked for. */
const leastScore = { above: 2.5, below: 4.5 } as const
/** Titles do not end in such a word, nor does an abstract begin in lower case. */
const linkingWord = /\b(?:a|an|the|of|for|and|or|in|on|to|with|via|by|from|as|at|through|using|towards?|against|under|over|into|between|is|are|vs\.?)$|[-,:&]$/i
const unlikely = -4

/**
 * Find the end of a title at the top of a paragraph of wrapped lines.
 *
 *     `Maps of Nowhere: A Survey of Unreal Places in Games and`
 *     `Novels`
 *     `Unreal places are hard to find. We ...`
 *      ^ the line that is found
 *
 * @param cues the paragraph's lines are those of `from` up to `to`; where they are not the first, an abstract may stand above
 * @returns how many lines the title has, 0 where the paragraph is no longer than a title or no first lines look like one
 */
export function findTightTitle(source: string, cues: readonly Cue[], from: number, to: number): number {
  const start = (cues[from] as Cue).start
  if ((cues[to - 1] as Cue).end - start <= longestTitle) return 0
  let best = { lines: 0, score: from === 0 ? leastScore.above : leastScore.below }
  for (let lines = 1; lines <= mostLines && from + lines < to; lines++) {
    const title = foldText(source.slice(start, (cues[from + lines - 1] as Cue).end))
    const next = source.charAt((cues[from + lines] as Cue).start)
    const broken = linkingWord.test(title) || /\p{Ll}/u.test(next)
    const score = scoreTitle(title) + (broken ? unlikely : 0)
    if (score > best.score) best = { lines, score }
  }
  return best.lines
}
