/** The input as a reader sees it: without tags, and character references are the signs that they stand for. */
import { decodeHTML } from 'entities'
import type { Cue, Gap } from '../../cues.ts'
import type { Markup } from '../../reading.ts'
import type { Span } from '../../schema.ts'
import { countFront } from '../../sorted.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { wider } from '../words/reader.ts'
import type { Gathered } from './scattered.ts'

/** A reference; a few need no semicolon. */
const reference = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[a-z][\da-z]{1,31});?/gi
const letterOrDigit = /[\p{L}\p{N}]/u

/** A text of the input's length. */
export interface Shown {
  readonly text: string
  /** Places of what it shows shorter, in order: references, and words whose signs stand apart. */
  readonly references: readonly Span[]
}

/**
 * Write what a reader sees: texts, and what stands for pictures. All else is blank, so that every offset stays.
 *
 * Character references are what they stand for, with spaces behind. Letters and digits stay as they are, unless they are of a known word:
 * inside any other a space would split it.
 *
 * @returns a text for the grammar to read and for messages to quote; values are read from the input itself. O(n).
 */
export function showPieces(source: string, { pieces, words }: Pick<Gathered, 'pieces' | 'words'>): Shown {
  const references: Span[] = []
  const parts: string[] = []
  let at = 0
  const show = (start: number, end: number, text: string): void => {
    parts.push(' '.repeat(start - at), text.padEnd(end - start))
    at = end
  }
  for (const piece of pieces) {
    const { kind, start, end, alt } = piece
    if (alt !== null) show(alt.start, alt.end, source.slice(alt.start, alt.end))
    if (kind !== 'text' && kind !== 'unread') continue
    const own = words.get(piece)
    if (own === undefined) show(start, end, showText(source.slice(start, end), start, references))
    for (const word of own ?? []) {
      show(word.start, word.end, word.text)
      if (word.text.length < word.end - word.start) references.push({ start: word.start, end: word.end })
    }
  }
  parts.push(' '.repeat(source.length - at))
  return { text: parts.join(''), references }
}

function showText(text: string, start: number, references: Span[]): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (found, at: number) => {
    const decoded = decodeHTML(found)
    if (letterOrDigit.test(decoded)) return found
    references.push({ start: start + at, end: start + at + found.length })
    return decoded.padEnd(found.length)
  })
}

/**
 * Take white space that references stand for off the edges of texts; a text of nothing else is none.
 *
 * @returns texts, and the references that are none of them. O(n).
 */
export function trimPieces(source: string, { text, references }: Shown, pieces: Piece[]): { pieces: Piece[]; edges: Markup[] } {
  const edges: Markup[] = []
  if (text === source) return { pieces, edges }
  // White space of the input beside a reference is blank, as it is anywhere.
  const addEdge = (from: number, to: number): void => {
    const start = skipWhiteSpace(source, from, to)
    if (start < to) edges.push({ start, end: trimEnd(source, start, to) })
  }
  const trimmed: Piece[] = []
  let gap: Gap = 'same-line'
  for (const piece of pieces) {
    const isText = piece.kind === 'text'
    const start = isText ? skipWhiteSpace(text, piece.start, piece.end) : piece.start
    const end = isText ? trimEnd(text, start, piece.end) : piece.end
    gap = wider(gap, piece.gap)
    addEdge(piece.start, start)
    if (start === end) continue
    addEdge(endOfReference(references, end), piece.end)
    // Nearly all stay as they are.
    trimmed.push(start === piece.start && end === piece.end && gap === piece.gap ? piece : { ...piece, start, end, gap })
    gap = 'same-line'
  }
  return { pieces: trimmed, edges }
}

/**
 * Let what ends in a reference, as it is shown, end behind it.
 *
 * @param cues changed
 * @returns the markup, likewise. O((cues + markup) * log references).
 */
export function coverReferences({ references }: Shown, cues: Cue[], markup: readonly Markup[]): readonly Markup[] {
  if (references.length === 0) return markup
  const endOf = (offset: number): number => endOfReference(references, offset)
  const cover = <P extends Span & { readonly parts?: readonly Span[] }>(place: P): P => {
    const wide = { ...place, end: endOf(place.end) }
    return place.parts === undefined ? wide : { ...wide, parts: place.parts.map(cover) }
  }
  cues.forEach((cue, at) => {
    const first = references[firstBehind(references, cue.start)]
    if (first === undefined || first.start >= cue.end) return
    const wide = cover(cue) as Cue & { figure?: Span | null; name?: Span | string | null }
    if (wide.figure) wide.figure = cover(wide.figure)
    if (typeof wide.name === 'object' && wide.name !== null) wide.name = cover(wide.name)
    cues[at] = wide as Cue
  })
  return markup.map(cover)
}

/** Where a reference ends that begins before an offset and goes on behind it; the offset where there is none. */
function endOfReference(references: readonly Span[], offset: number): number {
  const { start, end } = references[firstBehind(references, offset)] ?? { start: offset, end: offset }
  return start < offset ? end : offset
}

/** The first place that ends behind an offset. */
const firstBehind = (places: readonly Span[], offset: number): number =>
  countFront(places.length, (index) => (places[index] as Span).end <= offset)
