/** From argv to options and operands, by a command's table of options. */
import { parseArgs } from 'node:util'
import { suggest } from '../nearest.ts'
import { toTerminal } from '../report/terminal.ts'

/** One option of a command. */
export interface OptionSpec {
  /** What stands for its value in the help text; left out for a switch. */
  readonly value?: string
  /** Its one-letter form, without the dash. */
  readonly short?: string
  /** What it does, in a phrase. */
  readonly summary: string
  /** Whether it may be given several times, and each counts. */
  readonly repeats?: true
  /** Whether a value is right; any is where left out. */
  readonly accepts?: (value: string) => boolean
  /** What a right value is, for the error that refuses another; `value` where left out. */
  readonly expected?: string
}

/** The options of a command, by their long names. */
export type OptionTable = Readonly<Record<string, OptionSpec>>

/** Arguments that fit their table. */
export interface Arguments {
  readonly switches: ReadonlySet<string>
  /** Of an option that is given twice, the last value. */
  readonly values: ReadonlyMap<string, string>
  /** All values of the options that may repeat, in their order. */
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly operands: readonly string[]
}

/** Arguments that do not, and why: one phrase that is safe to print. */
export interface ArgumentProblem {
  readonly problem: string
}

/** The tokens of `node:util`, as far as they are used here. */
interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
}

/** Quote a word of the command line in an error. */
export const quoteWord = (word: string): string => `"${toTerminal(word)}"`

function checkOption({ name, rawName, value }: OptionToken, table: OptionTable): string | null {
  const spec = Object.hasOwn(table, name) ? (table[name] as OptionSpec) : undefined
  if (spec === undefined) return `unknown option ${quoteWord(rawName)}${suggest(name, Object.keys(table), (known) => `--${known}`)}`
  if (spec.value === undefined) return value === undefined ? null : `option --${name} takes no value`
  const expected = spec.expected ?? spec.value
  if (value === undefined) return `option --${name} needs a value: ${expected}`
  if (spec.accepts !== undefined && !spec.accepts(value)) return `option --${name} must be ${expected}, not ${quoteWord(value)}`
  return null
}

/**
 * Read a command's arguments.
 *
 * `--name value`, `--name=value`, `-x`; after `--` everything is an operand, and `-` always is one. Options and operands may mix.
 *
 * @param argv the words after the command's name
 * @returns the arguments, or the first thing that is wrong with them
 */
export function readArguments(argv: readonly string[], table: OptionTable): Arguments | ArgumentProblem {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short === undefined ? {} : { short }) },
    ]),
  )
  // Not strict: its errors name options in several lines, in words that change with the version of Node.js.
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  const switches = new Set<string>()
  const values = new Map<string, string>()
  const lists = new Map<string, string[]>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const problem = checkOption({ name: token.name, rawName: token.rawName, value: token.value }, table)
    if (problem !== null) return { problem }
    if (token.value === undefined) switches.add(token.name)
    else if (table[token.name]?.repeats) lists.set(token.name, [...(lists.get(token.name) ?? []), token.value])
    else values.set(token.name, token.value)
  }
  return { switches, values, lists, operands }
}
