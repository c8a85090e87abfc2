/** Parts of bylines and of cards: numbers, dates, and the labels that say what stands beside them. */
import { readCount } from '../../counts.ts'
import type { Cue, Figure, Gap } from '../../cues.ts'
import { paperOf } from '../../targets.ts'
import { isWhiteSpace, skipWhiteSpace } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { readLabel } from './labels.ts'
import { mayBeBroken, readBrokenLine, readPart } from './line.ts'
import { isDash, longestName, type Reader, takeGap, zero } from './reader.ts'

/** `GitHub 3.29k`, or the label alone with the number below it. */
export function readStars(reader: Reader, start: number, end: number, gap: Gap, url: string | null): boolean {
  const { source, cues } = reader
  const label = readLabel(source, start, end)
  if (label?.name !== 'stars') {
    const count = readCount(source, start, end)
    if (count === null) return false
    const before = cues.at(-1)
    if (before?.kind === 'stars' && before.figure === null) cues[cues.length - 1] = { ...before, end, figure: { start, end, count } }
    else cues.push({ kind: 'stars', start, end, gap, url, figure: { start, end, count } })
    return true
  }
  const from = skipWhiteSpace(source, label.end, end)
  const count = readCount(source, from, end)
  if (from < end && count === null) return false
  cues.push({ kind: 'stars', start, end, gap, url, figure: count === null ? null : { start: from, end, count } })
  reader.awaits = count === null ? 'stars' : null
  return true
}

/** Parts of a byline, and labels with what belongs to them; a text is such parts from end to end, or it is none. */
export function readParts(reader: Reader, start: number, end: number, gap: Gap, id: string | null): boolean {
  const { source, cues } = reader
  const [first, awaits, above] = [cues.length, reader.awaits, cues.at(-1)]
  let bound = first
  for (let at = start; at < end; ) {
    const partGap = at === start ? gap : 'same-line'
    const label = readLabelled(reader, at, end, partGap)
    const next = label > at ? label : takePart(reader, at, end, partGap, at === start)
    if (next === at) {
      // The label above may have taken a number that is none.
      cues.length = Math.min(cues.length, first)
      if (above !== undefined) cues[first - 1] = above
      reader.awaits = awaits
      return false
    }
    // A label asks for what stands behind it, and for nothing before it.
    for (; bound < cues.length; bound++) bindPart(reader, bound, id)
    bound = cues.length
    at = skipWhiteSpace(source, next, end)
  }
  return true
}

/** Give a part of a byline the paper that its link leads to, and a number what a label or a box before it says. */
function bindPart(reader: Reader, at: number, id: string | null): void {
  const part = reader.cues[at] as Cue
  if (part.kind === 'submitter' && id !== null) reader.cues[at] = { id, ...part }
  else bindNumber(reader, at, id)
}

/** Take one part of a byline; behind a label it stands as at the beginning of a line. */
function takePart({ source, cues, markup }: Reader, at: number, end: number, gap: Gap, isFirst: boolean): number {
  // Behind a label a dash may be escaped as well as alone.
  if (source.charAt(at) === '\\' && isDash(source, { start: at, end })) {
    markup.push({ start: at, end: at + 1 })
    cues.push({ kind: 'bullet', start: at + 1, end, gap })
    return end
  }
  const before = isFirst ? null : (cues.at(-1) as Cue).kind
  const part = readPart(source, at, end, gap, before === 'furniture' || before === 'arxiv' || before === 'stars' ? null : before)
  if (part === null) return at
  cues.push(part)
  return part.end
}

/** Read a label and what stands behind it on the line; where it goes on, or `at` where there is none. */
function readLabelled(reader: Reader, at: number, end: number, gap: Gap): number {
  const { source, cues } = reader
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
      return readPublished(reader, at, label.end, end, gap)
    case 'arxiv':
      cues.push({ kind: 'arxiv', start: at, end: label.end, gap, id: null })
      return label.end
    default:
      readStars(reader, at, label.end, gap, null)
      return label.end
  }
}

/** `Published on`; a wrapper may have broken it. */
function readPublished({ source, cues }: Reader, at: number, labelEnd: number, end: number, gap: Gap): number {
  const behind = skipWhiteSpace(source, labelEnd, end)
  const isOn = behind + 2 < end && source.startsWith('on', behind) && isWhiteSpace(source.charCodeAt(behind + 2))
  const publishedEnd = isOn ? behind + 2 : labelEnd
  cues.push({ kind: 'furniture', name: 'published', start: at, end: publishedEnd, gap })
  return publishedEnd
}

/** What stands in place of a picture, before a name. */
const pictureWordsBefore = /^(?:(?:user|author|profile) )?(?:avatar|image|picture|photo)(?: \d{1,4})?(?:: ?avatar)? (?=\S)/i

