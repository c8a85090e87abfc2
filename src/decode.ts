/** The real text of what stands in a source: markup left out, escapes and character references decoded once, white space folded. */
import { decodeString } from 'micromark-util-decode-string'
import type { Escapes } from './cues.ts'
import type { Span } from './schema.ts'
import { foldText, isWhiteSpace } from './text.ts'

/** A writer that breaks lines by hand ends them in a backslash, or in two; joined again, two spaces are left behind it. */
const brokenLine = /\\{1,2}(?=[ \t]{0,8}[\n\r]| {2})/g
const reference = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/gi
/** What would begin a list, a heading or a quote at the beginning of a line. */
const escapedStart = /(^|[\n\r])([ \t]{0,8}(?:\d{1,9})?)\\(?=[-+*#>.)=~_])/g

/**
 * Decode a text of Markdown.
 *
 * @param escapes how the writer of the page escaped; `none` changes nothing
 * @returns O(n)
 */
export function decodeText(text: string, escapes: Escapes): string {
  if (escapes === 'none') return text
  const whole = text.replace(brokenLine, '')
  if (escapes === 'all') return decodeString(whole)
  return whole.replace(escapedStart, '$1$2').replace(reference, decodeString)
}

/**
 * Join the parts of a text that markup stands between. Where white space does, so it does in the result; a line break stays one.
 *
 * @param parts in order
 */
export function joinParts(source: string, parts: readonly Span[]): string {
  let text = ''
  let end = -1
  for (const part of parts) {
    if (end >= 0) text += spaceBetween(source, end, part.start)
    text += source.slice(part.start, part.end)
    end = part.end
  }
  return text
}

function spaceBetween(source: string, start: number, end: number): string {
  const between = source.slice(start, end)
  if (/[\n\r]/.test(between)) return '\n'
  return between !== '' && (isWhiteSpace(between.charCodeAt(0)) || isWhiteSpace(between.charCodeAt(between.length - 1))) ? ' ' : ''
}

/** Join, decode and fold. O(n). */
export const readRealText = (source: string, parts: readonly Span[], escapes: Escapes): string =>
  foldText(decodeText(joinParts(source, parts), escapes).trim())
