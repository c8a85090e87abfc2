/** What reports say of rules. */
import type { CheckMessage } from '../check/result.ts'
import type { ReportedRule } from './reporter.ts'

/** Where a version of this package explains a rule. */
export const manualOf = (id: string, version: string): string => `https://unpkg.com/daily-papers-parser@${version}/docs/rules.md#${id}`

/** `empty-input` as `Empty input`: the rules of the parser have no sentence of their own beside their messages. */
export const summaryOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

/** The rules of some messages, in the order of their ids. O(messages). */
export function rulesOf(messages: readonly CheckMessage[], version: string): ReportedRule[] {
  const rules = new Map<string, ReportedRule>()
  for (const { ruleId: id, severity, help } of messages) {
    if (!rules.has(id)) rules.set(id, { id, severity, help, summary: summaryOf(id), helpUrl: manualOf(id, version) })
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