/** Of more words the first one is the name: the title of the paper is on its line. */
const mostWords = 4
const handle = /^[\w.-]{2,40}$/

/** Where the name ends that begins a text: with it, or with its first word where votes or a title follow. Where it begins, if it is none. */
export function endOfName(source: string, from: number, end: number): number {
  const words = source.slice(from, Math.min(end, from + 2 * longestName)).split(/\s+/)
  const [first] = words as [string]
  const hasMore = words.length > mostWords || readFigure(source, skipWhiteSpace(source, from + first.length, end), end) !== null
  if (hasMore && handle.test(first)) return from + first.length
  return end - from <= longestName ? end : from
}

/** Votes, or a dash where there are none. */
function readFigure(source: string, start: number, end: number): Figure | null {
  const place = { start, end }
  if (isDash(source, place)) return zero(place)
  const count = readCount(source, start, end)
  return count && { count, ...place }
}

/** What stands behind a name on its line is the votes or a text of its own. */
export function addBehindName({ source, cues }: Reader, nameEnd: number, end: number): void {
  const start = skipWhiteSpace(source, nameEnd, end)
  if (start === end) return
  const figure = readFigure(source, start, end)
  if (figure !== null) cues.push({ kind: 'count', start, end, gap: 'next-line', figure })
  else cues.push({ kind: 'text', start, end, gap: 'next-line', heading: false, link: null })
}

/**
 * Read the name behind `Submitted by`, or `Submitted by:`.
 *
 * @param behindLabel offset behind the label
 * @returns where to go on: the end, or behind the label where the name may stand below. O(name).
 */
export function readSubmitter(reader: Reader, start: number, behindLabel: number, end: number, gap: Gap): number {
  const labelEnd = behindLabel < end && reader.source.charAt(behindLabel) === ':' ? behindLabel + 1 : behindLabel
  const first = skipWhiteSpace(reader.source, labelEnd, end)
  const from = first + (pictureWordsBefore.exec(reader.source.slice(first, end))?.[0].length ?? 0)
  const nameEnd = endOfName(reader.source, from, end)
  const name = nameEnd > from ? { start: from, end: nameEnd } : null
  reader.cues.push({ kind: 'submitter', start, end: name?.end ?? labelEnd, gap, name })
  reader.awaits = name === null ? 'name' : null
  if (name === null) return labelEnd
  addBehindName(reader, nameEnd, end)
  return end
}

/** What may stand between a label or a box and what it asks for. */
const keepsWaiting: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['bullet', 'dot', 'furniture', 'stars', 'submitter'])

/** A number right behind a label or a check box is what that says; `-` there is none at all, but before a name it is a bullet. */
function bindNumber(reader: Reader, at: number, id: string | null): void {
  const { cues, source } = reader
  const cue = cues[at] as Cue
  const { kind } = cue
  if (kind === 'authors' && id !== null) cues[at] = { kind, start: cue.start, end: cue.end, gap: cue.gap, figure: cue.figure, id }
  if (kind !== 'count' && !(kind === 'bullet' && reader.awaits !== 'name' && isDash(source, cue))) {
    if (!keepsWaiting.has(kind)) reader.awaits = null
    return
  }
  const figure = kind === 'count' ? cue.figure : zero(cue)
  const { start, end, gap } = cue
  if (reader.awaits === 'votes') {
    cues[at] = { kind: 'votes', start, end, gap, figure, id, linked: false }
  } else if (reader.awaits === 'stars' && kind === 'count') {
    const label = cues[at - 1]
    if (label?.kind === 'stars' && label.figure === null) cues.splice(at - 1, 2, { ...label, end, figure })
  }
  reader.awaits = null
}

/** A date or a number of authors that was broken in two, as in a narrow cell; returns where to go on. */
export function readAcross(reader: Reader, pieces: readonly Piece[], at: number, end: number): number {
  const { source, cues } = reader
  const [piece, next] = [pieces[at] as Piece, pieces[end]]
  if (end !== at + 1 || piece.kind !== 'text' || next?.kind !== 'text' || pieces[end + 1]?.gap === 'same-line' || reader.awaits !== null)
    return end
  if (!mayBeBroken(source, piece.start, piece.end) || skipWhiteSpace(source, piece.end, next.start) !== next.start) return end
  const first = cues.length
  if (!readBrokenLine(source, piece.start, piece.end, next.end, piece.gap, cues)) return end
  cues[first] = { ...(cues[first] as Cue), gap: takeGap(reader, piece.gap) } as Cue
  bindPart(reader, first, paperOf(piece.link?.target))
  return end + 1
}
