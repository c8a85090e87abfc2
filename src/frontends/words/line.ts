/**
 * The parts of a byline as they stand on a line: `• 4 authors`, `·`, `Apr 17 2`, or several of them (`· Apr 17`). A line
 * is either such parts from end to end, or it is running text: words of an abstract never pass for a byline because they
 * happen to begin like one.
 */
import { readCount } from '../../counts.ts'
import type { Cue, Gap } from '../../cues.ts'
import { readMonth } from '../../dates.ts'
import { isDigit, isLetter, isWhiteSpace, skipDigits, skipWhiteSpace } from '../../text.ts'
import { bullet, isBullet, isDot } from './byline-marks.ts'
import { readDate, readNumericDate } from './date.ts'

/** What a terminal without the middle dot shows for it. */
const period = 0x2e

/** Longer lines are running text. The longest real byline line, an organisation before its date, has under 100. */
export const longestBylineLine = 160

/**
 * Read a line as parts of a byline.
 *
 *     `  • 4 authors · Apr 17, 2024 2`
 *        ^ bullet    ^ dot          ^ count
 *          ^ authors   ^ date
 *
 * @param start first offset of the line that is no white space
 * @param end offset behind its last one
 * @param gap what stands before the line
 * @param cues where the parts go; nothing is left there where anything else stands on the line
 * @returns whether the line was read. O(length of the line).
 */
export function readBylineLine(source: string, start: number, end: number, gap: Gap, cues: Cue[]): boolean {
  const first = cues.length
  let at = start
  while (at < end) {
    const cue = readPart(source, at, end, at === start ? gap : 'same-line', at === start ? null : (cues[cues.length - 1] as Cue).kind)
    if (cue === null) {
      if (cues.length > first) cues.length = first
      return false
    }
    cues.push(cue)
    at = skipWhiteSpace(source, cue.end, end)
  }
  return true
}

/**
 * Read two lines that are one part of a byline, broken inside.
 *
 *     `Apr`          `Apr 9,`     `8`
 *     `9, 2023 3`    `2023 3`     `authors`
 *
 * @param lineEnd offset behind the first line
 * @param end offset behind the second one
 * @returns false where the first line is neither a month nor a number, or the two together are no byline
 */
export function readBrokenLine(source: string, start: number, lineEnd: number, end: number, gap: Gap, cues: Cue[]): boolean {
  const month = readMonth(source, start, end)
  const isMonth = month !== null && (month.end === lineEnd || source.charCodeAt(lineEnd - 1) === 0x2c)
  if (!isMonth && skipDigits(source, start, lineEnd) !== lineEnd) return false
  const first = cues.length
  if (readBylineLine(source, start, end, gap, cues) && cues[first]?.kind === (isMonth ? 'date' : 'authors')) return true
  cues.length = first
  return false
}

/** `September 14,` */
const longestBrokenLine = 13

/** Whether a line may be one that {@link readBrokenLine} begins with. */
export function mayBeBroken(source: string, start: number, end: number): boolean {
  const unit = source.charCodeAt(start)
  return end - start <= longestBrokenLine && (isDigit(unit) || isLetter(unit))
}

/** Read the part at a place; `before` is the kind of the part before it on the same line, null at its beginning. O(length of the line). */
export function readPart(source: string, at: number, end: number, gap: Gap, before: Cue['kind'] | null): Cue | null {
  const unit = source.charCodeAt(at)
  if (isDigit(unit)) {
    const counted = readCounted(source, at, end, gap)
    return counted ?? (before === 'date' ? null : readNumericDate(source, at, end, gap, before)) ?? readNumber(source, at, end, gap, before)
  }
  if (isLetter(unit)) return readDate(source, at, end, gap) ?? readLetters(source, at, end, gap, before)
  if (isDot(unit)) return { kind: 'dot', start: at, end: at + 1, gap }
  if (isBullet(unit) && before !== 'date') return readBullet(source, at, end, gap, before)
  if (unit === period && isDigit(source.charCodeAt(at + 1)) && readCounted(source, at + 1, end, gap)?.kind === 'authors')
    return { kind: 'dot', start: at, end: at + 1, gap }
  return readCounted(source, at, end, gap) ?? readNumber(source, at, end, gap, before)
}

