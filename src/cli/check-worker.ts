/** A worker of `daily-papers check`: takes files, and answers with the results of their checks. */
import { parentPort, workerData } from 'node:worker_threads'
import { answerTask, type CheckOrder, type CheckTask } from './checker.ts'

parentPort?.on('message', (task: CheckTask) => parentPort?.postMessage(answerTask(task, workerData as CheckOrder)))
