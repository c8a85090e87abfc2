/** `daily-papers parse`: texts in, entries out. */
import { toNdjsonLine } from '../report/json.ts'
import { formatMessages } from '../report/messages.ts'
import { formatTable } from '../report/table.ts'
import type { Digest } from '../schema.ts'
import type { Arguments, OptionTable } from './arguments.ts'
import { type Command, complain, programName, type Run } from './command.ts'
import { inputOperands, inputsHelp, readEachInput } from './each-input.ts'
import { parserOptions, readParserOptions } from './parser-options.ts'
import { type ExitCode, exitStatuses } from './exit-status.ts'
import { wantsColor } from './io.ts'
import { parseLines } from './parse-lines.ts'
import { createJsonWriter, createPlainWriter, createTextWriter, type Writer } from './writers.ts'

/** Every format, by the name that `--format` takes. */
const writers: ReadonlyMap<string, Writer<Digest>> = new Map<string, Writer<Digest>>([
  ['json', createJsonWriter('digest')],
  [
    'ndjson',
    createPlainWriter(function* ({ file, result }, { several }) {
      for (const entry of result.entries) yield toNdjsonLine(entry, several ? file : null, result.pages[entry.page])
    }),
  ],
  ['table', createTextWriter(({ entries }, { width }) => formatTable(entries, { width }))],
])

const options: OptionTable = {
  ...parserOptions,
  format: {
    value: 'json|ndjson|table',
    summary: 'how to write it (default: json; lines: ndjson)',
    accepts: (value) => writers.has(value),
    expected: 'json, ndjson or table',
  },
  'text-field': { value: 'NAME', summary: 'read NDJSON: pages in the member NAME of lines' },
  'day-field': { value: 'NAME', summary: 'days of capture in the member NAME of lines' },
  each: {
    value: 'digest|entry',
    summary: 'output for each line of input (default: digest)',
    accepts: (value) => value === 'digest' || value === 'entry',
    expected: 'digest or entry',
  },
  strict: { summary: 'status 1 where a message is an error, too' },
  quiet: { short: 'q', summary: 'give no messages below error' },
}

/** The messages of one input, for standard error. */
function reportMessages(name: string, text: string, digest: Digest, quiet: boolean, { io: { stderr, env } }: Run): string {
  const messages = quiet ? digest.messages.filter((message) => message.severity === 'error') : digest.messages
  const width = stderr.isTerminal ? stderr.columns : undefined
  return formatMessages(name, text, messages, { color: wantsColor(stderr, env), width })
}

/** Why options do not go together, or null. */
function findClash({ values, switches }: Arguments): string | null {
  const isOfLines = values.has('text-field')
  const forLines = ['each', 'day-field'].find((name) => values.has(name))
  if (!isOfLines && forLines !== undefined) return `option --${forLines} is for --text-field`
  if (isOfLines && switches.has('strict')) return 'option --strict is not for --text-field'
  return isOfLines && values.get('format') === 'table' ? 'option --format must be json or ndjson with --text-field, not "table"' : null
}

async function runParse(args: Arguments, run: Run): Promise<ExitCode> {
  const clash = findClash(args)
  if (clash !== null) {
    await complain(`${clash}; run ${programName} parse --help`, run.io)
    return exitStatuses.unusable.code
  }
  const { operands, values, switches } = args
  const quiet = switches.has('quiet')
  const report = (name: string, text: string, digest: Digest) => reportMessages(name, text, digest, quiet, run)
  const field = values.get('text-field')
  if (field !== undefined) {
    const format = values.get('format') === 'json' ? 'json' : 'ndjson'
    const each = values.get('each') === 'entry' ? 'entry' : 'digest'
    const fields = { text: field, day: values.get('day-field') ?? null }
    return parseLines({ operands, fields, each, format, options: (name) => readParserOptions(args, name), quiet, report }, run)
  }
  // The table of options has accepted the name.
  const writer = writers.get(values.get('format') ?? 'json') as Writer<Digest>
  const read = (text: string, name: string) => run.library.parseDigest(text, readParserOptions(args, name))
  const isLoss = ({ messages }: Digest): boolean => switches.has('strict') && messages.some(({ severity }) => severity === 'error')
  return readEachInput({ command: 'parse', operands, quiet, writer, read, report, isLoss }, run)
}

/** The command `parse`. */
export const parseCommand: Command = {
  name: 'parse',
  summary: 'read captured pages and write their entries',
  operands: inputOperands,
  description: [
    ...inputsHelp,
    'Data goes to standard output, messages to standard error. With --text-field',
    'each line gets its answer, and the status is 0 whatever the pages are.',
  ],
  options,
  run: runParse,
}
