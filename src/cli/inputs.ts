/** Reading the inputs that are named on the command line. */
import { defaultSettings } from '../options.ts'
import { decodeUtf8 } from './decode.ts'
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
    const code = codeOf(error)
    return { problem: Object.hasOwn(readProblems, code) ? (readProblems[code] as string) : `cannot be read (${code})` }
  }
  if (bytes.length > largestInput) return { problem: `too large: more than ${largestInput} bytes` }
  return decodeUtf8(bytes)
}
