/**
 * The year of dates without one. The site leaves the year out where it is the year of the capture, so all such dates of
 * one page share one year, and it is resolved once. Nothing here reads the clock or the time zone.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import type { DateCue } from './cues.ts'
import { type CalendarDay, formatDay, isDay, isDayOfMonth, isYear, readMonth, splitDay } from './dates.ts'
import { type MessageLog, note } from './log.ts'
import type { CalendarDate, Span } from './schema.ts'
import { quote } from './text.ts'

/** The year of a page's dates without one, null where nothing tells it. */
export interface PageYear {
  readonly year: number | null
  readonly from: CalendarDate['yearFrom']
}

/** What a page tells about its year. */
export interface YearEvidence {
  /** The page's own date. */
  readonly pageDate: DateCue | null
  /** All dates of the page, its own among them. */
  readonly dates: readonly DateCue[]
  /** Days that it links to, `YYYY-MM-DD`: those before and after it. */
  readonly days: readonly string[]
  /** Dates without a year beside the id of their paper. */
  readonly ids: readonly { readonly id: string; readonly date: DateCue }[]
  /** Headings of the page, which may name its month or its day with their year. */
  readonly headings: readonly string[]
  /** `YYYY-MM-DD`, the day of the capture as the caller gave it, or null. */
  readonly asOf: string | null
}

/**
 * Resolve the year that the dates of a page leave out: by its links to the days around it, by `asOf`, by the ids of papers, or by its heading, the
 * first that tells it.
 *
 * @param span the page
 * @param log where `year-missing`, `year-before-as-of`, `year-not-as-of` or `year-conflict` goes
 * @returns the year; null where nothing or contradictory things tell it. O(dates).
 */
export function resolveYear(source: string, evidence: YearEvidence, span: Span, log: MessageLog): PageYear {
  const { dates, asOf } = evidence
  const captured = asOf === null ? null : splitDay(asOf)
  const { open, latest, printed } = lookThrough(dates, captured === null ? null : captured.year)
  if (open === 0) return noYear
  const linked = yearByLinks(evidence)
  const given = captured === null ? null : yearAsOf(captured, latest, evidence.pageDate)
  const identified = yearByIds(evidence)
  const headed = yearByHeading(evidence)
  const found = linked ?? given ?? identified ?? headed
  if (found === null) {
    note(log, 'year-missing', { span }, { count: open })
    return noYear
  }
  const against = contradict(found, printed, identified, headed)
  if (against !== null) {
    note(log, 'year-conflict', { span }, { year: found.year as number, evidence: against })
    return noYear
  }
  if (given !== null && given.year !== found.year) {
    note(log, 'year-not-as-of', { span }, { asOf: asOf as string, year: found.year as number })
  } else if (found === given && latest !== null && given.year !== captured?.year) {
    note(
      log,
      'year-before-as-of',
      { span: latest },
      { quote: quote(source.slice(latest.start, latest.end)), asOf: asOf as string, year: given.year as number },
    )
  }
  if (captured !== null && found.year === captured.year) doubtLater(source, evidence, captured, log)
  return found
}

/** Whether the page's own day is that of the capture, or beside it: then its year is known, whatever other days it shows. */
const isDayOf = (captured: CapturedDay, pageDate: DateCue | null): boolean =>
  pageDate?.day?.year === null && nearestYear(pageDate.day, captured, 1) === captured.year

/** Say which days without a year would lie behind the capture, on a page of that day. */
function doubtLater(source: string, { dates, pageDate }: YearEvidence, captured: CapturedDay, log: MessageLog): void {
  if (!isDayOf(captured, pageDate)) return
  for (const { day, start, end } of dates) {
    if (day === null || day.year !== null || !liesAfter(day, captured)) continue
    note(
      log,
      'date-after-capture',
      { span: { start, end } },
      { quote: quote(source.slice(start, end)), day: formatDay(captured.year, captured.month, captured.day) },
    )
  }
}

/** What speaks against a year, null where nothing does; `ids` is what the ids of papers tell, and `headed` what the headings do. */
function contradict({ year, from }: PageYear, printed: number, ids: PageYear | null, headed: PageYear | null): string | null {
  if (year === null) return 'what tells the year contradicts itself'
  if (!isYear(year)) return 'no paper is that old'
  if (year <= printed) return `the page writes out the year ${printed}, and it does so for earlier years only`
  if ((headed?.year ?? year) !== year) return `its heading is of ${headed?.year}`
  const identified = ids?.year ?? year
  // A link to the day before outranks papers that are older; a caller's day does not.
  return identified > year || (identified < year && from === 'as-of') ? `there are papers of ${identified} on it` : null
}

/** The year of the capture, or the one before where a day of it would lie behind the capture, unless the page is of the day of its capture. */
function yearAsOf(captured: CapturedDay, latest: DateCue | null, pageDate: DateCue | null): PageYear {
  const late = latest !== null && liesAfter(latest.day as CalendarDay, captured) && !isDayOf(captured, pageDate)
  return { year: late ? captured.year - 1 : captured.year, from: 'as-of' }
}

