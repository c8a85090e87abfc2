/** Days as bylines show them: as the site writes them, and as others do where no day can be taken for another one. */
import { readDigits } from '../../counts.ts'
import type { Cue, DateCue, Gap } from '../../cues.ts'
import { type CalendarDay, isDayOfMonth, isYear, readMonth } from '../../dates.ts'
import { isDigit, isLetter, isWhiteSpace, skipDigits, skipWhiteSpace } from '../../text.ts'
import { isBullet, isDot } from './byline-marks.ts'

/**
 * `Apr 17`, `Apr 26, 2024`, `April 26th, 2024`, and `Apr 26 2024`, which may be a day and a count. The day of the week may stand before it, as before
 * those of {@link readNumericDate}.
 *
 * A month and a number make it a date; whether the calendar has that day is another question, and its answer is in the cue.
 *
 * @returns null where no date begins at a letter. O(1).
 */
export const readDate = (source: string, at: number, end: number, gap: Gap): DateCue | null =>
  readMonthFirst(source, at, end, gap) ?? readBehindWeekday(source, at, end, gap)

function readBehindWeekday(source: string, at: number, end: number, gap: Gap): DateCue | null {
  const weekdayEnd = endOfWeekday(source, at)
  if (weekdayEnd === at) return null
  const from = skipWhiteSpace(source, weekdayEnd, end)
  const isParted = from > weekdayEnd
  const cue =
    isParted && isDigit(source.charCodeAt(from)) ? readNumericDate(source, from, end, gap, null) : readMonthFirst(source, from, end, gap)
  return cue === null || !isParted ? null : { ...cue, start: at }
}

function readMonthFirst(source: string, at: number, end: number, gap: Gap): DateCue | null {
  const name = readMonth(source, at, end)
  if (name === null) return null
  const monthEnd = endOfMonth(source, name.end)
  const dayStart = skipWhiteSpace(source, monthEnd, end)
  const digits = skipDigits(source, dayStart, end)
  if (dayStart === monthEnd || digits === dayStart || digits > dayStart + 2) return null
  const day = readDigits(source, dayStart, digits)
  const dayEnd = endOfOrdinal(source, digits, end)
  const year = dayEnd === end ? null : readYear(source, dayEnd, end)
  const dateEnd = year === null ? dayEnd : year.end
  if (!endsThere(source, dateEnd, end)) return null
  return toCue(at, dateEnd, gap, toDay(year?.year ?? null, name.month, day), year?.doubtful ?? false)
}

/**
 * `2026-03-05`, `3 Mar`, `5th March 2026`. Days in digits alone are read where the year stands first: `05/03/2026` may be either of two.
 *
 * @param before the kind of the part before it on its line, null at its beginning
 * @returns null where no date begins at a digit, or where a number and a date of the site may stand there: `3 Mar 5`. O(1).
 */
export function readNumericDate(source: string, at: number, end: number, gap: Gap, before: Cue['kind'] | null): DateCue | null {
  const digits = skipDigits(source, at, Math.min(end, at + 5))
  if (digits === at + 4) return readIsoDate(source, at, end, gap)
  if (digits > at + 2) return null
  const name = readMonthBehind(source, digits, end)
  if (name === null) return null
  const monthEnd = endOfMonth(source, name.end)
  const year = readYear(source, monthEnd, end)
  const dateEnd = year === null ? monthEnd : year.end
  if (!endsThere(source, dateEnd, end)) return null
  // Behind a dot no number stands.
  if (year === null && before !== 'dot' && isDigit(source.charCodeAt(skipWhiteSpace(source, monthEnd, end)))) return null
  return toCue(at, dateEnd, gap, toDay(year?.year ?? null, name.month, readDigits(source, at, digits)), false)
}

const weekday = /(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])[.,]?/iy
const weekdayInitials = new Set([...'MTWFSmtwfs'].map((letter) => letter.charCodeAt(0)))

/** Behind the day of the week, `Thu,`, that stands at a place, or that place where none does. */
function endOfWeekday(source: string, at: number): number {
  if (!weekdayInitials.has(source.charCodeAt(at))) return at
  weekday.lastIndex = at
  return weekday.test(source) ? weekday.lastIndex : at
}

/** The month behind the digits of its day. */
function readMonthBehind(source: string, digits: number, end: number): ReturnType<typeof readMonth> {
  const dayEnd = endOfOrdinal(source, digits, end)
  const monthStart = skipOf(source, skipWhiteSpace(source, dayEnd, end), end)
  return monthStart === dayEnd ? null : readMonth(source, monthStart, end)
}

