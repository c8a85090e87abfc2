/** What a check asks for: one schema, one table of defaults. A wrong configuration is a TypeError that says what was expected. */
import * as z from 'zod'
import { suggest } from '../nearest.ts'
import { bareCounts, formats, type ParseOptions, resolveOptions } from '../options.ts'
import { fieldNames, type Outcome, outcomeSchema, type Page, severitySchema } from '../schema.ts'
import type { ShareName } from './result.ts'
import { type CheckRuleId, checkRuleIds } from './rule-ids.ts'

const share = z.number().min(0).max(1)
const wholeNumber = z.int().min(0)

/** Severity of a rule in a configuration; `off` leaves its messages out. */
export const ruleSettingSchema = z.enum(['off', ...severitySchema.options])
export type RuleSetting = z.infer<typeof ruleSettingSchema>

/** What shares can be asked for. `byline` is a number of authors, their names, or an organisation. */
export const shareNames: readonly ShareName[] = [...fieldNames, 'byline']

/** The parser's options, as far as a file can say them. */
const parseConfigSchema = z.strictObject({
  asOf: z.string().optional(),
  bareCount: z.enum(bareCounts).optional(),
  format: z.enum(formats).optional(),
  maxLength: wholeNumber.optional(),
  maxEntries: z.int().min(1).optional(),
  maxLineLength: wholeNumber.optional(),
  maxMessages: z.int().min(2).optional(),
})

/** The configuration of a check. Each key may be left out. */
export const checkConfigSchema = z.strictObject({
  parse: parseConfigSchema.optional().describe('Options of the parser, for texts'),
  rules: z.partialRecord(z.enum(checkRuleIds), ruleSettingSchema).optional().describe('Severity of rules, by their ids'),
  outcomes: z.array(outcomeSchema).min(1).optional().describe('Outcomes that are fine; default: listing'),
  minEntries: wholeNumber.optional().describe('Fewest entries of a capture that is a listing; default: 1'),
  maxEntries: wholeNumber.optional().describe('Most entries of a capture; default: any number'),
  shares: z
    .partialRecord(z.enum(shareNames), share)
    .optional()
    .describe('Least share of entries that have a field, 0 to 1; default: what pages of the kind show'),
  maxUnrecognised: share.optional().describe('Largest share of characters that nothing knows; default: 0.02'),
  maxAge: wholeNumber.optional().describe('Most days from a paper to its page; default: any number'),
  maxPageAge: wholeNumber.optional().describe('Most days from a daily page to its capture; default: 4'),
  maxWarnings: wholeNumber.optional().describe('Most warnings of a capture that passes; default: any number'),
  tolerance: share.optional().describe('How far a share may fall below the baseline before it is a finding; default: 0.1'),
})

/** What is asked for of a capture. Each setting may be left out; an explicit `undefined` means the default. */
export interface CheckConfig {
  /** Options of the parser, for texts. */
  parse?: Omit<ParseOptions, 'detach'> | undefined
  /** Severity of rules, by their ids; docs/rules.md lists all. */
  rules?: { [Id in CheckRuleId]?: RuleSetting | undefined } | undefined
  /** Outcomes that are fine; default: `listing`. */
  outcomes?: Outcome[] | undefined
  /** Fewest entries of a capture that is a listing; default: 1. */
  minEntries?: number | undefined
  /** Most entries of a capture; default: any number. */
  maxEntries?: number | undefined
  /** Least share of entries that have a field, 0 to 1; default: what pages of the kind show. */
  shares?: { [Name in ShareName]?: number | undefined } | undefined
  /** Largest share of characters that nothing knows, 0 to 1; default: 0.02. */
  maxUnrecognised?: number | undefined
  /** Most days from a paper to its page; default: any number. */
  maxAge?: number | undefined
  /** Most days from a daily page to its capture; default: 4. */
  maxPageAge?: number | undefined
  /** Most warnings of a capture that passes; default: any number. */
  maxWarnings?: number | undefined
  /** How far a share may fall below the baseline before it is a finding, 0 to 1; default: 0.1. */
  tolerance?: number | undefined
}

/** A configuration with every default filled in. Null is no limit. */
export interface CheckSettings {
  readonly parse: Omit<ParseOptions, 'detach'>
  readonly rules: ReadonlyMap<CheckRuleId, RuleSetting>
  readonly outcomes: readonly Outcome[]
  readonly minEntries: number
  readonly maxEntries: number | null
  /** What the caller asks for; {@link sharesOf} says it for a page. */
  readonly shares: Readonly<Partial<Record<ShareName, number>>>
  readonly maxUnrecognised: number
  readonly maxAge: number | null
  readonly maxPageAge: number
  readonly maxWarnings: number | null
  readonly tolerance: number
}

