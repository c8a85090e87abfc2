/** One JSON value a line: findings, and the sum of them as the last. */
import { encodeJson, json } from '../encode/json.ts'
import type { CreateReporter, ReportedMessage } from '../reporter.ts'
import { joinEncoded, type Scraped } from '../scraped.ts'
import { toFinding, toSummary } from './finding.ts'

const writeFinding = (file: Scraped | null, message: ReportedMessage) =>
  json`${encodeJson({ type: 'finding', file, ...toFinding(message) })}\n`

/**
 * Writes a line with `"type": "finding"` for each finding, its file first, and one with `"type": "summary"` at the end: a report without that line
 * was cut off. A finding about the run as a whole has the file null.
 */
export const createNdjsonReporter: CreateReporter<'json'> = ({ version }) => ({
  begin: () => json``,
  file: ({ file, messages }) => joinEncoded(messages.map((message) => writeFinding(file, message))),
  end(summary) {
    const findings = joinEncoded(summary.messages.map((message) => writeFinding(null, message)))
    return json`${findings}${encodeJson({ type: 'summary', version, ...toSummary(summary) })}\n`
  },
})
