/** The text front end: plain text, line by line, into cues. */
import type { Cue, Gap } from '../cues.ts'
import { type MessageLog, note } from '../log.ts'
import type { Settings } from '../options.ts'
import { foldText, isDigit, isLetter, isWhiteSpace, skipPrintable, skipWhiteSpace, trimEnd } from '../text.ts'
import { longestFurniture, nameFurniture } from './furniture.ts'
import { longestBylineLine, mayBeBroken, middleDot, readBrokenLine, readBylineLine } from './line.ts'

/** Longer lines are running text; of shorter ones some are parts of a byline or of the page. */
const longestCueLine = Math.max(longestBylineLine, longestFurniture)

/**
 * Turn plain text into cues.
 *
 * `\n`, `\r\n` and a lone `\r` end a line; no other character does.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @param log where `line-too-long` goes
 * @returns the cues, see cues.ts. Never throws. O(n): the characters of a line are passed over once at most.
 */
export function readText(source: string, end: number, settings: Settings, log: MessageLog): Cue[] {
  const cues: Cue[] = []
  const lines: LineCursor = { source, end, newlineAt: -1, returnAt: -1, dotAt: -1 }
  // U+FEFF before the text is its encoding's mark, not a character of it.
  let lineStart = source.startsWith('\ufeff') ? 1 : 0
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
    if (first === middleDot && lineStart + 1 < end && source.charCodeAt(lineStart + 1) === 0x0a) {
      cues.push({ kind: 'dot', start: lineStart, end: lineStart + 1, gap })
      gap = 'next-line'
      lineStart += 2
      continue
    }
    // What is likely text is walked through to its end, and need not be looked through again; other lines are searched for it.
    const reached = gap === 'blank-line' && isLetter(first) ? skipPrintable(source, lineStart) : lineStart
    const lineEnd = endOfLine(lines, reached)
    const start = skipWhiteSpace(source, lineStart, lineEnd)
    if (start === lineEnd) {
      gap = 'blank-line'
      lineStart = nextLine(source, lineEnd)
    } else if (lineEnd - lineStart > settings.maxLineLength) {
      const textEnd = trimEnd(source, start, lineEnd)
      cues.push({ kind: 'unread', start, end: textEnd, gap })
      note(log, 'line-too-long', { span: { start, end: textEnd } }, { length: lineEnd - lineStart, limit: settings.maxLineLength })
      gap = 'next-line'
      lineStart = nextLine(source, lineEnd)
    } else {
      lineStart = nextLine(source, readLine(lines, start, lineEnd, gap, reached >= lineEnd, cues))
      gap = 'next-line'
    }
  }
  return cues
}

/** Finds things from front to back: the next of each is looked for once, not once a line. */
interface LineCursor {
  readonly source: string
  readonly end: number
  newlineAt: number
  returnAt: number
  dotAt: number
}

function endOfLine(lines: LineCursor, from: number): number {
  if (from >= lines.end) return lines.end
  if (lines.source.charCodeAt(from) === 0x0a) return from
  if (lines.returnAt < from) lines.returnAt = offsetOf('\r', lines, from)
  if (lines.newlineAt < from) lines.newlineAt = offsetOf('\n', lines, from)
  return Math.min(lines.newlineAt, lines.returnAt)
}

function offsetOf(character: string, { source, end }: LineCursor, from: number): number {
  const at = source.indexOf(character, from)
  return at < 0 || at > end ? end : at
}

/** Where the line behind a terminator begins. */
const nextLine = (source: string, lineEnd: number): number =>
  lineEnd + 1 < source.length && source.charCodeAt(lineEnd) === 0x0d && source.charCodeAt(lineEnd + 1) === 0x0a ? lineEnd + 2 : lineEnd + 1

/** Read a short line together with the next one, where an extractor broke a date or a number of authors in two. */
function readAcross(lines: LineCursor, start: number, textEnd: number, lineEnd: number, gap: Gap, cues: Cue[]): boolean {
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
 * @returns where the line ends: behind the next one, where both are one date or one number of authors
 */
function readLine(lines: LineCursor, start: number, lineEnd: number, gap: Gap, printable: boolean, cues: Cue[]): number {
  const { source } = lines
  const end = trimEnd(source, start, lineEnd)
  if (end - start > longestCueLine) {
    cues.push({ kind: 'text', start, end, gap, printable })
  } else if (mayBeBroken(source, start, end) && readAcross(lines, start, end, lineEnd, gap, cues)) {
    return endOfLine(lines, nextLine(source, lineEnd))
  } else if (!readBylineLine(source, start, end, gap, cues) && !readOrganizationLine(lines, start, end, gap, cues)) {
    cues.push(readFurniture(source, start, end, gap) ?? { kind: 'text', start, end, gap, printable })
  }
  return lineEnd
}

/**
 * A line whose first part is an organisation and the rest a byline.
 *
 *     `Example Labs · Apr 17 2`
 *      ^ text        ^ dot, date, count
 */
function readOrganizationLine(lines: LineCursor, start: number, end: number, gap: Gap, cues: Cue[]): boolean {
  const { source } = lines
  // A date or a count ends such a line.
  if (!isDigit(source.charCodeAt(end - 1))) return false
  if (lines.dotAt < start) lines.dotAt = offsetOf('·', lines, start)
  const dot = lines.dotAt
  if (dot >= end || dot === start || !isWhiteSpace(source.charCodeAt(dot - 1))) return false
  const first = cues.length
  cues.push({ kind: 'text', start, end: trimEnd(source, start, dot), gap, printable: false })
  if (readBylineLine(source, dot, end, 'same-line', cues) && cues[first + 2]?.kind === 'date') return true
  cues.length = first
  return false
}

/** Longest line that is compared with the page's own sentences. */
const longestNotice = 80

function readFurniture(source: string, start: number, end: number, gap: Gap): Cue | null {
  if (end - start > longestNotice) return null
  const initial = source.charCodeAt(start) | 0x20
  if (initial === 0x62) {
    const curator = readCurator(source, start, end, gap)
    if (curator !== null) return curator
  }
  if (initial === 0x6e && /^no (?:(?:daily|weekly|monthly|trending) )?papers\b/i.test(source.slice(start, end))) {
    return { kind: 'nothing-listed', start, end, gap }
  }
  const name = end - start <= longestFurniture ? nameFurniture(foldText(source.slice(start, end))) : null
  if (name === null) return null
  return name === 'page-title' || name === 'nothing-listed' ? { kind: name, start, end, gap } : { kind: 'furniture', start, end, gap, name }
}

/**
 * The line under the page's title, which names who chose the papers.
 *
 *     `byAK and the research community`
 *        ^ name
 */
function readCurator(source: string, start: number, end: number, gap: Gap): Cue | null {
  const line = source.slice(start, end)
  const behind = line.search(/and\s{1,8}the\s{1,8}research\s{1,8}community$/i)
  if (behind < 0 || !/^by/i.test(line)) return null
  const from = skipWhiteSpace(source, start + 2, end)
  const to = trimEnd(source, from, start + behind)
  return to > from ? { kind: 'curator', start, end, gap, name: { start: from, end: to } } : null
}
