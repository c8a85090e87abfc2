/**
 * Whether a page has fields with labels or units of their own, which are looked for where votes are written so, or where lines begin with labels that
 * others have as well.
 */
import { type FieldKind, readFieldLabel } from './labels.ts'
import { usesSigns } from './signs.ts'

/** Votes with a label or a unit beside other fields, or behind a title that is a link or in bold type: every entry of such a page has them, and no page of the site writes them so. */
const fieldOfVotes =
  /(?:[|·] |\d (?:author|comment)s? [-–—] |(?:\)\*{0,2}|\*\*) (?:[-–—] |\())(?:\*{0,2}(?:up)?votes?:|\*{0,2}\d[\d.,]{0,9}[km]?\*{0,2} (?:up)?votes?\b)/i
/** The same at the beginning of a line, or of the item of a list, with a sign before it or none. */
const bulletBefore = /^[ \t]*(?:[-*+•][ \t]+)?(?:[(_]|\*(?!\*))?(?:[👍🔥🔼⬆❤▲]\ufe0f? ?)?/u
const firstLabel = /^\*{0,2}(?:up)?votes?:/i
const firstUnit = /^\*{0,2}\d[\d.,]{0,9}[km]?\*{0,2} (?:up)?votes?\*{0,2}(?: [·|—–-] |, (?=\d)|[)*_]?[ \t]*$)/im

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
  if (hasVotes(source)) return true
  const counts = newLabelCounts()
  countLabels(source, counts)
  return areOfEntries(counts)
}

/** How many lines begin with the label of each field: of entries for sure, or maybe with one of a paragraph. */
export interface LabelCounts {
  readonly sure: Map<FieldKind, number>
  readonly doubtful: Map<FieldKind, number>
}

export const newLabelCounts = (): LabelCounts => ({ sure: new Map(), doubtful: new Map() })

/** Labels that a paragraph of an abstract may begin with (`TL;DR: ...`, `Paper: https://...`), unless they are in bold type, in a list or alone on their lines. */
const ofParagraphs: ReadonlySet<FieldKind> = new Set<FieldKind>(['abstract', 'link'])

/** Whether labels are those of entries, which have them again: what stands above a page, or a text about something else, has each once. */
export function areOfEntries({ sure, doubtful }: LabelCounts): boolean {
  const repeated = (counts: ReadonlyMap<FieldKind, number>): number => [...counts.values()].filter((count) => count > 1).length
  return repeated(sure) > 0 || repeated(doubtful) > 1
}

/** The longest bullet and label before a colon. */
const longestLabel = 40
/** The beginning of a line up to a label; a plain one in small letters is a word of a sentence, or a key of YAML. */
const labelBefore = /^[ \t]*([-*+•][ \t]+)?(?=\*\*|\p{Lu})/u
const behindLabel = /^(?:\*\*)?(?:\s|$)/
const endOfLabelLine = /^(?:\*\*)?[ \t]*(?:[\n\r]|$)/

/**
 * Count the lines of a text that begin with the label of a field.
 *
 *     `**Authors:** Ada Byron, Ben Odell`
 *     `- Abstract: We fold ...`
 *
 * @param counts added to. O(n).
 */
export function countLabels(source: string, { sure, doubtful }: LabelCounts): void {
  for (let at = source.indexOf(':'); at >= 0; at = source.indexOf(':', at + 1)) {
    const label = readLabelBefore(source, at)
    if (label === null) continue
    const counts = label.isMarked || !ofParagraphs.has(label.name) ? sure : doubtful
    counts.set(label.name, (counts.get(label.name) ?? 0) + 1)
  }
}

/** Read the label that a colon ends, where it begins its line; whether it is in bold type, in a list or alone on its line. O(1). */
function readLabelBefore(source: string, colon: number): { readonly name: FieldKind; readonly isMarked: boolean } | null {
  const after = source.slice(colon + 1, colon + 8)
  if (!behindLabel.test(after)) return null
  const from = Math.max(0, colon - longestLabel)
  const near = source.slice(from, colon + 3)
  const lineStart = Math.max(near.lastIndexOf('\n', colon - from), near.lastIndexOf('\r', colon - from)) + 1
  const begin = lineStart === 0 && from > 0 ? null : labelBefore.exec(near.slice(lineStart))
  if (begin === null) return null
  const start = lineStart + begin[0].length
  const label = readFieldLabel(near, start, near.length)
  if (label === null || label.end <= colon - from) return null
  return { name: label.name, isMarked: begin[1] !== undefined || near.charAt(start) === '*' || endOfLabelLine.test(after) }
}

/** Whether the word of the votes stands anywhere where it is asked for, from its second letter on. O(n) and what it takes to ask. */
export function someVotesWord(source: string, isOne: (at: number) => boolean): boolean {
  for (let at = source.indexOf(votesWord); at >= 0; at = source.indexOf(votesWord, at + 1))
    if ((source.charCodeAt(at - 1) | 0x20) === letterOfVotes && isOne(at)) return true
  return false
}

/** Whether votes have a label, a unit or a sign of their own. O(n). */
export function hasVotes(source: string): boolean {
  const isField = (at: number): boolean => {
    const from = Math.max(0, at - before)
    const near = spacedText(source, from, at + behind)
    const lineStart = Math.max(near.lastIndexOf('\n', at - from), near.lastIndexOf('\r', at - from)) + 1
    const isFirst = (from === 0 || lineStart > 0) && beginsWithVotes(near.slice(lineStart))
    return isFirst || fieldOfVotes.test(near)
  }
  return someVotesWord(source, isField) || usesSigns(source)
}
