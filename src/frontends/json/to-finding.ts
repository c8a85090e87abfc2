/** Findings in the form that all front ends give. */
import type { Finding } from '../../log.ts'
import type { Finding as JsonFinding } from './findings.ts'

/**
 * Bring a finding into the form of all front ends.
 *
 * @param papers how many records stand before those of its text
 */
export function toFinding({ ruleId, span, entry, field, args }: JsonFinding, papers = 0): Finding {
  return { ruleId, subject: { span, entry: entry === null ? null : entry + papers, field }, args } as Finding
}
