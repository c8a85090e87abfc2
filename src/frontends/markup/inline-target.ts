/** The target of a link as it stands behind its text, and what some writers put behind that. */
import { type Link, looksLikeTarget, readTarget } from '../../targets.ts'
import { isWhiteSpace } from '../../text.ts'

/** What stands behind a closing bracket: a link's target, or the label of one. */
export interface Tail {
  readonly end: number
  readonly link: Link | null
}

const longestTarget = 3_000

/** A path without a slash at its beginning, or a name that some tool gave to a link. */
const isRelative = (url: string): boolean => /^[a-z][\w%?=&#.-]*(?:\/[\w%?=&#./-]+|\d)$/i.test(url) && url.length > 3

/** How often a wrapper may have broken an address. */
const mostBreaks = 6

/**
 * Read `(target)` or `(target "title")`.
 *
 *     `(https://cdn-thumbnails.huggingface.co/social-`
 *      `thumbnails/papers/2509.01234.png)`
 *
 * @returns null where what stands in the brackets is no target: brackets behind brackets are in formulas, too
 */
export function readInlineTarget(source: string, at: number, end: number): Tail | null {
  let [url, depth, breaks] = ['', 0, 0]
  let start = at + 1
  for (let next = start; next < end && next - at < longestTarget; next++) {
    const character = source.charAt(next)
    if (character === '(') depth++
    else if (character === ')' && depth-- === 0) {
      url += source.slice(start, next)
      url = url.trim().replace(/^<(.*)>$/s, '$1')
      return url === '' || looksLikeTarget(url) || isRelative(url) ? { end: next + 1, link: { target: readTarget(url) } } : null
    } else if (character === '\n' || character === '\r') {
      url += source.slice(start, next).trim()
      start = next + 1
      if (character === '\n' && source.charAt(next - 1) === '\r') continue
      if (++breaks > mostBreaks) return null
    } else if (character === '"' && isWhiteSpace(source.charCodeAt(next - 1))) {
      const close = source.indexOf('")', next + 1)
      if (close < 0 || close > next + 500) return null
      url += source.slice(start, next)
      return looksLikeTarget(url.trim()) ? { end: close + 2, link: { target: readTarget(url.trim()) } } : null
    }
  }
  return null
}

/** `{.class #id key=value}`, as some writers put behind links and spans. */
const attributed = /\{[.#:][A-Za-z_-][^{}]{0,1500}\}/y

export function endOfAttributes(source: string, at: number): number {
  if (source.charCodeAt(at) !== 0x7b) return at
  attributed.lastIndex = at
  return at + (attributed.exec(source)?.[0].length ?? 0)
}
