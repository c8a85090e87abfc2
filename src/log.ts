/** The log of one parse: where its findings are gathered until they become messages, and what a limit does to them. */
import { type ReasonArgs, report, type RuleId, rules, type Subject } from './messages.ts'
import type { Message, Severity, Span } from './schema.ts'

/** What a stage found, on its way into a message. */
export type Finding = { readonly [R in RuleId]: { readonly ruleId: R; readonly subject: Subject; readonly args: ReasonArgs<R> } }[RuleId]

/** Findings on their way into a result. Of each rule no more are kept than a result may hold, those that stand first; the others are counted. */
export interface MessageLog {
  readonly kept: Finding[]
  readonly limit: number
  readonly byRule: Map<RuleId, Count>
}

/** How many findings of a rule are kept, and how many are not, by the occurrence that they are about; null for none. */
interface Count {
  kept: number
  readonly leftOut: Map<number | null, number>
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
  const count = countOf(log, finding)
  if (count.kept < log.limit) {
    count.kept++
    log.kept.push(finding)
    return
  }
  const owner = finding.subject.occurrence ?? null
  count.leftOut.set(owner, (count.leftOut.get(owner) ?? 0) + 1)
}

function countOf({ byRule }: MessageLog, { ruleId }: Finding): Count {
  const count = byRule.get(ruleId) ?? { kept: 0, leftOut: new Map() }
  byRule.set(ruleId, count)
  return count
}

/** Take findings out of a log, in place. O(findings). */
export function forget(log: MessageLog, isGivenUp: (finding: Finding) => boolean): void {
  let length = 0
  for (const finding of log.kept) {
    if (isGivenUp(finding)) countOf(log, finding).kept--
    else log.kept[length++] = finding
  }
  log.kept.length = length
}

/** How many findings were not kept, but for those about entries that were given up. O(rules and occurrences that they are about). */
function countLeftOut({ byRule }: MessageLog, span: Span, entryOf: EntryOf): number {
  let sum = 0
  for (const { leftOut } of byRule.values()) {
    for (const [occurrence, count] of leftOut) if (entryOf({ span, occurrence }) !== undefined) sum += count
  }
  return sum
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
  const found = sorted.length + countLeftOut(log, whole, entryOf)
  if (found <= log.limit) return sorted
  const bySeverity = sorted.sort((a, b) => ranks[a.severity] - ranks[b.severity])
  const kept = bySeverity.slice(0, log.limit - 1).sort(byPlace)
  return [...kept, report('too-many-messages', { span: whole }, { more: found - kept.length })]
}

function toMessage({ ruleId, subject: { span, field }, args }: Finding, entry: number | null): Message {
  return report(ruleId, { span, entry, field: field ?? null }, ...(args as ReasonArgs<typeof ruleId>))
}
