/** From segments to the result: what the page as a whole tells, its entries, and the messages in their order. */
import { measureCoverage } from './coverage.ts'
import type { DateCue } from './cues.ts'
import { type LinkCursor, type PageFacts, readEntry } from './entries.ts'
import { findMissing } from './findings.ts'
import type { PageSegment, Segments } from './grammar/segments.ts'
import { closeLog, createLog, type MessageLog, note } from './log.ts'
import type { Settings } from './options.ts'
import type { Digest, Entry, Outcome, Page, Span } from './schema.ts'
import { foldText } from './text.ts'
import { type PageYear, resolveYear, toCalendarDate } from './years.ts'

/** Whether the numbers behind dates are read as upvotes: nothing shows votes elsewhere, and the caller did not say otherwise. */
export const countsAreVotes = (segments: Segments, settings: Settings): boolean =>
  !segments.survey.votesBeforeTitles && settings.bareCount !== 'comments'

/**
 * Build the result.
 *
 * @param log messages of the stages before
 * @returns the digest; its messages are sorted by place, and no more than the option allows. Linear.
 */
export function buildDigest(source: string, segments: Segments, log: MessageLog, settings: Settings): Digest {
  const whole = { start: 0, end: source.length }
  const years = readYears(source, segments, settings, log)
  const pages = segments.pages.map((page, index) => readPage(source, page, years[index] as PageYear, log))
  const entries = readEntries(source, segments, pages, years, settings, log)
  const coverage = measureCoverage(segments, source.length)
  findMissing(entries, (entry) => segments.entries[entry]?.byline ?? null, log)
  if (settings.bareCount === null && entries.some((entry) => entry.upvotesFrom === 'bare-count')) note(log, 'bare-count', { span: whole })
  const outcome = findOutcome(segments, coverage.blank === coverage.total, whole, log)
  return { outcome, pages: outcome === 'unrecognised' ? [] : pages, entries, messages: closeLog(log, whole), coverage }
}

/** Resolve the years of all pages, in one walk over the entries, which stand in the order of their pages. */
function readYears(source: string, segments: Segments, settings: Settings, log: MessageLog): PageYear[] {
  const dates = segments.pages.map((page): DateCue[] => (page.date === null ? [] : [page.date]))
  for (const { page, byline } of segments.entries) {
    if (byline !== null && byline.date !== null) (dates[page] as DateCue[]).push(byline.date)
  }
  // Where there are no entries, what that means is told otherwise, and what is wrong with the years is not.
  const yearLog = segments.entries.length > 0 ? log : createLog(0)
  return segments.pages.map((page, index) => resolveYear(source, dates[index] as DateCue[], settings.asOf, page, yearLog))
}

function readPage(source: string, page: PageSegment, year: PageYear, log: MessageLog): Page {
  const textAt = (span: Span | null) => (span === null ? null : foldText(source.slice(span.start, span.end)))
  const raw = textAt(page.date)
  const date = raw === null || page.date === null || page.date.day === null ? null : toCalendarDate(raw, page.date.day, year)
  if (page.date !== null && date === null) {
    note(log, 'invalid-date', { span: page.date }, { quote: raw ?? '', year: page.date.day === null ? null : year.year })
  }
  const span = { start: page.start, end: page.end }
  return { kind: null, format: 'text', title: textAt(page.title), curator: textAt(page.curator), query: null, date, span }
}

function readEntries(
  source: string,
  segments: Segments,
  pages: readonly Page[],
  years: readonly PageYear[],
  settings: Settings,
  log: MessageLog,
): Entry[] {
  const countIs = countsAreVotes(segments, settings) ? 'upvotes' : 'comments'
  const facts = pages.map((page, index): PageFacts => ({ year: years[index] as PageYear, countIs, abstractKind: abstractKindOf(page) }))
  const links: LinkCursor = { next: source.indexOf('://') }
  return segments.entries.map((entry, index) => readEntry(source, entry, index, facts[entry.page] as PageFacts, links, log))
}

/** A page titled `Daily Papers` that shows abstracts is a page of search results, and shows them whole; others may show summaries. */
const abstractKindOf = (page: Page): Entry['abstractKind'] => (page.title?.toLowerCase() === 'daily papers' ? 'abstract' : null)

/** What the text turned out to be; where there are no entries, a message says why. */
function findOutcome(segments: Segments, blank: boolean, span: Span, log: MessageLog): Outcome {
  const { header, nothingListed } = segments.survey
  if (segments.entries.length > 0) return 'listing'
  if (blank) {
    note(log, 'empty-input', { span })
    return 'unrecognised'
  }
  if (header && nothingListed) {
    note(log, 'empty-listing', { span })
    return 'empty-listing'
  }
  note(log, header ? 'content-lost' : 'nothing-recognised', { span })
  return header ? 'content-lost' : 'unrecognised'
}
