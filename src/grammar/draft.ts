/** What the grammar builds up. */
import { type MessageLog, note } from '../log.ts'
import type { ReasonArgs, RuleId, Subject } from '../messages.ts'
import type { Span } from '../schema.ts'
import type { Occurrence, Role, Tile, TileName } from './segments.ts'
import type { Survey } from './survey.ts'

/** What the grammar builds up. Only this folder writes to it. */
export interface Draft {
  readonly occurrences: Occurrence[]
  readonly loose: Tile[]
  readonly log: MessageLog
  readonly survey: Survey
  /** Nothing but what the page shows names papers, or says that there are none. */
  readonly isAlone: boolean
  /** Where rules are drawn between parts of the page, in order. */
  readonly rules: readonly number[]
  /** The syntax says that the text breaks off nowhere. */
  readonly isWhole: boolean
}

/** Add what is part of no entry. @param occurrence the one that it lies in, null for none */
export function addLoose(
  { loose }: Pick<Draft, 'loose'>,
  role: Role,
  { start, end }: Span,
  occurrence: number | null,
  name?: TileName,
): void {
  loose.push(name === undefined ? { role, start, end, occurrence } : { role, start, end, occurrence, name })
}

/** Note a finding. The grammar knows occurrences, and which of them are of one paper is told later. */
export const tell = <R extends RuleId>(
  { log }: Draft,
  ruleId: R,
  subject: Omit<Subject, 'entry' | 'record'>,
  ...args: ReasonArgs<R>
): void => note(log, ruleId, subject, ...args)
