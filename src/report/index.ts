/** The public entry `daily-papers-parser/report`: results as text, for people and for programs. */
import { show } from '../options.ts'
import { countMessages } from '../check/count.ts'
import type { CheckResult } from '../check/result.ts'
import { toReported } from './file-report.ts'
import type { FileReport, ReporterKind } from './reporter.ts'
import { createGithubReporter } from './reporters/github.ts'
import { createGitlabReporter } from './reporters/gitlab.ts'
import { createJsonReporter } from './reporters/json.ts'
import { createJunitReporter } from './reporters/junit.ts'
import { createMarkdownReporter } from './reporters/markdown.ts'
import { createNdjsonReporter } from './reporters/ndjson.ts'
import { createPrettyReporter } from './reporters/pretty.ts'
import { createSarifReporter } from './reporters/sarif.ts'
import { rulesOf } from './rules.ts'

export { countMessages }
export { encodeGithubData, encodeGithubProperty, github } from './encode/github.ts'
export { encodeJson, json } from './encode/json.ts'
export { encodeMarkdown, encodeMarkdownCell, encodeMarkdownLink, markdown } from './encode/markdown.ts'
export { encodeMessages, encodeTerminal, terminal } from './encode/terminal.ts'
export { encodeSarifMessage } from './encode/sarif.ts'
export { encodeUri } from './encode/uri.ts'
export { encodeXml, xml } from './encode/xml.ts'
export { type ExplanationFormatOptions, formatExplanation } from './explain.ts'
export { type CheckedFile, toFileReport, toReported, toReportedMessage } from './file-report.ts'
export { toJson, toNdjsonLine } from './json.ts'
export { type AnyMessage, formatMessages, type MessageFormatOptions } from './messages.ts'
export type {
  CreateReporter,
  FileReport,
  ReportContext,
  ReportedMessage,
  ReportedRule,
  Reporter,
  ReporterKind,
  RunSummary,
} from './reporter.ts'
export type { GithubOptions } from './reporters/github.ts'
export type { MarkdownOptions } from './reporters/markdown.ts'
export type { SarifOptions } from './reporters/sarif.ts'
export { type Encoded, isScraped, joinEncoded, type Output, type Scraped, scraped, type Template } from './scraped.ts'
export { formatCoverage } from './shares.ts'
export { formatTable, type TableOptions } from './table.ts'
export { toTerminal } from './terminal.ts'
export {
  createGithubReporter,
  createGitlabReporter,
  createJsonReporter,
  createJunitReporter,
  createMarkdownReporter,
  createNdjsonReporter,
  createPrettyReporter,
  createSarifReporter,
}

/** The names of the reporters. */
export type ReporterName = 'pretty' | 'json' | 'ndjson' | 'github' | 'sarif' | 'junit' | 'gitlab' | 'markdown'

/** Every reporter, in the order in which help lists them. */
export const reporters: Readonly<Record<ReporterName, ReporterKind>> = {
  pretty: { create: createPrettyReporter, extension: 'txt', summary: 'code frames and counts', readBy: 'people' },
  json: { create: createJsonReporter, extension: 'json', summary: 'one document with all that is known', readBy: 'programs' },
  ndjson: { create: createNdjsonReporter, extension: 'ndjson', summary: 'a finding a line, as JSON', readBy: 'programs' },
  github: { create: createGithubReporter, extension: 'txt', summary: 'annotations of GitHub Actions', readBy: 'programs' },
  sarif: { create: createSarifReporter, extension: 'sarif', summary: 'SARIF 2.1.0, for code scanning', readBy: 'programs' },
  junit: { create: createJunitReporter, extension: 'xml', summary: 'JUnit XML, for test servers', readBy: 'programs' },
  gitlab: { create: createGitlabReporter, extension: 'json', summary: 'Code Quality of GitLab', readBy: 'programs' },
  markdown: { create: createMarkdownReporter, extension: 'md', summary: 'tables for job summaries and comments', readBy: 'people' },
}

/** How a report is written. */
export interface ReportOptions {
  /** The version of this package that a report names, and whose manual it links to; `latest` where left out. */
  readonly version?: string | undefined
  /** Whether to colour what people read. */
  readonly color?: boolean | undefined
  /** Columns of the terminal; 80 where left out. */
  readonly width?: number | undefined
}

/** A file with the result of its check. */
export interface ReportedFile {
  /** Its path, with `/` between its parts. */
  readonly file: string
  readonly result: CheckResult
}

function assertReported({ file, result }: ReportedFile): void {
  if (typeof file !== 'string') throw new TypeError(`Expected each file to have its path as \`file\`, got ${show(file)}`)
  // Programs in JavaScript may hand over a digest, or no result at all.
  if (!Array.isArray((result as CheckResult | undefined)?.messages) || !('facts' in result))
    throw new TypeError(`Expected each file to have what checkDigest or checkFeed returned as \`result\`; that of ${show(file)} is none`)
}

/**
 * Write the results of checks as one report.
 *
 * @param name the format
 * @param files what was checked, in the order of the report
 * @returns the whole text; for a run of any length ask a reporter piece by piece, see {@link Reporter}. O(findings).
 * @throws TypeError where there is no format of that name, or a file has no path or no result
 */
export function formatReport(
  name: ReporterName,
  files: Iterable<ReportedFile>,
  { version = 'latest', color = false, width }: ReportOptions = {},
): string {
  if (!Object.hasOwn(reporters, name))
    throw new TypeError(`Expected a reporter to be one of ${Object.keys(reporters).join(', ')}, got ${name}`)
  const results = [...files]
  for (const given of results) assertReported(given)
  const reports = results.map(({ file, result }) => toReported(result, file))
  const rules = rulesOf(
    results.flatMap(({ result }) => result.messages),
    version,
  )
  const reporter = reporters[name].create({ version, rules, color, width })
  const sum = (count: (report: FileReport) => number): number => reports.reduce((total, report) => total + count(report), 0)
  const failed = reports.filter(({ ok }) => !ok).length
  const summary = {
    files: reports.length,
    failed,
    entries: sum(({ entries }) => entries),
    counts: {
      error: sum(({ counts }) => counts.error),
      warning: sum(({ counts }) => counts.warning),
      info: sum(({ counts }) => counts.info),
    },
    known: 0,
    messages: [],
    ok: failed === 0,
  }
  return [reporter.begin(), ...reports.map((report) => reporter.file(report)), reporter.end(summary)].join('')
}
