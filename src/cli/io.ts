/** What the commands need of the world. They get it handed in, so that tests can hand in another one. */
import type { Explanation } from '../explain.ts'
import type { ParseOptions } from '../options.ts'
import type { Digest } from '../schema.ts'
import type { GivenPage, Pages, ParsedPage } from '../stream.ts'
import type { CreateChecker } from './checker.ts'

/** Why text could not be written. `code` is the system's, as `EPIPE` or `ENOSPC`. */
export interface WriteProblem {
  readonly code: string
}

/** Standard output or standard error. */
export interface Output {
  readonly isTerminal: boolean
  /** Columns of the terminal; undefined where it is none, or does not say. */
  readonly columns: number | undefined
  /** Write text as UTF-8. Resolves when the system has taken all of it, with the problem or null; never rejects. */
  readonly write: (text: string) => Promise<WriteProblem | null>
}

/** A file that is being written. It appears under its name, with all that was written, when it is closed. */
export interface OutputFile {
  /** As for {@link Output}. */
  readonly write: (text: string) => Promise<WriteProblem | null>
  readonly close: () => Promise<WriteProblem | null>
  /** Give the file up: it does not appear, and one of its name stays as it was. Never rejects. */
  readonly discard: () => Promise<void>
}

/** What was found by the operands of a command. */
export interface FoundFiles {
  /** Paths with `/` between their parts, each file once, in order. */
  readonly files: readonly string[]
  /** Folders without captures and patterns that nothing fits. */
  readonly unmatched: readonly string[]
}

/** What was found by the operands of a command, in their order. */
export interface ListedFiles {
  /** A file that an operand names by the operand, else as in {@link FoundFiles}; no file that a folder or a pattern finds twice. */
  readonly files: readonly string[]
  readonly unmatched: readonly string[]
  /** Whether an operand is a folder or a pattern, which may find any number of files. */
  readonly isList: boolean
}

/** The outside of a command. */
export interface Io {
  /**
   * Read a file. Stops soon after `limit` bytes: a longer result means that there is more.
   *
   * Rejects with an Error whose `code` is the system's, as `ENOENT`.
   */
  readonly readFile: (path: string, limit: number) => Promise<Uint8Array>
  /**
   * Read a file as it comes, no faster than it is asked for. Fails as `readFile` does; leaving it early closes the file. A chunk is good
   * until the next is asked for.
   */
  readonly streamFile: (path: string) => AsyncIterable<Uint8Array>
  /** Begin a file that takes the place of one of its name, and make its folder. Rejects as `readFile` does. */
  readonly openFile: (path: string) => Promise<OutputFile>
  /** Add to the end of a file. Resolves with the problem or null; never rejects. */
  readonly appendFile: (path: string, text: string) => Promise<WriteProblem | null>
  /**
   * Find files by paths and patterns: a file by its path, of a folder all captures in it and below, and by a pattern such as `**\/*.md` what fits; `!`
   * before any of them leaves out what it finds. A path without a pattern is given back, whether there is a file or not.
   *
   * @param leftOut paths of files that are left out, too
   */
  readonly findFiles: (operands: readonly string[], leftOut: readonly string[]) => Promise<FoundFiles>
  /**
   * As `findFiles`, but in the order of the operands and of the names that each of them finds; `-` stands for itself.
   *
   * @param kind which files of a folder are meant: all captures, or those whose lines may be JSON
   */
  readonly listFiles: (operands: readonly string[], kind: 'captures' | 'lines') => Promise<ListedFiles>
  /** Bytes of a file; null where there is none. Never rejects. */
  readonly sizeOf: (path: string) => Promise<number | null>
  /** How many things the machine can do at the same time. */
  readonly processors: number
  /** Read standard input, in the same way as files. */
  readonly readStdin: (limit: number) => Promise<Uint8Array>
  readonly streamStdin: () => AsyncIterable<Uint8Array>
  readonly stdinIsTerminal: boolean
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** The version of this package. */
  readonly version: string
}

/** What the commands need of the library. */
export interface Library {
  readonly parseDigest: (input: string, options?: ParseOptions) => Digest
  readonly parseDigests: <Given extends GivenPage>(pages: Pages<Given>, options?: ParseOptions) => AsyncIterable<ParsedPage<Given>>
  readonly explainDigest: (input: string, options?: ParseOptions) => Explanation
  readonly createChecker: CreateChecker
}

/** Whether the reader of an output has gone away, as `head` does: no reason for a complaint. */
export function isClosed(problem: WriteProblem): boolean {
  return problem.code === 'EPIPE' || problem.code === 'EOF' || problem.code === 'ERR_STREAM_DESTROYED'
}

/** Whether to colour an output: it is a terminal that can, and NO_COLOR (no-color.org) is not set. */
export function wantsColor(output: Output, env: Io['env']): boolean {
  return output.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
