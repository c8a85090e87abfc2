/** From segments to the result: what the page as a whole tells, its entries, and the messages in their order. */
import { measureCoverage } from './coverage.ts'
import type { DateCue } from './cues.ts'
import { readRealText } from './decode.ts'
import { type LinkCursor, type PageFacts, readEntry } from './entries.ts'
import { findMissing } from './findings.ts'
import type { EntrySegment, PageSegment, Segments } from './grammar/segments.ts'
import { findKind } from './kind.ts'
import { closeLog, createLog, type Finding, type MessageLog, note, noteAll } from './log.ts'
import type { Settings } from './options.ts'
import type { Digest, Entry, Outcome, Page, Span } from './schema.ts'
import { numberPapers, type Paper } from './papers.ts'
import { mergeShown, readRecord } from './record-entry.ts'
import { foldText } from './text.ts'
import { type PageYear, resolveYear, toCalendarDate, type YearEvidence } from './years.ts'

/** Whether the numbers behind the dates of a page are read as upvotes: nothing shows votes elsewhere, and the caller did not say otherwise. */
export const countsAreVotes = (page: PageSegment, settings: Settings): boolean =>
  !page.survey.votesShown && settings.bareCount !== 'comments'

/**
 * Build the result.
 *
 * @param log messages of the stages before
 * @returns the digest; its messages are sorted by place, and no more than the option allows. Linear.
 */
export function buildDigest(source: string, segments: Segments, log: MessageLog, settings: Settings): Digest {
  const whole = { start: 0, end: source.length }
  const years = readYears(segments, settings, log)
  const pages = segments.pages.map((_, index) => readPage(source, segments, index, years[index] as PageYear, log))
  const papers = numberPapers(source, segments, log.kept)
  noteAll(log, segments.findings.map(toPaper(segments)))
  const entries = readEntries(source, segments, papers, pages, years, settings, log)
  const coverage = measureCoverage(segments, source.length)
  findMissing(entries, papers, log)
  if (settings.bareCount === null && entries.some((entry) => entry.upvotesFrom === 'bare-count')) note(log, 'bare-count', { span: whole })
  const outcome = findOutcome(segments, coverage.blank === coverage.total, whole, log)
  return { outcome, pages: lists.has(outcome) ? pages : [], entries, messages: closeLog(log, whole), coverage }
}

/** Let a finding about a record be one about its paper. */
const toPaper =
  ({ records }: Segments) =>
  (finding: Finding): Finding => {
    const { entry = null } = finding.subject
    return entry === null ? finding : { ...finding, subject: { ...finding.subject, entry: records[entry]?.entry ?? null } }
  }

/** Outcomes of pages that list papers, or would. */
const lists: ReadonlySet<Outcome> = new Set<Outcome>(['listing', 'empty-listing', 'content-lost'])

/** Resolve the years of all pages, in one walk over the entries, which stand in the order of their pages. */
function readYears(segments: Segments, settings: Settings, log: MessageLog): PageYear[] {
  const evidence = segments.pages.map((page): YearEvidence & { dates: DateCue[]; ids: { id: string; date: DateCue }[] } => ({
    pageDate: page.date,
    dates: page.date === null ? [] : [page.date],
    days: daysOf(page),
    ids: [],
    asOf: settings.asOf,
  }))
  for (const { page, byline, id } of segments.entries) {
    if (byline === null || byline.date === null) continue
    evidence[page]?.dates.push(byline.date)
    if (id !== null && byline.date.day?.year === null) evidence[page]?.ids.push({ id, date: byline.date })
  }
  // Where there are no entries, what that means is told otherwise, and what is wrong with the years is not.
  const yearLog = segments.entries.length > 0 ? log : createLog(0)
  return segments.pages.map((page, index) => resolveYear(segments.shown, evidence[index] as YearEvidence, page, yearLog))
}

/** Days that a page links to, or is the page of. */
function daysOf({ links, address, record }: PageSegment): string[] {
  const own = record?.date?.iso ?? null
  const days = own === null ? [] : [own]
  // Plain text has no links.
  if (links.length === 0 && address === null) return days
  for (const target of [...links.map(({ link }) => link?.target), address]) if (target?.kind === 'day') days.push(target.day)
  return days
}

