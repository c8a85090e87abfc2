/** From the results of checks to what reporters get. */
import { countMessages } from '../check/count.ts'
import { fingerprintOf } from '../check/fingerprint.ts'
import type { CheckMessage, CheckResult } from '../check/result.ts'
import type { Outcome } from '../schema.ts'
import type { FileReport, ReportedMessage } from './reporter.ts'
import { scraped } from './scraped.ts'

/** What is known of a file after its check. */
export interface CheckedFile {
  /** Its path, with `/` between its parts; `<stdin>` for standard input. */
  readonly file: string
  /** Null where it could not be read, or is not at hand. */
  readonly source: string | null
  /** Null where it could not be read. */
  readonly outcome: Outcome | null
  readonly entries: number
  readonly messages: readonly CheckMessage[]
  /** Findings that the baseline knows, which are not among the messages; 0 where left out. */
  readonly known?: number | undefined
  readonly ok: boolean
}

/**
 * Hand a message to reporters.
 *
 * @param file the file that it is about, null for one about the run
 * @param length the length of the file's text, null where that is not known
 */
export function toReportedMessage(message: CheckMessage, file: string | null, length: number | null): ReportedMessage {
  const { ruleId, reason, help, field, span } = message
  return {
    ...message,
    reason: scraped(reason),
    help: scraped(help),
    field: field === null ? null : scraped(field),
    wholeFile: length !== null && span.start === 0 && span.end >= length,
    fingerprint: fingerprintOf(file, ruleId, field, reason),
  }
}

/** Hand what is known of a file to reporters. O(messages) */
export function toFileReport({ file, source, outcome, entries, messages, known = 0, ok }: CheckedFile): FileReport {
  const length = source?.length ?? null
  return {
    file: scraped(file),
    source: source === null ? null : scraped(source),
    outcome,
    entries,
    messages: messages.map((message) => toReportedMessage(message, file, length)),
    counts: countMessages(messages),
    known,
    ok,
  }
}

/**
 * Hand the result of a check to reporters.
 *
 * @param file the file that was checked; its path, with `/` between its parts
 * @param known findings that the baseline knows and that were taken out of the result
 */
export const toReported = ({ source, digest, messages, ok }: CheckResult, file: string, known = 0): FileReport =>
  toFileReport({ file, source, outcome: digest.outcome, entries: digest.entries.length, messages, known, ok })
