/** Words that the site puts beside a number, a name or a date, as one table. */

import { isLonger, skipWhiteSpace } from '../../text.ts'

/** What a label says of what stands beside it. */
type LabelName = 'submitted-by' | 'upvote' | 'stars' | 'arxiv' | 'published'

interface Label {
  readonly name: LabelName
  /** Compared with the beginning of a text, case ignored. */
  readonly texts: readonly string[]
}

/** No two begin alike. */
const labels: readonly Label[] = [
  { name: 'submitted-by', texts: ['submitted by'] },
  { name: 'upvote', texts: ['upvotes', 'upvoted', 'upvote'] },
  { name: 'stars', texts: ['github'] },
  { name: 'arxiv', texts: ['arxiv page', 'arxiv'] },
  { name: 'published', texts: ['published on', 'published'] },
]

/** A label at a place; `end` is behind it. */
export interface FoundLabel {
  readonly name: LabelName
  readonly end: number
}

/** The first two letters as one number, case ignored. */
const pairAt = (source: string, at: number): number => ((source.charCodeAt(at) | 0x20) << 8) | (source.charCodeAt(at + 1) | 0x20)

/** Labels by how they begin, so that most texts need no more than a look. */
const labelsByInitials: ReadonlyMap<number, Label> = new Map(labels.map((label) => [pairAt(label.texts[0] as string, 0), label]))

/** Capitals stand before it, and small letters from it on. */
const smallA = 0x61

/**
 * Read a label at a place.
 *
 * @returns null where none stands there as whole words. O(1).
 */
export function readLabel(source: string, at: number, end: number): FoundLabel | null {
  const label = labelsByInitials.get(pairAt(source, at))
  if (label === undefined) return null
  // The site writes labels with a capital; in lower case they are words of a sentence.
  if (source.charCodeAt(at) >= smallA && !source.startsWith('arXiv', at)) return null
  for (const text of label.texts) {
    const labelEnd = endOfWords(source, at, end, text)
    if (labelEnd >= 0) return { name: label.name, end: labelEnd }
  }
  return null
}

/** So much white space at most stands between words. */
const widestBlank = 8
const softHyphen = 0xad

/** Where some words end, -1 where they do not stand at a place; case is ignored, and white space of any kind may part them. O(length). */
export function endOfWords(source: string, start: number, end: number, words: string): number {
  let at = start
  for (let letter = 0; letter < words.length; letter++) {
    const wanted = words.charCodeAt(letter)
    if (wanted === 0x20) {
      const behind = skipWhiteSpace(source, at, Math.min(end, at + 2 * widestBlank))
      if (behind === at || isLonger(source, at, behind, widestBlank)) return -1
      at = behind
      continue
    }
    while (source.charCodeAt(at) === softHyphen) at++
    if (at >= end || (source.charCodeAt(at) | 0x20) !== wanted) return -1
    at++
  }
  return at === end || !/[\p{L}-]/u.test(source.charAt(at)) ? at : -1
}

/** What a label with a colon says of what stands behind it. */
export type FieldKind = 'authors' | 'votes' | 'comments' | 'date' | 'submitter' | 'organization' | 'stars' | 'link' | 'abstract'

/** Labels as newsletters and language models write them. */
const fields: ReadonlyMap<string, FieldKind> = new Map<string, FieldKind>([
  ['authors', 'authors'],
  ['upvotes', 'votes'],
  ['upvote', 'votes'],
  ['votes', 'votes'],
  ['comments', 'comments'],
  ['date', 'date'],
  ['published', 'date'],
  ['published on', 'date'],
  ['submitted by', 'submitter'],
  ['organization', 'organization'],
  ['organisation', 'organization'],
  ['github', 'stars'],
  ['github stars', 'stars'],
  ['stars', 'stars'],
  ['link', 'link'],
  ['url', 'link'],
  ['paper', 'link'],
  ['arxiv', 'link'],
  ['arxiv id', 'link'],
  ['arxiv link', 'link'],
  ['paper link', 'link'],
  ['abstract', 'abstract'],
  ['summary', 'abstract'],
  ['tl;dr', 'abstract'],
  ['tldr', 'abstract'],
])

/** What a label says, by its words in lower case; null where none says anything. */
export const fieldNamed = (words: string): FieldKind | null => fields.get(words) ?? null

/** A label of a field at a place; `end` is behind its colon. */
export interface FieldLabel {
  readonly name: FieldKind
  readonly end: number
}

/** The longest label with the asterisks and the colon around it. */
const longestField = 24

/**
 * Read a label with its colon, in bold type or plain: `Upvotes:`, `**Upvotes:**`, `**Upvotes**:`.
 *
 * @returns its name and where its value may begin; null where none stands there. O(1).
 */
export function readFieldLabel(source: string, at: number, end: number): FieldLabel | null {
  const found = /^\*{0,2}(tl;dr|[a-z]{3,15}(?:\s[a-z]{2,5})?)(?::\*\*|\*{0,2}:)(?=\s|$)/i.exec(
    source.slice(at, Math.min(end, at + longestField)),
  )
  const name = fieldNamed(found?.[1]?.toLowerCase().replace(/\s/, ' ') ?? '')
  return found === null || name === null ? null : { name, end: at + found[0].length }
}
