/** From values and their places to the record of a paper. */
import type { EntryValues, PaperRecord } from '../../cues.ts'
import type { CalendarDate, FieldName, FieldSpans, Organization } from '../../schema.ts'
import { addressOfPaper } from '../../targets.ts'
import type { Place } from './nodes.ts'
import type { Found } from './values.ts'

/** What was found of a paper. */
export interface FoundFields {
  readonly title: Found<string>
  readonly abstract: Found<string> | null
  /** Where a number of its own says it; else the names are counted. */
  readonly authorCount: Found<number> | null
  readonly authors: Found<string[]> | null
  readonly organization: Found<Organization> | null
  readonly date: Found<CalendarDate> | null
  readonly upvotes: Found<number> | null
  readonly comments: Found<number> | null
  readonly submittedBy: Found<string> | null
  readonly arxivId: Found<string> | null
  /** The paper's page follows from its id; this is where the text has it. */
  readonly url: Found<string> | null
  readonly githubUrl: Found<string> | null
  readonly githubStars: Found<number> | null
  readonly projectUrl: Found<string> | null
}

/** What is said of values; it counts where they are there. */
export type SaidOfValues = Pick<EntryValues, 'abstractKind' | 'upvotesFrom'>

/**
 * Make a record of what was found.
 *
 * @param summary what a page may show in the place of the abstract
 */
export function createRecord({ start, end }: Place, found: FoundFields, said: SaidOfValues, summary: string | null): PaperRecord {
  const id = valueIn(found.arxivId)
  const authors = valueIn(found.authors)
  const values: EntryValues = {
    title: found.title.value,
    abstract: valueIn(found.abstract),
    abstractKind: found.abstract && said.abstractKind,
    authorCount: valueIn(found.authorCount) ?? authors?.length ?? null,
    authors,
    organization: valueIn(found.organization),
    date: valueIn(found.date),
    upvotes: valueIn(found.upvotes),
    upvotesFrom: found.upvotes && said.upvotesFrom,
    comments: valueIn(found.comments),
    submittedBy: valueIn(found.submittedBy),
    arxivId: id,
    url: id && addressOfPaper(id),
    githubUrl: valueIn(found.githubUrl),
    githubStars: valueIn(found.githubStars),
    projectUrl: valueIn(found.projectUrl),
  }
  return { start, end, values, spans: spansOf(found, values.url), summary }
}

const valueIn = <T>(found: Found<T> | null): T | null => (found === null ? null : found.value)

/** Where values stand. An address that is not the paper's own is no value. */
function spansOf(found: FoundFields, url: string | null): FieldSpans {
  const spans: FieldSpans = {}
  for (const [field, place] of Object.entries(found) as [FieldName, Found<unknown> | null][]) {
    if (place !== null && (field !== 'url' || place.value === url)) spans[field] = { start: place.start, end: place.end }
  }
  return spans
}
