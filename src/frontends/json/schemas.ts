/**
 * What the JSON of the site and our own results hold, as Zod 4 schemas: the fields that are read, and no others. They are no part of the
 * result. The words behind `error` are what a message says was expected.
 */
import * as z from 'zod'
import { formatDay, isDayOfMonth } from '../../dates.ts'
import { calendarDateSchema, entrySchema, pageSchema } from '../../schema.ts'
import { readTarget } from '../../targets.ts'
import { isOneName } from '../words/names.ts'
import { readUtcDay } from './times.ts'

const paperId = /^\d{4}\.\d{4,5}(?:v\d{1,3})?$/
const blankText = /^\s*$/
/** A host without user information before it, and what may follow it in an address. */
const webAddress = /^https?:\/\/[^\s/?#@"<>\\^`{|}]+(?:[/?#][^\s"<>\\^`{|}]*)?$/i
const longestAddress = 2_048

/** Whether a text is the id of a paper, with its version or without. */
export const isPaperId = (text: string): boolean => paperId.test(text)

/** Whether a text is the address of a paper's page on the site. */
export const isPaperAddress = (text: string): boolean => readTarget(text.trim()).kind === 'paper'

const isArxivAddress = (text: string): boolean => readTarget(text.trim()).kind === 'arxiv'

const isAddress = (text: string): boolean => text.length <= longestAddress && webAddress.test(text.trim())

const text = z.string().nullish()
const wholeNumber = z.int().min(0).nullish()
const idWords = { error: 'id like "2509.01234"' }
const id = z.string().regex(paperId, idWords)
const idOrAddress = z.string().refine((value) => isPaperId(value) || isPaperAddress(value) || isArxivAddress(value), idWords)
const time = z.string().refine((raw) => readUtcDay(raw) !== null, { error: 'time like "2025-11-05T08:00:00.000Z"' })
/** Where the site has none, the field may be there and empty. */
const address = z.string().refine((value) => blankText.test(value) || isAddress(value), { error: 'http or https address' })

/** A user: `submittedBy` has the handle as `name`, `submittedOnDailyBy` as `user`. */
const apiUserSchema = z.object({ user: text, name: text, fullname: text })

/** An organisation: `name` is its handle. */
const apiOrganizationSchema = z.object({ name: text, fullname: text })

/** An author. */
const apiAuthorSchema = z.object({
  name: z.string().regex(/\S/, { error: 'name' }),
})

const paperFields = {
  id: idOrAddress.nullish(),
  title: text,
  summary: text,
  ai_summary: text,
  authors: z.array(apiAuthorSchema).nullish(),
  upvotes: wholeNumber,
  publishedAt: time.nullish(),
  submittedOnDailyAt: time.nullish(),
  submittedOnDailyBy: apiUserSchema.nullish(),
  submittedBy: apiUserSchema.nullish(),
  organization: apiOrganizationSchema.nullish(),
  githubRepo: address.nullish(),
  githubStars: wholeNumber,
  projectPage: address.nullish(),
}

const itemFields = {
  title: text,
  summary: text,
  abstractKind: entrySchema.shape.abstractKind.optional(),
  numComments: wholeNumber,
  submittedBy: apiUserSchema.nullish(),
  organization: apiOrganizationSchema.nullish(),
}

/** A paper as it stands in an item. `publishedAt` is the paper's own date; the item's is the day of its page. */
const apiPaperSchema = z.object(paperFields)

/** An item of `/api/daily_papers`, of `/api/papers/search` and of the list in the page itself. */
export const apiItemSchema = z.object({ paper: apiPaperSchema.nullish(), ...itemFields })

/** A paper that stands for itself, without an item around it. */
export const apiBarePaperSchema = z.object({ ...itemFields, ...paperFields })

/** A paper in a feed (JSON Feed 1.1). Its id is that of its address; a feed may call it by any other, too. */
export const feedItemSchema = z.object({
  title: text,
  url: text,
  content_text: text,
  content_html: text,
  summary: text,
  authors: paperFields.authors,
  date_published: time.nullish(),
})

/** What stands beside the list of papers in the page. Weeks and months have a `date` that is no day. */
export const apiPageSchema = z.object({
  date: z
    .string()
    .refine((raw) => periodOf(raw) !== null, { error: 'day like "2025-11-05"' })
    .nullish(),
  nextDate: text,
  prevDate: text,
  publisher: z.object({ fullname: text, user: text }).nullish(),
})

/** What kind of page a date is of: `2025-11-05`, `2025-W45`, `2025-11`; null for anything else. */
export function periodOf(raw: string): 'daily' | 'weekly' | 'monthly' | null {
  if (readUtcDay(raw) !== null) return 'daily'
  if (/^\d{4}-W\d\d$/.test(raw)) return 'weekly'
  return /^\d{4}-\d\d$/.test(raw) ? 'monthly' : null
}

/** A date of our own whose parts agree with one another. */
const ownDateSchema = calendarDateSchema
  .extend({
    iso: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day like "2025-11-05"' })
      .nullable(),
  })
  .refine(
    ({ year, month, day, iso, yearFrom }) =>
      isDayOfMonth(year, month, day) && (year === null ? iso === null && yearFrom === null : iso === formatDay(year, month, day)),
    { error: 'day of the calendar whose parts agree' },
  )

/** An address that was read once already: other characters in it than the site's JSON has are kept. */
const ownAddress = z.string().regex(/^https?:\/\//i, { error: 'http or https address' })

/** An entry of our own, without what is of the text that it was read from. */
export const ownEntrySchema = z.object({
  ...entrySchema.omit({ links: true, span: true, spans: true }).shape,
  page: entrySchema.shape.page.nullable(),
  arxivId: id.nullable(),
  url: ownAddress.nullable(),
  githubUrl: ownAddress.nullable(),
  projectUrl: ownAddress.nullable(),
  date: ownDateSchema.nullable(),
})

/** The same, as others write it: they put words and several names where a name stands. */
export const entryOfOthersSchema = ownEntrySchema.extend({
  authors: z.array(z.string().refine(isOneName, { error: 'name of one author' })).nullable(),
})

/** A page of our own, without what is of the text that it was read from. */
export const ownPageSchema = z.object({ ...pageSchema.omit({ format: true, span: true }).shape, date: ownDateSchema.nullable() })