/** `3rd of March` */
const skipOf = (source: string, at: number, end: number): number =>
  source.startsWith('of', at) && isWhiteSpace(source.charCodeAt(at + 2)) ? skipWhiteSpace(source, at + 2, end) : at

const isoLength = 10
const iso = /^(\d{4})([-/])(\d{2})\2(\d{2})$/

function readIsoDate(source: string, at: number, end: number, gap: Gap): DateCue | null {
  const dateEnd = at + isoLength
  if (dateEnd > end) return null
  const parts = iso.exec(source.slice(at, dateEnd))
  if (parts === null || !endsThere(source, dateEnd, end)) return null
  return toCue(at, dateEnd, gap, toDay(Number(parts[1]), Number(parts[3]), Number(parts[4])), false)
}

const toCue = (start: number, end: number, gap: Gap, day: CalendarDay | null, doubtfulYear: boolean): DateCue => ({
  kind: 'date',
  start,
  end,
  gap,
  day,
  doubtfulYear,
})

/** Behind a month's name, or the full stop that shortens it. */
const endOfMonth = (source: string, nameEnd: number): number => (source.charCodeAt(nameEnd) === 0x2e ? nameEnd + 1 : nameEnd)

/** Behind the letters of `3rd`, or where the digits end. */
function endOfOrdinal(source: string, digits: number, end: number): number {
  if (digits + 2 > end || !isLetter(source.charCodeAt(digits))) return digits
  return /^(?:st|nd|rd|th)$/i.test(source.slice(digits, digits + 2)) ? digits + 2 : digits
}

/** Whether a date may end at a place, and is not the first one of a range: `Nov 3 - Nov 9` are the days of a week, which are none of a byline. */
function endsThere(source: string, dateEnd: number, end: number): boolean {
  if (dateEnd === end) return true
  if (!isWhiteSpace(source.charCodeAt(dateEnd)) && !isDot(source.charCodeAt(dateEnd))) return false
  const dash = skipWhiteSpace(source, dateEnd, end)
  if (!isBullet(source.charCodeAt(dash))) return true
  const behind = skipWhiteSpace(source, dash + 1, end)
  if (iso.test(source.slice(behind, behind + isoLength)) || readMonth(source, behind, end) !== null) return false
  if (endOfWeekday(source, behind) > behind) return false
  const digits = skipDigits(source, behind, Math.min(end, behind + 2))
  return digits === behind || readMonthBehind(source, digits, end) === null
}

function toDay(year: number | null, month: number, day: number): CalendarDay | null {
  return (year === null || isYear(year)) && isDayOfMonth(year, month, day) ? { year, month, day } : null
}

/** `, 2024` behind a day; without the comma only what can hardly be a count. */
function readYear(source: string, at: number, lineEnd: number): { year: number; end: number; doubtful: boolean } | null {
  const comma = source.charCodeAt(at) === 0x2c
  const start = skipWhiteSpace(source, comma ? at + 1 : at, lineEnd)
  const end = skipDigits(source, start, lineEnd)
  if (end === start || end > start + 6) return null
  const year = readDigits(source, start, end)
  if (comma) return { year, end, doubtful: false }
  if (end !== start + 4 || !isYear(year)) return null
  // A second number behind it settles that the first one is the year.
  return { year, end, doubtful: skipWhiteSpace(source, end, lineEnd) === lineEnd }
}

/** A day at the end of a page's title: `November 5, 2025`, `(2025-11-05)`. */
const dayAtEnd = /(?:(?<![a-z])[a-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s?\d{4})?|(?<!\d)\d{4}-\d\d-\d\d)(?=\)?$)/i
/** The page of a week or a month may name it by its first day. */
const longer = /\b(?:week|month)ly\b/i

/** Find the day that a page's title ends with; null where there is none, or it is one of a week or a month. O(length). */
export function findDayAtEnd(source: string, start: number, end: number): DateCue | null {
  const title = source.slice(start, end)
  const found = dayAtEnd.exec(title)
  if (found === null || longer.test(title)) return null
  const [at, to] = [start + found.index, start + found.index + found[0].length]
  return readDate(source, at, to, 'same-line') ?? readNumericDate(source, at, to, 'same-line', null)
}
