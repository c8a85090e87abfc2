/** What a text turned out to be. */
import type { Segments } from './grammar/segments.ts'
import type { RuleId } from './rule-ids.ts'
import type { Outcome } from './schema.ts'

/** The site's answer to who asks too often, which is longer than any line that front ends know. */
const rateLimited = /^\s{0,9}we had to rate limit your ip\b/i
const longestBeginning = 80

/**
 * Tell what a text turned out to be.
 *
 * @param blank whether it has nothing but white space
 * @returns O(pages)
 */
export function tellOutcome({ occurrences, records, pages, said }: Segments, input: string, blank: boolean): Outcome {
  if (occurrences.length + records.length > 0) return 'listing'
  const some = (habit: 'header' | 'nothingListed' | 'paperPage' | 'blocked' | 'submitters') => pages.some(({ survey }) => survey[habit])
  if (some('paperPage')) return 'paper-page'
  const isBlocked = some('blocked') || rateLimited.test(input.slice(0, longestBeginning))
  if (isBlocked && !some('header')) return 'blocked'
  if (blank) return 'unrecognised'
  if (said !== null) return said
  if (some('header') && some('nothingListed')) return 'empty-listing'
  return some('header') || some('submitters') ? 'content-lost' : 'unrecognised'
}

/** Rules that say that a text is of a syntax which is not read. */
const unreadRules: ReadonlySet<RuleId> = new Set<RuleId>(['other-dialect', 'encoded-text'])

/** Whether a finding of the front end says why nothing of a text is read. O(findings). */
export const isLeftUnread = ({ findings }: Segments): boolean => findings.some(({ ruleId }) => unreadRules.has(ruleId))
