/** A Code Quality report of GitLab. */
import type { Severity } from '../../schema.ts'
import { encodeJson, json } from '../encode/json.ts'
import type { CreateReporter, ReportedMessage } from '../reporter.ts'
import { type Encoded, joinEncoded, type Scraped } from '../scraped.ts'
import { findPlace } from './place.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/**
 * Writes one array with an object a line.
 *
 * GitLab shows one finding of those that share a fingerprint, so the second and later ones get a number behind it. It has no findings without a file
 * and a line: one about all of a file stands on line 1, one about the run at the path `.`.
 */
export const createGitlabReporter: CreateReporter<'json'> = () => {
  const seen = new Map<string, number>()
  let written = 0
  const writeFinding = (path: Scraped | string, message: ReportedMessage): Encoded<'json'> => {
    const count = (seen.get(message.fingerprint) ?? 0) + 1
    seen.set(message.fingerprint, count)
    written += 1
    const value = encodeJson({
      description: message.reason,
      check_name: message.ruleId,
      fingerprint: count === 1 ? message.fingerprint : `${message.fingerprint}-${count}`,
      severity: severities[message.severity],
      location: { path, lines: { begin: findPlace(message)?.line ?? 1 } },
    })
    return json`${written > 1 ? json`,` : json``}\n  ${value}`
  }
  return {
    begin: () => json`[`,
    file: ({ file, messages }) => joinEncoded(messages.map((message) => writeFinding(file, message))),
    end: ({ messages }) => json`${joinEncoded(messages.map((message) => writeFinding('.', message)))}\n]\n`,
  }
}