/** The only place where a default is written. docs/check.md is checked against it. */
export const defaultCheckSettings: CheckSettings = Object.freeze<CheckSettings>({
  parse: {},
  rules: new Map(),
  outcomes: ['listing'],
  minEntries: 1,
  maxEntries: null,
  shares: {},
  maxUnrecognised: 0.02,
  maxAge: null,
  // On a Monday behind a holiday the site may still show the page of the Thursday before.
  maxPageAge: 4,
  maxWarnings: null,
  tolerance: 0.1,
})

type Shares = CheckSettings['shares']

/**
 * What pages of each kind show of nearly every paper, so that less of it is a loss. Search results and the plain dialect, of which nothing tells the
 * kind, show abstracts, bylines and dates, and leave the byline out of some papers; daily pages have neither abstracts nor dates. Of votes and
 * submitters half is asked for: to have none of them is a loss, while a few papers without are not.
 */
const sharesByKind: Readonly<Record<NonNullable<Page['kind']> | 'unknown', Shares>> = {
  daily: { byline: 0.9, upvotes: 0.5, submittedBy: 0.5 },
  weekly: { byline: 0.9, upvotes: 0.5, submittedBy: 0.5 },
  monthly: { byline: 0.9, upvotes: 0.5, submittedBy: 0.5 },
  trending: { abstract: 0.9, byline: 0.8, date: 0.8, upvotes: 0.5 },
  search: { abstract: 0.9, byline: 0.8, date: 0.8, upvotes: 0.5 },
  unknown: { abstract: 0.9, byline: 0.8, date: 0.8 },
}

/** HTML has links; where none of them names a paper, they lead to another place than the site's. */
const sharesOfHtml: Shares = { arxivId: 0.5 }

/** The shares that are asked for of a page: the caller's before those of its kind and syntax. */
export const sharesOf = (settings: CheckSettings, page: Pick<Page, 'kind' | 'format'> | undefined): Shares => ({
  ...sharesByKind[page?.kind ?? 'unknown'],
  ...(page?.format === 'html' ? sharesOfHtml : {}),
  ...settings.shares,
})

/** Keys that objects of a value may have, by the path to each; that of the value itself is ''. */
type KeyNames = Readonly<Partial<Record<string, readonly string[]>>>

/** The keys of a configuration whose own are `top`. */
export const configKeys = (top: object): KeyNames => ({
  '': Object.keys(top),
  parse: Object.keys(parseConfigSchema.shape),
  shares: shareNames,
  rules: checkRuleIds,
})

/** One sentence about the first thing that is wrong with a value that a schema refused. */
export function describeIssue({ issues }: z.ZodError, what: string, names: KeyNames = {}): string {
  const [issue] = issues as [z.core.$ZodIssue]
  const path = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  const place = path.replace(/^\./, '')
  if (issue.code !== 'unrecognized_keys') return `Wrong ${what}${place === '' ? '' : ` at ${place}`}: ${issue.message}`
  const [key] = issue.keys as [string]
  const known = names[place] ?? []
  if (known === checkRuleIds)
    return `Unknown rule \`${key}\` in the ${what}${suggest(key, known, (id) => `\`${id}\``)}; docs/rules.md lists all rules`
  return `Wrong ${what}${place === '' ? '' : ` at ${place}`}: ${issue.message}${suggest(key, known, (name) => `"${name}"`)}`
}

/**
 * Fill in the defaults.
 *
 * @throws TypeError where the configuration has another shape, names an unknown rule, or holds an option that the parser refuses
 */
export function resolveCheckConfig(given: CheckConfig | undefined): CheckSettings {
  if (given === undefined) return defaultCheckSettings
  const parsed = checkConfigSchema.safeParse(given)
  if (!parsed.success) throw new TypeError(describeIssue(parsed.error, 'configuration', configKeys(checkConfigSchema.shape)))
  const { rules = {}, parse = {}, ...rest } = withoutUndefined(parsed.data)
  resolveOptions(parse)
  return { ...defaultCheckSettings, ...rest, parse, rules: new Map(Object.entries(rules) as [CheckRuleId, RuleSetting][]) }
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
}
