/** The real text of what stands in a source: markup left out, escapes and character references decoded once, white space folded. */
import { decodeHTML, decodeHTMLStrict } from 'entities'
import type { Escapes } from './reading.ts'
import { findElement } from './elements.ts'
import type { Span } from './schema.ts'
import { endsInOpenHyphen, foldText, isWhiteSpace, trimText } from './text.ts'

/** A writer that breaks lines by hand ends them in a backslash, or in two; joined again, two spaces are left behind it. A word of TeX stands apart. */
const brokenLine = /(?<!\s)\\{1,2}(?= {2})/g
/** A character reference, as CommonMark has them. */
const reference = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/gi
/** Both at once, so that what one gives is not read by the other. */
const escapeOrReference = /\\[!-/:-@[-`{-~]|&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/gi
/** The same, of the signs that Markdown began with. */
const specialOrReference = /\\[\\`*_{}[\]()#+\-.!]|&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/gi
/** What would begin a list, a heading or a quote at the beginning of a line. */
const escapedStart = /^(\d{0,9})\\(?=[-+*#>.)=~_])/
/** What began a line before the text was wrapped anew: the number or the mark of a list's item, which no word of TeX is. */
const escapedItem = /(\s(?:\d{1,9}(?=\\[.)]\s)|(?=\\[-+]\s)))\\/g

/**
 * Decode a part of a text of Markdown that has no line break in it.
 *
 * @param atStart whether the part begins its line
 * @param escapes how the writer of the page escaped; `none` changes nothing
 * @returns O(n)
 */
export function decodeText(text: string, atStart: boolean, escapes: Exclude<Escapes, 'html'>): string {
  if (escapes === 'none' || !mayBeEncoded(text)) return text
  if (escapes === 'references') return text.replace(reference, (found) => decodeHTMLStrict(found))
  const whole = text.replace(brokenLine, '')
  if (escapes === 'all' || escapes === 'specials')
    return whole.replace(escapes === 'all' ? escapeOrReference : specialOrReference, (found) =>
      found.startsWith('&') ? decodeHTMLStrict(found) : found.slice(1),
    )
  const items = whole.replace(escapedItem, '$1')
  return (atStart ? items.replace(escapedStart, '$1') : items).replace(reference, (found) => decodeHTMLStrict(found))
}

/** Whether an escape or a character reference may stand in a text: two searches, which is all that most texts need. */
const mayBeEncoded = (text: string): boolean => text.includes('\\') || text.includes('&')

/**
 * Read a text at its places: parts joined, decoded and folded.
 *
 * Where white space stands between two parts, it does in the result; a word that was broken at its hyphen is one again.
 *
 * @param parts in order, without white space around; a part may have line breaks in it
 * @returns O(n)
 */
export function readRealText(source: string, parts: readonly Span[], escapes: Escapes): string {
  let text = ''
  // The end of the text: looking at the text itself would put it together anew for each part.
  let tail = ''
  let end = -1
  for (const part of parts) {
    const space = end < 0 ? '\n' : spaceBetween(source, end, part.start, escapes)
    const next = readPart(source.slice(part.start, part.end), space === '\n', escapes)
    const added = (end < 0 || (space === '\n' && endsInOpenHyphen(tail, next)) ? '' : space === '\n' ? ' ' : space) + next
    text += added
    tail = (tail + added).slice(-tailLength)
    end = part.end
  }
  return foldText(trimText(text))
}

/** Read a text at its place, which may have parts; as {@link readRealText}. */
export const readPlace = (source: string, place: Span & { readonly parts?: readonly Span[] }, escapes: Escapes): string =>
  readRealText(source, place.parts ?? [place], escapes)

/** A hyphen and the character before it, or `://`. */
const tailLength = 4

/** Decode a part line by line. */
function readPart(text: string, atStart: boolean, escapes: Escapes): string {
  if (escapes === 'none' || !mayBeEncoded(text)) return text
  if (escapes === 'html') return decodeHTML(text)
  return text
    .split(/(\r\n?|\n)/)
    .map((line, at) => (at % 2 === 1 ? line : decodeText(line, at > 0 || atStart, escapes)))
    .join('')
}

/** A tag or a comment. */
const tag = /<[^<>]*>/g
/** What may hold white space that no reader sees: tags, where links lead, attributes. */
const unseen = /<[^<>]*>|\]\([^()]*\)|\] ?\[[^[\]]*\]|\{[^{}]*\}/g
const nameOfTag = /^<\/?([a-z][a-z\d]*)[\s/>]/i

/** A tag that parts two texts as a reader sees them; any other and a comment are nothing to see. */
function toShown(written: string): string {
  const name = nameOfTag.exec(written)?.[1]?.toLowerCase() ?? ''
  const traits = findElement(name)?.traits
  return traits?.block === true || traits?.box === true || name === 'br' ? written : ''
}

/** The white space that a reader sees in place of what is unseen: that of a tag which parts texts. */
const toSpace = (unseen: string): string => (toShown(unseen) === '' ? '' : ' ')

/** What a reader sees of a piece of HTML: its text, with a line end where a block begins or ends, or a line is broken. Scripts and styles are text as any other. O(n). */
export const textOfHtml = (html: string): string => decodeHTML(html.replace(tag, (written) => (toShown(written) === '' ? '' : '\n')))

/**
 * The white space that a reader sees between two parts of a text: none, a space, or a line end. The border of a table's cell parts as a space does.
 *
 * @returns O(what stands between)
 */
export function spaceBetween(source: string, start: number, end: number, escapes: Escapes): '' | ' ' | '\n' {
  const raw = source.slice(start, end)
  if (escapes !== 'html') return /[\n\r]/.test(raw) ? '\n' : /[\s|]/.test(raw.replace(unseen, toSpace)) ? ' ' : ''
  // White space between the attributes of a tag is none of the text.
  const shown = raw.replace(tag, toShown)
  if (shown.includes('<')) return ' '
  const between = decodeHTML(shown)
  if (between.includes('\n') || between.includes('\r')) return '\n'
  return isWhiteSpace(between.charCodeAt(0)) || isWhiteSpace(between.charCodeAt(between.length - 1)) ? ' ' : ''
}
