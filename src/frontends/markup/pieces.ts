/**
 * From marks to pieces: what a reader sees, in order, each with the link that it is part of. Front ends for syntaxes with links end
 * here; read-pieces.ts turns pieces into cues for all of them.
 */
import { decodeHTMLStrict } from 'entities'
import type { Gap } from '../../cues.ts'
import { longestTitle } from '../../lengths.ts'
import type { Span } from '../../schema.ts'
import type { Link } from '../../targets.ts'
import { createLineCursor, endOfLine, type LineCursor, nextLine } from '../../source.ts'
import { isLonger, isWhiteSpace, skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Mark } from './mark.ts'
import type { Piece, Pieces } from './piece.ts'

interface Cut {
  readonly source: string
  readonly pieces: Piece[]
  readonly markup: Span[]
  readonly lines: LineCursor
  /** Whether line ends part texts. */
  readonly lineEndsPart: boolean
  gap: Gap
  /** Whether anything stood on the line so far. */
  lineUsed: boolean
  link: Link | null
  /** The number of pieces when the link began: a link without any is told by its end. */
  linkFrom: number
  /** A link by its number, which lasts to the end of the line. */
  numbered: Link | null
  heading: boolean
  /** Columns of white space before the heading, -1 where no heading is open. */
  headingIndent: number
  /** Where a heading ends that says so. */
  headingUntil: number
  /** Whether the heading ends with its link. */
  headingInLine: boolean
}

/**
 * Cut a text along its marks.
 *
 * @param start where the text begins, behind an encoding's mark
 * @param lineEndsPart whether line ends part texts
 * @returns pieces in order. O(n).
 */
export function cutPieces(source: string, start: number, end: number, marks: readonly Mark[], lineEndsPart = true): Pieces {
  const cut: Cut = {
    source,
    pieces: [],
    markup: [],
    lines: createLineCursor(source, end),
    lineEndsPart,
    gap: 'blank-line',
    lineUsed: true,
    link: null,
    linkFrom: 0,
    numbered: null,
    heading: false,
    headingIndent: -1,
    headingUntil: -1,
    headingInLine: false,
  }
  let at = start
  for (const mark of marks) {
    cutText(cut, at, mark.start)
    takeMark(cut, mark)
    at = mark.end
  }
  cutText(cut, at, end)
  return { pieces: cut.pieces, markup: cut.markup }
}

/** Cut running text at its line ends. */
function cutText(cut: Cut, from: number, to: number): void {
  const { source, lineEndsPart } = cut
  let lineStart = from
  for (let at = lineEndsPart ? endOfLine(cut.lines, from) : to; at < to; at = endOfLine(cut.lines, at)) {
    addText(cut, lineStart, at)
    at = nextLine(source, at)
    endLine(cut, at, to)
    lineStart = at
  }
  addText(cut, lineStart, to)
}

function endLine(cut: Cut, next: number, to: number): void {
  cut.gap = cut.lineUsed ? (cut.gap === 'blank-line' ? 'blank-line' : 'next-line') : 'blank-line'
  cut.lineUsed = false
  cut.numbered = null
  // A heading goes on in a line that is indented further than its own.
  cut.heading =
    cut.heading &&
    (next < cut.headingUntil || cut.headingUntil < 0) &&
    (cut.headingUntil >= 0 || indentAt(cut.source, next, to) > cut.headingIndent + 1)
}

/** Columns of white space between a line's beginning and a place in it, 0 where something else stands there. */
function indentBefore(source: string, end: number): number {
  let at = end
  while (at > 0 && (source[at - 1] === ' ' || source[at - 1] === '\t')) at--
  return at === 0 || source[at - 1] === '\n' || source[at - 1] === '\r' ? end - at : 0
}

function indentAt(source: string, start: number, end: number): number {
  const at = skipWhiteSpace(source, start, end)
  return at < end && !/[\n\r]/.test(source.slice(start, at)) ? at - start : 0
}

function addText(cut: Cut, from: number, to: number): void {
  const { source } = cut
  const [first, last] = [skipWhiteSpace(source, from, to), trimEnd(source, from, to)]
  const [start, end] = trimUnseen(source, first, last)
  if (start > first) cut.markup.push({ start: first, end: start })
  if (end < last) cut.markup.push({ start: end, end: last })
  if (start >= end) return
  if (isBlankReference(source, start, end)) cut.markup.push({ start, end })
  else addPiece(cut, 'text', start, end, cut.link ?? cut.numbered)
}

