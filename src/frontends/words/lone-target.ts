/** Pictures and addresses alone: what they prove of what stands beside them. */
import { readCount } from '../../counts.ts'
import type { Span } from '../../schema.ts'
import { isLonger, isShorter, skipWhiteSpace } from '../../text.ts'
import type { Cue, Figure, Gap, TextCue } from '../../cues.ts'
import { longestTitle, narrowestWrap } from '../../lengths.ts'
import { isNumberTarget, type Link, paperOf, type Target } from '../../targets.ts'
import type { Piece } from '../markup/piece.ts'
import { placeAddress } from './lone-address.ts'
import { toOrganization } from './organization-cue.ts'
import { isDash, leaveOut, type Line, longestName, longestPart, placeOf, type Reader, takeGap, wider, zero } from './reader.ts'

/**
 * Read a picture: a thumbnail begins a card; any other picture is passed over, but for its text.
 *
 * @param next the piece behind it on its line
 */
export function readPicture(reader: Reader, piece: Piece, next: Piece | undefined, line: Line): void {
  const target = piece.link?.target
  if (line.isBare && isThumbnail(reader, target)) {
    const { start, end } = piece
    // A card begins: what waited for its text was of the one before.
    reader.forward = null
    reader.awaits = null
    reader.cues.push({ kind: 'thumbnail', start, end, gap: takeGap(reader, piece.gap), id: paperOf(target) })
    return
  }
  reader.alt = piece.alt ?? takeAltBefore(reader, piece, next)
  linkNumber(reader, piece.link, piece.gap, next)
  leaveOut(reader, piece)
}

/** Give the link of a picture or an icon to the number right behind it, where it is one to votes or comments and no number stands right before it. */
export function linkNumber(reader: Reader, link: Link | null, gap: Gap, next: Piece | undefined): void {
  const { source, cues } = reader
  if (!isNumberTarget(link?.target) || next?.kind !== 'text' || next.link !== null) return
  if (gap === 'same-line' && cues.at(-1)?.kind === 'count') return
  if (isDash(source, next) || readCount(source, next.start, next.end) !== null) reader.forward = link
}

/**
 * Whether a picture is that of a paper: by its own address, or because it is the first thing that leads there. Whoever saves a page with its
 * pictures gives them addresses that tell nothing, and those of authors lead to the paper as well.
 */
const isThumbnail = ({ papers }: Reader, target: Target | null | undefined): target is Target =>
  target?.kind === 'thumbnail' || (target?.kind === 'paper' && !papers.has(target.id))

/** `nvidia [https://.../nvidia.png]NVIDIA [/nvidia]`: some writers put a picture's text before its address. */
function takeAltBefore(reader: Reader, piece: Piece, next: Piece | undefined): Span | null {
  const { source, cues, markup } = reader
  const before = cues.at(-1)
  if (source.charAt(piece.start) !== '[' || before?.kind !== 'text' || piece.gap === 'blank-line' || next?.kind !== 'text') return null
  if (
    next.start !== piece.end ||
    isLonger(source, before.start, before.end, longestName) ||
    /\s/.test(source.slice(before.start, before.end))
  )
    return null
  cues.pop()
  const { start, end, gap } = before
  markup.push({ start, end })
  reader.gap = wider(reader.gap, gap)
  return { start, end }
}

/** An address alone proves what stands before it, or what stands behind where the link had no text. */
export function readLoneTarget(reader: Reader, piece: Piece): void {
  const { link } = piece
  const target = link?.target
  if (target?.kind === 'day' || target?.kind === 'week' || target?.kind === 'month' || target?.kind === 'search') {
    const { start, end } = piece
    reader.cues.push({ kind: 'furniture', name: 'pager', start, end, gap: takeGap(reader, piece.gap), link })
    return
  }
  const place = placeAddress(reader, piece)
  if (place === 'above-title') {
    leaveOut(reader, piece)
    reader.forward = link
    return
  }
  if (place === 'in-byline') {
    const { start, end, gap } = piece
    reader.cues.push({ kind: 'arxiv', start, end, gap: takeGap(reader, gap), id: paperOf(target) })
    return
  }
  if (isSentence(reader, piece)) {
    reader.cues.push({ kind: 'text', start: piece.start, end: piece.end, gap: takeGap(reader, piece.gap), heading: false, link: null })
    return
  }
  leaveOut(reader, piece)
  if (piece.forward) {
    reader.forward = link
    if (target?.kind === 'votes') reader.awaits = 'votes'
  } else {
    // What proves nothing before it may prove what follows.
    if (!proveBefore(reader, link as Link) && isNumberTarget(target)) {
      reader.forward = link
      if (target?.kind === 'votes') reader.awaits = 'votes'
    }
    reader.alt = null
  }
}

