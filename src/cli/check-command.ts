/** `daily-papers check`: captures and feeds in, findings out, and an exit status for CI. */
import type { RunSummary } from '../report/index.ts'
import { writeTotals, writeVerdict } from '../report/reporters/pretty.ts'
import { toTerminal } from '../report/terminal.ts'
import type { Arguments } from './arguments.ts'
import { isEmptyRecording, writeBaseline } from './check/known.ts'
import { checkOptions, defaultBaselinePath, type Plan } from './check/plan.ts'
import { chooseJobs, isRefusal, listFiles, readBaselineFile, readPlan, type Refusal } from './check/prepare.ts'
import { beginReports, discardReports, endReports, type Reports } from './check/reports.ts'
import { checkAll, type CheckedAll, type CheckRun } from './check/run.ts'
import { type Command, complain, programName, type Run } from './command.ts'
import { checkStatuses, type ExitCode } from './exit-status.ts'
import { stdinOperand } from './inputs.ts'
import { type Io, isClosed } from './io.ts'

async function runCheck(args: Arguments, { io, library }: Run): Promise<ExitCode> {
  const plan = await readPlan(args, io)
  if (isRefusal(plan)) return refuseRun(plan, io)
  const files = await listFiles(plan, io)
  if (isRefusal(files)) return refuseRun(files, io)
  const baseline = await readBaselineFile(plan, io)
  if (isRefusal(baseline)) return refuseRun(baseline, io)
  const reports = await openReports(plan, io)
  if (isRefusal(reports)) {
    await complain(reports.problem, io)
    return checkStatuses.unfinished.code
  }
  if (files[0] === stdinOperand && io.stdinIsTerminal && !plan.quiet) await complain('reading from standard input; end it with Ctrl-D', io)
  // A total of warnings is one of all files.
  const config = { ...plan.config, maxWarnings: undefined }
  // What is known is taken out later; rules need not be handed it for every file.
  const compared = plan.updatesBaseline || baseline === null ? undefined : { ...baseline, known: {} }
  const order = { config, asOfFromName: plan.asOfFromName, baseline: compared }
  const checker = await library.createChecker(order, await chooseJobs(plan, files, io))
  try {
    return await finish(files, { plan, io, checker, reports, baseline })
  } catch (error) {
    await discardReports(reports)
    throw error
  } finally {
    await checker.close()
  }
}

async function refuseRun({ problem }: Refusal, io: Io): Promise<ExitCode> {
  await complain(`${problem}; run ${programName} check --help`, io)
  return checkStatuses.unusable.code
}

async function openReports({ reporters, quiet }: Plan, io: Io): Promise<Reports | Refusal> {
  try {
    return await beginReports(reporters, io, quiet)
  } catch (error) {
    const { code, path } = error as { code?: string; path?: string }
    if (code === undefined || path === undefined) throw error
    return { problem: `cannot write ${toTerminal(path)} (${code})` }
  }
}

/** Check all, end the reports, write the baseline, and say how it ended. */
async function finish(files: readonly string[], run: CheckRun): Promise<ExitCode> {
  const { plan, io, reports } = run
  const { summary, recording, unreadable } = await checkAll(files, run)
  const problems = (await endReports(reports, summary)).filter(({ problem }) => !isClosed(problem))
  for (const { path, problem } of problems)
    await complain(`cannot write ${path === null ? 'standard output' : toTerminal(path)} (${problem.code})`, io)
  if (problems.length === 0 && !hasSummary(plan) && !(plan.quiet && summary.ok)) await complain(oneLine(summary), io)
  const isRecorded = !plan.updatesBaseline || (await saveBaseline(plan, { recording, unreadable }, io))
  if (problems.length > 0 || unreadable > 0 || !isRecorded) return checkStatuses.unfinished.code
  return summary.ok ? checkStatuses.fine.code : checkStatuses.findings.code
}

/** Whether standard output has the sum of it: annotations have none, and a report in a file is not what a log shows. */
const hasSummary = ({ reporters }: Plan): boolean => reporters.some(({ name, path }) => path === null && name !== 'github')

const oneLine = (summary: RunSummary): string => `${writeTotals(summary)}${writeVerdict(summary)}`.trimEnd().replace('\n', '. ')

/** Why a recording is not worth the file that it would replace, or null. */
function doubt({ recording, unreadable }: Pick<CheckedAll, 'recording' | 'unreadable'>): string | null {
  if (unreadable > 0) return 'not all files could be read'
  return isEmptyRecording(recording) ? 'no file is a capture without errors' : null
}

/** Record the baseline. @returns whether it is recorded */
async function saveBaseline(
  { baselinePath, quiet }: Plan,
  checked: Pick<CheckedAll, 'recording' | 'unreadable'>,
  io: Io,
): Promise<boolean> {
  const path = baselinePath ?? defaultBaselinePath
  const doubts = doubt(checked)
  if (doubts !== null) {
    await complain(`the baseline is not recorded: ${doubts}`, io)
    return false
  }
  try {
    const file = await io.openFile(path)
    await file.write(writeBaseline(checked.recording))
    const problem = await file.close()
    if (problem === null && !quiet) await complain(`the baseline is recorded in ${toTerminal(path)}`, io)
    if (problem !== null) await complain(`cannot write ${toTerminal(path)} (${problem.code})`, io)
    return problem === null
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === undefined) throw error
    await complain(`cannot write ${toTerminal(path)} (${code})`, io)
    return false
  }
}

/** The command `check`. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'check captured pages and feeds, for CI',
  operands: '[FILE|FOLDER|PATTERN...]',
  description: [
    'Checks captures in every syntax and feeds in JSON or NDJSON: files, all captures of a folder, or what a',
    'pattern such as "digests/**/*.md" finds; standard input where none is named. Reports go to standard output.',
  ],
  options: checkOptions,
  statuses: checkStatuses,
  run: runCheck,
}
