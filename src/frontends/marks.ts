/**
 * Finds the marks of a text that is not plain: links, pictures, check boxes, headings, tags. What is between marks is text.
 *
 * This is no Markdown parser. What extractors write is often no valid Markdown: a link that spans blank lines, a heading's marker
 * repeated on each line of it, an address broken in the middle. So links are told by their ends, which are sure (`](/papers/...)`),
 * and their beginnings are looked for backwards.
 */
import { isPicture, type Link, looksLikeTarget, readTarget } from '../targets.ts'
import { isDigit, isWhiteSpace, skipWhiteSpace, trimEnd } from '../text.ts'
import { findLineMarks } from './line-marks.ts'
import { type References, toLabel } from './references.ts'
import { findAttribute, readTag, type TagCursor } from './tags.ts'

/**
 * What stands in a text besides text. `open` and `close` are the two ends of a link, `target` is an address alone, `number` a link's number
 * before its text, `box` a check box, `picture` a picture or what is left of one, `heading` and `end-of-heading` stand around a heading.
 */
export type MarkKind =
  | 'open'
  | 'close'
  | 'picture'
  | 'box'
  | 'target'
  | 'number'
  | 'heading'
  | 'underline'
  | 'skip'
  | 'reference'
  | 'unread'

export interface Mark {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  readonly link?: Link | null
  /** Where a heading ends that has several lines. */
  readonly until?: number
  /** The text that stands for a picture. */
  readonly alt?: { readonly start: number; readonly end: number } | null
}

/** An opening bracket that waits for its end. */
interface Opener {
  readonly at: number
  readonly picture: boolean
}

interface Scan {
  readonly source: string
  readonly end: number
  readonly references: References
  readonly marks: Mark[]
  /** Openers at the beginning of a line wait for long, others till the next blank line: `[0, 1)` stands in abstracts. */
  atLineStart: Opener[]
  inLine: Opener[]
  readonly tags: TagCursor
}

/**
 * Find the marks of a text.
 *
 * @param references the lists of links that stand in it
 * @returns the marks in order, none inside another. Never throws. O(n) but for the sorting of the marks.
 */
