/** The whole text: `text := page+`. A text may hold several pages, and each has habits of its own. */
import type { Cue } from '../cues.ts'
import type { Reading } from '../reading.ts'
import type { MessageLog } from '../log.ts'
import type { Draft } from './draft.ts'
import { giveListedIds } from './listed-ids.ts'
import { stripFrames } from './frames.ts'
import { findAddress, headerReach, mayBeWrapper } from './header.ts'
import { stripListNumbers } from './numbers.ts'
import { readPage } from './page.ts'
import { endAtData, partAtData, placeRecords } from './records.ts'
import { restoreRunningText } from './running-text.ts'
import type { PageSegment, Segments } from './segments.ts'
import { isHeading, paperOfText } from './text-marks.ts'
import { type Laid, type Survey, survey } from './survey.ts'

/**
 * Find pages and entries among cues.
 *
 * @param log where `title-missing`, `close-call`, `unrecognised-text`, `text-cut-off` and `card-without-title` go
 * @returns the segments. Never throws. O(cues).
 */
export function readPages(source: string, reading: Reading, log: MessageLog): Segments {
  const laid = { edges: reading.edges ?? [], mayHaveRows: reading.markup !== null }
  const look = survey(source, reading.cues, 0, reading.cues.length, laid)
  const parts = cutPages(source, reading.cues, look, laid)
  const cues = parts.length === 1 ? (parts[0] as PageCues).cues : parts.flatMap((part) => part.cues)
  const pages: PageSegment[] = []
  const { records = [], rules = [], isWhole = false } = reading
  const [occurrences, loose]: [Draft['occurrences'], Draft['loose']] = [[], []]
  let from = 0
  parts.forEach(({ cues: own, habits }, index) => {
    const to = from + own.length
    const page = newPage(index === 0 ? 0 : (cues[from] as Cue).start, to < cues.length ? (cues[to] as Cue).start : source.length, habits)
    pages.push(page)
    const isAlone = records.length === 0 && reading.said !== 'empty-listing'
    const draft: Draft = { occurrences, loose, log, survey: page.survey, isAlone, rules, isWhole }
    const state = { from, afterText: false, inList: false, lookedAt: from, lastOfList: -1, card: null }
    readPage({ source, cues, to, page, index, draft, ...state }, to === cues.length)
    // Plain text has no links.
    if (reading.markup !== null) collectLinks(page, own)
    from = to
  })
  stripFrames(source, occurrences, loose)
  // A number may stand inside of a frame, or around it.
  if (stripListNumbers(source, occurrences, loose)) stripFrames(source, occurrences, loose)
  const { markup, escapes, format, findings, said = null, listed = [] } = reading
  giveListedIds(source, pages, occurrences, listed, log)
  // JSON has no cues that would tell pages.
  const own = format === 'json' && records.length > 0 ? records.map(({ start, end }) => newPage(start, end, look)) : pages
  const placed = placeRecords(own, records)
  endAtData(occurrences, placed)
  const parted = partAtData(loose, placed)
  return { cues, markup, escapes, format, shown: source, pages: own, occurrences, records: placed, findings, loose: parted, said }
}

const newPage = (start: number, end: number, look: Survey): PageSegment => ({
  start,
  end,
  title: null,
  curator: null,
  query: null,
  date: null,
  links: [],
  record: null,
  address: null,
  survey: look,
})

/** The cues of one page, and its habits. */
interface PageCues {
  readonly cues: readonly Cue[]
  readonly habits: Survey
}

/** Cut a text into its pages. @param look the habits of the whole text. O(cues). */
function cutPages(source: string, cues: readonly Cue[], look: Survey, laid: Laid): PageCues[] {
  const starts = look.headers > 2 || look.days > 0 ? splitPages(source, cues) : [0]
  if (starts.length === 1) return [restorePage(source, cues, look, laid)]
  return starts.map((from, index) => {
    const own = cues.slice(from, starts[index + 1])
    return restorePage(source, own, survey(source, own, 0, own.length, laid), laid)
  })
}

/** Give lines of running text back to it, where a page may have any; what is left is looked at again. O(cues of the page). */
function restorePage(source: string, cues: readonly Cue[], habits: Survey, laid: Laid): PageCues {
  const restored = habits.partsBelowText && !habits.fields ? restoreRunningText(source, cues) : cues
  return restored === cues ? { cues, habits } : { cues: restored, habits: survey(source, restored, 0, restored.length, laid) }
}

