/** Fields that stand above their titles: `Link: https://...` before each heading of a list. */
import type { Cue } from '../cues.ts'
import { isFieldOf } from './field-parts.ts'

/** Kinds of fields. */
export type Kinds = ReadonlySet<Cue['kind']>

/**
 * Which fields of a list stand right above its headings: those above the first one that come again above another, where each heading has some of them above,
 * and none stands below the last one. A date above a whole list is none of them.
 *
 * @param isTitle whether a cue is the heading of an entry
 * @returns none in most lists. O(cues).
 */
export function findKindsAbove(cues: readonly Cue[], from: number, to: number, isTitle: (cue: Cue) => boolean): Kinds {
  const headings: number[] = []
  for (let at = from; at < to; at++) if (isTitle(cues[at] as Cue)) headings.push(at)
  const [first, last] = [headings[0], headings.at(-1)]
  if (first === undefined || last === undefined || first === last) return new Set()
  const others = new Set(headings.slice(1).flatMap((heading) => kindsAbove(cues, from, heading)))
  const kinds = new Set(kindsAbove(cues, from, first).filter((kind) => others.has(kind)))
  const isBelow = cues.slice(last, to).some((cue) => isAbove(cue, kinds))
  return isBelow || headings.some((heading) => !isAbove(cues[heading - 1], kinds)) ? new Set() : kinds
}

/** The kinds of the fields that stand right above a heading. */
function kindsAbove(cues: readonly Cue[], from: number, heading: number): Cue['kind'][] {
  let at = heading
  while (at > from && isFieldOf(cues[at - 1] as Cue)) at--
  return cues.slice(at, heading).map(({ kind }) => kind)
}

const isAbove = (cue: Cue | undefined, kinds: Kinds): boolean => cue !== undefined && isFieldOf(cue) && kinds.has(cue.kind)

/** Where an entry begins: at its heading, or with the fields above that. O(fields). */
export function beginOf(cues: readonly Cue[], from: number, heading: number, kinds: Kinds): number {
  let at = heading
  while (at > from && isAbove(cues[at - 1], kinds)) at--
  return at
}

/** The heading behind the fields above it, from the first of them on; the same cue where no heading follows. O(fields). */
export function headingBehind(cues: readonly Cue[], from: number, to: number, kinds: Kinds, isMarked: (cue: Cue) => boolean): number {
  let at = from
  while (at < to && isAbove(cues[at], kinds)) at++
  return at < to && isMarked(cues[at] as Cue) ? at : from
}
