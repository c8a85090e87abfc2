/** Whether a page has fields with labels or units of their own, which are looked for where votes are written so. */
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
export function hasFields(source: string): boolean {
  for (let at = source.indexOf(votesWord); at >= 0; at = source.indexOf(votesWord, at + 1)) {
    if ((source.charCodeAt(at - 1) | 0x20) !== letterOfVotes) continue
    const from = Math.max(0, at - before)
    const near = spacedText(source, from, at + behind)
    const lineStart = Math.max(near.lastIndexOf('\n', at - from), near.lastIndexOf('\r', at - from)) + 1
    const isFirst = (from === 0 || lineStart > 0) && beginsWithVotes(near.slice(lineStart))
    if (isFirst || fieldOfVotes.test(near.slice(lineStart))) return true
  }
  return usesSigns(source)
}
