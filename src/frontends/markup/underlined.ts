/** Underlined text, for which writers without a line to draw set `_` in place of each space: `arXiv_Page`, `5_authors`, a title in one word. */
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { beginningOf } from '../../text.ts'
import type { WithoutMargin } from './margin.ts'

/** Words that every page has as links, and no paper has in one word. */
const linkedLabel = /(?:^|\s)_?(?:\d{1,4}_authors?|arXiv_Page|Trending_Papers|Log_In|Sign_Up)(?=\s|$)/

/** So much of a text is looked at: its menu or its first card shows how links are written. */
const beginning = 4_000

/** What may stand before the text of a line: bullets, signs of a heading, the text of a picture. */
const signsBefore = /^[\s*#•-]*(?:\[[^[\]\s]{0,80}\])?/
/** Known words of a line on which more than one link stands. */
const word = /(?<!\S)\S{0,2}(?:\d{1,4}_authors?|arXiv_Page|_Upvote|GitHub__?[\d.]+k?)(?!\S)/g

/** The name is not linked, and may have a `_` of its own. */
const submitter = /^\s*submitted[ _]by(?:$|\s+)(\S*)/i

/**
 * Show underlined text as it is on the page.
 *
 * A line is underlined where more `_` than spaces stand in it.
 *
 *     `**** Ropes,_Knots_and_Caches ****`
 *
 * @returns each `_` of underlined text is blank, and one of the places; null where nothing is underlined. O(n), and O(1) for nearly every text.
 */
export function showUnderlined(source: string, end: number): WithoutMargin | null {
  const head = beginningOf(source, end, beginning)
  if (!head.includes('_') || !linkedLabel.test(head)) return null
  const lines = createLineCursor(source, end)
  const parts: string[] = []
  let isName = false
  let start = 0
  while (start < end) {
    const lineEnd = endOfLine(lines, start)
    const next = nextLine(source, lineEnd)
    const written = source.slice(start, lineEnd)
    parts.push(isName || submitter.test(written) ? written : withoutUnderline(written), source.slice(lineEnd, next))
    isName = submitter.exec(written)?.[1] === ''
    start = next
  }
  // The end of the last line may lie behind the limit.
  const text = parts.join('') + source.slice(start)
  const places = Array.from(source.matchAll(/_/g), ({ index }) => ({ start: index, end: index + 1 }))
  return { text, places: places.filter(({ start }) => text[start] === ' ') }
}

/** A line without its underline; the dot of a byline parts two texts. */
const withoutUnderline = (text: string): string =>
  text
    .split('·')
    .map((part) => (isUnderlined(part) ? part.replaceAll('_', ' ') : part.replace(word, (label) => label.replaceAll('_', ' '))))
    .join('·')

/** Whether more `_` than spaces stand in a text: where the page breaks the line inside of a link, a space is left. */
function isUnderlined(text: string): boolean {
  const words = text.replace(signsBefore, '').split(/[\s*]+/)
  return text.split('_').length > words.filter((one) => one !== '').length
}
