/** Addresses right behind the text that they are the link of: `Paper Boats https://huggingface.co/papers/2509.01234`, `Paper Boats </papers/2509.01234>`. */
import { longestTitle } from '../../lengths.ts'
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { readTarget, type Target } from '../../targets.ts'
import { endsGlued } from './line-marks.ts'
import type { Mark } from './mark.ts'

/** One way to write addresses. */
interface Form {
  /** Addresses that only a listing has in numbers: of papers and of vote buttons. */
  readonly proof: RegExp
  readonly address: RegExp
}

const forms: readonly Form[] = [
  {
    proof: /(?<=[\s<])https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/(?:papers\/\d|login\?next=)/g,
    address: /(?<![^\s<])https?:\/\/[^\s<>"'()[\]{}]{4,2000}/g,
  },
  {
    proof: /(?<=[\s<])\/(?:papers\/\d|login\?next=)/g,
    address: /(?<![^\s<])\/[a-z\d][^\s<>"'()[\]{}]{1,2000}/gi,
  },
]

/** An abstract may name a paper; it does not name this many. */
const fewestProofs = 3

/** Whether a pattern is found often enough. O(n). */
function isProven(source: string, end: number, proof: RegExp): boolean {
  let found = 0
  for (const { index } of source.matchAll(proof)) {
    if (index >= end) return false
    if (++found === fewestProofs) return true
  }
  return false
}

/**
 * Find addresses that stand behind their texts, in angle brackets or in none.
 *
 * @returns the marks of those that are no part of a sentence, in order for each way of writing them. O(n).
 */
export function findBehindText(source: string, end: number): Mark[] {
  const marks: Mark[] = []
  for (const { proof, address } of forms) if (isProven(source, end, proof)) findInLines(source, end, address, marks)
  return marks
}

function findInLines(source: string, end: number, address: RegExp, marks: Mark[]): void {
  const lines = createLineCursor(source, end)
  let isBelowText = false
  for (let start = 0; start < end; ) {
    const lineEnd = endOfLine(lines, start)
    const line = source.slice(start, lineEnd).trimEnd()
    const last = findInLine(line, start, address, isBelowText, marks)
    // What stands behind the last address, or the whole line.
    isBelowText = line.length - last > longestShort
    start = nextLine(source, lineEnd)
  }
}

/** Add the marks of a line; returns where its last address ends, 0 where it has none. */
function findInLine(line: string, start: number, address: RegExp, isBelowText: boolean, marks: Mark[]): number {
  let last = 0
  for (const match of line.matchAll(address)) {
    const place = placeOf(line, match.index, match[0].length)
    const before = line.slice(last, place?.start).trim()
    if (place === null || names.test(before) || endsGlued.test(match[0])) continue
    const target = readTarget(match[0])
    const behind = line.slice(place.end, place.end + longestBehind)
    if (isLink(target, match[0], { before, behind, isBelowText: isBelowText && last === 0 }))
      marks.push({ kind: 'target', start: start + place.start, end: start + place.end, link: { target } })
    last = place.end
  }
  return last
}

/** An address with its angle brackets; null where only one of them is there. */
function placeOf(line: string, start: number, length: number): { start: number; end: number } | null {
  const end = start + length
  if (line.charAt(start - 1) !== '<') return { start, end }
  // Behind a backquote it is the link of another syntax, which this is not the end of.
  return line.charAt(end) === '>' && line.charAt(end + 1) !== '`' ? { start: start - 1, end: end + 1 } : null
}

/** The end of what names an address, and has none: `.. _label:`, `__`, `**Link:**`. */
const names = /[:_]\*{0,2}$/

/** What stands around an address on its line. */
interface Around {
  /** The text behind the address before. */
  readonly before: string
  readonly behind: string
  /** Whether the line above ends in a text that may go on here. */
  readonly isBelowText: boolean
}

/** Names of parts of the page, and of who wrote a paper, are shorter; a line of a wrapped sentence is mostly longer. */
const longestShort = 60
const longestBehind = 48

/** What a line goes on with behind a link: another address, a number, a dot, a label. A sentence goes on with words. */
const goesOnAsByline =
  /^\s*(?:$|<?https?:\/\/|<?\/[a-z]|[·•]|-(?:\s|$)|\d[\d.,]*[km]?(?:\s*$|\s+(?:<?https?:\/\/|<?\/[a-z]|·))|(?:arxiv|github|published|upvote)\b|and the research community)/i

/** Labels of links to other sites, with the number of stars or without one. */
const labelled = /^(?:[*•+-]\s+)?(?:github(?:\s+[\d.,]+[km]?)?|arxiv(?:\s+page)?)$/i

/** One of the site's own pages, and no model or data set, which abstracts name. */
const ownPage = /^(?:https?:\/\/[^/]+)?\/[^/]*$/

/** Whether an address is the link of the text before it, and no word of a sentence. */
function isLink(target: Target, url: string, { before, behind, isBelowText }: Around): boolean {
  switch (target.kind) {
    case 'votes':
    case 'comments':
    case 'day':
    case 'week':
    case 'month':
      return true
    case 'paper':
      return before.length <= longestTitle && goesOnAsByline.test(behind)
    case 'profile':
    case 'site':
    case 'search':
    case 'trending':
      return before.length <= longestShort && !isBelowText && (target.kind !== 'site' || ownPage.test(url)) && goesOnAsByline.test(behind)
    case 'code':
    case 'arxiv':
      return labelled.test(before)
    default:
      return false
  }
}
