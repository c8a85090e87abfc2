/** `daily-papers explain`: texts in, out what each stretch of them was read as, and why. */
import type { Explanation } from '../explain.ts'
import { formatExplanation } from '../report/explain.ts'
import type { Arguments, OptionTable } from './arguments.ts'
import type { Command, Run } from './command.ts'
import { inputOperands, inputsHelp, readEachInput } from './each-input.ts'
import { parserOptions, readParserOptions } from './parser-options.ts'
import type { ExitCode } from './exit-status.ts'
import { createJsonWriter, createTextWriter, type Writer } from './writers.ts'

/** Every format, by the name that `--format` takes. */
const writers: ReadonlyMap<string, Writer<Explanation>> = new Map<string, Writer<Explanation>>([
  ['text', createTextWriter((explanation, { width, color }) => formatExplanation(explanation, { width, color }))],
  ['json', createJsonWriter('explanation')],
])

const options: OptionTable = {
  ...parserOptions,
  format: {
    value: 'text|json',
    summary: 'how to write it (default: text)',
    accepts: (value) => writers.has(value),
    expected: 'text or json',
  },
}

function runExplain(args: Arguments, run: Run): Promise<ExitCode> {
  const job = {
    command: 'explain',
    operands: args.operands,
    quiet: false,
    // The table of options has accepted the name.
    writer: writers.get(args.values.get('format') ?? 'text') as Writer<Explanation>,
    read: (text: string, name: string) => run.library.explainDigest(text, readParserOptions(args, name)),
    // The messages are a part of what is written.
    report: () => '',
  }
  return readEachInput(job, run)
}

/** The command `explain`. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'show what each line was read as, and why',
  operands: inputOperands,
  description: [...inputsHelp, 'Lines, the messages about them and the sum of it go to standard output.'],
  options,
  run: runExplain,
}
