/** Assertions for promises: plain errors, made only where one is broken, because a fuzzer asks millions of times. */
import { isDeepStrictEqual } from 'node:util'

/** A promise that does not hold. */
class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise'
}

/** Show a value, shortly. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 300 ? `${text.slice(0, 300)}...` : text
}

/** Throw where something does not hold. */
export function hold(holds: boolean, tell: () => string): void {
  if (!holds) throw new BrokenPromise(tell())
}

/** Throw where two values are not the same, all the way down. */
export function holdEqual(actual: unknown, expected: unknown, what: string): void {
  if (actual === expected || isDeepStrictEqual(actual, expected)) return
  throw new BrokenPromise(`${what}: expected ${show(expected)}, got ${show(actual)}`)
}
