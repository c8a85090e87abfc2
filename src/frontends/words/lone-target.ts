/** Pictures and addresses alone: what they prove of what stands beside them. */
import type { Cue, Figure, TextCue } from '../../cues.ts'
import { type Link, paperOf, type Target } from '../../targets.ts'
import type { Piece } from '../markup/pieces.ts'
import { toOrganization } from './organization-cue.ts'
import { isDash, isNumberTarget, leaveOut, longestName, longestPart, placeOf, type Reader, takeGap, wider, zero } from './reader.ts'

/** A picture that leads to a paper is its thumbnail, and begins a card; any other is passed over, but for its text. */
export function readPicture(reader: Reader, piece: Piece, line: readonly Piece[]): void {
  const target = piece.link?.target
  const isCard =
    (target?.kind === 'paper' || target?.kind === 'thumbnail') && line.every(({ kind }) => kind === 'picture' || kind === 'target')
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
export function readLoneTarget(reader: Reader, piece: Piece): void {
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
