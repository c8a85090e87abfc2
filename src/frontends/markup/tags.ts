/** Tags and comments of HTML that an extractor left in the text. What is no tag of HTML, as `<think>`, is text. */
import type { Span } from '../../schema.ts'
import { hasBlankLine, isDigit, isLetter, isWhiteSpace } from '../../text.ts'

/** A tag or comment in a text. */
export interface Tag {
  /** In lower case, `!` for a comment. */
  readonly name: string
  readonly closing: boolean
  readonly end: number
}

/** Elements that the site's pages, or the writers of mixed text, are made of. */
const elements: ReadonlySet<string> = new Set(
  `a abbr article aside b blockquote body br button caption center code col colgroup dd del details dialog div dl dt em fieldset figcaption figure
  font footer form g h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend li link main mark meta nav noscript ol
  optgroup option p path picture pre rect s script section select small source span strong style sub summary sup svg symbol table tbody td
  textarea tfoot th thead time title tr u ul use video circle defs lineargradient stop ellipse polygon polyline line`.split(/\s+/),
)

const longestName = 16

/** Whether a name, in lower case, is that of an element, which `models` is not. */
export const isTagName = (name: string): boolean => elements.has(name)

/** Says of the text behind an offset that something is not in it, so that nothing is looked for twice. */
export interface TagCursor {
  noCommentEnd: boolean
  /** Elements that do not end. */
  readonly unclosed: Set<string>
}

/**
 * Read a tag or a comment. A tag has attributes or nothing before its `>`, and no blank line in it: `a <b in all cases` is text, and a `>` in
 * another paragraph ends no tag.
 *
 * @param at offset of a `<`
 * @param cursor one for all calls over a text, from front to back
 * @returns null where none begins there. All calls over a text together are O(n).
 */
export function readTag(source: string, at: number, end: number, cursor: TagCursor): Tag | null {
  if (source.startsWith('<!--', at)) return readComment(source, at, end, cursor)
  const closing = source.charCodeAt(at + 1) === 0x2f
  const start = closing ? at + 2 : at + 1
  const nameEnd = endOfName(source, start)
  const name = source.slice(start, nameEnd).toLowerCase()
  if (!isTagName(name)) return null
  const tagEnd = endOfTag(source, nameEnd)
  return tagEnd < 0 || tagEnd > end ? null : { name, closing, end: tagEnd }
}

/** Read a comment. */
function readComment(source: string, at: number, end: number, cursor: TagCursor): Tag | null {
  const close = cursor.noCommentEnd ? -1 : source.indexOf('-->', at + 4)
  if (close >= 0 && close + 3 <= end) return { name: '!', closing: false, end: close + 3 }
  cursor.noCommentEnd = true
  return null
}

/** Where the name of an element ends: letters, and digits behind the first of them. */
function endOfName(source: string, start: number): number {
  let at = start
  while (at < start + longestName && (isLetter(source.charCodeAt(at)) || (at > start && isDigit(source.charCodeAt(at))))) at++
  return at
}

/** No tag has more attributes; a text that looks like one without end is not read over and over again. */
const mostAttributes = 64

const tagEnds = /\s*(?:\/\s*)?>/y
const attribute = /\s*[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?/y
/** A value whose quotes are not escaped goes on with anything on its line. */
const restOfTag = /[^\n\r<>]{0,500}>/y

/** Where a tag ends that has a name up to an offset; -1 where it does not. O(length of the tag). */
function endOfTag(source: string, from: number): number {
  let [at, isProven] = [from, false]
  for (let count = 0; count < mostAttributes; count++) {
    const closed = endOfMatch(tagEnds, source, at)
    if (closed >= 0) return hasBlankLine(source.slice(at, closed)) ? -1 : closed
    const next = endOfMatch(attribute, source, at)
    const text = source.slice(at, next)
    if (next < 0 || hasBlankLine(text) || !(text.includes('=') || standsAlone(text.trim()))) break
    if (/["']$/.test(text)) isProven = true
    at = next
  }
  return isProven ? endOfMatch(restOfTag, source, at) : -1
}

/** Where a sticky pattern that matches at an offset ends; -1 where it does not match. */
function endOfMatch(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex : -1
}

/** Attributes that have no value, or that minifiers take an empty one from. Any other word behind `<b` is the text of a comparison. */
const valueless: ReadonlySet<string> = new Set(
  `allowfullscreen alt async autofocus autoplay checked class controls crossorigin default defer disabled download hidden href id inert ismap
  itemscope loop multiple muted nomodule novalidate nowrap open playsinline readonly required reversed selected src style title value`.split(
    /\s+/,
  ),
)

const standsAlone = (name: string): boolean => valueless.has(name.toLowerCase()) || /[-:@]./.test(name)

/**
 * Read the value of an attribute.
 *
 * @param tag the text of a tag, in the usual spelling `name="value"`
 * @returns the place of the value in `tag`, null where the attribute is not there
 */
export function findAttribute(tag: string, name: 'href' | 'src' | 'alt'): Span | null {
  for (const quote of ['"', "'"]) {
    const sign = `${name}=${quote}`
    let at = tag.indexOf(sign)
    // `data-href` is another one.
    while (at >= 0 && !isWhiteSpace(tag.charCodeAt(at - 1))) at = tag.indexOf(sign, at + 1)
    if (at < 0) continue
    const start = at + name.length + 2
    const end = tag.indexOf(quote, start)
    if (end >= 0) return { start, end }
  }
  return null
}
