/**
 * A text file, or JSON, as browsers show it: a document with one `pre` in it. Saved, it is HTML, and what it shows is a text of a syntax of its own.
 *
 *     <html><head></head><body><pre style="word-wrap: break-word; white-space: pre-wrap;">Daily Papers ...</pre></body></html>
 */
import type { HeldText } from '../../reading.ts'
import { decodeText } from './references.ts'

/** So much may stand before the text, or behind it. */
const longestFrame = 5_000
const opening = /<pre(?:\s[^<>]{0,999})?>/i
const closings = ['</pre>', '</PRE>'] as const
/** What is not shown: titles, styles and scripts with what they hold, and tags. */
const unseen = /<(?:title|style|script)\b[^<>]*>[^<]*|<[^<>]*>/gi
const markup = /<[!/?a-z]/i

/**
 * Find the text of a document that shows nothing but that.
 *
 * @returns null where tags stand in the `pre`, anything is shown outside of it, or it is not closed. O(n) where a `pre` is at the beginning, else O(1).
 */
export function findTextFile(source: string): HeldText | null {
  const found = opening.exec(source.slice(0, longestFrame))
  if (found === null) return null
  const start = found.index + found[0].length
  const end = Math.max(...closings.map((closing) => source.lastIndexOf(closing)))
  if (end < start || source.length - end > longestFrame || showsText(source.slice(0, found.index)) || showsText(source.slice(end)))
    return null
  const raw = source.slice(start, end)
  if (raw.trim() === '' || markup.test(raw)) return null
  return { isGuess: false, findings: [], ...decodeText(raw, start) }
}

const showsText = (text: string): boolean => text.replace(unseen, '').trim() !== ''
