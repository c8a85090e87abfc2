/** Runs a command in a thread of its own, because of a thread one can say how its memory grows. */
import { Worker } from 'node:worker_threads'
import type { ExitCode } from './exit-status.ts'

/** What a thread is told of the process. */
export interface ThreadOrder {
  readonly argv: readonly string[]
  readonly stdinIsTerminal: boolean
  /** Columns of standard error; null where it is no terminal. Standard output is none. */
  readonly stderr: { readonly columns: number | undefined } | null
}

/**
 * Pages are short-lived. By itself an engine lets garbage grow to several times what is needed before it looks: it takes memory to
 * spare time. With a small space for what is new and a ceiling, which is far above what the longest page takes, it looks more often.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 1_000 }

/**
 * Run a command.
 *
 * @param script what the thread does: it posts the exit status
 * @returns the exit status; rejects where the thread ends before, as for want of memory
 */
export function runInThread(script: URL, order: ThreadOrder): Promise<ExitCode> {
  const worker = new Worker(script, { workerData: order, resourceLimits })
  return new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread ended with ${code} before its command did`)))
  })
}
