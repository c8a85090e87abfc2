/** What is kept of a capture, so that it can be compared with a baseline and with later captures. */
import type { Digest, Entry } from '../schema.ts'
import { shareNames } from './config.ts'
import { dayInName } from '../dates.ts'
import type { CaptureFacts, PageFacts, Shape, ShareName } from './result.ts'

/** Whether an entry has what a share is of. */
const has = (entry: Entry, name: ShareName): boolean =>
  name === 'byline' ? entry.authorCount !== null || entry.organization !== null || entry.authors !== null : entry[name] !== null

/** The shares of entries that have each field. */
function countShares(entries: readonly Entry[]): CaptureFacts['shares'] {
  if (entries.length === 0) return {}
  return Object.fromEntries(shareNames.map((name) => [name, shareOf(entries, name)]))
}

/** The share of entries that have a field, 0 to 1; there must be entries. */
export const shareOf = (entries: readonly Entry[], name: ShareName): number =>
  entries.filter((entry) => has(entry, name)).length / entries.length

/** What a paper is found again by: its id, or else its title. */
const keyOf = ({ arxivId, title }: Entry): string => arxivId ?? title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')

/** Syntax and kind of a capture's pages: `markdown/daily`, `text/unknown`; `mixed` where they differ. */
function layoutOf({ pages }: Digest): string {
  const layouts = new Set(pages.map(({ format, kind }) => `${format}/${kind ?? 'unknown'}`))
  return layouts.size > 1 ? 'mixed' : ([...layouts][0] ?? 'none')
}

/**
 * Gather the facts of a capture.
 *
 * @param name the capture's name, as the baseline and later findings have it
 * @param asOf the day of the capture, for pages without a date of their own
 * @returns plain data that keeps no text of the capture but keys of its papers; O(entries)
 */
export function gatherFacts(digest: Digest, shape: Shape | null, name: string | null, asOf: string | null): CaptureFacts {
  const { entries, coverage } = digest
  const capturedOn = asOf ?? (name === null ? undefined : dayInName(name)) ?? null
  const pages = digest.pages.map(({ kind, date, span }): PageFacts & { papers: PageFacts['papers'][number][] } => ({
    kind,
    day: date?.iso ?? asOf ?? date?.raw ?? null,
    capturedOn,
    span,
    papers: [],
  }))
  for (const [index, entry] of entries.entries()) {
    const span = entry.spans.upvotes ?? entry.span
    pages[entry.page]?.papers.push({ key: keyOf(entry), upvotes: entry.upvotes, entry: index, span })
  }
  return {
    name,
    layout: layoutOf(digest),
    entries: entries.length,
    shares: countShares(entries),
    unrecognised: coverage.total === 0 ? 0 : coverage.unrecognised / coverage.total,
    shape,
    pages,
  }
}

/** How far a share of few entries may be from that of many by chance alone: two standard errors. */
export const chance = (share: number, entries: number): number => 2 * Math.sqrt((share * (1 - share)) / entries)
