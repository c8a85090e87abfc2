/** What commands share that read captured pages: the parser's options, and the walk from one input to the next. */
import { isDay } from '../dates.ts'
import type { ParseOptions } from '../options.ts'
import { toTerminal } from '../report/terminal.ts'
import type { Outcome } from '../schema.ts'
import type { Arguments, OptionTable } from './arguments.ts'
import { complain, programName, type Run } from './command.ts'
import { type ExitCode, exitCodeOf, exitStatuses, worseOf } from './exit-status.ts'
import { nameInput, readInput, stdinOperand } from './inputs.ts'
import { isClosed, type WriteProblem } from './io.ts'
import { createContext, type Writer, type WriterContext } from './writers.ts'

/** The options of the parser, as options of a command. */
export const parserOptions: OptionTable = {
  'as-of': {
    value: 'YYYY-MM-DD',
    summary: 'day of the capture, which tells missing years',
    accepts: isDay,
    expected: 'a day as YYYY-MM-DD, from 1991 to 2100',
  },
  'bare-count': {
    value: 'upvotes|comments',
    summary: 'the lone number after a date (default: upvotes)',
    accepts: (value) => value === 'upvotes' || value === 'comments',
    expected: 'upvotes or comments',
  },
}

/** Read {@link parserOptions} off arguments that fit them. */
export const readParserOptions = ({ values }: Arguments): ParseOptions => ({
  asOf: values.get('as-of'),
  bareCount: values.get('bare-count') as ParseOptions['bareCount'],
})

/** Where inputs come from, as a line of the help text. */
export const inputsHelp = 'Reads each FILE; standard input where none is given, or where FILE is -.'

/** What a command does with each input. */
export interface Job<Result> {
  /** Name of the command. */
  readonly command: string
  readonly operands: readonly string[]
  /** Leave out the hint that standard input is read. */
  readonly quiet: boolean
  readonly writer: Writer<Result>
  readonly read: (text: string) => Result
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

/** Write pieces until one cannot be. */
async function writePieces(pieces: Iterable<string>, { io }: Run): Promise<WriteProblem | null> {
  for (const piece of pieces) {
    const problem = piece === '' ? null : await io.stdout.write(piece)
    if (problem !== null) return problem
  }
  return null
}

async function takeInput<Result extends { readonly outcome: Outcome }>(
  operand: string,
  index: number,
  { job, run, context }: Walk<Result>,
): Promise<InputResult> {
  const { io } = run
  const name = nameInput(operand)
  if (operand === stdinOperand && io.stdinIsTerminal && !job.quiet) await complain('reading from standard input; end it with Ctrl-D', io)
  const input = await readInput(operand, io)
  if ('problem' in input) {
    await complain(`${toTerminal(name)}: ${input.problem}`, io)
    return { code: exitStatuses.unusable.code, written: false, problem: null }
  }
  const result = job.read(input.text)
  const code = exitCodeOf(result.outcome)
  const problem = await writePieces(job.writer.pieces({ file: operand, result, index }, context), run)
  // Reports come after the data, so that they are what a terminal shows last; they do not depend on who reads the data.
  await io.stderr.write(job.report(name, input.text, result))
  if (code !== exitStatuses.listing.code) await complain(`${toTerminal(name)}: not a listing: ${result.outcome}`, io)
  return { code, written: true, problem }
}

/** A reader that has gone away ends the run quietly, with the status so far; any other problem is reported. */
async function endOnWriteProblem(problem: WriteProblem, code: ExitCode, { io }: Run): Promise<ExitCode> {
  if (isClosed(problem)) return code
  await complain(`cannot write standard output (${problem.code})`, io)
  return worseOf(code, exitStatuses.unusable.code)
}

/**
 * Do a job for each of its inputs, one after the other.
 *
 * @returns the highest status that an input asks for. Rejects for nothing but a fault of the program.
 */
export async function readEachInput<Result extends { readonly outcome: Outcome }>(job: Job<Result>, run: Run): Promise<ExitCode> {
  const operands = job.operands.length === 0 ? [stdinOperand] : job.operands
  if (operands.filter((operand) => operand === stdinOperand).length > 1) {
    await complain(`standard input can be read once only; run ${programName} ${job.command} --help`, run.io)
    return exitStatuses.unusable.code
  }
  const context = createContext(run.io, operands.length > 1)
  let code: ExitCode = exitStatuses.listing.code
  let written = 0
  let problem = await writePieces([job.writer.begin(context)], run)
  for (const operand of operands) {
    if (problem !== null) break
    const result = await takeInput(operand, written, { job, run, context })
    code = worseOf(code, result.code)
    written += result.written ? 1 : 0
    problem = result.problem
  }
  problem ??= await writePieces([job.writer.end(context)], run)
  return problem === null ? code : endOnWriteProblem(problem, code, run)
}
