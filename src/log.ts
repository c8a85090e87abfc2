/** The log of one parse: where its findings are gathered until they become messages, and what a limit does to them. */
import { type ReasonArgs, report, type RuleId, rules, type Subject } from './messages.ts'
import type { Message, Severity, Span } from './schema.ts'

/** What a stage found, on its way into a message. */
export type Finding = { readonly [R in RuleId]: { readonly ruleId: R; readonly subject: Subject; readonly args: ReasonArgs<R> } }[RuleId]

/** Findings on their way into a result. Of each rule no more are kept than a result may hold, those that stand first; the others are counted. */
export interface MessageLog {
  readonly kept: Finding[]
  readonly limit: number
  /** How many there were of each rule. */
  readonly byRule: Map<RuleId, number>
}

/** Begin a log for a result that may hold `limit` messages. */
export const createLog = (limit: number): MessageLog => ({ kept: [], limit, byRule: new Map() })

/** Note a finding; arguments as for {@link report}. */
export function note<R extends RuleId>(log: MessageLog, ruleId: R, subject: Subject, ...args: ReasonArgs<R>): void {
  add(log, { ruleId, subject, args } as unknown as Finding)
}

/** Note findings of a stage that has no log. */
export function noteAll(log: MessageLog, findings: readonly Finding[]): void {
  for (const finding of findings) add(log, finding)
}

function add(log: MessageLog, finding: Finding): void {
  const known = log.byRule.get(finding.ruleId) ?? 0
  log.byRule.set(finding.ruleId, known + 1)
  if (known < log.limit) log.kept.push(finding)
}

/** Take findings out of a log, in place. Where one of a rule is given up, so are those of it that were not kept: they stand behind it. O(findings). */
export function forget(log: MessageLog, isGivenUp: (finding: Finding) => boolean): void {
  let length = 0
  for (const finding of log.kept) {
    if (isGivenUp(finding)) log.byRule.set(finding.ruleId, 0)
    else log.kept[length++] = finding
  }
  log.kept.length = length
}

/** How many findings were not kept. O(rules). */
const countLeftOut = ({ byRule, limit }: MessageLog): number => {
  let count = 0
  for (const known of byRule.values()) count += Math.max(0, known - limit)
  return count
}

/** How much a finding matters. */
export const severityOf = ({ ruleId }: Finding): Severity => rules[ruleId].severity

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Finds the entry that a finding is about: null for none, undefined where that entry was given up. */
export type EntryOf = (subject: Subject) => number | null | undefined

/**
 * Close a log: sort its messages by place, those about the whole text first, and keep to the limit. What matters most is
 * kept, so that no error is lost behind warnings; the last message says how many were left out.
 *
 * @param whole the whole text
 * @param entryOf which entry a finding is about; findings about entries that were given up are left out, uncounted
 */
export function closeLog(log: MessageLog, whole: Span, entryOf: EntryOf): Message[] {
  const size = ({ span }: Message): number => span.end - span.start
  const byPlace = (a: Message, b: Message): number => a.span.start - b.span.start || size(b) - size(a)
  forget(log, ({ subject }) => entryOf(subject) === undefined)
  const sorted = log.kept.map((finding) => toMessage(finding, entryOf(finding.subject) as number | null)).sort(byPlace)
  const found = sorted.length + countLeftOut(log)
  if (found <= log.limit) return sorted
  const bySeverity = sorted.sort((a, b) => ranks[a.severity] - ranks[b.severity])
  const kept = bySeverity.slice(0, log.limit - 1).sort(byPlace)
  return [...kept, report('too-many-messages', { span: whole }, { more: found - kept.length })]
}

function toMessage({ ruleId, subject: { span, field }, args }: Finding, entry: number | null): Message {
  return report(ruleId, { span, entry, field: field ?? null }, ...(args as ReasonArgs<typeof ruleId>))
}
