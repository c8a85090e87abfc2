/** What is made of samples. Pure, see test/bench.test.ts. */

/**
 * The value that a share of the samples lies below: 0.25 is the lower quartile, 0.5 the median.
 *
 * @returns a sample, never a mean of two
 */
export function quantile(samples, share) {
  const sorted = Float64Array.from(samples).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/**
 * How often a contender is sampled, so that each gets about as much time as the others.
 *
 * @param time milliseconds that a sample takes
 * @param budget milliseconds for all of its samples
 * @returns `{ every }`: in each how many rounds; it is sampled `least` times at any rate
 */
export function planSamples(time, { rounds, budget, least }) {
  const samples = Math.min(rounds, Math.max(least, Math.floor(budget / Math.max(time, 1e-6))))
  return { every: Math.max(1, Math.floor(rounds / samples)) }
}

/** Three digits that count, with commas: `0.89`, `19.4`, `4,300`. */
export function showRatio(value) {
  if (!Number.isFinite(value)) return '-'
  if (value >= 100) return Number(value.toPrecision(3)).toLocaleString('en')
  return value.toFixed(value >= 10 ? 1 : 2)
}
