/** From the tokens of HTML to pieces: what a reader sees, in order, each with the link that it is part of. */
import type { Span } from '../../schema.ts'
import { endOfLine, nextLine } from '../../source.ts'
import { isLonger, skipWhiteSpace, trimEnd } from '../../text.ts'
import { asNone, type Traits } from '../../elements.ts'
import { closeTablePart, listTables } from './table.ts'
import { closeLink, closeTime, takeElement } from './take-element.ts'
import { type OpeningTag, readTokens, type Sift, type TokenReader } from './tokens.ts'
import type { Piece } from '../markup/piece.ts'
import { addMarkup } from '../between.ts'
import { addPiece, type HtmlPieces, newWalk, type Walk } from './walk.ts'

/**
 * Cut an HTML text into pieces.
 *
 * @param start where the text begins, behind an encoding's mark
 * @param end where reading stops
 * @param sift which of the tokens count
 * @returns every character that is no white space lies in a piece or in `markup`. O(n), without recursion.
 */
export function cutHtml(source: string, start: number, end: number, sift: Sift = (reader) => reader): HtmlPieces {
  const shown = new Set<string>()
  const textStart = Math.max(start, endOfBrokenTag(source, end))
  for (;;) {
    const walk = newWalk(source, start, shown)
    walk.beginsCut = textStart > start
    const reader: TokenReader = {
      text: (from, to) => takeText(walk, Math.max(from, textStart), to),
      open: (tag) => takeOpening(walk, tag),
      close: (name, traits, at) => takeClosing(walk, name, traits, at),
    }
    const inTag = readTokens(source, end, sift(reader))
    // What was never closed would hide the rest of the page. Each name is met here once at most, and few are.
    if (walk.unseen !== null && !rawText.has(walk.unseen.name)) {
      shown.add(shown.size < mostNames ? walk.unseen.name : everyName)
      continue
    }
    const endsCut = inTag || walk.unseen !== null || isOpen(walk)
    if (endsCut) breakOff(walk, end)
    addMarkup(walk, end)
    const lastText = walk.pieces.findLastIndex(({ kind }) => kind === 'text')
    return { endsCut, endsWhole: !endsCut && lastText < walk.closedTo, ...walk, tables: listTables(walk, end) }
  }
}

/** So many elements that were never closed are looked for by their names; then none is hidden any more. */
const mostNames = 6
const everyName = '*'

/** A text that was cut inside of a tag begins with the rest of it: where that ends, 0 where there is none. */
function endOfBrokenTag(source: string, end: number): number {
  const close = source.indexOf('>')
  const open = source.indexOf('<')
  return close < end && (open < 0 || close < open) ? close + 1 : 0
}

/** Of a longer text the grammar tells that it breaks off. */
const longestPart = 80

/** The last text of a page that was cut may be half a title or half a number: it is not read. */
function breakOff(walk: Walk, end: number): void {
  const { source, pieces, heading, headingFrom } = walk
  if (heading) leaveUnread(walk, headingFrom)
  const last = pieces.at(-1)
  if (last === undefined || trimEnd(source, last.end, end) > last.end) return
  if (!isLonger(source, last.start, last.end, longestPart)) leaveUnread(walk, pieces.length - 1)
}

/** Elements whose content is no HTML, whatever follows. */
const rawText: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'iframe'])

/**
 * Whether an element is open that pages always close, or a heading or a link. A document that was closed is whole, whatever is open in it. Writers that save space leave
 * its last tags out, and with them that of its head.
 */
function isOpen({ open, headEnds, heading, link }: Walk): boolean {
  if (documents.some((name) => open.get(name) === 0)) return false
  if (heading || link !== null) return true
  for (const [name, count] of open) if (count > 0 && (headEnds || !documents.includes(name))) return true
  return false
}

const documents: readonly string[] = ['html', 'body']

function takeText(walk: Walk, from: number, to: number): void {
  if (walk.unseen !== null || from >= to) return
  if (walk.preformatted === 0) {
    takeRun(walk, from, to)
    return
  }
  for (let at = from; at < to; ) {
    const end = Math.min(to, endOfLine(walk.lines, at))
    takeRun(walk, at, end)
    // A line end behind another is a blank line.
    if (end < to) walk.gap = walk.gap === 'same-line' ? 'next-line' : 'blank-line'
    at = nextLine(walk.source, end)
  }
}

/** Text in which white space means nothing. */
function takeRun(walk: Walk, from: number, to: number): void {
  const { source, pieces } = walk
  const start = skipWhiteSpace(source, from, to)
  if (start === to) return
  const end = trimEnd(source, start, to)
  const before = pieces.at(-1)
  // A sign that begins no tag parts the tokens of a text, and not the text.
  if (before?.kind === 'text' && walk.gap === 'same-line' && trimEnd(source, before.end, start) === before.end) {
    pieces[pieces.length - 1] = { ...before, end }
    walk.markFrom = end
  } else addPiece(walk, 'text', { start, end }, walk.link)
}

