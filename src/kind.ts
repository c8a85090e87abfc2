/** Which of the site's pages a page is, by what it shows. */
import type { Occurrence, PageSegment } from './grammar/segments.ts'
import type { Page } from './schema.ts'

/**
 * Tell the kind of a page.
 *
 * Labels of trending pages prove those; a query proves a search; links to weeks or months beside the page's date prove weekly and monthly ones.
 * A page with links to the days around it is a daily one where its cards name submitters, and a search where its entries have abstracts.
 *
 * @param entries those of the page
 * @returns null where the text proves none. O(entries and links of the page).
 */
export function findKind({ links, survey, address }: PageSegment, entries: readonly Occurrence[], query: string | null): Page['kind'] {
  if (query !== null) return 'search'
  if (survey.trending && entries.some(isTrending)) return 'trending'
  const own = kindOfAddress.get(address?.kind)
  if (own !== undefined) return own
  // Plain text has no links.
  if (links.length === 0 && !survey.submitters) return null
  const kinds = new Set(links.filter(({ name }) => name === 'pager').map(({ link }) => link?.target?.kind))
  if (kinds.has('day') || survey.submitters) return kindOfDay(entries, kinds)
  if (kinds.has('week')) return 'weekly'
  return kinds.has('month') ? 'monthly' : null
}

/** The kind of a page by its own address. */
const kindOfAddress: ReadonlyMap<string | undefined, Page['kind']> = new Map([
  ['day', 'daily'],
  ['week', 'weekly'],
  ['month', 'monthly'],
  ['trending', 'trending'],
])

const isTrending = ({ byline }: Occurrence): boolean =>
  byline !== null && (byline.stars !== null || byline.arxiv !== null || byline.votes !== null)

function kindOfDay(own: readonly Occurrence[], kinds: ReadonlySet<string | undefined>): Page['kind'] {
  if (own.length === 0) return kinds.has('day') ? 'daily' : null
  const submitters = own.filter(({ card, byline }) => (card?.submitter ?? byline?.submitter ?? null) !== null).length
  const abstracts = own.filter(({ abstract }) => abstract !== null).length
  if (2 * submitters > own.length && 2 * abstracts < own.length) return 'daily'
  return submitters === 0 && 2 * abstracts > own.length ? 'search' : null
}
