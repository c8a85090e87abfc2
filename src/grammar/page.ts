/**
 * The page: `text := page+`, `page := header stretch* footer`, `stretch := (text | furniture)* byline`. docs/grammar.md
 * has the whole grammar. This file walks the cues once and leaves each stretch to entry.ts.
 */
import type { Cue } from '../cues.ts'
import { report } from '../messages.ts'
import type { Message } from '../schema.ts'
import { type BylineReading, findOrganization, isRunningText, readByline } from './byline.ts'
import { shortestAbstract } from './looks.ts'
import { addTile, closeEntry, type Draft, readEntries } from './entry.ts'
import type { Byline, PageSegment, Role, Segments, Tile } from './segments.ts'
import { type Survey, survey } from './survey.ts'

/** Where the walk stands. */
interface Walk {
  readonly source: string
  readonly cues: readonly Cue[]
  readonly survey: Survey
  readonly pages: PageSegment[]
  readonly draft: Draft
  /** Cues since the last byline that may be parts of an entry. */
  pending: Cue[]
  /** Whether a text is among them. */
  pendingText: boolean
  /** Whether the page's list has begun, so that its header is over. */
  inList: boolean
}

/**
 * Find pages and entries among cues.
 *
 * @param end where the input ends
 * @returns `segments`; `messages` about the structure: `title-missing`, `close-call`, `unrecognised-text`,
 *   `text-cut-off`, `too-many-entries`. Never throws. O(cues).
 */
export function readPages(source: string, cues: readonly Cue[], end: number, maxEntries: number): { segments: Segments; messages: Message[] } {
  const overview = survey(cues)
  const draft: Draft = { entries: [], tiles: [], messages: [], votesBeforeTitles: overview.votesBeforeTitles }
  const walk: Walk = { source, cues, survey: overview, pages: [newPage(0)], draft, pending: [], pendingText: false, inList: false }
  for (let at = 0; at < cues.length; ) {
    // One entry over the limit shows that there are more; reading on would be for nothing.
    at = overview.listing && draft.entries.length <= maxEntries ? step(walk, at) : pass(walk, at)
  }
  closeStretch(walk, 'page-end', true)
  closePage(walk, end)
  if (draft.entries.length > maxEntries) limitEntries(draft, maxEntries, end)
  const { entries, tiles, messages } = draft
  return { segments: { pages: walk.pages, entries, tiles, survey: overview }, messages }
}

const newPage = (start: number): PageSegment => ({ start, end: start, title: null, curator: null, date: null })
const currentPage = (walk: Walk): PageSegment => walk.pages.at(-1) as PageSegment

/** Take one cue, or a whole byline, and say which cue comes next. */
function step(walk: Walk, at: number): number {
  const cue = walk.cues[at] as Cue
  if (cue.kind === 'text') return addPending(walk, cue, at + 1)
  if (cue.kind === 'page-title' && beginsPage(walk, at)) beginPage(walk)
  if (!walk.inList && !mayBeTitle(walk, at) && readHeader(walk, cue)) return at + 1
  if (isRunningText(walk.source, walk.cues, at)) return takeAsText(walk, at)
  const byline = readByline(walk.cues, at, walk.pendingText, walk.survey)
  return byline === null ? addPending(walk, cue, at + 1) : takeByline(walk, byline)
}

function addPending(walk: Walk, cue: Cue, next: number): number {
  walk.pending.push(cue)
  if (cue.kind === 'text') walk.pendingText = true
  return next
}

/** Take a line for text that the front end took for a part of a byline. */
function takeAsText(walk: Walk, at: number): number {
  const { start, gap } = walk.cues[at] as Cue
  let next = at + 1
  while (walk.cues[next]?.gap === 'same-line') next++
  return addPending(walk, { kind: 'text', start, end: (walk.cues[next - 1] as Cue).end, gap }, next)
}

/** Whether what looks like furniture stands right above an abstract, as the title of a paper named `Models` would. */
function mayBeTitle(walk: Walk, at: number): boolean {
  const next = walk.cues[at + 1]
  if (walk.cues[at]?.kind !== 'furniture' || currentPage(walk).curator === null) return false
  return next?.kind === 'text' && next.end - next.start >= shortestAbstract
}

/** Pass over a cue on a text that is no listing: what is known is named, the rest is not recognised. */
function pass(walk: Walk, at: number): number {
  const cue = walk.cues[at] as Cue
  closeStretch(walk, 'page-end', false)
  if (!walk.inList && cue.kind !== 'date' && readHeader(walk, cue)) return at + 1
  if (cue.kind === 'furniture') addTile(walk.draft, 'furniture', cue, -1, cue.name)
  else addTile(walk.draft, 'unrecognised', cue, -1)
  return at + 1
}

