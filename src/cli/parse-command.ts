/** `daily-papers parse`: texts in, entries out. */
import { isDay } from '../dates.ts'
import type { ParseOptions } from '../options.ts'
import { formatMessages } from '../report/messages.ts'
import { toTerminal } from '../report/terminal.ts'
import type { Digest } from '../schema.ts'
import type { Arguments, OptionTable } from './arguments.ts'
import { type Command, complain, programName, type Run } from './command.ts'
import { type ExitCode, exitCodeOf, exitStatuses, worseOf } from './exit-status.ts'
import { nameInput, readInput, stdinOperand } from './inputs.ts'
import { isClosed, wantsColor, type WriteProblem } from './io.ts'
import { type FormatName, isFormatName, type Writer, type WriterContext, writers } from './writers.ts'

const options: OptionTable = {
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
  format: {
    value: 'json|ndjson|table',
    summary: 'how to write the entries (default: json)',
    accepts: isFormatName,
    expected: 'json, ndjson or table',
  },
  quiet: { short: 'q', summary: 'give no messages below error' },
}

/** What of the arguments stays the same for all inputs. */
interface ParseRun {
  readonly run: Run
  readonly parseOptions: ParseOptions
  readonly writer: Writer
  readonly context: WriterContext
  readonly quiet: boolean
}

function readParseRun(args: Arguments, run: Run, several: boolean): ParseRun {
  // The table of options has accepted both values.
  const format = (args.values.get('format') ?? 'json') as FormatName
  const bareCount = args.values.get('bare-count') as ParseOptions['bareCount']
  const { stdout } = run.io
  return {
    run,
    parseOptions: { asOf: args.values.get('as-of'), bareCount },
    writer: writers[format],
    context: { several, width: stdout.isTerminal ? stdout.columns : undefined },
    quiet: args.switches.has('quiet'),
  }
}

/** Write pieces until one cannot be. */
async function writePieces(pieces: Iterable<string>, { run }: ParseRun): Promise<WriteProblem | null> {
  for (const piece of pieces) {
    const problem = piece === '' ? null : await run.io.stdout.write(piece)
    if (problem !== null) return problem
  }
  return null
}

/** Report the messages of one input, and why its outcome is no success where it is none. */
async function reportDigest(name: string, text: string, digest: Digest, { run, quiet }: ParseRun): Promise<void> {
  const { stderr, env } = run.io
  const messages = quiet ? digest.messages.filter((message) => message.severity === 'error') : digest.messages
  const width = stderr.isTerminal ? stderr.columns : undefined
  await stderr.write(formatMessages(name, text, messages, { color: wantsColor(stderr, env), width }))
  if (exitCodeOf(digest.outcome) !== exitStatuses.listing.code) {
    await complain(`${toTerminal(name)}: not a listing: ${digest.outcome}`, run.io)
  }
}

/** What one input came to. `problem` is that of standard output, where it ended the run. */
interface InputResult {
  readonly code: ExitCode
  readonly written: boolean
  readonly problem: WriteProblem | null
}

async function parseInput(operand: string, index: number, parseRun: ParseRun): Promise<InputResult> {
  const { io, library } = parseRun.run
  const name = nameInput(operand)
  if (operand === stdinOperand && io.stdinIsTerminal && !parseRun.quiet) {
    await complain('reading from standard input; end it with Ctrl-D', io)
  }
  const input = await readInput(operand, io)
  if ('problem' in input) {
    await complain(`${toTerminal(name)}: ${input.problem}`, io)
    return { code: exitStatuses.unusable.code, written: false, problem: null }
  }
  const digest = library.parseDigest(input.text, parseRun.parseOptions)
  const problem = await writePieces(parseRun.writer.pieces({ file: operand, digest, index }, parseRun.context), parseRun)
  // Messages come after the data, so that they are what a terminal shows last; they do not depend on who reads the data.
  await reportDigest(name, input.text, digest, parseRun)
  return { code: exitCodeOf(digest.outcome), written: true, problem }
}

/** A reader that has gone away ends the run quietly, with the status so far; any other problem is reported. */
async function endOnWriteProblem(problem: WriteProblem, code: ExitCode, { run }: ParseRun): Promise<ExitCode> {
  if (isClosed(problem)) return code
  await complain(`cannot write standard output (${problem.code})`, run.io)
  return worseOf(code, exitStatuses.unusable.code)
}

async function runParse(args: Arguments, run: Run): Promise<ExitCode> {
  const operands = args.operands.length === 0 ? [stdinOperand] : args.operands
  if (operands.filter((operand) => operand === stdinOperand).length > 1) {
    await complain(`standard input can be read once only; run ${programName} parse --help`, run.io)
    return exitStatuses.unusable.code
  }
  const parseRun = readParseRun(args, run, operands.length > 1)
  const { writer, context } = parseRun
  let code: ExitCode = exitStatuses.listing.code
  let written = 0
  let problem = await writePieces([writer.begin(context)], parseRun)
  for (const operand of operands) {
    if (problem !== null) break
    const result = await parseInput(operand, written, parseRun)
    code = worseOf(code, result.code)
    written += result.written ? 1 : 0
    problem = result.problem
  }
  problem ??= await writePieces([writer.end(context)], parseRun)
  return problem === null ? code : endOnWriteProblem(problem, code, parseRun)
}

/** The command `parse`. */
export const parseCommand: Command = {
  name: 'parse',
  summary: 'read captured pages and write their entries',
  operands: '[FILE...]',
  description: [
    'Reads each FILE; standard input where none is given, or where FILE is -.',
    'Data goes to standard output, messages to standard error.',
  ],
  options,
  run: runParse,
}
