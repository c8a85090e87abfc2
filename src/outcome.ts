/** What a text turned out to be, and why where it lists nothing. */
import type { Cue } from './cues.ts'
import type { Segments } from './grammar/segments.ts'
import { type MessageLog, note } from './log.ts'
import type { RuleId } from './rule-ids.ts'
import type { Outcome, Span } from './schema.ts'
import { paperOf } from './targets.ts'
import { quote } from './text.ts'

/** The site's answer to who asks too often, which is longer than any line that front ends know. */
const rateLimited = /^\s{0,9}we had to rate limit your ip\b/i
const longestBeginning = 80

/**
 * Find what a text turned out to be; where there are no entries, a message says why.
 *
 * @param blank whether it has nothing but white space
 * @param span all of the text
 * @param log where `nothing-recognised` and the like go. O(n) where nothing was recognised, else O(pages).
 */
export function findOutcome(segments: Segments, input: string, blank: boolean, span: Span, log: MessageLog): Outcome {
  const outcome = tellOutcome(segments, input, blank)
  if (outcome === 'listing') return outcome
  if (outcome !== 'unrecognised') note(log, outcome, { span })
  else if (blank) note(log, 'empty-input', { span })
  // What JSON lacks, its front end has said in the words of JSON; of another syntax nothing was read.
  else if (segments.format !== 'json' && !isLeftUnread(segments))
    note(log, 'nothing-recognised', { span }, { links: segments.cues.filter(leadsToPaper).length, glued: findGlued(segments.shown) })
  return outcome
}

/** Whether a text or an address leads to a paper. */
const leadsToPaper = (cue: Cue): boolean =>
  (cue.kind === 'text' ? paperOf(cue.link?.target) : cue.kind === 'arxiv' ? cue.id : null) !== null

/** Tell what a text turned out to be. O(pages). */
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

/** A number of authors with a text right behind it: `·5 authors12Submitted by`. */
const gluedAuthors = /\d authors?(?=[\d·\p{Lu}])/u
const beforeGlued = 24
const behindGlued = 32

/** A place at which texts of a page have nothing between them, as where the whole text of an element was asked for; null where there is none. O(n). */
function findGlued(text: string): string | null {
  const at = text.search(gluedAuthors)
  return at < 0 ? null : quote(text.slice(Math.max(0, at - beforeGlued), at + behindGlued))
}

/** Rules that say that a text is of a syntax which is not read. */
const unreadRules: ReadonlySet<RuleId> = new Set<RuleId>(['other-dialect', 'encoded-text'])

/** Whether a finding of the front end says why nothing of a text is read. O(findings). */
export const isLeftUnread = ({ findings }: Segments): boolean => findings.some(({ ruleId }) => unreadRules.has(ruleId))
