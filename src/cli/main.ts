/** The program: picks the command, and turns every end into an exit status. */
import { type OptionTable, quoteWord, readArguments } from './arguments.ts'
import { type Command, complain, complainOfFault, programName, type Run } from './command.ts'
import { type ExitCode, exitStatuses } from './exit-status.ts'
import { formatCommandHelp, formatProgramHelp } from './help.ts'
import type { Io, Library } from './io.ts'
import { toTerminal } from '../report/terminal.ts'
import { suggest } from '../nearest.ts'

/** Options that stand before a command and that every command has. */
const commonOptions: OptionTable = {
  help: { short: 'h', summary: 'show this help' },
  version: { short: 'v', summary: 'show the version' },
}

async function refuseUsage(problem: string, help: string, io: Io): Promise<ExitCode> {
  await complain(`${problem}; run ${help}`, io)
  return exitStatuses.unusable.code
}

/** Write a text that was asked for. A reader that does not want to see all of it is no problem. */
async function show(text: string, io: Io): Promise<ExitCode> {
  await io.stdout.write(text)
  return exitStatuses.listing.code
}

/** Read the arguments by a table, serve the common options, and leave the rest to a function. */
async function runProgram(argv: readonly string[], commands: readonly Command[], { io }: Run): Promise<ExitCode> {
  const help = `${programName} --help`
  const args = readArguments(argv, commonOptions)
  if ('problem' in args) return refuseUsage(args.problem, help, io)
  const named = commands.find(({ name }) => name === args.operands[0])
  if (args.switches.has('help'))
    return show(
      named === undefined ? formatProgramHelp(commands, commonOptions) : formatCommandHelp(named, { ...named.options, ...commonOptions }),
      io,
    )
  if (args.switches.has('version')) return show(`${io.version}\n`, io)
  return refuseUsage('no command is given', help, io)
}

async function runCommand(command: Command, argv: readonly string[], run: Run): Promise<ExitCode> {
  const options = { ...command.options, ...commonOptions }
  const args = readArguments(argv, options)
  if ('problem' in args) return refuseUsage(args.problem, `${programName} ${command.name} --help`, run.io)
  if (args.switches.has('help')) return show(formatCommandHelp(command, options), run.io)
  if (args.switches.has('version')) return show(`${run.io.version}\n`, run.io)
  return command.run(args, run)
}

/** Whether a word in the place of a command is what one would read: a file, a path, a pattern, an address. */
const isInput = async (word: string, io: Io): Promise<boolean> => /[./*]/.test(word) || (await io.sizeOf(word)) !== null

async function dispatch(argv: readonly string[], commands: readonly Command[], run: Run): Promise<ExitCode> {
  const [word, ...rest] = argv
  if (word === undefined || word.startsWith('-')) return runProgram(argv, commands, run)
  // `help parse` is `parse --help`, as people know it from other programs.
  if (word === 'help') return rest[0] === undefined ? runProgram(['--help'], commands, run) : dispatch([rest[0], '--help'], commands, run)
  const command = commands.find(({ name }) => name === word)
  if (command !== undefined) return runCommand(command, rest, run)
  if (await isInput(word, run.io)) {
    return refuseUsage(`unknown command ${quoteWord(word)} (did you mean parse ${toTerminal(word)}?)`, `${programName} --help`, run.io)
  }
  const names = commands.map(({ name }) => name)
  return refuseUsage(
    `unknown command ${quoteWord(word)}${suggest(word, names)}, known: ${names.join(', ')}`,
    `${programName} --help`,
    run.io,
  )
}

/**
 * Run the program.
 *
 * Data is written to standard output and all else to standard error; both have been taken by the system when the promise resolves.
 *
 * @param argv the words after the program's name
 * @param io the outside; nothing else of the process is touched
 * @param library what does the work
 * @param commands those that are known
 * @returns the exit status; never rejects
 */
export async function run(argv: readonly string[], io: Io, library: Library, commands: readonly Command[]): Promise<ExitCode> {
  try {
    return await dispatch(argv, commands, { io, library })
  } catch (error) {
    await complainOfFault(error, io)
    return exitStatuses.fault.code
  }
}