const endsSentence = /[.!?…。！？]["'”’)\]]{0,2}$/

/** Targets that no abstract names on a line of its own. */
const neverInText: ReadonlySet<string> = new Set(['votes', 'comments', 'thumbnail', 'picture', 'avatar'])

/** Whether an address alone on its line is the end of the sentence above, as `Code is available at` and an address below are. */
function isSentence({ source, cues }: Reader, { start, gap, link, forward }: Piece): boolean {
  const kind = link?.target?.kind
  const first = source.charAt(start)
  if (forward || kind === undefined || neverInText.has(kind) || '[](<'.includes(first)) return false
  const before = cues.at(-1)
  if (kind === 'code' || kind === 'other' || kind === 'arxiv') return before?.kind !== 'stars' && before?.kind !== 'arxiv'
  if (gap !== 'next-line' || before?.kind !== 'text' || !isRunning(source, cues, before)) return false
  // A paper's own address stands below an abstract that has come to its end.
  if (kind === 'paper' && endsSentence.test(source.slice(before.start, before.end))) return false
  return kind !== 'paper' || !(endsTitle(source, cues) || isOfTitle(cues, link?.target as Target))
}

/** Whether the line above is one of a sentence that goes on: a long one, or the last of several that names the address or ends no sentence. */
function isRunning(source: string, cues: readonly Cue[], { start, end }: TextCue): boolean {
  if (isLonger(source, start, end, longestPart)) return true
  const first = beginOfLines(source, cues)
  if (!isLonger(source, first, end, longestPart)) return false
  if (wordsBefore.test(source.slice(Math.max(start, end - longestWord), end))) return true
  return (
    isLonger(source, first, end, longestTitle) &&
    !isShorter(source, start, end, narrowestWrap) &&
    !endsSentence.test(source.slice(start, end))
  )
}

/** Where the texts begin that stand right above one another, or the last of them that are longer than a title. */
function beginOfLines(source: string, cues: readonly Cue[]): number {
  const { end } = cues.at(-1) as Cue
  for (let at = cues.length - 1; ; at--) {
    const cue = cues[at] as Cue
    if (cue.gap === 'blank-line' || cues[at - 1]?.kind !== 'text' || isLonger(source, cue.start, end, longestTitle)) return cue.start
  }
}

/** An abstract has not more lines. */
const mostLines = 60

/** Whether the title above the lines of an abstract leads to the same paper: then the address is the abstract's link. */
function isOfTitle(cues: readonly Cue[], target: Target): boolean {
  const id = paperOf(target)
  return cues.slice(-mostLines).some((cue) => cue.kind === 'text' && paperOf(cue.link?.target) === id)
}

/** Words that a sentence names an address with. */
const wordsBefore = /\b(?:at|in|on|from|via|see|of|and|is|here)$/i
const longestWord = 8
/** The same, and marks. */
const namesAddress = /(?:[:,(]|\b(?:at|in|on|from|via|see|of|and|is|here))$/i

/** Whether the lines above may be a title that a wrapper broke before its link: so few of them that they are no abstract. */
function endsTitle(source: string, cues: readonly Cue[]): boolean {
  const { end } = cues.at(-1) as Cue
  if (namesAddress.test(source.slice(Math.max(0, end - longestName), end))) return false
  for (let at = cues.length - 1; ; at--) {
    const cue = cues[at]
    if (cue?.kind !== 'text') return true
    if (isLonger(source, cue.start, end, longestTitle)) return false
    if (cue.gap === 'blank-line') return true
  }
}

/** Apply a target to the cue before it; says whether it proves nothing else. */
function proveBefore(reader: Reader, link: Link): boolean {
  const { cues, source } = reader
  const cue = cues.at(-1)
  const { target } = link
  if (cue === undefined || target === null) return false
  if (cue.kind === 'text') {
    if (proveDotted(reader, cue, target)) return true
    proveText(reader, cue, link)
    return !isNumberTarget(target)
  }
  const proven = proveCue(source, cue, target)
  if (proven === null) return false
  cues[cues.length - 1] = proven
  return cue.kind !== 'authors' || !isNumberTarget(target)
}

/** A cue with what a target behind it proves, null where it proves nothing. */
function proveCue(source: string, cue: Cue, target: Target): Cue | null {
  switch (cue.kind) {
    case 'count':
      return proveNumber(cue, target)
    case 'votes':
    case 'comments':
      return cue.linked ? null : proveNumber(cue, target)
    case 'bullet':
      if (target.kind !== 'votes' || !isDash(source, cue)) return null
      return { kind: 'votes', ...placeOf(cue, cue.gap), figure: zero(cue), id: target.id, linked: true }
    case 'authors':
      return cue.id === undefined ? { id: paperOf(target), ...cue } : { ...cue, id: paperOf(target) }
    case 'stars':
      return target.kind === 'code' ? { ...cue, url: target.url } : null
    case 'arxiv':
      return target.kind === 'arxiv' ? { ...cue, id: target.id } : null
    default:
      return null
  }
}

function proveNumber(cue: Cue & { figure: Figure }, target: Target): Cue {
  if (target.kind !== 'votes' && target.kind !== 'comments') return cue
  return { kind: target.kind, ...placeOf(cue, cue.gap), figure: cue.figure, id: target.id, linked: true }
}

/** `· 2` before the address of comments: the dot of a byline and their number. */
function proveDotted({ source, cues }: Reader, { start, end, gap }: TextCue, target: Target): boolean {
  if (!isNumberTarget(target) || source.charAt(start) !== '·' || isLonger(source, start, end, longestPart)) return false
  const from = skipWhiteSpace(source, start + 1, end)
  // A dash stands for no votes, and for no number of comments.
  const count = readCount(source, from, end)
  if (count === null) return false
  cues[cues.length - 1] = { kind: 'dot', start, end: start + 1, gap }
  cues.push(proveNumber({ kind: 'count', start: from, end, gap: 'same-line', figure: { start: from, end, count } }, target))
  return true
}

function proveText(reader: Reader, cue: TextCue, link: Link): void {
  const last = reader.cues.length - 1
  const isShort = !isLonger(reader.source, cue.start, cue.end, longestName)
  if (link.target?.kind === 'profile' && isShort && reader.awaits !== 'name') {
    reader.cues[last] = toOrganization(reader, cue, link.target.handle, reader.pictured, false)
  } else if (link.target?.kind === 'paper' && (cue.link ?? null) === null) {
    reader.cues[last] = { ...cue, link }
  } else if (isShort && (link.target?.kind === 'site' || link.target?.kind === 'profile')) {
    const { start, end, gap } = cue
    reader.cues[last] = { kind: 'furniture', name: 'menu', start, end, gap, link }
  }
}
