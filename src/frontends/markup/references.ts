/** Lists of links that stand apart from the text: `[12]: https://...`, or the numbered list below a text browser's dump. */
import { columnOf, createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { type Link, looksLikeTarget, readTarget } from '../../targets.ts'
import { skipWhiteSpace } from '../../text.ts'
import type { Mark } from './mark.ts'

/** The links of the lists in a text, by their label as {@link toLabel} writes it. */
export interface References {
  readonly links: ReadonlyMap<string, Link>
  /** Where numbers in brackets stand beside what they link, as in the dump of a text browser; null where there are none. */
  readonly numbers: 'before' | 'behind' | null
  /** All labels are numbers. */
  readonly allNumbers: boolean
  /** Characters of the longest label. */
  readonly longestLabel: number
  readonly marks: readonly Mark[]
}

/** Labels are compared without regard to case and white space. */
export const toLabel = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** Longer lines define nothing. */
const longestDefinition = 2_400
/** One numbered address alone may be a list of the page's. */
const fewestNumbered = 3

/** `[12]: https://...`, with a title or without. */
const labelled = /^\[([^\]]{0,300})\]:\s{1,8}<?([^\s>]+)>?(?:\s{1,8}["'(].*)?$/
/** `12. https://...`, `[12] https://...`, `⟨12⟩ https://...: its text`. */
const numbered = /^(?:(\d{1,4})\.|\[(\d{1,4})\]|⟨(\d{1,4})⟩)\s{1,8}(?:(\S+)$|(\S+):(?:\s|$))/
/** The end of a label that has several lines. */
const closing = /^[^[\]]{0,300}\]:\s{1,8}<?([^\s>]+)>?$/
/** The address of a definition may stand on the line below. */
const labelAlone = /^\[([^\]]{1,300})\]:$/
/** What stands above the lists. */
const headings = /^(?:#{1,4} )?(?:references:?|(?:visible|hidden) links:?|links:?)$/i

/** A numbered line that defines a link if there are enough of them. */
interface Numbered extends Mark {
  readonly label: string
  readonly url: string
}

interface Found {
  readonly links: Map<string, Link>
  readonly targets: Map<string, string>
  readonly marks: Mark[]
  readonly titles: Mark[]
  readonly numbers: Numbered[]
  /** A label whose address goes on in the next line. */
  broken: { readonly label: string; readonly url: string } | null
  /** A label whose address is on the next line. */
  waiting: { readonly label: string; readonly start: number } | null
  /** Where a label of several lines may have begun, -1 where none did. */
  open: number
  /** Whether a list's heading stood above, so that addresses alone are of the list. */
  inList: boolean
}

/**
 * Find the definitions of links.
 *
 * @returns links by label; the lines that define them and their headings as marks. O(n).
 */
export function findReferences(source: string, end: number): References {
  const found: Found = {
    links: new Map(),
    targets: new Map(),
    marks: [],
    titles: [],
    numbers: [],
    broken: null,
    waiting: null,
    open: -1,
    inList: false,
  }
  const lines = createLineCursor(source, end)
  for (let start = 0; start < end; ) {
    const lineEnd = endOfLine(lines, start)
    if (lineEnd - start <= longestDefinition && mayDefine(source, start, lineEnd, found)) readLine(source, start, lineEnd, found)
    start = nextLine(source, lineEnd)
  }
  const { links, marks, titles, numbers } = found
  const isList = numbers.length >= fewestNumbered
  if (isList) for (const { label, url } of numbers) links.set(label, { target: readTarget(url) })
  const longestLabel = Math.max(0, ...[...links.keys()].slice(0, 2_000).map((label) => label.length))
  // `[12]: https://...` is for links whose ends say their label; then a number in brackets is a text.
  const isLabelled = marks.length >= fewestNumbered
  const style = !isLabelled && (isList || countsUp(source, end)) ? findStyle(source, end) : null
  const allNumbers = [...links.keys()].every((label) => /^\d+$/.test(label))
  return { links, numbers: style, allNumbers, longestLabel, marks: isList ? [...marks, ...titles, ...numbers] : marks }
}

/** Whether a line may be of a list: most lines need no more than a look at their first character. */
function mayDefine(source: string, start: number, lineEnd: number, found: Found): boolean {
  const at = skipWhiteSpace(source, start, lineEnd)
  if (at === lineEnd) return false
  if (found.waiting !== null || found.broken !== null || found.inList) return true
  if ('[]⟨0123456789#RVHLrvhl'.includes(source.charAt(at))) return true
  // The end of a label that has several lines.
  return found.open >= 0 && source.slice(at, lineEnd).includes(']:')
}

/** A label that two lines give different targets proves nothing: texts such as `2` are the label of many links. */
function define({ links, targets }: Found, label: string, url: string): void {
  const known = targets.get(label)
  targets.set(label, url)
  links.set(label, { target: known === undefined || url.startsWith(known) ? readTarget(url) : null })
}

function readLine(source: string, start: number, lineEnd: number, found: Found): void {
  const line = source.slice(start, lineEnd)
  const text = line.trim()
  const at = start + line.indexOf(text)
  const place = { kind: 'reference' as const, start: at, end: at + text.length }
  const first = text.charAt(0)
  if (text === '') return
  const broken = found.broken
  found.broken = null
  if (broken !== null && !text.includes(' ') && first !== '[') {
    define(found, broken.label, broken.url + text)
    found.marks.push(place)
    return
  }
  const waiting = found.waiting
  found.waiting = null
  if (waiting !== null && looksLikeTarget(text)) {
    define(found, waiting.label, text)
    found.marks.push({ ...place, start: waiting.start })
    return
  }
  const alone = first === '[' ? labelAlone.exec(text) : null
  if (alone !== null) {
    found.waiting = { label: toLabel(alone[1] as string), start: at }
    return
  }
  const label = first === '[' ? labelled.exec(text) : null
  const number = label === null && /[\d[⟨]/.test(first) ? numbered.exec(text) : null
  const close = found.open >= 0 && first !== '[' ? closing.exec(text) : null
  const url = number?.[4] ?? number?.[5] ?? ''
  if (label !== null && looksLikeTarget(label[2] as string)) {
    define(found, toLabel(label[1] as string), label[2] as string)
    // A wrapper may have broken the address behind a hyphen.
    if (text.endsWith('-')) found.broken = { label: toLabel(label[1] as string), url: label[2] as string }
    found.marks.push(place)
  } else if (number !== null && looksLikeTarget(url)) {
    found.numbers.push({ ...place, label: (number[1] ?? number[2] ?? number[3]) as string, url })
  } else if (close !== null && looksLikeTarget(close[1] as string)) {
    define(found, toLabel(source.slice(found.open + 1, at + text.indexOf(']'))), close[1] as string)
    found.marks.push({ ...place, start: found.open })
  } else if (headings.test(text)) {
    found.titles.push(place)
    found.inList = true
    return
  } else if (found.inList && looksLikeTarget(text)) {
    found.marks.push(place)
  } else if (first === '[' && !text.includes(']')) {
    found.open = at
    found.inList = false
    return
  } else {
    found.inList = false
    return
  }
  found.open = -1
}

const bracketed = /(?<!\])[[⟨](\d{1,4})[\]⟩]/g
/** Numbers of references in abstracts do not go up by one this often. */
const fewestInOrder = 8

/** Whether numbers in brackets go up by one through the text, as those of links do, whose list was left out. */
function countsUp(source: string, end: number): boolean {
  let [inOrder, all, last] = [0, 0, -1]
  for (const match of source.matchAll(bracketed)) {
    if (match.index >= end) break
    const number = Number(match[1])
    all++
    if (number === last + 1) inOrder++
    last = number
  }
  return inOrder >= fewestInOrder && inOrder >= 0.8 * all
}

/** Whether numbers stand behind what they link: then a space or the text itself stands before most of them, and no text behind. */
function findStyle(source: string, end: number): 'before' | 'behind' {
  let [behind, all] = [0, 0]
  for (const match of source.matchAll(bracketed)) {
    if (match.index >= end) break
    const numberEnd = match.index + match[0].length
    const line = source.slice(match.index - columnOf(source, match.index), match.index)
    if (/\S{2}/.test(line.slice(-60)) && /^(?:\s|$|[[⟨])/.test(source.slice(numberEnd, numberEnd + 1))) behind++
    else if (!/^[ \t]*$/.test(line) || /\S/.test(source.slice(numberEnd, numberEnd + 1))) all++
  }
  return behind > all ? 'behind' : 'before'
}
