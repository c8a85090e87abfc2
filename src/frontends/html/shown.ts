/** The input as a reader sees its marks: character references that stand for spaces, dots and other signs are such. */
import { decodeHTML } from 'entities'
import type { Cue, Gap, Markup } from '../../cues.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece } from '../markup/pieces.ts'
import { wider } from '../words/reader.ts'
import type { Place } from './tokens.ts'

/** A reference; a few need no semicolon. */
const reference = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[a-z][\da-z]{1,31});?/gi
const letterOrDigit = /[\p{L}\p{N}]/u
/** Votes and other numbers, and what stands for none. */
const numberAlone = /^\s*(?:\d[\d.,]{0,11}k?\+?|[-–—])\s*$/i
const longestNumber = 80

/** A text of the input's length. */
export interface Shown {
  readonly text: string
  /** Places of references that it shows shorter, in order. */
  readonly references: readonly Place[]
}

/**
 * Write character references of texts as what they stand for, with spaces behind, and tags inside of a date as spaces, so that every offset
 * stays. Letters and digits stay as they are, unless they make a number: inside a word a space would split it.
 *
 * @param texts places of text that may have references in them, in order
 * @param gaps places of tags inside of dates, in order, apart from the texts
 * @returns a text for the grammar to read; values are read from the input itself. O(n).
 */
export function showReferences(source: string, texts: readonly Place[], gaps: readonly Place[]): Shown {
  const references: Place[] = []
  if (texts.length + gaps.length === 0) return { text: source, references }
  const parts: string[] = []
  let at = 0
  const tags = new Set(gaps)
  for (const place of [...texts, ...gaps].sort((a, b) => a.start - b.start)) {
    const { start, end } = place
    const text = source.slice(start, end)
    parts.push(source.slice(at, start), tags.has(place) ? ' '.repeat(text.length) : showText(text, start, references))
    at = end
  }
  parts.push(source.slice(at))
  return { text: parts.join(''), references }
}

function showText(text: string, start: number, references: Place[]): string {
  const number = text.length > longestNumber ? '' : decodeHTML(text)
  if (number !== text && numberAlone.test(number)) {
    references.push({ start, end: start + text.length })
    return number.trim().padEnd(text.length)
  }
  return text.replace(reference, (found, at: number) => {
    const decoded = decodeHTML(found)
    if (decoded.length >= found.length || letterOrDigit.test(decoded)) return found
    references.push({ start: start + at, end: start + at + found.length })
    return decoded.padEnd(found.length)
  })
}

/**
 * Take white space that references stand for off the edges of texts; a text of nothing else is none.
 *
 * @param markup where the references go
 * @returns O(n)
 */
export function trimPieces({ text, references }: Shown, pieces: Piece[], markup: Markup[]): Piece[] {
  if (references.length === 0) return pieces
  const trimmed: Piece[] = []
  let gap: Gap = 'same-line'
  for (const piece of pieces) {
    const isText = piece.kind === 'text'
    const start = isText ? skipWhiteSpace(text, piece.start, piece.end) : piece.start
    const end = isText ? trimEnd(text, start, piece.end) : piece.end
    gap = wider(gap, piece.gap)
    if (start > piece.start) markup.push({ start: piece.start, end: start })
    if (start === end) continue
    if (end < piece.end) markup.push({ start: end, end: piece.end })
    trimmed.push({ ...piece, start, end, gap })
    gap = 'same-line'
  }
  return trimmed
}

/**
 * Let what ends in a reference, as it is shown, end behind it.
 *
 * @param cues changed
 * @param markup what no cue holds
 * @returns the markup. O(both * log references).
 */
export function coverReferences({ references }: Shown, cues: Cue[], markup: readonly Markup[]): readonly Markup[] {
  if (references.length === 0) return markup
  const endOf = (offset: number): number => {
    const { start, end } = references[firstBehind(references, offset)] ?? { start: offset, end: offset }
    return start < offset ? end : offset
  }
  const cover = <P extends Place>(place: P): P => ({ ...place, end: endOf(place.end) })
  cues.forEach((cue, at) => {
    const first = references[firstBehind(references, cue.start)]
    if (first === undefined || first.start >= cue.end) return
    const wide = cover(cue) as Cue & { figure?: Place | null; name?: Place | string | null; parts?: readonly Place[] }
    if (wide.figure) wide.figure = cover(wide.figure)
    if (typeof wide.name === 'object' && wide.name !== null) wide.name = cover(wide.name)
    if (wide.parts) wide.parts = wide.parts.map(cover)
    cues[at] = wide as Cue
  })
  return markup.map(cover)
}

/** The first place that ends behind an offset. */
function firstBehind(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as Place).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
