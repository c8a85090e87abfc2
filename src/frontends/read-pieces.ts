/**
 * From pieces to cues: what each piece says on a page of papers. All front ends for syntaxes with links share this; it knows the words of the
 * page and what its links prove, and nothing of any syntax or of the order of things.
 */
import { readCount } from '../counts.ts'
import type { Cue, Figure, Gap, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { type Link, paperOf, type Target } from '../targets.ts'
import { resembles } from '../organization.ts'
import { foldText, isWhiteSpace, skipWhiteSpace, trimEnd } from '../text.ts'
import { readFurniture as readNotice, readFurnitureParts } from './furniture.ts'
import { readLabel } from './labels.ts'
import { mayBeBroken, readBrokenLine, readPart } from './line.ts'
import type { Piece, Pieces } from './pieces.ts'

interface Reader {
  readonly source: string
  readonly cues: Cue[]
  readonly markup: { start: number; end: number }[]
  /** Targets without a text that wait for what they link. */
  forward: Link | null
  /** What was just read and asks for a number or a name: a label, or a check box. */
  awaits: 'name' | 'votes' | 'stars' | null
  /** A picture's text right before what may be its organisation's name. */
  alt: { start: number; end: number } | null
  /** Whether the last text stood behind its link's number, as the text of a picture does there. */
  sure: boolean
  /** Whether a picture stood right before the last text. */
  pictured: boolean
  /** The widest gap of what left no cue. */
  gap: Gap
  /** The link of the last cue that was told by one. */
  lastLink: Link | null
}

/** Read pieces into cues. O(n). */
export function readPieces(source: string, { pieces, markup }: Pieces): { cues: Cue[]; markup: Pieces['markup'] } {
  const reader: Reader = { source, cues: [], markup: [...markup], forward: null, awaits: null, alt: null, pictured: false, sure: false, gap: 'same-line', lastLink: null }
  for (let at = 0; at < pieces.length; ) {
    let end = at + 1
    while (end < pieces.length && (pieces[end] as Piece).gap === 'same-line') end++
    const next = Math.max(readAcross(reader, pieces, at, end), readBrokenCurator(reader, pieces, at, end))
    if (next === end) readLine(reader, pieces.slice(at, end))
    at = next
  }
  return { cues: reader.cues.map(toMenu), markup: reader.markup }
}

/** `GitHub` without a number is the menu's. */
const toMenu = (cue: Cue): Cue =>
  cue.kind === 'stars' && cue.figure === null && cue.url === null ? { kind: 'furniture', name: 'menu', start: cue.start, end: cue.end, gap: cue.gap } : cue

/** A date or a number of authors that was broken in two, as in a narrow cell; returns where to go on. */
function readAcross(reader: Reader, pieces: readonly Piece[], at: number, end: number): number {
  const { source, cues } = reader
  const [piece, next] = [pieces[at] as Piece, pieces[end]]
  if (end !== at + 1 || piece.kind !== 'text' || next?.kind !== 'text' || pieces[end + 1]?.gap === 'same-line' || reader.awaits !== null) return end
  if (!mayBeBroken(source, piece.start, piece.end) || skipWhiteSpace(source, piece.end, next.start) !== next.start) return end
  const first = cues.length
  if (!readBrokenLine(source, piece.start, piece.end, next.end, piece.gap, cues)) return end
  cues[first] = { ...(cues[first] as Cue), gap: takeGap(reader, piece.gap) } as Cue
  return end + 1
}

/** Whether `by` stands at a place, and no longer word in lower case. */
const beginsCurator = (source: string, at: number): boolean =>
  (source.charCodeAt(at) | 0x20) === 0x62 && (source.charCodeAt(at + 1) | 0x20) === 0x79 && !/[a-z]/.test(source.charAt(at + 2))

/** The curator's line, broken in two; returns where to go on. */
function readBrokenCurator(reader: Reader, pieces: readonly Piece[], at: number, end: number): number {
  const first = pieces[at] as Piece
  if (first.kind !== 'text' || !beginsCurator(reader.source, first.start) || pieces[end]?.gap !== 'next-line') return end
  let next = end + 1
  while (next < pieces.length && (pieces[next] as Piece).gap === 'same-line') next++
  return readCurator(reader, pieces.slice(at, next)) ? next : end
}

const widths: Readonly<Record<Gap, number>> = { 'same-line': 0, 'next-line': 1, 'blank-line': 2 }
const wider = (a: Gap, b: Gap): Gap => (widths[a] >= widths[b] ? a : b)

/** The gap before the next cue: the widest since the last one. */
function takeGap(reader: Reader, gap: Gap): Gap {
  const widest = wider(reader.gap, gap)
  reader.gap = 'same-line'
  return widest
}

const isNumberTarget = (target: Target | null | undefined): boolean => target?.kind === 'votes' || target?.kind === 'comments'

/** Read a line of pieces. */
function readLine(reader: Reader, line: readonly Piece[]): void {
  const first = reader.cues.length
  if (readCurator(reader, line) || endCurator(reader, line)) return
  for (const piece of line) readPiece(reader, piece, line)
  joinText(reader, first)
}

function readPiece(reader: Reader, piece: Piece, line: readonly Piece[]): void {
  switch (piece.kind) {
    case 'picture':
      readPicture(reader, piece, line)
      break
    case 'target':
      readLoneTarget(reader, piece)
      break
    case 'box':
      reader.cues.push({ kind: 'check-box', start: piece.start, end: piece.end, gap: takeGap(reader, piece.gap), id: paperOf(piece.link?.target) })
      reader.awaits = 'votes'
      break
    case 'reference':
      reader.cues.push({ kind: 'furniture', name: 'references', start: piece.start, end: piece.end, gap: takeGap(reader, piece.gap) })
      break
    case 'unread':
      reader.cues.push({ kind: 'unread', start: piece.start, end: piece.end, gap: takeGap(reader, piece.gap) })
      break
    default:
      readText(reader, piece, line)
  }
}

function leaveOut(reader: Reader, { start, end, gap }: { start: number; end: number; gap: Gap }): void {
  reader.markup.push({ start, end })
  reader.gap = wider(reader.gap, gap)
}

/** A picture that leads to a paper is its thumbnail, and begins a card; any other is passed over, but for its text. */
function readPicture(reader: Reader, piece: Piece, line: readonly Piece[]): void {
  const target = piece.link?.target
  const isCard = (target?.kind === 'paper' || target?.kind === 'thumbnail') && line.every(({ kind }) => kind === 'picture' || kind === 'target')
  if (isCard) {
    const { start, end } = piece
    reader.cues.push({ kind: 'thumbnail', start, end, gap: takeGap(reader, piece.gap), id: paperOf(target) })
    return
  }
  reader.alt = piece.alt ?? takeAltBefore(reader, piece, line)
  leaveOut(reader, piece)
}

/** `nvidia [https://.../nvidia.png]NVIDIA [/nvidia]`: some writers put a picture's text before its address. */
function takeAltBefore(reader: Reader, piece: Piece, line: readonly Piece[]): { start: number; end: number } | null {
  const { source, cues, markup } = reader
  const before = cues.at(-1)
  const next = line[line.indexOf(piece) + 1]
  if (source.charAt(piece.start) !== '[' || before?.kind !== 'text' || piece.gap === 'blank-line' || next?.kind !== 'text') return null
  if (next.start !== piece.end || before.end - before.start > longestName || /\s/.test(source.slice(before.start, before.end))) return null
  cues.pop()
  const { start, end, gap } = before
  markup.push({ start, end })
  reader.gap = wider(reader.gap, gap)
  return { start, end }
}

/** An address alone proves what stands before it, or what stands behind where the link had no text. */
function readLoneTarget(reader: Reader, piece: Piece): void {
  const { link } = piece
  const target = link?.target
  if (target?.kind === 'day' || target?.kind === 'week' || target?.kind === 'month' || target?.kind === 'search') {
    const { start, end } = piece
    reader.cues.push({ kind: 'furniture', name: 'pager', start, end, gap: takeGap(reader, piece.gap), link })
    return
  }
  if (isSentence(reader, piece)) {
    reader.cues.push({ kind: 'text', ...placeOf(piece, takeGap(reader, piece.gap)), heading: false, link: null })
    return
  }
  leaveOut(reader, piece)
  if (link === null) return
  if (piece.forward) {
    reader.forward = link
    if (target?.kind === 'votes') reader.awaits = 'votes'
  } else {
    // What proves nothing before it may prove what follows.
    if (!proveBefore(reader, link) && isNumberTarget(target)) {
      reader.forward = link
      if (target?.kind === 'votes') reader.awaits = 'votes'
    }
    reader.alt = null
  }
}

/** Targets that no abstract names on a line of its own. */
const neverInText: ReadonlySet<string> = new Set(['votes', 'comments', 'day', 'week', 'month', 'thumbnail', 'picture', 'avatar'])

/** Whether an address alone on its line is the end of the sentence above, as `Code is available at` and an address below are. */
function isSentence({ source, cues }: Reader, { start, gap, link, forward }: Piece): boolean {
  const kind = link?.target?.kind
  const first = source.charAt(start)
  if (forward || kind === undefined || neverInText.has(kind) || first === '[' || first === ']') return false
  const before = cues.at(-1)
  if (kind === 'code' || kind === 'other' || kind === 'arxiv') return before?.kind !== 'stars' && before?.kind !== 'arxiv'
  return gap === 'next-line' && before?.kind === 'text' && before.end - before.start > longestPart
}

/** Apply a target to the cue before it. */
function proveBefore(reader: Reader, link: Link): boolean {
  const { cues, source } = reader
  const last = cues.length - 1
  const cue = cues[last]
  const { target } = link
  if (cue === undefined || target === null) return false
  if ((cue.kind === 'votes' || cue.kind === 'comments') && cue.linked) return false
  if (cue.kind === 'count' || cue.kind === 'votes' || cue.kind === 'comments') {
    if (isNumberTarget(target)) cues[last] = proveNumber(cue, target as Target & { id: string })
  } else if (cue.kind === 'bullet' && target.kind === 'votes' && isDash(source, cue)) {
    cues[last] = { kind: 'votes', start: cue.start, end: cue.end, gap: cue.gap, figure: zero(cue), id: target.id, linked: true }
  } else if (cue.kind === 'authors') {
    cues[last] = { ...cue, id: paperOf(target) }
    return !isNumberTarget(target)
  } else if (cue.kind === 'stars' && target.kind === 'code') {
    cues[last] = { ...cue, url: target.url }
  } else if (cue.kind === 'arxiv' && target.kind === 'arxiv') {
    cues[last] = { ...cue, id: target.id }
  } else if (cue.kind === 'text') {
    proveText(reader, cue, link)
    return !isNumberTarget(target)
  } else {
    return false
  }
  return true
}

function proveText(reader: Reader, cue: TextCue, link: Link): void {
  const last = reader.cues.length - 1
  if (link.target?.kind === 'profile' && cue.end - cue.start <= longestName && reader.awaits !== 'name') {
    reader.cues[last] = toOrganization(reader, cue, link.target.handle, reader.pictured, false)
  } else if (link.target?.kind === 'paper' && (cue.link ?? null) === null) {
    reader.cues[last] = { ...cue, link }
  } else if (link.target?.kind === 'site' || link.target?.kind === 'profile') {
    const { start, end, gap } = cue
    reader.cues[last] = { kind: 'furniture', name: 'menu', start, end, gap, link }
  }
}

function proveNumber(cue: Cue & { figure: Figure }, { kind, id }: Target & { id: string }): Cue {
  const { start, end, gap, figure } = cue
  return { kind: kind as 'votes' | 'comments', start, end, gap, figure, id, linked: true }
}

const isDash = (source: string, { start, end }: { start: number; end: number }): boolean => /^\\?[-–—]$/.test(source.slice(start, end))
const zero = ({ start, end }: { start: number; end: number }): Figure => ({ start, end, count: { value: 0, rounded: false } })

/** Names of users and organisations are shorter. */
const longestName = 80

/** The name of an organisation, without the handle that its picture's text is. */
function toOrganization(reader: Reader, { start, end, gap }: { start: number; end: number; gap: Gap }, handle: string | null, pictured: boolean, sure: boolean): Cue {
  const text = reader.source.slice(start, end)
  // Where there is no picture, its text stands before the name, if it was not left out.
  const rest = handle !== null && text.startsWith(handle) ? text.slice(handle.length).trimStart() : ''
  const isApart = rest.length + (handle ?? '').length < text.length
  const again = !pictured && handle !== null && rest !== '' && ((sure && isApart) || resembles(handle, rest))
  const nameStart = again ? skipWhiteSpace(reader.source, start + (handle as string).length, end) : start
  return { kind: 'organization', start, end, gap, handle, name: { start: nameStart, end } }
}

/** Read a text by its link, or by what it looks like. */
function readText(reader: Reader, given: Piece, line: readonly Piece[]): void {
  const { source, cues } = reader
  const piece = cutBullet(reader, given, line)
  const gap = takeGap(reader, piece.gap)
  // A number before a text is its link; it waits no longer.
  const waiting = takeForward(reader)
  const link = piece.link ?? waiting
  reader.sure = waiting !== null
  const alt = reader.alt
  reader.alt = null
  reader.pictured = alt !== null
  const last = cues.length - 1
  const before = cues[last]
  // The same link again is the same thing, wrapped; whatever a line of it looks like, it is text.
  if (before?.kind === 'text' && link !== null && before.link === link) cues[last] = mergeText(before, { kind: 'text', ...placeOf(piece, gap), heading: piece.heading, link })
  else if (isIcon(source, piece)) leaveOut(reader, { ...piece, gap })
  else if (reader.awaits === 'name' && readName(reader, piece, gap)) return
  else if (!isRunning(piece, line) && (readKnown(reader, piece, gap, link, alt) || readBulleted(reader, piece, gap, link))) return
  else {
    reader.awaits = null
    cues.push({ kind: 'text', ...placeOf(piece, gap), heading: piece.heading, link })
  }
}

/** A symbol alone is an icon of the page, save for the dash that stands for no votes and the dot of a byline. */
function isIcon(source: string, { start, end, heading }: Piece): boolean {
  if (heading || end - start > longestIcon) return false
  const text = source.slice(start, end)
  return /^[^\p{L}\p{Nd}\s·∙⋅‧・•*+–—-]{1,2}$/u.test(text) || pictureWord.test(text) || brokenPicture.test(text)
}

const longestIcon = 24
/** What stands in place of a picture. */
const pictureWord = /^(?:(?:user|author|profile|paper) )?(?:image|img|avatar|thumbnail|icon|logo|picture|photo|svg)(?: ?\d{1,4})?(?:: ?\w{0,16})?$/i
/** The same before a name. */
const pictureWordsBefore = /^(?:(?:(?:user|author|profile) )?(?:avatar|image|picture|photo)(?: \d{1,4})?(?:: ?avatar)? )(?=\S)/i
/** The beginning of a picture whose end some tool has taken for something else. */
const brokenPicture = /^(?:[*+•-] *)*!\[\]?$/

/** A heading that a list of pictures was glued to ends in that list's first bullet. */
function cutBullet(reader: Reader, piece: Piece, line: readonly Piece[]): Piece {
  const { source, markup } = reader
  const next = line[line.indexOf(piece) + 1]
  if (!piece.heading || next?.kind !== 'picture' || !/[^\s-]-$/.test(source.slice(piece.start, piece.end))) return piece
  markup.push({ start: piece.end - 1, end: piece.end })
  return { ...piece, end: piece.end - 1 }
}

/** Bullets before something known are marks; before anything else they are text, as a dash is. */
function readBulleted(reader: Reader, piece: Piece, gap: Gap, link: Link | null): boolean {
  const { source } = reader
  const { start, end } = piece
  let at = start + (leadingIcon.exec(source.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0)
  while (at < end && (isWhiteSpace(source.charCodeAt(at)) || bullets.includes(source.charAt(at)))) at++
  if (at === start || end - at > longestName) return false
  const bulletsEnd = trimEnd(source, start, at)
  if (at < end && isIcon(source, { ...piece, start: at })) {
    leaveOut(reader, { ...piece, gap })
    return true
  }
  if (at < end && !readKnown(reader, { ...piece, start: at }, gap, link, null)) return false
  reader.markup.push({ start, end: bulletsEnd })
  return true
}

/** A symbol before something known is an icon. */
const leadingIcon = /^[^\p{L}\p{Nd}\s·#$@("'`]{1,2}(?=\s)/u

const bullets = '*+-–—•‣◦▪●○'

const placeOf = ({ start, end }: { start: number; end: number }, gap: Gap) => ({ start, end, gap })

/** Shorter texts beside others on a line may be parts of a byline; beside a longer one without a link of its own, all is a sentence. */
const longestPart = 60

/** Whether a piece stands in a sentence with links in it. */
function isRunning(piece: Piece, line: readonly Piece[]): boolean {
  if (line.length < 2 || piece.link?.target?.kind === 'votes' || piece.link?.target?.kind === 'comments') return false
  return line.some(({ kind, start, end, link, heading }) => kind === 'text' && link === null && !heading && end - start > longestPart)
}

/** Read what the page is known to have. */
function readKnown(reader: Reader, piece: Piece, gap: Gap, link: Link | null, alt: { start: number; end: number } | null): boolean {
  const { source, cues } = reader
  const { start, end } = piece
  const target = link?.target ?? null
  if (reader.awaits === 'votes' && isDash(source, { start, end }) && target?.kind !== 'votes') {
    cues.push({ kind: 'votes', ...placeOf(piece, gap), figure: zero({ start, end }), id: null, linked: false })
    reader.awaits = null
    return true
  }
  if (target !== null && readByTarget(reader, placeOf(piece, gap), link as Link, alt !== null)) return true
  // A heading with a link is a title, unless it is only a mark that was glued to one.
  if (piece.heading && target !== null && !bullets.includes(source.charAt(start)) && source.charAt(start) !== '·') return false
  const handle = alt === null ? null : readHandle(source.slice(alt.start, alt.end))
  if (readParts(reader, start, end, gap, paperOf(target)) || readOrganizationLine(reader, start, end, gap, handle, true)) return true
  if (target?.kind === 'paper' || readFurniture(reader, start, end, gap, link)) return target?.kind !== 'paper'
  if (alt === null || target !== null || cues.at(-1)?.kind !== 'text' || end - start > longestName) return false
  if (handle === null || (piece.gap === 'next-line' && link === null)) return false
  cues.push({ kind: 'organization', ...placeOf(piece, gap), handle, name: { start, end } })
  return true
}

/** A picture's text, where it may be a handle. */
const readHandle = (text: string): string | null => (/^(?=.*[a-z])[\w.-]+$/i.test(text) ? text : null)

/**
 * An organisation and the rest of its byline on one line.
 *
 *     `Example-Labs Example Labs · Published on Apr 17, 2025`
 *      ^ text                    ^ dot
 */
function readOrganizationLine(reader: Reader, start: number, end: number, gap: Gap, handle: string | null, pictured: boolean): boolean {
  const { source, cues } = reader
  if (end - start > 2 * longestName) return false
  const dot = start + source.slice(start, end).lastIndexOf('·')
  if (dot <= start || !isWhiteSpace(source.charCodeAt(dot - 1))) return false
  const first = cues.length
  const place = { start, end: trimEnd(source, start, dot), gap }
  if (handle === null) cues.push({ kind: 'text', ...place })
  else if (gap !== 'same-line' || !endPictured(reader, place, handle)) cues.push(toOrganization(reader, place, handle, pictured, reader.sure))
  if (readParts(reader, dot, end, 'same-line', null) && (handle !== null || cues.slice(first).some(({ kind }) => kind === 'date'))) return true
  cues.length = first
  return false
}

/** A link without text is the link of what follows, where that is a number or a text of its own. */
function takeForward(reader: Reader): Link | null {
  const link = reader.forward
  reader.forward = null
  return link
}

/** The name behind `Submitted by`: one word, on its line or below. */
function readName(reader: Reader, piece: Piece, gap: Gap): boolean {
  const { source, cues } = reader
  const { start, end } = piece
  reader.awaits = null
  const last = cues.length - 1
  const label = cues[last]
  const isOneWord = end - start <= longestName && !/\s/.test(source.slice(start, end))
  if (label?.kind !== 'submitter' || piece.heading || !(isOneWord || (gap === 'same-line' && end - start <= longestName))) return false
  // What stands between them, a picture, lies inside.
  cues[last] = { ...label, end, name: { start, end } }
  return true
}

/** What a link proves its text to be. */
function readByTarget(reader: Reader, place: { start: number; end: number; gap: Gap }, link: Link, pictured: boolean): boolean {
  const { cues } = reader
  const { start, end, gap } = place
  const target = link.target as Target
  if (goesOn(reader, place, link)) return true
  reader.lastLink = link
  switch (target.kind) {
    case 'votes':
    case 'comments':
      return readLinkedNumber(reader, place, target)
    case 'profile':
      if (end - start > 2 * longestName) return false
      if (readOrganizationLine(reader, start, end, gap, target.handle, pictured)) return true
      if (end - start > longestName) return false
      if (gap === 'same-line' && endPictured(reader, place, target.handle)) return true
      cues.push(toOrganization(reader, place, target.handle, pictured, reader.sure))
      return true
    case 'code':
      return readStars(reader, start, end, gap, target.url)
    case 'arxiv':
      if (end - start > longestPart) return false
      cues.push({ kind: 'arxiv', start, end, gap, id: target.id })
      return true
    case 'day':
    case 'week':
    case 'month':
    case 'trending':
      if (end - start >= shortestAbstract) return false
      cues.push({ kind: 'furniture', name: 'pager', start, end, gap, link })
      return true
    case 'site':
      if (end - start > longestName) return false
      return readFurniture(reader, start, end, gap, link) || pushMenu(reader, place, link)
    default:
      return false
  }
}

/** `nvidia NVIDIA` as two links, of the picture and of the name. */
function endPictured({ cues }: Reader, { start, end }: { start: number; end: number }, handle: string): boolean {
  const last = cues.length - 1
  const cue = cues[last]
  if (cue?.kind !== 'organization' || cue.handle !== handle) return false
  cues[last] = { ...cue, end, name: { start, end } }
  return true
}

/** The second line of a link that a wrapper broke belongs to the cue of the first. */
function goesOn(reader: Reader, { end }: { end: number }, link: Link): boolean {
  const { cues } = reader
  const last = cues.length - 1
  const cue = cues[last]
  if (reader.lastLink !== link || cue === undefined) return false
  if (cue.kind === 'organization') cues[last] = { ...cue, end, name: { start: cue.name.start, end } }
  else if (cue.kind === 'arxiv' || (cue.kind === 'furniture' && cue.link === link)) cues[last] = { ...cue, end }
  else return false
  return true
}

function pushMenu(reader: Reader, { start, end, gap }: { start: number; end: number; gap: Gap }, link: Link): boolean {
  reader.cues.push({ kind: 'furniture', name: 'menu', start, end, gap, link })
  return true
}

/** `94`, `-`, `Upvote`, `Upvote 94` with a link to the vote button; `5` with one to the comments. */
function readLinkedNumber(reader: Reader, place: { start: number; end: number; gap: Gap }, target: Target & { id: string }): boolean {
  const { source, cues } = reader
  const { start, end, gap } = place
  const label = readLabel(source, start, end)
  const from = label?.name === 'upvote' ? skipWhiteSpace(source, label.end, end) : start
  if (from > start) {
    cues.push({ kind: 'furniture', name: 'upvote', start, end: (label as { end: number }).end, gap })
    if (from >= end) {
      // The number stands behind the label, with a link of its own or without one.
      reader.awaits = 'votes'
      reader.forward = { target }
      return true
    }
  }
  // Some writers name the picture before the number.
  const words = pictureWords.exec(source.slice(from, end))?.[0].length ?? 0
  if (words > 0) {
    reader.markup.push({ start: from, end: trimEnd(source, from, from + words) })
    return readLinkedNumber(reader, { start: from + words, end, gap: from > start ? 'same-line' : gap }, target)
  }
  const dash = target.kind === 'votes' && isDash(source, { start: from, end })
  const count = dash ? null : readCount(source, from, end)
  if (!dash && count === null && !/^[\d.,+\u0660-\u0669\uff10-\uff19]/.test(source.slice(from, end))) {
    if (end - start > longestName) return false
    cues.push({ kind: 'furniture', name: 'menu', start: from, end, gap: from > start ? 'same-line' : gap })
    return true
  }
  const figure = dash ? zero({ start: from, end }) : { start: from, end, count }
  cues.push({ kind: target.kind as 'votes' | 'comments', start: from, end, gap: from > start ? 'same-line' : gap, figure, id: target.id, linked: true })
  reader.awaits = null
  return true
}

const pictureWords = /^(?:(?:svg|image|img|icon|upvote|vote|comments?|arrow|triangle|chat|up) ){1,4}(?=\S)/i

/** `GitHub 3.29k`, or the label alone with the number below it. */
function readStars(reader: Reader, start: number, end: number, gap: Gap, url: string | null): boolean {
  const { source, cues } = reader
  const label = readLabel(source, start, end)
  if (label?.name !== 'stars') {
    const count = url === null ? null : readCount(source, start, end)
    if (count === null) return false
    const before = cues.at(-1)
    if (before?.kind === 'stars' && before.figure === null) cues[cues.length - 1] = { ...before, end, figure: { start, end, count } }
    else cues.push({ kind: 'stars', start, end, gap, url, figure: { start, end, count } })
    return true
  }
  const from = skipWhiteSpace(source, label.end, end)
  const count = from < end ? readCount(source, from, end) : null
  if (from < end && count === null) return false
  cues.push({ kind: 'stars', start, end, gap, url, figure: count === null ? null : { start: from, end, count } })
  reader.awaits = count === null ? 'stars' : null
  return true
}

/** Parts of a byline, and labels with what belongs to them; a text is such parts from end to end, or it is none. */
function readParts(reader: Reader, start: number, end: number, gap: Gap, id: string | null): boolean {
  const { source, cues } = reader
  const [first, awaits] = [cues.length, reader.awaits]
  for (let at = start; at < end; ) {
    const partGap = at === start ? gap : 'same-line'
    const label = readLabelled(reader, at, end, partGap)
    const next = label > at ? label : takePart(reader, at, end, partGap, at === start)
    if (next === at) {
      cues.length = first
      reader.awaits = awaits
      return false
    }
    at = skipWhiteSpace(source, next, end)
  }
  for (let cue = first; cue < cues.length; cue++) bindNumber(reader, cue, id)
  return true
}

/** Take one part of a byline; behind a label it stands as at the beginning of a line. */
function takePart({ source, cues }: Reader, at: number, end: number, gap: Gap, isFirst: boolean): number {
  const before = isFirst ? null : (cues.at(-1)?.kind ?? null)
  const part = readPart(source, at, end, gap, before === 'furniture' || before === 'arxiv' || before === 'stars' ? null : before)
  if (part === null) return at
  cues.push(part)
  return part.end
}

/** Read a label and what stands behind it on the line; where it goes on, or `at` where there is none. */
function readLabelled(reader: Reader, at: number, end: number, gap: Gap): number {
  const { source, cues } = reader
  // The mark before `Published on` is a dot of the byline.
  if (source.charAt(at) === '·') {
    const behind = skipWhiteSpace(source, at + 1, end)
    if (readLabel(source, behind, end)?.name !== 'published') return at
    cues.push({ kind: 'dot', start: at, end: at + 1, gap })
    return at + 1
  }
  const label = readLabel(source, at, end)
  if (label === null) return at
  switch (label.name) {
    case 'submitted-by':
      return readSubmitter(reader, at, label.end, end, gap)
    case 'upvote':
      cues.push({ kind: 'furniture', name: 'upvote', start: at, end: label.end, gap })
      reader.awaits = 'votes'
      return label.end
    case 'published':
      cues.push({ kind: 'furniture', name: 'published', start: at, end: label.end, gap })
      return label.end
    case 'arxiv':
      cues.push({ kind: 'arxiv', start: at, end: label.end, gap, id: null })
      return label.end
    default: {
      let numberEnd = skipWhiteSpace(source, label.end, end)
      const from = numberEnd
      while (numberEnd < end && !isWhiteSpace(source.charCodeAt(numberEnd))) numberEnd++
      const withNumber = numberEnd > from && readCount(source, from, numberEnd) !== null
      return readStars(reader, at, withNumber ? numberEnd : label.end, gap, null) ? (withNumber ? numberEnd : label.end) : at
    }
  }
}

function readSubmitter(reader: Reader, start: number, labelEnd: number, end: number, gap: Gap): number {
  const first = skipWhiteSpace(reader.source, labelEnd, end)
  const from = first + (pictureWordsBefore.exec(reader.source.slice(first, end))?.[0].length ?? 0)
  const name = from < end && end - from <= longestName ? { start: from, end } : null
  reader.cues.push({ kind: 'submitter', start, end: name === null ? labelEnd : end, gap, name })
  reader.awaits = name === null ? 'name' : null
  return name === null ? labelEnd : end
}

/** What may stand between a label or a box and what it asks for. */
const keepsWaiting: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['bullet', 'dot', 'furniture', 'stars', 'submitter'])

/** A number right behind a label or a check box is what that says; `-` there is none at all. */
function bindNumber(reader: Reader, at: number, id: string | null): void {
  const { cues, source } = reader
  const cue = cues[at] as Cue
  if (cue.kind === 'authors' && id !== null) cues[at] = { ...cue, id }
  const dash = cue.kind === 'bullet' && isDash(source, cue)
  if (cue.kind !== 'count' && !dash) {
    if (!keepsWaiting.has(cue.kind)) reader.awaits = null
    return
  }
  const figure = cue.kind === 'count' ? cue.figure : zero(cue)
  const { start, end, gap } = cue
  if (reader.awaits === 'votes') {
    cues[at] = { kind: 'votes', start, end, gap, figure, id, linked: false }
  } else if (reader.awaits === 'stars' && cue.kind === 'count') {
    const label = cues[at - 1]
    if (label?.kind === 'stars' && label.figure === null) cues.splice(at - 1, 2, { ...label, end, figure })
  }
  reader.awaits = null
}

/** What the site shows around its papers, one part of it or several on a line. */
function readFurniture(reader: Reader, start: number, end: number, gap: Gap, link: Link | null): boolean {
  const { source, cues } = reader
  const submitter = end - submittedBy.length
  const isGlued = submitter > start && source.slice(submitter, end).toLowerCase() === submittedBy
  const noticeEnd = isGlued ? trimEnd(source, start, submitter) : end
  const notice = readNotice(source, start, noticeEnd, gap)
  const found = notice === null ? readFurnitureParts(source, start, noticeEnd, gap) : [notice]
  if (found === null) return false
  for (const cue of found) cues.push(cue.kind === 'furniture' ? { ...cue, link } : cue)
  if (isGlued) readSubmitter(reader, submitter, end, end, 'same-line')
  return true
}

const submittedBy = 'submitted by'

/** `by AK and the research community`, whatever links and pictures stand in it. */
function readCurator(reader: Reader, line: readonly Piece[]): boolean {
  const { source } = reader
  const first = line.find(({ kind }) => kind === 'text')
  if (first === undefined || !beginsCurator(source, first.start)) return false
  const texts = line.filter(({ kind }) => kind === 'text')
  const last = texts.at(-1) as Piece
  if (last.end - first.start > longestCurator) return false
  const words = texts.map(({ start, end }) => source.slice(start, end)).join(' ')
  const match = /^by ?(.{1,80}?) ?and the research community$/i.exec(foldText(words))
  if (match === null) return false
  const name = match[1] as string
  const place = findName(source, texts, name)
  reader.cues.push({ kind: 'curator', start: first.start, end: last.end, gap: takeGap(reader, (line[0] as Piece).gap), name: place })
  for (const { kind, start, end } of line) {
    if (kind !== 'text' && (start < first.start || start >= last.end)) reader.markup.push({ start, end })
  }
  reader.forward = null
  reader.awaits = null
  reader.alt = null
  return true
}

/** Addresses of pictures count with it. */
const longestCurator = 600
const restOfCurator = 'and the research community'
const longestRest = 40
/** So few parts has the line of the curator where each of them stands on a line of its own. */
const mostParts = 4

/** The end of the curator's line, where its parts stand on lines of their own: `by`, `AK`, and this. */
function endCurator(reader: Reader, line: readonly Piece[]): boolean {
  const { source, cues } = reader
  const last = line.findLast(({ kind }) => kind === 'text')
  if (last === undefined || last.end - last.start > longestRest || (source.charCodeAt(last.start) | 0x20) !== 0x61) return false
  const texts = line.filter(({ kind }) => kind === 'text')
  if (foldText(source.slice(last.start, last.end)).toLowerCase() !== restOfCurator) return false
  const first = cues.findLastIndex((cue, at) => at >= cues.length - mostParts && /^by(?![a-z]).{0,80}$/.test(source.slice(cue.start, cue.end)))
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

/** Where a name stands among texts; all of them, where marks stand inside it. */
function findName(source: string, texts: readonly Piece[], name: string): { start: number; end: number } {
  const holder = texts.find(({ start, end }) => source.slice(start, end).includes(name))
  if (holder === undefined) return { start: (texts[0] as Piece).start, end: (texts.at(-1) as Piece).end }
  const start = holder.start + source.slice(holder.start, holder.end).indexOf(name)
  return { start, end: start + name.length }
}

/** Texts that follow one another on a line are one, whatever links stand in it; so are texts and numbers beside them. */
function joinText(reader: Reader, first: number): void {
  const { cues } = reader
  let kept = first
  for (let at = first; at < cues.length; at++) {
    const cue = cues[at] as Cue
    const before = kept > first ? (cues[kept - 1] as Cue) : undefined
    if (before?.kind === 'text' && cue.kind === 'text' && cue.gap === 'same-line') cues[kept - 1] = mergeText(before, cue)
    else cues[kept++] = cue
  }
  cues.length = kept
}

function mergeText(before: TextCue, cue: TextCue): TextCue {
  // The list grows in place: a link may have as many lines as the text.
  const parts = (before.parts as { start: number; end: number }[] | undefined) ?? [{ start: before.start, end: before.end }]
  for (const { start, end } of cue.parts ?? [cue]) parts.push({ start, end })
  const link = before.link === cue.link || (cue.link ?? null) === null ? (before.link ?? null) : null
  return { kind: 'text', start: before.start, end: cue.end, gap: before.gap, heading: before.heading === true || cue.heading === true, link, parts }
}
