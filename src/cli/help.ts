/** The help text, made from the tables of commands, options and exit statuses. */
import type { OptionTable } from './arguments.ts'
import { type Command, programName } from './command.ts'
import { exitStatuses, type StatusTable } from './exit-status.ts'

/** Rows of two aligned columns, indented. */
function alignRows(rows: readonly (readonly [string, string])[]): string[] {
  const width = rows.reduce((widest, [left]) => Math.max(widest, left.length), 0)
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

function describeOptions(options: OptionTable): string[] {
  return alignRows(
    Object.entries(options).map(([name, { value, short, summary }]) => {
      const flag = `${short === undefined ? '' : `-${short}, `}--${name}`
      return [value === undefined ? flag : `${flag} ${value}`, summary]
    }),
  )
}

const describeStatuses = (statuses: StatusTable): string[] =>
  alignRows(Object.values(statuses).map(({ code, meaning }) => [String(code), meaning]))

/** Help on the program: its commands. */
export function formatProgramHelp(commands: readonly Command[], options: OptionTable): string {
  const sharing = commands.filter(({ statuses }) => statuses === undefined).map(({ name }) => name)
  const lines = [
    `Usage: ${programName} COMMAND [OPTION...] [FILE...]`,
    '',
    'Reads captured pages of Hugging Face Daily Papers.',
    '',
    'Commands:',
    ...alignRows(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Options:',
    ...describeOptions(options),
    '',
    `Exit status of ${sharing.join(' and ')}; others have their own:`,
    ...describeStatuses(exitStatuses),
    '',
    `Run "${programName} COMMAND --help" for the options of a command.`,
  ]
  return `${lines.join('\n')}\n`
}

/** Help on one command: its options. `options` are all that it takes, the common ones too. */
export function formatCommandHelp(command: Command, options: OptionTable): string {
  const lines = [
    `Usage: ${programName} ${command.name} [OPTION...] ${command.operands}`,
    '',
    ...command.description,
    '',
    'Options:',
    ...describeOptions(options),
    '',
    'Exit status:',
    ...describeStatuses(command.statuses ?? exitStatuses),
  ]
  return `${lines.join('\n')}\n`
}
