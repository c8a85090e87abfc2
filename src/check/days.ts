/** Arithmetic on days written as `YYYY-MM-DD`, in UTC, so that no time zone takes part. */
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { isWeekend } from 'date-fns/isWeekend'
import { splitDay } from '../dates.ts'

function toDate(day: string): Date {
  const { year, month, day: ofMonth } = splitDay(day)
  return new UTCDateMini(year, month - 1, ofMonth)
}

/** Days from one day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => differenceInCalendarDays(toDate(to), toDate(from))

/** Whether a day is a Saturday or Sunday. */
export const isOnWeekend = (day: string): boolean => isWeekend(toDate(day))

/** The first day of the month that lies so many months after that of a day. */
export function firstOfMonth(day: string, months: number): string {
  const { year, month } = splitDay(day)
  return addMonths(new UTCDateMini(year, month - 1, 1), months)
    .toISOString()
    .slice(0, 10)
}
