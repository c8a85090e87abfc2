/**
 * The page: `text := page+`, `page := header stretch* footer`, `stretch := (text | furniture)* byline`. docs/grammar.md
 * has the whole grammar. This file walks the cues once and leaves each stretch to entry.ts.
 */
import type { CardCue, Cue, ProvenCue, Reading, SubmitterCue } from '../cues.ts'
import { type MessageLog, note } from '../log.ts'
import { quote } from '../messages.ts'
import { findOrganization, readByline, trails } from './byline.ts'
import { addLoose, closeEntry, type Draft, type Found, readEntries } from './entry.ts'
import { shortestAbstract } from '../lengths.ts'
import { restoreRunningText } from './running-text.ts'
import type { Byline, Card, PageSegment, Role, Segments } from './segments.ts'
import { type Survey, survey } from './survey.ts'

/** Where the walk stands. */
interface Walk {
  readonly source: string
  readonly cues: readonly Cue[]
  readonly survey: Survey
  readonly pages: PageSegment[]
  readonly draft: Draft
  /** The first cue since the last byline: from it on, cues wait for a byline to close them. */
  from: number
  /** Whether a text is among the waiting cues. */
  afterText: boolean
  /** Whether the page's list has begun, so that its header is over. */
  inList: boolean
  /** What stands above the next title. */
  card: Card | null
}

/**
 * Find pages and entries among cues.
 *
 * @param end where the input ends
 * @param log where `title-missing`, `close-call`, `unrecognised-text`, `text-cut-off` and `too-many-entries` go
 * @returns the segments. Never throws. O(cues).
 */
export function readPages(source: string, reading: Reading, end: number, maxEntries: number, log: MessageLog): Segments {
  const given = reading.cues
  const look = survey(source, given)
  const cues = look.partsBelowText ? restoreRunningText(source, given) : given
  const overview = cues === given ? look : survey(source, cues)
  const draft: Draft = { entries: [], loose: [], log, survey: overview }
  const walk: Walk = { source, cues, survey: overview, pages: [newPage(0)], draft, from: 0, afterText: false, inList: false, card: null }
  let at = 0
  // One entry over the limit shows that there are more; reading on would be for nothing.
  while (at < cues.length && overview.listing && draft.entries.length <= maxEntries) at = step(walk, at)
  closeStretch(walk, at, null, at === cues.length)
  for (; at < cues.length; at++) pass(walk, cues[at] as Cue)
  currentPage(walk).end = end
  if (draft.entries.length > maxEntries) limitEntries(walk, maxEntries, end)
  collectLinks(walk)
  const { markup, escapes, format } = reading
  return { cues, markup, escapes, format, pages: walk.pages, entries: draft.entries, loose: draft.loose, survey: overview }
}

/** Hand each page its links to other pages. */
function collectLinks({ cues, pages }: Walk): void {
  let page = 0
  for (const cue of cues) {
    if (cue.kind !== 'furniture' || (cue.link ?? null) === null) continue
    while (page + 1 < pages.length && (pages[page + 1] as PageSegment).start <= cue.start) page++
    ;(pages[page] as PageSegment).links.push(cue)
  }
}

const newPage = (start: number): PageSegment => ({ start, end: start, title: null, curator: null, query: null, date: null, links: [] })
const currentPage = (walk: Walk): PageSegment => walk.pages.at(-1) as PageSegment

/** Take one cue, or a whole byline, and say which cue comes next. */
function step(walk: Walk, at: number): number {
  const cue = walk.cues[at] as Cue
  if (cue.kind === 'text') {
    walk.afterText = true
    return at + 1
  }
  if ((cue.kind === 'page-title' || cue.kind === 'curator') && beginsPage(walk, at)) beginPage(walk, at)
  const paper = paperOfStretch(walk, at)
  if (isCardPart(walk, cue, paper)) return takeCardPart(walk, at)
  if (!walk.inList && !mayBeTitle(walk, at) && readHeader(walk, at)) return at + 1
  const byline = readByline(walk.cues, at, walk.afterText, paper, walk.survey)
  return byline === null ? at + 1 : takeByline(walk, byline)
}

/** The id of the paper that waits for its byline, by a link of its title or abstract, or of its card. */
function paperOfStretch({ cues, from, card, survey }: Walk, to: number): string | null {
  if (!survey.titlesMarked) return card?.id ?? null
  for (let at = to - 1; at >= from && at > to - 8; at--) {
    const cue = cues[at] as Cue
    if (cue.kind === 'text' && cue.link?.target?.kind === 'paper') return cue.link.target.id
  }
  return card?.id ?? null
}

