/** Timing of functions against each other in one process. */

/** Shortest sample that the clock can tell from noise. Faster functions are called several times a sample. */
const shortestSample = 0.05

const now = () => performance.now()

/** Milliseconds that `calls` calls take together. The last result is looked at, so that no call can be left out as dead. */
function timeCalls(run, calls) {
  let result
  const start = now()
  for (let i = 0; i < calls; i++) result = run()
  const time = now() - start
  if (result === undefined) throw new Error('a contender gave nothing')
  return time
}

/** How many calls make a sample, found after the engine has compiled the function. */
function warmUp({ run, warmUps = 300 }) {
  timeCalls(run, warmUps)
  let calls = 1
  while (calls < 1000 && timeCalls(run, calls) < shortestSample) calls *= 2
  return calls
}

function shuffle(list) {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j], copy[i]]
  }
  return copy
}

/** The value a quarter of the way up: a machine's other work makes samples slower, never faster. */
function lowerQuartile(samples) {
  const sorted = Float64Array.from(samples).sort()
  return sorted[Math.floor(sorted.length / 4)]
}

/**
 * Time contenders against each other.
 *
 * Each round takes one sample of every contender, in an order drawn anew, so that a slow moment of the machine hits all
 * of them alike. Garbage is collected between rounds where the process allows it.
 *
 * @param contenders `{ name, run, every?, warmUps? }`; `every` 50 means a sample in every 50th round only
 * @returns milliseconds a call by name: the lower quartile of the samples
 */
export function measure(contenders, rounds) {
  const prepared = contenders.map((contender) => ({ every: 1, ...contender, calls: warmUp(contender), samples: [] }))
  for (let round = 0; round < rounds; round++) {
    if (round % 20 === 0) globalThis.gc?.()
    for (const { run, calls, every, samples } of shuffle(prepared)) {
      if (round % every === 0) samples.push(timeCalls(run, calls) / calls)
    }
  }
  return new Map(prepared.map(({ name, samples }) => [name, lowerQuartile(samples)]))
}
