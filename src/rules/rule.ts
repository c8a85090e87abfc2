/** What a rule is; the tables of them are in messages.ts and in this folder. */
import type { Severity } from '../schema.ts'

export interface Rule<Args> {
  readonly severity: Severity
  /** What was found, in one sentence without a full stop. */
  readonly reason: (args: Args) => string
  /** How to mend it, in one sentence. */
  readonly help: string
}

/** Ties the argument of a rule's reason to the table, so that `report` can ask for it. Frozen: a program that changed one would change it for all others of its process. */
export const rule = <Args>(severity: Severity, reason: (args: Args) => string, help: string): Rule<Args> =>
  Object.freeze({ severity, reason, help })

/** The name of an option on the command line, without its dashes: `maxLineLength` is `max-line-length` there. */
export const flagOf = (option: string): string => option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** An option of the parser in a sentence, as a program names it and as the command does. */
export const option = (name: string, value = ''): string => `the option ${name}${value === '' ? '' : `: ${value}`} (--${flagOf(name)})`

/** The help of a rule, and where it is explained: each has a heading of its own there, in a program that has installed the package. */
export const withManual = (help: string, ruleId: string): string => `${help} See node_modules/daily-papers-parser/docs/rules.md#${ruleId}`

export interface Quote {
  /** Text of the input, shortened for a sentence. */
  quote: string
}
