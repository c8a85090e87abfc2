/** Organisations: by the link of a name, by the text of a picture before it, or on one line with the rest of a byline. */
import { beginsWithCount } from '../../counts.ts'
import type { Cue, Gap, OrganizationCue } from '../../cues.ts'
import { resembles } from '../../organization.ts'
import type { Span } from '../../schema.ts'
import { isDigit, isWhiteSpace, skipWhiteSpace, trimEnd } from '../../text.ts'
import { readParts } from './parts.ts'
import { longestName, type Reader } from './reader.ts'

/** The name of an organisation, without the handle that its picture's text is. */
export function toOrganization(
  reader: Reader,
  { start, end, gap }: { start: number; end: number; gap: Gap },
  handle: string,
  pictured: boolean,
  forwarded: boolean,
): Cue {
  const text = reader.source.slice(start, end)
  // Where there is no picture, its text stands before the name, if it was not left out.
  const rest = text.startsWith(handle) ? text.slice(handle.length).trimStart() : ''
  const isApart = rest.length + handle.length < text.length
  const again = !pictured && rest !== '' && ((forwarded && isApart) || resembles(handle, rest) || isGlued(handle, rest, isApart))
  const nameStart = again ? skipWhiteSpace(reader.source, start + handle.length, end) : start
  return { kind: 'organization', start, end, gap, handle, name: { start: nameStart, end } }
}

const lastAscii = 0x7f

/** Whether a name is glued to its handle: no name has one in it that is spelt with marks, or that other letters follow. */
const isGlued = (handle: string, rest: string, isApart: boolean): boolean =>
  !isApart && (rest.charCodeAt(0) > lastAscii || (/[-_.]/.test(handle) && /^\p{Lu}/u.test(rest)))

/** A picture's text, where it may be a handle. */
export const readHandle = (text: string): string | null => (/^(?=.*[a-z])[\w.-]+$/i.test(text) ? text : null)

/**
 * An organisation and the rest of its byline on one line.
 *
 *     `Example-Labs Example Labs · Published on Apr 17, 2025`
 *      ^ text                    ^ dot
 */
export function readOrganizationLine(
  reader: Reader,
  start: number,
  end: number,
  gap: Gap,
  handle: string | null,
  pictured: boolean,
): boolean {
  const { source, cues } = reader
  if (end - start > 2 * longestName) return false
  const dot = findDot(reader, start, end)
  if (dot <= start || !isWhiteSpace(source.charCodeAt(dot - 1))) return false
  const first = cues.length
  const place = { start, end: trimEnd(source, start, dot), gap }
  const above = handle === null ? nameAbove(reader, place) : null
  if (above !== null) cues[first - 1] = growName(above, place.end)
  else if (handle === null) cues.push({ kind: 'text', ...place })
  else if (gap !== 'same-line' || !endPictured(reader, place, handle))
    cues.push(toOrganization(reader, place, handle, pictured, reader.forwarded))
  cues.push({ kind: 'dot', start: dot, end: dot + 1, gap: 'same-line' })
  const rest = skipWhiteSpace(source, dot + 1, end)
  const proves = ({ kind }: Cue): boolean => kind === 'date' || (kind === 'comments' && !beginsWithCount(source, start))
  if ((rest === end || readParts(reader, rest, end, 'same-line', null)) && (handle !== null || cues.slice(first).some(proves))) return true
  cues.length = first
  if (above !== null) cues[first - 1] = above
  return false
}

/** The cue of a name behind a picture that may go on in the line right below it, where a wrapper broke it and no link ends it; null where none does. */
export function nameAbove({ source, cues }: Reader, { start, gap }: { start: number; gap: Gap }): OrganizationCue | null {
  const cue = cues.at(-1)
  if (cue?.kind !== 'organization' || cue.handle === null || gap !== 'next-line') return null
  return skipWhiteSpace(source, cue.end, start) === start ? cue : null
}

/** A name up to another end. */
export const growName = (cue: OrganizationCue, end: number): OrganizationCue => ({ ...cue, end, name: { ...cue.name, end } })

/** A dot in plain letters, before the date that ends a line: a terminal without the dot's letter shows another one. */
const plainDot = /\s([.?])\s+(?:published on )?[a-z]{3,9}\.? \d{1,2}(?:, \d{4})?$/i

/** `Mar 3 · 4 comments`: a dot of its own stands before comments. */
const commentsBehind = /^\s*\d\S{0,9} comments?$/i

/** Where the last dot of a line stands, -1 where there is none. */
function findDot(reader: Reader, start: number, end: number): number {
  const { source } = reader
  if (holdsDot(reader, start, end)) {
    const line = source.slice(start, end)
    const dot = line.lastIndexOf('·')
    const before = commentsBehind.test(line.slice(dot + 1)) ? line.lastIndexOf('·', dot - 1) : -1
    return start + (before > 0 ? before : dot)
  }
  if (!isDigit(source.charCodeAt(end - 1))) return -1
  const match = plainDot.exec(source.slice(start, end))
  return match === null ? -1 : start + match.index + 1
}

/** Whether a dot stands in a text. Texts are asked about from front to back, so that no search runs twice over the same one. */
function holdsDot(reader: Reader, start: number, end: number): boolean {
  if (reader.dotAt < start) {
    const found = reader.source.indexOf('·', start)
    reader.dotAt = found < 0 ? reader.source.length : found
  }
  return reader.dotAt < end
}

/** `nvidia NVIDIA` as two links, of the picture and of the name. */
export function endPictured({ cues }: Reader, { start, end }: Span, handle: string): boolean {
  const last = cues.length - 1
  const cue = cues[last]
  if (cue?.kind !== 'organization' || cue.handle !== handle) return false
  cues[last] = { ...cue, end, name: { start, end } }
  return true
}
