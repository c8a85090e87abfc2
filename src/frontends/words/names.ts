/** Names of authors behind their label: `Authors: Ada Byron, Ben Cole and Cy Dee`. */
import type { AuthorsCue } from '../../cues.ts'
import type { Span } from '../../schema.ts'
import { trimSpan } from '../../spans.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { saysNothing } from './nothing.ts'
import { longestName } from './reader.ts'

/** What stands between two names; where a text has character references, a semicolon ends them. */
const betweenNames = /,(?:\s(?:and|&)\s)?|\s(?:and|&)\s/g
const betweenTurned = /;(?:\s(?:and|&)\s)?/g
/** Between turned names as bibliographies have them: `Byron, Ada and Cole, Ben`. */
const lastSeparator = /\s(?:and|&)\s/g
/** A name has a letter that is no small one, and no digits, brackets or addresses. */
const noLetter = /[^\p{L}\p{M}\p{Pd}\s.,'’·]/u
const capital = /[\p{Lu}\p{Lo}]/u
const reference = /&#?\w{1,31};/g
const mostWords = 6
/** Words in place of names, beside those that stand where there is nothing. */
const noName = /^(?:no|anonymous|various)$/i
/** The list says itself that it has not all names. */
const andOthers = /(?:,\s{0,2}|\s)(?:et al\.?|and others|…|\.\.\.)$/i
/** `and 3 others`: their number is known, and their names are not. */
const andMore = /(?:,?\s?(?:…|\.\.\.))?,?\s(?:and\s|[&+]\s?)(\d{1,4})\s(?:others|more)$/i

/** The same in a text of its own, as it stands behind names that are links each. */
const othersAlone = /^(?:(?:and|[&+]) ?)?(?:et al\.?|others|…|\.\.\.|(\d{1,4}) (?:others|more))$/i

/** How many more authors a text says that there are, null where it does not say how many; undefined where it is none of this. O(length). */
export function readOthers(text: string): number | null | undefined {
  const found = othersAlone.exec(text)
  if (found === null) return undefined
  return found[1] === undefined ? null : Number(found[1])
}

/** The names of a list. */
interface NameList {
  readonly names: readonly Span[]
  /** How many more there are; null where nobody knows, or where not even the names can be told. */
  readonly more: number | null
}

/** @returns null where one of the names is none */
function readList(source: string, start: number, end: number): NameList | null {
  if (source.charAt(start) === '[' && source.charAt(end - 1) === ']') return readWrittenList(source, start + 1, end - 1)
  const text = source.slice(start, end)
  const counted = andMore.exec(text)
  const rest = (counted ?? andOthers.exec(text))?.[0] ?? ''
  const names = cutNames(source, start, end - rest.length)
  if (!names.every((name) => isName(source.slice(name.start, name.end)))) return null
  if (text.includes(',') && mayBeTurned(names.map((name) => source.slice(name.start, name.end)))) return { names, more: null }
  return { names, more: rest === '' ? 0 : counted === null ? null : Number(counted[1]) }
}

/** A letter with its full stop, or several. */
const initials = /^(?:\p{L}\.-?){1,4}$/u
/** Scripts without capitals have whole names in a word. */
const uncased = /\p{Lo}/u
/** Whether a name is a single word, or nothing but initials. */
const isHalfName = (name: string): boolean =>
  !uncased.test(name) && name.split(/\s+/).every((word, _, words) => words.length === 1 || initials.test(word))

/** Whether names in a row are as likely half as many with the family's name first: `Byron, Ada`, `Byron, A., Cole, B.`. */
const mayBeTurned = (names: readonly string[]): boolean => names.length % 2 === 0 && names.every(isHalfName)

/** One quote, or two where they are doubled. */
const quotes = /^["']{1,2}/

/** A list as programs write it: `['Ada Byron', "Ben O'Dee"]`. A name whose quotes do not match is none. */
function readWrittenList(source: string, start: number, end: number): NameList | null {
  const names: Span[] = []
  for (const written of cutNames(source, start, end)) {
    const marks = quotes.exec(source.slice(written.start, written.end))?.[0] ?? ''
    const name = { start: written.start + marks.length, end: written.end - marks.length }
    if (!source.startsWith(marks, name.end) || !isName(source.slice(name.start, name.end))) return null
    names.push(name)
  }
  return { names, more: 0 }
}

/** Authors of lists. All names are given, or none. */
function toAuthors(lists: readonly NameList[], from: number, place: Pick<AuthorsCue, 'start' | 'end' | 'gap'>): AuthorsCue {
  const names = lists.flatMap((list) => list.names)
  const more = lists.reduce<number | null>((sum, list) => (sum === null || list.more === null ? null : sum + list.more), 0)
  const figure = { start: from, end: place.end, count: more === null ? null : { value: names.length + more, rounded: false } }
  return { kind: 'authors', ...place, figure, field: true, ...(more === 0 && { names }) }
}

/**
 * Read a list of names as authors. Of a list that says that it goes on, their number is not known.
 *
 * @param place that of the cue, with the label
 * @returns null where one of the names is none. O(length).
 */
export function readNames(source: string, place: Pick<AuthorsCue, 'start' | 'end' | 'gap'>, from: number): AuthorsCue | null {
  const list = readList(source, from, place.end)
  return list && toAuthors([list], from, place)
}

/** What stands at the edges of a text that goes on a list of names, and between two of them. */
const listBegins = /^[,;&·]?\s?(?:(?:and|&)(?:\s|$))?/
const listEnds = /(?:[,;&·]|\sand)$/
const betweenTexts = /[,;&·]|\band\b/

/** A text among names. */
type NameText = Pick<Piece, 'start' | 'end' | 'gap' | 'link'>

/**
 * Read names that stand in texts of their own, as links do, as authors.
 *
 * @returns null where one of them is none, or where nothing parts two texts. O(length).
 */
export function joinNames(source: string, texts: readonly NameText[]): AuthorsCue | null {
  const places = texts.map((text) => trimList(source, text)).filter((place) => place.start < place.end)
  const lists: NameList[] = []
  for (const [at, place] of places.entries()) {
    const before = places[at - 1]
    const others = before && readOthers(source.slice(place.start, place.end))
    const list = others === undefined ? readList(source, place.start, place.end) : { names: [], more: others }
    if (list === null || (before && others === undefined && !isParted(source, before, place))) return null
    lists.push(list)
  }
  if (lists.length === 0) return null
  const [first, last] = [texts[0], texts.at(-1)] as [NameText, NameText]
  return toAuthors(lists, first.start, { start: first.start, end: last.end, gap: first.gap })
}

/** Whether two texts are two in a list: a mark stands between, they are on two lines, or each has a link of its own. */
function isParted(source: string, before: NameText, { start, gap, link }: NameText): boolean {
  const areLinked = link !== null && before.link !== null && link !== before.link
  return areLinked || gap !== 'same-line' || betweenTexts.test(source.slice(before.end, start))
}

/** A text without the marks of a list at its edges. */
function trimList(source: string, text: NameText): NameText {
  const { start, end } = text
  const before = source.slice(start, end).match(listBegins) as RegExpMatchArray
  const from = skipWhiteSpace(source, start + before[0].length, end)
  return { ...text, start: from, end: trimEnd(source, from, end - (listEnds.exec(source.slice(from, end))?.[0].length ?? 0)) }
}

/** How the names of a list are parted: at the marks that part turned ones where it has these, or where each has a comma of its own. */
function separatorOf(text: string): RegExp {
  if (text.includes(';') && !text.includes('&')) return betweenTurned
  const people = text.split(lastSeparator)
  return people.length > 1 && people.every((name) => name.split(',').length === 2) ? lastSeparator : betweenNames
}

function cutNames(source: string, from: number, end: number): Span[] {
  const text = source.slice(from, end)
  const separator = separatorOf(text)
  const names: Span[] = []
  let at = from
  for (const { 0: mark, index } of text.matchAll(separator)) {
    names.push(trimSpan(source, at, from + index))
    at = from + index + mark.length
  }
  names.push(trimSpan(source, at, end))
  return joinSuffixes(source, names)
}

/** What stands behind a name and a comma, and is a part of it. */
const suffix = /^(?:jr|sr|ii|iii|iv|esq|m\.?d|m\.?sc|b\.?sc|ph\.? ?d|dr)\.?$/i

/** Names with what is said behind them: `Martin King, Jr.` */
function joinSuffixes(source: string, names: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const name of names) {
    const before = joined.at(-1)
    if (before !== undefined && suffix.test(source.slice(name.start, name.end)))
      joined[joined.length - 1] = { start: before.start, end: name.end }
    else joined.push(name)
  }
  return joined
}

/** Whether a text of a list is the name of one person: neither others, nor several names, nor words in place of one. */
export const isOneName = (name: string): boolean => readOthers(name) === undefined && name.split(',').length < 3 && !standsForNames(name)

const standsForNames = (text: string): boolean => noName.test(text) || saysNothing(text)

/** Whether a text reads like the name of one person. */
function isName(name: string): boolean {
  const text = name.replace(reference, 'a')
  return (
    name.length <= longestName &&
    !noLetter.test(text) &&
    capital.test(text) &&
    !standsForNames(text) &&
    text.split(/\s+/).length <= mostWords
  )
}
