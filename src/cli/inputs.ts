/** Reading the inputs that are named on the command line. */
import { defaultSettings } from '../options.ts'
import { toTerminal } from '../report/terminal.ts'
import { complain, programName, type Run } from './command.ts'
import { decodeUtf8 } from './decode.ts'
import { type ExitCode, exitStatuses } from './exit-status.ts'
import type { Io } from './io.ts'

/** The operand that stands for standard input. */
export const stdinOperand = '-'

/** The text of an input, or one phrase about why there is none. */
export type Input = { readonly text: string } | { readonly problem: string }

/** A text that the parser reads whole has at most three bytes of UTF-8 for each UTF-16 unit, so a larger file cannot be one. */
export const largestInput = 3 * defaultSettings.maxLength

/** What goes wrong with files, in words. */
const readProblems: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a directory, not a file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
}

/** The name of an input for people. The file's name is not made safe yet. */
export const nameInput = (operand: string): string => (operand === stdinOperand ? '<stdin>' : operand)

/** The system's code of a failed read; anything without one is a fault of the program and is thrown on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}

/** One phrase about a read that failed. What has no code of the system is a fault of the program and is thrown on. */
export function describeReadProblem(error: unknown): string {
  const code = codeOf(error)
  return Object.hasOwn(readProblems, code) ? (readProblems[code] as string) : `cannot be read (${code})`
}

/** What is said of an operand that names nothing: people give addresses to commands that read pages. */
const aboutAddress = (operand: string): string =>
  /^https?:\/\//i.test(operand) ? ': addresses are not fetched; save the page and name its file' : ''

/** One phrase about operands that find nothing, safe to print. */
export const describeMissing = (operands: readonly string[]): string =>
  `no file matches ${operands.map(toTerminal).join(' ')}${aboutAddress(operands[0] as string)}`

/** The bytes of an input as they come. */
export const chunksOf = (operand: string, io: Io): AsyncIterable<Uint8Array> =>
  operand === stdinOperand ? io.streamStdin() : io.streamFile(operand)

/**
 * Read an input as text.
 *
 * @param operand a path, or `-` for standard input
 */
export async function readInput(operand: string, io: Io): Promise<Input> {
  let bytes: Uint8Array
  try {
    bytes = operand === stdinOperand ? await io.readStdin(largestInput) : await io.readFile(operand, largestInput)
  } catch (error) {
    return { problem: `${describeReadProblem(error)}${aboutAddress(operand)}` }
  }
  if (bytes.length > largestInput) return { problem: `too large: more than ${largestInput} bytes` }
  return decodeUtf8(bytes)
}

/** What a command was given to read. */
export interface Operands {
  /** Name of the command. */
  readonly command: string
  readonly operands: readonly string[]
  /** Leave out the hint that standard input is read. */
  readonly quiet: boolean
  /** Which files of a folder are meant. */
  readonly kind: 'captures' | 'lines'
}

/** The inputs of a run. `files` is null where it cannot begin, or there are none. */
export interface Inputs {
  readonly files: readonly string[] | null
  /** Whether more than one input was named; decides the shape of the output, however many of them can be read. */
  readonly several: boolean
  readonly code: ExitCode
}

/** Find the inputs; what names none is said. Standard input where nothing is named. */
export async function listInputs({ command, operands, quiet, kind }: Operands, { io }: Run): Promise<Inputs> {
  const named = operands.length === 0 ? [stdinOperand] : operands
  const stdins = named.filter((operand) => operand === stdinOperand).length
  if (stdins > 1) {
    await complain(`standard input can be read once only; run ${programName} ${command} --help`, io)
    return { files: null, several: true, code: exitStatuses.unusable.code }
  }
  if (stdins === 1 && io.stdinIsTerminal && !quiet) await complain('reading from standard input; end it with Ctrl-D', io)
  const { files, unmatched, isList } = await io.listFiles(named, kind)
  // Where nothing is left, what leaves out is to blame.
  const missing = files.length === 0 && unmatched.length === 0 ? named : unmatched
  for (const operand of missing) await complain(describeMissing([operand]), io)
  return {
    files: files.length === 0 ? null : files,
    several: named.length > 1 || isList,
    code: missing.length > 0 ? exitStatuses.unusable.code : exitStatuses.listing.code,
  }
}
