/**
 * The year of dates without one. The site leaves the year out where it is the year of the capture, so all such dates of
 * one page share one year, and it is resolved once. Nothing here reads the clock or the time zone.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { differenceInCalendarDays } from 'date-fns'
import type { DateCue } from './cues.ts'
import { type CalendarDay, formatDay, isDayOfMonth, isYear, splitDay } from './dates.ts'
import { type MessageLog, note } from './log.ts'
import { quote } from './messages.ts'
import type { CalendarDate, Span } from './schema.ts'

/** The year of a page's dates without one, null where nothing tells it. */
export interface PageYear {
  readonly year: number | null
  readonly from: CalendarDate['yearFrom']
}

/**
 * Resolve the year that the dates of a page leave out.
 *
 * @param dates all dates of the page
 * @param asOf `YYYY-MM-DD`, the day of the capture, or null
 * @param span the page
 * @param log where `year-missing`, `year-before-as-of` or `year-conflict` goes
 * @returns the year; null where nothing or contradictory things tell it. O(dates).
 */
export function resolveYear(source: string, dates: readonly DateCue[], asOf: string | null, span: Span, log: MessageLog): PageYear {
  const { open, latest, printed } = lookThrough(dates, asOf === null ? null : splitDay(asOf).year)
  if (open === 0) return noYear
  if (asOf === null) {
    note(log, 'year-missing', { span }, { count: open })
    return noYear
  }
  const captured = splitDay(asOf)
  const late = latest !== null && liesAfter(latest.day as CalendarDay, captured)
  const year = late ? captured.year - 1 : captured.year
  if (year <= printed || !isYear(year)) {
    const evidence = isYear(year)
      ? `the page writes out the year ${printed}, and it does so for earlier years only`
      : 'no paper is that old'
    note(log, 'year-conflict', { span }, { year, evidence })
    return noYear
  }
  if (late && latest !== null)
    note(log, 'year-before-as-of', { span: latest }, { quote: quote(source.slice(latest.start, latest.end)), asOf, year })
  return { year, from: 'as-of' }
}

const noYear: PageYear = { year: null, from: null }

/** What the dates of a page have in them: how many leave out the year, the latest of those days that `year` has, and the last year that is printed. */
function lookThrough(dates: readonly DateCue[], year: number | null): { open: number; latest: DateCue | null; printed: number } {
  let [open, printed] = [0, 0]
  let latest: DateCue | null = null
  for (const date of dates) {
    if (date.day === null) continue
    if (date.day.year !== null) {
      printed = Math.max(printed, date.day.year)
    } else {
      open++
      const exists = isDayOfMonth(year, date.day.month, date.day.day)
      if (exists && (latest === null || dayOfYear(date.day) > dayOfYear(latest.day as CalendarDay))) latest = date
    }
  }
  return { open, latest, printed }
}

/** Orders days of one year. */
const dayOfYear = ({ month, day }: CalendarDay): number => month * 32 + day

/**
 * Whether a day without a year would lie more than a day after the capture, were it of the same year. One day is left to
 * time zones.
 */
function liesAfter(day: CalendarDay, captured: { year: number; month: number; day: number }): boolean {
  if (day.month === captured.month) return day.day > captured.day + 1
  if (day.month < captured.month) return false
  const there = new UTCDateMini(captured.year, day.month - 1, day.day)
  return differenceInCalendarDays(there, new UTCDateMini(captured.year, captured.month - 1, captured.day)) > 1
}

/**
 * Give a date its year.
 *
 * @returns null for a day that the year does not have: `Feb 29` outside of leap years
 */
export function toCalendarDate(raw: string, day: CalendarDay, page: PageYear): CalendarDate | null {
  const year = day.year ?? page.year
  if (!isDayOfMonth(year, day.month, day.day)) return null
  const yearFrom = day.year === null ? page.from : 'text'
  return { raw, year, month: day.month, day: day.day, iso: year === null ? null : formatDay(year, day.month, day.day), yearFrom }
}
