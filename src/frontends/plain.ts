/** The usual plain text, line by line, into cues: as fast as it can be done, because most of it is text that nothing is to be done with. */
import { beginsSite } from '../targets.ts'
import { beginsWithCount } from '../counts.ts'
import type { Cue, Gap } from '../cues.ts'
import { endOfLine, type LineCursor, nextLine, offsetOf } from '../source.ts'
import { isDigit, isLetter, isWhiteSpace, skipPrintable, skipWhiteSpace, startOfText, trimEnd } from '../text.ts'
import { rule } from './markup/line-marks.ts'
import { isBorder } from './markup/tables.ts'
import { middleDot } from './words/byline-marks.ts'
import { longestFurniture, readFurniture, readFurnitureParts } from './words/furniture.ts'
import { readLabel } from './words/labels.ts'
import { longestBylineLine, mayBeBroken, readBrokenLine, readBylineLine } from './words/line.ts'

/** Longer lines are running text; of shorter ones some are parts of a byline or of the page. */
const longestCueLine = Math.max(longestBylineLine, longestFurniture)

/**
 * Turn plain text into cues.
 *
 * `\n`, `\r\n` and a lone `\r` end a line; no other character does.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @param maxLineLength longer lines are not read
 * @returns the cues, see cues.ts; null where a line begins with a mark or a label that plain pages do not have. Never throws. O(n): the
 *   characters of a line are passed over once at most.
 */
export function readPlain(source: string, end: number, maxLineLength: number): Cue[] | null {
  const cues: Cue[] = []
  const lines: PlainCursor = { source, end, newlineAt: -1, returnAt: -1, dotAt: -1 }
  let lineStart = startOfText(source)
  let gap: Gap = 'blank-line'
  while (lineStart < end) {
    const first = source.charCodeAt(lineStart)
    // Every other line is empty; a look is cheaper than a search.
    if (first === 0x0a) {
      gap = 'blank-line'
      lineStart++
      continue
    }
    // The dot of a byline has a line of its own, once an entry.
    if (first === middleDot && isLastOfLine(source, lineStart, end)) {
      cues.push({ kind: 'dot', start: lineStart, end: lineStart + 1, gap })
      gap = 'next-line'
      lineStart += 2
      continue
    }
    const reached = reach(source, lineStart, first, gap)
    const lineEnd = endOfLine(lines, reached)
    const start = skipWhiteSpace(source, lineStart, lineEnd)
    if (start === lineEnd) {
      gap = 'blank-line'
      lineStart = nextLine(source, lineEnd)
    } else if (lineEnd - lineStart > maxLineLength && trimEnd(source, start, lineEnd) - start > maxLineLength) {
      cues.push({ kind: 'unread', start, end: trimEnd(source, start, lineEnd), gap })
      gap = 'next-line'
      lineStart = nextLine(source, lineEnd)
    } else {
      const behind = readLine(lines, start, lineEnd, gap, reached >= lineEnd, cues)
      if (behind < 0) return null
      gap = 'next-line'
      lineStart = nextLine(source, behind)
    }
  }
  return cues
}

/** What is likely text is walked through to its end, and need not be looked through again; other lines are searched for it. */
const reach = (source: string, lineStart: number, first: number, gap: Gap): number =>
  gap === 'blank-line' && isLetter(first) ? skipPrintable(source, lineStart) : lineStart

/** Whether the line ends behind a character. */
const isLastOfLine = (source: string, at: number, end: number): boolean => at + 1 < end && source.charCodeAt(at + 1) === 0x0a

/** Marks that lines of plain pages do not begin with, and the dot of a byline that holds more than plain ones do. */
const marked: ReadonlySet<number> = new Set([...'[#<>|`!/\\=&·\u200b\u2060\ufeff'].map((mark) => mark.charCodeAt(0)))

