/** The curator's line: `by AK and the research community`, whatever links and pictures stand in it, on one line or several. */
import type { Cue } from '../../cues.ts'
import { foldText, skipWhiteSpace } from '../../text.ts'
import type { Piece } from '../markup/pieces.ts'
import { type Reader, takeGap } from './reader.ts'

/** Whether `by` stands at a place, and no longer word in lower case. */
const beginsCurator = (source: string, at: number): boolean =>
  (source.charCodeAt(at) | 0x20) === 0x62 && (source.charCodeAt(at + 1) | 0x20) === 0x79 && !/[a-z]/.test(source.charAt(at + 2))

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
  if (texts.reduce((length, { start, end }) => length + end - start, 0) > longestCurator) return false
  const words = texts.map(({ start, end }) => source.slice(start, end)).join(' ')
  const match = /^by ?(?:(\S.{0,79}?) ?)??and the research community$/i.exec(foldText(words))
  if (match === null) return false
  const place = match[1] === undefined ? null : findName(source, texts, match[1])
  reader.cues.push({ kind: 'curator', start: first.start, end: last.end, gap: takeGap(reader, (line[0] as Piece).gap), name: place })
  for (const { kind, start, end } of line) {
    if (kind !== 'text' && (start < first.start || start >= last.end)) reader.markup.push({ start, end })
  }
  reader.forward = null
  reader.awaits = null
  reader.alt = null
  return true
}

const longestCurator = 120

const restOfCurator = 'and the research community'

const longestRest = 40

/** So few parts has the line of the curator where each of them stands on a line of its own. */
const mostParts = 4

/** The end of the curator's line, where its parts stand on lines of their own: `by`, `AK`, and this. */
export function endCurator(reader: Reader, line: readonly Piece[]): boolean {
  const { source, cues } = reader
  const last = textOf(line, line.length - 1, -1)
  if (last === undefined || last.end - last.start > longestRest || (source.charCodeAt(last.start) | 0x20) !== 0x61) return false
  const texts = line.filter(({ kind }) => kind === 'text')
  if (foldText(source.slice(last.start, last.end)).toLowerCase() !== restOfCurator) return false
  const first = findBy(reader)
  const by = cues[first]
  if (by === undefined) return false
  const name = (texts.length > 1 ? texts[0] : undefined) ?? (by.end - by.start > 2 ? by : cues[first + 1])
  if (name === undefined) return false
  const place = name === by ? { start: skipWhiteSpace(source, by.start + 2, by.end), end: by.end } : { start: name.start, end: name.end }
  cues.length = first
  cues.push({ kind: 'curator', start: by.start, end: last.end, gap: by.gap, name: place })
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

/** Where a name stands among texts; where marks stand inside it, from the text that it begins to the one that it ends. */
function findName(source: string, texts: readonly Piece[], name: string): { start: number; end: number } {
  const holder = texts.find(({ start, end }) => source.slice(start, end).includes(name))
  if (holder === undefined) {
    const inside = texts.filter(({ start, end }) => name.includes(source.slice(start, end)))
    return { start: (inside[0] ?? (texts[0] as Piece)).start, end: (inside.at(-1) ?? (texts.at(-1) as Piece)).end }
  }
  const start = holder.start + source.slice(holder.start, holder.end).indexOf(name)
  return { start, end: start + name.length }
}
