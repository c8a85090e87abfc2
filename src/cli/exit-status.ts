import type { Outcome } from '../schema.ts'

/** Every exit status, with the words of the help text. Where several inputs disagree, the highest counts. */
export const exitStatuses = {
  listing: { code: 0, meaning: 'every input is a listing; it may be one that says it is empty' },
  otherOutcome: { code: 1, meaning: 'an input is anything else: a blocked page, lost content, a single paper' },
  unusable: { code: 2, meaning: 'wrong usage, unreadable input, or output that cannot be written' },
  fault: { code: 3, meaning: 'a fault of this program' },
} as const

/** The exit statuses of checks. A check that could not look at all there is has not passed, whatever it found. */
export const checkStatuses = {
  fine: { code: 0, meaning: 'no finding makes the check fail' },
  findings: { code: 1, meaning: 'findings make it fail: an error, too many warnings, or no entry in any file' },
  unusable: { code: 2, meaning: 'wrong usage or configuration, or no file matches' },
  unfinished: { code: 3, meaning: 'it could not finish: unreadable input, output that cannot be written, or a fault' },
} as const

/** A process exit status of this program. */
export type ExitCode = (typeof exitStatuses)[keyof typeof exitStatuses]['code']

/** Which status an outcome asks for. */
export function exitCodeOf(outcome: Outcome): ExitCode {
  const isListing = outcome === 'listing' || outcome === 'empty-listing'
  return isListing ? exitStatuses.listing.code : exitStatuses.otherOutcome.code
}

/** Exit statuses and their meanings, as help lists them. */
export type StatusTable = Readonly<Record<string, { readonly code: ExitCode; readonly meaning: string }>>

/** The status that counts where two were met. */
export const worseOf = (one: ExitCode, other: ExitCode): ExitCode => (one > other ? one : other)
