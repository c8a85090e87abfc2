/**
 * `node count.mjs MODULE < INPUT`: how many steps a module's `run(text, options)` takes for each text, or for what its `prepare(text, options)` makes
 * of it. It runs alone in its process, because the functions of strings and arrays are replaced there. Standard input is `{ options, texts }`, a list of lists of texts; the output is a list of lists
 * of numbers.
 *
 * A step is one pass through a block of the library's code (a function, a loop's body, a branch), or one character or item that a built-in function
 * goes over. They are the same in each run and on each machine.
 */
import { Session } from 'node:inspector/promises'
import { text as readAll } from 'node:stream/consumers'
import { countNatives, takeNativeSteps } from './natives.mjs'

const [module] = process.argv.slice(2)
const { run, prepare = (text) => text } = await import(module)

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** What counts is not counted. */
const own = new Set([import.meta.url, new URL('./natives.mjs', import.meta.url).href])

/** Passes through blocks since it was last asked. */
async function takeBlockSteps() {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const scripts = result.filter(({ url }) => url.startsWith('file:') && !own.has(url))
  let sum = 0
  for (const { functions } of scripts) for (const { ranges } of functions) for (const { count } of ranges) sum += count
  return sum
}

const { options, texts: lists } = JSON.parse(await readAll(process.stdin))
countNatives()
const counts = []
for (const texts of lists) {
  const row = []
  for (const text of texts) {
    const input = prepare(text, options)
    await takeBlockSteps()
    takeNativeSteps()
    run(input, options)
    row.push((await takeBlockSteps()) + takeNativeSteps())
  }
  counts.push(row)
}
console.log(JSON.stringify(counts))
