/**
 * From pieces to cues: what each piece says on a page of papers. All front ends for syntaxes with links share this; it knows the words of the
 * page and what its links prove, and nothing of any syntax or of the order of things.
 */
import type { Cue } from '../../cues.ts'
import { paperOf } from '../../targets.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece, Pieces } from '../markup/pieces.ts'
import { endCurator, readBrokenCurator, readCurator } from './curator.ts'
import { hasFields, readFields } from './fields.ts'
import { readLoneTarget, readPicture } from './lone-target.ts'
import { readAcross } from './parts.ts'
import { type Line, mergeText, type Reader, takeGap, toLine } from './reader.ts'
import { readText } from './read-text.ts'

/** Read pieces into cues. O(n). */
export function readPieces(source: string, { pieces, markup }: Pieces): { cues: Cue[]; markup: Pieces['markup'] } {
  const reader: Reader = {
    source,
    cues: [],
    markup: [...markup],
    forward: null,
    awaits: null,
    alt: null,
    pictured: false,
    sure: false,
    fields: hasFields(source),
    gap: 'same-line',
    lastLink: null,
  }
  for (let at = 0; at < pieces.length; ) {
    let end = at + 1
    while (end < pieces.length && (pieces[end] as Piece).gap === 'same-line') end++
    const next = Math.max(readAcross(reader, pieces, at, end), readBrokenCurator(reader, pieces, at, end))
    if (next === end) readLine(reader, pieces.slice(at, end))
    at = next
  }
  return { cues: reader.cues.map(toMenu), markup: trimPlaces(source, reader.markup) }
}

/** Marks without the white space at their edges, which is none of theirs. */
const trimPlaces = (source: string, places: Pieces['markup']): Pieces['markup'] =>
  places
    .map(({ start, end }) => {
      const from = skipWhiteSpace(source, start, end)
      return { start: from, end: trimEnd(source, from, end) }
    })
    .filter(({ start, end }) => end > start)

/** `GitHub` without a number is the menu's. */
const toMenu = (cue: Cue): Cue =>
  cue.kind === 'stars' && cue.figure === null && cue.url === null
    ? { kind: 'furniture', name: 'menu', start: cue.start, end: cue.end, gap: cue.gap }
    : cue

/** Read a line of pieces. */
function readLine(reader: Reader, pieces: readonly Piece[]): void {
  const first = reader.cues.length
  if (reader.fields && readFields(reader, pieces)) return
  if (readCurator(reader, pieces) || endCurator(reader, pieces)) return
  const line = toLine(pieces)
  pieces.forEach((piece, at) => {
    readPiece(reader, piece, pieces[at + 1], line)
  })
  joinText(reader, first)
}

/** Read a piece; `next` is the one behind it on its line. */
function readPiece(reader: Reader, piece: Piece, next: Piece | undefined, line: Line): void {
  switch (piece.kind) {
    case 'picture':
      readPicture(reader, piece, next, line)
      break
    case 'target':
      readLoneTarget(reader, piece)
      break
    case 'box':
      reader.cues.push({
        kind: 'check-box',
        start: piece.start,
        end: piece.end,
        gap: takeGap(reader, piece.gap),
        id: paperOf(piece.link?.target),
      })
      reader.awaits = 'votes'
      break
    case 'reference':
      reader.cues.push({ kind: 'furniture', name: 'references', start: piece.start, end: piece.end, gap: takeGap(reader, piece.gap) })
      break
    case 'unread':
      reader.cues.push({ kind: 'unread', start: piece.start, end: piece.end, gap: takeGap(reader, piece.gap) })
      break
    default:
      readText(reader, piece, next, line)
  }
}

/** Texts that follow one another on a line are one, whatever links stand in it; so are texts and numbers beside them. */
function joinText(reader: Reader, first: number): void {
  const { cues } = reader
  // A line may have taken cues of the one above into its own.
  const from = Math.min(first, cues.length)
  let kept = from
  for (let at = from; at < cues.length; at++) {
    const cue = cues[at] as Cue
    const before = kept > from ? (cues[kept - 1] as Cue) : undefined
    if (before?.kind === 'text' && cue.kind === 'text' && cue.gap === 'same-line') cues[kept - 1] = mergeText(before, cue)
    else cues[kept++] = cue
  }
  cues.length = kept
}