/** Whether a cue is of the card that stands above a title. */
function isCardPart({ survey, afterText, draft, from }: Walk, cue: Cue, paper: string | null): boolean {
  if (cue.kind === 'submitter' || cue.kind === 'thumbnail') return true
  if (cue.kind === 'check-box') return !survey.votesTrail
  if (cue.kind !== 'votes') return false
  const last = draft.entries.at(-1)
  if (!afterText && cue.id !== null && last !== undefined && last.id === cue.id && last.end >= from) return false
  return !trails(cue, afterText ? paper : null, survey)
}

/** Take a part of a card: it ends the entry before it, and waits for a title. */
function takeCardPart(walk: Walk, at: number): number {
  const cue = walk.cues[at] as SubmitterCue | CardCue | ProvenCue
  if (walk.afterText) closeStretch(walk, at, null, false)
  else dropWaiting(walk, at)
  walk.inList = true
  const repeats = (cue.kind === 'submitter' && (walk.card?.submitter ?? null) !== null) || (cue.kind === 'votes' && (walk.card?.votes ?? null) !== null)
  if (repeats || (walk.card !== null && 'id' in cue && cue.id !== null && walk.card.id !== null && cue.id !== walk.card.id)) loosenCard(walk)
  walk.card ??= { start: cue.start, end: cue.end, submitter: null, votes: null, id: null, cues: [] }
  walk.card.end = cue.end
  walk.card.cues.push(cue)
  if (cue.kind === 'submitter') walk.card.submitter = cue
  else walk.card.id ??= cue.id
  if (cue.kind === 'votes') walk.card.votes = cue
  walk.from = at + 1
  return at + 1
}

/** What waits without any text is read as if a page ended; a number before a card's other parts stays with it. */
function dropWaiting(walk: Walk, to: number): void {
  if (walk.from < to) closeStretch(walk, to, null, false)
}

/** A card without a title. On a page that lost all its titles one message says so. */
function loosenCard(walk: Walk): void {
  const { card, draft, source } = walk
  walk.card = null
  if (card === null) return
  for (const cue of card.cues) addLoose(draft, cue.kind as Role, cue, -1)
  if (card.cues.every(({ kind }) => kind === 'thumbnail' || kind === 'check-box')) return
  note(draft.log, 'card-without-title', { span: { start: card.start, end: card.end } }, { quote: quote(source.slice(card.start, card.end)) })
}

/** Whether what looks like furniture stands right above an abstract, as the title of a paper named `Models` would. */
function mayBeTitle(walk: Walk, at: number): boolean {
  const next = walk.cues[at + 1]
  if (walk.cues[at]?.kind !== 'furniture' || currentPage(walk).curator === null) return false
  return next?.kind === 'text' && next.end - next.start >= shortestAbstract
}

/** Pass over a cue on a text that is no listing: what is known is named, the rest is not recognised. */
function pass(walk: Walk, cue: Cue): void {
  if (cue.kind !== 'date' && !walk.inList && takeHeader(walk, cue)) return
  if (cue.kind === 'furniture') {
    addLoose(walk.draft, 'furniture', cue, -1, cue.name)
    return
  }
  addLoose(walk.draft, 'unrecognised', cue, -1)
  // On what is no page at all one message says so.
  if (!walk.survey.header || cue.kind === 'unread') return
  note(walk.draft.log, 'unrecognised-text', { span: cue }, { quote: quote(walk.source.slice(cue.start, cue.end)) })
}

/**
 * Read a part of the header; other text waits until the header's next part shows that it belongs to no entry.
 *
 *     `Daily Papers`                        page-title
 *     `byAK and the research community`     curator
 *     `Nov 5`                               page-date
 *
 * @returns false for anything that is none
 */
function readHeader(walk: Walk, at: number): boolean {
  const cue = walk.cues[at] as Cue
  if (isBehindQuery(walk, at)) takeQuery(walk, at)
  if (cue.kind === 'page-title' || cue.kind === 'curator' || endsHeader(walk, at)) closeStretch(walk, at, null, false)
  if (walk.from < at || !takeHeader(walk, cue)) return false
  walk.from = at + 1
  return true
}

/** Whether the text that waits is what was searched for: a short line between the curator and the choice of a period, or the date. */
function isBehindQuery({ cues, from, pages }: Walk, at: number): boolean {
  const page = pages.at(-1) as PageSegment
  const [cue, text] = [cues[at] as Cue, cues[from] as Cue]
  const ends = cue.kind === 'date' || (cue.kind === 'furniture' && (cue.name === 'period' || cue.name === 'pager'))
  return ends && at === from + 1 && text.kind === 'text' && page.curator !== null && page.query === null && text.end - text.start < shortestAbstract
}

function takeQuery(walk: Walk, at: number): void {
  const text = walk.cues[walk.from] as Cue
  currentPage(walk).query = text
  addLoose(walk.draft, 'query', text, -1)
  walk.from = at
  walk.afterText = false
}

