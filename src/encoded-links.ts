/** Links of a text that stands encoded in the input. */
import { findLinks } from './links.ts'
import { type MessageLog, note } from './log.ts'
import type { Link, Span } from './schema.ts'
import { quote } from './text.ts'

/**
 * Find the links of a decoded text.
 *
 * @param text the real text
 * @param place where it stands in the input; a link that is not found there as it is, or that follows one, has this place
 * @param log where `link-refused` goes
 * @returns links in their order. O(length of both).
 */
export function findEncodedLinks(source: string, text: string, place: Span, entry: number, log: MessageLog): Link[] {
  const first = text.indexOf('://')
  if (first < 0) return []
  const { links, refused } = findLinks(text, first, text.length)
  for (const { start, end } of refused) {
    note(log, 'link-refused', { span: place, entry, field: 'abstract' }, { quote: quote(text.slice(start, end)) })
  }
  const raw = source.slice(place.start, place.end)
  let from = 0
  return links.map(({ url, kind }) => {
    const at = from < 0 ? -1 : raw.indexOf(url, from)
    // One search that fails is enough: each reads the rest of the text.
    from = at < 0 ? -1 : at + url.length
    const span = at < 0 ? { start: place.start, end: place.end } : { start: place.start + at, end: place.start + from }
    return { url, kind, span }
  })
}
