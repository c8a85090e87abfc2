/** A name for a finding that stays the same when the finding moves. */

/** The offset basis and the prime of FNV-1a, 64 bits, in halves; the prime is 2^40 + 435. */
const basisHigh = 0xcbf29ce4
const basisLow = 0x84222325
const primeLow = 435
const primeHighShift = 8

const wordSize = 2 ** 32

/**
 * Hash a text by FNV-1a, 64 bits, of its UTF-8.
 *
 * Good for telling findings apart; no protection against somebody who wants two texts to have the same hash.
 *
 * @returns sixteen hexadecimal digits; O(n)
 */
export function hashText(text: string): string {
  let high = basisHigh
  let low = basisLow
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0
    const product = low * primeLow
    high = (Math.imul(high, primeLow) + (low << primeHighShift) + Math.floor(product / wordSize)) >>> 0
    low = product >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}

/**
 * The fingerprint of a finding: by its file, its rule, its field and what it says, not by its place.
 *
 * Two findings of one file that say the same have the same one.
 *
 * @param file null for a finding that belongs to no file
 * @returns sixteen hexadecimal digits; O(length of the reason)
 */
export const fingerprintOf = (file: string | null, ruleId: string, field: string | null, reason: string): string =>
  hashText(JSON.stringify([file, ruleId, field, reason]))
