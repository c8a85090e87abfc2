/** The thread that `daily-papers parse` runs in; see thread.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { createDescriptorOutput, readDescriptor } from './descriptors.ts'
import { readVersion } from './manifest.ts'
import { parseCommand } from './parse-command.ts'
import { runProgram } from './program.ts'
import type { ThreadOrder } from './thread.ts'

const { argv, stdinIsTerminal, stderr } = workerData as ThreadOrder
const standard = {
  readStdin: () => readDescriptor(0),
  stdinIsTerminal,
  stdout: createDescriptorOutput(1, null),
  stderr: createDescriptorOutput(2, stderr),
}
const own = { checkWorker: new URL('./check-worker.js', import.meta.url), version: readVersion(import.meta.url) }
parentPort?.postMessage(await runProgram(argv, [parseCommand], standard, own))
