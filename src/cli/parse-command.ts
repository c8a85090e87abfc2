/** `daily-papers parse`: texts in, entries out. */
import { toNdjsonLine } from '../report/json.ts'
import { formatMessages } from '../report/messages.ts'
import { formatTable } from '../report/table.ts'
import type { Digest } from '../schema.ts'
import type { Arguments, OptionTable } from './arguments.ts'
import type { Command, Run } from './command.ts'
import { inputsHelp, parserOptions, readEachInput, readParserOptions } from './each-input.ts'
import type { ExitCode } from './exit-status.ts'
import { wantsColor } from './io.ts'
import { createJsonWriter, createPlainWriter, createTextWriter, type Writer } from './writers.ts'

/** Every format, by the name that `--format` takes. */
const writers: ReadonlyMap<string, Writer<Digest>> = new Map<string, Writer<Digest>>([
  ['json', createJsonWriter('digest')],
  [
    'ndjson',
    createPlainWriter(function* ({ file, result }, { several }) {
      for (const entry of result.entries) yield toNdjsonLine(entry, several ? file : null)
    }),
  ],
  ['table', createTextWriter(({ entries }, { width }) => formatTable(entries, { width }))],
])

const options: OptionTable = {
  ...parserOptions,
  format: {
    value: 'json|ndjson|table',
    summary: 'how to write the entries (default: json)',
    accepts: (value) => writers.has(value),
    expected: 'json, ndjson or table',
  },
  quiet: { short: 'q', summary: 'give no messages below error' },
}

/** The messages of one input, for standard error. */
function reportMessages(name: string, text: string, digest: Digest, quiet: boolean, { io: { stderr, env } }: Run): string {
  const messages = quiet ? digest.messages.filter((message) => message.severity === 'error') : digest.messages
  const width = stderr.isTerminal ? stderr.columns : undefined
  return formatMessages(name, text, messages, { color: wantsColor(stderr, env), width })
}

function runParse(args: Arguments, run: Run): Promise<ExitCode> {
  const parseOptions = readParserOptions(args)
  const quiet = args.switches.has('quiet')
  const job = {
    command: 'parse',
    operands: args.operands,
    quiet,
    // The table of options has accepted the name.
    writer: writers.get(args.values.get('format') ?? 'json') as Writer<Digest>,
    read: (text: string) => run.library.parseDigest(text, parseOptions),
    report: (name: string, text: string, digest: Digest) => reportMessages(name, text, digest, quiet, run),
  }
  return readEachInput(job, run)
}

/** The command `parse`. */
export const parseCommand: Command = {
  name: 'parse',
  summary: 'read captured pages and write their entries',
  operands: '[FILE...]',
  description: [inputsHelp, 'Data goes to standard output, messages to standard error.'],
  options,
  run: runParse,
}
