/** The shape of a capture: which parts of the page and which marks around them were seen, and how often. */
import type { Stretch } from '../explain.ts'
import type { Shape } from './result.ts'

/** A capture writes its papers with few marks; a text with more kinds of them is no longer told apart by them. */
const mostMarks = 40

/** The marks before the first letter or digit of a stretch: `### [` and `](https://...` are told apart, two addresses are not. */
const firstMarks = /^[^\p{L}\p{N}]{1,6}/u

/**
 * Count the parts of a page by their names: `title`, `dot`, `furniture footer`, `bullet •`, `mark ###`.
 *
 * @param stretches what a trace of the capture gave
 * @param hasMarks whether the syntax is text with marks; those of HTML are tags, which say nothing of the page
 * @returns counts by name, in order of the names; O(stretches)
 */
export function shapeOf(stretches: readonly Stretch[], hasMarks: boolean): Shape {
  const parts = new Map<string, number>()
  const marks = new Map<string, number>()
  for (const stretch of stretches) {
    if (isMark(stretch)) {
      if (hasMarks) add(marks, nameMark(stretch))
    } else if (isPart(stretch)) add(parts, stretch.name === null ? stretch.role : `${stretch.role} ${stretch.name}`)
  }
  const most = [...marks].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, mostMarks)
  return Object.fromEntries([...parts, ...most].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const isMark = ({ role }: Stretch): boolean => role === 'markup' || role === 'bullet'
const isPart = ({ role }: Stretch): boolean => role !== 'blank' && role !== 'unrecognised'

const nameMark = ({ role, text }: Stretch): string =>
  `${role === 'bullet' ? 'bullet' : 'mark'} ${(firstMarks.exec(text)?.[0] ?? '?').trim().replace(/\s+/g, ' ')}`

const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)
