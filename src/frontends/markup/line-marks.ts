/** Marks that are told by the line they stand on: headings, rules, quotes, front matter, addresses alone. */
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { hasBlankLine, isLonger, matchAt, startOfText } from '../../text.ts'
import { isPicture, looksLikeTarget, readTarget } from '../../targets.ts'
import { readItemTitle } from './item-titles.ts'
import type { Mark } from './mark.ts'

/** A line of such marks is short, save for an address. */
const longestLine = 2_400

/** A number before a linked heading is that of a list. */
const heading = /^(#{1,6})(?:[ \t\u00a0]+(?:\d{1,3}\.[ \t]+(?=\[.*\]\())?|$|(?=(?:by)?<a[ \t]|\[[^\]]{1,400}\]\())/
const quote = /^(?:>[ \t]?){1,99}/
/** A line drawn with one character: it parts what is above from what is below. */
export const rule = /^(?:([-*_=~+─━═—–])\1{2,2399}|(?:- ){2,}-|(?:\* ){2,}\*)$/
/** The frame of a piece of code, of a block or of a table. */
const frame = /^(?:`{2,}\w{0,12}|:{3,}(?: .*)?|\|?(?: ?:?-{3,}:? ?\|){1,99})$/
/** Of these lines, those that a heading has below it. */
const underline = /^[=-]{3}/
/** What has one more line below it is a rule among others: the items of a list that have no text. */
const anotherRule = /^[ \t]*(?:\r\n|\n|\r)(?:===|---)/
const shortestRule = 16

/** Addresses that stand on lines of their own and tell something: pages of the site, and the repository below its label. */
const told: ReadonlySet<string> = new Set([
  'votes',
  'comments',
  'paper',
  'day',
  'week',
  'month',
  'trending',
  'search',
  'profile',
  'site',
  'arxiv',
  'code',
  'thumbnail',
  'picture',
  'avatar',
])

/**
 * Find the marks of lines.
 *
 * @returns the marks in order. O(n).
 */
export function findLineMarks(source: string, end: number): Mark[] {
  const marks: Mark[] = []
  let textAbove = false
  const lines = createLineCursor(source, end)
  // An encoding's mark is none of the first line.
  for (let start = startOfText(source); start < end; ) {
    const lineEnd = endOfLine(lines, start)
    let at = start
    while (at < lineEnd && (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09)) at++
    const first = source.charAt(at)
    if ('>#-*_=~+─━═—–`|h/f:.0123456789'.includes(first) && lineEnd - at <= longestLine) readLine(source, at, lineEnd, textAbove, marks)
    textAbove = at < lineEnd
    start = nextLine(source, lineEnd)
  }
  return marks
}

/** Whether the text of a heading is bold from end to end: `## **Title**`. */
const isStrong = (text: string): boolean =>
  text.startsWith('**') && text.indexOf('**', 2) === text.length - 2 && !' \t*'.includes(text.charAt(2))

/** A paragraph in bold type from end to end is a heading: `**Title**`, on one line or several. */
const strong = /^(\*{2,6}) ?(?=[^\s*])/
/** What may stand behind it on its line. */
const behindStrong = /\*{0,4}[ \t]*(?:[\n\r]|$)/y
const longestHeading = 400

function readStrong(source: string, at: number, line: string, marks: Mark[]): boolean {
  const opening = strong.exec(line)
  if (opening === null) return false
  const start = at + opening[0].length
  const stars = opening[1] as string
  const close = source.indexOf(stars, start)
  if (close < 0 || isLonger(source, at, close, longestHeading)) return false
  if (hasBlankLine(source.slice(start, close)) || matchAt(behindStrong, source, close + stars.length) === null) return false
  marks.push({ kind: 'heading', start: at, end: start, until: close }, { kind: 'skip', start: close, end: close + stars.length })
  return true
}

/** A link to another day, week or month that a writer glued to the date beside it. */
const gluedDay =
  /(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co))?\/papers(?:(?:\/date\/|\?date=)\d{4}-\d\d-\d\d|\/week\/\d{4}-W\d\d|\/month\/\d{4}-\d\d)/g
