/** Values of fields: a number with its unit, or what stands behind a label or below the head of a column. */
import { readCount } from '../../counts.ts'
import type { Cue, Figure, Gap, StarsCue } from '../../cues.ts'
import { paperOf, readTarget } from '../../targets.ts'
import { spacedText } from './has-fields.ts'
import type { FieldKind } from './labels.ts'
import { readPart } from './line.ts'
import { readNames } from './names.ts'
import { longestName } from './reader.ts'
import { saysNothing } from './nothing.ts'
import { readSign, readSignBehind } from './signs.ts'

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
  const behind = readSignBehind(text)
  if (behind !== null) return withEnd(readValue(source, { ...part, end: start + behind.to }, behind.name, start), end)
  const label = /^submitted by\s{1,8}(?=\S)/i.exec(text)
  if (label !== null) return toSubmitter(source, part, start + label[0].length)
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

/** Read what stands behind a label; null where that says that there is nothing, but for a dash in place of a number, as the site shows no votes. */
export function readValue(source: string, part: Part, name: FieldKind, from: number): Cue | null {
  const { end } = part
  if (from >= end || (!isNumberKind(name) && saysNothing(source.slice(from, end)))) return null
  switch (name) {
    case 'votes':
    case 'comments':
      return toNumber(source, part, name, from, end)
    case 'authors':
      return toNumber(source, part, name, from, end) ?? readNames(source, part, from)
    case 'stars':
      return toNumber(source, part, name, from, end - (/\sstars?$/i.exec(source.slice(from, end))?.[0].length ?? 0))
    case 'submitter':
      return end - from > longestName ? null : toSubmitter(source, part, from)
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

/** A field whose values have a cue of their own. */
export type ValueName = Exclude<FieldKind, 'abstract' | 'link'>

/** The cue that a field is read into. */
const kinds: Readonly<Record<ValueName, Cue['kind']>> = {
  authors: 'authors',
  votes: 'votes',
  comments: 'comments',
  date: 'date',
  submitter: 'submitter',
  organization: 'organization',
  stars: 'stars',
}

/** Read a value of a field that has its unit or its sign: `28 upvotes` where votes stand. */
export function readWithUnit(source: string, part: Part, name: ValueName): Cue | null {
  const unit = readUnit(source, part)
  return unit?.kind === kinds[name] ? unit : null
}

const counted: ReadonlySet<FieldKind> = new Set<FieldKind>(['votes', 'comments', 'authors', 'stars'])
/** Signs beside a number, as the site's own before votes; and what programs write behind a whole number where a column has gaps. */
const signBefore = /^\p{So}\ufe0f?\s{0,12}/u
const signBehind = /(?:\s{0,3}\p{So}\ufe0f?|(?<=\d)\.0)$/u
/** Longer texts are no numbers. */
const longestNumber = 24

/** Read a value whose field is known from elsewhere, a number without signs beside it; null where it is none. */
export function readWithSigns(source: string, part: Part, name: ValueName): Cue | null {
  const inner = counted.has(name) ? trimNumber(source, part) : part
  const value = readValue(source, { ...part, end: inner.end }, name, inner.start)
  return withEnd(value, part.end)
}

/** A cue that ends with its part. */
const withEnd = (cue: Cue | null, end: number): Cue | null => cue && { ...cue, end }

function trimNumber(source: string, { start, end }: Part): Pick<Part, 'start' | 'end'> {
  if (end - start > longestNumber) return { start, end }
  const text = source.slice(start, end)
  return { start: start + (signBefore.exec(text)?.[0].length ?? 0), end: end - (signBehind.exec(text)?.[0].length ?? 0) }
}

/** The paper of an address, or of an id alone. */
const readPaper = (value: string): string | null => bareId.exec(value)?.[1] ?? paperOf(readTarget(value))
const bareId = /^(?:arxiv:)?(\d{4}\.\d{4,5})(?:v\d{1,2})?$/i

/** No votes or comments, in words or as the site shows them. */
const none = /^(?:no|none|[-–—])$/i

/** A writer's sign that a number is near another one: `~142`. */
const nearly = /^(?:[~≈∼] ?|(?:about|around|approx\.?|ca\.?) )(?=\d)/i

/** A part with the number in it; null where it is none. */
function toNumber(source: string, part: Part, kind: NumberKind, start: number, end: number): Cue | null {
  const text = source.slice(start, Math.min(end, start + longestNumber))
  if ((kind === 'votes' || kind === 'comments') && none.test(text))
    return toFigure(part, kind, { start, end, count: { value: 0, rounded: false } })
  const sign = nearly.exec(text)?.[0].length ?? 0
  const count = readCount(source, start + sign, end)
  return count && toFigure(part, kind, { start, end, count: sign === 0 ? count : { ...count, rounded: true } })
}

/** Read what stands where a label asks for a number and begins like one, and is none: `-3`, `12k+`. Null where it does not begin so. */
export function readUnreadable(source: string, part: Part, name: ValueName, from: number): Cue | null {
  const isLike = part.end - from <= longestNumber && likeNumber.test(source.slice(from, part.end))
  return isLike && isNumberKind(name) ? toFigure(part, name, { start: from, end: part.end, count: null }) : null
}
const likeNumber = /^[-+~≈<>]?\d\S*$/
const isNumberKind = (name: FieldKind): name is NumberKind => counted.has(name)

function toFigure(part: Part, kind: NumberKind, figure: Figure): Cue {
  if (kind === 'authors') return { kind, ...part, figure, field: true }
  if (kind === 'stars') return { kind, ...part, figure, url: null, field: true }
  return { kind, ...part, figure, id: null, linked: false, field: true }
}

/** A user's handle may have the sign that mentions one before it: `@akhaliq`. */
function toSubmitter(source: string, part: Part, from: number): Cue {
  const start = source.charAt(from) === '@' && from + 1 < part.end ? from + 1 : from
  return { kind: 'submitter', ...part, name: { start, end: part.end }, field: true }
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
  const figure = number === 0 ? null : { count: readCount(source, place.start, end), ...place }
  return { kind: 'stars', start, end, gap, url, figure, field: true }
}

/** A time of the day in UTC, as programs write it behind its date. */
const timeBehind = /[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-6]\d(?:[.,]\d{1,9})?)?(?:Z| ?UTC|[+-]00:?00)?$/i
/** Longer texts are no points in time. */
const longestMoment = 48

/** A date that goes on to the end of its part, as the site writes it, as `2025-11-03`, or with its time. */
function readDay(source: string, part: Part, from: number): Cue | null {
  const time = part.end - from > longestMoment ? undefined : timeBehind.exec(source.slice(from, part.end))?.[0]
  const dayEnd = part.end - (time?.length ?? 0)
  const cue = readPart(source, from, dayEnd, part.gap, null)
  return cue?.kind === 'date' && cue.end === dayEnd ? { field: true, ...cue, end: part.end } : null
}
