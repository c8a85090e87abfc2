/** The log of one parse: where its messages are gathered, and what a limit does to them. */
import { type ReasonArgs, report, type RuleId, type Subject } from './messages.ts'
import type { Message, Severity, Span } from './schema.ts'

/** Messages on their way into a result. Of each rule no more are kept than a result may hold; the others are counted. */
export interface MessageLog {
  readonly kept: Message[]
  readonly limit: number
  readonly byRule: Map<RuleId, number>
  leftOut: number
}

/** Begin a log for a result that may hold `limit` messages. */
export const createLog = (limit: number): MessageLog => ({ kept: [], limit, byRule: new Map(), leftOut: 0 })

/** Report into a log; arguments as for {@link report}. */
export function note<R extends RuleId>(log: MessageLog, ruleId: R, subject: Subject, ...args: ReasonArgs<R>): void {
  if (count(log, ruleId)) log.kept.push(report(ruleId, subject, ...args))
}

/** A finding of a stage that has no log, with what {@link note} asks for. */
export type Finding = { readonly [R in RuleId]: { readonly ruleId: R; readonly subject: Subject; readonly args: ReasonArgs<R> } }[RuleId]

/** Report findings into a log. */
export function noteAll(log: MessageLog, findings: readonly Finding[]): void {
  for (const { ruleId, subject, args } of findings) note(log, ruleId, subject, ...(args as ReasonArgs<typeof ruleId>))
}

/** Take a message of another log over into this one. */
export function pass(log: MessageLog, message: Message): void {
  if (count(log, message.ruleId as RuleId)) log.kept.push(message)
}

/** Count a message, and say whether it is kept. */
function count(log: MessageLog, ruleId: RuleId): boolean {
  const known = log.byRule.get(ruleId) ?? 0
  log.byRule.set(ruleId, known + 1)
  if (known >= log.limit) log.leftOut++
  return known < log.limit
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * Close a log: sort its messages by place, those about the whole text first, and keep to the limit. What matters most is
 * kept, so that no error is lost behind warnings; the last message says how many were left out.
 *
 * @param whole the whole text
 */
export function closeLog(log: MessageLog, whole: Span): Message[] {
  const size = (message: Message): number => message.span.end - message.span.start
  const byPlace = (a: Message, b: Message): number => a.span.start - b.span.start || size(b) - size(a)
  const sorted = [...log.kept].sort(byPlace)
  if (sorted.length + log.leftOut <= log.limit) return sorted
  const bySeverity = sorted.sort((a, b) => ranks[a.severity] - ranks[b.severity])
  const kept = bySeverity.slice(0, log.limit - 1).sort(byPlace)
  const more = log.kept.length + log.leftOut - kept.length
  return [...kept, report('too-many-messages', { span: whole }, { more })]
}
