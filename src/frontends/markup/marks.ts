/**
 * Finds the marks of a text that is not plain: links, pictures, check boxes, headings, tags. What is between marks is text.
 *
 * This is no Markdown parser. What extractors write is often no valid Markdown: a link that spans blank lines, a heading's marker
 * repeated on each line of it, an address broken in the middle.
 */
import { findElement } from '../../elements.ts'
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import type { Span } from '../../schema.ts'
import { followHolders } from '../../spans.ts'
import { readTarget } from '../../targets.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import { takeCloser, takeOpener } from './brackets.ts'
import { endOfAttributes } from './inline-target.ts'
import { findBehindText } from './behind-text.ts'
import { findLineMarks } from './line-marks.ts'
import { endsLine } from './lines.ts'
import type { Mark } from './mark.ts'
import type { References } from './references.ts'
import type { Scan } from './scan.ts'
import { findSeparators } from './separators.ts'
import { findAttribute, readTag, type Tag } from './tags.ts'

/** What was found out of a text before its marks are. */
export interface Known {
  /** The lists of links that stand in it. */
  readonly references: References
  /** Longer lines are not read. */
  readonly maxLineLength: number
  /** Marks that were found before, as those of tables. */
  readonly marks?: readonly Mark[]
  /** Stretches in which no others are looked for. */
  readonly raw?: readonly Span[]
}

/**
 * Find the marks of a text.
 *
 * @returns the marks in order, none inside another. Never throws. O(n) but for the sorting of the marks.
 */
export function findMarks(source: string, end: number, { references, maxLineLength, marks = [], raw = [] }: Known): Mark[] {
  const unread = findLongLines(source, end, maxLineLength)
  const scan: Scan = {
    source,
    end,
    references,
    // Of two marks at one place the first one stays: an address of a list is none below its text.
    marks: [
      ...marks,
      ...outside(raw, [...references.marks, ...findLineMarks(source, end), ...findBehindText(source, end), ...findSeparators(source, end)]),
      ...unread,
    ],
    atLineStart: [],
    inLine: [],
    closeAt: -1,
    tags: { noCommentEnd: false, unclosed: new Set() },
  }
  const isPassedOver = inside([...references.marks, ...unread, ...raw])
  for (let at = findNext(scan, 0); at >= 0 && at < end; ) at = findNext(scan, isPassedOver(at) ? at + 1 : take(scan, at))
  return inOrder(scan.marks, end)
}

