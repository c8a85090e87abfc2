/** Links and pictures in brackets. Their ends are sure, `](/papers/...)`; their beginnings are looked for backwards. */
import { isPicture, type Link } from '../../targets.ts'
import { isDigit, isWhiteSpace } from '../../text.ts'
import { altOf, readAlone } from './alone.ts'
import { endOfAttributes, readInlineTarget, type Tail } from './inline-target.ts'
import { opensLine } from './lines.ts'
import type { Mark } from './mark.ts'
import { toLabel } from './references.ts'
import { forget, type Opener, type Scan } from './scan.ts'

/** Some writers name what follows. */
const linkWord = /\[(?:link:[ \t]*)?/iy

export function takeOpener(scan: Scan, at: number): number {
  const { source } = scan
  const alone = readAlone(scan, at)
  if (alone !== null) {
    scan.marks.push(alone)
    return alone.end
  }
  if (source.charAt(at) !== '[') return at + 1
  const picture = source.charAt(at - 1) === '!'
  const lineStart = opensLine(source, picture ? at - 1 : at)
  const opener = { at, picture }
  if (lineStart) scan.atLineStart.push(opener)
  else scan.inLine.push(opener)
  return at + 1
}

/** Text that stands for a picture or a video is shorter. */
const longestAlt = 200

/** A closing bracket ends a link where a target or the label of one follows; else it is text, and so is its opener. */
export function takeCloser(scan: Scan, at: number): number {
  const tail = readTail(scan, at)
  if (tail === null) {
    takeShortcut(scan, at)
    return at + 1
  }
  const opener = findOpener(scan, tail.link?.target?.kind ?? null)
  if (opener === null) {
    // The beginning was cut off; the target still proves what stands before it.
    if (tail.link !== null) scan.marks.push({ kind: 'target', start: at, end: tail.end, link: tail.link })
    return tail.end
  }
  if (opener.picture && (at - opener.at > longestAlt || /\n[ \t]*(?:[*+•-] |\r?\n)/.test(scan.source.slice(opener.at, at)))) {
    forget(scan, opener.at)
    if (tail.link !== null) scan.marks.push({ kind: 'target', start: at, end: tail.end, link: tail.link })
    return tail.end
  }
  if (opener.picture || (isPicture(tail.link?.target) && at - opener.at < longestAlt)) {
    forget(scan, opener.at)
    const alt = at > opener.at + 1 ? { start: opener.at + 1, end: at } : null
    scan.marks.push({ kind: 'picture', start: opener.picture ? opener.at - 1 : opener.at, end: tail.end, link: tail.link, alt })
    return tail.end
  }
  addLink(scan, opener.at, at, tail)
  return takeHeadingBehind(scan, tail.end)
}

/** Behind a link a heading may follow without a line of its own. */
const headingBehind = /[ \t]?#{1,6} /y

function takeHeadingBehind({ source, marks }: Scan, at: number): number {
  headingBehind.lastIndex = at
  const text = headingBehind.exec(source)?.[0]
  if (text === undefined) return at
  marks.push({ kind: 'heading', start: at, end: at + text.length })
  return at + text.length
}

/** Add a link's two ends. Links do not stand inside one another, so nothing else is open any more. */
function addLink(scan: Scan, open: number, close: number, tail: Tail): void {
  const { source, marks } = scan
  scan.atLineStart = []
  scan.inLine = []
  linkWord.lastIndex = open
  const textStart = open + (linkWord.exec(source)?.[0].length ?? 1)
  marks.push({ kind: 'open', start: open, end: textStart, link: tail.link })
  const alt = readInnerAlt(source, textStart, close)
  if (alt !== null) marks.push(alt)
  marks.push({ kind: 'close', start: close, end: tail.end, link: tail.link })
}

/** `[[nvidia] NVIDIA](...)`: brackets that a link begins with stand for its picture. */
function readInnerAlt(source: string, start: number, close: number): Mark | null {
  let at = start
  while (at < close && isWhiteSpace(source.charCodeAt(at))) at++
  if (source.charAt(at) !== '[') return null
  const end = source.indexOf(']', at)
  if (end < 0 || end >= close || end - at > 120) return null
  const text = source.slice(at, end + 1)
  return { kind: 'picture', start: at, end: end + 1, link: null, alt: altOf(at, text) }
}

/** Which opener a closing bracket belongs to; that of a paper may lie before a whole abstract, so the earliest that is still open counts. */
function findOpener({ atLineStart, inLine }: Scan, target: string | null): Opener | null {
  const line = atLineStart.at(-1)
  const inner = inLine.at(-1)
  if (line === undefined) return inner ?? null
  if (inner?.picture === true && inner.at > line.at) return inner
  if (line.picture) return line
  const earliest = atLineStart.find((opener) => !opener.picture) as Opener
  if (target === 'paper') return earliest
  return inner !== undefined && inner.at > line.at ? inner : line
}

function readTail(scan: Scan, at: number): Tail | null {
  const { source, references } = scan
  if (source.charAt(at + 1) === '(') {
    const tail = readInlineTarget(source, at + 1, scan.end)
    return tail === null ? null : { ...tail, end: endOfAttributes(source, tail.end) }
  }
  const attributes = endOfAttributes(source, at + 1)
  if (attributes > at + 1) return { end: attributes, link: null }
  // `[text][label]`, `[text][]`; a wrapper may have broken the line before the label.
  const labelled = /\](?: |\r?\n)?\[([^[\]\n]{0,200})\](?!\()/y
  labelled.lastIndex = at
  const found = labelled.exec(source)
  if (found === null) return null
  const label = found[1] as string
  const link = references.links.get(toLabel(label))
  if (link !== undefined && label !== '') return { end: at + found[0].length, link: { target: link.target } }
  // The list of targets was cut off, but a number is still a link's: `][35]`.
  if (isNumber(label) && source.charAt(at + 1) === '[') return { end: at + found[0].length, link: { target: null } }
  return null
}

const isNumber = (text: string): boolean => text !== '' && text.length <= 4 && [...text].every((digit) => isDigit(digit.charCodeAt(0)))

/** `[text]` or `[text][]`, where the text itself is the label of a target. */
function takeShortcut(scan: Scan, at: number): void {
  const { source, references } = scan
  const inner = scan.inLine.at(-1)
  const line = scan.atLineStart.at(-1)
  const opener = inner !== undefined && (line === undefined || inner.at > line.at) ? inner : line
  if (opener === undefined) return
  const isNumeric = isNumber(source.slice(opener.at + 1, at).trim())
  // Where all labels are numbers they are counted, and a number in brackets is a text.
  if (isNumeric && references.allNumbers) {
    forgetShortcut(scan, opener, inner)
    return
  }
  const link =
    at - opener.at <= 2 * references.longestLabel + 40 ? references.links.get(toLabel(source.slice(opener.at + 1, at))) : undefined
  if (link !== undefined && !opener.picture)
    addLink(scan, opener.at, at, { end: source.startsWith('[]', at + 1) ? at + 3 : at + 1, link: { target: link.target } })
  else forgetShortcut(scan, opener, inner)
}

/** An opener at a line's start may still be that of a link with brackets in its text. */
function forgetShortcut(scan: Scan, opener: Opener, inner: Opener | undefined): void {
  if (opener === inner) scan.inLine.pop()
  else if (scan.atLineStart.length > 1) scan.atLineStart.pop()
}
