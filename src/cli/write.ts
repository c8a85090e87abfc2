/** Writing to standard output, and the end of a run where that fails. */
import { complain, type Run } from './command.ts'
import { type ExitCode, exitStatuses, worseOf } from './exit-status.ts'
import { isClosed, type WriteProblem } from './io.ts'

/** Write pieces until one cannot be. Each is taken by the system before the next is made. */
export async function writePieces(pieces: Iterable<string>, { io }: Run): Promise<WriteProblem | null> {
  for (const piece of pieces) {
    const problem = piece === '' ? null : await io.stdout.write(piece)
    if (problem !== null) return problem
  }
  return null
}

/** A reader that has gone away ends the run quietly, with the status so far; any other problem is reported. */
export async function endOnWriteProblem(problem: WriteProblem, code: ExitCode, { io }: Run): Promise<ExitCode> {
  if (isClosed(problem)) return code
  await complain(`cannot write standard output (${problem.code})`, io)
  return worseOf(code, exitStatuses.unusable.code)
}
