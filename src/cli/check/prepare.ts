/** What a check needs before it begins: the plan, the files, the baseline, and how many workers pay. */
import type { Baseline } from '../../check/baseline.ts'
import { resolveCheckConfig } from '../../check/config.ts'
import { toTerminal } from '../../report/terminal.ts'
import type { Arguments } from '../arguments.ts'
import { describeMissing, readInput, stdinOperand } from '../inputs.ts'
import type { Io } from '../io.ts'
import { parseBaseline } from './known.ts'
import { defaultBaselinePath, defaultConfigPath, makePlan, type Plan } from './plan.ts'
import { findClash } from './reports.ts'

/** A phrase about why a run cannot begin, safe to print. */
export interface Refusal {
  readonly problem: string
}

const refuse = (problem: string): Refusal => ({ problem })

/** Whether something is a {@link Refusal}. */
export const isRefusal = <T>(value: T | Refusal): value is Refusal => typeof value === 'object' && value !== null && 'problem' in value

/** Editors on Windows put a byte order mark before JSON, which is no part of it. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/, '')

/** Read a JSON file that the user named. */
async function readJson(path: string, io: Io): Promise<{ readonly value: unknown } | Refusal> {
  const input = await readInput(path, io)
  if ('problem' in input) return refuse(`${toTerminal(path)}: ${input.problem}`)
  try {
    return { value: JSON.parse(withoutMark(input.text)) }
  } catch (error) {
    return refuse(`${toTerminal(path)} is no JSON: ${toTerminal((error as Error).message)}`)
  }
}

/** The plan, from the configuration file and the command line. */
export async function readPlan(args: Arguments, io: Io): Promise<Plan | Refusal> {
  const named = args.values.get('config')
  const isThere = named !== undefined || (await io.sizeOf(defaultConfigPath)) !== null
  const path = named ?? defaultConfigPath
  const file = isThere ? await readJson(path, io) : { value: undefined }
  if (isRefusal(file)) return file
  const plan = makePlan(args, file.value)
  if (isRefusal(plan)) return refuse(toTerminal(`${path}: ${plan.problem}`))
  const clash = findClash(plan)
  if (clash !== null) return refuse(toTerminal(clash))
  if (plan.acceptsFindings && !plan.updatesBaseline) return refuse('--accept-findings is for --update-baseline')
  try {
    resolveCheckConfig(plan.config)
  } catch (error) {
    return refuse(toTerminal((error as Error).message))
  }
  return plan
}

/** The files of the plan; standard input where it names none. */
export async function listFiles({ operands, ownPaths }: Plan, io: Io): Promise<readonly string[] | Refusal> {
  if (operands.length === 0 || operands.includes(stdinOperand)) {
    return operands.length > 1 ? refuse('standard input is checked alone; name either - or files') : [stdinOperand]
  }
  const { files, unmatched } = await io.findFiles(operands, ownPaths)
  // A pattern that finds nothing any more is a check that is made no more, also where the others find files.
  if (files.length > 0 && unmatched.length === 0) return files
  return refuse(describeMissing(unmatched.length > 0 ? unmatched : operands))
}

/** The baseline of the plan, or that of the usual name; null where there is none, and none is named but to record it. */
export async function readBaselineFile({ baselinePath, updatesBaseline }: Plan, io: Io): Promise<Baseline | null | Refusal> {
  const path = baselinePath ?? defaultBaselinePath
  const mayBeMissing = baselinePath === null || updatesBaseline
  if (mayBeMissing && (await io.sizeOf(path)) === null) return null
  const input = await readInput(path, io)
  if ('problem' in input) return refuse(`${toTerminal(path)}: ${input.problem}; record a baseline with --update-baseline`)
  const baseline = parseBaseline(withoutMark(input.text))
  return isRefusal(baseline) ? refuse(`${toTerminal(path)}: ${toTerminal(baseline.problem)}`) : baseline
}

/** Starting workers takes longer than reading this many bytes here. */
const leastBytesForWorkers = 100_000_000
const mostWorkers = 8

/** How many workers pay: none for little text, else one for each processor. */
export async function chooseJobs({ jobs }: Plan, files: readonly string[], io: Io): Promise<number> {
  if (jobs !== null) return jobs
  if (io.processors < 2 || files.length < 2) return 1
  let bytes = 0
  for (const file of files) {
    bytes += (await io.sizeOf(file)) ?? 0
    if (bytes >= leastBytesForWorkers) return Math.min(io.processors, mostWorkers, files.length)
  }
  return 1
}
