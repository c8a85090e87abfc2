/** `<time datetime="2025-08-30T03:01:57.000Z">Aug 30</time>`: the year that the page does not show. */
import type { Cue, DateCue } from '../../cues.ts'
import { isDay, splitDay } from '../../dates.ts'
import type { Span } from '../../schema.ts'
import { foldText } from '../../text.ts'
import { nearestYear } from '../../years.ts'
import { readPart } from '../words/line.ts'

/** What a `time` element holds, and the day that it says. */
export interface TimePlace extends Span {
  /** `YYYY-MM-DD`, null where the element does not say it. */
  readonly day: string | null
}

/**
 * Read the day of a `datetime` attribute.
 *
 * @returns null where it holds none
 */
export function readDatetime(text: string): string | null {
  const day = text.trim().slice(0, 10)
  return isDay(day) ? day : null
}

/** Beyond it a `time` element holds more than a day. */
const longestDate = 24

/**
 * Read the dates that `time` elements hold: those whose parts stand in elements of their own are dates all the same, and those without a year
 * have that of the element, where both are the same day or neighbours.
 *
 * @param shown the text as a reader sees it
 * @param cues changed; both lists are in order. O(both).
 */
export function readTimes(shown: string, cues: Cue[], times: readonly TimePlace[]): void {
  let next = 0
  cues.forEach((cue, at) => {
    while (next < times.length && (times[next] as TimePlace).end <= cue.start) next++
    const time = times[next]
    if (time === undefined || time.start > cue.start || cue.end > time.end) return
    const date = cue.kind === 'text' ? toDate(shown, cue) : cue
    if (date?.kind === 'date') cues[at] = addYear(date, time.day)
  })
}

/** The date that a text is as a whole, null where it is none. */
function toDate(shown: string, { start, end, gap }: Cue): DateCue | null {
  const text = foldText(shown.slice(start, end))
  const date = text.length > longestDate ? null : readPart(text, 0, text.length, gap, null)
  return date?.kind === 'date' && date.end === text.length ? { ...date, start, end } : null
}

/** The element says a moment: where the reader is, it may be the day before or the one behind. */
const widestZone = 1

function addYear(date: DateCue, written: string | null): DateCue {
  if (written === null || date.day === null || date.day.year !== null) return date
  const year = nearestYear(date.day, splitDay(written), widestZone)
  return year === null ? date : { told: true, ...date, day: { ...date.day, year } }
}
