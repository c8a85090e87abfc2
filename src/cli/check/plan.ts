/** What a check is to do: the configuration file and the options of the command line, put together. */
import { type CheckConfig, configKeys, describeIssue, ruleSettingSchema, shareNames } from '../../check/config.ts'
import { fileConfigSchema } from '../../check/file-config.ts'
import { fromFileName } from '../../dates.ts'
import { type ReporterName, reporters } from '../../report/index.ts'
import { outcomeSchema } from '../../schema.ts'
import type { Arguments, OptionTable } from '../arguments.ts'
import { parserOptions, readSettled } from '../parser-options.ts'

/** The configuration that is read where none is named. */
export const defaultConfigPath = 'daily-papers.config.json'
/** The baseline where no file is named. */
export const defaultBaselinePath = 'daily-papers.baseline.json'

/** A reporter and where it writes: a file, or standard output where null. */
export interface ReporterChoice {
  readonly name: ReporterName
  readonly path: string | null
}

/** All that a run of the check is to do. */
export interface Plan {
  readonly config: CheckConfig
  readonly asOfFromName: boolean
  /** Files, folders and patterns; `-` for standard input. */
  readonly operands: readonly string[]
  /** Files of the run itself, which are no captures, also where they lie among them. */
  readonly ownPaths: readonly string[]
  readonly reporters: readonly ReporterChoice[]
  readonly baselinePath: string | null
  readonly updatesBaseline: boolean
  readonly acceptsFindings: boolean
  readonly quiet: boolean
  /** Workers; null where the run decides. */
  readonly jobs: number | null
}

const isWholeNumber = (value: string): boolean => /^\d{1,9}$/.test(value)
const isShare = (value: string): boolean => /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/.test(value)
const wholeNumber = { accepts: isWholeNumber, expected: 'a whole number' }
const fromZeroToOne = 'a number from 0 to 1 (95 % is 0.95)'
const share = { accepts: isShare, expected: fromZeroToOne }

/** `name=value`, where both are accepted. */
function isPair(text: string, isName: (name: string) => boolean, isValue: (value: string) => boolean): boolean {
  const at = text.indexOf('=')
  return at > 0 && isName(text.slice(0, at)) && isValue(text.slice(at + 1))
}

const settings: readonly string[] = ruleSettingSchema.options
const names: readonly string[] = shareNames

/** Read `name` or `name:file`; null where no reporter has the name, or the file has none. */
function readReporter(text: string): ReporterChoice | null {
  const at = text.indexOf(':')
  const name = at < 0 ? text : text.slice(0, at)
  const path = at < 0 ? null : text.slice(at + 1)
  return Object.hasOwn(reporters, name) && path !== '' ? { name: name as ReporterName, path } : null
}

const reporterNames = Object.keys(reporters).join(', ')

/** Those of the parser, but for the most entries: of a check that is a setting of its own, and more than it are a finding. */
const { 'max-entries': _, ...optionsOfTexts } = parserOptions

/** The options of the command. */
export const checkOptions: OptionTable = {
  config: { value: 'FILE', summary: `configuration (default: ${defaultConfigPath}, where it is there)` },
  reporter: {
    value: 'NAME[:FILE]',
    repeats: true,
    summary: `report to FILE or standard output: ${reporterNames} (default: pretty)`,
    accepts: (value) => readReporter(value) !== null,
    expected: `one of ${reporterNames}, and :FILE behind it for a file`,
  },
  rule: {
    value: 'ID=SETTING',
    repeats: true,
    summary: `severity of a rule: ${settings.join(', ')}`,
    accepts: (value) =>
      isPair(
        value,
        (name) => /^[a-z-]+$/.test(name),
        (setting) => settings.includes(setting),
      ),
    expected: `a rule's id, "=", and one of ${settings.join(', ')}`,
  },
  allow: {
    value: 'OUTCOME',
    repeats: true,
    summary: 'an outcome that is fine, beside listing',
    accepts: (value) => outcomeSchema.safeParse(value).success,
    expected: `one of ${outcomeSchema.options.join(', ')}`,
  },
  share: {
    value: 'FIELD=SHARE',
    repeats: true,
    summary: 'least share of entries that have a field, as abstract=0.95',
    accepts: (value) => isPair(value, (name) => names.includes(name), isShare),
    expected: `one of ${names.join(', ')}, "=", and ${fromZeroToOne}`,
  },
  'min-entries': { value: 'N', summary: 'fewest entries of a listing (default: 1)', ...wholeNumber },
  'max-entries': { value: 'N', summary: 'most entries of a file (default: any number)', ...wholeNumber },
  'max-unrecognised': { value: 'SHARE', summary: 'largest share of text that nothing knows (default: 0.02)', ...share },
  'max-age': { value: 'DAYS', summary: 'most days from a paper to its page (default: any number)', ...wholeNumber },
  'max-warnings': { value: 'N', summary: 'most warnings of all files (default: any number)', ...wholeNumber },
  baseline: { value: 'FILE', summary: `compare with the baseline in FILE (default: ${defaultBaselinePath}, where it is there)` },
  'update-baseline': { summary: 'record the baseline anew, in place of comparing with it' },
  'accept-findings': { summary: 'with --update-baseline: record the findings of this run as known, too' },
  tolerance: { value: 'SHARE', summary: 'how far shares may fall below the baseline (default: 0.1)', ...share },
  ...optionsOfTexts,
  jobs: {
    value: 'N',
    summary: 'files that are checked side by side (default: as it pays)',
    accepts: (value) => /^[1-9]\d?$/.test(value),
    expected: 'a whole number from 1 to 99',
  },
  quiet: { short: 'q', summary: 'report errors alone, and show no progress' },
}

