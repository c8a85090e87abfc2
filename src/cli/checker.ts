/** Checks one file after the other, here or in workers. */
import type { Baseline } from '../check/baseline.ts'
import { checkDigest, checkFeed } from '../check/check.ts'
import type { CheckConfig } from '../check/config.ts'
import type { CheckResult } from '../check/result.ts'
import { isDay } from '../dates.ts'

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

/** The last day in a name, `digests/2025-11-05.md`; undefined where there is none. */
export function dayInName(name: string): string | undefined {
  return [...name.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)].map(([day]) => day).findLast(isDay)
}

/** Files of this name are JSON, also where the text does not look like it. */
const isJsonName = (name: string): boolean => /\.(?:json|ndjson|jsonl)$/i.test(name)

/** Check one file. */
export function checkFile({ name, text }: CheckTask, { config, asOfFromName, baseline }: CheckOrder): CheckResult {
  const asOf = asOfFromName ? dayInName(name) : undefined
  const own = asOf === undefined ? config : { ...config, parse: { ...config.parse, asOf } }
  const isFeed = isJsonName(name) && (config.parse?.format ?? 'auto') === 'auto'
  return (isFeed ? checkFeed : checkDigest)(text, own, { name, baseline })
}

/** A {@link Checker} that does the work here. */
export const createLocalChecker = (order: CheckOrder): Checker => ({
  atOnce: 1,
  check: async (task) => checkFile(task, order),
  close: async () => {},
})