function readPage(source: string, segments: Segments, index: number, year: PageYear, log: MessageLog): Page {
  const page = segments.pages[index] as PageSegment
  const textAt = (span: Span | null) => (span === null ? null : readPageText(source, span, segments.escapes))
  const raw = page.date === null ? null : foldText(segments.shown.slice(page.date.start, page.date.end))
  const date = raw === null || page.date === null || page.date.day === null ? null : toCalendarDate(raw, page.date.day, year)
  if (page.date !== null && date === null) {
    note(log, 'invalid-date', { span: page.date }, { quote: raw ?? '', year: page.date.day === null ? null : year.year })
  }
  const span = { start: page.start, end: page.end }
  const query = textAt(page.query) ?? searchOf(page)
  return {
    kind: findKind(segments, index, query) ?? page.record?.kind ?? null,
    format: segments.format,
    title: textAt(page.title)?.replace(siteName, '') ?? page.record?.title ?? null,
    curator: textAt(page.curator) ?? page.record?.curator ?? null,
    query: query ?? page.record?.query ?? null,
    date: date ?? page.record?.date ?? null,
    span,
  }
}

/** A text of a page's header; in HTML, tags may stand in it. */
function readPageText(source: string, { start, end }: Span, escapes: Segments['escapes']): string {
  if (escapes !== 'html') return readRealText(source, [{ start, end }], 'none')
  const text = source.slice(start, end).replace(/<[^<>]*>/g, '')
  return readRealText(text, [{ start: 0, end: text.length }], 'html')
}

/** Browsers' titles of pages end in the site's name. */
const siteName = / - Hugging Face$/i

/** What was searched for, as the link to another page of the results has it. */
function searchOf({ links, address }: PageSegment): string | null {
  if (address?.kind === 'search') return address.query
  for (const { link } of links) if (link?.target?.kind === 'search') return link.target.query
  return null
}

function readEntries(
  source: string,
  segments: Segments,
  papers: readonly Paper[],
  pages: readonly Page[],
  years: readonly PageYear[],
  settings: Settings,
  log: MessageLog,
): Entry[] {
  const countIs = (index: number) => (countsAreVotes(segments.pages[index] as PageSegment, settings) ? 'upvotes' : 'comments')
  const facts = pages.map(
    (page, index): PageFacts => ({
      year: years[index] as PageYear,
      countIs: countIs(index),
      abstractKind: abstractKindOf(page),
      escapes: segments.escapes,
      shown: segments.shown,
    }),
  )
  const factsOf = ({ page }: EntrySegment): PageFacts => facts[page] as PageFacts
  const links: LinkCursor = { next: source.indexOf('://') }
  return papers.map(({ record, segment }, index) => {
    if (record === null) return readEntry(source, segment as EntrySegment, index, factsOf(segment as EntrySegment), links, log)
    const entry = readRecord(source, record.record, index, record.page, log)
    if (segment === null) return entry
    const shownLog = createLog(settings.maxMessages)
    const shown = readEntry(source, segment, index, factsOf(segment), links, shownLog)
    return mergeShown(entry, record.record.summary, shown, shownLog.kept, index, log)
  })
}

/** A page titled `Daily Papers` that shows abstracts is a page of search results, and shows them whole; others may show summaries. */
const abstractKindOf = (page: Page): Entry['abstractKind'] => (page.title?.toLowerCase() === 'daily papers' ? 'abstract' : null)

/** What the text turned out to be; where there are no entries, a message says why. */
function findOutcome(segments: Segments, blank: boolean, span: Span, log: MessageLog): Outcome {
  if (segments.entries.length + segments.records.length > 0) return 'listing'
  const some = (habit: 'header' | 'nothingListed' | 'paperPage' | 'blocked' | 'submitters') =>
    segments.pages.some(({ survey }) => survey[habit])
  if (some('paperPage')) {
    note(log, 'paper-page', { span })
    return 'paper-page'
  }
  if (some('blocked') && !some('header')) {
    note(log, 'blocked', { span })
    return 'blocked'
  }
  if (blank) {
    note(log, 'empty-input', { span })
    return 'unrecognised'
  }
  if (segments.isEmptyListing || (some('header') && some('nothingListed'))) {
    note(log, 'empty-listing', { span })
    return 'empty-listing'
  }
  const lost = some('header') || some('submitters')
  note(log, lost ? 'content-lost' : 'nothing-recognised', { span })
  return lost ? 'content-lost' : 'unrecognised'
}