/**
 * Put the command line over the configuration file.
 *
 * @param args arguments that fit {@link checkOptions}
 * @param file what the configuration file holds; undefined where there is none
 * @returns the plan, or one phrase about what is wrong with the file
 */
export function makePlan(args: Arguments, file: unknown): Plan | { readonly problem: string } {
  const parsed = fileConfigSchema.safeParse(file === undefined ? {} : file)
  if (!parsed.success) return { problem: describeIssue(parsed.error, 'configuration', configKeys(fileConfigSchema.shape)) }
  const { $schema: _, files = [], asOf, baseline, reporters: named = ['pretty'], ...ofFile } = parsed.data
  const chosen = (args.lists.get('reporter') ?? named).map(readReporter)
  if (chosen.includes(null))
    return { problem: `Wrong configuration at reporters: expected ${reporterNames}, and :FILE behind it for a file` }
  const day = args.values.get('as-of')
  const baselinePath = args.values.get('baseline') ?? baseline ?? null
  const outputs = chosen.flatMap((choice) => choice?.path ?? [])
  return {
    config: overlay(args, ofFile),
    asOfFromName: (day ?? asOf) === fromFileName,
    operands: args.operands.length > 0 ? args.operands : files,
    ownPaths: [args.values.get('config') ?? defaultConfigPath, baselinePath ?? defaultBaselinePath, ...outputs],
    reporters: chosen as ReporterChoice[],
    baselinePath,
    updatesBaseline: args.switches.has('update-baseline'),
    acceptsFindings: args.switches.has('accept-findings'),
    quiet: args.switches.has('quiet'),
    jobs: numberOf(args, 'jobs') ?? null,
  }
}

const numberOf = ({ values }: Arguments, name: string): number | undefined => (values.has(name) ? Number(values.get(name)) : undefined)

/** The configuration of the check, with what the command line says in place of what the file says. */
function overlay(args: Arguments, ofFile: CheckConfig): CheckConfig {
  const { values, lists } = args
  const day = values.get('as-of')
  const { maxEntries: _, ...parse } = readSettled(args)
  const given = {
    minEntries: numberOf(args, 'min-entries'),
    maxEntries: numberOf(args, 'max-entries'),
    maxUnrecognised: numberOf(args, 'max-unrecognised'),
    maxAge: numberOf(args, 'max-age'),
    maxWarnings: numberOf(args, 'max-warnings'),
    tolerance: numberOf(args, 'tolerance'),
  }
  const allowed = lists.get('allow') as CheckConfig['outcomes']
  return {
    ...ofFile,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    parse: { ...ofFile.parse, ...parse, ...(day === undefined || day === fromFileName ? {} : { asOf: day }) } as NonNullable<
      CheckConfig['parse']
    >,
    rules: { ...ofFile.rules, ...pairsOf(lists.get('rule'), (setting) => setting as 'off') },
    shares: { ...ofFile.shares, ...pairsOf(lists.get('share'), Number) },
    ...(allowed === undefined ? {} : { outcomes: ['listing', ...allowed.filter((outcome) => outcome !== 'listing')] }),
  }
}

/** `name=value` words as a record. */
function pairsOf<T>(words: readonly string[] = [], read: (value: string) => T): Record<string, T> {
  return Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf('=')), read(word.slice(word.indexOf('=') + 1))]))
}
