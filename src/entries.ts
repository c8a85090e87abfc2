/** From segments to validated entries: reads the values at their places, and lets the schema have the last word. */
import * as z from 'zod'
import type { DateCue, Figure } from './cues.ts'
import type { Escapes } from './reading.ts'
import { findEncodedLinks } from './encoded-links.ts'
import { findFigures, upvotesFrom } from './figures.ts'
import { findLinks } from './links.ts'
import { type MessageLog, note } from './log.ts'
import { readPlace, readRealText } from './decode.ts'
import { noteHidden } from './hidden.ts'
import { readOrganization } from './organization.ts'
import {
  type CalendarDate,
  type Entry,
  entrySchema,
  type FieldName,
  type FieldSpans,
  type Link,
  type Organization,
  type Span,
} from './schema.ts'
import type { Occurrence, OrganizationPlace, TextPlace } from './grammar/segments.ts'
import { copySpan, findBetween, spansOf } from './spans.ts'
import { addressOfPaper } from './targets.ts'
import { findOdd, foldText, hasTwoSpaces, oddCharacter, oddSpace, quote } from './text.ts'
import { type PageYear, toCalendarDate } from './years.ts'

/**
 * What of an entry is asked of the schema: all that a text can make wrong. Spans are not of the text, they are counted
 * here; the tests hold them against the whole schema. The code for it is generated, which makes it some seven times as
 * fast; where that is not allowed (a content security policy), Zod gives the schema back as it is.
 */
const valuesSchema = /* @__PURE__ */ z.compile(z.object(entrySchema.omit({ span: true, spans: true }).shape))
const accepts = (entry: unknown): boolean => z.validate(valuesSchema, entry)

/** What the page of an entry tells about it. */
export interface PageFacts {
  readonly year: PageYear
  /** What the number behind the date is. */
  readonly countIs: 'upvotes' | 'comments'
  readonly abstractKind: Entry['abstractKind']
  readonly escapes: Escapes
  /** The text as a reader sees it, which dates are told from and messages quote. */
  readonly shown: string
}

/** What reading an entry hands around. */
interface Reader {
  readonly source: string
  readonly index: number
  readonly log: MessageLog
  readonly escapes: Escapes
  readonly shown: string
}

/** The next `://` at or behind an offset: one cursor for all entries, so that no search runs twice over the same text. */
export interface LinkCursor {
  next: number
}

/**
 * Read one entry.
 *
 * @param index the entry's place in the digest
 * @param links a cursor that entries pass on in their order
 * @param log where messages go: `hidden-text`, `link-refused`, `organization-unsplit`, `invalid-date`,
 *   `doubtful-year`, `unreadable-count`, `count-rounded`, `field-refused`
 * @returns the entry as the schema accepts it. O(length of the entry).
 */
export function readEntry(source: string, segment: Occurrence, index: number, facts: PageFacts, links: LinkCursor, log: MessageLog): Entry {
  const reader: Reader = { source, index, log, escapes: facts.escapes, shown: facts.shown }
  const { title, abstract, byline } = segment
  const figures = findFigures(segment, facts.countIs)
  const authorCount = readNumber(reader, 'authorCount', figures.authorCount)
  const upvotes = readNumber(reader, 'upvotes', figures.upvotes)
  const comments = readNumber(reader, 'comments', figures.comments)
  const [day, organization] = byline === null ? [null, null] : [byline.date, byline.organization]
  const date = readDate(reader, day, facts.year)
  const spans = spansOf({
    title,
    abstract,
    authorCount: authorCount === null || byline?.authors?.names ? null : figures.authorCount,
    date: date && day,
    organization: organization?.name ?? null,
    upvotes: upvotes === null ? null : figures.upvotes,
    comments: comments === null ? null : figures.comments,
  })
  const spaced = mayBeSpaced(reader, title, abstract)
  const more = readMore(reader, segment, spans)
  const text = abstract && readText(reader, 'abstract', abstract, spaced)
  return validate(reader, {
    page: segment.page,
    title: readText(reader, 'title', title, spaced),
    abstract: text,
    abstractKind: abstract && facts.abstractKind,
    authorCount,
    authors: more.authors,
    organization: organization && readOrganizationAt(reader, organization),
    date,
    upvotes,
    upvotesFrom: upvotesFrom(upvotes, segment),
    comments,
    submittedBy: more.submittedBy,
    arxivId: more.arxivId,
    url: more.url,
    githubUrl: more.githubUrl,
    githubStars: more.githubStars,
    projectUrl: null,
    links: readLinks(reader, abstract, text, links),
    span: copySpan(segment),
    spans,
  })
}

/** Whether two spaces in a row stand in title or abstract. Of a text with marks in it each part is looked at when it is read. */
const mayBeSpaced = ({ source, escapes }: Reader, title: Span, abstract: Span | null): boolean =>
  escapes === 'none' && hasTwoSpaces(source.slice(title.start, (abstract ?? title).end))

/** What only pages with links or labels tell. */
type More = Pick<Entry, 'authors' | 'submittedBy' | 'arxivId' | 'url' | 'githubUrl' | 'githubStars'>
const nothingMore: More = { authors: null, submittedBy: null, arxivId: null, url: null, githubUrl: null, githubStars: null }

/** Read names of authors; the number of names has no place of its own. */
function readNames({ source, escapes }: Reader, names: readonly Span[] | null, spans: FieldSpans): string[] | null {
  if (names === null) return null
  spans.authors = { start: (names[0] as Span).start, end: (names.at(-1) as Span).end }
  return names.map((place) => readRealText(source, [place], escapes))
}

