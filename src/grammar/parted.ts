/** Where one part of a page ends and another begins, by what stands between two texts of it. */
import type { TextCue } from '../cues.ts'
import { countFront } from '../sorted.ts'
import { columnOf } from '../source.ts'

/** Whether a rule is drawn between two offsets. @param rules their offsets, in order. O(log rules). */
export const isRuled = (rules: readonly number[], from: number, to: number): boolean =>
  (rules[countFront(rules.length, (at) => (rules[at] as number) < from)] ?? to) < to

/** What a list's item begins with, and a quote around it. */
const bullet = /^[ \t>]*(?=[-*+•][ \t])/
/** The label of a field stands between the two. */
const longestBeginning = 64

/**
 * Whether a text is none of the list's item that another one begins in, as Markdown tells it: a blank line stands above it, and it is not set in as the item's
 * text is. O(1).
 */
export function isBelowItem(source: string, first: TextCue, cue: TextCue): boolean {
  if (cue.gap !== 'blank-line') return false
  const column = columnOf(source, first.start)
  if (column > longestBeginning) return false
  const indent = bullet.exec(source.slice(first.start - column, first.start))?.[0]
  return indent !== undefined && columnOf(source, cue.start) <= indent.length
}
