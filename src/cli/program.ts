/** The program with what it is made of. It is loaded by the thread that runs it, and by no other, for it takes memory. */
import { explainDigest, parseDigest, parseDigests } from '../index.ts'
import type { CreateChecker } from './checker.ts'
import type { Command } from './command.ts'
import type { ExitCode } from './exit-status.ts'
import { run } from './main.ts'
import { createNodeIo, type Standard } from './node-io.ts'

/** What only the file knows that is started. */
export interface Package {
  /** The script of a worker of `check`. */
  readonly checkWorker: URL
  readonly version: string
}

/** Run the program. Never rejects. */
export function runProgram(
  argv: readonly string[],
  commands: readonly Command[],
  standard: Standard,
  { checkWorker, version }: Package,
): Promise<ExitCode> {
  const createChecker: CreateChecker = async (order, jobs) => {
    const { createPool } = await import('./worker-pool.ts')
    return createPool(checkWorker, order, jobs)
  }
  return run(argv, createNodeIo(process, version, standard), { createChecker, explainDigest, parseDigest, parseDigests }, commands)
}
