/** The input as a reader sees its marks: character references that stand for spaces, dots and other signs are such. */
import { decodeHTML } from 'entities'
import type { Place } from './tokens.ts'

const reference = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[a-z][\da-z]{1,31});/gi
const letterOrDigit = /[\p{L}\p{N}]/u

/**
 * Write character references of texts as what they stand for, with spaces behind, and tags inside of a date as spaces, so that every offset
 * stays. Letters and digits stay as they are: inside a word a space would split it.
 *
 * @param texts places of text that may have references in them, in order
 * @param gaps places of tags inside of dates, in order, apart from the texts
 * @returns a text of the same length for the grammar to read; values are read from the input itself. O(n).
 */
export function showReferences(source: string, texts: readonly Place[], gaps: readonly Place[]): string {
  if (texts.length + gaps.length === 0) return source
  let shown = ''
  let at = 0
  for (const { start, end } of [...texts, ...gaps].sort((a, b) => a.start - b.start)) {
    const text = source.slice(start, end)
    shown += source.slice(at, start) + (text.startsWith('<') ? ' '.repeat(text.length) : text.replace(reference, show))
    at = end
  }
  return shown + source.slice(at)
}

function show(found: string): string {
  const decoded = decodeHTML(found)
  return decoded.length >= found.length || letterOrDigit.test(decoded) ? found : decoded.padEnd(found.length)
}
