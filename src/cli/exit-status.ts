import type { Outcome } from '../schema.ts'

/** Every exit status, with the words of the help text. Where several inputs disagree, the highest counts. */
export const exitStatuses = {
  listing: { code: 0, meaning: 'every input is a listing; it may be one that says it is empty' },
  otherOutcome: { code: 1, meaning: 'an input is anything else: a blocked page, lost content, a single paper' },
  unusable: { code: 2, meaning: 'wrong usage, unreadable input, or output that cannot be written' },
  fault: { code: 3, meaning: 'a fault of this program' },
} as const

/** A process exit status of this program. */
export type ExitCode = (typeof exitStatuses)[keyof typeof exitStatuses]['code']

/** Which status an outcome asks for. */
export function exitCodeOf(outcome: Outcome): ExitCode {
  const isListing = outcome === 'listing' || outcome === 'empty-listing'
  return isListing ? exitStatuses.listing.code : exitStatuses.otherOutcome.code
}

/** The status that counts where two were met. */
export const worseOf = (one: ExitCode, other: ExitCode): ExitCode => (one > other ? one : other)
