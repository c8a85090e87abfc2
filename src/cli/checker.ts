/** Checks one file after the other, here or in workers. */
import type { Baseline } from '../check/baseline.ts'
import { checkDigest, checkFeed } from '../check/check.ts'
import type { CheckConfig } from '../check/config.ts'
import type { CheckResult } from '../check/result.ts'
import { dayInName } from '../dates.ts'

/** What all files of a run are checked by: plain data, so that it can be handed to a worker. */
export interface CheckOrder {
  readonly config: CheckConfig
  readonly asOfFromName: boolean
  readonly baseline: Baseline | undefined
}

/** A file to check. */
export interface CheckTask {
  /** Its name, with `/` between its parts. */
  readonly name: string
  readonly text: string
}

/** Does the checks of a run. */
export interface Checker {
  /** How many checks it does at the same time. */
  readonly atOnce: number
  /** Rejects for nothing but a fault of the program. */
  readonly check: (task: CheckTask) => Promise<CheckResult>
  readonly close: () => Promise<void>
}

/** Makes a {@link Checker} with a number of workers; with one job there is none, and the work is done here. */
export type CreateChecker = (order: CheckOrder, jobs: number) => Checker | Promise<Checker>

/** Files of this name are JSON, also where the text does not look like it. */
const isJsonName = (name: string): boolean => /\.(?:json|ndjson|jsonl)$/i.test(name)

/** Check one file. */
function checkFile({ name, text }: CheckTask, { config, asOfFromName, baseline }: CheckOrder): CheckResult {
  const asOf = asOfFromName ? dayInName(name) : undefined
  const own = asOf === undefined ? config : { ...config, parse: { ...config.parse, asOf } }
  const isFeed = isJsonName(name) && (config.parse?.format ?? 'auto') === 'auto'
  return (isFeed ? checkFeed : checkDigest)(text, own, { name, baseline })
}

/** What a worker answers. */
export type Answer = { readonly result: CheckResult } | { readonly fault: string }

/** Check a file in a worker; a fault is told with its stack, which would be lost on the way. */
export function answerTask(task: CheckTask, order: CheckOrder): Answer {
  try {
    return { result: checkFile(task, order) }
  } catch (error) {
    return { fault: error instanceof Error && error.stack !== undefined ? error.stack : String(error) }
  }
}

/** A {@link Checker} that does the work here. */
export const createLocalChecker = (order: CheckOrder): Checker => ({
  atOnce: 1,
  check: async (task) => checkFile(task, order),
  close: async () => {},
})
