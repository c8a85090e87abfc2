/** Arguments of formatters: a wrong one is a TypeError that says what was expected. */
import { show } from '../options.ts'

/** @throws TypeError where a value is not what it is expected to be; `what` says that in words. O(1) */
export function assertArgument(isRight: boolean, what: string, value: unknown): void {
  if (!isRight) throw new TypeError(`Expected ${what}, got ${show(value)}`)
}
