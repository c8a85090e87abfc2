/** What the commands need of the world. They get it handed in, so that tests can hand in another one. */
import type { Explanation } from '../explain.ts'
import type { ParseOptions } from '../options.ts'
import type { Digest } from '../schema.ts'

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

/** The outside of a command. */
export interface Io {
  /**
   * Read a file. Stops soon after `limit` bytes: a longer result means that there is more.
   *
   * Rejects with an Error whose `code` is the system's, as `ENOENT`.
   */
  readonly readFile: (path: string, limit: number) => Promise<Uint8Array>
  /** Read standard input, in the same way. */
  readonly readStdin: (limit: number) => Promise<Uint8Array>
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
  readonly explainDigest: (input: string, options?: ParseOptions) => Explanation
}

/** Whether the reader of an output has gone away, as `head` does: no reason for a complaint. */
export function isClosed(problem: WriteProblem): boolean {
  return problem.code === 'EPIPE' || problem.code === 'EOF' || problem.code === 'ERR_STREAM_DESTROYED'
}

/** Whether to colour an output: it is a terminal that can, and NO_COLOR (no-color.org) is not set. */
export function wantsColor(output: Output, env: Io['env']): boolean {
  return output.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
