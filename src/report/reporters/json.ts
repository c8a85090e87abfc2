/** One JSON document: every file with its findings, and the sum of it. */
import { encodeJson, indentJson, json } from '../encode/json.ts'
import type { CreateReporter } from '../reporter.ts'
import { toFinding, toSummary } from './finding.ts'

/**
 * Writes `{ "version", "files", "summary" }`, in this order, so that it can be written file by file.
 *
 * Texts read back as they were, with U+FFFD for lone surrogates.
 */
export const createJsonReporter: CreateReporter<'json'> = ({ version }) => {
  let files = 0
  return {
    begin: () => json`{\n  "version": ${encodeJson(version)},\n  "files": [`,
    file({ file, ok, outcome, entries, counts, known, messages }) {
      files += 1
      const written = encodeJson({ file, ok, outcome, entries, counts, known, messages: messages.map(toFinding) }, 2)
      return json`${files > 1 ? json`,` : json``}\n    ${indentJson(written, 4)}`
    },
    end(summary) {
      const written = encodeJson({ ...toSummary(summary), messages: summary.messages.map(toFinding) }, 2)
      return json`${files > 0 ? json`\n  ` : json``}],\n  "summary": ${indentJson(written, 2)}\n}\n`
    },
  }
}