/** Whether a line begins with a mark, or with a label of a page that has more than plain ones. */
function beginsMarked(source: string, start: number, end: number): boolean {
  const first = source.charCodeAt(start)
  if (isDigit(first)) return isNumberedLink(source, start, end) || isLinkedNumber(source, start, end)
  if (!isLetter(first)) {
    const isStrongText = isStrong(source, start, end) || isStrongItem(source, start)
    const isMark = marked.has(first) || isStrongText || isRule(source, start, end) || isBorder(source, start, end)
    return isMark || isLinkedNumber(source, start, end) || isMarkedItem(source, start, end) || isSignedAddress(source, start, end)
  }
  if (end - start > longestCueLine) return false
  return ((first | 0x20) === 0x68 && beginsSite(source, start)) || readLabel(source, start, end) !== null
}

/** `---`, as people put it between what they join. */
const isRule = (source: string, start: number, end: number): boolean =>
  source.charAt(start) === source.charAt(start + 1) &&
  end - start <= longestCueLine &&
  rule.test(source.slice(start, trimEnd(source, start, end)))

/** `**Paper Boats**`, or the first line of it. */
const isStrong = (source: string, start: number, end: number): boolean =>
  source.startsWith('**', start) && start + 2 < end && !isWhiteSpace(source.charCodeAt(start + 2))

/** `- **Paper Boats** (42 upvotes)` */
const isStrongItem = (source: string, start: number): boolean =>
  '-*+'.includes(source.charAt(start)) && source.startsWith(' **', start + 1) && !isBulletOrSpace(source.charCodeAt(start + 4))

/** `1. [Paper Boats](/papers/2509.01234)`, `1. **Paper Boats** (https://huggingface.co/papers/2509.01234)` */
function isNumberedLink(source: string, start: number, end: number): boolean {
  let at = start
  while (at < end && isDigit(source.charCodeAt(at))) at++
  return source.startsWith('. [', at) || source.startsWith('. **', at) || source.startsWith(') **', at)
}

