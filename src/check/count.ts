/** Counts of messages by their severity. */
import type { Severity } from '../schema.ts'
import type { Counts } from './result.ts'

/** Count messages of each severity. O(n) */
export function countMessages(messages: readonly { readonly severity: Severity }[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of messages) counts[severity] += 1
  return counts
}
