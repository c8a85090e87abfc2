/** Whether a page has fields with labels or units of their own, which are looked for where votes are written so, or where lines begin with labels. */
import { readFieldLabel } from './labels.ts'
import { usesSigns } from './signs.ts'

/** Votes with a label or a unit beside other fields, or behind a title that is a link or in bold type: every entry of such a page has them, and no page of the site writes them so. */
const fieldOfVotes = /(?:[|·] |(?:\)\*{0,2}|\*\*) (?:[-–—] |\())(?:\*{0,2}(?:up)?votes?:|\*{0,2}\d[\d.,]{0,9}[km]?\*{0,2} (?:up)?votes?\b)/i
/** The same at the beginning of a line, or of the item of a list, with a sign before it or none. */
const bulletBefore = /^[ \t]*(?:[-*+•][ \t]+)?(?:[👍🔥🔼⬆❤▲]\ufe0f? ?)?/u
const firstLabel = /^\*{0,2}(?:up)?votes?:/i
const firstUnit = /^\*{0,2}\d[\d.,]{0,9}[km]?\*{0,2} (?:up)?votes?\*{0,2}(?: [·|] |[ \t]*$)/im

function beginsWithVotes(line: string): boolean {
  const text = line.replace(bulletBefore, '')
  return firstLabel.test(text) || firstUnit.test(text)
}

/** What the word of the votes ends in: its first letter may be a capital, and stands before few other words. */
const votesWord = 'ote'
const letterOfVotes = 0x76
/** So much of the line before that, and behind its beginning, tells. */
const before = 33
const behind = 11

/** A stretch of a text, with its no-break spaces as spaces: writers put them before units. */
export const spacedText = (source: string, start: number, end: number): string => source.slice(start, end).replaceAll('\u00a0', ' ')

/** Whether the fields of a text have labels or units of their own. O(n), once a text. */
export const hasFields = (source: string): boolean => hasVotes(source) || countLabels(source) >= fewestLabels

/** Lines that begin with a label: one may be an accident, or be above the page. */
export const fewestLabels = 2

/** The longest bullet and label before a colon. */
const longestLabel = 40
/** The beginning of a line up to a label; one in small letters is a word of a sentence, or a line of YAML. */
const labelBefore = /^[ \t]*(?:[-*+•][ \t]+)?(?=\*\*|\p{Lu})/u

/**
 * How many lines of a text begin with the label of a field.
 *
 *     `**Authors:** Ada Byron, Ben Odell`
 *     `- Abstract: We fold ...`
 *
 * O(n), at most two are counted.
 */
export function countLabels(source: string): number {
  let count = 0
  for (let at = source.indexOf(':'); at >= 0 && count < fewestLabels; at = source.indexOf(':', at + 1)) {
    if (!/^(?:\*\*)?(?:\s|$)/.test(source.slice(at + 1, at + 4))) continue
    const from = Math.max(0, at - longestLabel)
    const near = source.slice(from, at + 3)
    const lineStart = Math.max(near.lastIndexOf('\n', at - from), near.lastIndexOf('\r', at - from)) + 1
    if (lineStart === 0 && from > 0) continue
    const begin = labelBefore.exec(near.slice(lineStart))
    const label = begin === null ? null : readFieldLabel(near, lineStart + begin[0].length, near.length)
    if (label !== null && label.end > at - from) count++
  }
  return count
}

/** Whether votes have a label, a unit or a sign of their own. O(n). */
export function hasVotes(source: string): boolean {
  for (let at = source.indexOf(votesWord); at >= 0; at = source.indexOf(votesWord, at + 1)) {
    if ((source.charCodeAt(at - 1) | 0x20) !== letterOfVotes) continue
    const from = Math.max(0, at - before)
    const near = spacedText(source, from, at + behind)
    const lineStart = Math.max(near.lastIndexOf('\n', at - from), near.lastIndexOf('\r', at - from)) + 1
    const isFirst = (from === 0 || lineStart > 0) && beginsWithVotes(near.slice(lineStart))
    if (isFirst || fieldOfVotes.test(near)) return true
  }
  return usesSigns(source)
}
