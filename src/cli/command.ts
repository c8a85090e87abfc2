/** What a command is. */
import { toTerminal } from '../report/terminal.ts'
import type { Arguments, OptionTable } from './arguments.ts'
import type { ExitCode, StatusTable } from './exit-status.ts'
import type { Io, Library } from './io.ts'

/** The name under which the package installs this program. */
export const programName = 'daily-papers'

/** What a command works with, beside its arguments. */
export interface Run {
  readonly io: Io
  readonly library: Library
}

/** One command: a row of the table in commands.ts, from which the help text is made, too. */
export interface Command {
  readonly name: string
  /** What it does, in a phrase. */
  readonly summary: string
  /** What stands for its operands in the help text. */
  readonly operands: string
  /** What it reads and writes, as the lines of the help text. */
  readonly description: readonly string[]
  /** Its own options; `--help` and `--version` are added to every command. */
  readonly options: OptionTable
  /** Its exit statuses; those of the program where left out. */
  readonly statuses?: StatusTable
  /** Do it. Rejects for nothing but a fault of the program. */
  readonly run: (args: Arguments, run: Run) => Promise<ExitCode>
}

/**
 * Write one line about the run itself to standard error.
 *
 * @param sentence one line that is safe to print
 */
export async function complain(sentence: string, io: Io): Promise<void> {
  // Where standard error cannot be written either, nobody is left to tell.
  await io.stderr.write(`${programName}: ${sentence}\n`)
}

/**
 * Report a fault of the program with its stack, which is what a report about it needs.
 *
 * @param name the input that it met, which is not made safe yet; null where it ends the run
 */
export async function complainOfFault(error: unknown, io: Io, name: string | null = null): Promise<void> {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const stack = text.split('\n').map(toTerminal).join('\n')
  await complain(
    `${name === null ? '' : `${toTerminal(name)}: `}a fault of this program; whoever mends it needs these lines:\n${stack}`,
    io,
  )
}
