/** Chance that comes back: the same seed gives the same numbers on every machine. */

/** A source of chance. */
export interface Random {
  /** A whole number from 0 up to a bound, without it. */
  readonly below: (bound: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  /** Whether something that happens once in so many times happens now. */
  readonly once: (inSo: number) => boolean
}

/** Spread all bits of a number over all of it (the finaliser of MurmurHash3). */
function mix(number: number): number {
  let bits = number
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * A source of chance of its own for each execution, so that one of them can be repeated without those before it (the generator is Mulberry32).
 *
 * @param seed of the run
 * @param execution its number in the run
 */
export function createRandom(seed: number, execution: number): Random {
  let state = mix(mix(seed) ^ execution) ^ Math.floor(execution / 0x100000000)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return (bits ^ (bits >>> 14)) >>> 0
  }
  const below = (bound: number): number => Math.floor((next() / 0x100000000) * bound)
  return { below, pick: (values) => values[below(values.length)] as (typeof values)[number], once: (inSo) => below(inSo) === 0 }
}
