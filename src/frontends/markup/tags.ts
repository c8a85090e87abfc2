/** Tags and comments of HTML that an extractor left in the text. What is no tag of HTML, as `<think>`, is text. */
import { isDigit, isLetter, isWhiteSpace } from '../../text.ts'

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

/** Says of the text behind an offset that something is not in it, so that nothing is looked for twice. */
export interface TagCursor {
  noCommentEnd: boolean
  noTagEnd: boolean
  /** Elements that do not end. */
  readonly unclosed: Set<string>
}

/**
 * Read a tag or a comment.
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
  if (!elements.has(name)) return null
  const unit = source.charCodeAt(nameEnd)
  if (unit !== 0x3e && unit !== 0x2f && !isWhiteSpace(unit)) return null
  const tagEnd = cursor.noTagEnd ? -1 : endOfTag(source, nameEnd, end)
  if (tagEnd < 0) {
    cursor.noTagEnd = true
    return null
  }
  return { name, closing, end: tagEnd }
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

/** Where a tag ends, values in quotes passed over; -1 where it does not. */
function endOfTag(source: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const unit = source.charCodeAt(at)
    if (unit === 0x3e) return at + 1
    if (unit === 0x3d && (source.charCodeAt(at + 1) === 0x22 || source.charCodeAt(at + 1) === 0x27)) {
      at = source.indexOf(source.charAt(at + 1), at + 2)
      if (at < 0) return -1
    }
    at++
  }
  return -1
}

/**
 * Read the value of an attribute.
 *
 * @param tag the text of a tag, in the usual spelling `name="value"`
 * @returns the place of the value in `tag`, null where the attribute is not there
 */
export function findAttribute(tag: string, name: 'href' | 'src' | 'alt'): { start: number; end: number } | null {
  for (const quote of ['"', "'"]) {
    const at = tag.indexOf(`${name}=${quote}`)
    if (at < 0 || !isWhiteSpace(tag.charCodeAt(at - 1))) continue
    const start = at + name.length + 2
    const end = tag.indexOf(quote, start)
    if (end >= 0) return { start, end }
  }
  return null
}