/** Neighbouring pages lie 20 days apart at most. */
const widestGap = 20

/** The page's date is the nearest day of its month to one that the page links to. */
function yearByLinks({ pageDate, days }: YearEvidence): PageYear | null {
  const day = pageDate?.day
  // The element of the page's date says what its links would tell.
  if (day && day.year !== null && pageDate?.told === true) return { year: day.year, from: 'page-link' }
  if (!day || day.year !== null) return null
  const years = new Set<number>()
  for (const linked of days) {
    const year = isDay(linked) ? nearestYear(day, splitDay(linked)) : null
    if (year !== null) years.add(year)
  }
  if (years.size === 0) return null
  return { year: years.size === 1 ? ([...years][0] as number) : null, from: 'page-link' }
}

/**
 * Find the year in which a day lies no further from another day than so many days.
 *
 * @returns null where there is none
 */
export function nearestYear(day: CalendarDay, linked: CapturedDay, widest = widestGap): number | null {
  const near = new UTCDateMini(linked.year, linked.month - 1, linked.day)
  for (const year of [linked.year, linked.year - 1, linked.year + 1]) {
    if (!isDayOfMonth(year, day.month, day.day)) continue
    if (Math.abs(differenceInCalendarDays(new UTCDateMini(year, day.month - 1, day.day), near)) <= widest) return year
  }
  return null
}

/** An id may be given out some days after the paper's date: from this day of the month before on. */
const earliestDayBefore = 21

/** The year of a paper's date by the year and month of its id. */
function yearByMonth(year: number, month: number, { month: of, day }: CalendarDay): number {
  if (month === 1) return of === 12 && day >= earliestDayBefore ? year - 1 : year
  return of >= month || (of === month - 1 && day >= earliestDayBefore) ? year : year + 1
}

/** A paper's date lies in the month of its id or later, or a few days before; `2512.` and `Jan 2` are of the year after. */
function yearByIds({ ids }: YearEvidence): PageYear | null {
  const years = new Set<number>()
  for (const { id, date } of ids) {
    const [year, month] = [2000 + Number(id.slice(0, 2)), Number(id.slice(2, 4))]
    const day = date.day as CalendarDay
    if (month < 1 || month > 12 || !isYear(year)) continue
    years.add(yearByMonth(year, month, day))
  }
  if (years.size === 0) return null
  return { year: years.size === 1 ? ([...years][0] as number) : null, from: 'arxiv-id' }
}

/** `November 2025`, `Nov 5, 2025`, `2025-11`, `2025-11-05` at the end of a heading. */
const monthOfHeading = /(?:\b([a-z]{3,9})\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)? (\d{4})|\b(\d{4})-(\d\d)(?:-\d\d)?)\)?$/i
/** A page of a month may list papers of some days behind it, as that of a week does. */
const latestDayBehind = 7

/** The year of the month that the headings of a page name. A page that lists papers of later months is of another year, or the heading of another thing. */
function yearByHeading({ headings, dates }: YearEvidence): PageYear | null {
  const years = new Set<number>()
  for (const heading of headings) {
    const named = readHeading(heading)
    if (named !== null && dates.every(({ day }) => day === null || day.year !== null || !liesBehind(day, named.month)))
      years.add(named.year)
  }
  if (years.size === 0) return null
  return { year: years.size === 1 ? ([...years][0] as number) : null, from: 'heading' }
}

const liesBehind = ({ month, day }: CalendarDay, last: number): boolean => month > last && !(month === last + 1 && day <= latestDayBehind)

function readHeading(heading: string): { year: number; month: number } | null {
  const found = monthOfHeading.exec(heading.slice(-longestMonth))
  if (found === null) return null
  const [, name, behind, before, digits] = found
  const [year, month] = name === undefined ? [Number(before), Number(digits)] : [Number(behind), readMonth(name, 0)?.month ?? 0]
  return isYear(year) && month >= 1 && month <= 12 ? { year, month } : null
}

/** `September 14th, 2025)` */
const longestMonth = 24

/** A day with its year. */
interface CapturedDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const noYear: PageYear = { year: null, from: null }

/** What the dates of a page have in them: how many leave out the year, the latest of those days that `year` has, and the last year that is printed. */
function lookThrough(dates: readonly DateCue[], year: number | null): { open: number; latest: DateCue | null; printed: number } {
  let [open, printed] = [0, 0]
  let latest: DateCue | null = null
  for (const date of dates) {
    if (date.day === null) continue
    if (date.day.year !== null) {
      // What the page does not show is no year that it writes out.
      if (date.told !== true) printed = Math.max(printed, date.day.year)
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
function liesAfter(day: CalendarDay, captured: CapturedDay): boolean {
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