/**
 * Read a part of the header.
 *
 *     `Daily Papers`                        page-title
 *     `byAK and the research community`     curator
 *     `Nov 5`                               page-date
 *
 * @returns false for anything that is none
 */
function readHeader(walk: Walk, cue: Cue): boolean {
  const page = currentPage(walk)
  if (cue.kind === 'page-title' || cue.kind === 'curator') closeStretch(walk, 'page-end', false)
  if (walk.pending.length > 0) return false
  if (cue.kind === 'page-title' && page.title === null) {
    page.title = cue
    addTile(walk.draft, 'page-title', cue, -1)
  } else if (cue.kind === 'curator' && page.curator === null) {
    page.curator = cue.name
    addTile(walk.draft, 'curator', cue, -1)
  } else if (cue.kind === 'date' && page.date === null) {
    page.date = cue
    addTile(walk.draft, 'page-date', cue, -1)
  } else if (cue.kind === 'furniture' || cue.kind === 'page-title' || cue.kind === 'nothing-listed' || cue.kind === 'curator') {
    addTile(walk.draft, 'furniture', cue, -1, cue.kind === 'furniture' ? cue.name : cue.kind)
  } else {
    return false
  }
  return true
}

/** How far behind the page's title its curator may stand. */
const headerReach = 4

/** Whether a page title in the middle of a text begins another page: a curator follows it, as in a header. */
function beginsPage(walk: Walk, at: number): boolean {
  if (!walk.inList && walk.draft.entries.length === 0) return false
  for (let next = at + 1; next <= at + headerReach && next < walk.cues.length; next++) {
    const { kind } = walk.cues[next] as Cue
    if (kind === 'curator') return true
    if (kind !== 'furniture' && kind !== 'page-title') return false
  }
  return false
}

/** The furniture right before the page's title belongs to the new page. */
function beginPage(walk: Walk): void {
  const { pending } = walk
  let first = pending.length
  while (first > 0 && pending[first - 1]?.kind === 'furniture') first--
  const header = pending.slice(first)
  const start = header[0] ?? null
  walk.pending = pending.slice(0, first)
  closeStretch(walk, 'page-end', false)
  const at = start?.start ?? (walk.draft.tiles.at(-1) as Tile).end
  closePage(walk, at)
  walk.pages.push(newPage(at))
  walk.inList = false
  for (const cue of header) readHeader(walk, cue)
}

function closePage(walk: Walk, end: number): void {
  currentPage(walk).end = end
}

/** Read what is pending; the text behind it begins something else. */
function closeStretch(walk: Walk, closing: 'byline' | 'page-end', atEnd: boolean): ReturnType<typeof readEntries> {
  if (walk.pending.length === 0) return 'nothing'
  const cues = walk.pending
  walk.pending = []
  walk.pendingText = false
  return readEntries(walk.source, cues, { closing, atEnd, page: walk.pages.length - 1 }, walk.draft)
}

/** Close the entry before a byline with it, and go on behind it. */
function takeByline(walk: Walk, reading: BylineReading): number {
  const { source, cues, draft } = walk
  const organization = findOrganization(source, walk.pending, cues, reading, walk.survey)
  if (organization !== null) walk.pending.pop()
  const found = closeStretch(walk, 'byline', false)
  const first = organization ?? (cues[reading.from] as Cue)
  const byline: Byline = {
    start: first.start,
    end: (cues[reading.to - 1] as Cue).end,
    authors: reading.authors,
    organization,
    date: reading.date,
    count: reading.count,
  }
  const entry = closeEntry(source, byline, found, draft)
  if (organization !== null) addBylineTile(draft, 'organization', organization, entry)
  for (let at = reading.from; at < reading.to; at++) addBylineTile(draft, (cues[at] as Cue).kind as Role, cues[at] as Cue, entry)
  walk.inList = true
  return reading.to
}

/** Parts of a byline that no entry has are not recognised, save for the marks between them. */
function addBylineTile(draft: Draft, role: Role, cue: Cue, entry: number): void {
  addTile(draft, entry < 0 && role !== 'dot' && role !== 'bullet' ? 'unrecognised' : role, cue, entry)
}

/** Give up all that lies behind the last entry that is allowed. */
function limitEntries(draft: Draft, maxEntries: number, end: number): void {
  const start = (draft.entries[maxEntries] as { start: number }).start
  draft.entries.length = maxEntries
  for (let at = draft.tiles.length - 1; at >= 0; at--) {
    const tile = draft.tiles[at] as Tile
    if (tile.start < start) break
    draft.tiles[at] = { role: 'unrecognised', start: tile.start, end: tile.end, entry: -1 }
  }
  const kept = draft.messages.filter((message) => message.span.start < start && (message.entry === null || message.entry < maxEntries))
  draft.messages.length = 0
  for (const message of kept) draft.messages.push(message)
  draft.messages.push(report('too-many-entries', { span: { start, end } }, { limit: maxEntries }))
}
