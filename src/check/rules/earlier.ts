/** Rules that compare a capture with those made before it. */
import { isDay } from '../../dates.ts'
import type { PageFacts } from '../result.ts'
import type { Compared, ComparingRule } from '../rule.ts'
import { addPage, createPageIndex, findSamePage } from '../same-pages.ts'

/** A page of an earlier capture. */
interface EarlierPage extends PageFacts {
  readonly name: string
}

const earlierPages = ({ earlier }: Compared): EarlierPage[] =>
  earlier.flatMap(({ name, pages }) => pages.map((page) => ({ ...page, name: name ?? 'an earlier capture' })))

const stalePage: ComparingRule = {
  id: 'stale-page',
  severity: 'error',
  summary: 'A page has the papers of an earlier capture under another date.',
  help: 'The scraper got the page of another day, or the site had no new one; capture it again.',
  *find(compared) {
    // The latest is the first to be found.
    const before = createPageIndex<EarlierPage>()
    for (const page of earlierPages(compared).reverse()) addPage(before, page)
    const { pages } = compared.facts
    for (const page of pages) {
      const stale = findSamePage(before, page, (other) => isAnotherDay(page, other))
      if (stale === undefined) continue
      yield {
        reason: `The papers are those of ${stale.name}${stale.day === null ? '' : `, dated ${stale.day}`}`,
        ...(pages.length > 1 ? { span: page.span } : {}),
      }
    }
  },
}

/** Whether a page is to be of another day than an earlier one: by its date, or because it was captured on another day. */
const isAnotherDay = (page: PageFacts, other: PageFacts): boolean =>
  areOtherDays(page.day, other.day) || areOtherDays(page.capturedOn, other.capturedOn)

/** Whether two days are known to differ: a date without a year says nothing beside one that has it. */
const areOtherDays = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other && isDay(one) === isDay(other)

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
