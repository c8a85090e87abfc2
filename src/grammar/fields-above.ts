/** Fields that stand above their titles: `Link: https://...` before each heading of a list, or all that comes before `Title` in the order of the alphabet. */
import type { Cue } from '../cues.ts'
import { hasBlankLine } from '../text.ts'
import { isFieldOf } from './field-parts.ts'

type Kind = Cue['kind'] | 'abstract'
/** Kinds of fields; an abstract with a label is one, too. */
export type Kinds = ReadonlySet<Kind>
type IsTitle = (cue: Cue) => boolean

/**
 * Which fields of a list stand right above its headings: those above the first one that come again above another, where each heading has some of them above,
 * and none stands below the last one. Blank lines tell as well: what is parted from its heading, and not from what is above, is no field of that. Where they tell
 * nothing, something has to stand above all of it, since a text that was cut off in front begins with the last fields of another entry. A date above a whole list
 * is none of them. Where fields stand before each heading on its own line, these are.
 *
 * @param isTitle whether a cue is the heading of an entry
 * @returns none in most lists. O(cues).
 */
export function findKindsAbove(source: string, cues: readonly Cue[], from: number, to: number, isTitle: IsTitle): Kinds {
  const headings: number[] = []
  for (let at = from; at < to; at++) if (isTitle(cues[at] as Cue)) headings.push(at)
  const [first, last] = [headings[0] as number, headings.at(-1) as number]
  if (headings.length < 2) return new Set()
  const onLines = headings.map((heading) => kindsBefore(cues, from, heading))
  if (onLines.every((kinds) => kinds.length > 0)) return new Set(onLines.flat())
  const others = new Set(headings.slice(1).flatMap((heading) => kindsAbove(cues, from, heading, isTitle)))
  const kinds = new Set(kindsAbove(cues, from, first, isTitle).filter((kind) => others.has(kind)))
  const begins = headings.map((heading) => beginOf(cues, from, heading, kinds, isTitle))
  const isBelow = cues.slice(last, to).some((cue) => isOf(cue, kinds))
  if (isBelow || headings.some((heading, at) => begins[at] === heading)) return new Set()
  const sides = headings.map((heading, at) => widerSide(source, cues, begins[at] as number, heading))
  const isTold = begins[0] !== from || sides.slice(1).every((side) => side === 'above')
  return sides.includes('below') || !isTold ? new Set() : kinds
}

/**
 * On which side of the fields from `begin` up to a heading a blank line stands, and none on the other; null where there is one on both sides or on neither. The
 * gap before a label or a heading is said to be one whatever stands there.
 */
function widerSide(source: string, cues: readonly Cue[], begin: number, heading: number): 'above' | 'below' | null {
  const isParted = (at: number): boolean => at === 0 || hasBlankLine(source.slice((cues[at - 1] as Cue).end, (cues[at] as Cue).start))
  const [above, below] = [isParted(begin), isParted(heading)]
  return above === below ? null : above ? 'above' : 'below'
}

/** Where the field above an offset begins, -1 where none is right above: a cue, or an abstract from its label on, which may have several lines. O(its cues). */
function fieldAbove(cues: readonly Cue[], from: number, at: number, isTitle: IsTitle): number {
  let first = at - 1
  while (first > from && kindOf(cues[first] as Cue) === null && isLine(cues[first] as Cue, isTitle)) first--
  const kind = first < from ? null : kindOf(cues[first] as Cue)
  return kind === null || (first < at - 1 && kind !== 'abstract') ? -1 : first
}

const isLine = (cue: Cue, isTitle: IsTitle): boolean => cue.kind === 'text' && !isTitle(cue)

/** What a cue is as a field, null where it is none or only the rest of one. */
const kindOf = (cue: Cue): Kind | null =>
  cue.kind === 'text' ? (cue.labelled === true ? 'abstract' : null) : isFieldOf(cue) ? cue.kind : null

/** The kinds of the fields that stand right above a heading. */
function kindsAbove(cues: readonly Cue[], from: number, heading: number, isTitle: IsTitle): Kind[] {
  const kinds: Kind[] = []
  for (let at = fieldAbove(cues, from, heading, isTitle); at >= 0; at = fieldAbove(cues, from, at, isTitle))
    kinds.push(kindOf(cues[at] as Cue) as Kind)
  return kinds
}

/** The kinds of the fields before a heading on its own line: `34 👍 Paper Boats`. O(fields). */
function kindsBefore(cues: readonly Cue[], from: number, heading: number): Kind[] {
  const kinds: Kind[] = []
  for (let at = heading; at > from && (cues[at] as Cue).gap === 'same-line'; at--) {
    const kind = kindOf(cues[at - 1] as Cue)
    if (kind !== null) kinds.push(kind)
  }
  return kinds
}

function isOf(cue: Cue, kinds: Kinds): boolean {
  const kind = kindOf(cue)
  return kind !== null && kinds.has(kind)
}

/** Where an entry begins: at its heading, or with the fields above that. O(fields). */
export function beginOf(cues: readonly Cue[], from: number, heading: number, kinds: Kinds, isTitle: IsTitle): number {
  let begin = heading
  for (
    let at = fieldAbove(cues, from, begin, isTitle);
    at >= 0 && isOf(cues[at] as Cue, kinds);
    at = fieldAbove(cues, from, begin, isTitle)
  )
    begin = at
  return begin
}

/** The heading behind the fields above it, of which `from` may be the first; `from` itself where that is a heading, or no heading follows. O(fields). */
export function headingBehind(cues: readonly Cue[], from: number, to: number, kinds: Kinds, isMarked: IsTitle): number {
  let at = from
  while (at < to && isOf(cues[at] as Cue, kinds)) {
    const isAbstract = kindOf(cues[at] as Cue) === 'abstract'
    at++
    while (isAbstract && at < to && kindOf(cues[at] as Cue) === null && isLine(cues[at] as Cue, isMarked)) at++
  }
  return at < to && isMarked(cues[at] as Cue) ? at : from
}
