/** Lists of links that stand apart from the text: `[12]: https://...`, or the numbered list below a text browser's dump. */
import type { ListedPaper } from '../../cues.ts'
import type { Finding } from '../../log.ts'
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { looksLikeTarget, readTarget, type Target } from '../../targets.ts'
import { isDigit, skipWhiteSpace } from '../../text.ts'
import { type Definition, indexDefinitions, type Labels, tellTwice, toLabel } from './labels.ts'
import { countsUp, findStyle } from './link-numbers.ts'
import type { Mark } from './mark.ts'

/** The lists of links in a text. */
export interface References {
  /** What their labels mean, as {@link toLabel} writes them. */
  readonly labels: Labels
  /** Where numbers in brackets stand beside what they link, as in the dump of a text browser; null where there are none. */
  readonly numbers: 'before' | 'behind' | null
  /** All labels are numbers. */
  readonly allNumbers: boolean
  /** Characters of the longest label. */
  readonly longestLabel: number
  readonly marks: readonly Mark[]
  /** Links to papers in lists without labels, in order. */
  readonly papers: readonly ListedPaper[]
  readonly findings: readonly Finding[]
}

/** Longer lines define nothing. */
const longestDefinition = 2_400
/** One numbered address alone may be a list of the page's. */
const fewestNumbered = 3

