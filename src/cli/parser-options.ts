/** The options of the parser, as options of a command: under their own names, with dashes. */
import { dayInName, fromFileName, isDay } from '../dates.ts'
import { bareCounts, defaultSettings, formats, optionChecks, type ParseOptions } from '../options.ts'
import { flagOf } from '../rules/rule.ts'
import type { Arguments, OptionSpec, OptionTable } from './arguments.ts'

/** The limits, each with what it bounds. */
const limits = {
  maxLength: 'longest text that is read',
  maxEntries: 'most entries that are read',
  maxLineLength: 'longest line that is read',
  maxMessages: 'most messages that are given',
} as const satisfies { readonly [Name in keyof ParseOptions]?: string }

type Limit = keyof typeof limits
const limitNames = Object.keys(limits) as Limit[]

const limitSpec = (name: Limit): OptionSpec => ({
  value: 'N',
  summary: `${limits[name]} (default: ${defaultSettings[name]})`,
  accepts: (value) => /^\d{1,15}$/.test(value) && optionChecks[name].accepts(Number(value)),
  expected: optionChecks[name].expected,
})

/** Names, as a sentence lists them. */
const listNames = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** The options, by their names on the command line. `format` is `--syntax` there, since commands have formats of their own. */
export const parserOptions: OptionTable = {
  'as-of': {
    value: `YYYY-MM-DD|${fromFileName}`,
    summary: 'day of the capture, which tells missing years',
    accepts: (value) => value === fromFileName || isDay(value),
    // The command asks no clock either: a run of yesterday can be made again.
    expected: `a day as YYYY-MM-DD, from 1991 to 2100 (that of today: $(date +%F)), or ${fromFileName}`,
  },
  'bare-count': {
    value: bareCounts.join('|'),
    summary: 'the lone number after a date (default: upvotes)',
    accepts: (value) => optionChecks.bareCount.accepts(value),
    expected: listNames(bareCounts),
  },
  syntax: {
    value: 'NAME',
    summary: `${listNames(formats.filter((name) => name !== defaultSettings.format))} (default: ${defaultSettings.format})`,
    accepts: (value) => optionChecks.format.accepts(value),
    expected: listNames(formats),
  },
  ...Object.fromEntries(limitNames.map((name) => [flagOf(name), limitSpec(name)])),
}

/** Read {@link parserOptions} off arguments that fit them, for an input of some name: the day may be in it. */
export function readParserOptions(args: Arguments, name: string): ParseOptions {
  const day = args.values.get('as-of')
  return { ...readSettled(args), asOf: day === fromFileName ? dayInName(name) : day }
}

/** What they say of every input: all but the day. What is not given is left out. */
export function readSettled({ values }: Arguments): Pick<ParseOptions, 'bareCount' | 'format' | Limit> {
  const given: Record<string, unknown> = { bareCount: values.get('bare-count'), format: values.get('syntax') }
  for (const name of limitNames) if (values.has(flagOf(name))) given[name] = Number(values.get(flagOf(name)))
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
