/** From segments to the result: what the page as a whole tells, its entries, and the messages in their order. */
import type { Analysis } from './analysis.ts'
import { countsAreVotes } from './bare-counts.ts'
import { measureCoverage } from './coverage.ts'
import type { Cue, DateCue, PageRecord } from './cues.ts'
import { readPlace, readRealText } from './decode.ts'
import { type LinkCursor, type PageFacts, readDay, readEntry } from './entries.ts'
import { findCapitals, findDoubtfulIds, findMissing, findSameIds } from './findings.ts'
import type { Occurrence, PageSegment, RecordSegment, Segments, TextPlace } from './grammar/segments.ts'
import { placeDigest, placeLog } from './frame.ts'
import { findKind } from './kind.ts'
import { closeLog, createLog, type MessageLog, note, noteAll } from './log.ts'
import { followSubjects, type Paper } from './numbering.ts'
import type { Settings } from './options.ts'
import { findGlued, isLeftUnread, tellOutcome } from './outcome.ts'
import type { CalendarDate, Digest, Entry, Outcome, Page, Span } from './schema.ts'
import { isSameDate } from './merge/same.ts'
import { type Copy, mergeCopies, readRecord } from './record-entry.ts'
import { paperOf } from './targets.ts'
import { type PageYear, resolveYear, type YearEvidence } from './years.ts'

/**
 * Build the result.
 *
 * @param analysis what is found here is added to its log
 * @returns the digest; its messages are sorted by place, and no more than the option allows. Linear.
 */
export function buildDigest(analysis: Analysis): Digest {
  const { source, segments, numbering, settings, log } = analysis
  const whole = { start: 0, end: source.length }
  const { papers } = numbering
  noteAll(log, segments.findings)
  const years = readYears(segments, settings, log)
  // Characters of HTML are shown decoded, and values are decoded when they are read.
  const written = segments.escapes === 'html' ? source : segments.shown
  const byPage = groupByPage(segments)
  const pages = segments.pages.map((page, index) =>
    readPage(written, segments, page, byPage[index] as Occurrence[], years[index] as PageYear, log),
  )
  const facts = pages.map((page, index) => factsOf(segments, index, page, years[index] as PageYear, settings))
  const entries = readEntries(written, papers, facts, settings, log)
  const coverage = measureCoverage(analysis)
  findMissing(entries, papers, log)
  findSameIds(entries, log)
  findDoubtfulIds(entries, log)
  findCapitals(entries, whole, log)
  if (settings.bareCount === null && entries.some((entry) => entry.upvotesFrom === 'bare-count')) note(log, 'bare-count', { span: whole })
  const outcome = findOutcome(segments, source, coverage.blank === coverage.total, whole, log)
  const input = { start: 0, end: coverage.total }
  return {
    outcome,
    ...placeDigest({ pages: lists.has(outcome) ? pages : [], entries }, analysis),
    messages: closeLog(placeLog(log, analysis), input, followSubjects(segments, numbering)),
    coverage,
  }
}

/** Outcomes of pages that list papers, or would. */
const lists: ReadonlySet<Outcome> = new Set<Outcome>(['listing', 'empty-listing', 'content-lost'])

