/** Several digests of one page as one list of papers. */
import { show } from '../options.ts'
import { type Digest, digestSchema, type Entry, type FieldSources, type MergedDigest, type MergedEntry, type Message } from '../schema.ts'
import { type Doubts, findDoubts } from './doubts.ts'
import { findGaps, findSharedTitles, reportDisagreement } from './findings.ts'
import { matchEntries, type Paper } from './match.ts'
import { orderPapers } from './order.ts'
import { type Candidate, type MergedField, mergeValues, valuesOf } from './values.ts'

/**
 * Merge what several captures of one page say, as its text, its HTML and the API's JSON: one list of papers, each value
 * from the source that has the best evidence for it. docs/merge.md has the rules.
 *
 * @param digests one at least, in the order of trust: of equally good values that of the first is used
 * @returns the digests as they were given, the merged entries, and messages: `source-without-entries`,
 *   `source-incomplete`, `same-title`, `sources-disagree`. Values are shared with the digests, not copied. Linear in the
 *   length of the digests, for a given number of them.
 * @throws TypeError where this is no array of digests, or an empty one
 */
export function mergeDigests(digests: readonly Digest[]): MergedDigest {
  expectDigests(digests)
  const matches = matchEntries(digests)
  const papers = orderPapers(matches.paperOf)
  const doubts = digests.map(({ entries, messages }) => findDoubts(entries, messages))
  const merged = papers.map((paper, index) => mergePaper(digests, doubts, paper, index))
  const entries = merged.map(({ entry }) => entry)
  const indexOf = new Map(papers.map((paper, index) => [paper, index]))
  const found = [...findSharedTitles(digests, matches, entries, indexOf), ...merged.flatMap(({ messages }) => messages)]
  const byEntry = found.sort((a, b) => (a.entry as number) - (b.entry as number))
  return { sources: [...digests], entries, messages: [...findGaps(digests, papers, entries), ...byEntry] }
}

function mergePaper(
  digests: readonly Digest[],
  doubts: readonly (readonly Doubts[])[],
  paper: Paper,
  index: number,
): { entry: MergedEntry; messages: Message[] } {
  const places = [...paper.entries].sort(([a], [b]) => a - b).map(([source, entry]) => ({ source, entry }))
  const found = places.map(({ source, entry }) => digests[source]?.entries[entry] as Entry)
  const candidates = places.map(
    ({ source, entry }, at): Candidate => ({ values: valuesOf(found[at] as Entry), ...(doubts[source]?.[entry] as Doubts) }),
  )
  const { values, from, disagreements } = mergeValues(candidates)
  const placeOf = (candidate: number) => ({ ...(places[candidate] as (typeof places)[number]) })
  const sources: FieldSources = { title: placeOf(from.title as number) }
  for (const [field, candidate] of Object.entries(from)) sources[field as MergedField] = placeOf(candidate)
  const links = from.abstract === undefined ? [] : (found[from.abstract] as Entry).links
  const messages = disagreements.map(({ field, used, other }) => reportDisagreement(digests, index, field, placeOf(used), placeOf(other)))
  return { entry: { ...values, links, from: sources }, messages }
}

/** Whether a value is what a merge gives. */
const isMerge = (value: unknown): boolean => typeof value === 'object' && value !== null && 'sources' in value && !('outcome' in value)

/** Refuse what is no list of digests, and say where. */
function expectDigests(digests: unknown): void {
  if (!Array.isArray(digests)) throw new TypeError(`Expected digests to be an array, as [first, second], got ${show(digests)}`)
  if (digests.length === 0) throw new TypeError('Expected digests to hold one digest at least, got an empty array')
  // Not forEach, which passes over holes.
  for (let at = 0; at < digests.length; at++) {
    const issue = digestSchema.safeParse(digests[at]).error?.issues[0]
    if (issue === undefined) continue
    if (isMerge(digests[at]))
      throw new TypeError(`Expected digests[${at}] to be a digest, got a merge of some: give its sources, ...merged.sources`)
    const path = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
    throw new TypeError(`Expected digests[${at}] to be a digest, but digests[${at}]${path} is not: ${issue.message}`)
  }
}
