/** What the grammar builds up. */
import { type MessageLog, note } from '../log.ts'
import type { ReasonArgs, RuleId, Subject } from '../messages.ts'
import type { Span } from '../schema.ts'
import type { Occurrence, Role, Tile } from './segments.ts'
import type { Survey } from './survey.ts'

/** What the grammar builds up. Only this folder writes to it. */
export interface Draft {
  readonly occurrences: Occurrence[]
  /** Reading stops where there is one entry more, which shows that there are more. */
  readonly maxEntries: number
  readonly loose: Tile[]
  readonly log: MessageLog
  readonly survey: Survey
  /** No data of the page names papers beside those that it shows. */
  readonly isAlone: boolean
}

/** Add what is part of no entry. @param occurrence the one that it lies in, -1 for none */
export function addLoose({ loose }: Pick<Draft, 'loose'>, role: Role, { start, end }: Span, occurrence: number, name?: string): void {
  loose.push(name === undefined ? { role, start, end, occurrence } : { role, start, end, occurrence, name })
}

/** Report on what stands at the end of the draft so far. What stands behind the last entry that is allowed is given up, and one message says so. */
export function tell<R extends RuleId>(
  { occurrences, maxEntries, log }: Pick<Draft, 'occurrences' | 'maxEntries' | 'log'>,
  ruleId: R,
  subject: Omit<Subject, 'entry' | 'record'>,
  ...args: ReasonArgs<R>
): void {
  if (occurrences.length <= maxEntries) note(log, ruleId, subject, ...args)
}