/** Whether a date is the page's, though text stands between it and the curator: what was searched for does, and is no paper. */
function endsHeader({ cues, pages, from }: Walk, at: number): boolean {
  const page = pages.at(-1) as PageSegment
  if (cues[at]?.kind !== 'date' || page.date !== null || page.curator === null) return false
  return cues.slice(from, at).every((cue) => cue.end - cue.start < shortestAbstract && cue.kind !== 'dot' && cue.kind !== 'authors')
}

function takeHeader(walk: Walk, cue: Cue): boolean {
  const page = currentPage(walk)
  if (cue.kind === 'page-title' && page.title === null) {
    page.title = cue
    addLoose(walk.draft, 'page-title', cue, -1)
  } else if (cue.kind === 'curator' && page.curator === null) {
    page.curator = cue.name
    addLoose(walk.draft, 'curator', cue, -1)
  } else if (cue.kind === 'date' && page.date === null) {
    page.date = cue
    addLoose(walk.draft, 'page-date', cue, -1)
  } else if (cue.kind === 'furniture' || cue.kind === 'page-title' || cue.kind === 'nothing-listed' || cue.kind === 'curator') {
    addLoose(walk.draft, 'furniture', cue, -1, cue.kind === 'furniture' ? cue.name : cue.kind)
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
  if (walk.cues[at]?.kind === 'curator') return true
  for (let next = at + 1; next <= at + headerReach && next < walk.cues.length; next++) {
    const { kind } = walk.cues[next] as Cue
    if (kind === 'curator') return true
    if (kind !== 'furniture' && kind !== 'page-title') return false
  }
  return false
}

/** The furniture right before the page's title belongs to the new page. */
function beginPage(walk: Walk, at: number): void {
  let first = at
  while (first > walk.from && isHeaderFurniture(walk.cues[first - 1])) first--
  closeStretch(walk, first, null, false)
  const { start } = walk.cues[first] as Cue
  currentPage(walk).end = start
  walk.pages.push(newPage(start))
  walk.inList = false
  for (let cue = first; cue < at; cue++) readHeader(walk, cue)
}

/** Furniture that stands above a page's title: its menu and the newsletter's box, no footer of the page before. */
const isHeaderFurniture = (cue: Cue | undefined): boolean => cue?.kind === 'furniture' && cue.name !== 'footer' && cue.name !== 'references' && cue.name !== 'pager'

/** Read the waiting cues up to `to`; what stands there closes them. */
function closeStretch(walk: Walk, to: number, byline: Byline | null, atEnd: boolean): Found {
  const { source, cues, from, draft, card } = walk
  const closing = byline === null ? 'page-end' : 'byline'
  const closingEnd = byline?.end ?? cues[to - 1]?.end ?? 0
  walk.from = to
  walk.afterText = false
  const before = draft.entries.length
  const found = readEntries(source, cues, from, to, { closing, closingEnd, atEnd, page: walk.pages.length - 1, card }, draft)
  // A card that no title took still waits for one, unless what it belongs to is closed.
  if (draft.entries.length > before) walk.card = null
  else if (byline !== null || atEnd) loosenCard(walk)
  return found
}

/** Close the entry before a byline with it, and go on behind it. */
function takeByline(walk: Walk, reading: Byline): number {
  const { source, cues, draft } = walk
  const organization = findOrganization(source, cues, walk.from, reading, walk.survey)
  const byline = organization === null ? reading : { ...reading, start: organization.start, organization }
  const found = closeStretch(walk, organization === null ? reading.from : reading.from - 1, byline, false)
  if (!closeEntry(source, byline, found, draft)) loosenByline(walk, byline)
  walk.from = byline.to
  walk.inList = true
  return byline.to
}

/** Parts of a byline that no entry has are not recognised, save for the marks between them. */
function loosenByline({ cues, draft }: Walk, { organization, from, to }: Byline): void {
  for (let at = organization === null || organization.isCue ? from : from - 1; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'furniture') addLoose(draft, 'furniture', cue, -1, cue.name)
    else addLoose(draft, cue.kind === 'dot' || cue.kind === 'bullet' || cue.kind === 'check-box' ? cue.kind : 'unrecognised', cue, -1)
  }
}

/** Give up all that lies behind the last entry that is allowed. */
function limitEntries({ cues, draft }: Walk, maxEntries: number, end: number): void {
  const { entries, loose, log } = draft
  const start = (entries[maxEntries] as { start: number }).start
  entries.length = maxEntries
  keep(loose, (tile) => tile.start < start)
  keep(log.kept, (message) => message.span.start < start && (message.entry === null || message.entry < maxEntries))
  for (const cue of cues) if (cue.start >= start) addLoose(draft, 'unrecognised', cue, -1)
  note(log, 'too-many-entries', { span: { start, end } }, { limit: maxEntries })
}

/** Take out of a list what is not wanted in it. */
function keep<T>(list: T[], isWanted: (item: T) => boolean): void {
  let length = 0
  for (const item of list) if (isWanted(item)) list[length++] = item
  list.length = length
}
