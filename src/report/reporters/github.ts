/** Annotations, by workflow commands on the runner's log. */
import type { Severity } from '../../schema.ts'
import { encodeGithubData, encodeGithubProperty, github } from '../encode/github.ts'
import type { CreateReporter, ReportedMessage } from '../reporter.ts'
import { type Encoded, joinEncoded, type Scraped, scraped } from '../scraped.ts'
import { findPlace } from './place.ts'

/** How annotations are written. Each may be left out. */
export interface GithubOptions {
  /** Annotations of each kind; 10 where left out, since GitHub shows no more of a step. */
  readonly mostOfAKind?: number | undefined
}

type Text = Encoded<'github'>

/** The command for each severity. */
const commands: Readonly<Record<Severity, Text>> = { error: github`error`, warning: github`warning`, info: github`notice` }
const severities = ['error', 'warning', 'info'] as const

/** The properties that give the place, each with a comma behind it. The runner takes columns within one line alone. */
function writePlace(file: Scraped | null, message: ReportedMessage): Text {
  if (file === null) return github``
  const place = findPlace(message)
  const named = github`file=${encodeGithubProperty(file)},`
  if (place === null) return named
  const lines = github`${named}line=${place.line},endLine=${place.endLine},`
  return place.line === place.endLine ? github`${lines}col=${place.column},endColumn=${place.endColumn},` : lines
}

function writeAnnotation(file: Scraped | null, message: ReportedMessage): Text {
  const title = encodeGithubProperty(scraped(message.ruleId))
  return github`::${commands[message.severity]} ${writePlace(file, message)}title=${title}::${encodeGithubData(message.reason)}\n`
}

/**
 * Writes an annotation for each finding, of each kind as many as GitHub shows, and a plain line about the others, if there are any, which says that
 * the job summary has them: the report in Markdown, which is to be written there.
 */
export const createGithubReporter = (_context: unknown, { mostOfAKind = 10 }: GithubOptions = {}): ReturnType<CreateReporter<'github'>> => {
  const seen = { error: 0, warning: 0, info: 0 }
  const writeAll = (file: Scraped | null, messages: readonly ReportedMessage[]): Text => {
    const lines: Text[] = []
    for (const message of messages) {
      seen[message.severity] += 1
      if (seen[message.severity] <= mostOfAKind) lines.push(writeAnnotation(file, message))
    }
    return joinEncoded(lines)
  }
  const writeRest = (): Text => {
    const rest = severities.filter((severity) => seen[severity] > mostOfAKind)
    if (rest.length === 0) return github``
    const counts = rest.map(
      (severity, index) => github`${index > 0 ? github`, ` : github``}${commands[severity]}: ${seen[severity] - mostOfAKind}`,
    )
    return github`GitHub shows ${mostOfAKind} annotations of a kind for a step. The job summary has all findings; not shown here: ${joinEncoded(counts)}\n`
  }
  return {
    begin: () => github``,
    file: ({ file, messages }) => writeAll(file, messages),
    end: ({ messages }) => github`${writeAll(null, messages)}${writeRest()}`,
  }
}
