/** What a page tells as a whole: its kind, its texts and its date, by what it shows and by its data. */
import type { PageRecord } from './cues.ts'
import { readPlace, readRealText } from './decode.ts'
import { readDay } from './entries.ts'
import type { Occurrence, PageSegment, Segments, TextPlace } from './grammar/segments.ts'
import { findKind } from './kind.ts'
import { type MessageLog, note } from './log.ts'
import { isSameDate } from './merge/same.ts'
import { dateOf } from './page-years.ts'
import type { CalendarDate, Page, Span } from './schema.ts'
import type { PageYear } from './years.ts'

/**
 * Read a page.
 *
 * @param source the text that its texts are read from
 * @param entries those of the page
 * @param log where `copies-disagree` and `invalid-date` go. O(entries and links of the page).
 */
export function readPage(
  source: string,
  segments: Segments,
  page: PageSegment,
  entries: readonly Occurrence[],
  year: PageYear,
  log: MessageLog,
): Page {
  const textAt = (place: TextPlace | null) => (place === null ? null : readPageText(source, place, segments.escapes))
  const query = textAt(page.query) ?? searchOf(page)
  const shown = { kind: findKind(page, entries, query), date: readShownDate(segments, page, year, log) }
  const { page: data, day } = page.record ?? { page: noData, day: null }
  noteContradictions(data, shown, page, query, log)
  const kind = tellsKind(data) ? data.kind : (shown.kind ?? data.kind)
  return {
    kind,
    format: segments.format,
    title: textAt(page.title)?.replace(siteName, '') ?? data.title,
    curator: textAt(page.curator?.name ?? null) ?? data.curator,
    query: query ?? data.query,
    date: data.date ?? shown.date ?? (kind === null || kind === 'daily' ? day : null),
    span: { start: page.start, end: page.end },
  }
}

const noData: PageRecord['page'] = { kind: null, title: null, curator: null, query: null, date: null }

/** The date that a page shows; one that is none is said. */
function readShownDate({ shown }: Segments, page: PageSegment, year: PageYear, log: MessageLog): Page['date'] {
  const cue = dateOf(page)
  return cue === null ? null : readDay(shown, cue, year, null, log)
}

/** Weeks and months are told by their own dates, a day by having one. Data without a date are called daily for want of better knowledge. */
const tellsKind = ({ kind, date }: Facts): boolean => kind !== null && (kind !== 'daily' || date !== null)

/** Say where a page shows something else than its data say. They are the better evidence. */
function noteContradictions(data: Facts, shown: Facts, page: PageSegment, query: string | null, log: MessageLog): void {
  const say = (what: string, span: Span, used: string, other: string): void => {
    note(log, 'copies-disagree', { span }, { of: `page's ${what}`, used, usedFrom: 'data', other, otherFrom: 'page' })
  }
  // That a page is a search may be told by its looks alone, and then is no contradiction.
  const isGuess = shown.kind === 'search' && query === null
  if (tellsKind(data) && shown.kind !== null && !isGuess && data.kind !== shown.kind) say('kind', page, `${data.kind}`, shown.kind)
  if (page.date !== null && data.date !== null && shown.date !== null && !isSameDate(data.date, shown.date))
    say('date', page.date, nameDate(data.date), nameDate(shown.date))
}

type Facts = Pick<Page, 'kind' | 'date'>

const nameDate = ({ iso, raw }: CalendarDate): string => iso ?? raw

/** A text of a page's header; in HTML, tags may stand in it. */
function readPageText(source: string, place: TextPlace, escapes: Segments['escapes']): string {
  if (escapes !== 'html') return readPlace(source, place, escapes === 'references' ? escapes : 'none')
  const text = source.slice(place.start, place.end).replace(/<[/!?a-z][^<>]*>/gi, '')
  return readRealText(text, [{ start: 0, end: text.length }], 'html')
}

/** Browsers' titles of pages end in the site's name. */
const siteName = / - Hugging Face$/i

/** What was searched for, as the link to another page of the results has it. */
function searchOf({ links, address }: PageSegment): string | null {
  if (address?.kind === 'search') return address.query
  for (const { link } of links) if (link?.target?.kind === 'search') return link.target.query
  return null
}
