/** The public entry `daily-papers-parser/report`: results as text, for people and for programs. */
import type { ReporterKind } from './reporter.ts'
import { createGithubReporter } from './reporters/github.ts'
import { createGitlabReporter } from './reporters/gitlab.ts'
import { createJsonReporter } from './reporters/json.ts'
import { createJunitReporter } from './reporters/junit.ts'
import { createMarkdownReporter } from './reporters/markdown.ts'
import { createNdjsonReporter } from './reporters/ndjson.ts'
import { createPrettyReporter } from './reporters/pretty.ts'
import { createSarifReporter } from './reporters/sarif.ts'

export { countMessages } from '../check/count.ts'
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
export { formatMessages, type MessageFormatOptions } from './messages.ts'
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
