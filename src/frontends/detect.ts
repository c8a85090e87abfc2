/** Tells syntaxes apart, by how a text begins. */
import { findElement } from '../elements.ts'
import { isTagName } from './markup/tags.ts'
import { beginningOf, startOfText } from '../text.ts'

/** What has a front end of its own. Plain text and Markdown share one. */
export type Syntax = 'text' | 'html' | 'json'

/** So much of a text is looked at. */
const beginning = 5_000

/** A document says so, whatever a tool wrote above it, unless that is Markdown with a piece of code in it. */
const document = /^[ \t]*<(?:!doctype\s+html|html)\b/im
const markdownAbove = /^(?:#{1,6} |```|~~~)/m
/** A writer of Markdown may leave the document's own tags standing; headings with links are none of HTML. (A line of this expression ends at U+2028, too.) */
const linkedHeading = /^#{1,6} [^\]\n\r\u2028\u2029]*\]\((?:https?:|\/)/m
/** A document that shows a text file shows what is in that. */
const textFile = /<body(?:\s[^<>]{0,999})?>\s{0,99}<pre[\s>]/i
const openingTag = /^<([a-z][a-z\d]*)[\s>]/i
const closingTag = /<\/([a-z][a-z\d]*)\s{0,9}>/gi
/** Marks of Markdown that are no accident. */
const markdown = /^#{1,6} |^[ \t]{0,16}#{1,6}(?:by)?<a[ \t]|\]\((?:https?:|\/)/m
/** Between two of them a page shows no more text than this, on the average. */
const widestText = 800
const fewestTags = 4
/** Behind its last tag HTML has the rest of a text, and no paragraphs. */
export const paragraphs = /\S[ \t]*(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)\s*\S/

/**
 * Tell the syntax of a text.
 *
 * A page that was cut out of the middle of another begins in a tag or a text; its many closing tags tell it then. Writers of Markdown leave
 * tags standing, too, but they write headings and links.
 *
 * @returns O(1): no more than the beginning is looked at
 */
export function detectSyntax(source: string): Syntax {
  const head = beginningOf(source, source.length, beginning)
  const text = head.slice(startOfText(source))
  if (json.test(text) || laterObject.test(text) || isString(text)) return 'json'
  if (!text.includes('<')) return 'text'
  const found = document.exec(text)
  if (found !== null && !markdownAbove.test(text.slice(0, found.index)) && (textFile.test(text) || !linkedHeading.test(text))) return 'html'
  if (markdown.test(text) || paragraphs.test(text.slice(text.lastIndexOf('>') + 1))) return 'text'
  const tags = Array.from(text.matchAll(closingTag)).filter(([, name = '']) => isTagName(name.toLowerCase())).length
  if (beginsInElement(skipComments(text))) return tags > 0 || head.length === source.length ? 'html' : 'text'
  return tags >= fewestTags && tags * widestText >= text.length ? 'html' : 'text'
}

/** A part of a page begins with a block, a link or a text, or with a comment before one. */
function beginsInElement(text: string): boolean {
  const name = openingTag.exec(text)?.[1]?.toLowerCase() ?? ''
  return name === 'a' || name === 'span' || findElement(name)?.traits.block === true
}

/** Objects and arrays of them, or nothing at all. A bracket before anything else is more likely one of Markdown. */
const json = /^\s*(?:\{\s*"|\[\s*\{|\[\s*\[\s*(?:\{|\]\s*(?:[,\]]|$))|\{\s*\}\s*$|\[\s*\]\s*$)/
/** An array may have other values before its first object, and hold texts alone. */
const laterObject = /^\s*\[(?:\s*(?:null|true|false|-?\d[\d.]*|"(?:[^"\\\n\r]|\\.){0,5000}")\s*,){1,99}\s*(?:\{|\[\s*[{\]]|")/

/** One string, or the first of a list, as far as it is seen, with a line end in it: a page as programs hand it on. */
const wholeString = /^\s*(?:\[\s*)?"(?:[^\n\r"\\]|\\["\\/bfnrtu]){1,5000}(?:"\s*(?:\]\s*)?)?$/

const isString = (text: string): boolean => text.includes('\\n') && wholeString.test(text)

/** The text behind the comments that it begins with. */
function skipComments(text: string): string {
  let rest = text.trimStart()
  while (rest.startsWith('<!--')) {
    const close = rest.indexOf('-->')
    if (close < 0) break
    rest = rest.slice(close + 3).trimStart()
  }
  return rest
}
