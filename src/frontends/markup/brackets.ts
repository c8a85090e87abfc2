/** Links and pictures in brackets. Their ends are sure, `](/papers/...)`; their beginnings are looked for backwards. */
import { isPicture, type Link, paperOf } from '../../targets.ts'
import { columnOf, offsetOf } from '../../source.ts'
import { isLonger, isWhiteSpace } from '../../text.ts'
import { altOf, readAlone } from './alone.ts'
import { endOfAttributes, readInlineTarget, type Tail } from './inline-target.ts'
import { endsLine, opensLine } from './lines.ts'
import type { Mark } from './mark.ts'
import { forget, type Opener, type Scan } from './scan.ts'
import { forgetShortcut, isNumber, isNumberBehind, lastOpener, linkOfText } from './shortcuts.ts'

/** Some writers name what follows. */
const linkWord = /\[(?:link:[ \t]*)?/iy

/**
 * Take an opening bracket: what is something by itself becomes a mark, any other one waits for its end.
 *
 * @returns where to go on
 */
export function takeOpener(scan: Scan, at: number): number {
  const { source } = scan
  const picture = source.charCodeAt(at - 1) === 0x21
  const opener = { at, picture }
  // A picture without a text, as nearly all are: its end is known at once.
  if (picture && source.startsWith('](', at + 1)) {
    const tail = readTail(scan, at + 1)
    if (tail !== null) return addPicture(scan, opener, at + 1, tail)
  }
  const alone = mayBeAlone(scan, at) ? readAlone(scan, at) : null
  if (alone !== null) {
    scan.marks.push(alone)
    return alone.end
  }
  if (source.charAt(at) !== '[') return at + 1
  if (opensLine(source, at)) scan.atLineStart.push(opener)
  else scan.inLine.push(opener)
  return at + 1
}

/** Whether brackets may be something by themselves: those that a target follows are none, but for the number of a link. */
function mayBeAlone(scan: Scan, at: number): boolean {
  if (scan.references.numbers !== null) return true
  if (scan.closeAt < at) scan.closeAt = offsetOf(']', scan, at)
  return scan.source.charCodeAt(scan.closeAt + 1) !== 0x28
}

/** Text that stands for a picture or a video is shorter. */
const longestAlt = 200

/**
 * Take a closing bracket: it ends a link where a target or the label of one follows; else it is text, and so is its opener.
 *
 * @returns where to go on
 */
export function takeCloser(scan: Scan, at: number): number {
  const tail = readTail(scan, at)
  if (tail === null || isNumberBehind(scan, at, tail.link)) return takeShortcut(scan, at)
  const opener = findOpener(scan, tail.link?.target?.kind ?? null)
  // Where the beginning was cut off, the target still proves what stands before it.
  if (opener === null) return addTarget(scan, at, tail)
  if (isSpoilt(scan.source, opener, at)) {
    forget(scan, opener.at)
    return addTarget(scan, at, tail)
  }
  if (opener.picture || (isPicture(tail.link?.target) && !isLonger(scan.source, opener.at, at, longestAlt)))
    return addPicture(scan, opener, at, tail)
  addLink(scan, opener.at, at, tail)
  return takeHeadingBehind(scan, tail.end)
}

/** Whether a picture's text, from its opener on, is too long or has a blank line or a list in it. */
const isSpoilt = (source: string, { picture, at: open }: Opener, close: number): boolean =>
  picture && (isLonger(source, open, close, longestAlt) || /(?:\n|\r(?!\n))[ \t]*(?:[*+•-] |[\n\r])/.test(source.slice(open, close)))

/** Add the end of a link whose beginning is not known; returns where to go on. */
function addTarget({ marks }: Scan, close: number, { end, link }: Tail): number {
  if (link !== null) marks.push({ kind: 'target', start: close, end, link })
  return end
}

/** `![nvidia⟨12⟩NVIDIA](/nvidia)`: the link around a picture whose address is a number in a list. */
const numberedAlt = /^[\w.-]{1,60}(?=⟨\d{1,4}⟩)/

/** Add a picture with its text; returns where to go on. */
function addPicture(scan: Scan, { at: open, picture }: Opener, close: number, tail: Tail): number {
  const { end, link } = tail
  const inner = picture && !isPicture(link?.target) ? numberedAlt.exec(scan.source.slice(open + 1, close))?.[0].length : undefined
  if (inner !== undefined) {
    scan.marks.push(
      { kind: 'skip', start: open - 1, end: open },
      { kind: 'picture', start: open + 1, end: open + 1 + inner, link: null, alt: { start: open + 1, end: open + 1 + inner } },
    )
    addLink(scan, open, close, tail)
    return end
  }
  forget(scan, open)
  const alt = close > open + 1 ? { start: open + 1, end: close } : null
  scan.marks.push({ kind: 'picture', start: picture ? open - 1 : open, end, link, alt })
  return end
}

/** Behind a link a heading may follow without a line of its own. */
const headingBehind = /[ \t]?#{1,6} /y

function takeHeadingBehind({ source, marks }: Scan, at: number): number {
  headingBehind.lastIndex = at
  if (!headingBehind.test(source)) return at
  const end = headingBehind.lastIndex
  marks.push({ kind: 'heading', start: at, end, inLine: true })
  return end
}

/** Add a link's two ends. Links do not stand inside one another, so nothing else is open any more. */
function addLink(scan: Scan, open: number, close: number, tail: Tail): void {
  const { source, marks } = scan
  scan.atLineStart = []
  scan.inLine = []
  linkWord.lastIndex = open
  linkWord.test(source)
  const textStart = linkWord.lastIndex
  marks.push({ kind: 'open', start: open, end: textStart, link: tail.link })
  // `[[code]](https://github.com/...)`: no picture leads to a repository.
  const isOfCode = tail.link?.target?.kind === 'code'
  const alt = isOfCode ? null : readInnerAlt(source, textStart, close, paperOf(tail.link?.target) !== null)
  if (alt !== null) marks.push(alt)
  if (isStrong(source, textStart, close))
    marks.push({ kind: 'skip', start: textStart, end: textStart + 2 }, { kind: 'skip', start: close - 2, end: close })
  marks.push({ kind: 'close', start: close, end: tail.end, link: tail.link })
}

/** `[**Paper Boats**](...)`: bold type from end to end is none of the text's. */
const isStrong = (source: string, start: number, end: number): boolean =>
  source.startsWith('**', start) && source.indexOf('**', start + 3) === end - 2 && !/[\s*]/.test(source.charAt(start + 2))

/** `[[nvidia] NVIDIA](...)`: brackets that a link begins with stand for its picture, or for an avatar where authors are linked. Titles of papers have brackets of their own. */
function readInnerAlt(source: string, start: number, close: number, isOfPaper: boolean): Mark | null {
  let at = start
  while (isWhiteSpace(source.charCodeAt(at))) at++
  if (source.charAt(at) !== '[') return null
  const end = source.indexOf(']', at)
  if (end === close || end - at > 120) return null
  const text = source.slice(at, end + 1)
  if (
    isOfPaper &&
    !picturesName.test(text) &&
    titleBehind.test(source.slice(end + 1, end + 9)) &&
    !authorsLast.test(source.slice(close - 9, close))
  )
    return null
  return { kind: 'picture', start: at, end: end + 1, link: null, alt: altOf(at, text) }
}

const picturesName = /^\[\s{0,4}(?:\]|(?:img|image|thumbnail|picture|photo|icon|logo|avatar|svg|video)\b)/i
const authorsLast = /authors?\s?$/
/** Words, and no further brackets: `[Re] Paper Boats`. */
const titleBehind = /^[ \t]{1,4}[\p{L}"“(]/u

/** Which opener a closing bracket belongs to; that of a paper may lie before a whole abstract, so the earliest that is still open counts. */
function findOpener({ atLineStart, inLine }: Scan, target: string | null): Opener | null {
  const line = atLineStart.at(-1)
  const inner = inLine.at(-1)
  if (line === undefined) return inner ?? null
  if (inner?.picture === true && inner.at > line.at) return inner
  if (line.picture) return line
  // What is found here is forgotten with all behind it, so that nothing is looked for twice.
  if (target === 'paper') return atLineStart.find((opener) => !opener.picture) as Opener
  return inner !== undefined && inner.at > line.at ? inner : line
}

/** `[text][label]`, `[text][]`; a wrapper may have broken the line before the label, and a picture may stand in it: `[![][3]4]`. */
const labelled = /\](?: |\r?\n|\r)?\[((?:[^[\]\n\r]|\[[^[\]\n\r]{0,60}\]){0,200})\](?!\()/y

const sureTargets: ReadonlySet<string | undefined> = new Set([
  'votes',
  'comments',
  'paper',
  'thumbnail',
  'avatar',
  'picture',
  'arxiv',
  'code',
  'profile',
  'day',
  'week',
  'month',
  'trending',
  'search',
  'site',
])

function readTail(scan: Scan, at: number): Tail | null {
  const { source, references } = scan
  if (source.charAt(at + 1) === '(') {
    const tail = readInlineTarget(source, at + 1, scan.end)
    return tail === null ? null : { end: endOfAttributes(source, tail.end), link: tail.link }
  }
  const apart = source.startsWith(' (', at + 1) ? readInlineTarget(source, at + 2, scan.end) : null
  // A space may stand before the target where that is sure to be one; in a sentence brackets follow each other, too.
  if (apart !== null && sureTargets.has(apart.link?.target?.kind)) return apart
  const attributes = endOfAttributes(source, at + 1)
  if (attributes > at + 1) return { end: attributes, link: null }
  labelled.lastIndex = at
  const found = labelled.exec(source)
  if (found === null) return null
  const label = found[1] as string
  const end = endOfAttributes(source, at + found[0].length)
  const link = references.labels.find(label, at)
  if (link !== undefined && label !== '') return { end, link }
  // The list of targets was cut off, but a number is still a link's: `][35]`.
  if (isNumber(label) && source.charAt(at + 1) === '[') return { end, link: { target: null } }
  return null
}

/** What a title is marked by at the beginning of its line. */
const titled = /^[ \t]*(?:#{1,6} |\d{1,3}[.)] )/
const longestTitled = 300

/** `## Paper Boats[^1]`: a footnote that ends the line of a title has its link; those of sentences lead elsewhere. Neither is text. */
function addFootnote(scan: Scan, { at: open }: Opener, close: number, link: Link): number {
  const { source, marks } = scan
  forget(scan, open)
  const column = columnOf(source, open)
  const isOfTitle = column <= longestTitled && endsLine(source, close + 1) && titled.test(source.slice(open - column, open))
  marks.push(isOfTitle ? { kind: 'target', start: open, end: close + 1, link } : { kind: 'skip', start: open, end: close + 1 })
  return close + 1
}

/** `[text]` or `[text][]`, where the text itself is the label of a target; returns where to go on. */
function takeShortcut(scan: Scan, at: number): number {
  const opener = lastOpener(scan)
  const link = opener && linkOfText(scan, opener, at)
  if (opener === undefined || link === undefined) {
    if (opener !== undefined) forgetShortcut(scan, opener)
    return at + 1
  }
  const end = endOfAttributes(scan.source, scan.source.startsWith('[]', at + 1) ? at + 3 : at + 1)
  if (opener.picture) return addPicture(scan, opener, at, { end, link })
  if (scan.source.charAt(opener.at + 1) === '^') return addFootnote(scan, opener, at, link)
  addLink(scan, opener.at, at, { end, link })
  return end
}