/** What may begin or end a mark. */
const active = /[[\]<\\⟨{]/g
/** The same, and the ends of lines. */
const activeOrLineEnd = /[[\]<\\⟨{\n\r]/g

/** Where something stands that is to be looked at, -1 where nothing does. A line end is, while a bracket waits that a blank line ends the waiting of. */
function findNext({ source, inLine }: Scan, from: number): number {
  const pattern = inLine.length > 0 ? activeOrLineEnd : active
  pattern.lastIndex = from
  return pattern.test(source) ? pattern.lastIndex - 1 : -1
}

/** Lines that are longer than the limit. */
function findLongLines(source: string, end: number, maxLineLength: number): Mark[] {
  const marks: Mark[] = []
  // A text that is shorter has no such line.
  if (end <= maxLineLength) return marks
  const lines = createLineCursor(source, end)
  for (let start = 0; start < end; ) {
    const lineEnd = endOfLine(lines, start)
    if (lineEnd - start > maxLineLength) {
      const from = skipWhiteSpace(source, start, lineEnd)
      const to = trimEnd(source, from, lineEnd)
      if (to - from > maxLineLength) marks.push({ kind: 'unread', start: from, end: to })
    }
    start = nextLine(source, lineEnd)
  }
  return marks
}

/** Whether an offset lies in one of some places; asked from front to back. */
function inside(places: readonly Span[]): (offset: number) => boolean {
  const holderAt = followHolders([...places].sort((a, b) => a.start - b.start))
  return (offset) => holderAt(offset) >= 0
}

/** Marks that begin in none of some stretches. */
const outside = (stretches: readonly Span[], marks: Mark[]): Mark[] =>
  stretches.length === 0 ? marks : marks.filter(({ start: at }) => !stretches.some(({ start, end }) => at >= start && at < end))

/** Sort marks, and leave out those that lie inside of another one, or that a limit of the reading cuts off. */
function inOrder(marks: Mark[], limit: number): Mark[] {
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mark[] = []
  let end = 0
  for (const mark of marks) {
    if (mark.start < end || mark.end > limit) continue
    kept.push(mark)
    end = mark.end
  }
  return kept
}

/** Take what stands at an offset, and say where to go on. */
function take(scan: Scan, at: number): number {
  switch (scan.source.charAt(at)) {
    case '\\':
      return takeBackslash(scan, at)
    case '[':
    case '⟨':
      return takeOpener(scan, at)
    case ']':
      return takeCloser(scan, at)
    case '<':
      return takeTag(scan, at)
    case '{':
      return takeAttributes(scan, at)
    default:
      if (isBlankLine(scan, at + 1)) scan.inLine = []
      return at + 1
  }
}

/** Backslashes at the end of a line only say that it was broken there, but for a word of TeX, which stands apart; any other one takes the mark behind it for text. */
function takeBackslash({ source, marks }: Scan, at: number): number {
  lineEnd.lastIndex = at
  const ending = lineEnd.exec(source)?.[0]
  if (ending === undefined) return at + 2
  marks.push({ kind: 'skip', start: at, end: at + ending.length })
  return at + ending.length
}

const lineEnd = /(?<!\s)\\{1,2}(?=[ \t]{0,8}[\n\r])/y

function isBlankLine({ source, end }: Scan, start: number): boolean {
  let at = start
  if (source.charCodeAt(start - 1) === 0x0d && source.charCodeAt(start) === 0x0a) at++
  while (at < end && (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09 || source.charCodeAt(at) === 0xa0)) at++
  return at >= end || source.charCodeAt(at) === 0x0a || source.charCodeAt(at) === 0x0d
}

/** Attributes of a heading, or of anything else that a line ends with; behind `{:` nothing else stands. */
function takeAttributes({ source, marks }: Scan, at: number): number {
  const end = endOfAttributes(source, at)
  if (end === at || !(endsLine(source, end) || source.charAt(at + 1) === ':')) return at + 1
  marks.push({ kind: 'skip', start: at, end })
  return end
}

/** Take a tag or a comment; returns where to go on. */
function takeTag(scan: Scan, at: number): number {
  const tag = readTag(scan.source, at, scan.end, scan.tags)
  if (tag === null || (neverText.has(tag.name) && isInSentence(scan.source, at))) return at + 1
  const mark = toMark(scan, tag, at)
  scan.marks.push(mark)
  return mark.end
}

/** What a tag says: the ends of links and pictures say something, all others are passed over. */
function toMark(scan: Scan, tag: Tag, start: number): Mark {
  const { name, closing, end } = tag
  if (name === 'a') return closing ? { kind: 'close', start, end } : openAnchor(scan.source.slice(start, end), start)
  if (name === 'img') return toPicture(scan.source.slice(start, end), start)
  if (!closing && neverText.has(name)) return { kind: 'skip', start, end: endOfElement(scan, name, end) }
  if (name === 'br') return { kind: 'break', start, end }
  if (name === 'hr') return { kind: 'rule', start, end }
  return { kind: findElement(name)?.traits.block === true ? 'separator' : 'skip', start, end }
}

/** `<a href="...">` */
function openAnchor(tag: string, start: number): Mark {
  const href = findAttribute(tag, 'href')
  const end = start + tag.length
  if (href === null) return { kind: 'skip', start, end, link: null }
  return { kind: 'open', start, end, link: { target: readTarget(tag.slice(href.start, href.end).replaceAll('&amp;', '&')) } }
}

/** `<img src="..." alt="...">` */
function toPicture(tag: string, start: number): Mark {
  const [alt, src] = [findAttribute(tag, 'alt'), findAttribute(tag, 'src')]
  const target = src === null ? null : readTarget(tag.slice(src.start, src.end))
  const place = alt === null || alt.end === alt.start ? null : { start: start + alt.start, end: start + alt.end }
  return { kind: 'picture', start, end: start + tag.length, link: { target }, alt: place }
}

/** Elements whose content is not shown. */
const neverText: ReadonlySet<string> = new Set(['script', 'style'])

/** Whether words stand before a tag on its line, as in an abstract about `<style>` tokens: pages have such elements on lines of their own. */
function isInSentence(source: string, at: number): boolean {
  let before = at - 1
  while (source.charCodeAt(before) === 0x20 || source.charCodeAt(before) === 0x09) before--
  return before >= 0 && !'>\n\r'.includes(source.charAt(before))
}

/** Where an element ends that nothing of is shown; the end of its tag where it does not. */
function endOfElement({ source, tags }: Scan, name: string, from: number): number {
  if (tags.unclosed.has(name)) return from
  const close = source.indexOf(`</${name}`, from)
  const end = close < 0 ? -1 : source.indexOf('>', close)
  if (end < 0) tags.unclosed.add(name)
  return end < 0 ? from : end + 1
}
