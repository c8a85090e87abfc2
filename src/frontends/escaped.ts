/** HTML that was escaped as a whole, so that its tags are text: a page's source as another page shows it. */
import type { Finding } from '../log.ts'

/** The end of an element, escaped or not. */
const closingTag =
  /(?:<|&lt;|&#0{0,4}60;|&#x0{0,4}3c;)\/(a|article|div|h[1-6]|li|main|p|section|span|ul)(?:>|&gt;|&#0{0,4}62;|&#x0{0,4}3e;)/gi
/** An abstract may name a few tags, and no link of a page. */
const fewestTags = 8

/**
 * Find out whether a text is HTML that was escaped: most of its tags are, and links among them.
 *
 * @returns O(n); of most texts no more than one search
 */
export function isEscapedHtml(source: string, end: number): boolean {
  if (!source.includes('&')) return false
  let [escaped, plain, links] = [0, 0, 0]
  for (const { 0: tag, 1: name, index } of source.matchAll(closingTag)) {
    if (index >= end) break
    if (tag.startsWith('<')) plain++
    else escaped++
    if (name === 'a' && tag.startsWith('&')) links++
  }
  return links > 0 && escaped >= fewestTags && escaped > plain
}

/** What is to be said of a page that shows escaped HTML. */
export const findEscapedHtml = (source: string, end: number): Finding[] =>
  isEscapedHtml(source, end) ? [{ ruleId: 'escaped-html', subject: { span: { start: 0, end: source.length } }, args: [] }] : []
