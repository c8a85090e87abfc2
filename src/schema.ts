/**
 * The result, as Zod 4 schemas. Their types are those of result.ts, where each field is explained, and the JSON Schema files that the package
 * ships are made of them. No transforms and no refinements: dates are ISO strings, so that the export never fails. What
 * JSON Schema cannot say (spans in order, `iso` agreeing with `year`, `month` and `day`) is listed in docs/schema.md.
 */
import * as z from 'zod'
import type { FieldName } from './result.ts'
import type { RuleId } from './rule-ids.ts'

export type * from './result.ts'

const wholeNumber = z.int().min(0)
const someText = z.string().min(1)

/** Half-open range of UTF-16 offsets into the input: `start <= i < end`. */
export const spanSchema = z.strictObject({ start: wholeNumber, end: wholeNumber })

/** Where the year of a date comes from. `null` where nothing told it. */
export const yearFromSchema = z.enum(['text', 'page-link', 'as-of', 'arxiv-id', 'heading', 'json'])

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

/** What kind of thing a link in an abstract leads to, told by its host and path alone. */
export const linkKindSchema = z.enum(['code', 'project', 'model', 'dataset', 'doi', 'arxiv', 'other'])

/** A link that stands in an abstract. The abstract keeps it, too. */
export const linkSchema = z.strictObject({ url: someText, kind: linkKindSchema, span: spanSchema })

/** `handle` is the name in the site's address, null where the text does not prove which word it is. */
export const organizationSchema = z.strictObject({ handle: someText.nullable(), name: someText })

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

/** Names of all fields of an entry that have places in the input: those that shares of a check, messages and `spans` name. */
export const fieldNames: readonly FieldName[] = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ fieldSpansSchema.keyof().options)

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

export const severitySchema = z.enum(['error', 'warning', 'info'])

/** Any text: a digest that a later version wrote has ids that this one does not know. */
const ruleIdSchema = someText as unknown as z.ZodType<RuleId, RuleId>

/** One finding as plain data. `entry` is an index into the digest's entries; a finding about the whole text spans all of it. */
export const messageSchema = z.strictObject({
  ruleId: ruleIdSchema,
  severity: severitySchema,
  reason: someText,
  span: spanSchema,
  entry: wholeNumber.nullable(),
  field: fieldSpansSchema.keyof().nullable(),
  help: someText,
})

/** What became of the input's UTF-16 code units. The last five add up to `total`. */
export const coverageSchema = z.strictObject({
  total: wholeNumber,
  entries: wholeNumber,
  furniture: wholeNumber,
  markup: wholeNumber,
  blank: wholeNumber,
  unrecognised: wholeNumber,
})

/** What the text turned out to be. */
export const outcomeSchema = z.enum(['listing', 'empty-listing', 'paper-page', 'content-lost', 'blocked', 'unrecognised'])

/** The whole result. */
export const digestSchema = z.strictObject({
  outcome: outcomeSchema,
  pages: z.array(pageSchema),
  entries: z.array(entrySchema),
  messages: z.array(messageSchema),
  coverage: coverageSchema,
})

/** Where a value of a merged entry comes from: `sources[source].entries[entry]`, and its place is in the `spans` there. */
export const valueSourceSchema = z.strictObject({ source: wholeNumber, entry: wholeNumber })

/** The source of each value; a field without a value has none. The fields are those that have places. */
export const fieldSourcesSchema = z.strictObject({
  title: valueSourceSchema,
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

/** One paper as several digests have it. `links` are those of the abstract, with their places in its source. */
export const mergedEntrySchema = entrySchema.omit({ page: true, span: true, spans: true }).extend({ from: fieldSourcesSchema })

/** Several digests of one page as one list of papers. An `entry` of a message is an index into these entries. */
export const mergedDigestSchema = z.strictObject({
  sources: z.array(digestSchema).min(1),
  entries: z.array(mergedEntrySchema),
  messages: z.array(messageSchema),
})
