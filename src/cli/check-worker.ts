/** A worker of `daily-papers check`: takes files, and answers with the results of their checks. */
import { parentPort, workerData } from 'node:worker_threads'
import { type CheckOrder, type CheckTask, checkFile } from './checker.ts'
import type { Answer } from './worker-pool.ts'

/** Check a file; a fault is told with its stack, which would be lost on the way. */
function answer(task: CheckTask): Answer {
  try {
    return { result: checkFile(task, workerData as CheckOrder) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (task: CheckTask) => parentPort?.postMessage(answer(task)))
