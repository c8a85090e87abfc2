/** Lines of wrapped text that look like parts of a byline are text. */
import type { Cue, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { paperOf } from '../targets.ts'
import { partsOf } from './block.ts'
import { endsSentence } from './looks.ts'

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
  let lineEnd = 0
  for (let at = 1; at < cues.length; at++) {
    const cue = cues[at] as Cue
    // Looked for once a line, however many parts it has.
    if (lineEnd <= at) lineEnd = endOfLine(cues, at)
    const isPart = partKinds.has(cue.kind)
    const end = isPart && isInSentence(source, cues, at, lineEnd) ? lineEnd : at
    if (end > at) {
      restored ??= cues.slice(0, at)
      restored.push(toText(cues.slice(at, end)))
      joined = end
      at = end - 1
    } else if (restored !== null) {
      restored.push(at === joined ? { ...cue, gap: 'same-line' } : cue)
    }
  }
  return restored ?? cues
}

/** What words of a sentence may look like. */
const partKinds: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['authors', 'date', 'count', 'comments'])

/** Some cues of a line as one text. `same-line` says that nothing parts it from the text before, nor the text behind from it. */
function toText(line: readonly Cue[]): Cue {
  const place = { start: (line[0] as Cue).start, end: (line.at(-1) as Cue).end, gap: 'same-line' as const }
  // Between two cues tags may stand.
  const isMarked = line.length > 1 || line.some(({ parts }) => parts !== undefined)
  return { kind: 'text', ...place, ...(isMarked ? { parts: partsOf(line) } : {}) }
}

/** The first cue behind `at` that stands on another line. */
function endOfLine(cues: readonly Cue[], at: number): number {
  let end = at + 1
  while (cues[end]?.gap === 'same-line') end++
  return end
}

/**
 * Whether what stands from `at` to the end of its line stands in the middle of a sentence, which no heading and no end of a link parts. Between blank
 * lines only a number of authors can, as it has a bullet before it elsewhere: where more than a title stands above, and the rest of the sentence below.
 */
function isInSentence(source: string, cues: readonly Cue[], at: number, end: number): boolean {
  const [before, { kind, gap }, after] = [cues[at - 1] as Cue, cues[at] as Cue, cues[end]]
  if (before.kind !== 'text' || after?.kind !== 'text' || isParted(before, after)) return false
  const [above, below] = [source.slice(before.start, before.end), source.slice(after.start, after.end)]
  if (endsSentence(above) || !lowerCase.test(below)) return false
  if (gap === 'next-line' && after.gap === 'next-line') return true
  return kind === 'authors' && above.length >= shortestAbstract && endsSentence(below)
}

/** What a word of a sentence begins with. A capital behind the small letter makes it a name, which a title may begin with: `iBoats`. */
const lowerCase = /^\p{Ll}(?!\p{Lu})/u

/** Whether two texts are of different things, whatever stands between them. */
const isParted = (before: TextCue, after: TextCue): boolean =>
  before.heading === true || after.heading === true || paperOf(before.link?.target) !== paperOf(after.link?.target)
