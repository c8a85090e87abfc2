/** What a merge has to say about its sources. */
import { report } from '../messages.ts'
import type { Digest, Entry, MergedEntry, Message, Span, ValueSource } from '../schema.ts'
import { quote } from '../text.ts'
import type { Matches, Paper } from './match.ts'
import { quoteDifference } from './quotes.ts'
import type { MergedField } from './values.ts'

const shownTitles = 3

const wholeOf = ({ coverage }: Digest): Span => ({ start: 0, end: coverage.total })

/**
 * Report sources that lack papers.
 *
 * @param papers all papers in the order of `entries`, which are what became of them
 * @returns for each source one message at most: `source-without-entries`, `source-incomplete`. Its span is all of that
 *   source. O(sources × papers).
 */
export function findGaps(digests: readonly Digest[], papers: readonly Paper[], entries: readonly MergedEntry[]): Message[] {
  return digests.flatMap((digest, source) => {
    const subject = { span: wholeOf(digest) }
    if (digest.outcome !== 'listing') return [report('source-without-entries', subject, { source, outcome: digest.outcome })]
    const ids = new Set(digest.entries.map(({ arxivId }) => arxivId))
    // A paper that another source lists twice is not missing here.
    const missing = entries.filter((_, at) => {
      const paper = papers[at] as Paper
      return !paper.entries.has(source) && (paper.id === null || !ids.has(paper.id))
    })
    if (missing.length === 0) return []
    const titles = missing.slice(0, shownTitles).map(({ title }) => quote(title))
    return [report('source-incomplete', subject, { source, missing: missing.length, total: entries.length, titles })]
  })
}

/**
 * Report papers that have one title and different ids, unless one source lists all of them: that source knows that they
 * are different papers.
 *
 * @param indexOf the index of each paper's merged entry
 * @returns `same-title` at the title of the first, each with the index of the first. O(entries).
 */
export function findSharedTitles(
  digests: readonly Digest[],
  { titles }: Matches,
  entries: readonly MergedEntry[],
  indexOf: ReadonlyMap<Paper, number>,
): Message[] {
  return [...titles.values()].flatMap(({ ids, papers }) => {
    if (ids.size < 2 || isListedByOne(papers)) return []
    const entry = [...papers].reduce((first, paper) => Math.min(first, indexOf.get(paper) as number), entries.length)
    const { title, from } = entries[entry] as MergedEntry
    const subject = { span: spanOf(digests, from.title, 'title'), entry, field: 'title' as const }
    const more = [...papers].some(({ id }) => id === null)
    return [report('same-title', subject, { quote: quote(title), ids: [...ids].sort(), more })]
  })
}

function isListedByOne(papers: ReadonlySet<Paper>): boolean {
  const counts = new Map<number, number>()
  for (const { entries } of papers) for (const source of entries.keys()) counts.set(source, (counts.get(source) ?? 0) + 1)
  return [...counts.values()].some((count) => count === papers.size)
}

/**
 * Report that a source has another value than the one that is used.
 *
 * @param entry the index of the merged entry
 * @returns `sources-disagree`, at the place of the value that is used. O(length of the values).
 */
export function reportDisagreement(
  digests: readonly Digest[],
  entry: number,
  field: MergedField,
  used: ValueSource,
  other: ValueSource,
): Message {
  const [first, second] = quoteDifference(field, entryAt(digests, used), entryAt(digests, other))
  return report(
    'sources-disagree',
    { span: spanOf(digests, used, field), entry, field },
    { field, used: { quote: first, source: used.source }, other: { quote: second, source: other.source } },
  )
}

const entryAt = (digests: readonly Digest[], { source, entry }: ValueSource): Entry => digests[source]?.entries[entry] as Entry

/** Where a value stands in its source; the whole entry where it has no place of its own. */
function spanOf(digests: readonly Digest[], at: ValueSource, field: MergedField): Span {
  const { spans, span } = entryAt(digests, at)
  return spans[field] ?? span
}
