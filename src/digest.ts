/** From segments to the result: what the page as a whole tells, its entries, and the messages in their order. */
import type { Analysis } from './analysis.ts'
import { countsAreVotes } from './bare-counts.ts'
import { measureCoverage } from './coverage.ts'
import { type LinkCursor, type PageFacts, readEntry } from './entries.ts'
import { findCapitals, findDoubtfulIds, findMissing, findSameIds } from './findings.ts'
import type { Occurrence, PageSegment, RecordSegment, Segments } from './grammar/segments.ts'
import { placeDigest, placeLog } from './frame.ts'
import { closeLog, createLog, type MessageLog, note, noteAll } from './log.ts'
import { followSubjects, type Paper } from './numbering.ts'
import type { Settings } from './options.ts'
import { findOutcome } from './outcome.ts'
import { readPage } from './whole-page.ts'
import { readYears } from './page-years.ts'
import type { Digest, Entry, Outcome, Page } from './schema.ts'
import { type Copy, mergeCopies, readRecord } from './record-entry.ts'
import type { PageYear } from './years.ts'

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

/** The entries of each page. */
function groupByPage({ pages, occurrences }: Segments): Occurrence[][] {
  const groups = pages.map((): Occurrence[] => [])
  for (const entry of occurrences) (groups[entry.page] as Occurrence[]).push(entry)
  return groups
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
