/** The one target: an input goes through all front ends and all encoders, and everything that is promised is looked at. */
import type { ParseOptions } from '../src/index.ts'
import { lineEndPromises } from './promises/line-ends.ts'
import { reportPromises, slowReportPromises } from './promises/reports.ts'
import { repeatedPromises, resultPromises } from './promises/result.ts'
import { treePromises } from './promises/tree.ts'
import { valuePromises } from './promises/values.ts'
import type { Random } from './random.ts'
import { type Library, type Promises, readSubject } from './subject.ts'

/** A promise that an input breaks. */
export interface Finding {
  readonly promise: string
  readonly detail: string
  /** The line that threw, by which two faults of one promise are told apart. */
  readonly place: string
  readonly input: string
  readonly options: ParseOptions
}

/** How an input is read, and what is looked at then. */
interface Trial {
  readonly options: ParseOptions
  readonly promises: Promises
}

/** Promises that are about what was read, whatever it was read as. */
const readingPromises: Promises = [...treePromises, ...resultPromises, ...valuePromises]

const formats = ['text', 'markdown', 'html', 'json'] as const
/**
 * Of so many executions one asks what takes time. Faults have come from texts that nobody had thought of, so most of the time goes to the number of texts:
 * a check and all of its reports take as long as everything else that is asked of a text.
 */
const [reportOnes, lineEndOnes, slowOnes] = [4, 2, 16]

function pickOptions({ pick, once }: Random): ParseOptions {
  return {
    asOf: pick([undefined, '2025-11-05', '2025-01-01', '2024-02-29']),
    bareCount: pick([undefined, 'upvotes', 'comments']),
    detach: once(8),
  }
}

/** Limits that are reached. */
function pickLimits({ below, once }: Random): ParseOptions {
  return {
    ...(once(2) ? { maxLength: below(1_500) } : {}),
    ...(once(2) ? { maxEntries: 1 + below(3) } : {}),
    ...(once(2) ? { maxLineLength: below(200) } : {}),
    ...(once(2) ? { maxMessages: 2 + below(4) } : {}),
  }
}

/** All that is done with one input: as what it looks like with everything that is promised, and as one of the syntaxes, or at times as all of them. */
function planTrials(random: Random): Trial[] {
  const readings = pickOptions(random)
  const limits = random.once(6) ? pickLimits(random) : undefined
  const options = { ...readings, ...limits }
  const isThorough = random.once(slowOnes)
  const promises = [
    ...readingPromises,
    ...(isThorough || random.once(reportOnes) ? reportPromises : []),
    ...(isThorough ? [...repeatedPromises, ...slowReportPromises] : []),
    ...(limits === undefined && random.once(lineEndOnes) ? lineEndPromises : []),
  ]
  const said = isThorough ? formats : [random.pick(formats)]
  return [{ options, promises }, ...said.map((format) => ({ options: { ...options, format }, promises: readingPromises }))]
}

const neverThrows = 'parsing never throws'

/** The first promise that an input breaks, or null. A promise that throws for a reason of its own is broken as well. */
export function examine(library: Library, input: string, { options, promises }: Trial): Finding | null {
  let asked = neverThrows
  try {
    const subject = readSubject(library, input, options)
    for (const [name, promise] of promises) {
      asked = name
      promise(subject)
    }
    return null
  } catch (error) {
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ +at (?!hold)/.test(line)) : []
    return { promise: asked, detail: [String(error), ...frames.slice(0, 3)].join('\n'), place: frames[0] ?? '', input, options }
  }
}

/** Put an input through everything. */
export function runTarget(library: Library, input: string, random: Random): Finding | null {
  for (const trial of planTrials(random)) {
    const finding = examine(library, input, trial)
    if (finding !== null) return finding
  }
  return null
}

/** All promises, each of which can be asked of any input. */
export const allPromises: Promises = [...readingPromises, ...repeatedPromises, ...reportPromises, ...slowReportPromises, ...lineEndPromises]

/** Whether an input breaks the promise of a finding as well, in the same way. */
export function breaksAlike(library: Library, input: string, { promise, place, options }: Finding): boolean {
  const promises = allPromises.filter(([name]) => name === promise)
  const found = examine(library, input, { options, promises })
  return found?.promise === promise && found.place === place
}
