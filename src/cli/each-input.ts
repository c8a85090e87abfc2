/** What commands share that read captured pages: the walk from one input to the next. */
import { toTerminal } from '../report/terminal.ts'
import type { Outcome } from '../schema.ts'
import { complain, complainOfFault, type Run } from './command.ts'
import { type ExitCode, exitCodeOf, exitStatuses, worseOf } from './exit-status.ts'
import { listInputs, nameInput, readInput } from './inputs.ts'
import type { WriteProblem } from './io.ts'
import { endOnWriteProblem, writePieces } from './write.ts'
import { createContext, type Writer, type WriterContext } from './writers.ts'

/** What stands for inputs in the help text. */
export const inputOperands = '[FILE|FOLDER|PATTERN...]'

/** Where inputs come from, as lines of the help text. */
export const inputsHelp = [
  'Reads files, all captures of a folder, or what a pattern such as "pages/*.md"',
  'finds; standard input where none is named, or where FILE is -.',
] as const

/** What a command does with each input. */
export interface Job<Result> {
  /** Name of the command. */
  readonly command: string
  readonly operands: readonly string[]
  /** Leave out the hint that standard input is read. */
  readonly quiet: boolean
  readonly writer: Writer<Result>
  readonly read: (text: string, name: string) => Result
  /** Whether a listing counts as something else, because a part of it was lost; none does where left out. */
  readonly isLoss?: (result: Result) => boolean
  /** What standard error gets about a result, after the result was written; '' for nothing. */
  readonly report: (name: string, text: string, result: Result) => string
}

/** A job on its way. */
interface Walk<Result> {
  readonly job: Job<Result>
  readonly run: Run
  readonly context: WriterContext
}

/** What one input came to. `problem` is that of standard output, where it ended the run. */
interface InputResult {
  readonly code: ExitCode
  readonly written: boolean
  readonly problem: WriteProblem | null
}

/** Read a text. A fault of the parser is one of the program, but costs no other input. */
async function tryRead<Result>(name: string, text: string, { job, run }: Walk<Result>): Promise<Result | null> {
  try {
    return job.read(text, name)
  } catch (error) {
    await complainOfFault(error, run.io, name)
    return null
  }
}

async function takeInput<Result extends { readonly outcome: Outcome }>(
  operand: string,
  index: number,
  { job, run, context }: Walk<Result>,
): Promise<InputResult> {
  const { io } = run
  const name = nameInput(operand)
  const input = await readInput(operand, io)
  if ('problem' in input) {
    await complain(`${toTerminal(name)}: ${input.problem}`, io)
    return { code: exitStatuses.unusable.code, written: false, problem: null }
  }
  const result = await tryRead(name, input.text, { job, run, context })
  if (result === null) return { code: exitStatuses.fault.code, written: false, problem: null }
  const isLoss = job.isLoss?.(result) ?? false
  const code = isLoss ? exitStatuses.otherOutcome.code : exitCodeOf(result.outcome)
  const problem = await writePieces(job.writer.pieces({ file: operand, result, index }, context), run)
  // Reports come after the data, so that they are what a terminal shows last; they do not depend on who reads the data.
  await io.stderr.write(job.report(name, input.text, result))
  if (exitCodeOf(result.outcome) !== exitStatuses.listing.code) await complain(`${toTerminal(name)}: not a listing: ${result.outcome}`, io)
  return { code, written: true, problem }
}

/**
 * Do a job for each of its inputs, one after the other.
 *
 * @returns the highest status that an input asks for. Rejects for nothing but a fault of the program.
 */
export async function readEachInput<Result extends { readonly outcome: Outcome }>(job: Job<Result>, run: Run): Promise<ExitCode> {
  const inputs = await listInputs({ ...job, kind: 'captures' }, run)
  if (inputs.files === null) return inputs.code
  const context = createContext(run.io, inputs.several)
  let code = inputs.code
  let written = 0
  let problem = await writePieces([job.writer.begin(context)], run)
  for (const file of inputs.files) {
    if (problem !== null) break
    const result = await takeInput(file, written, { job, run, context })
    code = worseOf(code, result.code)
    written += result.written ? 1 : 0
    problem = result.problem
  }
  problem ??= await writePieces([job.writer.end(context)], run)
  return problem === null ? code : endOnWriteProblem(problem, code, run)
}