/** A month that is glued to such a link. */
export const endsGlued = /\/papers(?:(?:\/date\/|\?date=)\d{4}-\d\d-\d\d|\/week\/\d{4}-W\d\d|\/month\/\d{4}-\d\d)[a-z]{3,9}$/i
const longestPager = 240

/** Find addresses of other days on a short line. */
function findGluedDays(source: string, start: number, end: number, marks: Mark[]): void {
  const line = source.slice(start, end)
  if (line.length > longestPager || !line.includes('/papers')) return
  for (const match of line.matchAll(gluedDay)) {
    const at = start + match.index
    const before = source.charAt(at - 1)
    if (before !== '(' && before !== '[' && before !== '<' && before !== '"' && before !== '=') {
      marks.push({ kind: 'target', start: at, end: at + match[0].length, link: { target: readTarget(match[0]) } })
    }
  }
}

/** The same marks again, or an id in brackets: `# Paper Boats [paper-boats]`. */
const closedBy = /[ \t](?:#{1,6}|\[([^\s[\]]{1,300})\])$/

/** Length of what closes a heading and is none of its text. An id in brackets is made of the heading's own words. */
function tailOfHeading(line: string): number {
  const match = line.endsWith('#') || line.endsWith(']') ? closedBy.exec(line) : null
  if (match === null) return 0
  const [tail, id] = match
  return id === undefined || isIdOf(id, withoutTarget(line.slice(0, match.index))) ? tail.length : 0
}

/** A heading's text without the target of a link at its end, and without tags. */
function withoutTarget(text: string): string {
  const at = text.endsWith(')') ? text.lastIndexOf('](') : -1
  return (at < 0 ? text : text.slice(0, at)).replace(/<[^<>]*>/g, '')
}

const lettersAndDigits = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Whether an id is a heading's text without white space and marks, and without the digits that no id begins with. */
function isIdOf(id: string, text: string): boolean {
  const letters = lettersAndDigits(id)
  return letters !== '' && lettersAndDigits(text).replace(/^\p{N}{1,99}/u, '') === letters.replace(/^\p{N}{1,99}/u, '')
}

/** A line that is marked as a heading, or as the title of a list's item. */
function readTitle(source: string, at: number, line: string, marks: Mark[]): boolean {
  if (line.startsWith('#')) return readHeading(at, line, marks)
  return readStrong(source, at, line, marks) || readItemTitle(source, at, line, marks)
}

function readHeading(at: number, line: string, marks: Mark[]): boolean {
  const head = heading.exec(line)
  if (head === null) return false
  const end = at + line.length - tailOfHeading(line)
  const text = line.slice(head[0].length, end - at)
  const stars = isStrong(text) ? 2 : 0
  marks.push({ kind: 'heading', start: at, end: at + head[0].length + stars })
  if (end - stars < at + line.length) marks.push({ kind: 'skip', start: end - stars, end: at + line.length })
  return true
}

function readLine(source: string, from: number, lineEnd: number, textAbove: boolean, marks: Mark[]): void {
  let at = from
  let line = source.slice(at, lineEnd).trimEnd()
  const quoted = quote.exec(line)?.[0]
  if (quoted !== undefined) {
    marks.push({ kind: 'skip', start: at, end: at + quoted.length })
    at += quoted.length
    line = line.slice(quoted.length)
  }
  const end = at + line.length
  if (readTitle(source, at, line, marks)) return
  if (rule.test(line)) {
    const isUnderline = textAbove && underline.test(line) && !anotherRule.test(source.slice(end, end + shortestRule))
    marks.push({ kind: isUnderline ? 'underline' : 'rule', start: at, end })
    return
  }
  if (frame.test(line)) {
    marks.push({ kind: 'skip', start: at, end })
    return
  }
  if (!looksLikeTarget(line) || endsGlued.test(line)) {
    findGluedDays(source, at, end, marks)
    return
  }
  const target = readTarget(line)
  if (told.has(target.kind)) marks.push({ kind: isPicture(target) ? 'picture' : 'target', start: at, end, link: { target }, alt: null })
}
