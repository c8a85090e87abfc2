/** From segments to the result: what the page as a whole tells, its entries, and the messages in their order. */
import { measureCoverage } from './coverage.ts'
import type { DateCue } from './cues.ts'
import { type LinkCursor, type PageFacts, readEntry } from './entries.ts'
import { findMissing } from './findings.ts'
import type { PageSegment, Segments } from './grammar/segments.ts'
import { report } from './messages.ts'
import type { Settings } from './options.ts'
import type { Digest, Entry, Message, Outcome, Page, Span } from './schema.ts'
import { foldText } from './text.ts'
import { type PageYear, resolveYear, toCalendarDate } from './years.ts'

/** Whether the numbers behind dates are read as upvotes: nothing shows votes elsewhere, and the caller did not say otherwise. */
export const countsAreVotes = (segments: Segments, settings: Settings): boolean =>
  !segments.survey.votesBeforeTitles && settings.bareCount !== 'comments'

/**
 * Build the result.
 *
 * @param found messages of the stages before
 * @returns the digest; its messages are sorted by place, and no more than the option allows. Linear.
 */
export function buildDigest(source: string, segments: Segments, found: readonly Message[], settings: Settings): Digest {
  const messages = [...found]
  const whole = { start: 0, end: source.length }
  const years = readYears(source, segments, settings, messages)
  const pages = segments.pages.map((page, index) => readPage(source, page, years[index] as PageYear, messages))
  const entries = readEntries(source, segments, pages, years, settings, messages)
  const coverage = measureCoverage(segments, source.length)
  for (const message of findMissing(entries, (entry) => segments.entries[entry]?.byline ?? null)) messages.push(message)
  if (settings.bareCount === null && entries.some((entry) => entry.upvotesFrom === 'bare-count'))
    messages.push(report('bare-count', { span: whole }))
  const outcome = findOutcome(segments, coverage.blank === coverage.total, whole, messages)
  return {
    outcome,
    pages: outcome === 'unrecognised' ? [] : pages,
    entries,
    messages: arrange(messages, whole, settings.maxMessages),
    coverage,
  }
}

/** Resolve the years of all pages, in one walk over the entries, which stand in the order of their pages. */
function readYears(source: string, segments: Segments, settings: Settings, messages: Message[]): PageYear[] {
  const dates = segments.pages.map((page): DateCue[] => (page.date === null ? [] : [page.date]))
  for (const { page, byline } of segments.entries) {
    if (byline !== null && byline.date !== null) (dates[page] as DateCue[]).push(byline.date)
  }
  return segments.pages.map((page, index) => {
    const resolved = resolveYear(source, dates[index] as DateCue[], settings.asOf, page)
    // Where there are no entries, what that means is told otherwise.
    if (segments.entries.length > 0) for (const message of resolved.messages) messages.push(message)
    return resolved.page
  })
}

function readPage(source: string, page: PageSegment, year: PageYear, messages: Message[]): Page {
  const textAt = (span: Span | null) => (span === null ? null : foldText(source.slice(span.start, span.end)))
  const raw = textAt(page.date)
  const date = raw === null || page.date === null || page.date.day === null ? null : toCalendarDate(raw, page.date.day, year)
  if (page.date !== null && date === null)
    messages.push(report('invalid-date', { span: page.date }, { quote: raw ?? '', year: page.date.day === null ? null : year.year }))
  const span = { start: page.start, end: page.end }
  return { kind: null, format: 'text', title: textAt(page.title), curator: textAt(page.curator), query: null, date, span }
}

function readEntries(
  source: string,
  segments: Segments,
  pages: readonly Page[],
  years: readonly PageYear[],
  settings: Settings,
  messages: Message[],
): Entry[] {
  const countIs = countsAreVotes(segments, settings) ? 'upvotes' : 'comments'
  const facts = pages.map((page, index): PageFacts => ({ year: years[index] as PageYear, countIs, abstractKind: abstractKindOf(page) }))
  const links: LinkCursor = { next: source.indexOf('://') }
  return segments.entries.map((entry, index) => readEntry(source, entry, index, facts[entry.page] as PageFacts, links, messages))
}

/** A page titled `Daily Papers` that shows abstracts is a page of search results, and shows them whole; others may show summaries. */
const abstractKindOf = (page: Page): Entry['abstractKind'] => (page.title?.toLowerCase() === 'daily papers' ? 'abstract' : null)

/** What the text turned out to be; where there are no entries, a message says why. */
function findOutcome(segments: Segments, blank: boolean, span: Span, messages: Message[]): Outcome {
  if (segments.entries.length > 0) return 'listing'
  if (blank) {
    messages.push(report('empty-input', { span }))
    return 'unrecognised'
  }
  if (segments.survey.header && segments.survey.nothingListed) {
    messages.push(report('empty-listing', { span }))
    return 'empty-listing'
  }
  messages.push(report(segments.survey.header ? 'content-lost' : 'nothing-recognised', { span }))
  return segments.survey.header ? 'content-lost' : 'unrecognised'
}

const ranks = { error: 0, warning: 1, info: 2 } as const

/** Sort messages by place, those about the whole text first, and cut them off at a limit that is said. */
function arrange(messages: readonly Message[], whole: Span, maxMessages: number): Message[] {
  const size = (message: Message): number => message.span.end - message.span.start
  const byPlace = (a: Message, b: Message): number => a.span.start - b.span.start || size(b) - size(a)
  if (messages.length <= maxMessages) return [...messages].sort(byPlace)
  // What matters most is kept, so that no error is lost behind warnings.
  const bySeverity = [...messages].sort((a, b) => ranks[a.severity] - ranks[b.severity] || byPlace(a, b))
  const kept = bySeverity.slice(0, Math.max(1, maxMessages - 1)).sort(byPlace)
  const more = messages.length - kept.length
  return maxMessages === 1 ? kept : [...kept, report('too-many-messages', { span: whole }, { more })]
}