/** Resolve the years of all pages, in one walk over the entries, which stand in the order of their pages. */
function readYears(segments: Segments, settings: Settings, log: MessageLog): PageYear[] {
  const evidence = segments.pages.map(
    (page): YearEvidence & { dates: DateCue[]; headings: string[]; ids: { id: string; date: DateCue }[] } => ({
      days: daysOf(page),
      headings: page.title === null ? [] : [segments.shown.slice(page.title.start, page.title.end)],
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

/** The page's own date. One that its title has with a year is none that a year is looked for of: the title is evidence itself. */
function datesOf(page: PageSegment): { pageDate: DateCue | null; dates: DateCue[] } {
  const pageDate = dateOf(page)
  return { pageDate, dates: pageDate === null || (page.date === null && pageDate.day?.year !== null) ? [] : [pageDate] }
}

const dateOf = ({ date, title }: PageSegment): DateCue | null => date ?? title?.date ?? null

const byStart = (a: Span, b: Span): number => a.start - b.start

/** Days that a page links to, or is the page of. */
function daysOf({ links, address, record }: PageSegment): string[] {
  const own = (record?.page.date ?? record?.day)?.iso ?? null
  const days = own === null ? [] : [own]
  // Plain text has no links.
  if (links.length === 0 && address === null) return days
  for (const target of [...links.map(({ link }) => link?.target), address]) if (target?.kind === 'day') days.push(target.day)
  return days
}

/** The entries of each page. */
function groupByPage({ pages, occurrences }: Segments): Occurrence[][] {
  const groups = pages.map((): Occurrence[] => [])
  for (const entry of occurrences) (groups[entry.page] as Occurrence[]).push(entry)
  return groups
}

function readPage(
  source: string,
  segments: Segments,
  page: PageSegment,
  entries: readonly Occurrence[],
  year: PageYear,
  log: MessageLog,
): Page {
  const textAt = (place: TextPlace | null) => (place === null ? null : readPageText(source, place, segments.escapes))
  const query = textAt(page.query) ?? searchOf(page)
  const shown = { kind: findKind(page, entries, query), date: readShownDate(segments, page, year, log) }
  const { page: data, day } = page.record ?? { page: noData, day: null }
  noteContradictions(data, shown, page, query, log)
  const kind = tellsKind(data) ? data.kind : (shown.kind ?? data.kind)
  return {
    kind,
    format: segments.format,
    title: textAt(page.title)?.replace(siteName, '') ?? data.title,
    curator: textAt(page.curator?.name ?? null) ?? data.curator,
    query: query ?? data.query,
    date: data.date ?? shown.date ?? (kind === null || kind === 'daily' ? day : null),
    span: { start: page.start, end: page.end },
  }
}

const noData: PageRecord['page'] = { kind: null, title: null, curator: null, query: null, date: null }

/** The date that a page shows; one that is none is said. */
function readShownDate({ shown }: Segments, page: PageSegment, year: PageYear, log: MessageLog): Page['date'] {
  const cue = dateOf(page)
  return cue === null ? null : readDay(shown, cue, year, null, log)
}

/** Weeks and months are told by their own dates, a day by having one. Data without a date are called daily for want of better knowledge. */
const tellsKind = ({ kind, date }: Facts): boolean => kind !== null && (kind !== 'daily' || date !== null)

/** Say where a page shows something else than its data say. They are the better evidence. */
function noteContradictions(data: Facts, shown: Facts, page: PageSegment, query: string | null, log: MessageLog): void {
  const say = (what: string, span: Span, used: string, other: string): void => {
    note(log, 'copies-disagree', { span }, { of: `page's ${what}`, used, usedFrom: 'data', other, otherFrom: 'page' })
  }
  // That a page is a search may be told by its looks alone, and then is no contradiction.
  const isGuess = shown.kind === 'search' && query === null
  if (tellsKind(data) && shown.kind !== null && !isGuess && data.kind !== shown.kind) say('kind', page, `${data.kind}`, shown.kind)
  if (page.date !== null && data.date !== null && shown.date !== null && !isSameDate(data.date, shown.date))
    say('date', page.date, nameDate(data.date), nameDate(shown.date))
}

type Facts = Pick<Page, 'kind' | 'date'>

const nameDate = ({ iso, raw }: CalendarDate): string => iso ?? raw

/** A text of a page's header; in HTML, tags may stand in it. */
function readPageText(source: string, place: TextPlace, escapes: Segments['escapes']): string {
  if (escapes !== 'html') return readPlace(source, place, escapes === 'references' ? escapes : 'none')
  const text = source.slice(place.start, place.end).replace(/<[/!?a-z][^<>]*>/gi, '')
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

/** What entries need to know of their page. */
const factsOf = ({ pages, escapes, shown }: Segments, index: number, page: Page, year: PageYear, settings: Settings): PageFacts => ({
  year,
  countIs: countsAreVotes(pages[index] as PageSegment, settings) ? 'upvotes' : 'comments',
  abstractKind: abstractKindOf(page),
  escapes,
  shown,
})

function readEntries(source: string, papers: readonly Paper[], facts: readonly PageFacts[], settings: Settings, log: MessageLog): Entry[] {
  const links: LinkCursor = { next: source.indexOf('://') }
  return papers.map(({ records, segment }, index) => {
    const readData = ({ record, page }: RecordSegment, to: MessageLog): Entry => readRecord(source, record, index, page, to)
    const readShown = (shown: Occurrence, to: MessageLog): Entry =>
      readEntry(source, shown, index, facts[shown.page] as PageFacts, links, to)
    const [first, ...others] = records
    if (first === undefined) return readShown(segment as Occurrence, log)
    if (others.length === 0 && segment === null) return readData(first, log)
    const copies = records.map((record) => copyBy('data', settings, (to) => readData(record, to)))
    if (segment !== null) copies.push(copyBy('page', settings, (to) => readShown(segment, to)))
    return mergeCopies(copies, first.record.summary, index, log)
  })
}

/** Read a copy of a paper, with a log of its own. */
function copyBy(source: Copy['source'], { maxMessages }: Settings, read: (log: MessageLog) => Entry): Copy {
  const log = createLog(maxMessages)
  return { entry: read(log), findings: log.kept, source }
}

/** A page titled `Daily Papers` that shows abstracts is a page of search results, and shows them whole; others may show summaries. */
const abstractKindOf = (page: Page): Entry['abstractKind'] => (page.title?.toLowerCase() === 'daily papers' ? 'abstract' : null)

/** What the text turned out to be; where there are no entries, a message says why. */
function findOutcome(segments: Segments, input: string, blank: boolean, span: Span, log: MessageLog): Outcome {
  const outcome = tellOutcome(segments, input, blank)
  if (outcome === 'listing') return outcome
  if (outcome !== 'unrecognised') note(log, outcome, { span })
  else if (blank) note(log, 'empty-input', { span })
  // What JSON lacks, its front end has said in the words of JSON; of another syntax nothing was read.
  else if (segments.format !== 'json' && !isLeftUnread(segments))
    note(log, 'nothing-recognised', { span }, { links: segments.cues.filter(leadsToPaper).length, glued: findGlued(segments.shown) })
  return outcome
}

/** Whether a text or an address leads to a paper. */
const leadsToPaper = (cue: Cue): boolean =>
  (cue.kind === 'text' ? paperOf(cue.link?.target) : cue.kind === 'arxiv' ? cue.id : null) !== null
