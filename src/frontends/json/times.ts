/** Points in time as JSON writes them, and the day of UTC that they lie in. By integers: no clock and no zone. */
import { type CalendarDay, formatDay, isDayOfMonth, isYear } from '../../dates.ts'
import type { CalendarDate } from '../../schema.ts'

const moment =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-6]\d(?:[.,]\d{1,9})?)?(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)?)?$/i
const minutesOfDay = 1440

interface Day extends CalendarDay {
  readonly year: number
}

/**
 * Tell the day of UTC that a point in time lies in: `2025-11-05T01:30:00.000+09:00` lies in November 4.
 *
 * A time without a zone is one of UTC, and so is a day without a time.
 *
 * @param raw ISO 8601, as the JSON has it
 * @returns the date with `raw` as it is, or null where it is no day of the accepted years. O(1).
 */
export function readUtcDay(raw: string): CalendarDate | null {
  const parts = moment.exec(raw)
  if (parts === null) return null
  const written = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
  if (!isDayOfMonth(written.year, written.month, written.day)) return null
  const { year, month, day } = shiftDay(written, minutesInUtc(parts))
  if (!isYear(year)) return null
  return { raw, year, month, day, iso: formatDay(year, month, day), yearFrom: 'json' }
}

/** Minutes since the written day began in UTC: below 0 on the day before, from 1440 on the day after. */
function minutesInUtc([, , , , hours = '0', minutes = '0', sign = '+', offHours = '0', offMinutes = '0']: RegExpExecArray): number {
  const offset = Number(offHours) * 60 + Number(offMinutes)
  return Number(hours) * 60 + Number(minutes) - (sign === '-' ? -offset : offset)
}

function shiftDay(day: Day, minutes: number): Day {
  if (minutes < 0) return dayBefore(day)
  return minutes < minutesOfDay ? day : dayAfter(day)
}

function dayBefore({ year, month, day }: Day): Day {
  if (day > 1) return { year, month, day: day - 1 }
  if (month === 1) return { year: year - 1, month: 12, day: 31 }
  const last = [31, 30, 29, 28].find((candidate) => isDayOfMonth(year, month - 1, candidate)) as number
  return { year, month: month - 1, day: last }
}

function dayAfter({ year, month, day }: Day): Day {
  if (isDayOfMonth(year, month, day + 1)) return { year, month, day: day + 1 }
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
}
