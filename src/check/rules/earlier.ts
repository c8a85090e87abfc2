/** Rules that compare a capture with those made before it. */
import type { PageFacts } from '../result.ts'
import { about, type Checked, type CheckRule } from '../rule.ts'

/** Two pages with more than this share of papers in common are one page: on neighbouring days a tenth of that is usual. */
const staleShare = 0.9
/** Fewer papers than this may be the same by chance of a quiet day. */
const fewestPapers = 3

/** A page of an earlier capture. */
interface EarlierPage extends PageFacts {
  readonly name: string
}

const earlierPages = ({ earlier }: Checked): EarlierPage[] =>
  earlier.flatMap(({ name, pages }) => pages.map((page) => ({ ...page, name: name ?? 'an earlier capture' })))

const stalePage: CheckRule = {
  id: 'stale-page',
  severity: 'error',
  summary: 'A page has the papers of an earlier capture under another date.',
  help: 'The scraper got the page of another day, or the site had no new one; capture it again.',
  *find(checked) {
    const before = earlierPages(checked)
    for (const [index, page] of checked.facts.pages.entries()) {
      const keys = new Set(page.papers.map(({ key }) => key))
      if (keys.size < fewestPapers) continue
      const stale = before.findLast((other) => other.kind === page.kind && other.day !== page.day && sameShare(keys, other) > staleShare)
      if (stale === undefined) continue
      const days = `${stale.name}${stale.day === null ? '' : ` of ${stale.day}`}`
      yield { reason: `The papers are those of ${days}`, ...placeOf(checked, index) }
    }
  },
}

/** The share of papers that two pages have in common, of the larger one. */
function sameShare(keys: ReadonlySet<string>, { papers }: PageFacts): number {
  const shared = papers.filter(({ key }) => keys.has(key)).length
  return shared / Math.max(keys.size, papers.length, 1)
}

function placeOf({ digest }: Checked, page: number): { span?: { start: number; end: number } } {
  const span = digest.pages[page]?.span
  return digest.pages.length > 1 && span !== undefined ? { span } : {}
}

const votesFell: CheckRule = {
  id: 'votes-fell',
  severity: 'warning',
  summary: 'A paper has fewer votes than in an earlier capture.',
  help: 'Votes hardly ever fall; check what the scraper took for them.',
  *find(checked) {
    const last = new Map<string, { upvotes: number; name: string }>()
    for (const { name, papers } of earlierPages(checked)) {
      for (const { key, upvotes } of papers) if (upvotes !== null) last.set(key, { upvotes, name })
    }
    const keys = checked.facts.pages.map(({ papers }) => papers.map(({ key }) => key))
    const next = keys.map(() => 0)
    for (const [index, { page, upvotes }] of checked.digest.entries.entries()) {
      const key = keys[page]?.[(next[page] as number)++]
      const before = key === undefined ? undefined : last.get(key)
      if (upvotes !== null && before !== undefined && upvotes < before.upvotes - slackOf(before.upvotes)) {
        yield about(checked, index, 'upvotes', `${upvotes} votes, after ${before.upvotes} in ${before.name}`)
      }
    }
  },
}

/** People take votes back; and rounded numbers such as 1.2k are off by half of their last digit. */
const slackOf = (votes: number): number => Math.max(1, Math.floor(votes / 20))

export const earlierRules: readonly CheckRule[] = [stalePage, votesFell]
