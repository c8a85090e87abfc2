/** Reads what the page shows around its papers, by the table of furniture-table.ts. */
import type { Cue, FurnitureName, Gap } from '../../cues.ts'
import { foldText, isDigit, isWhiteSpace, skipWhiteSpace, trimEnd } from '../../text.ts'
import { beginsBy, curatorEnd, isGlued, lengthOfBy } from './curator-words.ts'
import { findDayAtEnd } from './date.ts'
import { type RowName, furniture, type Pattern, patterns } from './furniture-table.ts'
import { endOfWords } from './labels.ts'

const namesByText: ReadonlyMap<string, RowName> = new Map(
  furniture.flatMap(({ name, texts }) => texts.map((text) => [text, name] as const)),
)

/** A line longer than this is no furniture that the table knows. */
export const longestFurniture: number = Math.max(...[...namesByText.keys()].map((text) => text.length))

/** The name of a text that the table lists. */
const nameOf = (text: string): RowName => namesByText.get(text.toLowerCase()) as RowName

/** The first three letters of a line as one number, case ignored; of a line that begins with a digit or `#`, that alone. */
function initialsAt(source: string, at: number): number {
  const unit = source.charCodeAt(at)
  if (unit === 0x23 || isDigit(unit)) return unit
  return ((unit | 0x20) << 16) | ((source.charCodeAt(at + 1) | 0x20) << 8) | (source.charCodeAt(at + 2) | 0x20)
}

/** What lines may be that begin alike. */
interface Notices {
  readonly texts: string[]
  readonly patterns: Pattern[]
}

/** All notices by how they begin, so that most lines need no more than a look. */
const noticesByInitials: ReadonlyMap<number, Notices> = groupNotices()

function groupNotices(): Map<number, Notices> {
  const groups = new Map<number, Notices>()
  const groupOf = (text: string): Notices => {
    const group = groups.get(initialsAt(text, 0)) ?? { texts: [], patterns: [] }
    groups.set(initialsAt(text, 0), group)
    return group
  }
  for (const text of namesByText.keys()) groupOf(text).texts.push(text)
  for (const pattern of patterns) for (const initials of pattern.initials.split(',')) groupOf(initials).patterns.push(pattern)
  return groups
}

/** Longest line that is compared with the page's own sentences. */
const longestNotice = 80

/**
 * Read a line that the page shows around its papers.
 *
 * @returns its cue, null where the line is none. O(1): longer lines are none.
 */
export function readFurniture(source: string, start: number, end: number, gap: Gap): Cue | null {
  if (end - start > longestNotice) return null
  if (beginsBy(source, start)) return readCurator(source, start, end, gap)
  const notices = noticesByInitials.get(initialsAt(source, start))
  if (notices === undefined) return null
  const name = nameNotice(foldText(source.slice(start, end)), notices)
  if (name === null) return null
  if (name === 'page-title') return { kind: name, start, end, gap, date: findDayAtEnd(source, start, end) }
  return name === 'nothing-listed' ? { kind: name, start, end, gap } : { kind: 'furniture', start, end, gap, name }
}

/** Name a whole line, null where it is none of the notices that begin as it does. */
function nameNotice(line: string, { texts, patterns }: Notices): RowName | null {
  const isListed = texts.some((text) => text.length === line.length && text === line.toLowerCase())
  return isListed ? nameOf(line) : (patterns.find(({ pattern }) => pattern.test(line))?.name ?? null)
}

/**
 * The line under the page's title, which names who chose the papers.
 *
 *     `byAK and the research community`
 *        ^ name
 */
function readCurator(source: string, start: number, end: number, gap: Gap): Cue | null {
  const behind = source.slice(start, end).search(curatorEnd)
  if (behind < 0) return null
  const from = skipWhiteSpace(source, start + lengthOfBy, end)
  const to = trimEnd(source, from, start + behind)
  // A title begins with a capital letter: `Bystanders and the Research Community`.
  if (isGlued(source, start) && (source.charAt(start) === 'B' || /\s/.test(source.slice(from, to)))) return null
  return { kind: 'curator', start, end, gap, name: to > from ? { start: from, end: to } : null }
}

/** Where the longest of the listed texts ends that begins at a place as whole words, -1 where none does. O(1). */
export function endOfFurniture(source: string, start: number, end: number): number {
  const ends = (noticesByInitials.get(initialsAt(source, start))?.texts ?? []).map((text) => endOfWords(source, start, end, text))
  return Math.max(-1, ...ends)
}

/** Parts of menus and pagers stand side by side on a line, with white space between them or none. */
const sideBySide = ['period', 'pager', 'menu', 'footer'] as const
const namesOfParts: ReadonlyMap<string, FurnitureName> = new Map(
  sideBySide.flatMap((name) =>
    furniture.filter((row) => row.name === name).flatMap(({ texts }) => texts.map((text) => [text, name] as const)),
  ),
)
/** The parts by how they begin, so that most lines need no more than a look. */
const partsByInitials: ReadonlyMap<number, readonly string[]> = groupParts()

function groupParts(): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const text of namesOfParts.keys()) groups.set(initialsAt(text, 0), [...(groups.get(initialsAt(text, 0)) ?? []), text])
  return groups
}

/**
 * Read a line of several parts: `Models Datasets Spaces Pricing Docs`, `DailyWeeklyMonthly`.
 *
 * @returns their cues, null where anything else stands on the line
 */
export function readFurnitureParts(source: string, start: number, end: number, gap: Gap): Cue[] | null {
  if (end - start > 2 * longestNotice) return null
  const cues: Cue[] = []
  for (let at = start; at < end; ) {
    const partEnd = endOfPart(source, at, end)
    if (partEnd < 0) return null
    const name = namesOfParts.get(foldText(source.slice(at, partEnd)).toLowerCase()) as FurnitureName
    cues.push({ kind: 'furniture', start: at, end: partEnd, gap: at === start ? gap : 'same-line', name })
    at = skipWhiteSpace(source, partEnd, end)
  }
  return cues
}

/** Where the part that begins at a place ends, -1 where none does. No part is another one with more words behind it. */
function endOfPart(source: string, start: number, end: number): number {
  for (const text of partsByInitials.get(initialsAt(source, start)) ?? []) {
    const at = start + text.length
    if (at > end || source.slice(start, at).toLowerCase() !== text) continue
    if (at === end || isWhiteSpace(source.charCodeAt(at)) || /[A-Z]/.test(source.charAt(at))) return at
  }
  return -1
}