/** `[12]: https://...`, with a title, with attributes, or without. */
const labelled = /^\[([^\]]{0,300})\]:\s{1,8}<?([^\s>]+)>?(?:\s{1,8}["'({].*)?$/
/** `[![](boat.png)]: https://...`, `[![][3]4]: https://...`: the label of a link whose text is a picture. */
const labelledByPicture = /^\[((?:[^[\]]|\[[^[\]]{0,200}\]){1,300})\]:\s{1,8}<?([^\s>]+)>?$/
/** `12. https://...`, `[12] https://...`, `⟨12⟩ https://...: its text`. */
const numbered = /^(?:(\d{1,4})\.|\[(\d{1,4})\]|⟨(\d{1,4})⟩)\s{1,8}(?:(\S*[^\s:])$|(\S+):(?:\s|$))/
/** The end of a label that has several lines. */
const closing = /^[^[\]]{0,300}\]:\s{1,8}<?([^\s>]+)>?$/
/** The address of a definition may stand on the line below. */
const labelAlone = /^\[([^\]]{1,300})\]:$/
/** What stands above the lists. */
const headings = /^(?:#{1,4} )?(?:references:?|(?:visible|hidden) links:?|links:?|links\/buttons:|images:)$/i
/** Below `Links/Buttons:` and `Images:`, which Jina's reader writes, links have their texts. */
const withTexts = /^(?:links\/buttons|images):$/i
const listedLink = /^[-*+] !?\[(.*)\]\(([^\s()]+)\)$/

/** A numbered line that defines a link if there are enough of them. */
type Numbered = Mark & Definition

interface Found {
  readonly definitions: Definition[]
  readonly marks: Mark[]
  /** Headings that no list follows so far, and those that one does. */
  readonly waitingTitles: Mark[]
  readonly titles: Mark[]
  readonly numbers: Numbered[]
  readonly papers: ListedPaper[]
  /** Whether the address of the last definition may go on in the next line. */
  broken: boolean
  /** A label whose address is on the next line. */
  waiting: { readonly label: string; readonly start: number } | null
  /** Where a label of several lines may have begun, -1 where none did. */
  open: number
  /** Whether a list's heading stood above, so that addresses alone are of the list; or links with their texts, too. */
  inList: boolean | 'with-texts'
  /** Where the next label of a definition ends, -1 where none does: then a bracket begins none. */
  labelEnd: number
}

/**
 * Find the definitions of links.
 *
 * @returns links by label; the lines that define them and their headings as marks. O(n).
 */
export function findReferences(source: string, end: number): References {
  const found: Found = {
    definitions: [],
    marks: [],
    waitingTitles: [],
    titles: [],
    numbers: [],
    papers: [],
    broken: false,
    waiting: null,
    open: -1,
    inList: false,
    labelEnd: source.indexOf(endOfLabel),
  }
  const lines = createLineCursor(source, end)
  for (let start = 0; start < end; ) {
    const lineEnd = endOfLine(lines, start)
    if (lineEnd - start <= longestDefinition && mayDefine(source, start, lineEnd, found)) readLine(source, start, lineEnd, found)
    start = nextLine(source, lineEnd)
  }
  const { definitions, marks, titles, numbers } = found
  const isList = numbers.length >= fewestNumbered
  const labels = indexDefinitions(source, end, isList ? [...definitions, ...numbers].sort((a, b) => a.start - b.start) : definitions)
  const longestLabel = Math.max(0, ...labels.names.slice(0, 2_000).map((label) => label.length))
  // `[12]: https://...` is for links whose ends say their label; then a number in brackets is a text.
  const isLabelled = new Set(definitions.map(({ label }) => label)).size >= fewestNumbered
  const style = !isLabelled && (isList || countsUp(source, end)) ? findStyle(source, end) : null
  const allNumbers = labels.names.every((label) => /^\d+$/.test(label))
  const papers = labels.names.length === 0 ? found.papers : []
  const allMarks = isList ? [...marks, ...titles, ...numbers] : marks
  return { labels, numbers: style, allNumbers, longestLabel, marks: allMarks, papers, findings: tellTwice(labels.twice) }
}

/** What stands behind the label of a definition. */
const endOfLabel = ']:'
/** What a line begins with that is of a list: a number, or the first letter of a list's heading. */
const beginsListed = /[[⟨\d#RVHLI]/i

/** Whether a line may be of a list: most lines need no more than a look at their first character. A blank one ends the label above it. */
function mayDefine(source: string, start: number, lineEnd: number, found: Found): boolean {
  const at = skipWhiteSpace(source, start, lineEnd)
  if (at === lineEnd) {
    // No label goes on behind a blank line.
    found.open = -1
    return false
  }
  if (found.waiting !== null || found.broken || found.inList) return true
  if (found.labelEnd >= 0 && found.labelEnd < start) found.labelEnd = source.indexOf(endOfLabel, start)
  const { labelEnd } = found
  const first = source.charAt(at)
  if (first === '[') return labelEnd >= 0 || isDigit(source.charCodeAt(at + 1))
  // The end of a label that has several lines.
  return beginsListed.test(first) || (found.open >= 0 && labelEnd >= 0 && labelEnd < lineEnd)
}

/** A line without the white space around it. */
interface Line {
  readonly source: string
  readonly text: string
  readonly place: Mark
}

function readLine(source: string, start: number, lineEnd: number, found: Found): void {
  const whole = source.slice(start, lineEnd)
  const text = whole.trim()
  if (text === '') return
  const at = start + whole.length - whole.trimStart().length
  const line: Line = { source, text, place: { kind: 'reference', start: at, end: at + text.length } }
  if (!(endBroken(line, found) || endWaiting(line, found) || beginWaiting(line, found))) readWhole(line, found)
}

/** The rest of an address that a wrapper broke. */
function endBroken({ text, place }: Line, found: Found): boolean {
  const { broken } = found
  found.broken = false
  if (!broken || text.includes(' ') || text.startsWith('[')) return false
  const { label, url, start } = found.definitions.pop() as Definition
  found.definitions.push({ label, url: url + text, start, end: place.end })
  found.marks.push(place)
  return true
}

/** The address below its label. */
function endWaiting({ text, place }: Line, found: Found): boolean {
  const { waiting } = found
  found.waiting = null
  if (waiting === null || !looksLikeTarget(text)) return false
  found.definitions.push({ ...waiting, url: text, end: place.end })
  found.marks.push({ ...place, start: waiting.start })
  return true
}

/** A label whose address stands below. */
function beginWaiting({ text, place }: Line, found: Found): boolean {
  const label = text.startsWith('[') ? labelAlone.exec(text)?.[1] : undefined
  if (label === undefined) return false
  found.waiting = { label: toLabel(label), start: place.start }
  return true
}

/** A line that is a definition, an end or a beginning of one, the heading of a list, or none of it. */
function readWhole(line: Line, found: Found): void {
  const { text, place } = line
  if (takeLabelled(line, found) || takeNumbered(line, found) || endLabel(line, found)) {
    moveAll(found.waitingTitles, found.titles)
    found.open = -1
  } else if (headings.test(text)) {
    found.waitingTitles.push(place)
    found.inList = withTexts.test(text) ? 'with-texts' : true
  } else if (found.inList && isListed(text, found.inList)) {
    const [, shown, url] = listedLink.exec(text) ?? []
    const target = readTarget(url ?? text)
    if (target.kind === 'paper') addPaper(found, target.id, shown, place)
    moveAll(found.waitingTitles, found.marks)
    found.marks.push(withDay(place, target))
    found.open = -1
  } else {
    found.inList = false
    // What other text follows is no heading of a list.
    found.waitingTitles.length = 0
    if (text.startsWith('[') && !text.includes(']')) found.open = place.start
  }
}

/** One by one: a call takes only so many arguments. */
function moveAll(from: Mark[], to: Mark[]): void {
  for (const mark of from) to.push(mark)
  from.length = 0
}

function addPaper({ papers }: Found, id: string, text: string | undefined, { start }: Mark): void {
  papers.push({ id, text: text ?? null, start })
}

const isListed = (text: string, list: true | 'with-texts'): boolean =>
  looksLikeTarget(text) || (list === 'with-texts' && listedLink.test(text))

/** `[label]: https://...` */
function takeLabelled({ text, place }: Line, found: Found): boolean {
  const match = text.startsWith('[') ? (labelled.exec(text) ?? labelledByPicture.exec(text)) : null
  if (match === null) return false
  const [label, url] = [toLabel(match[1] as string), match[2] as string]
  if (!looksLikeTarget(url)) return false
  found.definitions.push({ label, url, start: place.start, end: place.end })
  // A wrapper may have broken the address behind a hyphen.
  found.broken = text.endsWith('-')
  found.marks.push(place)
  return true
}

/** `12. https://...` */
function takeNumbered({ text, place }: Line, found: Found): boolean {
  const match = numbered.exec(text)
  const url = match?.[4] ?? match?.[5]
  if (match === null || url === undefined || !looksLikeTarget(url)) return false
  found.numbers.push({ ...withDay(place, readTarget(url)), label: (match[1] ?? match[2] ?? match[3]) as string, url })
  return true
}

/** The link to another day may have no text on the page at all, and still tells the page's year. */
const withDay = (place: Mark, target: Target): Mark => ({ ...place, link: target.kind === 'day' ? { target } : null })

/** The last line of a label that has several. */
function endLabel({ source, text, place }: Line, found: Found): boolean {
  const url = found.open >= 0 ? closing.exec(text)?.[1] : undefined
  if (url === undefined || !looksLikeTarget(url)) return false
  const label = toLabel(source.slice(found.open + 1, place.start + text.indexOf(']')))
  found.definitions.push({ label, url, start: found.open, end: place.end })
  found.marks.push({ ...place, start: found.open })
  return true
}
