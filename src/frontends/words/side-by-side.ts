/**
 * Pages whose texts stand side by side with a space between and nothing else, on endless lines or wrapped ones: `get_text(' ')`, `' '.join(text.split())`.
 * What the page shows in a fixed order tells where a card ends and the next one begins; where a title ends is guessed.
 */
import { longestTitle, narrowestWrap } from '../../lengths.ts'
import type { Span } from '../../schema.ts'
import { beginningOf, endOfWord, isDigit, isLonger, skipWhiteSpace, trimEnd } from '../../text.ts'
import { isJoined } from '../markup/separators.ts'
import { type Chain, endOfNumber, findChains, readChain } from './chains.ts'
import { findCurator } from './curator-words.ts'
import { endOfFurniture, readFurnitureParts } from './furniture.ts'
import { readPart } from './line.ts'
import { findTitleEnd } from './title-end.ts'

/** What was found out of such a page. */
export interface SideBySide {
  /** The white space between two texts of it, in order. */
  readonly seams: readonly Span[]
  /** Titles whose ends were guessed. */
  readonly titles: readonly GuessedTitle[]
}

/** A title whose end was guessed, at its place. */
export interface GuessedTitle extends Span {
  /** Whether another end is nearly as likely. */
  readonly isClose: boolean
}

/** What stands behind the first letter of `authors`, which many words have. */
const unitEnd = 'uthor'
/** So much of a text is looked at for a byline: a few cards of it. */
const beginning = 8_000
/** So much for a label: several cards. */
const severalCards = 20_000

/**
 * Whether the texts of a page stand side by side: half of its bylines or more have texts before and behind them on their lines, and there are neither links nor bars or
 * gaps between texts, which would tell what is what. O(1).
 */
export function isSideBySide(source: string, end: number): boolean {
  const stop = beginningOf(source, end, beginning).length
  let [beside, alone] = [0, 0]
  for (let at = source.indexOf(unitEnd); at >= 0 && at < stop; at = source.indexOf(unitEnd, at + 1)) {
    const numberEnd = at - 2
    if (!source.startsWith(' a', numberEnd) || !isDigit(source.charCodeAt(numberEnd - 1))) continue
    if (standsInLine(source, numberEnd, stop)) beside++
    else alone++
  }
  return beside > 0 && beside >= alone && !source.slice(0, stop).includes('](') && !isJoined(source, end)
}

/** What a text ends in. */
const textEnd = /[\p{L}\p{N}.!?)"”’%}$]/u

/** Whether the number of authors that ends at a place has texts beside it on its line. */
function standsInLine(source: string, numberEnd: number, end: number): boolean {
  let start = numberEnd
  while (isDigit(source.charCodeAt(start - 1))) start--
  const chainStart = skipDot(source, start)
  const before = skipBlanks(source, chainStart)
  if (before === chainStart || !textEnd.test(source.charAt(before - 1))) return false
  const lineStart = Math.max(source.lastIndexOf('\n', start), source.lastIndexOf('\r', start)) + 1
  const { parts, isByline } = readChain(source, chainStart, end, false)
  const chainEnd = parts.at(-1)?.end ?? start
  if (!isByline || goesOn.test(source.slice(chainEnd, chainEnd + longestUnit))) return false
  const onLine = source.slice(lineStart, chainEnd).search(/[\n\r]|$/)
  const isBefore = onLine > narrowestWrap || cardBefore.test(source.slice(lineStart, start))
  return isBefore || /^[ \t]+\S/.test(source.slice(chainEnd, chainEnd + 3))
}

/** What follows a byline of another list: a further mark, or the unit of its last number. */
const goesOn = /^[ \t]{0,4}(?:[•·|()–—-]|(?:up)?votes?\b|comments?\b|likes?\b|points?\b)/
const longestUnit = 16

/** A card that has a line to itself. */
const cardBefore = /^\s{0,8}(?:Submitted by \S{1,60} (?:\d[\d.,]{0,9}k?|-) |\d[\d.,]{0,9}k? )\S/

/** The place of a dot before a number, or that of the number. */
function skipDot(source: string, start: number): number {
  const before = skipBlanks(source, start)
  return source.charAt(before - 1) === '·' ? before - 1 : start
}

/** Back over spaces and tabs, a few at most. */
function skipBlanks(source: string, end: number): number {
  let at = end
  while (end - at < widestBlank && (source.charAt(at - 1) === ' ' || source.charAt(at - 1) === '\t')) at--
  return at
}
const widestBlank = 4

/** What was found so far. */
interface Found {
  readonly source: string
  readonly parts: Span[]
  readonly titles: GuessedTitle[]
}

/**
 * Find what parts the texts of such a page. The caller has asked {@link isSideBySide}.
 *
 * @param start where the text begins, behind an encoding's mark. O(n).
 */
export function findSideBySide(source: string, start: number, end: number): SideBySide {
  const found: Found = { source, parts: [], titles: [] }
  const votesBehindNames = !/\bUpvote\b/.test(beginningOf(source, end, severalCards))
  let at = skipWhiteSpace(source, start, end)
  for (const chain of findChains(source, at, end, votesBehindNames)) {
    cutStretch(found, at, (chain.parts[0] as Span).start, chain)
    for (const part of chain.parts) found.parts.push(part)
    at = skipWhiteSpace(source, (chain.parts.at(-1) as Span).end, end)
  }
  const footer = readNotices(source, at, end)
  if (footer.at(-1)?.end === trimEnd(source, at, end)) for (const part of footer) found.parts.push(part)
  else cutStretch(found, at, end, null)
  // What stands before all parts is none.
  return { seams: seamsOf(source, [{ start, end: start }, ...found.parts]), titles: found.titles }
}

