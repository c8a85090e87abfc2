/** Finds out whether the writer of a text escaped what is active in Markdown. */
import type { Escapes } from '../../reading.ts'
import type { Span } from '../../schema.ts'
import { isLetter, matchAt } from '../../text.ts'

/**
 * Decide how the backslashes of a text in Markdown are read.
 *
 * A writer that escapes turns `\%` into `\\%`, so a single backslash there proves one that does not, and two prove one that does, as does a
 * backslash before `*` or a bracket, where TeX has none. A single backslash before a letter speaks against escaping, though less: some writers
 * escape it only where Markdown would read it. Beside `\%` or `\alpha` a writer may still escape what Markdown began with: then it has no bracket without a backslash.
 * Where nothing is escaped, what would begin a list or a heading at the start of a line still
 * may be.
 *
 * @returns O(n): one search for backslashes
 */
export function findEscapes(source: string, end: number): Escapes {
  const seen = new Set<Sign>()
  for (let at = source.indexOf('\\'); at >= 0 && at < end; at = source.indexOf('\\', at)) {
    const first = at
    while (source.charCodeAt(at) === 0x5c) at++
    seen.add(toSign(source, first, at))
  }
  if (!seen.has('percent') && (seen.has('escape') || !seen.has('command'))) return 'all'
  // Some writers escape what Markdown began with, and neither `%` nor a backslash is of that.
  return escapesBrackets(source.slice(0, end)) ? 'specials' : 'line-start'
}

/** What backslashes are signs of. */
type Sign = 'percent' | 'escape' | 'command' | 'nothing'

function toSign(source: string, first: number, at: number): Sign {
  const isSingle = at - first === 1
  if (isSingle && source.charAt(at) === '%') return 'percent'
  if (isEscape(source, first, at)) return 'escape'
  return isSingle && isLetter(source.charCodeAt(at)) ? 'command' : 'nothing'
}

/** So often a bracket is not escaped by TeX alone. */
const fewestBrackets = 3

/** Whether all brackets of a text are escaped, but for those of links. */
const escapesBrackets = (text: string): boolean => text.split('\\(').length > fewestBrackets && !/(?:^|[^\\\]])\(/m.test(text)

/** References that a page of HTML has for its own signs, for white space and for its dots: a text that holds one was taken from HTML, and not decoded. */
const ownReference = /&(?:amp|lt|gt|quot|apos|nbsp|middot|bull|#0?39|#x27|#183|#8226|#xb7|#x2022);/iy

/** Find the first of these references, null where there is none. O(n): a search for one character, for nearly every text. */
export function findOwnReference(source: string, end: number): Span | null {
  for (let at = source.indexOf('&'); at >= 0 && at < end; at = source.indexOf('&', at + 1)) {
    const stop = at + (matchAt(ownReference, source, at)?.[0].length ?? 0)
    if (stop > at) return stop > end ? null : { start: at, end: stop }
  }
  return null
}

/** Whether the backslashes from `first` up to `at` prove that the writer escapes: two before punctuation, or one that TeX has no use for. */
function isEscape(source: string, first: number, at: number): boolean {
  if (at - first === 1) return isNoTex(source, first, at)
  return at - first === 2 && isPunctuation(source.charCodeAt(at))
}

/** ASCII punctuation: what Markdown lets be escaped. */
const isPunctuation = (unit: number): boolean =>
  (unit >= 0x21 && unit <= 0x2f) || (unit >= 0x3a && unit <= 0x40) || (unit >= 0x5b && unit <= 0x60) || (unit >= 0x7b && unit <= 0x7e)

/** Whether a backslash stands inside a line before `*` or a bracket, or before a backquote that is no letter's accent. */
function isNoTex(source: string, backslash: number, at: number): boolean {
  const before = source.charAt(backslash - 1)
  const isActive = '*[]'.includes(source.charAt(at)) || (source.charAt(at) === '`' && !isLetter(source.charCodeAt(at + 1)))
  return isActive && at < source.length && before !== '' && before !== '\n' && before !== '\r'
}
