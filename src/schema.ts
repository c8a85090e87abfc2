/**
 * The result, as Zod 4 schemas. They are the one source of the result's types (`z.infer`) and of the JSON Schema files
 * that the package ships. No transforms and no refinements: dates are ISO strings, so that the export never fails. What
 * JSON Schema cannot say (spans in order, `iso` agreeing with `year`, `month` and `day`) is listed in docs/schema.md.
 */
import * as z from 'zod'

const wholeNumber = z.int().min(0)
const someText = z.string().min(1)

/** Half-open range of UTF-16 offsets into the input: `start <= i < end`. */
export const spanSchema = z.strictObject({ start: wholeNumber, end: wholeNumber })
export type Span = z.infer<typeof spanSchema>

/** Where the year of a date comes from. `null` where nothing told it. */
export const yearFromSchema = z.enum(['text', 'page-link', 'as-of', 'arxiv-id', 'heading', 'json'])
export type YearFrom = z.infer<typeof yearFromSchema>

/** A day of the calendar, without time or zone. `iso` is `YYYY-MM-DD`, or null where the year is not known. */
export const calendarDateSchema = z.strictObject({
  raw: someText,
  year: z.int().min(1991).max(2100).nullable(),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  iso: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  yearFrom: yearFromSchema.nullable(),
})
export type CalendarDate = z.infer<typeof calendarDateSchema>

/** What kind of thing a link in an abstract leads to, told by its host and path alone. */
export const linkKindSchema = z.enum(['code', 'project', 'model', 'dataset', 'doi', 'arxiv', 'other'])
export type LinkKind = z.infer<typeof linkKindSchema>

/** A link that stands in an abstract. The abstract keeps it, too. */
export const linkSchema = z.strictObject({ url: someText, kind: linkKindSchema, span: spanSchema })
export type Link = z.infer<typeof linkSchema>

/** `handle` is the name in the site's address, null where the text does not prove which word it is. */
export const organizationSchema = z.strictObject({ handle: someText.nullable(), name: someText })
export type Organization = z.infer<typeof organizationSchema>

/** Where each value of an entry stands in the input; a field without a value has no span. */
export const fieldSpansSchema = z.strictObject({
  title: spanSchema.optional(),
  abstract: spanSchema.optional(),
  authorCount: spanSchema.optional(),
  authors: spanSchema.optional(),
  organization: spanSchema.optional(),
  date: spanSchema.optional(),
  upvotes: spanSchema.optional(),
  comments: spanSchema.optional(),
  submittedBy: spanSchema.optional(),
  arxivId: spanSchema.optional(),
  url: spanSchema.optional(),
  githubUrl: spanSchema.optional(),
  githubStars: spanSchema.optional(),
  projectUrl: spanSchema.optional(),
})
export type FieldSpans = z.infer<typeof fieldSpansSchema>
/** A field of an entry that has a place in the input. */
export type FieldName = keyof FieldSpans

/** One paper of the page. `null` always means that the text does not say; it is never 0 or '' for unknown. */
export const entrySchema = z.strictObject({
  page: wholeNumber,
  title: someText,
  abstract: someText.nullable(),
  abstractKind: z.enum(['abstract', 'summary']).nullable(),
  authorCount: z.int().min(1).nullable(),
  authors: z.array(someText).nullable(),
  organization: organizationSchema.nullable(),
  date: calendarDateSchema.nullable(),
  upvotes: wholeNumber.nullable(),
  upvotesFrom: z.enum(['link', 'place', 'json', 'bare-count']).nullable(),
  comments: wholeNumber.nullable(),
  submittedBy: someText.nullable(),
  arxivId: someText.nullable(),
  url: someText.nullable(),
  githubUrl: someText.nullable(),
  githubStars: wholeNumber.nullable(),
  projectUrl: someText.nullable(),
  links: z.array(linkSchema),
  span: spanSchema,
  spans: fieldSpansSchema,
})
export type Entry = z.infer<typeof entrySchema>

/** One captured page. A text may hold several. `kind` is null where the text does not prove it. */
export const pageSchema = z.strictObject({
  kind: z.enum(['daily', 'weekly', 'monthly', 'trending', 'search']).nullable(),
  format: z.enum(['text', 'markdown', 'html', 'json']),
  title: someText.nullable(),
  curator: someText.nullable(),
  query: someText.nullable(),
  date: calendarDateSchema.nullable(),
  span: spanSchema,
})
export type Page = z.infer<typeof pageSchema>

export const severitySchema = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof severitySchema>

/** One finding as plain data. `entry` is an index into the digest's entries; a finding about the whole text spans all of it. */
export const messageSchema = z.strictObject({
  ruleId: someText,
  severity: severitySchema,
  reason: someText,
  span: spanSchema,
  entry: wholeNumber.nullable(),
  field: fieldSpansSchema.keyof().nullable(),
  help: someText,
})
export type Message = z.infer<typeof messageSchema>

/** What became of the input's UTF-16 code units. The last five add up to `total`. */
export const coverageSchema = z.strictObject({
  total: wholeNumber,
  entries: wholeNumber,
  furniture: wholeNumber,
  markup: wholeNumber,
  blank: wholeNumber,
  unrecognised: wholeNumber,
})
export type Coverage = z.infer<typeof coverageSchema>

/** What the text turned out to be. */
export const outcomeSchema = z.enum(['listing', 'empty-listing', 'paper-page', 'content-lost', 'blocked', 'unrecognised'])
export type Outcome = z.infer<typeof outcomeSchema>

/** The whole result. */
export const digestSchema = z.strictObject({
  outcome: outcomeSchema,
  pages: z.array(pageSchema),
  entries: z.array(entrySchema),
  messages: z.array(messageSchema),
  coverage: coverageSchema,
})
export type Digest = z.infer<typeof digestSchema>

/** Where a value of a merged entry comes from: `sources[source].entries[entry]`, and its place is in the `spans` there. */
export const valueSourceSchema = z.strictObject({ source: wholeNumber, entry: wholeNumber })
export type ValueSource = z.infer<typeof valueSourceSchema>

/** The source of each value; a field without a value has none. The fields are those that have places. */
export const fieldSourcesSchema = z.strictObject({
  title: valueSourceSchema.optional(),
  abstract: valueSourceSchema.optional(),
  authorCount: valueSourceSchema.optional(),
  authors: valueSourceSchema.optional(),
  organization: valueSourceSchema.optional(),
  date: valueSourceSchema.optional(),
  upvotes: valueSourceSchema.optional(),
  comments: valueSourceSchema.optional(),
  submittedBy: valueSourceSchema.optional(),
  arxivId: valueSourceSchema.optional(),
  url: valueSourceSchema.optional(),
  githubUrl: valueSourceSchema.optional(),
  githubStars: valueSourceSchema.optional(),
  projectUrl: valueSourceSchema.optional(),
})
export type FieldSources = z.infer<typeof fieldSourcesSchema>

/** One paper as several digests have it. `links` are those of the abstract, with their places in its source. */
export const mergedEntrySchema = entrySchema.omit({ page: true, span: true, spans: true }).extend({ from: fieldSourcesSchema })
export type MergedEntry = z.infer<typeof mergedEntrySchema>

/** Several digests of one page as one list of papers. An `entry` of a message is an index into these entries. */
export const mergedDigestSchema = z.strictObject({
  sources: z.array(digestSchema).min(1),
  entries: z.array(mergedEntrySchema),
  messages: z.array(messageSchema),
})
export type MergedDigest = z.infer<typeof mergedDigestSchema>