/** The white space around spans that stand in order, and around what stands between two of them. */
function seamsOf(source: string, parts: readonly Span[]): Span[] {
  const seams: Span[] = []
  for (let at = 1; at < parts.length; at++) {
    const [before, behind] = [(parts[at - 1] as Span).end, (parts[at] as Span).start]
    const from = skipWhiteSpace(source, before, behind)
    seams.push({ start: before, end: from }, { start: trimEnd(source, from, behind), end: behind })
  }
  return seams.filter(({ start, end }) => start < end)
}

/** Cut what stands between two chains, or behind the last one: a paper, and before the first one of a page its header, with the footer of another page above it. */
function cutStretch(found: Found, start: number, end: number, next: Chain | null): void {
  const { source, parts } = found
  const isFirst = parts.length === 0
  const header = readHeader(source, start, end, isFirst)
  for (const part of header) parts.push(part)
  const from = skipWhiteSpace(source, header.at(-1)?.end ?? start, end)
  const to = trimEnd(source, from, end)
  if (from >= to) return
  // Papers begin behind the page's header or behind votes; what stands there without them may have been cut off in front.
  const isCertain = !isFirst || header.length > 0
  if (isCertain || /^[\p{Lu}\d]/u.test(source.slice(from, from + 2))) cutPaper(found, from, to, isCertain, next)
  else cutOff(found, from, to)
}

/** Read what the page shows above its papers, to its curator's line and behind it: the day, and the votes of the first card. */
function readHeader(source: string, start: number, end: number, isFirst: boolean): Span[] {
  const curator = findCurator(source, start, end)
  if (curator === null && !isFirst) return []
  const parts = curator === null ? [] : [...readMenus(source, start, curator.start), curator]
  const behind = skipWhiteSpace(source, curator?.end ?? start, end)
  const notices = readNotices(source, behind, end)
  const dayAt = skipWhiteSpace(source, notices.at(-1)?.end ?? behind, end)
  const day = readPart(source, dayAt, end, 'same-line', 'dot')
  const date = day?.kind === 'date' ? [{ start: dayAt, end: day.end }] : []
  const at = skipWhiteSpace(source, date[0]?.end ?? dayAt, end)
  const votesEnd = endOfNumber(source, at, end)
  return [...parts, ...notices, ...date, ...(votesEnd < 0 ? [] : [{ start: at, end: votesEnd }])]
}

/** Notices of the page among other texts. */
function readMenus(source: string, start: number, end: number): Span[] {
  const parts: Span[] = []
  for (let at = start; at < end; ) {
    const notices = readNotices(source, at, end)
    for (const notice of notices) parts.push(notice)
    at = skipWhiteSpace(source, endOfWord(source, notices.at(-1)?.end ?? at, end), end)
  }
  return parts
}

/** Notices of the page, one behind the other, from a place on. */
function readNotices(source: string, start: number, end: number): Span[] {
  const parts: Span[] = []
  let at = start
  for (let noticeEnd = endOfNotice(source, at, end); noticeEnd >= 0; noticeEnd = endOfNotice(source, at, end)) {
    parts.push({ start: at, end: noticeEnd })
    at = skipWhiteSpace(source, noticeEnd, end)
  }
  return parts
}

/** Where a notice ends, or a word of several that nothing parts: `DailyWeeklyMonthly`; -1 where neither begins at a place. */
function endOfNotice(source: string, at: number, end: number): number {
  const noticeEnd = endOfFurniture(source, at, end)
  if (noticeEnd >= 0) return noticeEnd
  const wordEnd = endOfWord(source, at, end)
  return wordEnd > at && readFurnitureParts(source, at, wordEnd, 'same-line') !== null ? wordEnd : -1
}

/** The rest of a paper whose beginning is lost. */
function cutOff(found: Found, start: number, end: number): void {
  found.titles.push({ start, end, isClose: true })
  found.parts.push({ start, end })
}

/** A title, its abstract, and the organisation that stands in place of the authors. */
function cutPaper(found: Found, start: number, end: number, isCertain: boolean, next: Chain | null): void {
  const { source, parts, titles } = found
  const hasAbstract = source.charAt(end - 1) === '.' || isLonger(source, start, end, longestTitle)
  const title = hasAbstract ? findTitleEnd(source, start, end) : null
  const isNamed = next !== null && !next.hasAuthors
  if (title === null) {
    // A name without a dot before it may be the last words.
    if (isNamed || !isCertain) titles.push({ start, end, isClose: true })
    parts.push({ start, end })
    return
  }
  titles.push({ start, end: title.end, isClose: title.isClose || !isCertain })
  const name = isNamed ? nameBehind(source.slice(Math.max(title.next, end - 200), end)) : ''
  parts.push({ start, end: title.end }, { start: title.next, end: trimEnd(source, title.next, end - name.length) })
}

const behindSentence = /[.!?]["”)]?(\s[^.!?]{0,199})$/
const behindAddress = /^:\/\/\S{0,200}(\s+[\p{Lu}\d][^.!?/]{0,199})$/u
const longestName = 60

/** The organisation behind the last sentence of a text, or behind the address that it ends with; nothing where there is none. */
function nameBehind(text: string): string {
  const found = behindSentence.exec(text) ?? behindAddress.exec(text.slice(text.lastIndexOf('://')))
  const behind = found?.[1]?.trimStart() ?? ''
  return isLonger(behind, 0, behind.length, longestName) ? '' : behind
}
