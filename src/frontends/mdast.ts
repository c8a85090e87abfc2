/** The mdast front end: a tree of remark and the text that it was made from, into cues. */
import type { Root } from 'mdast'
import type { Reading } from '../cues.ts'
import { type MessageLog, note } from '../log.ts'
import type { Settings } from '../options.ts'
import { skipWhiteSpace, trimEnd } from '../text.ts'
import { findMarks, type Mark } from './marks.ts'
import { findPlaces, type MarkedPlaces, type Place } from './mdast-places.ts'
import { cutPieces } from './pieces.ts'
import { readPieces } from './read-pieces.ts'
import { findReferences } from './references.ts'

/**
 * Turn a Markdown tree into cues.
 *
 * The tree says what is a link, a picture, a heading, and what is text. Text is then looked through once more for what extractors write
 * and Markdown does not know: links that span blank lines, check boxes, tags, lines that are too long. A node that was taken out of
 * the tree is markup.
 *
 * @param source the text that the tree was made from
 * @param end where reading stops; the caller accounts for what lies behind
 * @param tree as remark-parse makes it; every node has its position
 * @param log where `line-too-long` goes
 * @returns the cues, see cues.ts. O(n) but for the sorting of marks.
 * @throws TypeError where a node has no position
 */
export function readMdast(source: string, end: number, tree: Root, settings: Settings, log: MessageLog): Reading {
  const places = findPlaces(source, tree)
  const start = source.startsWith('\ufeff') ? 1 : 0
  const textMarks = findMarks(source, end, findReferences(source, end), settings.maxLineLength)
  const marks = [...places.marks, ...withinTexts(textMarks, joinTexts(source, places.texts)), ...findMarkup(source, start, places)]
  const cut = cutPieces(source, start, end, clip(marks, end))
  const { cues, markup } = readPieces(source, cut)
  for (const cue of cues) {
    if (cue.kind === 'unread') note(log, 'line-too-long', { span: cue }, { length: cue.end - cue.start, limit: settings.maxLineLength })
  }
  return { cues, markup, format: 'markdown', escapes: 'all' }
}

const byStart = (a: Place, b: Place): number => a.start - b.start || a.end - b.end

/** Sort places, and join those with no more than white space between: an address that was broken in two goes on in the next one. */
function joinTexts(source: string, texts: readonly Place[]): Place[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of [...texts].sort(byStart)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= skipWhiteSpace(source, last.end, start)) last.end = Math.max(last.end, end)
    else if (end > start) joined.push({ start, end })
  }
  return joined
}

/** Keep the marks that stand in texts. Of a link both ends must; long lines are left out wherever they are. */
function withinTexts(marks: readonly Mark[], texts: readonly Place[]): Mark[] {
  let at = 0
  const isWithin = ({ start, end }: Mark): boolean => {
    while (at < texts.length && (texts[at] as Place).end <= start) at++
    const text = texts[at]
    return text !== undefined && text.start <= start && end <= text.end
  }
  const kept: Mark[] = []
  const halves = new Set<Mark['link']>()
  for (const mark of marks) {
    if (mark.kind === 'unread' || isWithin(mark)) kept.push(mark)
    else if (mark.kind === 'open' || mark.kind === 'close') halves.add(mark.link)
  }
  return kept.filter((mark) => (mark.kind !== 'open' && mark.kind !== 'close') || mark.link === undefined || !halves.has(mark.link))
}

/** What neither is text nor a mark of another kind, line by line: line ends are left to tell pieces apart. */
function findMarkup(source: string, start: number, { marks, texts }: MarkedPlaces): Mark[] {
  const found: Mark[] = []
  let at = start
  for (const place of [...marks, ...texts, { start: source.length, end: source.length }].sort(byStart)) {
    for (let from = at; from < place.start; ) {
      const lineEnd = endOfLine(source, from, place.start)
      const begin = skipWhiteSpace(source, from, lineEnd)
      if (begin < lineEnd) found.push({ kind: 'skip', start: begin, end: trimEnd(source, begin, lineEnd) })
      from = lineEnd + 1
    }
    at = Math.max(at, place.end)
  }
  return found
}

function endOfLine(source: string, from: number, end: number): number {
  let at = from
  while (at < end && source.charCodeAt(at) !== 0x0a && source.charCodeAt(at) !== 0x0d) at++
  return at
}

/** Sort marks, and leave out what lies behind the end of what is read. */
function clip(marks: readonly Mark[], end: number): Mark[] {
  const inside = marks.filter((mark) => mark.start < end).map((mark) => (mark.end <= end ? mark : { ...mark, end }))
  return inside.sort((a, b) => a.start - b.start || b.end - a.end)
}
