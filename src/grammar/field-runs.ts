/** Runs of fields: where one begins and ends, and which entry's it can be. */
import type { Cue } from '../cues.ts'
import { isUnknownField } from './field-abstract.ts'
import { type Fields, isFieldOf } from './field-parts.ts'
import { callsPaper } from '../link-words.ts'
import { endsSentence } from './looks.ts'
import type { Walk } from './walk.ts'

/** Whether a link names another paper: its own text and the words before it on its line say nothing of a link. */
export function isMention(source: string, cues: readonly Cue[], at: number): boolean {
  const [cue, before] = [cues[at] as Cue, cues[at - 1]]
  if (cue.kind !== 'arxiv' || cue.field === true || cue.gap !== 'same-line' || before?.kind !== 'text') return false
  const words = source.slice(before.start, before.end)
  return !callsPaper(source.slice(cue.start, cue.end)) && (words.endsWith(':') || !endsSentence(words))
}

const isFieldAt = ({ source, cues }: Walk, at: number): boolean => isFieldOf(cues[at] as Cue) && !isMention(source, cues, at)

/** The next cue that is a field, or that is none. */
export function findEdge(walk: Walk, from: number, to: number, isField: boolean): number {
  let at = from
  while (at < to && isFieldAt(walk, at) !== isField) at++
  return at
}

/** Where a run of fields ends. Among them may stand fields that nobody knows, each on a line. */
export function findRunEnd(walk: Walk, from: number, to: number): number {
  const { source, cues } = walk
  let end = findEdge(walk, from, to, false)
  while (end + 1 < to && isUnknownField(source, cues[end] as Cue) && isFieldAt(walk, end + 1)) end = findEdge(walk, end + 1, to, false)
  return end
}

/** Fields by their kinds; null where one is there twice, which are those of two entries. */
export function collect(cues: readonly Cue[]): Fields | null {
  const fields: Fields = {}
  for (const cue of cues) {
    if (cue.kind === 'arxiv' && fields.arxiv?.id === cue.id) continue
    if (cue.kind in fields) return null
    Object.assign(fields, { [cue.kind]: cue })
  }
  return fields
}
