/** Values of fields: a number with its unit, or what stands behind a label or below the head of a column. */
import { readCount } from '../../counts.ts'
import type { Cue, Gap, StarsCue } from '../../cues.ts'
import { paperOf, readTarget } from '../../targets.ts'
import { spacedText } from './has-fields.ts'
import type { FieldName } from './labels.ts'
import { readPart } from './line.ts'
import { readNames } from './names.ts'
import { longestName } from './reader.ts'
import { readSign } from './signs.ts'

/** A part of a line between two marks, or a cell. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly gap: Gap
}

/** `28 upvotes`, `👍 28`, `💬 4 comments`, `6 authors`, `Submitted by akhaliq`, `Feb 9, 2024`. */
export function readUnit(source: string, part: Part): Cue | null {
  const { start, end } = part
  if (end - start > longestName) return null
  const whole = spacedText(source, start, end)
  const sign = readSign(whole)
  const from = start + (sign?.from ?? 0)
  const text = whole.slice(from - start)
  const unit = /^((?:\*\*)?)(\d[^\s*]{0,15}|no)\*{0,2} (upvote|vote|comment|author|star)s?\*{0,2}$/i.exec(text)
  if (unit !== null) {
    const [, marks, number, word] = unit as unknown as [string, string, string, string]
    const first = from + marks.length
    return toNumber(source, part, units[word.toLowerCase()] as NumberKind, first, first + number.length)
  }
  if (sign !== null) return readValue(source, part, sign.name, from)
  const label = /^submitted by\s{1,8}(?=\S)/i.exec(text)
  if (label !== null) return { kind: 'submitter', ...part, name: { start: start + label[0].length, end }, field: true }
  return readDay(source, part, start)
}

type NumberKind = 'votes' | 'comments' | 'authors' | 'stars'
const units: Readonly<Record<string, NumberKind>> = {
  upvote: 'votes',
  vote: 'votes',
  comment: 'comments',
  author: 'authors',
  star: 'stars',
}

/** Read what stands behind a label. */
export function readValue(source: string, part: Part, name: FieldName, from: number): Cue | null {
  const { end } = part
  if (from >= end) return null
  switch (name) {
    case 'votes':
    case 'comments':
      return toNumber(source, part, name, from, end)
    case 'authors':
      return toNumber(source, part, name, from, end) ?? readNames(source, part, from)
    case 'stars':
      return toNumber(source, part, name, from, end - (/\sstars?$/i.exec(source.slice(from, end))?.[0].length ?? 0))
    case 'submitter':
      return end - from > longestName ? null : { kind: 'submitter', ...part, name: { start: from, end }, field: true }
    case 'organization':
      return end - from > longestName ? null : toOrganization(part, from)
    case 'date':
      return readDay(source, part, from)
    case 'link': {
      const id = readPaper(source.slice(from, end))
      return id === null ? null : { kind: 'arxiv', ...part, id, field: true }
    }
    default:
      return null
  }
}

/** The paper of an address, or of an id alone. */
const readPaper = (value: string): string | null => bareId.exec(value)?.[1] ?? paperOf(readTarget(value))
const bareId = /^(?:arxiv:)?(\d{4}\.\d{4,5})(?:v\d{1,2})?$/i

/** No votes or comments, in words or as the site shows them. */
const none = /^(?:no|none|[-–—])$/i

/** A part with the number in it; null where it is none. */
function toNumber(source: string, part: Part, kind: NumberKind, start: number, end: number): Cue | null {
  const isNone = (kind === 'votes' || kind === 'comments') && none.test(source.slice(start, end))
  const count = isNone ? { value: 0, rounded: false } : readCount(source, start, end)
  if (count === null) return null
  const figure = { start, end, count }
  if (kind === 'authors') return { kind, ...part, figure, field: true }
  if (kind === 'stars') return { kind, ...part, figure, url: null, field: true }
  return { kind, ...part, figure, id: null, linked: false, field: true }
}

export const toOrganization = (part: Part, from: number): Cue => ({
  kind: 'organization',
  ...part,
  handle: null,
  name: { start: from, end: part.end },
  field: true,
})

/** The repository that a text links to, and its stars where the text ends in them: `GitHub 120`. */
export function toStars(source: string, { start, end, gap }: Part, url: string): StarsCue {
  const number = /\d[\d.,]{0,9}[km]?$/i.exec(source.slice(Math.max(start, end - 14), end))?.[0].length ?? 0
  const place = { start: end - number, end }
  const figure = number === 0 ? null : { ...place, count: readCount(source, place.start, end) }
  return { kind: 'stars', start, end, gap, url, figure, field: true }
}

/** A date that goes on to the end of its part, as the site writes it or as `2025-11-03`. */
function readDay(source: string, part: Part, from: number): Cue | null {
  const cue = readPart(source, from, part.end, part.gap, null)
  return cue?.kind === 'date' && cue.end === part.end ? { ...cue, field: true } : null
}
