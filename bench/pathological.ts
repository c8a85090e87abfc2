/**
 * `npm run pathological`: how the time for hard inputs grows with their length, family by family and front end by front end. A worker measures; one
 * that takes too long is ended. Exits with 1 where a family is over the bound. For use by hand, on a quiet machine: a timing is no test.
 *
 * `--only html` measures one front end, `--family brackets` the families whose names have that in them, `--all` prints every family.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import type { ParseOptions } from '../src/index.ts'
import type * as core from '../src/index.ts'
import { families, withoutLimits } from '../test/helpers/pathological.ts'

const formats = ['auto', 'text', 'markdown', 'html', 'json'] as const
type Format = (typeof formats)[number]

/** What is measured: one family as one syntax. */
interface Task {
  readonly family: number
  readonly format: Format
}

/** What came of it. */
interface Growth {
  /** Time for twice the text over time for the text, at each doubling. */
  readonly ratios: readonly number[]
  /** Milliseconds for 1,000 characters of the longest text. */
  readonly slowness: number
}

/** Twice the text may take so many times as long; 2 is linear, 4 quadratic. */
const mostGrowth = 2.6

/**
 * How many times as long twice the text takes: the median of all doublings, or what the last two make together where that is more. A step at
 * which memory grows shows in a single doubling, a quadratic part in the last ones.
 */
function growthOf({ ratios }: Growth): number {
  const [last, before] = [ratios.at(-1) as number, ratios.at(-2) as number]
  return Math.max(median(ratios), Math.sqrt(last * before))
}
/** Characters of the shortest text; the longest has sixteen times as many. Below, the steps at which memory grows are more than the parser. */
const shortest = 1 << 15
const doublings = 4
/** Samples of each length, of which the median counts, each of so many milliseconds at least. */
const samples = 5
const shortestSample = 4
/** A family that is over the bound is measured again so often, and the best counts: other work of the machine makes samples slower, never faster. */
const retries = 3
/** Milliseconds after which a worker is ended. */
const killAfter = 120_000

/** Milliseconds of the processor. While the worker measures, the main thread waits. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number

/** Milliseconds that one call takes. */
function timeOf(run: () => void): number {
  run()
  let calls = 1
  const sample = (): number => {
    const started = processorTime()
    for (let call = 0; call < calls; call++) run()
    return (processorTime() - started) / calls
  }
  while (calls < 256 && sample() * calls < shortestSample) calls *= 2
  return median(Array.from({ length: samples }, sample))
}

/** Measure all lengths of a family. */
function measure(run: (text: string) => void, make: (length: number) => string): Growth {
  const texts = Array.from({ length: doublings + 1 }, (_, step) => make(shortest << step))
  const times = texts.map((text) => timeOf(() => run(text)))
  const ratios = times.slice(1).map((time, step) => time / Math.max(times[step] as number, 0.001))
  return { ratios, slowness: ((times.at(-1) as number) / (texts.at(-1) as string).length) * 1_000 }
}

/** Serve the main thread: a task comes, a growth goes. */
async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const { parseDigest, parseTree, treeToText } = (await import(new URL('../../dist/index.js', import.meta.url).href)) as typeof core
  port.on('message', ({ family, format }: Task) => {
    const options: ParseOptions = { ...withoutLimits, format }
    const run = (text: string): void => {
      parseDigest(text, options)
      if (treeToText(parseTree(text, options)).length !== text.length) throw new Error('the tree is not the text')
    }
    const [, make] = families[family] as (typeof families)[number]
    let growth = measure(run, make)
    for (let again = 0; again < retries && growthOf(growth) >= mostGrowth; again++) growth = better(growth, measure(run, make))
    port.postMessage(growth)
  })
}

const better = (one: Growth, other: Growth): Growth => ({
  ratios: one.ratios.map((ratio, step) => Math.min(ratio, other.ratios[step] as number)),
  slowness: Math.min(one.slowness, other.slowness),
})

/** Let a worker do a task; null where it had to be ended. */
function hand(worker: Worker, task: Task): Promise<Growth | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(null)
      void worker.terminate()
    }, killAfter)
    const settle = (growth: Growth): void => {
      clearTimeout(timer)
      worker.off('error', reject)
      resolve(growth)
    }
    worker.once('message', settle)
    worker.once('error', reject)
    worker.postMessage(task)
  })
}

interface Row extends Task {
  readonly growth: Growth | null
}

const worstOf = ({ growth }: Row): number => (growth === null ? Number.POSITIVE_INFINITY : growthOf(growth))
const nameOf = ({ family }: Row): string => (families[family] as (typeof families)[number])[0]
const show = (row: Row): string =>
  row.growth === null
    ? `${nameOf(row)}: ended after ${killAfter / 1_000} s`
    : `${nameOf(row)}: ${worstOf(row).toFixed(2)} of ${row.growth.ratios.map((ratio) => ratio.toFixed(2)).join(' ')}, ${row.growth.slowness.toFixed(3)} ms for 1,000 characters`

/** Print a front end's table: how many families, and which of them grows most. */
function report(format: Format, rows: readonly Row[], all: boolean): void {
  const sorted = rows.toSorted((a, b) => worstOf(b) - worstOf(a))
  const over = sorted.filter((row) => worstOf(row) >= mostGrowth)
  const typical = median(rows.flatMap(({ growth }) => growth?.ratios ?? []))
  const slowest = rows.toSorted((a, b) => (b.growth?.slowness ?? 0) - (a.growth?.slowness ?? 0))[0] as Row
  console.log(
    `\n${format}: ${rows.length} families, ${over.length} over the bound of ${mostGrowth}; the median ratio is ${typical.toFixed(2)}`,
  )
  console.log(`  slowest: ${show(slowest)}`)
  for (const row of all ? sorted : sorted.slice(0, Math.max(3, over.length))) console.log(`  ${show(row)}`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, family: { type: 'string' }, all: { type: 'boolean', default: false } },
  })
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`)
  console.log(
    `${families.length} families, ${shortest} to ${shortest << doublings} characters; t(2n)/t(n) of processor time, median of ${samples}`,
  )
  const start = (): Worker => new Worker(new URL(import.meta.url))
  let worker = start()
  let failed = false
  for (const format of formats.filter((name) => values.only === undefined || name === values.only)) {
    const rows: Row[] = []
    for (const [family, [name]] of families.entries()) {
      if (values.family !== undefined && !name.includes(values.family)) continue
      const growth = await hand(worker, { family, format })
      if (growth === null) worker = start()
      rows.push({ family, format, growth })
    }
    report(format, rows, values.all)
    failed ||= rows.some((row) => worstOf(row) >= mostGrowth)
  }
  await worker.terminate()
  process.exitCode = failed ? 1 : 0
}

if (isMainThread) await main()
else if (parentPort !== null) await serve(parentPort)
