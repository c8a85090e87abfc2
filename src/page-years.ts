/** What of a text tells the years of its pages: links to days, dates with years, headings, ids of papers. */
import { byStart } from './sorted.ts'
import type { DateCue } from './cues.ts'
import type { Span } from './schema.ts'
import type { PageSegment, Segments } from './grammar/segments.ts'
import { createLog, type MessageLog } from './log.ts'
import type { Settings } from './options.ts'
import { type PageYear, resolveYear, type YearEvidence } from './years.ts'

/** Resolve the years of all pages, in one walk over the entries, which stand in the order of their pages. */
export function readYears(segments: Segments, settings: Settings, log: MessageLog): PageYear[] {
  const evidence = segments.pages.map(
    (page): YearEvidence & { dates: DateCue[]; headings: string[]; ids: { id: string; date: DateCue }[] } => ({
      days: daysOf(page),
      headings: headingsOf(page).map(({ start, end }) => segments.shown.slice(start, end)),
      ids: [],
      asOf: settings.asOf,
      ...datesOf(page),
    }),
  )
  for (const { page, byline, id } of segments.occurrences) {
    if (byline === null || byline.date === null) continue
    evidence[page]?.dates.push(byline.date)
    if (id !== null && byline.date.day?.year === null) evidence[page]?.ids.push({ id, date: byline.date })
  }
  let index = 0
  for (const { start, end } of segments.loose.filter(({ name }) => name === 'period').sort(byStart)) {
    while ((segments.pages[index + 1]?.start ?? end) <= start) index++
    evidence[index]?.headings.push(segments.shown.slice(start, end))
  }
  // Where there are no entries, what that means is told otherwise, and what is wrong with the years is not.
  const yearLog = segments.occurrences.length > 0 ? log : createLog(0)
  return segments.pages.map((page, index) => resolveYear(segments.shown, evidence[index] as YearEvidence, page, yearLog))
}

const hasYear = (date: DateCue | null): boolean => (date?.day?.year ?? null) !== null

/** Its title, and its own date where that has a year: someone wrote it above dates without one, as the site leaves out the year of both or of none. */
const headingsOf = ({ title, date }: PageSegment): Span[] => [title, hasYear(date) ? date : null].filter((heading) => heading !== null)

/** The page's own date, and the dates that a year is looked for of: one with a year of its own is evidence itself. */
function datesOf(page: PageSegment): { pageDate: DateCue | null; dates: DateCue[] } {
  const pageDate = dateOf(page)
  return { pageDate, dates: pageDate === null || hasYear(pageDate) ? [] : [pageDate] }
}

/** The page's own date, also where its title ends with it. */
export const dateOf = ({ date, title }: PageSegment): DateCue | null => date ?? title?.date ?? null

/** Days that a page links to, or is the page of. */
function daysOf({ links, address, record }: PageSegment): string[] {
  const own = (record?.page.date ?? record?.day)?.iso ?? null
  const days = own === null ? [] : [own]
  // Plain text has no links.
  if (links.length === 0 && address === null) return days
  for (const target of [...links.map(({ link }) => link?.target), address]) if (target?.kind === 'day') days.push(target.day)
  return days
}
