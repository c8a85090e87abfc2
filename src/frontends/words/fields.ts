/**
 * Fields with a label or a unit of their own, as newsletters and language models write them below a title: `Authors: 6 | Upvotes: 37`,
 * `- **Upvotes:** 37`, `Submitted by akhaliq · 28 upvotes · Example Labs · 4 comments`.
 *
 * A line is such fields from end to end, or it is none: a value that cannot be read is better no value than a wrong one.
 */
import type { Cue } from '../../cues.ts'
import { readMonth } from '../../dates.ts'
import type { Span } from '../../schema.ts'
import { paperOf } from '../../targets.ts'
import { isWhiteSpace, skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { isNamedLink, isNameOfLink, namesLinks, toLinkCue } from './field-links.ts'
import { spacedText } from './has-fields.ts'
import { type FieldLabel, readFieldLabel } from './labels.ts'
import { leaveOut, longestName, type Reader, takeForward, takeGap } from './reader.ts'
import { hasSigns, partBySigns, readSign } from './signs.ts'
import { saysNothing } from './nothing.ts'
import { type Part, readUnit, readUnreadable, readValue, readWithUnit, toOrganization } from './values.ts'

/** No such line of a page is longer, but for a labelled abstract: names of hundreds of authors may stand in it. */
const longestLine = 8_000

/** Read a line of fields; says whether it was one. O(length). */
export function readFields(reader: Reader, pieces: readonly Piece[]): boolean {
  const { source } = reader
  if (leaveHeadedLabel(reader, pieces) || readLinkLine(reader, pieces)) return true
  const texts = pieces.slice(0, endOfTexts(pieces))
  const others = pieces.slice(texts.length)
  if (texts.length === 0) return false
  const first = joinPieces(texts)
  const start = skipBullet(source, first.start, first.end)
  if (others.length === 0 && readAbstract(reader, texts, start)) return true
  if (first.end - start > longestLine || !others.every(isNamedLink)) return false
  const line = unwrap(source, start, first.end)
  const cues = namesLinks(source, start, first.end, others) ? [] : readFieldLine(source, line.start, line.end, start > first.start)
  if (cues === null || !(texts.length === 1 || cues.flatMap(namesOf).every((name) => texts.some((text) => isWithin(name, text)))))
    return false
  if (cues.length === 0 && others.length === 0) {
    leaveOut(reader, first)
    return true
  }
  const gap = takeGap(reader, first.gap)
  takeForward(reader)
  reader.awaits = null
  reader.markup.push({ start: first.start, end: trimEnd(source, first.start, start) })
  cues.forEach((cue, at) => {
    reader.cues.push(at === 0 ? { ...cue, gap } : cue)
  })
  others.forEach((piece, at) => {
    reader.cues.push(toLinkCue(source, piece, at === 0 && cues.length === 0 ? gap : 'same-line'))
  })
  markBetween(reader, start, cues, first.end)
  return true
}

/** Leave out the label of an abstract that is a heading, as one in bold type on a line of its own is: `**Abstract:**`. */
function leaveHeadedLabel(reader: Reader, pieces: readonly Piece[]): boolean {
  const [piece] = pieces
  if (piece?.heading !== true || piece.kind !== 'text' || pieces.length > 1) return false
  const label = readFieldLabel(reader.source, piece.start, piece.end)
  if (label?.name !== 'abstract' || label.end < piece.end) return false
  leaveOut(reader, piece)
  return true
}

/** Read a line of links that are called so, with marks between them: `[Paper](https://...) | [Code](https://...)`, `🔗 [Read more](https://...)`. Several to one paper are one. */
function readLinkLine(reader: Reader, pieces: readonly Piece[]): boolean {
  const { source, cues } = reader
  const isCalled = (piece: Piece): boolean => isNamedLink(piece) && !piece.heading && isNameOfLink(source, piece)
  if (!pieces.every((piece) => isMark(source, piece) || isCalled(piece)) || !pieces.some(isCalled)) return false
  takeForward(reader)
  reader.awaits = null
  const seen = new Set<string>()
  for (const piece of pieces) {
    const id = paperOf(piece.link?.target)
    // A mark has no link, and what leads to a paper that was named says nothing more.
    if (piece.link === null || (id !== null && seen.has(id))) leaveOut(reader, piece)
    else cues.push(toLinkCue(source, piece, takeGap(reader, piece.gap)))
    if (id !== null) seen.add(id)
  }
  return true
}

/** Longer texts are no marks. */
const longestMark = 4
/** A bullet, a bar, a sign. */
const mark = /^[^\p{L}\p{N}]{1,4}$/u

const isMark = (source: string, { kind, link, start, end }: Piece): boolean =>
  kind === 'text' && link === null && end - start <= longestMark && mark.test(source.slice(start, end))

/** How many of the first pieces of a line are its text: labels may be elements of their own, `<b>Upvotes:</b> 37`. */
function endOfTexts(pieces: readonly Piece[]): number {
  const end = pieces.findIndex(({ kind, link, heading }) => kind !== 'text' || link !== null || heading)
  return end < 0 ? pieces.length : end
}

const joinPieces = (texts: readonly Piece[]): Piece => ({ ...(texts[0] as Piece), end: (texts.at(-1) as Piece).end })

/** Names of people and organisations, in which no tags may stand; a field has one. */
function namesOf(cue: Cue): readonly Span[] {
  if (cue.kind === 'authors') return cue.names ?? []
  return cue.kind === 'submitter' || cue.kind === 'organization' ? [cue.name as Span] : []
}

const isWithin = (name: Span, text: Piece): boolean => text.start <= name.start && name.end <= text.end

/** `- **Abstract:** We measure ...`: the text behind the label. */
function readAbstract(reader: Reader, texts: readonly Piece[], start: number): boolean {
  const piece = joinPieces(texts)
  const label = readFieldLabel(reader.source, start, piece.end)
  if (label?.name !== 'abstract') return false
  const from = skipWhiteSpace(reader.source, label.end, piece.end)
  leaveOut(reader, { start: piece.start, end: label.end, gap: piece.gap })
  if (from === piece.end) return true
  if (saysNothing(reader.source.slice(from, piece.end))) {
    leaveOut(reader, { start: from, end: piece.end, gap: 'same-line' })
    return true
  }
  const parts = texts.filter(({ end }) => end > from).map(({ start: first, end }) => ({ start: Math.max(first, from), end }))
  const cue = { kind: 'text', start: from, end: piece.end, gap: takeGap(reader, 'blank-line'), labelled: true } as const
  reader.cues.push(parts.length === 1 ? cue : { parts, ...cue })
  return true
}

/** What a line of fields may be written in: italics, or brackets. */
const wrapped = /^(?:\*(?!\*)|_|\()(?=.{1,400}(?:[^*]\*|_|\))$)/

/** A line of fields without what it is written in: `*4 authors — 34 upvotes*`, `(34 upvotes)`. */
function unwrap(source: string, start: number, end: number): Span {
  const mark = wrapped.exec(source.slice(start, end))?.[0]
  return mark !== undefined && source.charAt(end - 1) === (mark === '(' ? ')' : mark) ? { start: start + 1, end: end - 1 } : { start, end }
}

/** What stands between the fields of a line, and no cue holds: marks, and the mark before what follows on the line. */
export function markBetween({ source, markup }: Reader, from: number, cues: readonly Cue[], end: number): void {
  let at = from
  for (const cue of [...cues, { start: end, end }]) {
    const [start, stop] = [skipWhiteSpace(source, at, cue.start), trimEnd(source, at, cue.start)]
    if (start < stop) markup.push({ start, end: stop })
    at = cue.end
  }
}

function skipBullet(source: string, start: number, end: number): number {
  return '-*+•'.includes(source.charAt(start)) && isWhiteSpace(source.charCodeAt(start + 1))
    ? skipWhiteSpace(source, start + 1, end)
    : start
}

/** Read all fields of a line, without those whose values say that there is none; null where one is no field. A day alone is one in a list's item. */
export function readFieldLine(source: string, start: number, end: number, isItem: boolean): Cue[] | null {
  const parts = cutParts(source, start, end)
  const labels = parts.map((part) => readFieldLabel(source, part.start, part.end))
  const isLabelled = labels.some((label) => label !== null) || parts.some((part) => readSign(source.slice(part.start, part.end)) !== null)
  const cues: Cue[] = []
  let empty = 0
  parts.forEach((part, at) => {
    const label = labels[at] ?? null
    const cue = label === null ? readUnit(source, part) : readLabelledField(source, part, label)
    if (cue !== null) cues.push(cue)
    else if (label !== null && isEmpty(source, label, part)) empty++
    else if (!isLabelled && isName(source, part)) cues.push(toOrganization(part, part.start))
  })
  // What has no unit beside votes that have one is the organisation, which stands in place of authors; of two such parts none can be told.
  const isWhole = cues.length + empty === parts.length && (isLabelled || cues.some(hasUnit) || (isItem && cues[0]?.kind === 'date'))
  return isWhole && new Set(cues.map(roleOf)).size === cues.length ? cues : null
}

/** Read what stands behind a label, a number with its unit as well: `Authors: 5 authors`. */
function readLabelledField(source: string, part: Part, { name, end: labelEnd }: FieldLabel): Cue | null {
  const from = skipWhiteSpace(source, labelEnd, part.end)
  const value = readValue(source, part, name, from)
  if (value !== null || name === 'abstract' || name === 'link') return value
  const unit = readWithUnit(source, { ...part, start: from }, name)
  return unit === null ? readUnreadable(source, part, name, from) : { ...unit, start: part.start }
}

/** Whether a label has a value that says that there is none: `Comments: N/A`. */
const isEmpty = (source: string, { end }: FieldLabel, part: Part): boolean =>
  saysNothing(source.slice(skipWhiteSpace(source, end, part.end), part.end))

/** Whether a field says by its unit what it is; a day may be anything, and is one only beside others. */
const hasUnit = ({ kind }: Cue): boolean => kind === 'votes' || kind === 'comments' || kind === 'stars' || kind === 'authors'

/** Authors and organisations are shown in the same place. */
const roleOf = ({ kind }: Cue): string => (kind === 'authors' ? 'organization' : kind)

/** What is no name is a part that nobody knows: a number with a word of its own or a number in words, a date, an address. */
const isName = (source: string, { start, end }: Part): boolean =>
  end - start <= longestName && hasWord.test(source.slice(start, end)) && readMonth(source, start, end) === null
const hasWord =
  /^(?!(?:submitted )?by\b|\d\S{0,80}\s|\S{1,80}:\/\/)(?!.{0,80}(?::\s|\b(?:upvote|vote|comment|author)s?$))(?=.{0,80}\p{L})/iu

/** What stands between fields, the first of it that a line has; spaces, commas or dashes only where signs or units tell what each part is. */
const separators = [' | ', ' · '] as const
const unitsInList =
  /^(?:\d[\d.,]{0,9}[km]? ?(?:upvote|vote|comment|author)s?|\d[\d.,]{0,9}[km]? ?[👍🔥🔼⬆❤▲]\ufe0f?|[👍🔥🔼⬆❤▲]\ufe0f? ?\d[\d.,]{0,9}[km]?)(, | [-–—] )/iu

/** Cut a line at its bars, or at its dots where it has none. */
function cutParts(source: string, start: number, end: number): Part[] {
  const line = spacedText(source, start, end)
  const parts: Part[] = []
  let at = start
  const mark = separators.find((given) => line.includes(given))
  const bySigns = mark === undefined && hasSigns(line)
  const separator = mark ?? (bySigns ? '\n' : (unitsInList.exec(line)?.[1] ?? ' · '))
  for (const part of (bySigns ? partBySigns(line) : line).split(separator)) {
    const from = skipWhiteSpace(source, at, at + part.length)
    // A mark at the end of the line stands before what follows.
    const to = trimEnd(source, from, at + part.length - (/ [|·]$/.test(part) ? 1 : 0))
    if (to > from) parts.push({ start: from, end: to, gap: 'same-line' })
    at += part.length + separator.length
  }
  return parts
}