/** `94 https://huggingface.co/login?next=...`, `- (/login?next=...)`: votes with the address of their link. */
const linkedNumber = /^(?:\d[\d.,]{0,9}[km]?|[-–—])[ \t][(<]? ?(?:https?:\/)?\/[a-z]/i
const isLinkedNumber = (source: string, start: number, end: number): boolean =>
  end - start > shortestLinked && linkedNumber.test(source.slice(start, start + shortestLinked))
const shortestLinked = 30

/** `🔗 https://huggingface.co/papers/2509.01234` */
const signedAddress = /^[^\p{L}\p{N}\s]{1,4} ?https?:\/\//u
const longestSigned = 16
const isSignedAddress = (source: string, start: number, end: number): boolean =>
  signedAddress.test(source.slice(start, Math.min(end, start + longestSigned)))

/** Whether a picture, a link or a label stands behind bullets. */
function isMarkedItem(source: string, start: number, end: number): boolean {
  let at = start
  while (at < end && isBulletOrSpace(source.charCodeAt(at))) at++
  // Bullets before digits are a byline's.
  if (at === end || isDigit(source.charCodeAt(at))) return false
  return '[!<'.includes(source.charAt(at)) || readLabel(source, at, end) !== null
}

const itemBullets: ReadonlySet<number> = new Set([...'*+-•·'].map((bullet) => bullet.charCodeAt(0)))
const isBulletOrSpace = (unit: number): boolean => isWhiteSpace(unit) || itemBullets.has(unit)

/** Whether a line begins with a bullet and white space. */
const isBulleted = (source: string, start: number): boolean =>
  !isLetter(source.charCodeAt(start)) && isWhiteSpace(source.charCodeAt(start + 1)) && '*+-–•'.includes(source.charAt(start))

/** A cursor over lines that also knows the next dot. */
interface PlainCursor extends LineCursor {
  dotAt: number
}

/** Read a short line together with the next one, where an extractor broke a date or a number of authors in two. */
function readAcross(lines: PlainCursor, start: number, textEnd: number, lineEnd: number, gap: Gap, cues: Cue[]): boolean {
  const { source, end } = lines
  const below = nextLine(source, lineEnd)
  if (below >= end || source.charCodeAt(below) === 0x0a) return false
  const from = skipWhiteSpace(source, below, end)
  if (from >= end) return false
  const next = source.charCodeAt(from)
  // Only digits go on after a month, and only `authors` after a number.
  if (!isDigit(next) && (next | 0x20) !== 0x61) return false
  const nextEnd = endOfLine(lines, below)
  return (
    nextEnd > from && nextEnd - start <= longestCueLine && readBrokenLine(source, start, textEnd, trimEnd(source, from, nextEnd), gap, cues)
  )
}

/**
 * Add the cues of a line.
 *
 * @param start its first character that is no white space
 * @param printable whether it is known to hold printable ASCII only
 * @returns where the line ends: behind the next one, where both are one date or one number of authors; -1 where it begins with a mark or a
 *   label that plain pages do not have
 */
function readLine(lines: PlainCursor, start: number, lineEnd: number, gap: Gap, printable: boolean, cues: Cue[]): number {
  const { source } = lines
  const end = trimEnd(source, start, lineEnd)
  const isShort = end - start <= longestCueLine
  // Nothing that parts of a byline begin with is a mark.
  if (mayBeBroken(source, start, end) && readAcross(lines, start, end, lineEnd, gap, cues)) {
    return endOfLine(lines, nextLine(source, lineEnd))
  }
  if (isShort && readBylineLine(source, start, end, gap, cues)) return lineEnd
  if (beginsMarked(source, start, lineEnd)) return -1
  if (!isShort) cues.push({ kind: 'text', start, end, gap, printable })
  else if (printable || !readOrganizationLine(lines, start, end, gap, cues)) readNotice(source, start, end, gap, printable, cues)
  return lineEnd
}

/** Add what the page shows around its papers, with a bullet before it or none; any other line is text. */
function readNotice(source: string, start: number, end: number, gap: Gap, printable: boolean, cues: Cue[]): void {
  const from = isBulleted(source, start) ? skipWhiteSpace(source, start + 1, end) : start
  const notice = readFurniture(source, from, end, from > start ? 'same-line' : gap)
  if (from > start && notice !== null) cues.push({ kind: 'bullet', start, end: start + 1, gap })
  const parts = notice === null ? readFurnitureParts(source, start, end, gap) : null
  if (parts === null) cues.push(notice ?? { kind: 'text', start, end, gap, printable })
  else for (const part of parts) cues.push(part)
}

/** What stands behind the dot of an organisation's line; a number alone may be anything, and `42 likes · 5 comments` are two numbers. */
const followsName = (cue: Cue | undefined, source: string, name: number): boolean =>
  cue?.kind === 'date' || (cue?.kind === 'comments' && !beginsWithCount(source, name))

/**
 * A line whose first part is an organisation and the rest a byline.
 *
 *     `Example Labs · Apr 17 2`
 *      ^ text        ^ dot, date, count
 */
function readOrganizationLine(lines: PlainCursor, start: number, end: number, gap: Gap, cues: Cue[]): boolean {
  const { source } = lines
  // A date or a number ends such a line: `Mar 3`, `3 Mar`, `4 comments`.
  const last = source.charCodeAt(end - 1)
  if (!isDigit(last) && !isLetter(last)) return false
  if (lines.dotAt < start) lines.dotAt = offsetOf('·', lines, start)
  const dot = lines.dotAt
  if (dot >= end || !isWhiteSpace(source.charCodeAt(dot - 1))) return false
  const first = cues.length
  cues.push({ kind: 'text', start, end: trimEnd(source, start, dot), gap, printable: false })
  if (readBylineLine(source, dot, end, 'same-line', cues) && followsName(cues[first + 2], source, start)) return true
  cues.length = first
  return false
}
