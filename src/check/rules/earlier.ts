/** Rules that compare a capture with those made before it. */
import { isDay } from '../../dates.ts'
import type { PageFacts } from '../result.ts'
import type { Compared, ComparingRule } from '../rule.ts'

/** Two pages with more than this share of papers in common are one page: on neighbouring days a tenth of that is usual. */
const staleShare = 0.9
/** Fewer papers than this may be the same by chance of a quiet day. */
const fewestPapers = 3

/** Kinds of pages that have other papers on each day; null is a page of which nothing tells the kind. Weeks, months and trends move slowly. */
const ofOneDay: readonly PageFacts['kind'][] = ['daily', null]

/** A page of an earlier capture. */
interface EarlierPage extends PageFacts {
  readonly name: string
}

const earlierPages = ({ earlier }: Compared): EarlierPage[] =>
  earlier.flatMap(({ name, pages }) => pages.map((page) => ({ ...page, name: name ?? 'an earlier capture' })))

/** The papers of a page, for a comparison; null where they may be the same by chance. */
function keysOf({ kind, papers }: PageFacts): ReadonlySet<string> | null {
  const keys = new Set(papers.map(({ key }) => key))
  return ofOneDay.includes(kind) && keys.size >= fewestPapers ? keys : null
}

const stalePage: ComparingRule = {
  id: 'stale-page',
  severity: 'error',
  summary: 'A page has the papers of an earlier capture under another date.',
  help: 'The scraper got the page of another day, or the site had no new one; capture it again.',
  *find(compared) {
    const before = earlierPages(compared)
    const { pages } = compared.facts
    for (const page of pages) {
      const stale = before.findLast((other) => isAnotherDay(page, other) && areOfOnePage(page, other))
      if (stale === undefined) continue
      yield {
        reason: `The papers are those of ${stale.name}${stale.day === null ? '' : `, dated ${stale.day}`}`,
        ...(pages.length > 1 ? { span: page.span } : {}),
      }
    }
  },
}

/** Whether the papers of two pages are the same. */
export function areOfOnePage(page: PageFacts, other: PageFacts): boolean {
  const keys = keysOf(page)
  return keys !== null && other.kind === page.kind && shareIn(other, keys) > staleShare
}

/** Whether a page is to be of another day than an earlier one: by its date, or because it was captured on another day. */
const isAnotherDay = (page: PageFacts, other: PageFacts): boolean =>
  areOtherDays(page.day, other.day) || areOtherDays(page.capturedOn, other.capturedOn)

/** Whether two days are known to differ: a date without a year says nothing beside one that has it. */
const areOtherDays = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other && isDay(one) === isDay(other)

/** The share of papers that a page has in common with others, of the larger number. */
function shareIn({ papers }: PageFacts, keys: ReadonlySet<string>): number {
  const shared = papers.filter(({ key }) => keys.has(key)).length
  return shared / Math.max(keys.size, papers.length, 1)
}

const votesFell: ComparingRule = {
  id: 'votes-fell',
  severity: 'warning',
  summary: 'A paper has fewer votes than in an earlier capture.',
  help: 'Votes hardly ever fall; check what the scraper took for them.',
  *find(compared) {
    const last = new Map<string, { upvotes: number; name: string }>()
    for (const { name, papers } of earlierPages(compared)) {
      for (const { key, upvotes } of papers) if (upvotes !== null) last.set(key, { upvotes, name })
    }
    for (const { key, upvotes, entry, span } of compared.facts.pages.flatMap(({ papers }) => papers)) {
      const before = last.get(key)
      if (upvotes === null || before === undefined || upvotes >= before.upvotes - slackOf(before.upvotes)) continue
      yield { reason: `${upvotes} votes, after ${before.upvotes} in ${before.name}`, span, entry, field: 'upvotes' }
    }
  },
}

/** People take votes back; and rounded numbers such as 1.2k are off by half of their last digit. */
const slackOf = (votes: number): number => Math.max(1, Math.floor(votes / 20))

export const earlierRules: readonly ComparingRule[] = [stalePage, votesFell]
