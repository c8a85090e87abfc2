/** Timing of functions against each other in one process. */
import { planSamples, quantile } from './statistics.mjs'

/** Shortest sample that the clock can tell from noise. Faster functions are called several times a sample. */
const shortestSample = 0.05

/** Fewer samples of the slowest say nothing where other programs run as well. */
const fewestSamples = 15

/** The engine has compiled a function after so many calls; slow ones have long loops inside, and need fewer. */
const warmUpCalls = 3000
/** Milliseconds of the processor: on a busy machine those of the clock are mostly other programs'. */
const warmUpTime = 1000
const fewestWarmUps = 5

const now = () => performance.now()

/** From here on a sample is long enough to be interrupted by other programs. */
const longSample = 1

/**
 * Milliseconds that `calls` calls take together: of a long sample what the processor was at work for this process, where that is less, so that
 * it does not matter how often other programs came between. The last result is looked at, so that no call can be left out as dead.
 */
function timeCalls(run, calls) {
  let result
  const before = process.cpuUsage()
  const start = now()
  for (let i = 0; i < calls; i++) result = run()
  const time = now() - start
  const { user, system } = process.cpuUsage(before)
  if (result === undefined) throw new Error('a contender gave nothing')
  return time < longSample ? time : Math.min(time, (user + system) / 1000)
}

function warmUp(run) {
  let time = 0
  for (let calls = 0; calls < warmUpCalls && (calls < fewestWarmUps || time < warmUpTime); calls++) time += timeCalls(run, 1)
}

/** Call a function until the engine has compiled it, and find out how many calls make a sample, and how many samples there is time for. */
function prepare({ name, run }, plan) {
  warmUp(run)
  let calls = 1
  while (calls < 1000 && timeCalls(run, calls) < shortestSample) calls *= 2
  const time = Math.min(timeCalls(run, calls), timeCalls(run, calls), timeCalls(run, calls))
  return { name, run, calls, samples: [], ...planSamples(time, plan) }
}

function shuffle(list) {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j], copy[i]]
  }
  return copy
}

/**
 * Time contenders against each other.
 *
 * Each round takes one sample of every contender, in an order drawn anew, so that a slow moment of the machine hits all of them alike. Slow
 * ones take part in fewer rounds. Garbage is collected between rounds where the process allows it.
 *
 * @param contenders `{ name, run }`
 * @param seconds about how long it may take, warm-up aside; where the slowest need longer for a few samples, they get it
 * @returns by name `{ quartile, median, samples }`, milliseconds a call: other work of a machine makes samples slower, never faster, so that
 *   the lower quartile is the steadier figure
 */
export function measure(contenders, { rounds = 600, seconds = 1 } = {}) {
  const plan = { rounds, budget: (seconds * 1000) / contenders.length, least: Math.min(rounds, fewestSamples) }
  globalThis.gc?.()
  const prepared = contenders.map((contender) => prepare(contender, plan))
  for (let round = 0; round < rounds; round++) {
    for (const { run, calls, every, samples } of shuffle(prepared)) {
      if (round % every === 0) samples.push(timeCalls(run, calls) / calls)
    }
  }
  return new Map(
    prepared.map(({ name, samples }) => [
      name,
      { quartile: quantile(samples, 0.25), median: quantile(samples, 0.5), samples: samples.length },
    ]),
  )
}

/** How many times as long one contender takes as another, by the lower quartiles and by the medians. */
export function ratio(times, name, base) {
  const [above, below] = [times.get(name), times.get(base)]
  return { quartile: above.quartile / below.quartile, median: above.median / below.median }
}
