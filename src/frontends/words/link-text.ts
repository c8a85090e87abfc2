/** What a link proves its own text to be. */
import { readCount } from '../../counts.ts'
import type { Gap, OrganizationCue } from '../../cues.ts'
import { shortestAbstract } from '../../lengths.ts'
import type { Span } from '../../schema.ts'
import type { Link, Target } from '../../targets.ts'
import { isDigit, isLonger, isShorter, skipWhiteSpace, trimEnd } from '../../text.ts'
import { readPart } from './line.ts'
import { readLabel } from './labels.ts'
import { readNotices } from './notices.ts'
import { endPictured, readOrganizationLine, toOrganization } from './organization-cue.ts'
import { readStars } from './parts.ts'
import { isDash, longestName, longestPart, type Reader, zero } from './reader.ts'

/** The text of a link, and what stands before it. */
interface LinkedText extends Readonly<Span> {
  readonly gap: Gap
}

/**
 * Read a text by what its link proves it to be.
 *
 * @param pictured whether a picture stands right before it
 * @returns false where the link proves nothing of it. O(length).
 */
export function readByTarget(reader: Reader, place: LinkedText, link: Link, pictured: boolean): boolean {
  const { source, cues } = reader
  const { start, end, gap } = place
  const target = link.target as Target
  if (goesOn(reader, place, link)) return true
  if (tellsMore(source, place, target)) return false
  reader.lastLink = link
  switch (target.kind) {
    case 'votes':
    case 'comments':
      return readLinkedNumber(reader, place, target)
    case 'profile':
      return readProfile(reader, place, target.handle, pictured)
    case 'code':
      return readStars(reader, start, end, gap, target.url)
    case 'arxiv':
      if (isLonger(source, start, end, longestPart)) return false
      cues.push({ kind: 'arxiv', start, end, gap, id: target.id })
      return true
    case 'day':
    case 'week':
    case 'month':
    case 'trending':
      if (!isShorter(source, start, end, shortestAbstract)) return false
      cues.push({ kind: 'furniture', name: 'pager', start, end, gap, link })
      return true
    case 'site':
      if (isLonger(source, start, end, longestName)) return false
      return readNotices(reader, start, end, gap, link) || pushMenu(reader, place, link)
    default:
      return false
  }
}

/** Whether a text says itself what it is: a number of authors is one wherever it leads, a number or a date where its link may be anything. */
function tellsMore(source: string, { start, end, gap }: LinkedText, { kind }: Target): boolean {
  if (isLonger(source, start, end, longestPart) || !(isDigit(source.charCodeAt(start)) || isDigit(source.charCodeAt(end - 1)))) return false
  const part = readPart(source, start, end, gap, null)
  if (part === null || part.end !== end) return false
  return part.kind === 'authors' || (kind === 'site' && (part.kind === 'count' || part.kind === 'date'))
}

/** The name of a user or of an organisation, with the rest of its byline or alone. */
function readProfile(reader: Reader, place: LinkedText, handle: string, pictured: boolean): boolean {
  const { start, end, gap } = place
  if (readOrganizationLine(reader, start, end, gap, handle, pictured)) return true
  if (isLonger(reader.source, start, end, longestName)) return false
  if (gap === 'same-line' && endPictured(reader, place, handle)) return true
  reader.cues.push(toOrganization(reader, place, handle, pictured, reader.forwarded))
  return true
}

/** The second line of a link that a wrapper broke belongs to the cue of the first. */
function goesOn(reader: Reader, { start, end }: LinkedText, link: Link): boolean {
  const { cues } = reader
  const last = cues.length - 1
  const cue = cues[last]
  if (reader.lastLink !== link || cue === undefined) return false
  if (cue.kind === 'organization') cues[last] = { ...cue, end, name: extendName(cue.name, { start, end }) }
  else if (cue.kind === 'arxiv' || (cue.kind === 'furniture' && cue.link === link)) cues[last] = { ...cue, end }
  else return false
  return true
}

/** A name with the next part of it; what stands between them is markup or white space. */
function extendName(name: OrganizationCue['name'], { start, end }: Span): OrganizationCue['name'] {
  // The list grows in place: a link may have many parts.
  const parts = (name.parts as Span[] | undefined) ?? [{ start: name.start, end: name.end }]
  parts.push({ start, end })
  return { start: name.start, end, parts }
}

function pushMenu(reader: Reader, { start, end, gap }: LinkedText, link: Link): boolean {
  reader.cues.push({ kind: 'furniture', name: 'menu', start, end, gap, link })
  return true
}

/** A target that proves a number. */
type NumberTarget = Extract<Target, { kind: 'votes' | 'comments' }>

