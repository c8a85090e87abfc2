/** Days of the calendar, by integers. Nothing here reads a clock, a zone or a locale, and scraped text never reaches `Date`. */

/** A day as the page shows it: the year is null where it shows none. */
export interface CalendarDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** The years that are accepted: arXiv began in 1991. */
const firstYear = 1991
const lastYear = 2100

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether the library accepts a year at all. */
export const isYear = (year: number): boolean => year >= firstYear && year <= lastYear

/** Whether a month has a day; without a year, February has 29. */
export function isDayOfMonth(year: number | null, month: number, day: number): boolean {
  if (month === 2 && day === 29) return year === null || isLeapYear(year)
  return day >= 1 && day <= (daysOfMonth[month - 1] ?? 0)
}

const twoDigits: readonly string[] = Array.from({ length: 32 }, (_, value) => `${value}`.padStart(2, '0'))

/** Write a day as `YYYY-MM-DD`. */
export const formatDay = (year: number, month: number, day: number): string => `${year}-${twoDigits[month]}-${twoDigits[day]}`

/** Whether a text is a day of the accepted years, written as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = splitDay(text)
  return isYear(year) && isDayOfMonth(year, month, day)
}

/** Take a day apart that {@link isDay} accepted. */
export function splitDay(day: string): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

/** What stands for the day in the name of a capture, where a day may be given. */
export const fromFileName = 'file-name'

/** The last day in a name: `digests/2025-11-05.md`, `20251105.md`, `2025/11/05.md`; undefined where there is none. */
export function dayInName(name: string): string | undefined {
  const days = Array.from(
    name.matchAll(/(?<!\d)(\d{4})([-_./\\]?)(\d{2})\2(\d{2})(?!\d)/g),
    ([, year, , month, day]) => `${year}-${month}-${day}`,
  )
  return days.findLast(isDay)
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** The first three letters of a name as one number, in lower case. */
const keyOf = (a: number, b: number, c: number): number => ((a | 0x20) << 16) | ((b | 0x20) << 8) | (c | 0x20)

const monthsByKey: ReadonlyMap<number, number> = new Map(
  months.map((name, index) => [keyOf(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)), index + 1]),
)

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/**
 * Find the name of a month at a place: `Jun`, `June`, `JUNE`, also `Sept`. The site writes three letters, other captures
 * whole names.
 *
 * @param limit where reading ends
 * @returns the month from 1 and the end of its name, or null where no name of a month stands there as a whole word
 */
export function readMonth(source: string, at: number, limit = source.length): { month: number; end: number } | null {
  const [first, second, third] = [source.charCodeAt(at), source.charCodeAt(at + 1), source.charCodeAt(at + 2)] as const
  const month = monthsByKey.get(keyOf(first, second, third))
  // Letters beyond ASCII have more bits than a key has room for.
  if (month === undefined || (first | second | third) > 0x7f || at + 3 > limit) return null
  let end = at + 3
  while (end < limit && isLetter(source.charCodeAt(end))) end++
  if (end === at + 3) return { month, end }
  const name = source.slice(at, end).toLowerCase()
  return name === months[month - 1] || name === 'sept' ? { month, end } : null
}
