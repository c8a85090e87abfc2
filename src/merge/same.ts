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

/** Whether two texts are equal but for white space, typography and backslashes before punctuation. O(n). */
export const isSameText = (a: string, b: string): boolean => a === b || comparable(a) === comparable(b)

const noLetters = /[^\p{L}\p{N}]/gu

/** What of a title all extractors keep: its letters and digits, in small letters. A title that has none is its own key. O(n). */
export const keyOfTitle = (title: string): string => title.normalize('NFKC').toLowerCase().replace(noLetters, '') || title

/** Whether a text has letters with case and all of them are capitals: some extractors write headings so. O(n). */
export const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

/** Whether two titles are the same, also where an extractor left one of them in capitals. O(n). */
export function isSameTitle(a: string, b: string): boolean {
  if (isSameText(a, b)) return true
  return (isCapitals(a) || isCapitals(b)) && isSameText(a.toUpperCase(), b.toUpperCase())
}

/** How an abstract relates to another one. */
export interface Overlap {
  /** The first holds all of the second and goes on, or says without an ellipsis what the second has one behind. */
  readonly isLonger: boolean
  /** They are the same text, as far as an ellipsis lets it be seen. */
  readonly isSame: boolean
}

/** Compare two abstracts, of which the second may be a beginning of the first. O(n). */
export function compareAbstracts(first: string, second: string): Overlap {
  if (first === second) return { isLonger: false, isSame: true }
  const [a, b] = [splitEllipsis(comparable(first)), splitEllipsis(comparable(second))]
  const isEqual = a.body === b.body
  const isBeginning = a.body.startsWith(b.body)
  const isEnd = b.body.startsWith(a.body)
  return {
    isLonger: isBeginning && (isEqual ? b.isCut && !a.isCut : true),
    isSame: isEqual || (isBeginning && b.isCut) || (isEnd && a.isCut),
  }
}

/** Take the ellipsis off, `...` or `[...]`, that stands where a text was cut off. */
function splitEllipsis(text: string): { body: string; isCut: boolean } {
  let end = text.endsWith('...]') ? text.length - 1 : text.length
  if (!text.endsWith('...', end)) return { body: text, isCut: false }
  while (text[end - 1] === '.') end--
  if (end < text.length && text.endsWith(']') && text[end - 1] === '[') end--
  return { body: text.slice(0, end), isCut: true }
}

/** Whether two dates may be one: the same day of the same month, and not in two different years. */
export const isSameDate = (a: CalendarDate, b: CalendarDate): boolean =>
  a.month === b.month && a.day === b.day && (a.year === b.year || a.year === null || b.year === null)

/** Whether two organisations are one by their names, case aside; `nvidia NVIDIA` that was not taken apart is `NVIDIA` of `nvidia`. */
export function isSameOrganization(a: Organization, b: Organization): boolean {
  if (a.handle !== null && b.handle !== null && !isSameWord(a.handle, b.handle)) return false
  if (isSameWord(a.name, b.name)) return true
  return isUnsplit(a, b) || isUnsplit(b, a)
}

const isUnsplit = (whole: Organization, split: Organization): boolean =>
  whole.handle === null && split.handle !== null && isSameWord(whole.name, `${split.handle} ${split.name}`)

const isSameWord = (a: string, b: string): boolean => isSameText(a.toLowerCase(), b.toLowerCase())

/** Whether every name of the shorter list is in the longer one: cards show the first few authors. O(names). */
export function isSameAuthors(a: readonly string[], b: readonly string[]): boolean {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b]
  const names = new Set(longer.map(comparable))
  return shorter.every((name) => names.has(comparable(name)))
}

/** Whether two addresses lead to the same place, a slash at the end aside. */
export const isSameAddress = (a: string, b: string): boolean => withoutSlash(a) === withoutSlash(b)

/** Whether two addresses lead to the same repository; GitHub takes no notice of case. */
export const isSameRepository = (a: string, b: string): boolean =>
  withoutSlash(a)
    .replace(/\.git$/i, '')
    .toLowerCase() ===
  withoutSlash(b)
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
