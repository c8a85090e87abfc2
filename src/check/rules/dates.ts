/** Rules about dates: of papers, of their page, and of the month that an id names. */
import type { Digest, Entry } from '../../schema.ts'
import { daysBetween, firstOfMonth, isOnWeekend } from '../days.ts'
import { about, type Checked, type CheckRule } from '../rule.ts'

/** Time zones may give the same moment two neighbouring days. */
const oneDay = 1
/** A paper may be dated some days before the month of its id, and, where it is listed late, months after it. */
const daysBeforeIdMonth = 7
const monthsAfterIdMonth = 12

/** The day of an entry's page: its own, or that of the capture. */
const pageDay = ({ digest, settings }: Checked, { page }: Entry): string | null =>
  digest.pages[page]?.date?.iso ?? settings.parse.asOf ?? null

/** Entries that have a day, with their indices. */
function* datedEntries({ digest }: Checked): Generator<{ entry: Entry; index: number; day: string }> {
  for (const [index, entry] of digest.entries.entries()) {
    if (entry.date?.iso) yield { entry, index, day: entry.date.iso }
  }
}

const dateAfterPage: CheckRule = {
  id: 'date-after-page',
  severity: 'warning',
  summary: 'A paper is dated later than the page that lists it.',
  help: 'Check the day of the capture: the year of one of the two dates is likely wrong.',
  *find(checked) {
    for (const { entry, index, day } of datedEntries(checked)) {
      const page = pageDay(checked, entry)
      if (page !== null && daysBetween(page, day) > oneDay) yield about(checked, index, 'date', `${day} is later than the page of ${page}`)
    }
  },
}

const paperTooOld: CheckRule = {
  id: 'paper-too-old',
  severity: 'error',
  summary: 'A paper is older than asked for on the day of its page.',
  help: 'Check that the page is the one that was meant, or raise the setting maxAge.',
  *find(checked) {
    const { maxAge } = checked.settings
    if (maxAge === null) return
    for (const { entry, index, day } of datedEntries(checked)) {
      const page = pageDay(checked, entry)
      const age = page === null ? 0 : daysBetween(day, page)
      if (age > maxAge) yield about(checked, index, 'date', `The paper of ${day} is ${age} days older than its page; allowed: ${maxAge}`)
    }
  },
}

const pageOnWeekend: CheckRule = {
  id: 'page-on-weekend',
  severity: 'warning',
  summary: 'A daily page is dated on a weekend, when no papers are listed.',
  help: 'The site shows the page of another day in its place; capture the page of a working day.',
  *find({ digest }) {
    for (const { kind, date, span } of digest.pages) {
      if (kind === 'daily' && date?.iso && isOnWeekend(date.iso))
        yield { reason: `${date.iso} is a Saturday or Sunday`, span: dateSpan(digest, span) }
    }
  },
}

const pageDateMissing: CheckRule = {
  id: 'page-date-missing',
  severity: 'error',
  summary: 'A daily page shows no date.',
  help: 'Look at the header of the page; if it has a date, it is written in a new way.',
  *find({ digest }) {
    for (const { kind, date, span, format } of digest.pages) {
      if (kind === 'daily' && date === null && format !== 'json')
        yield { reason: 'The page is a daily one and has no date', span: dateSpan(digest, span) }
    }
  },
}

const pageOfAnotherDay: CheckRule = {
  id: 'page-of-another-day',
  severity: 'warning',
  summary: 'A daily page is dated on another day than it was captured.',
  help: 'The scraper got the page of another day, from a cache or the wrong address; where that was meant, switch this rule off.',
  *find({ digest, facts, settings }) {
    for (const [index, { kind, date, span }] of digest.pages.entries()) {
      const capturedOn = facts.pages[index]?.capturedOn ?? null
      if ((kind !== 'daily' && kind !== null) || capturedOn === null || !date?.iso) continue
      const age = daysBetween(date.iso, capturedOn)
      if (age > settings.maxPageAge || age < -oneDay)
        yield { reason: `The page is dated ${date.iso}, and was captured on ${capturedOn}`, span: dateSpan(digest, span) }
    }
  },
}

/** What is about one page of several stands at its beginning. */
const dateSpan = ({ pages }: Digest, span: Digest['pages'][number]['span']): Digest['pages'][number]['span'] =>
  pages.length > 1 ? { start: span.start, end: Math.min(span.end, span.start + 1) } : span

const idMonth: CheckRule = {
  id: 'id-month',
  severity: 'warning',
  summary: "A paper's date does not fit the month that its id names.",
  help: 'Check the year of the date, and that date and link are of one paper.',
  *find(checked) {
    for (const { entry, index, day } of datedEntries(checked)) {
      const month = monthOf(entry.arxivId)
      if (month === null) continue
      const isEarly = daysBetween(day, month) > daysBeforeIdMonth
      const isLate = daysBetween(firstOfMonth(month, monthsAfterIdMonth), day) >= 0
      if (isEarly || isLate)
        yield about(checked, index, 'date', `${day} does not fit the id ${entry.arxivId}, which is of ${month.slice(0, 7)}`)
    }
  },
}

/** The first day of the month of an id: `2509.01234` is of September 2025. Null where it names none. */
function monthOf(id: string | null): string | null {
  const [, year, month] = (id === null ? null : /^(\d\d)(0[1-9]|1[0-2])\.\d{4,5}$/.exec(id)) ?? []
  return year === undefined ? null : `20${year}-${month}-01`
}

const yearUnknown: CheckRule = {
  id: 'year-unknown',
  severity: 'warning',
  summary: 'The year of dates is not known, and no message of the parser says why.',
  help: 'Give dates their year, as YYYY-MM-DD.',
  *find({ digest }) {
    if (digest.messages.some(({ ruleId }) => ruleId === 'year-missing' || ruleId === 'year-conflict')) return
    const count = digest.entries.filter(({ date }) => date !== null && date.iso === null).length
    if (count > 0) yield { reason: `${count === 1 ? 'One date has' : `${count} dates have`} no year`, field: 'date' }
  },
}

export const dateRules: readonly CheckRule[] = [
  dateAfterPage,
  paperTooOld,
  pageOnWeekend,
  pageDateMissing,
  pageOfAnotherDay,
  idMonth,
  yearUnknown,
]
