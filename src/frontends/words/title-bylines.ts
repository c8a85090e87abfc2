/** Who wrote the papers of a list, behind their titles. */
import type { Cue, TextCue } from '../../cues.ts'
import { type CuesAt, toText } from './list-lines.ts'

/** Whoever wrote a paper, behind its title: `Paper Boats by Example Labs`. */
const byline = ' by '
const longestByline = 80
/** So many titles do not end so by chance. */
const fewestTitles = 3
const capital = /^\p{Lu}/u

/** Where a title ends before who wrote its paper, -1 for no such title. */
function endOfByline(title: string): number {
  const at = title.lastIndexOf(byline)
  const name = title.slice(at + byline.length)
  return at > 0 && name.length <= longestByline && capital.test(name) ? at : -1
}

/** Part from titles that are words among others who wrote their papers, where all of them end in that: `Learning by Doing` may be a whole title. */
export function partBylines(source: string, lines: readonly CuesAt[]): readonly CuesAt[] {
  const titles = lines.flatMap(([, cues]) => cues.filter((cue): cue is TextCue => cue.kind === 'text' && cue.heading === true && !cue.link))
  const ends = new Map(titles.map((title) => [title, endOfByline(source.slice(title.start, title.end))]))
  if (titles.length < fewestTitles || [...ends.values()].includes(-1)) return lines
  const part = (cue: Cue): Cue[] => {
    const end = cue.kind === 'text' ? ends.get(cue) : undefined
    return end === undefined ? [cue] : [{ ...cue, end: cue.start + end }, toText({ start: cue.start + end + 1, end: cue.end })]
  }
  return lines.map(([start, cues]) => [start, cues.flatMap(part)])
}
