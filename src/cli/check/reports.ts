/** The reports of a run: each reporter with the file or the output that it writes to. */
import { posix } from 'node:path'
import {
  createMarkdownReporter,
  type FileReport,
  type ReportContext,
  type ReportedRule,
  type Reporter,
  reporters,
  type RunSummary,
} from '../../report/index.ts'
import { rules as parserRules } from '../../messages.ts'
import { checkRules } from '../../check/rules/table.ts'
import { runRules } from '../../check/rules/run.ts'
import { manualOf, summaryOf } from '../../report/rules.ts'
import { type Io, wantsColor, type WriteProblem } from '../io.ts'
import { defaultBaselinePath, type Plan, type ReporterChoice } from './plan.ts'

/** Where a report goes. */
interface Sink {
  readonly write: (text: string) => Promise<WriteProblem | null>
  /** Called when all was written. */
  readonly close: () => Promise<WriteProblem | null>
  /** Called in its place when the run broke off. */
  readonly discard: () => Promise<void>
}

/** A sink that is none of ours to open or close. */
const lend = (write: Sink['write']): Sink => ({ write, close: async () => null, discard: async () => {} })

/** A report that is being written; `problem` is what ended it. */
interface Report {
  readonly reporter: Reporter
  readonly sink: Sink
  /** The file, null for standard output. */
  readonly path: string | null
  problem: WriteProblem | null
}

/** All reports of a run. */
export type Reports = readonly Report[]

/** Reports that are for a log, line by line, and may share one. */
const ofLogs: ReadonlySet<string> = new Set(['pretty', 'github'])

/** Why reporters, and the baseline that is recorded, cannot be written together, or null. */
export function findClash({ reporters: choices, updatesBaseline, baselinePath }: Plan): string | null {
  const onOutput = choices.filter(({ path }) => path === null)
  if (onOutput.length > 1 && !onOutput.every(({ name }) => ofLogs.has(name)))
    return `only one reporter can write to standard output; give the others a file, as ${onOutput[1]?.name}:FILE`
  const paths = [...choices.flatMap(({ path }) => path ?? []), ...(updatesBaseline ? [baselinePath ?? defaultBaselinePath] : [])]
  return new Set(paths.map(posix.normalize)).size < paths.length ? 'two outputs have the same file' : null
}

/** Every rule that a message of a check can name, for reports that list them. */
function listRules(version: string): ReportedRule[] {
  const ofParser = Object.entries(parserRules).map(([id, { severity, help }]) => ({ id, severity, help, summary: summaryOf(id) }))
  return [...ofParser, ...checkRules, ...Object.values(runRules)].map(({ id, severity, help, summary }) => ({
    id,
    severity,
    help,
    summary,
    helpUrl: manualOf(id, version),
  }))
}

/** Begin all reports. Rejects where a file cannot be opened, with an Error that has the system's `code` and the `path`. */
export async function beginReports(choices: readonly ReporterChoice[], io: Io, quiet = false): Promise<Reports> {
  const rules = listRules(io.version)
  const reports: Report[] = []
  for (const { name, path } of choices) {
    const isLog = path === null
    const context: ReportContext = {
      version: io.version,
      rules,
      quiet,
      color: isLog && wantsColor(io.stdout, io.env),
      width: isLog && io.stdout.isTerminal ? io.stdout.columns : undefined,
    }
    const sink = path === null ? lend(io.stdout.write) : await openSink(path, reports, io)
    reports.push({ reporter: reporters[name].create(context), sink, path, problem: null })
  }
  const summary = choices.some(({ name }) => name === 'github') ? summarySink(io) : null
  if (summary !== null)
    reports.push({
      reporter: createMarkdownReporter({ version: io.version, rules, color: false, width: undefined }),
      ...summary,
      problem: null,
    })
  for (const report of reports) await write(report, report.reporter.begin())
  return reports
}

async function openSink(path: string, begun: Reports, io: Io): Promise<Sink> {
  try {
    return await io.openFile(path)
  } catch (error) {
    await discardReports(begun)
    throw Object.assign(error as Error, { path })
  }
}

/** GitHub's job summary, which takes what annotations have no room for. The runner gives its file; nothing of a capture is in the path. */
function summarySink({ env, appendFile }: Io): { sink: Sink; path: string } | null {
  const path = env['GITHUB_STEP_SUMMARY']
  if (!path) return null
  return { path, sink: lend((text) => appendFile(path, text)) }
}

/** Write, unless an earlier write failed. */
async function write(report: Report, text: string): Promise<void> {
  if (report.problem === null && text !== '') report.problem = await report.sink.write(text)
}

/** Report a file in all reports. */
export async function reportFile(reports: Reports, file: FileReport): Promise<void> {
  for (const report of reports) await write(report, report.reporter.file(file))
}

/**
 * End all reports.
 *
 * @returns the first problem of each that could not be written, with its file
 */
export async function endReports(reports: Reports, summary: RunSummary): Promise<{ path: string | null; problem: WriteProblem }[]> {
  for (const report of reports) {
    await write(report, report.reporter.end(summary))
    report.problem ??= await report.sink.close()
  }
  return reports.flatMap(({ path, problem }) => (problem === null ? [] : [{ path, problem }]))
}

/** Give all reports up, where the run breaks off: nobody is to take half of a report for all of it. */
export async function discardReports(reports: Reports): Promise<void> {
  for (const { sink } of reports) await sink.discard()
}