/** `94`, `-`, `Upvote`, `Upvote 94` with a link to the vote button; `5` with one to the comments. */
function readLinkedNumber(reader: Reader, { start, end, gap: first }: LinkedText, target: NumberTarget): boolean {
  const { source, cues, markup } = reader
  const [cuesBefore, markupBefore] = [cues.length, markup.length]
  let [at, gap] = [start, first]
  // The dot of a byline may stand in the link, too.
  const behindDot = source.charAt(start) === '·' ? skipWhiteSpace(source, start + 1, end) : end
  if (behindDot < end) {
    cues.push({ kind: 'dot', start, end: start + 1, gap })
    ;[at, gap] = [behindDot, 'same-line']
  }
  for (;;) {
    const from = readUpvote(reader, at, end, gap)
    if (from > at) gap = 'same-line'
    if (from >= end) {
      // The number stands behind the label, with a link of its own or without one.
      reader.awaits = 'votes'
      reader.forward = { target }
      return true
    }
    // Some writers name the picture before the number, or have a sign in its place.
    const words = pictureBefore.exec(source.slice(from, end))?.[0].length ?? 0
    if (words === 0) {
      const isRead = readNumber(reader, { start: from, end, gap }, target, isLonger(source, at, end, longestName))
      // What is no number is read anew, all of it.
      if (!isRead) [cues.length, markup.length] = [cuesBefore, markupBefore]
      return isRead
    }
    markup.push({ start: from, end: trimEnd(source, from, from + words) })
    at = from + words
  }
}

/** Read the label `Upvote`; returns what stands behind it, or `at` where there is none. */
function readUpvote({ source, cues }: Reader, at: number, end: number, gap: Gap): number {
  const label = readLabel(source, at, end)
  if (label?.name !== 'upvote') return at
  cues.push({ kind: 'furniture', name: 'upvote', start: at, end: label.end, gap })
  return skipWhiteSpace(source, label.end, end)
}

/** Read the number itself; what is none is a part of the page, unless it is too long with its label. */
function readNumber(reader: Reader, whole: LinkedText, target: NumberTarget, isLong: boolean): boolean {
  const { source, cues } = reader
  const text = source.slice(whole.start, whole.end)
  const unit = numberWithUnit.exec(text)?.[1]
  if (unit !== undefined) return pushNumber(reader, whole, { start: whole.start, end: whole.start + unit.length }, target)
  if (target.kind === 'votes' && isDash(source, whole)) return pushNumber(reader, whole, whole, target)
  if (isLong && !beginsLikeNumber.test(text)) return false
  const numbers = isLong ? [] : [...text.matchAll(numberAmongWords)]
  const [only] = numbers
  if (numbers.length === 1 && only !== undefined) {
    const start = whole.start + only.index
    return pushNumber(reader, whole, { start, end: start + only[0].length }, target)
  }
  if (numbers.length > 0 || beginsLikeNumber.test(text)) return pushNumber(reader, whole, whole, target)
  cues.push({ kind: 'furniture', name: 'menu', ...whole })
  return true
}

/** Add the number at a place; the words around it are markup. */
function pushNumber(reader: Reader, { start: from, end: to, gap }: LinkedText, place: Span, target: NumberTarget): boolean {
  const { source, cues, markup } = reader
  const { start, end } = place
  if (from < start) markup.push({ start: from, end: trimEnd(source, from, start) })
  if (end < to) markup.push({ start: skipWhiteSpace(source, end, to), end: to })
  const figure = target.kind === 'votes' && isDash(source, place) ? zero(place) : { start, end, count: readCount(source, start, end) }
  cues.push({ kind: target.kind, start, end, gap, figure, id: target.id, linked: true })
  reader.awaits = null
  return true
}

const beginsLikeNumber = /^[\d.,+\u0660-\u0669\uff10-\uff19]/
/** A number beside words or signs, as in `Upvote this paper 94`: the link says what it is, where it is the only one. `12k+` and `+12` are none. */
const numberAmongWords = /(?<![\p{L}\p{N}.,+~−-])\d[\d.,]{0,9}[km]?(?![\p{L}\p{N}.,+])/giu

const pictureBefore =
  /^(?:(?:(?:svg|image|img|icon|upvotes?|votes?|likes?|comments?|discussions?|arrow|triangle|chat|up)(?: |: ?)){1,4}(?=\S)|[\p{So}\p{Sk}\u2190-\u21ff\u200d\ufe0f*(:]{1,4}\s{0,8}(?=[\p{Nd}\\*(–—-]|upvote\b))/iu
/** A number with its unit, in brackets or in bold type, as far as its end. */
const numberWithUnit = /^(\d[\d.,]{0,9}[km]?)[*)]{0,3} ?(?:(?:up)?votes?|likes?|comments?)?[*)]{0,3}$/i