export function findMarks(source: string, end: number, references: References, maxLineLength: number): Mark[] {
  const unread = findLongLines(source, end, maxLineLength)
  const scan: Scan = {
    source,
    end,
    references,
    marks: [...findLineMarks(source, end), ...references.marks, ...unread],
    atLineStart: [],
    inLine: [],
    tags: { noCommentEnd: false, noTagEnd: false },
  }
  const isPassedOver = inside([...references.marks, ...unread])
  const interesting = /[[\]<\\\n\r⟨{]/g
  for (let found = interesting.exec(source); found !== null && found.index < end; found = interesting.exec(source)) {
    if (isPassedOver(found.index)) continue
    interesting.lastIndex = take(scan, found.index)
  }
  return inOrder(scan.marks)
}

/** Lines that are longer than the limit. */
function findLongLines(source: string, end: number, maxLineLength: number): Mark[] {
  const marks: Mark[] = []
  for (let start = 0; start < end; ) {
    const newline = source.indexOf('\n', start)
    const lineEnd = newline < 0 || newline > end ? end : newline
    if (lineEnd - start > maxLineLength) {
      const from = skipWhiteSpace(source, start, lineEnd)
      if (from < lineEnd) marks.push({ kind: 'unread', start: from, end: trimEnd(source, from, lineEnd) })
    }
    start = lineEnd + 1
  }
  return marks
}

/** Whether an offset lies in one of some places; asked from front to back. */
function inside(places: readonly Mark[]): (offset: number) => boolean {
  const sorted = [...places].sort((a, b) => a.start - b.start)
  let at = 0
  return (offset) => {
    while (at < sorted.length && (sorted[at] as Mark).end <= offset) at++
    return at < sorted.length && (sorted[at] as Mark).start <= offset
  }
}

/** Sort marks, and leave out those that lie inside of another one. */
function inOrder(marks: Mark[]): Mark[] {
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mark[] = []
  let end = 0
  for (const mark of marks) {
    if (mark.start < end) continue
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

/** Backslashes at the end of a line only say that it was broken there; any other one takes the mark behind it for text. */
function takeBackslash({ source, marks }: Scan, at: number): number {
  lineEnd.lastIndex = at
  const ending = lineEnd.exec(source)?.[0]
  if (ending === undefined) return at + 2
  marks.push({ kind: 'skip', start: at, end: at + ending.length })
  return at + ending.length
}

const lineEnd = /\\{1,2}(?=[ \t]{0,8}[\n\r])/y

function isBlankLine({ source, end }: Scan, start: number): boolean {
  let at = start
  while (at < end && (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09 || source.charCodeAt(at) === 0xa0)) at++
  return at >= end || source.charCodeAt(at) === 0x0a || source.charCodeAt(at) === 0x0d
}

/** `[ ]`, `[x]`, `[-]`: a check box. */
const box = /\[[ \u00a0xX-]\](?![([])/y
/** What is left of a picture: nothing, or the beginning of its file's name, or a word that stands for pictures. */
const stub = /\[(?:[\w.-]{0,40}|(?:image|img|icon|logo|图片|圖片|画像|이미지)(?: ?\d{1,4})?(?:[:：][^\]\n]{0,80})?)\](?![(:])/iy
const linkNumber = /[[⟨]\d{1,4}[\]⟩]/y
/** An address alone in brackets. */
const addressed = /\[([^\s[\]]{1,2000})\]/y
const bareAddress = /(?:https?:\/)?\/[\w%#?=&./:-]{1,300}/y
/** Some writers name what follows. */
const linkWord = /\[(?:link:[ \t]*)?/iy

function takeOpener(scan: Scan, at: number): number {
  const { source } = scan
  const alone = readAlone(scan, at)
  if (alone !== null) {
    scan.marks.push(alone)
    return alone.end
  }
  if (source.charAt(at) !== '[') return at + 1
  const picture = source.charAt(at - 1) === '!'
  const lineStart = opensLine(source, picture ? at - 1 : at)
  const opener = { at, picture }
  if (lineStart) scan.atLineStart.push(opener)
  else scan.inLine.push(opener)
  return at + 1
}

/** Read brackets that are something by themselves. */
function readAlone({ source, references }: Scan, at: number): Mark | null {
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(source)?.[0] ?? null
  }
  const checkBox = match(box)
  if (checkBox !== null && opensLine(source, at)) return { kind: 'box', start: at, end: at + checkBox.length }
  if (references.numbers !== null) {
    const number = match(linkNumber)
    // Where the list was left out, the number is still none of the text's.
    const link = number === null ? undefined : (references.links.get(number.slice(1, -1)) ?? { target: null })
    if (number !== null && link !== undefined) {
      return { kind: references.numbers === 'behind' ? 'target' : 'number', start: at, end: at + number.length, link }
    }
  }
  const address = match(addressed)
  if (address !== null && source.charAt(at + address.length) !== '(' && looksLikeTarget(address.slice(1, -1))) {
    const target = readTarget(address.slice(1, -1))
    const end = at + address.length
    if (!isPicture(target)) {
      // An address that its text is glued to stands before it.
      const isBefore = /[^\s[\](),.;:·]/.test(source.charAt(end)) && !/\S/.test(source.charAt(at - 1))
      return { kind: isBefore ? 'number' : 'target', start: at, end, link: { target } }
    }
    // The address that a picture leads to stands right behind it.
    bareAddress.lastIndex = at + address.length
    const behind = bareAddress.exec(source)?.[0] ?? ''
    const link = { target: behind === '' ? target : readTarget(behind) }
    return { kind: 'picture', start: at, end: at + address.length + behind.length, link, alt: null }
  }
  const left = match(stub)
  // `[][7]` is a link, but for a writer that numbers its links before their texts.
  if (left !== null && references.numbers === null && source.charAt(at + left.length) === '[') return null
  if (left === null || source.charAt(at - 1) === '!' || !standsForPicture(source, at, at + left.length, left)) return null
  return { kind: 'picture', start: at, end: at + left.length, link: null, alt: altOf(at, left) }
}

/** What is left of a picture stands alone on its line, or behind the words that the site puts a picture behind. */
function standsForPicture(source: string, start: number, end: number, text: string): boolean {
  if (text === '[]' || /[:：]/.test(text)) return true
  const before = source.slice(Math.max(0, start - 24), start)
  if (/(?:^|\n)by ?(?:\[\d{1,4}\])?$|submitted by\s{0,4}$/i.test(before)) return true
  // `[nvidia]NVIDIA`, a line of its own
  const isGlued = text.length > 3 && /[\p{L}]/u.test(source.charAt(end)) && shortLine.test(source.slice(end, end + 90))
  return opensLine(source, start) && (isGlued || endsLine(source, end))
}

const shortLine = /^[^\n\r]{1,80}(?:[\n\r]|$)/

function altOf(at: number, text: string): { start: number; end: number } | null {
  const colon = Math.max(text.indexOf(':'), text.indexOf('：'))
  let start = at + (colon < 0 ? 1 : colon + 1)
  const end = at + text.length - 1
  while (start < end && text.charAt(start - at) === ' ') start++
  return start < end ? { start, end } : null
}

/** What may stand between the beginning of a line and its first bracket: bullets, numbers of lists and of links, other brackets. */
const leading = ' \t\u00a0>#*+-•‣◦·![]().0123456789'

/** Whether nothing but bullets and the like stands before an offset on its line. O(1). */
function opensLine(source: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && at - before < 80 && leading.includes(source.charAt(before))) before--
  return before < 0 || source.charCodeAt(before) === 0x0a || source.charCodeAt(before) === 0x0d
}

function endsLine(source: string, at: number): boolean {
  let end = at
  while (source.charCodeAt(end) === 0x20 || source.charCodeAt(end) === 0x09) end++
  return end >= source.length || source.charCodeAt(end) === 0x0a || source.charCodeAt(end) === 0x0d
}

/** Text that stands for a picture or a video is shorter. */
const longestAlt = 200

/** A closing bracket ends a link where a target or the label of one follows; else it is text, and so is its opener. */
function takeCloser(scan: Scan, at: number): number {
  const tail = readTail(scan, at)
  if (tail === null) {
    takeShortcut(scan, at)
    return at + 1
  }
  const opener = findOpener(scan, tail.link?.target?.kind ?? null)
  if (opener === null) {
    // The beginning was cut off; the target still proves what stands before it.
    if (tail.link !== null) scan.marks.push({ kind: 'target', start: at, end: tail.end, link: tail.link })
    return tail.end
  }
  if (opener.picture && (at - opener.at > longestAlt || /\n[ \t]*(?:[*+•-] |\r?\n)/.test(scan.source.slice(opener.at, at)))) {
    forget(scan, opener.at)
    if (tail.link !== null) scan.marks.push({ kind: 'target', start: at, end: tail.end, link: tail.link })
    return tail.end
  }
  if (opener.picture || (isPicture(tail.link?.target) && at - opener.at < longestAlt)) {
    forget(scan, opener.at)
    const alt = at > opener.at + 1 ? { start: opener.at + 1, end: at } : null
    scan.marks.push({ kind: 'picture', start: opener.picture ? opener.at - 1 : opener.at, end: tail.end, link: tail.link, alt })
    return tail.end
  }
  addLink(scan, opener.at, at, tail)
  return takeHeadingBehind(scan, tail.end)
}

/** Behind a link a heading may follow without a line of its own. */
const headingBehind = /[ \t]?#{1,6} /y

function takeHeadingBehind({ source, marks }: Scan, at: number): number {
  headingBehind.lastIndex = at
  const text = headingBehind.exec(source)?.[0]
  if (text === undefined) return at
  marks.push({ kind: 'heading', start: at, end: at + text.length })
  return at + text.length
}

/** Add a link's two ends. Links do not stand inside one another, so nothing else is open any more. */
function addLink(scan: Scan, open: number, close: number, tail: Tail): void {
  const { source, marks } = scan
  scan.atLineStart = []
  scan.inLine = []
  linkWord.lastIndex = open
  const textStart = open + (linkWord.exec(source)?.[0].length ?? 1)
  marks.push({ kind: 'open', start: open, end: textStart, link: tail.link })
  const alt = readInnerAlt(source, textStart, close)
  if (alt !== null) marks.push(alt)
  marks.push({ kind: 'close', start: close, end: tail.end, link: tail.link })
}

/** `[[nvidia] NVIDIA](...)`: brackets that a link begins with stand for its picture. */
function readInnerAlt(source: string, start: number, close: number): Mark | null {
  let at = start
  while (at < close && isWhiteSpace(source.charCodeAt(at))) at++
  if (source.charAt(at) !== '[') return null
  const end = source.indexOf(']', at)
  if (end < 0 || end >= close || end - at > 120) return null
  const text = source.slice(at, end + 1)
  return { kind: 'picture', start: at, end: end + 1, link: null, alt: altOf(at, text) }
}

/** Which opener a closing bracket belongs to; that of a paper may lie before a whole abstract, so the earliest that is still open counts. */
function findOpener({ atLineStart, inLine }: Scan, target: string | null): Opener | null {
  const line = atLineStart.at(-1)
  const inner = inLine.at(-1)
  if (line === undefined) return inner ?? null
  if (inner?.picture === true && inner.at > line.at) return inner
  if (line.picture) return line
  const earliest = atLineStart.find((opener) => !opener.picture) as Opener
  if (target === 'paper') return earliest
  return inner !== undefined && inner.at > line.at ? inner : line
}

/** Forget an opener, and those behind it. */
function forget(scan: Scan, at: number): void {
  for (const openers of [scan.atLineStart, scan.inLine]) {
    while (openers.length > 0 && (openers.at(-1) as Opener).at >= at) openers.pop()
  }
}

/** What stands behind a closing bracket: a link's target, or the label of one. */
interface Tail {
  readonly end: number
  readonly link: Link | null
}

function readTail(scan: Scan, at: number): Tail | null {
  const { source, references } = scan
  if (source.charAt(at + 1) === '(') {
    const tail = readInlineTarget(source, at + 1, scan.end)
    return tail === null ? null : { ...tail, end: endOfAttributes(source, tail.end) }
  }
  const attributes = endOfAttributes(source, at + 1)
  if (attributes > at + 1) return { end: attributes, link: null }
  // `[text][label]`, `[text][]`; a wrapper may have broken the line before the label.
  const labelled = /\](?: |\r?\n)?\[([^[\]\n]{0,200})\](?!\()/y
  labelled.lastIndex = at
  const found = labelled.exec(source)
  if (found === null) return null
  const label = found[1] as string
  const link = references.links.get(toLabel(label))
  if (link !== undefined && label !== '') return { end: at + found[0].length, link: { target: link.target } }
  // The list of targets was cut off, but a number is still a link's: `][35]`.
  if (isNumber(label) && source.charAt(at + 1) === '[') return { end: at + found[0].length, link: { target: null } }
  return null
}

/** `{.class #id key=value}`, as some writers put behind links and spans. */
const attributed = /\{[.#:][A-Za-z_-][^{}]{0,1500}\}/y

function endOfAttributes(source: string, at: number): number {
  if (source.charCodeAt(at) !== 0x7b) return at
  attributed.lastIndex = at
  return at + (attributed.exec(source)?.[0].length ?? 0)
}

/** Attributes of a heading, or of anything else that a line ends with. */
function takeAttributes({ source, marks }: Scan, at: number): number {
  const end = endOfAttributes(source, at)
  if (end === at || !endsLine(source, end)) return at + 1
  marks.push({ kind: 'skip', start: at, end })
  return end
}

const isNumber = (text: string): boolean => text !== '' && text.length <= 4 && [...text].every((digit) => isDigit(digit.charCodeAt(0)))

/** `[text]` or `[text][]`, where the text itself is the label of a target. */
function takeShortcut(scan: Scan, at: number): void {
  const { source, references } = scan
  const inner = scan.inLine.at(-1)
  const line = scan.atLineStart.at(-1)
  const opener = inner !== undefined && (line === undefined || inner.at > line.at) ? inner : line
  if (opener === undefined) return
  const isNumeric = isNumber(source.slice(opener.at + 1, at).trim())
  // Where all labels are numbers they are counted, and a number in brackets is a text.
  if (isNumeric && references.allNumbers) {
    forgetShortcut(scan, opener, inner)
    return
  }
  const link = at - opener.at <= 2 * references.longestLabel + 40 ? references.links.get(toLabel(source.slice(opener.at + 1, at))) : undefined
  if (link !== undefined && !opener.picture) addLink(scan, opener.at, at, { end: source.startsWith('[]', at + 1) ? at + 3 : at + 1, link: { target: link.target } })
  else forgetShortcut(scan, opener, inner)
}

/** An opener at a line's start may still be that of a link with brackets in its text. */
function forgetShortcut(scan: Scan, opener: Opener, inner: Opener | undefined): void {
  if (opener === inner) scan.inLine.pop()
  else if (scan.atLineStart.length > 1) scan.atLineStart.pop()
}

const longestTarget = 3_000
/** A path without a slash at its beginning, or a name that some tool gave to a link. */
const isRelative = (url: string): boolean => /^[a-z][\w%?=&#.-]*(?:\/[\w%?=&#./-]+|\d)$/i.test(url) && url.length > 3
/** How often a wrapper may have broken an address. */
const mostBreaks = 6

/**
 * Read `(target)` or `(target "title")`.
 *
 *     `(https://cdn-thumbnails.huggingface.co/social-`
 *      `thumbnails/papers/2509.01234.png)`
 *
 * @returns null where what stands in the brackets is no target: brackets behind brackets are in formulas, too
 */
function readInlineTarget(source: string, at: number, end: number): Tail | null {
  let [url, depth, breaks] = ['', 0, 0]
  let start = at + 1
  for (let next = start; next < end && next - at < longestTarget; next++) {
    const character = source.charAt(next)
    if (character === '(') depth++
    else if (character === ')' && depth-- === 0) {
      url += source.slice(start, next)
      url = url.trim().replace(/^<(.*)>$/s, '$1')
      return url === '' || looksLikeTarget(url) || isRelative(url) ? { end: next + 1, link: { target: readTarget(url) } } : null
    } else if (character === '\n') {
      url += source.slice(start, next).trim()
      start = next + 1
      if (++breaks > mostBreaks) return null
    } else if (character === '"' && isWhiteSpace(source.charCodeAt(next - 1))) {
      const close = source.indexOf('")', next + 1)
      if (close < 0 || close > next + 500) return null
      url += source.slice(start, next)
      return looksLikeTarget(url.trim()) ? { end: close + 2, link: { target: readTarget(url.trim()) } } : null
    }
  }
  return null
}

function takeTag(scan: Scan, at: number): number {
  const { source, marks } = scan
  const tag = readTag(source, at, scan.end, scan.tags)
  if (tag === null) return at + 1
  const text = source.slice(at, tag.end)
  if (tag.name === 'a' && !tag.closing) {
    const href = findAttribute(text, 'href')
    const link = href === null ? null : { target: readTarget(text.slice(href.start, href.end).replaceAll('&amp;', '&')) }
    marks.push({ kind: link === null ? 'skip' : 'open', start: at, end: tag.end, link })
  } else if (tag.name === 'a') {
    marks.push({ kind: 'close', start: at, end: tag.end })
  } else if (tag.name === 'img') {
    const [alt, src] = [findAttribute(text, 'alt'), findAttribute(text, 'src')]
    const target = src === null ? null : readTarget(text.slice(src.start, src.end))
    const place = alt === null || alt.end === alt.start ? null : { start: at + alt.start, end: at + alt.end }
    marks.push({ kind: 'picture', start: at, end: tag.end, link: { target }, alt: place })
  } else if ((tag.name === 'script' || tag.name === 'style') && !tag.closing) {
    const close = source.indexOf(`</${tag.name}`, tag.end)
    const closeEnd = close < 0 ? -1 : source.indexOf('>', close)
    const end = closeEnd < 0 ? tag.end : closeEnd + 1
    marks.push({ kind: 'skip', start: at, end })
    return end
  } else {
    marks.push({ kind: 'skip', start: at, end: tag.end })
  }
  return tag.end
}