/** What shows that a page's list has begun, so that another header is that of another page. */
const listed: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['authors', 'dot', 'date', 'votes', 'comments', 'submitter'])

/** Find the cues that pages begin with: at least the first of all. O(cues). */
function splitPages(source: string, cues: readonly Cue[]): number[] {
  const starts = [0]
  let inList = false
  let texts = 0
  for (let at = 0; at < cues.length; at++) {
    const { kind } = cues[at] as Cue
    if (kind === 'text') texts++
    // The page's own date stands before its first text.
    if ((listed.has(kind) && (kind !== 'date' || texts > 0)) || isPaper(cues[at] as Cue)) inList = true
    if (!inList || !beginsPage(cues, at)) continue
    let first = at
    while (first > (starts.at(-1) as number) && isHeaderFurniture(cues[first - 1])) first--
    starts.push(startOfWrapper(source, cues, first, starts.at(-1) as number))
    inList = false
    texts = 0
  }
  return starts
}

/** Whether a cue begins a paper on a page that may have nothing else: a heading that leads to it. */
const isPaper = (cue: Cue): boolean => isHeading(cue) && paperOfText(cue) !== null

/** Whether a cue in the middle of a text begins another page: a title that a curator follows, as in a header, or that ends with a day; a curator; or the heading of a day. */
function beginsPage(cues: readonly Cue[], at: number): boolean {
  const cue = cues[at] as Cue
  if (cue.kind === 'curator' || (cue.kind === 'page-title' && cue.date !== null)) return true
  if (cue.kind === 'date') return cue.heading === true && isAboveList(cues, at)
  if (cue.kind !== 'page-title') return false
  for (let next = at + 1; next <= at + headerReach && next < cues.length; next++) {
    const { kind: other } = cues[next] as Cue
    if (other === 'curator') return true
    if (other !== 'furniture' && other !== 'page-title') return false
  }
  return false
}

/** Whether a day stands above what a list begins with, and is none of the paper that it stands below. */
function isAboveList(cues: readonly Cue[], at: number): boolean {
  const [above, below] = [cues[at - 1], cues[at + 1]]
  if (below === undefined || (above !== undefined && isHeading(above))) return false
  return isHeading(below) || below.row !== undefined || cardBegins.has(below.kind)
}
const cardBegins: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['thumbnail', 'check-box', 'submitter', 'votes'])

/**
 * Find where begins what a tool wrote above a page's header: behind the foot of the page before, or where an address says that it is the page's.
 *
 * @param first the header's first cue
 * @returns `first` where neither is there. O(cues since `from`).
 */
function startOfWrapper(source: string, cues: readonly Cue[], first: number, from: number): number {
  let foot = -1
  for (let at = first; at > from && mayBeWrapper(source, cues[at - 1] as Cue); at--) {
    const cue = cues[at - 1] as Cue
    if (cue.kind === 'text' && findAddress(source.slice(cue.start, cue.end)) !== null) return startOfParagraph(cues, at - 1, from)
    // Words of the foot stand in the menu, too: an address above tells them.
    if (cue.kind === 'furniture' && !isHeaderFurniture(cue) && foot < 0) foot = at
  }
  return foot < 0 ? first : foot
}

/** The first cue of a paragraph, or the heading above it. */
function startOfParagraph(cues: readonly Cue[], within: number, from: number): number {
  let at = within
  while (at > from && cues[at]?.gap === 'next-line') at--
  const above = cues[at - 1]
  return at > from && above?.kind === 'text' && above.heading === true ? at - 1 : at
}

/** Furniture that stands above a page's title: its menu and the newsletter's box, no footer of the page before. */
const isHeaderFurniture = (cue: Cue | undefined): boolean =>
  cue?.kind === 'furniture' && cue.name !== 'footer' && cue.name !== 'references' && cue.name !== 'pager'

/** Hand a page its links to other pages. */
function collectLinks(page: PageSegment, cues: readonly Cue[]): void {
  for (const cue of cues) {
    if (cue.kind === 'furniture' && (cue.link ?? null) !== null) page.links.push(cue)
  }
}