function takeOpening(walk: Walk, tag: OpeningTag): void {
  const { name, traits } = tag
  const hasContent = !traits.empty && !tag.selfClosing
  // What has no content is no component of the page; a picture is a piece as a whole.
  if (tag.attributes !== null && walk.unseen === null && !traits.empty) takeIsland(walk, tag.attributes)
  if (walk.unseen !== null && !leaveDrawing(walk, traits)) {
    if (name === walk.unseen.name && hasContent) walk.unseen.depth++
  } else if (hides(walk, tag)) {
    if (hasContent) walk.unseen = { name, depth: 1 }
  } else {
    if (hasContent) open(walk, tag)
    layOut(walk, name, traits)
    takeElement(walk, tag)
  }
}

/** The element that holds one paper, on the site and on the pages of others. */
const card = 'article'

function open(walk: Walk, { name, start }: OpeningTag): void {
  walk.depth++
  if (name === card) walk.edges.push(start)
  if (name === 'pre') walk.preformatted++
}

/** What an element does to the text behind it. */
function layOut(walk: Walk, name: string, { block, container, heading }: Traits): void {
  if (container) walk.open.set(name, (walk.open.get(name) ?? 0) + 1)
  if (block) walk.gap = 'blank-line'
  else if (name === 'br' && walk.gap === 'same-line') walk.gap = 'next-line'
  if (heading) {
    walk.heading = true
    walk.headingFrom = walk.pieces.length
  }
}

/** A drawing ends where an element begins that it cannot hold. */
function leaveDrawing(walk: Walk, { endsDrawing }: Traits): boolean {
  if (!endsDrawing || walk.unseen?.name !== drawing) return false
  walk.unseen = null
  walk.leftDrawing = true
  return true
}

const drawing = 'svg'

/** Whether an element may have been closed by leaving its drawing, so that its own end closes nothing. */
const isOfDrawing = (walk: Walk, name: string, traits: Traits): boolean => walk.leftDrawing && (name === drawing || traits === asNone)

const notDisplayed = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
/** What is read out and not shown says of a number or a name what an icon shows; anything else is a copy or a hint. */
const spokenLabel = /^\s{0,80}(?:authors?|submitted by):?\s{0,80}</i
const longestLabel = 180

/** Whether an element is not shown. */
function hides({ source, shown }: Walk, { name, traits: { unseen }, attributes, end }: OpeningTag): boolean {
  if (rawText.has(name)) return true
  const isShown = shown.has(name) || shown.has(everyName) || (name === 'dialog' && attributes?.has('open') === true)
  if (unseen || attributes === null || isShown) return unseen && !isShown
  if (attributes.has('hidden')) return true
  if (attributes.has('class') && !spokenLabel.test(source.slice(end, end + longestLabel))) return true
  const style = attributes.get('style')
  return style !== undefined && notDisplayed.test(source.slice(style.start, style.end))
}

/** Take the data of an element, which parts the text that stands around it, also that of one link. */
function takeIsland(walk: Walk, attributes: ReadonlyMap<string, Span>): void {
  const island = attributes.get('data-props') ?? attributes.get('props')
  if (island === undefined || island.end === island.start) return
  walk.islands.push(island)
  walk.gap = 'blank-line'
  if (walk.link !== null) walk.link = { ...walk.link }
}

function takeClosing(walk: Walk, name: string, traits: Traits, at: number): void {
  const { block, empty, heading } = traits
  // `</br>` closes nothing.
  if (empty) return
  if (walk.unseen !== null) {
    if (name === walk.unseen.name && --walk.unseen.depth === 0) walk.unseen = null
    return
  }
  beginCut(walk, name, traits)
  if (name === card) walk.edges.push(at)
  if (name === 'head') walk.headEnds = true
  else if (name === 'a') closeLink(walk)
  else if (name === 'time') closeTime(walk, at)
  else if (name === 'pre') walk.preformatted = Math.max(0, walk.preformatted - 1)
  if (heading) walk.heading = false
  if (block) walk.gap = 'blank-line'
  if (walk.openTables.length > 0) closeTablePart(walk, name, at)
}

/** What is closed without having been opened began before the text; what was read of it is a part of it, and may be half a text. */
function beginCut(walk: Walk, name: string, traits: Traits): void {
  if (isOfDrawing(walk, name, traits)) return
  const { open } = walk
  const count = traits.container ? (open.get(name) ?? 0) : 0
  if (count > 0) {
    open.set(name, count - 1)
    walk.closedTo = walk.pieces.length
  } else if (traits.container || walk.depth === 0) {
    walk.beginsCut = true
    // What is left of an article without its title: no part of it is a title.
    const isCard = name === card && walk.headingFrom < 0
    if (isCard || (walk.depth === 0 && isHalf(walk, traits))) leaveUnread(walk, 0)
  }
  walk.depth = Math.max(0, walk.depth - 1)
}

/** Whether all that was read so far stood in an element that was closed just now: one with one text in it, one of a line, or one that is not seen. */
function isHalf({ open, pieces, headingFrom }: Walk, { block, heading, unseen }: Traits): boolean {
  if (pieces.length === 1) return true
  if (open.has('html') || open.has('body') || open.has('main')) return false
  return unseen || ((!block || heading) && headingFrom < 0 && !open.has('article'))
}

function leaveUnread(walk: Walk, from: number): void {
  const { pieces } = walk
  for (let at = Math.max(from, walk.unreadTo); at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (piece.kind === 'text') pieces[at] = { ...piece, kind: 'unread' }
  }
  walk.unreadTo = pieces.length
}
