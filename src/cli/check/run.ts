/** A run of the check: file by file, in order, into the reports. */
import { type Baseline, createRecording, type Recording } from '../../check/baseline.ts'
import { compareWithEarlier, judge } from '../../check/check.ts'
import { dayInName } from '../../dates.ts'
import type { CaptureFacts, CheckMessage, CheckResult, Counts } from '../../check/result.ts'
import { runRules } from '../../check/rules/run.ts'
import { type FileReport, type ReportedMessage, type RunSummary, toFileReport, toReportedMessage } from '../../report/index.ts'
import { withManual } from '../../rules/rule.ts'
import { nameInput, readInput } from '../inputs.ts'
import type { Io } from '../io.ts'
import type { Checker } from '../checker.ts'
import { inOrder } from './in-order.ts'
import { record, type Sifted, siftKnown } from './known.ts'
import { defaultConfigPath, type Plan } from './plan.ts'
import { createProgress } from './progress.ts'
import { reportFile, type Reports } from './reports.ts'

/** Captures before one that it is compared with: a fortnight of them shows a stale page, and memory does not grow with the files. */
const mostEarlier = 14

/** What a run works with. */
export interface CheckRun {
  readonly plan: Plan
  readonly io: Io
  readonly checker: Checker
  readonly reports: Reports
  /** What is known of the files; null where there is no baseline yet. */
  readonly baseline: Baseline | null
}

/** What a run came to, and the baseline that it recorded. */
export interface CheckedAll {
  readonly summary: RunSummary
  readonly recording: Recording
  /** Files that could not be read. */
  readonly unreadable: number
}

/** What is kept from one file to the next. */
interface Totals {
  files: number
  failed: number
  entries: number
  known: number
  unreadable: number
  readonly counts: Record<keyof Counts, number>
  earlier: CaptureFacts[]
  readonly recording: Recording
}

/** A file after its check, or why it could not be read. */
type Looked = { readonly path: string; readonly result: CheckResult } | { readonly path: string; readonly problem: string }

/** Check all files. Rejects for nothing but a fault of the program. */
export async function checkAll(files: readonly string[], run: CheckRun): Promise<CheckedAll> {
  const totals = createTotals()
  const progress = createProgress(run.io.stderr, files.length, run.plan.quiet)
  for await (const looked of inOrder(files, run.checker.atOnce, (path) => look(path, run))) {
    const report = 'problem' in looked ? takeUnreadable(looked, totals, run) : takeResult(looked.result, looked.path, totals, run)
    totals.files += 1
    if (!report.ok) totals.failed += 1
    await progress.clear()
    await reportFile(run.reports, run.plan.quiet ? errorsOf(report) : report)
    await progress.show(totals.files)
  }
  await progress.clear()
  return { summary: summarize(totals, run), recording: totals.recording, unreadable: totals.unreadable }
}

const createTotals = (): Totals => ({
  files: 0,
  failed: 0,
  entries: 0,
  known: 0,
  unreadable: 0,
  counts: { error: 0, warning: 0, info: 0 },
  earlier: [],
  recording: createRecording(),
})

async function look(path: string, { io, checker, plan }: CheckRun): Promise<Looked> {
  const input = await readInput(path, io)
  if ('problem' in input) return { path, problem: input.problem }
  // In CI a check whose files nobody named reads the empty input that is there.
  if (plan.operands.length === 0 && input.text.trim() === '')
    return { path, problem: `no files are named, and standard input is empty; name files, or have them in ${defaultConfigPath}` }
  return { path, result: await checker.check({ name: nameInput(path), text: input.text }) }
}

/** Compare a result with those before it, take out what is known, count it, and keep its facts. */
function takeResult(checked: CheckResult, path: string, totals: Totals, { plan, baseline }: CheckRun): FileReport {
  const name = nameInput(path)
  const compared = compareWithEarlier(checked, totals.earlier, plan.config)
  const sifted = siftKnown(compared, name, baseline)
  const { result, hidden: known }: Sifted = plan.updatesBaseline ? record(totals.recording, name, sifted, plan.acceptsFindings) : sifted
  const ofName =
    plan.asOfFromName && dayInName(name) === undefined
      ? messageOfRun('no-day-in-name', 'The name holds no day, as 2025-11-05.md does', plan)
      : []
  totals.earlier = [...totals.earlier, result.facts].slice(-mostEarlier)
  totals.entries += result.digest.entries.length
  totals.known += known
  const messages = [...ofName, ...result.messages]
  const { ok } = judge(messages, { maxWarnings: null })
  addCounts(totals.counts, messages)
  const { source, digest } = result
  return toFileReport({ file: name, source, outcome: digest.outcome, entries: digest.entries.length, messages, known, ok })
}

function takeUnreadable({ path, problem }: { path: string; problem: string }, totals: Totals, { plan }: CheckRun): FileReport {
  const messages = messageOfRun('unreadable-input', `The file cannot be checked: ${problem}`, plan)
  totals.unreadable += 1
  addCounts(totals.counts, messages)
  return toFileReport({ file: nameInput(path), source: null, outcome: null, entries: 0, messages, ok: false })
}

/** A message of the run, none where its rule is off. */
function messageOfRun(id: keyof typeof runRules, reason: string, { config }: Plan): CheckMessage[] {
  const { severity, help } = runRules[id]
  const setting = config.rules?.[id] ?? severity
  if (setting === 'off') return []
  const nowhere = { span: { start: 0, end: 0 }, line: null, column: null, endLine: null, endColumn: null }
  return [{ ruleId: id, severity: setting, reason, entry: null, field: null, help: withManual(help, id), ...nowhere }]
}

function addCounts(counts: Totals['counts'], messages: readonly CheckMessage[]): void {
  for (const { severity } of messages) counts[severity] += 1
}

/** A report with its errors alone. The counts stay those of all messages. */
const errorsOf = (report: FileReport): FileReport => ({
  ...report,
  messages: report.messages.filter(({ severity }) => severity === 'error'),
})

function summarize(totals: Totals, { plan }: CheckRun): RunSummary {
  const { files, failed, entries, known, counts } = totals
  const found = entries === 0 ? messageOfRun('no-entries', 'Not one of the files has an entry', plan) : []
  addCounts(counts, found)
  const { maxWarnings = Number.POSITIVE_INFINITY } = plan.config
  if (counts.warning > maxWarnings) {
    const tooMany = messageOfRun('too-many-warnings', `${counts.warning} warnings; allowed: ${maxWarnings}`, plan)
    addCounts(counts, tooMany)
    for (const message of tooMany) found.push(message)
  }
  const messages = found.map((message): ReportedMessage => toReportedMessage(message, null, null))
  const ok = counts.error === 0 && failed === 0
  return { files, failed, entries, counts, known, messages, ok }
}
