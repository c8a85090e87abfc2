/** A text among pieces: by its link, or by what it looks like. */
import { findCountBehind, readCount } from '../../counts.ts'
import type { Cue, Gap, OrganizationCue } from '../../cues.ts'
import { narrowestWrap } from '../../lengths.ts'
import { resembles } from '../../organization.ts'
import type { Span } from '../../schema.ts'
import { isNumberTarget, type Link, paperOf, type Target } from '../../targets.ts'
import { isDigit, isLetter, isLonger, isShorter, isWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { bullets } from './byline-marks.ts'
import { cutBullet, isIcon, leadingIcon } from './icons.ts'
import { readByTarget } from './link-text.ts'
import { readLabel } from './labels.ts'
import { linkNumber } from './lone-target.ts'
import { readNotices } from './notices.ts'
import { growName, nameAbove, readHandle, readOrganizationLine } from './organization-cue.ts'
import { addBehindName, endOfName, readParts } from './parts.ts'
import { isDash, leaveOut, type Line, longestName, mergeText, placeOf, type Reader, takeForward, takeGap, zero } from './reader.ts'

/** Read a text by its link, or by what it looks like; `next` is the piece behind it on its line. */
export function readText(reader: Reader, given: Piece, next: Piece | undefined, line: Line): void {
  const { source, cues } = reader
  const piece = cutEscape(reader, cutBullet(reader, given, next))
  const gap = takeGap(reader, piece.gap)
  // A number before a text is its link; it waits no longer.
  const waiting = takeForward(reader)
  const link = piece.link ?? waiting
  reader.forwarded = waiting !== null
  const alt = reader.alt
  reader.alt = null
  reader.pictured = alt !== null
  const last = cues.length - 1
  const before = cues[last]
  // The same link again is the same thing, wrapped; whatever a line of it looks like, it is text. A link around a whole card holds several.
  if (before?.kind === 'text' && link !== null && before.link === link && gap !== 'blank-line')
    cues[last] = mergeText(before, { kind: 'text', start: piece.start, end: piece.end, gap, heading: piece.heading, link })
  else if (isIcon(source, piece) && !isWordOf(source, before, piece, gap) && !isLinkedNumber(source, piece)) {
    linkNumber(reader, link, gap, next)
    leaveOut(reader, placeOf(piece, gap))
  } else if (reader.awaits === 'name' && readName(reader, piece, gap)) return
  else if (!isRunning(piece, line) && (readKnown(reader, piece, gap, link, alt) || readBulleted(reader, piece, gap, link)))
    markDay(reader, piece)
  else if (endName(reader, piece, gap, link)) return
  else {
    reader.awaits = null
    cues.push({ kind: 'text', start: piece.start, end: piece.end, gap, heading: piece.heading, link })
  }
}

/** A heading that is a day says so. */
function markDay({ cues }: Reader, { heading, start }: Piece): void {
  const cue = heading ? cues.at(-1) : undefined
  if (cue?.kind === 'date' && cue.start === start) cues[cues.length - 1] = { heading: true, ...cue }
}

/** Whether what looks like an icon is a part of the text before it: on its line, or the last word of a wrapped one. */
const isWordOf = (source: string, before: Cue | undefined, { start, link }: Piece, gap: Gap): boolean =>
  (before?.kind === 'text' && gap === 'same-line') ||
  (link === null && isLetter(source.charCodeAt(start)) && endsWrapped(source, before, gap))

/** Whether a text ends that was wrapped before its last word: `... from a Single` above `Image`, `... by a factor of` above `2.`. */
const endsWrapped = (source: string, before: Cue | undefined, gap: Gap): boolean =>
  before?.kind === 'text' &&
  gap === 'next-line' &&
  !isShorter(source, before.start, before.end, narrowestWrap) &&
  !/[.!?]["”)]?$/.test(source.slice(before.end - 2, before.end))

/** `svg 94` with a link to the vote button: the number behind a picture's name, and none of it. */
const isLinkedNumber = (source: string, { end, link }: Piece): boolean =>
  isNumberTarget(link?.target) && isDigit(source.charCodeAt(end - 1))

/** An escaped dash alone is a dash. */
function cutEscape({ source, markup }: Reader, piece: Piece): Piece {
  const { start, end } = piece
  if (end - start !== 2 || !isDash(source, piece)) return piece
  markup.push({ start, end: start + 1 })
  return { ...piece, start: start + 1 }
}

/** What is asked of a text, apart from its link. */
type Shown = Pick<Piece, 'start' | 'end' | 'gap' | 'heading'>

/** Numbers of a list's items, which may be empty: `2. 3. ·`. */
const numbersOfItems = /^(?:\d{1,2}\.(?:\s+|$)){1,99}/

/** Bullets before something known are marks; before anything else they are text, as a dash is. */
function readBulleted(reader: Reader, piece: Piece, gap: Gap, link: Link | null): boolean {
  const { source, cues } = reader
  const { start, end } = piece
  if (isLetter(source.charCodeAt(start))) return false
  let at = start + (leadingIcon.exec(source.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0)
  at += numbersOfItems.exec(source.slice(at, Math.min(end, at + longestName)))?.[0].length ?? 0
  while (at < end && (isWhiteSpace(source.charCodeAt(at)) || bullets.includes(source.charAt(at)))) at++
  if (at === start || end - at > longestName || (at === end && isDigit(source.charCodeAt(start)) && endsWrapped(source, cues.at(-1), gap)))
    return false
  const bulletsEnd = trimEnd(source, start, at)
  const rest: Shown = { start: at, end, gap: piece.gap, heading: piece.heading }
  if (at < end && isIcon(source, rest)) {
    leaveOut(reader, placeOf(piece, gap))
    return true
  }
  if (at < end && !readKnown(reader, rest, gap, link, null)) return false
  reader.markup.push({ start, end: bulletsEnd })
  return true
}

/** Whether a piece stands in a sentence with links in it. */
const isRunning = ({ link }: Piece, line: Line): boolean => line.isSentence && !isNumberTarget(link?.target)

/** Read what the page is known to have. */
function readKnown(reader: Reader, piece: Shown, gap: Gap, link: Link | null, alt: Span | null): boolean {
  const { source } = reader
  const { start, end } = piece
  const target = link?.target ?? null
  if (readNoVotes(reader, piece, gap, target)) return true
  // The title of a paper may lead to arXiv; `arXiv` itself is a label.
  if (
    piece.heading &&
    target?.kind === 'arxiv' &&
    readLabel(source, start, end) === null &&
    !/^(?:arxiv:)?\d{4}\./i.test(source.slice(start, end))
  )
    return false
  if (target !== null && readByTarget(reader, placeOf(piece, gap), link as Link, alt !== null)) return true
  // A heading with a link is a title, unless it is only a mark that was glued to one.
  if (piece.heading && target !== null && !bullets.includes(source.charAt(start)) && source.charAt(start) !== '·') return false
  const handle = alt === null ? null : readHandle(source.slice(alt.start, alt.end))
  if (readParts(reader, start, end, gap, paperOf(target)) || readOrganizationLine(reader, start, end, gap, handle, true)) return true
  if (target?.kind === 'paper') return false
  return readNotices(reader, start, end, gap, link) || (target === null && readPictured(reader, piece, gap, link, handle))
}

/** `-` behind a label or a check box: no votes. */
function readNoVotes(reader: Reader, piece: Shown, gap: Gap, target: Target | null): boolean {
  if (reader.awaits !== 'votes' || target?.kind === 'votes' || !isDash(reader.source, piece)) return false
  reader.cues.push({ kind: 'votes', ...placeOf(piece, gap), figure: zero(piece), id: null, linked: false })
  reader.awaits = null
  return true
}

/** A name behind a picture whose text is a handle, below a text: the organisation of a byline without a link. */
function readPictured(reader: Reader, piece: Shown, gap: Gap, link: Link | null, handle: string | null): boolean {
  const { start, end } = piece
  const title = reader.cues.at(-1)
  if (handle === null || title?.kind !== 'text' || isLonger(reader.source, start, end, longestName)) return false
  // Below a heading it is no abstract, which has more words.
  if (piece.gap === 'next-line' && link === null && title.heading !== true) return false
  pushName(reader, { kind: 'organization', ...placeOf(piece, gap), handle, name: { start, end } }, reader.cues.length)
  return true
}

/** Put an organisation at an index, the last one or behind it, with the number of comments behind its name apart. */
function pushName({ source, cues }: Reader, cue: OrganizationCue, index: number): void {
  const figure = findCountBehind(source, cue.name.start, cue.end)
  cues[index] = figure === null ? cue : growName(cue, trimEnd(source, cue.name.start, figure.start))
  if (figure !== null) cues.push({ kind: 'count', start: figure.start, end: figure.end, gap: 'same-line', figure })
}

/** `nvidia` above `NVIDIA`: the first line is the text of the picture alone. */
const isHandleAlone = ({ source }: Reader, { handle, name }: OrganizationCue, start: number, end: number): boolean =>
  source.slice(name.start, name.end) === handle && resembles(handle, source.slice(start, end))

/** The second line of a name behind a picture. */
function endName(reader: Reader, { start, end, heading }: Piece, gap: Gap, link: Link | null): boolean {
  const cue = nameAbove(reader, { start, gap })
  if (
    cue === null ||
    link !== null ||
    heading ||
    isLonger(reader.source, cue.name.start, end, longestName) ||
    bullets.includes(reader.source.charAt(start))
  )
    return false
  pushName(
    reader,
    isHandleAlone(reader, cue, start, end) ? { ...cue, end, name: { start, end } } : growName(cue, end),
    reader.cues.length - 1,
  )
  return true
}

/** The name behind `Submitted by`: one word, on its line or below; on its line a title may follow. */
function readName(reader: Reader, piece: Piece, gap: Gap): boolean {
  const { source, cues } = reader
  const { start, end } = piece
  // Bullets and symbols may stand before the name; they are none.
  if (!/[\p{L}\p{N}]/u.test(source.slice(start, Math.min(end, start + longestName)))) return false
  reader.awaits = null
  const last = cues.length - (cues.at(-1)?.kind === 'bullet' ? 2 : 1)
  const label = cues[last]
  if (label?.kind !== 'submitter' || piece.heading || readLabel(source, start, end) !== null) return false
  // A number is the votes of a card that lost its name, or else its votes stand below.
  if (isNumberTarget(piece.link?.target) || (piece.link === null && gap !== 'same-line' && readCount(source, start, end) !== null))
    return false
  const nameEnd = endOfName(source, start, end)
  // A link is a name or none.
  if (nameEnd < end && piece.link !== null) return false
  if (nameEnd === start || (gap !== 'same-line' && (nameEnd < end || /\s/.test(source.slice(start, end))))) return false
  // A picture may have left a bullet between the label and the name.
  for (const bullet of cues.splice(last + 1)) reader.markup.push(placeOf(bullet, bullet.gap))
  // What stands between them, a picture, lies inside.
  cues[last] = { ...label, end: nameEnd, name: { start, end: nameEnd } }
  addBehindName(reader, nameEnd, end)
  return true
}
