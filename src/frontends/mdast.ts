/** The mdast front end: a tree of remark and the text that it was made from, into cues. */
import type { Root } from 'mdast'
import type { Reading } from '../reading.ts'
import type { Settings } from '../options.ts'
import type { Span } from '../schema.ts'
import { createLineCursor, endOfLine } from '../source.ts'
import { followHolders } from '../spans.ts'
import { skipWhiteSpace, startOfText, trimEnd } from '../text.ts'
import { findRules, type Mark } from './markup/mark.ts'
import { findPlaces, type MarkedPlaces } from './mdast-places.ts'
import { cutPieces } from './markup/pieces.ts'
import { markText } from './marked-text.ts'
import { readPieces } from './words/read-pieces.ts'

/**
 * Turn a Markdown tree into cues.
 *
 * The tree says what is a link, a picture, a heading, and what is text. Text is then looked through once more for what extractors write
 * and Markdown does not know: links that span blank lines, check boxes, tags, lines that are too long. A node that was taken out of
 * the tree is markup.
 *
 * @param source the text that the tree was made from
 * @param end where reading stops; the caller accounts for what lies behind
 * @param tree as remark-parse makes it, maybe changed by plugins; in place of nodes without a position what the source has there is read
 * @returns the cues, see cues.ts. O(n) but for the sorting of marks.
 * @throws TypeError where no node has a position
 */
export function readMdast(source: string, end: number, tree: Root, settings: Settings): Reading {
  const places = findPlaces(source, tree)
  const { marks, tables, lineEndsPart, findings, said } = markText(source, end, settings.maxLineLength)
  const cut = cutPieces(source, startOfText(source), end, joinMarks(source, end, places, marks), lineEndsPart)
  const { cues, markup } = readPieces(source, { tables, ...cut })
  return { cues, markup, rules: findRules(marks), format: 'markdown', escapes: 'all', findings, said }
}

/** All marks in order: those of the tree, those that were found in texts, and what is neither. */
function joinMarks(source: string, end: number, { marks, texts }: MarkedPlaces, found: readonly Mark[]): Mark[] {
  const unread = found.filter(({ kind }) => kind === 'unread')
  const inText = follow(joinTexts(source, texts))
  const inUnread = follow(unread)
  const joined = [
    ...unread,
    ...keepPairs(found, (mark) => mark.kind !== 'unread' && inText(mark)),
    ...keepPairs(widenOpenings([...marks].sort(byStart), found), (mark) => !inUnread(mark)),
    ...findMarkup(source, [...marks, ...texts]),
  ]
  const inside = joined.filter((mark) => mark.start < end && mark.end > mark.start)
  return inside.map((mark) => (mark.end <= end ? mark : { ...mark, end })).sort(byStart)
}

const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** Sort places, and join those with no more than white space between: an address that was broken in two goes on in the next one. */
function joinTexts(source: string, texts: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of [...texts].sort(byStart)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= skipWhiteSpace(source, last.end, start)) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** A link may begin with a word that is no text of it: `[LINK: GitHub 18.1k](...)`. */
function widenOpenings(marks: readonly Mark[], textMarks: readonly Mark[]): Mark[] {
  const ends = new Map(textMarks.filter(({ kind }) => kind === 'open').map(({ start, end }) => [start, end]))
  return marks.map((mark) => (mark.kind === 'open' ? { ...mark, end: ends.get(mark.start) ?? mark.end } : mark))
}

/** Whether a mark lies in one of some places, which are in order; asked from front to back. */
function follow(places: readonly Span[]): (mark: Mark) => boolean {
  const holderAt = followHolders(places)
  return ({ start, end }) => end <= (places[holderAt(start)]?.end ?? -1)
}

/** Keep some of the marks; of a link both ends or none. */
function keepPairs(marks: readonly Mark[], isKept: (mark: Mark) => boolean): Mark[] {
  const kept: Mark[] = []
  const halves = new Set<Mark['link']>()
  for (const mark of marks) {
    if (isKept(mark)) kept.push(mark)
    else halves.add(mark.link)
  }
  // The end of a link that is a tag does not know its link; two marks that know one are the ends of it.
  return kept.filter(({ link }) => link === undefined || link === null || !halves.has(link))
}

/** What stands between places, line by line: line ends are left to tell pieces apart. */
function findMarkup(source: string, places: Span[]): Mark[] {
  const found: Mark[] = []
  const lines = createLineCursor(source, source.length)
  let at = startOfText(source)
  for (const place of [...places.sort(byStart), { start: source.length, end: source.length }]) {
    for (let from = at; from < place.start; ) {
      const lineEnd = Math.min(endOfLine(lines, from), place.start)
      const begin = skipWhiteSpace(source, from, lineEnd)
      found.push({ kind: 'skip', start: begin, end: trimEnd(source, begin, lineEnd) })
      from = lineEnd + 1
    }
    at = Math.max(at, place.end)
  }
  return found
}
