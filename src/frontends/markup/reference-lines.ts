/** The lines of lists of links: definitions, on one line or several, numbered addresses, and headings. */
import type { ListedPaper } from '../../reading.ts'
import { looksLikeTarget, readTarget, type Target } from '../../targets.ts'
import { isLonger, skipWhiteSpace } from '../../text.ts'
import type { Definition } from './labels.ts'
import type { Mark } from './mark.ts'

/** `[12]: https://...`, with a title, with attributes, or without. */
const labelled = /^\[([^\]]{0,300})\]:\s{1,8}<?([^\s>]+)>?(?:\s{1,8}["'({].*)?$/
/** `[![](boat.png)]: https://...`, `[![][3]4]: https://...`: the label of a link whose text is a picture. */
const labelledByPicture = /^\[((?:[^[\]]|\[[^[\]]{0,200}\]){1,300})\]:\s{1,8}<?([^\s>]+)>?$/
/** `12. https://...`, `[12] https://...`, `⟨12⟩ https://...: its text`. */
const numbered = /^(?:(\d{1,4})\.|\[(\d{1,4})\]|⟨(\d{1,4})⟩)\s{1,8}(?:(\S*[^\s:])$|(\S+):(?:\s|$))/
/** The end of a label that has several lines. */
const closing = /^[^[\]]{0,300}\]:\s{1,8}<?([^\s>]+)>?$/
/** Labels that are the text of a link as it stands, with blank lines, lists and pictures, have no more characters: an abstract may be one. */
const longestBlock = 4_000
/** The address of a definition may stand on the line below. */
const labelAlone = /^\[([^\]]{1,300})\]:$/
/** What stands above the lists. */
const headings = /^(?:#{1,4} )?(?:references:?|(?:visible|hidden) links:?|links:?|links\/buttons:|images:)$/i
/** Below `Links/Buttons:` and `Images:`, which Jina's reader writes, links have their texts. */
const withTexts = /^(?:links\/buttons|images):$/i
const listedLink = /^[-*+] !?\[(.*)\]\(([^\s()]+)\)$/

/** What stands behind the label of a definition. */
export const endOfLabel = ']:'

/** A numbered line that defines a link if there are enough of them. */
type Numbered = Mark & Definition

/** What the lines so far define. */
export interface FoundReferences {
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
  /** Whether it begins right below a definition: then blank lines may stand in it. */
  isBlock: boolean
  /** Whether a list's heading stood above, so that addresses alone are of the list; or links with their texts, too. */
  inList: boolean | 'with-texts'
  /** Where the next label of a definition ends, -1 where none does: then a bracket begins none. */
  labelEnd: number
}

/** A line without the white space around it. */
interface Line {
  readonly source: string
  readonly text: string
  readonly place: Mark
}

/** Read a line into what was found: a definition, a part of one, a line of a list or its heading. O(length of the line, and of the label that it ends). */
export function readLine(source: string, start: number, lineEnd: number, found: FoundReferences): void {
  const whole = source.slice(start, lineEnd)
  const text = whole.trim()
  if (text === '') return
  const at = start + whole.length - whole.trimStart().length
  const line: Line = { source, text, place: { kind: 'reference', start: at, end: at + text.length } }
  if (!(endBroken(line, found) || endWaiting(line, found) || beginWaiting(line, found))) readWhole(line, found)
}

/** The rest of an address that a wrapper broke. */
function endBroken({ text, place }: Line, found: FoundReferences): boolean {
  const { broken } = found
  found.broken = false
  if (!broken || text.includes(' ') || text.startsWith('[')) return false
  const { label, url, start } = found.definitions.pop() as Definition
  found.definitions.push({ label, url: url + text, start, end: place.end })
  found.marks.push(place)
  return true
}

/** The address below its label. */
function endWaiting({ text, place }: Line, found: FoundReferences): boolean {
  const { waiting } = found
  found.waiting = null
  if (waiting === null || !looksLikeTarget(text)) return false
  found.definitions.push({ url: text, end: place.end, ...waiting })
  found.marks.push({ ...place, start: waiting.start })
  return true
}

/** A label whose address stands below. */
function beginWaiting({ text, place }: Line, found: FoundReferences): boolean {
  const label = text.startsWith('[') ? labelAlone.exec(text)?.[1] : undefined
  if (label === undefined) return false
  found.waiting = { label, start: place.start }
  return true
}

/** A line that is a definition, an end or a beginning of one, the heading of a list, or none of it. */
function readWhole(line: Line, found: FoundReferences): void {
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
    if (text.startsWith('[') && !text.includes(']')) openLabel(line, found)
  }
}

/** One by one: a call takes only so many arguments. */
function moveAll(from: Mark[], to: Mark[]): void {
  for (const mark of from) to.push(mark)
  from.length = 0
}

function addPaper({ papers }: FoundReferences, id: string, text: string | undefined, { start }: Mark): void {
  papers.push({ id, text: text ?? null, start })
}

const isListed = (text: string, list: true | 'with-texts'): boolean =>
  looksLikeTarget(text) || (list === 'with-texts' && listedLink.test(text))

/** `[label]: https://...` */
function takeLabelled({ text, place }: Line, found: FoundReferences): boolean {
  const match = text.startsWith('[') ? (labelled.exec(text) ?? labelledByPicture.exec(text)) : null
  if (match === null) return false
  const [label, url] = [match[1] as string, match[2] as string]
  if (!looksLikeTarget(url)) return false
  found.definitions.push({ label, url, start: place.start, end: place.end })
  // A wrapper may have broken the address behind a hyphen.
  found.broken = text.endsWith('-')
  found.marks.push(withDay(place, readTarget(url)))
  return true
}

/** `12. https://...` */
function takeNumbered({ text, place }: Line, found: FoundReferences): boolean {
  const match = numbered.exec(text)
  const url = match?.[4] ?? match?.[5]
  if (match === null || url === undefined || !looksLikeTarget(url)) return false
  found.numbers.push({ label: (match[1] ?? match[2] ?? match[3]) as string, url, ...withDay(place, readTarget(url)) })
  return true
}

/** The link to another day may have no text on the page at all, and still tells the page's year. */
const withDay = (place: Mark, target: Target): Mark => ({ link: target.kind === 'day' ? { target } : null, ...place })

/** The first line of a label that has several. */
function openLabel({ source, place }: Line, found: FoundReferences): void {
  const above = found.definitions.at(-1)
  found.open = place.start
  found.isBlock = above !== undefined && skipWhiteSpace(source, above.end, place.start) === place.start
}

/** The last line of a label that has several. */
function endLabel({ source, text, place }: Line, found: FoundReferences): boolean {
  const url = found.open >= 0 ? closing.exec(text)?.[1] : undefined
  if (url === undefined || !looksLikeTarget(url)) return false
  if (found.isBlock && isLonger(source, found.open, place.start, longestBlock)) return false
  const label = source.slice(found.open + 1, place.start + text.lastIndexOf(endOfLabel))
  found.definitions.push({ label, url, start: found.open, end: place.end })
  found.marks.push({ ...place, start: found.open })
  return true
}
