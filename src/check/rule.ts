/** What a rule of a check is; the tables of them are in rules/. */
import type { Digest, FieldName, Severity, Span } from '../schema.ts'
import type { Baseline } from './baseline.ts'
import type { CheckSettings } from './config.ts'
import type { CheckRuleId } from './rule-ids.ts'
import type { CaptureFacts } from './result.ts'

/** What rules look at. */
export interface Checked {
  readonly digest: Digest
  /** Null where the digest was given without its text. */
  readonly source: string | null
  readonly facts: CaptureFacts
  readonly settings: CheckSettings
  /** Captures that were made before this one, oldest first. */
  readonly earlier: readonly CaptureFacts[]
  readonly baseline: Baseline | null
  /** What schemas found, see schema.ts. */
  readonly faults: readonly CheckFinding[]
}

/** What a rule found, where, and in what words. */
export interface CheckFinding {
  /** One sentence without a full stop. */
  readonly reason: string
  /** The whole text where left out. */
  readonly span?: Span
  readonly entry?: number
  readonly field?: FieldName | null
}

/** What rules look at that compare a capture with those before it: its facts, so that they can be asked when the text is gone. */
export type Compared = Pick<Checked, 'facts' | 'earlier'>

/** What rules look at that compare a capture with the baseline, for the same reason. */
export type Drifting = Pick<Checked, 'facts' | 'baseline' | 'settings'>

export interface CheckRule {
  /** Public: it does not change within a major version. */
  readonly id: CheckRuleId
  readonly severity: Severity
  /** What it is about, in one sentence. */
  readonly summary: string
  /** How to mend it, in one sentence. */
  readonly help: string
  readonly find: (checked: Checked) => Iterable<CheckFinding>
}

/** A rule that compares. */
export interface ComparingRule extends CheckRule {
  readonly find: (compared: Compared) => Iterable<CheckFinding>
}

/** A rule that compares with the baseline. */
export interface DriftRule extends CheckRule {
  readonly find: (drifting: Drifting) => Iterable<CheckFinding>
}

/** Find something about a field of an entry, at the field's place. */
export function about({ digest }: Checked, index: number, field: FieldName, reason: string): CheckFinding {
  const entry = digest.entries[index] as Digest['entries'][number]
  return { reason, span: entry.spans[field] ?? entry.span, entry: index, field }
}
