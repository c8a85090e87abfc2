/** What a rule is; the tables of them are in messages.ts and in this folder. */
import type { Severity } from '../schema.ts'

export interface Rule<Args> {
  readonly severity: Severity
  /** What was found, in one sentence without a full stop. */
  readonly reason: (args: Args) => string
  /** How to mend it, in one sentence. */
  readonly help: string
}

/** Ties the argument of a rule's reason to the table, so that `report` can ask for it. */
export const rule = <Args>(severity: Severity, reason: (args: Args) => string, help: string): Rule<Args> => ({ severity, reason, help })

export interface Quote {
  /** Text of the input, shortened for a sentence. */
  quote: string
}