/** `o` as a bullet, as some extractors write it, and what stands for a number without being one. */
function readLetters(source: string, at: number, end: number, gap: Gap, before: Cue['kind'] | null): Cue | null {
  if (before === 'date') return readNumber(source, at, end, gap, before)
  if (before !== null || source.charCodeAt(at) !== 0x6f || !isWhiteSpace(source.charCodeAt(at + 1))) return null
  return readBullet(source, at, end, gap, before)
}

/** A bullet begins a line or follows another one, and white space follows it, or a number does. */
function readBullet(source: string, at: number, end: number, gap: Gap, before: Cue['kind'] | null): Cue | null {
  if (before !== null && before !== 'bullet') return null
  if (at + 1 < end && !isWhiteSpace(source.charCodeAt(at + 1)) && source.charCodeAt(at) !== bullet) return null
  return { kind: 'bullet', start: at, end: at + 1, gap }
}

/** `4 authors`, `1 author`, `1,204 authors`; `3 comments`, which other sites than this one write as well. */
function readCounted(source: string, at: number, end: number, gap: Gap): Cue | null {
  // The site's own form, by far the most frequent.
  const digits = skipDigits(source, at, end)
  if (digits > at && digits + usualAuthors.length === end && source.startsWith(usualAuthors, digits)) {
    return { kind: 'authors', start: at, end, gap, figure: { start: at, end: digits, count: readCount(source, at, digits) } }
  }
  const numberEnd = tokenEnd(source, at, end)
  const wordStart = skipWhiteSpace(source, numberEnd, end)
  if (wordStart === numberEnd || !beginsUnit(source.charCodeAt(wordStart)) || !startsLikeNumber(source, at)) return null
  const wordEnd = lettersEnd(source, wordStart, end)
  const place = { start: at, end: wordEnd, gap, figure: { start: at, end: numberEnd, count: readCount(source, at, numberEnd) } }
  if (isUnit(source, wordStart, wordEnd, 'author')) return { kind: 'authors', ...place }
  if (!isUnit(source, wordStart, wordEnd, 'comment')) return null
  return { kind: 'comments', ...place, id: null, linked: false }
}

const usualAuthors = ' authors'

/** `a` and `c`. */
const beginsUnit = (unit: number): boolean => (unit | 0x20) === 0x61 || (unit | 0x20) === 0x63

/** Whether a word is a unit, in the singular or the plural. */
function isUnit(source: string, start: number, end: number, unit: string): boolean {
  if (end - start !== unit.length && end - start !== unit.length + 1) return false
  const word = source.slice(start, end).toLowerCase()
  return word === unit || (word.startsWith(unit) && word.endsWith('s'))
}

/** A number on its own. Behind a date anything that begins like a number is one, readable or not. */
function readNumber(source: string, at: number, end: number, gap: Gap, before: Cue['kind'] | null): Cue | null {
  if (before !== null && before !== 'date' && before !== 'bullet' && before !== 'authors') return null
  const numberEnd = tokenEnd(source, at, end)
  const count = readCount(source, at, numberEnd)
  if (count === null && (before !== 'date' || !standsForNumber(source, at, numberEnd))) return null
  return { kind: 'count', start: at, end: numberEnd, gap, figure: { start: at, end: numberEnd, count } }
}

const standsForNumber = (source: string, at: number, end: number): boolean =>
  startsLikeNumber(source, at) || /^(?:NaN|Infinity)$/.test(source.slice(at, end))

/** Digits of any script, a sign or a decimal point. */
const startsLikeNumber = (source: string, at: number): boolean =>
  isDigit(source.charCodeAt(at)) || /^[\p{Nd}.+~\-\u2212\u221e]/u.test(source.slice(at, at + 2))

function lettersEnd(source: string, start: number, end: number): number {
  let at = start
  while (at < end && isLetter(source.charCodeAt(at))) at++
  return at
}

function tokenEnd(source: string, start: number, end: number): number {
  let at = start
  while (at < end && !isWhiteSpace(source.charCodeAt(at))) at++
  return at
}
