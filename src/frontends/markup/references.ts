/** Lists of links that stand apart from the text: `[12]: https://...`, or the numbered list below a text browser's dump. */
import type { ListedPaper } from '../../reading.ts'
import type { Finding } from '../../log.ts'
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { isDigit, skipWhiteSpace } from '../../text.ts'
import { indexDefinitions, type Labels, tellTwice } from './labels.ts'
import { countsUp, findStyle, standBefore } from './link-numbers.ts'
import type { Mark } from './mark.ts'
import { endOfLabel, type FoundReferences, readLine } from './reference-lines.ts'

/** The lists of links in a text. */
export interface References {
  /** What their labels mean. */
  readonly labels: Labels
  /** Where numbers in brackets stand beside what they link, as in the dump of a text browser; null where there are none. */
  readonly numbers: 'before' | 'behind' | null
  /** Most addresses in brackets stand before what they link. */
  readonly addressesBefore: boolean
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

/**
 * Find the definitions of links.
 *
 * @returns links by label; the lines that define them and their headings as marks. O(n).
 */
export function findReferences(source: string, end: number): References {
  const found: FoundReferences = {
    definitions: [],
    marks: [],
    waitingTitles: [],
    titles: [],
    numbers: [],
    papers: [],
    broken: false,
    waiting: null,
    open: -1,
    isBlock: false,
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
  return {
    labels,
    numbers: style,
    addressesBefore: standBefore(source, end),
    allNumbers,
    longestLabel,
    marks: allMarks,
    papers,
    findings: tellTwice(labels.twice),
  }
}

/** What a line begins with that is of a list: a number, or the first letter of a list's heading. */
const beginsListed = /[[⟨\d#RVHLI]/i

/** Whether a line may be of a list: most lines need no more than a look at their first character. A blank one ends the label above it. */
function mayDefine(source: string, start: number, lineEnd: number, found: FoundReferences): boolean {
  const at = skipWhiteSpace(source, start, lineEnd)
  if (at === lineEnd) {
    // No other label goes on behind a blank line.
    if (!found.isBlock) found.open = -1
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
