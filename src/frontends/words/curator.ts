/** The curator's line: `by AK and the research community`, whatever links and pictures stand in it, on one line or several. */
import type { Cue, CuratorCue } from '../../cues.ts'
import type { Span } from '../../schema.ts'
import { countInAll, foldText, isLonger, skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { beginsCurator, curatorEnd, lengthOfBy, restOfCurator } from './curator-words.ts'
import { longestName, type Reader, takeGap } from './reader.ts'

/** The curator's line, broken in two; returns where to go on. */
export function readBrokenCurator(reader: Reader, pieces: readonly Piece[], at: number, end: number): number {
  const first = pieces[at] as Piece
  if (first.kind !== 'text' || !beginsCurator(reader.source, first.start) || pieces[end]?.gap !== 'next-line') return end
  let next = end + 1
  while (next < pieces.length && (pieces[next] as Piece).gap === 'same-line') next++
  return readCurator(reader, pieces.slice(at, next)) ? next : end
}

/** The first text of a line from a piece on, forwards or backwards. */
function textOf(line: readonly Piece[], from: number, step: 1 | -1): Piece | undefined {
  let at = from
  while (at >= 0 && at < line.length && line[at]?.kind !== 'text') at += step
  return line[at]
}

/** `by AK and the research community`, whatever links and pictures stand in it. */
export function readCurator(reader: Reader, line: readonly Piece[]): boolean {
  const { source } = reader
  const first = textOf(line, 0, 1)
  if (first === undefined || !beginsCurator(source, first.start)) return false
  const texts = line.filter(({ kind }) => kind === 'text')
  const last = texts.at(-1) as Piece
  // Of the line its texts alone: the address of a picture in it may be the picture itself.
  if (countInAll(source, texts) > longestCurator) return false
  const words = texts.map(({ start, end }) => source.slice(start, end)).join(' ')
  const folded = foldText(words).toLowerCase()
  if (!folded.endsWith(restOfCurator) || folded.length > longestName + restOfCurator.length + lengthOfSpaces) return false
  const to = trimEnd(words, lengthOfBy, words.search(curatorEnd))
  const parts = placesOf(texts, skipWhiteSpace(words, lengthOfBy, to), to)
  // `by papers-by [https://.../papers-by.png]AK`: some writers put a picture's text before its address.
  const picture = line.findLast(({ kind, start }) => kind === 'picture' && source.charAt(start) === '[')
  const behind = parts.filter(({ start }) => start >= (picture?.end ?? 0))
  const name = toName(behind.length > 0 ? behind : parts)
  reader.cues.push({ kind: 'curator', start: first.start, end: last.end, gap: takeGap(reader, (line[0] as Piece).gap), name })
  for (const { kind, start, end } of line) {
    if (kind !== 'text' && (start < first.start || start >= last.end)) reader.markup.push({ start, end })
  }
  reader.forward = null
  reader.awaits = null
  reader.alt = null
  return true
}

const longestCurator = 120
/** `by`, and the spaces around the name. */
const lengthOfSpaces = 4

const longestRest = 40

/** Where a stretch of some texts' words stands, which are joined by single spaces. */
function placesOf(texts: readonly Span[], from: number, to: number): Span[] {
  let behind = 0
  return texts.flatMap(({ start, end }) => {
    const offset = start - behind
    behind += end - start + 1
    const place = { start: Math.max(start, offset + from), end: Math.min(end, offset + to) }
    return place.start < place.end ? [place] : []
  })
}

/** The place of a name, which has parts where marks stand in it. */
function toName(parts: readonly Span[]): CuratorCue['name'] {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return null
  return first === last ? first : { start: first.start, end: last.end, parts }
}

/** So few parts has the line of the curator where each of them stands on a line of its own. */
const mostParts = 4

/** The end of the curator's line, where its parts stand on lines of their own: `by`, `AK`, and this. */
export function endCurator(reader: Reader, line: readonly Piece[]): boolean {
  const { source, cues } = reader
  const last = textOf(line, line.length - 1, -1)
  if (last === undefined || isLonger(source, last.start, last.end, longestRest) || (source.charCodeAt(last.start) | 0x20) !== 0x61)
    return false
  const texts = line.filter(({ kind }) => kind === 'text')
  if (foldText(source.slice(last.start, last.end)).toLowerCase() !== restOfCurator) return false
  const first = findBy(reader)
  const by = cues[first]
  if (by === undefined) return false
  const behindBy = { start: skipWhiteSpace(source, by.start + lengthOfBy, by.end), end: by.end }
  const parts = [behindBy, ...cues.slice(first + 1), ...texts.slice(0, -1)].filter(({ start, end }) => start < end)
  const name = toName(parts.map(({ start, end }) => ({ start, end })))
  if (name === null || countInAll(source, parts) > longestCurator) return false
  cues.length = first
  cues.push({ kind: 'curator', start: by.start, end: last.end, gap: by.gap, name })
  reader.gap = 'same-line'
  return true
}

/** The last one of the cues so far that begins with `by`, -1 where none of the line's parts does. */
function findBy({ source, cues }: Reader): number {
  for (let at = cues.length - 1; at >= Math.max(0, cues.length - mostParts); at--) {
    const { start, end } = cues[at] as Cue
    if (/^[Bb][Yy](?![a-z]).{0,80}$/.test(source.slice(start, end))) return at
  }
  return -1
}
