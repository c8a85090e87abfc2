/** When two values that sources wrote each in its own way say the same. */
import type { CalendarDate, Organization } from '../schema.ts'

/** Characters that writers exchange for one another, by what they are compared as. */
const typography: Readonly<Record<string, string>> = { '\u2026': '...', '\u2032': "'", '\u2033': '"', '\u2212': '-' }
const exchanged = /[\u2010-\u201f\u2026\u2032\u2033\u2212]/g
const backslashOfMark = /\\(?=[!-/:-@[-`{-~])/g
const whiteSpace = /[^\S\ufeff]+/g

function exchange(character: string): string {
  if (character in typography) return typography[character] as string
  if (character <= '\u2015') return '-'
  return character <= '\u201b' ? "'" : '"'
}

/**
 * Write a text as it is compared: without white space, which wrapping and folding change; with plain quotes, dashes and dots; without
 * backslashes before punctuation, which some writers of Markdown double and others take away. Case stays. O(n).
 */
const comparable = (text: string): string =>
  text.normalize('NFC').replace(whiteSpace, '').replace(exchanged, exchange).replace(backslashOfMark, '')

/**
 * Whether another value says the same as the one that it was made for. What that one is compared as is made when it is first needed, and once: of many
 * copies of one paper each is asked about in the time that it takes alone, however long the first one is.
 */
export type IsSame<T> = (other: T) => boolean

/** Make something when it is first asked for, and once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Ask whether texts are equal but for white space, typography and backslashes before punctuation. O(n) for each. */
export function sameTextAs(text: string): IsSame<string> {
  const known = once(() => comparable(text))
  return (other) => text === other || known() === comparable(other)
}

/** Whether two texts are the same, as {@link sameTextAs} asks it. O(n). */
export const isSameText = (a: string, b: string): boolean => sameTextAs(a)(b)

const noLetters = /[^\p{L}\p{N}]/gu

/** What of a title all extractors keep: its letters and digits, in small letters. A title that has none is its own key. O(n). */
export const keyOfTitle = (title: string): string => title.normalize('NFKC').toLowerCase().replace(noLetters, '') || title

/** Whether a text has letters with case and all of them are capitals: some extractors write headings so. O(n). */
export const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

/** Ask whether titles are the same, also where an extractor left one of two in capitals. O(n) for each. */
export function sameTitleAs(title: string): IsSame<string> {
  const isSame = sameTextAs(title)
  const isInCapitals = once(() => isCapitals(title))
  const isSameInCapitals = once(() => sameTextAs(title.toUpperCase()))
  return (other) => isSame(other) || ((isInCapitals() || isCapitals(other)) && isSameInCapitals()(other.toUpperCase()))
}

/** Whether two titles are the same, as {@link sameTitleAs} asks it. O(n). */
export const isSameTitle = (a: string, b: string): boolean => sameTitleAs(a)(b)

/** How an abstract relates to one that is known. */
export interface Overlap {
  /** It holds all of the known one and goes on, or says without an ellipsis what that one has one behind. */
  readonly isLonger: boolean
  /** They are the same text, as far as an ellipsis lets it be seen. */
  readonly isSame: boolean
}

/** Compare abstracts with one that is known and may be a beginning of them. O(n) for each. */
export function compareWithAbstract(abstract: string): (other: string) => Overlap {
  const known = once(() => splitEllipsis(comparable(abstract)))
  return (other) => {
    if (abstract === other) return { isLonger: false, isSame: true }
    const [a, b] = [splitEllipsis(comparable(other)), known()]
    const isEqual = a.body === b.body
    const isBeginning = a.body.startsWith(b.body)
    const isEnd = b.body.startsWith(a.body)
    return {
      isLonger: isBeginning && (isEqual ? b.isCut && !a.isCut : true),
      isSame: isEqual || (isBeginning && b.isCut) || (isEnd && a.isCut),
    }
  }
}

/** A text and whether it was cut off. */
interface MaybeCut {
  readonly body: string
  readonly isCut: boolean
}

/** Take the ellipsis off, `...` or `[...]`, that stands where a text was cut off. */
function splitEllipsis(text: string): MaybeCut {
  let end = text.endsWith('...]') ? text.length - 1 : text.length
  if (!text.endsWith('...', end)) return { body: text, isCut: false }
  while (text[end - 1] === '.') end--
  if (end < text.length && text.endsWith(']') && text[end - 1] === '[') end--
  return { body: text.slice(0, end), isCut: true }
}

/** Whether two dates may be one: the same day of the same month, and not in two different years. */
export const isSameDate = (a: CalendarDate, b: CalendarDate): boolean =>
  a.month === b.month && a.day === b.day && (a.year === b.year || a.year === null || b.year === null)

/** Ask whether organisations are one by their names, case aside; `nvidia NVIDIA` that was not taken apart is `NVIDIA` of `nvidia`. O(n) for each. */
export function sameOrganizationAs({ handle, name }: Organization): IsSame<Organization> {
  const isHandle = handle === null ? null : sameWordAs(handle)
  const isName = sameWordAs(name)
  const isBoth = handle === null ? null : sameWordAs(`${handle} ${name}`)
  return (other) => {
    if (isHandle !== null && other.handle !== null && !isHandle(other.handle)) return false
    if (isName(other.name)) return true
    if (isBoth === null) return other.handle !== null && isName(`${other.handle} ${other.name}`)
    return other.handle === null && isBoth(other.name)
  }
}

function sameWordAs(word: string): IsSame<string> {
  const isSame = sameTextAs(word.toLowerCase())
  return (other) => isSame(other.toLowerCase())
}

/** Ask whether every name of the shorter of two lists is in the longer one: cards show the first few authors. O(names) for each. */
export function sameAuthorsAs(authors: readonly string[]): IsSame<readonly string[]> {
  const known = once(() => new Set(authors.map(comparable)))
  return (others) => {
    const names = new Set(others.map(comparable))
    const [longer, shorter] = authors.length < others.length ? [names, known()] : [known(), names]
    return [...shorter].every((name) => longer.has(name))
  }
}

/** Ask whether addresses lead to the same place, a slash at the end aside. */
export function sameAddressAs(address: string): IsSame<string> {
  const known = withoutSlash(address)
  return (other) => known === withoutSlash(other)
}

/** Ask whether addresses lead to the same repository; GitHub takes no notice of case. */
export function sameRepositoryAs(address: string): IsSame<string> {
  const known = repositoryOf(address)
  return (other) => known === repositoryOf(other)
}

const repositoryOf = (address: string): string =>
  withoutSlash(address)
    .replace(/\.git$/i, '')
    .toLowerCase()

const withoutSlash = (address: string): string => (address.endsWith('/') ? address.slice(0, -1) : address)

/**
 * Whether a number may be what a page shows of an exact one, `1.2k` of 1,249: rounded or cut off to as many digits as it has before its
 * zeros. Where both are rounded, either may be the other's.
 */
export const isRoundedFrom = (rounded: number, exact: number): boolean => {
  const unit = unitOf(rounded)
  return [Math.floor(exact / unit), Math.round(exact / unit)].includes(rounded / unit)
}

/** The place of a number's last digit that is no zero. */
function unitOf(value: number): number {
  let unit = 1
  while (value > 0 && value % (10 * unit) === 0) unit *= 10
  return unit
}
