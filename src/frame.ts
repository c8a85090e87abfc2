/** Brings what was read in a text that the input holds to its places in the input. */
import { type Analysis, type Frame, placeFinding } from './analysis.ts'
import type { Tile } from './grammar/segments.ts'
import type { MessageLog } from './log.ts'
import { haveSameOwner, type Owner } from './numbering.ts'
import type { Digest, Entry, FieldName, FieldSpans, Page, Span } from './schema.ts'
import { trimSpan } from './spans.ts'
import { skipWhiteSpace, trimEnd } from './text.ts'
import { toTiles } from './tiles.ts'

/** A tile at its place in the input. */
export interface LaidTile extends Tile {
  /** The same in the text that is read; null for a mark that stands around that, or is written in the place of white space. */
  readonly inside: Tile | null
}

/** What stands around all papers. */
const page: Owner = { occurrence: null }

/** The place of what was read, without white space around: a text may be written in lines that it has not itself, and begin or end at the end of one. */
const placeIn = ({ source, toSource }: Frame, { start, end }: Span): Span => trimSpan(source, toSource(start), toSource(end))

/** Lay out all that was read over the input: in order, without overlaps, and with white space only between. O(n log n). */
export function layTiles({ segments, numbering, frame }: Analysis): readonly LaidTile[] {
  const tiles = toTiles(segments, numbering)
  if (frame === null) return tiles.map((tile) => ({ inside: tile, ...tile }))
  const { source } = frame
  const laid: LaidTile[] = []
  let at = 0
  let before: Owner = page
  const addMarks = (to: number, { occurrence, record }: Owner): void => {
    const start = skipWhiteSpace(source, at, to)
    if (start < to) laid.push({ role: 'markup', start, end: trimEnd(source, start, to), occurrence, record, inside: null })
  }
  for (const tile of tiles) {
    const { start, end } = placeIn(frame, tile)
    addMarks(start, haveSameOwner(tile, before) ? tile : page)
    laid.push({ inside: tile, ...tile, start, end })
    at = end
    before = tile
  }
  addMarks(source.length, page)
  return laid
}

/** Bring the findings of a parse to their places, and those of the text around to them. O(findings). */
export function placeLog(log: MessageLog, { frame, source }: Analysis): MessageLog {
  if (frame === null) return log
  const { toSource, findings } = frame
  const kept = log.kept.map((finding) => {
    const { span } = finding.subject
    if (span.start > 0 || span.end < source.length) return placeFinding(finding, toSource)
    return { ...finding, subject: { ...finding.subject, span: { start: 0, end: frame.source.length } } }
  })
  return { ...log, kept: [...kept, ...findings] }
}

/** Bring pages and entries to their places. O(entries). */
export function placeDigest(digest: Pick<Digest, 'pages' | 'entries'>, { frame, source }: Analysis): typeof digest {
  if (frame === null) return digest
  return {
    pages: digest.pages.map((page) => placePage(page, source.length, frame)),
    entries: digest.entries.map((entry) => placeEntry(entry, frame)),
  }
}

/** Pages cover the input. */
function placePage(page: Page, length: number, { source, format, toSource }: Frame): Page {
  const { start, end } = page.span
  return {
    ...page,
    format: format ?? page.format,
    span: { start: start === 0 ? 0 : toSource(start), end: end === length ? source.length : toSource(end) },
  }
}

function placeEntry(entry: Entry, frame: Frame): Entry {
  const place = (span: Span): Span => placeIn(frame, span)
  const spans: FieldSpans = {}
  for (const [field, span] of Object.entries(entry.spans) as [FieldName, Span][]) spans[field] = place(span)
  return { ...entry, links: entry.links.map((link) => ({ ...link, span: place(link.span) })), span: place(entry.span), spans }
}
