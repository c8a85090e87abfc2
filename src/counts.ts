/** Numbers as the page writes them, read by integer arithmetic. */

/** A number that was read. `rounded` says that the page shows fewer digits than the number has (`1.41k`). */
export interface Count {
  readonly value: number
  readonly rounded: boolean
}

/** Numbers of so many digits are all exact in a double. */
const mostDigits = 15
/** Longer than any number that is read. */
const longestCount = 20

const grouped = /^\d{1,3}(?:,\d{3})+$/
const suffixed = /^(\d{1,9})(?:\.(\d{1,6}))?([km])$/i

/**
 * Read a count: `7`, `1,234`, `1.41k`, `2M`.
 *
 * @param start offset of its first character in `source`; `end` is behind its last
 * @returns null for anything else, for `1,2k` and `12k+` as for a number that a double cannot hold exactly: an unknown
 *   count is never 0. O(length), bounded.
 */
export function readCount(source: string, start: number, end: number): Count | null {
  if (end === start || end - start > longestCount) return null
  const value = readDigits(source, start, end)
  if (value >= 0) return { value, rounded: false }
  const text = source.slice(start, end)
  if (grouped.test(text)) return toCount(text.replaceAll(',', ''), false)
  const short = suffixed.exec(text)
  return short === null ? null : readSuffixed(short[1] as string, short[2] ?? '', short[3] as string)
}

/** The value of plain digits, -1 where anything else stands there or they are too many to be exact. */
export function readDigits(source: string, start: number, end: number): number {
  if (end - start > mostDigits) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = source.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function readSuffixed(whole: string, fraction: string, suffix: string): Count | null {
  const exponent = suffix === 'k' || suffix === 'K' ? 3 : 6
  return fraction.length > exponent ? null : toCount(whole + fraction.padEnd(exponent, '0'), fraction.length < exponent)
}

/** Neither form has room for more than 15 digits. */
const toCount = (digits: string, rounded: boolean): Count => ({ value: Number(digits), rounded })

/** Longer numbers behind a name are years, or a part of it. */
const countBehind = /\s(\d{1,3}|\d\.\d{1,2}k)$/

/**
 * Find the number behind a name on its line.
 *
 *     `Knotworks 4`
 *                ^ place and count
 *
 * @returns null where none is there, or nothing else. O(1).
 */
export function findCountBehind(source: string, start: number, end: number): { start: number; end: number; count: Count } | null {
  const figure = countBehind.exec(source.slice(Math.max(start, end - 12), end))?.[1]
  if (figure === undefined || end - start <= figure.length + 1) return null
  const from = end - figure.length
  const count = readCount(source, from, end)
  return count && { start: from, end, count }
}

/** Whether a number and another word begin a text, which is no name then: `42 likes`. O(1). */
export const beginsWithCount = (source: string, start: number): boolean => numbered.test(source.slice(start, start + longestCount))
const numbered = /^\d[\d.,]{0,9}[km]?\s/i