function readMore(reader: Reader, segment: Occurrence, spans: FieldSpans): More {
  const { id, card, byline } = segment
  const name = (card?.submitter ?? byline?.submitter)?.name ?? null
  const stars = byline?.stars ?? null
  const authors = byline?.authors?.names ?? null
  if ((id ?? name ?? stars ?? authors) === null) return nothingMore
  const githubStars = readNumber(reader, 'githubStars', stars?.figure ?? null)
  if (name !== null) spans.submittedBy = copySpan(name)
  if (stars?.figure && githubStars !== null) spans.githubStars = copySpan(stars.figure)
  // What names a paper in a title or an abstract is text.
  const texts = [segment.title, segment.abstract].flatMap((text) => text?.parts ?? text ?? [])
  const idAt = id === null ? null : findBetween(reader.source, id, segment, texts)
  if (idAt !== null) spans.arxivId = idAt
  return {
    authors: readNames(reader, authors, spans),
    submittedBy: name && readRealText(reader.source, [name], reader.escapes),
    arxivId: id,
    url: id && addressOfPaper(id),
    githubUrl: stars?.url ?? null,
    githubStars,
  }
}

/** Fold the text at a place. `spaced`: two spaces in a row may stand in it. */
function readText(reader: Reader, field: 'title' | 'abstract' | 'organization', place: TextPlace, spaced: boolean): string {
  const { start, end } = place
  if (reader.escapes !== 'none' || place.parts !== undefined) return readMarkedText(reader, field, place)
  const text = reader.source.slice(start, end)
  const odd = place.printable === true ? 0 : findOdd(reader.source, start, end)
  if (odd === 0 && !spaced) return text
  if ((odd & oddCharacter) !== 0) noteHidden(text, { span: place, entry: reader.index, field }, reader.log)
  return spaced || (odd & oddSpace) !== 0 ? foldText(text) : text
}

/** The text at a place with markup in it, or of a writer that escapes. */
function readMarkedText(reader: Reader, field: 'title' | 'abstract' | 'organization', place: TextPlace): string {
  const text = readPlace(reader.source, place, reader.escapes)
  if ((findOdd(text, 0, text.length) & oddCharacter) !== 0) noteHidden(text, { span: place, entry: reader.index, field }, reader.log)
  return text
}

function readLinks(reader: Reader, abstract: Span | null, text: string | null, cursor: LinkCursor): Link[] {
  if (abstract === null || text === null) return []
  const { source, index } = reader
  if (reader.escapes === 'html') return findEncodedLinks(source, text, abstract, index, reader.log)
  if (cursor.next >= 0 && cursor.next < abstract.start) cursor.next = source.indexOf('://', abstract.start)
  if (cursor.next < 0 || cursor.next >= abstract.end) return []
  const { links, refused, next } = findLinks(source, cursor.next, abstract.end)
  cursor.next = next
  for (const span of refused) {
    note(reader.log, 'link-refused', { span, entry: index, field: 'abstract' }, { quote: quote(source.slice(span.start, span.end)) })
  }
  return links
}

function readOrganizationAt(reader: Reader, place: OrganizationPlace): Organization {
  const name = readText(reader, 'organization', place.name, true)
  const organization = place.handle === null ? readOrganization(name) : { handle: place.handle, name }
  if (organization.handle === null && organization.name.includes(' ')) {
    const subject = { span: place, entry: reader.index, field: 'organization' as const }
    note(reader.log, 'organization-unsplit', subject, { quote: quote(organization.name) })
  }
  return organization
}

function readDate(reader: Reader, cue: DateCue | null, year: PageYear): CalendarDate | null {
  if (cue === null) return null
  const date = readDay(reader.shown, cue, year, reader.index, reader.log)
  if (date !== null && cue.doubtfulYear) {
    const subject = { span: cue, entry: reader.index, field: 'date' as const }
    note(reader.log, 'doubtful-year', subject, { quote: quote(date.raw), year: date.year as number })
  }
  return date
}

/** Read a day with the year of its page, of an entry or of the page itself (null); that it is none is said as `invalid-date`. O(1). */
export function readDay(shown: string, cue: DateCue, year: PageYear, entry: number | null, log: MessageLog): CalendarDate | null {
  const raw = foldText(shown.slice(cue.start, cue.end))
  const date = cue.day === null ? null : toCalendarDate(raw, cue.day, year)
  if (date === null) {
    const subject = { span: cue, entry, field: entry === null ? null : ('date' as const) }
    note(log, 'invalid-date', subject, { quote: quote(raw), year: cue.day === null ? null : (cue.day.year ?? year.year) })
  }
  return date
}

/** Read a number whose grammar the front end has read; where it could not, the value is unknown and never 0. */
function readNumber(reader: Reader, field: FieldName, figure: Figure | null): number | null {
  if (figure === null) return null
  const { count, start, end } = figure
  if (count !== null && !count.rounded) return count.value
  const subject = { span: figure, entry: reader.index, field }
  const text = quote(reader.shown.slice(start, end))
  if (count === null) note(reader.log, 'unreadable-count', subject, { quote: text })
  else note(reader.log, 'count-rounded', subject, { quote: text, value: count.value })
  return count === null ? null : count.value
}

/** Ask the schema. A value that it refuses is left out with a message, and the entry stays. */
function validate(reader: Reader, entry: Entry): Entry {
  if (accepts(entry)) return entry
  const refused: Record<string, unknown> = {}
  const { issues } = valuesSchema.safeParse(entry).error as z.ZodError
  for (const issue of issues) {
    const field = issue.path[0] as FieldName
    // What is refused is a value, and each value has its place.
    const span = entry.spans[field] as Span
    const args = { quote: quote(reader.shown.slice(span.start, span.end)), field, problem: issue.message }
    note(reader.log, 'field-refused', { span, entry: reader.index, field }, args)
    refused[field] = null
    delete entry.spans[field]
  }
  return { ...entry, ...refused }
}
