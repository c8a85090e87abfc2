/** Findings, and the sum of them, as our own JSON formats write them. */
import type { ReportedMessage, RunSummary } from '../reporter.ts'

/** The members of a finding, in the order in which they are written. */
export function toFinding(message: ReportedMessage): object {
  const { ruleId, severity, reason, help, entry, field, line, column, endLine, endColumn, span, fingerprint } = message
  return { ruleId, severity, reason, help, entry, field, line, column, endLine, endColumn, span, fingerprint }
}

/** The members of a summary but for its findings, in the order in which they are written. */
export function toSummary({ ok, files, failed, entries, counts, known }: RunSummary): object {
  return { ok, files, failed, entries, counts, known }
}
