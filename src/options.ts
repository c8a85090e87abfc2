/** What a caller may ask for. One table of defaults; a wrong option is a TypeError that says what was expected. */
import { isDay } from './dates.ts'
import { suggest } from './nearest.ts'

/** What the option `bareCount` may be. */
export const bareCounts = ['upvotes', 'comments'] as const
/** What the lone number behind a date is, on a page that shows no votes. */
export type BareCount = (typeof bareCounts)[number]

/** What the option `format` may be. */
export const formats = ['auto', 'text', 'markdown', 'html', 'json'] as const
/** The syntax that the option `format` says; `auto` looks at the text. */
export type Format = (typeof formats)[number]

/** Options of {@link parseDigest} and its kin. Each may be left out; an explicit `undefined` means the default. */
export interface ParseOptions {
  /** `YYYY-MM-DD`, the day on which the page was captured. It gives dates without a year their year. */
  asOf?: string | undefined
  /** What the lone number after a date is, on a page that shows no other number. See docs/rules.md#bare-count. */
  bareCount?: BareCount | undefined
  /** The syntax of the input: `text` has no escapes and no character references, `markdown` has those that its writer made, `html` only references; `auto` looks. */
  format?: Format | undefined
  /** Copy field values, so that they do not keep the whole input alive in memory. */
  detach?: boolean | undefined
  /** Longest input that is read, in UTF-16 code units. What lies behind it is `unrecognised`, with an error. */
  maxLength?: number | undefined
  /** Most entries that are read. What lies behind them is `unrecognised`, with an error. */
  maxEntries?: number | undefined
  /** Longest line that is read, in UTF-16 code units. A longer one is `unrecognised`, with an error. */
  maxLineLength?: number | undefined
  /** Most messages that are given. The last one says how many were left out. */
  maxMessages?: number | undefined
}

/** Options with every default filled in. `asOf` and `bareCount` stay null where the caller did not say. */
export interface Settings {
  readonly asOf: string | null
  readonly bareCount: BareCount | null
  readonly format: Format
  readonly detach: boolean
  readonly maxLength: number
  readonly maxEntries: number
  readonly maxLineLength: number
  readonly maxMessages: number
}

/** The only place where a default is written. */
const newSettings = (): Settings => ({
  asOf: null,
  bareCount: null,
  format: 'auto',
  detach: false,
  maxLength: 50_000_000,
  maxEntries: 100_000,
  maxLineLength: 1_000_000,
  maxMessages: 1_000,
})

/** The README's table of options is checked against it. */
export const defaultSettings: Settings = Object.freeze(newSettings())

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
const count = { expected: 'a whole number, 0 or more', accepts: isCount }
const countFromOne = { expected: 'a whole number, 1 or more', accepts: (value: unknown): boolean => isCount(value) && value !== 0 }
const oneOf = (values: readonly string[]) => ({
  expected: values.map((value) => `'${value}'`).join(' or '),
  accepts: (value: unknown): boolean => values.includes(value as string),
})

/** What each option accepts, in the words of the error that refuses anything else. The command asks it, too. */
export const optionChecks: { readonly [K in keyof Settings]: { expected: string; accepts(value: unknown): boolean } } = {
  asOf: { expected: "a day as 'YYYY-MM-DD', from 1991 to 2100", accepts: (value) => typeof value === 'string' && isDay(value) },
  bareCount: oneOf(bareCounts),
  format: oneOf(formats),
  detach: { expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
  maxLength: count,
  maxEntries: countFromOne,
  maxLineLength: count,
  // One to give, and one that says how many more there are.
  maxMessages: { expected: 'a whole number, 2 or more', accepts: (value) => isCount(value) && (value as number) >= 2 },
}

const optionNames = Object.keys(defaultSettings)
const isKey = (key: string): key is keyof Settings => Object.hasOwn(defaultSettings, key)

/** Show a refused value in an error, shortly. */
export function show(value: unknown): string {
  // By its method: a date may be of another realm.
  if (typeof value === 'object' && value !== null && 'toISOString' in value) return 'a Date; give its day, date.toISOString().slice(0, 10)'
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value)
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? String(value) : `a value of type ${typeof value}`
}

/** Say what was given in place of a text, and what to do about it. */
export function nameGiven(value: unknown): string {
  if (value instanceof String) return 'a String object; give its text, String(input)'
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return 'bytes; decode them first, new TextDecoder().decode(input)'
  if (Array.isArray(value)) return 'an array; parse each text on its own, as parseDigests does'
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value
  return 'then' in value ? 'a promise; await it first' : 'an object; give the text itself'
}

/**
 * Fill in the defaults.
 *
 * @throws TypeError for anything but an object, an unknown key, or a value that the option does not accept
 */
export function resolveOptions(given: ParseOptions | undefined): Settings {
  if (given === undefined) return defaultSettings
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new TypeError(`Expected options to be an object, got ${Array.isArray(given) ? 'an array' : show(given)}`)
  }
  const settings = newSettings() as unknown as Record<string, unknown>
  for (const key of Object.keys(given)) {
    if (!isKey(key))
      throw new TypeError(
        `Unknown option \`${key}\`${suggest(key, optionNames, (name) => `\`${name}\``)}; known are ${optionNames.join(', ')}`,
      )
    const value = given[key]
    if (value === undefined) continue
    const { expected, accepts } = optionChecks[key]
    if (!accepts(value)) throw new TypeError(`Expected option \`${key}\` to be ${expected}, got ${show(value)}`)
    settings[key] = value
  }
  return settings as unknown as Settings
}
