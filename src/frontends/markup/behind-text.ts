/** Addresses right behind the text that they are the link of: `Paper Boats https://huggingface.co/papers/2509.01234`, `Paper Boats </papers/2509.01234>`. */
import { longestTitle, longestWrappedLine } from '../../lengths.ts'
import type { Span } from '../../schema.ts'
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { readTarget, type Target } from '../../targets.ts'
import { isDigit, matchAt } from '../../text.ts'
import { endsGlued } from './line-marks.ts'
import type { Mark } from './mark.ts'

/** How addresses are written: in full, as paths of the site, or either in round brackets, which in Markdown stand behind others. */
const addresses = {
  full: /(?<![^\s<])https?:\/\/[^\s<>"'()[\]{}]{4,2000}/g,
  path: /(?<![^\s<])\/[a-z\d][^\s<>"'()[\]{}]{1,2000}/gi,
  round: /(?<=(?<!\])\( ?)(?:https?:\/)?\/[^\s<>"'()[\]{}]{2,2000}(?= ?\))/g,
} as const
type Form = keyof typeof addresses

/** Paths that only a listing has in numbers: of papers and of vote buttons, or of papers on arXiv where links to the site itself are left out. */
const proofs = ['/papers/', '/login?next=', '/abs/'] as const
/** White space or a bracket, and the site before the path or nothing. */
const opening = /(?<=(?:(?<!\])(\( ?)|[\s<])(https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co|arxiv\.org))?)/y

const linked = ['](', '](https://huggingface.co'] as const

/** An abstract may name a paper; it does not name this many. */
const fewestProofs = 3

/** How the address that a path stands in is written, null where neither white space nor a bracket stands before it. */
function formAt(source: string, path: number): Form | null {
  // Most stand in the brackets of a link.
  if (linked.some((before) => source.startsWith(before, path - before.length))) return null
  opening.lastIndex = path
  const match = opening.exec(source)
  return match === null ? null : match[1] !== undefined ? 'round' : match[2] === undefined ? 'path' : 'full'
}

/** The ways of writing that are found often enough behind white space or a bracket. O(n). */
function findForms(source: string, end: number): Form[] {
  const found = { full: 0, path: 0, round: 0 }
  for (const proof of proofs) {
    for (let at = source.indexOf(proof); at >= 0 && at < end; at = source.indexOf(proof, at + 1)) {
      if (proof !== '/login?next=' && !isDigit(source.charCodeAt(at + proof.length))) continue
      const form = formAt(source, at)
      if (form !== null) found[form]++
    }
  }
  return (['full', 'path', 'round'] as const).filter((form) => found[form] >= fewestProofs)
}

/**
 * Find addresses that stand behind their texts, in angle brackets or in none.
 *
 * @returns the marks of those that are no part of a sentence, in order for each way of writing them. O(n).
 */
export function findBehindText(source: string, end: number): Mark[] {
  const marks: Mark[] = []
  for (const form of findForms(source, end)) findInLines(source, end, addresses[form], marks)
  return marks
}

function findInLines(source: string, end: number, address: RegExp, marks: Mark[]): void {
  const lines = createLineCursor(source, end)
  let above = ''
  const seen: Seen = { paper: null }
  for (let start = 0; start < end; ) {
    const lineEnd = endOfLine(lines, start)
    const line = source.slice(start, lineEnd).trimEnd()
    const last = findInLine(line, start, address, above, seen, marks)
    // What stands behind the last address, or the whole line.
    above = behindPicture(line.slice(last))
    start = nextLine(source, lineEnd)
  }
}

/** The paper that the last address led to: behind a whole abstract it is that of the title above. */
interface Seen {
  paper: string | null
}

/** Add the marks of a line; returns where its last address ends, 0 where it has none. */
function findInLine(line: string, start: number, address: RegExp, above: string, seen: Seen, marks: Mark[]): number {
  let last = 0
  for (const match of line.matchAll(address)) {
    const place = placeOf(line, match.index, match[0].length)
    const between = line.slice(last, place?.start)
    const before = behindPicture(between).trim()
    if (place === null || names.test(before) || endsGlued.test(match[0])) continue
    const target = readTarget(match[0])
    const behind = line.slice(place.end, place.end + longestBehind)
    const endsAbstract = target.kind === 'paper' && target.id === seen.paper && behind.trim() === ''
    if (endsAbstract || isLink(target, match[0], { before, behind, above: last === 0 && !between.includes(']') ? above : '' })) {
      marks.push({ kind: 'target', start: start + place.start, end: start + place.end, link: { target } })
      if (target.kind === 'paper') seen.paper = target.id
    }
    last = place.end
  }
  return last
}

/** The text behind the address of a picture: `boats [https://cdn-avatars.huggingface.co/boats.png]Boat Builders`, `![boats](/boats.png)Boat Builders`. */
function behindPicture(text: string): string {
  const behind = text.lastIndexOf(']') + 1
  return text.slice(text.charAt(behind) === '(' && behind > 0 ? text.indexOf(')', behind) + 1 || behind : behind)
}

const roundBefore = /\( ?$/
const roundBehind = / ?\)/y

/** An address with its brackets, or the one that is left of them; null where it is that of another syntax. */
function placeOf(line: string, start: number, length: number): Span | null {
  const end = start + length
  const round = roundBefore.exec(line.slice(Math.max(0, start - 2), start))?.[0].length ?? 0
  if (round > 0) return { start: start - round, end: end + (matchAt(roundBehind, line, end)?.[0].length ?? 0) }
  if (line.charAt(start - 1) !== '<') return { start, end }
  const isClosed = line.charAt(end) === '>'
  // Behind a backquote it is the link of another syntax, which this is not the end of.
  if (isClosed && line.charAt(end + 1) === '`') return null
  return { start: start - 1, end: isClosed ? end + 1 : end }
}

/** The end of what names an address, and has none: `.. _label:`, `__`, `**Link:**`. */
const names = /[:_]\*{0,2}$/

/** What stands around an address on its line. */
interface Around {
  /** The text behind the address before. */
  readonly before: string
  readonly behind: string
  /** What the line above ends in: a text that may go on here. */
  readonly above: string
}

/** Names of parts of the page, and of who wrote a paper, are shorter; a line of a wrapped sentence is mostly longer. */
const longestShort = 60
const longestBehind = 48

/** What a line goes on with behind a link: another address, a number, a dot, a label. A sentence goes on with words. */
const goesOnAsByline =
  /^\s*(?:$|[<(]? ?https?:\/\/|[<(]? ?\/[a-z]|[·•]|-(?:\s|$)|\d[\d.,]*[km]?(?:\s*$|\s+(?:[<(]? ?https?:\/\/|[<(]? ?\/[a-z]|·))|(?:arxiv|github|published|upvote)\b|and the research community)/i

/** Labels of links to other sites, with the number of stars or without one. */
const labelled = /^(?:[*•+-]\s+)?(?:github(?:\s+[\d.,]+[km]?)?|arxiv(?:\s+page)?)$/i

/** One of the site's own pages, and no model or data set, which abstracts name. */
const ownPage = /^(?:https?:\/\/[^/]+)?\/[^/]*$/

/** Whether an address is the link of the text before it, and no word of a sentence. */
function isLink(target: Target, url: string, { before, behind, above }: Around): boolean {
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
      return (
        before.length <= longestShort &&
        (above.length <= longestShort || above.length > longestWrappedLine) &&
        (target.kind !== 'site' || ownPage.test(url)) &&
        goesOnAsByline.test(behind)
      )
    case 'code':
    case 'arxiv':
      return labelled.test(before === '' ? above.trim() : before)
    default:
      return false
  }
}