/** Whether a text is nothing but references to white space: `&nbsp;`, which writers put where a cell is empty. O(n) where it begins with one. */
const isBlankReference = (source: string, start: number, end: number): boolean =>
  source.charCodeAt(start) === 0x26 && decodeHTMLStrict(source.slice(start, end)).trim() === ''

/** Characters of no width at the edges of a text are none of it. */
function trimUnseen(source: string, from: number, to: number): [start: number, end: number] {
  let [start, end] = [from, to]
  while (start < end && isUnseen(source.charCodeAt(start))) start++
  while (end > start && isUnseen(source.charCodeAt(end - 1))) end--
  return [start, end]
}

const isUnseen = (unit: number): boolean => unit === 0x200b || unit === 0x2060 || unit === 0xfeff || isWhiteSpace(unit)

function addPiece(
  cut: Cut,
  kind: Piece['kind'],
  start: number,
  end: number,
  link: Link | null,
  { forward = false, alt = null }: Partial<Pick<Piece, 'forward' | 'alt'>> = {},
): void {
  const heading = cut.heading && (cut.headingUntil < 0 || start < cut.headingUntil)
  cut.pieces.push({ kind, start, end, gap: cut.gap, link, heading, forward, alt })
  cut.gap = 'same-line'
  cut.lineUsed = true
}

/** Marks that are pieces of their own. */
function takePiece(cut: Cut, mark: Mark): boolean {
  const { start, end, link = null } = mark
  switch (mark.kind) {
    case 'number':
      cut.numbered = link
      addPiece(cut, 'target', start, end, link, { forward: true })
      return true
    case 'target':
    case 'reference':
      addPiece(cut, mark.kind, start, end, link)
      return true
    case 'picture':
      addPiece(cut, 'picture', start, end, linkOfPicture(cut.link, link), { alt: mark.alt ?? null })
      return true
    case 'box':
    case 'unread':
      addPiece(cut, mark.kind, start, end, cut.link)
      return true
    default:
      return false
  }
}

function takeMark(cut: Cut, mark: Mark): void {
  const { start, end, link = null } = mark
  cut.lineUsed = true
  if (takePiece(cut, mark)) return
  switch (mark.kind) {
    case 'open':
      cut.link = link
      cut.linkFrom = cut.pieces.length
      break
    case 'close':
      closeLink(cut, mark)
      break
    case 'heading':
      cut.heading = true
      // Nothing above a label goes on below it.
      if (mark.isLabel) cut.gap = 'blank-line'
      cut.headingIndent = indentBefore(cut.source, start)
      cut.headingUntil = mark.until ?? -1
      cut.headingInLine = mark.inLine ?? false
      break
    case 'underline':
      headAbove(cut, start, end)
      break
    // A heading is one text, on however many lines.
    case 'break':
      if (!cut.heading && cut.gap === 'same-line') cut.gap = 'next-line'
      break
    // It parts like a blank line: the line ends inside a text are its own.
    case 'separator':
    case 'rule':
      cut.gap = 'blank-line'
      break
    default:
      break
  }
  cut.markup.push({ start, end })
}

/** A picture's link is the one around it, unless that tells nothing or its own address tells whose picture it is. */
export const linkOfPicture = (around: Link | null, own: Link | null): Link | null =>
  own?.target?.kind === 'avatar' || own?.target?.kind === 'thumbnail' || (around?.target ?? null) === null ? (own ?? around) : around

/** A link without a text still proves something: of what stands behind it. */
function closeLink(cut: Cut, { start, end }: Mark): void {
  const { link } = cut
  if (cut.pieces.length === cut.linkFrom && link !== null) addPiece(cut, 'target', start, end, link, { forward: true })
  cut.link = null
  if (cut.headingInLine) cut.heading = false
}

/** Writers underline a heading at its length; what is far shorter parts it from what follows. */
const longestOverhang = 4

/** A line of `===` or `---` makes a heading of the one right above it. */
function headAbove(cut: Cut, at: number, end: number): void {
  const above = cut.pieces.at(-1)
  if (above?.kind !== 'text' || above.gap !== 'blank-line') return
  if (isLonger(cut.source, above.start, above.end, Math.min(longestTitle, longestOverhang * (end - at)))) return
  const between = cut.source.slice(above.end, at)
  if (between.trimStart() !== '' || between.split(/\r\n|\n|\r/).length > 2) return
  cut.pieces[cut.pieces.length - 1] = { ...above, heading: true }
}
