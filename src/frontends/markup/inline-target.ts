/** The target of a link as it stands behind its text, and what some writers put behind that. */
import { type Link, looksLikeTarget, readTarget, readUsual } from '../../targets.ts'
import { isWhiteSpace, skipWhiteSpace } from '../../text.ts'

/** What stands behind a closing bracket: a link's target, or the label of one. */
export interface Tail {
  readonly end: number
  readonly link: Link | null
}

const longestTarget = 3_000

/** A path without a slash at its beginning, a name that some tool gave to a link, or an address in a scheme of its own (`ref0://boats.png`). */
const isRelative = (url: string): boolean => /^[a-z][\w%?=&#.-]*(?:\/[\w%?=&#./-]+|\d|:\/\/[\w%?=&#./-]+)$/i.test(url) && url.length > 3

/** How often a wrapper may have broken an address. */
const mostBreaks = 6

/**
 * Read `(target)` or `(target "title")`.
 *
 *     `(https://cdn-thumbnails.huggingface.co/social-`
 *      `thumbnails/papers/2509.01234.png)`
 *
 * @returns null where what stands in the brackets is no target: brackets behind brackets are in formulas, too. O(1): of what is longer than
 *   any target nothing is read.
 */
export function readInlineTarget(source: string, at: number, end: number): Tail | null {
  const reach = Math.min(end, at + longestTarget)
  const plainEnd = endOfPlainTarget(source, at + 1)
  if (plainEnd < reach && source.charCodeAt(plainEnd) === 0x29) return toTail(source.slice(at + 1, plainEnd), plainEnd + 1)
  const { close, targetEnd } = findClose(source, at + 1, reach)
  if (close < 0) return null
  const lines = source.slice(at + 1, targetEnd).split(/\r\n|\n|\r/)
  if (lines.length > mostBreaks + 1) return null
  const joined = lines.map((line) => line.trim()).join('')
  const url = joined.startsWith('<') && joined.endsWith('>') ? joined.slice(1, -1) : joined
  return toTail(url, close + 1)
}

function toTail(url: string, end: number): Tail | null {
  const usual = readUsual(url)
  if (usual !== null) return { end, link: { target: usual } }
  return url === '' || looksLikeTarget(url) || isRelative(url) ? { end, link: { target: readTarget(url) } } : null
}

/** What nearly all targets are: an address without a title, on one line. */
const plainTarget = /[^\s()<>"']*/y

/** Where such a target would end. The next one begins behind it, so that all calls over a text together are O(n). */
function endOfPlainTarget(source: string, start: number): number {
  plainTarget.lastIndex = start
  plainTarget.test(source)
  return plainTarget.lastIndex
}

/** Addresses have no more brackets in brackets. */
const mostDepth = 32

/** Find the bracket that closes a target, and where the target ends before its title; -1 where none does. */
function findClose(source: string, start: number, reach: number): { close: number; targetEnd: number } {
  const nextEnds = new Map<string, number>()
  let depth = 0
  for (let at = start; at < reach; at++) {
    const character = source.charAt(at)
    if (titleEnds.has(character) && isWhiteSpace(source.charCodeAt(at - 1))) {
      const close = closeOfTitle(source, at, reach, nextEnds)
      if (close >= 0) return { close, targetEnd: at }
    }
    if (character === '(' && ++depth > mostDepth) break
    if (character === ')' && depth-- === 0) return { close: at, targetEnd: at }
  }
  return { close: -1, targetEnd: -1 }
}

/** What a title stands in. */
const titleEnds: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['(', ')'],
])

/**
 * The bracket behind a title that begins at an offset, -1 where it is none.
 *
 * @param nextEnds where the next of each character is, so that none is looked for twice
 */
function closeOfTitle(source: string, at: number, reach: number, nextEnds: Map<string, number>): number {
  const character = titleEnds.get(source.charAt(at)) as string
  let titleEnd = nextEnds.get(character) ?? -1
  if (titleEnd <= at) {
    const found = source.slice(at + 1, reach).indexOf(character)
    titleEnd = found < 0 ? reach : at + 1 + found
    nextEnds.set(character, titleEnd)
  }
  const close = skipWhiteSpace(source, titleEnd + 1, reach)
  return close < reach && source.charAt(close) === ')' ? close : -1
}

/** `{.class #id key="value"}`, `{: .class}`, `{class: block}`, as some writers put behind links, pictures and spans; an id may be in any script. */
const attributed =
  /\{(?:(?::\s{0,8})?[.#:][\p{L}_-]|(?::\s{0,8})?[a-z-]{1,40}=["']|(?:id|class|width|height|alt|crossorigin|title|target|rel): )[^{}]{0,1500}\}/iuy

/** Where attributes that begin at an offset end, the offset itself where none do. O(1): longer ones are none. */
export function endOfAttributes(source: string, at: number): number {
  if (source.charCodeAt(at) !== 0x7b) return at
  attributed.lastIndex = at
  return at + (attributed.exec(source)?.[0].length ?? 0)
}
