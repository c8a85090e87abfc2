/** A line with a title, linked or marked as a heading, and its fields: `1. [Paper Boats](/papers/2509.01234) - 34 upvotes`, `- **[Paper Boats](...)** (34 upvotes, 5 authors)`. */
import { paperOf } from '../../targets.ts'
import { skipWhiteSpace } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { markBetween, readFieldLine } from './fields.ts'
import { leaveOut, type Reader, takeForward, takeGap } from './reader.ts'

/** What may stand before the link: a bullet or a number, and the beginning of bold type. */
const before = /^(?:[-*+•]|\d{1,3}[.)])?\s*\*{0,2}$/
const longestBefore = 12
/** What stands between the link and the fields, and closes them. */
const between = /^\*{0,2}\s*(?:[-–—:|·]\s|\()?\s*/
const closed = / ?\)$/

/** Read a line of a title and its fields; says whether it was one. O(length). */
export function readTitledLine(reader: Reader, pieces: readonly Piece[]): boolean {
  const { source } = reader
  const at = pieces.findIndex(({ kind, heading, link }) => paperOf(link?.target) !== null || (kind === 'text' && heading))
  const [title, fields] = [pieces[at], pieces[at + 1]]
  if (title?.kind !== 'text' || fields?.kind !== 'text' || fields.link !== null || at > 1 || pieces.length !== at + 2) return false
  const first = at === 1 ? (pieces[0] as Piece) : null
  if (first !== null && !before.test(source.slice(first.start, Math.min(first.end, first.start + longestBefore)))) return false
  const text = source.slice(fields.start, fields.end)
  const start = fields.end - text.replace(between, '').length
  const end = fields.start + text.replace(closed, '').length
  const cues = readFieldLine(source, skipWhiteSpace(source, start, end), end, false)
  if (cues === null || !cues.some(({ kind }) => kind === 'votes')) return false
  takeForward(reader)
  reader.awaits = null
  if (first !== null) leaveOut(reader, first)
  const gap = takeGap(reader, first?.gap ?? title.gap)
  reader.cues.push({ kind: 'text', start: title.start, end: title.end, gap, heading: true, link: title.link })
  for (const cue of cues) reader.cues.push(cue)
  markBetween(reader, fields.start, cues, fields.end)
  return true
}
