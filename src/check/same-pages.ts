/** Pages that list the same papers: one of them is the other, captured or written again. */
import type { PageFacts } from './result.ts'

/** Two pages with more than this share of papers in common are one page: on neighbouring days a tenth of that is usual. */
const sameShare = 0.9
/** Fewer papers than this may be the same by chance of a quiet day. */
const fewestPapers = 3
/** A paper is listed on few days. Where it stands on more pages than these, the others are not compared by it. */
const mostPages = 64

/** Kinds of pages that have other papers on each day; null is a page of which nothing tells the kind. Weeks, months and trends move slowly. */
const ofOneDay: readonly PageFacts['kind'][] = ['daily', null]

/** Pages, and which of them list a paper. */
export interface PageIndex<P extends PageFacts> {
  readonly pages: { readonly page: P; readonly papers: number }[]
  readonly byPaper: Map<string, number[]>
}

/** Begin an index of pages. */
export const createPageIndex = <P extends PageFacts>(): PageIndex<P> => ({ pages: [], byPaper: new Map() })

/** The papers of a page, for a comparison with pages of its kind; none where they may be the same by chance. */
function keysOf({ kind, papers }: PageFacts): ReadonlySet<string> {
  if (!ofOneDay.includes(kind)) return new Set()
  const keys = new Set(papers.map(({ key }) => `${kind} ${key}`))
  return keys.size < fewestPapers ? new Set() : keys
}

/** Add a page behind those that are there. O(papers of the page). */
export function addPage<P extends PageFacts>({ pages, byPaper }: PageIndex<P>, page: P): void {
  const keys = keysOf(page)
  const at = pages.push({ page, papers: keys.size }) - 1
  for (const key of keys) {
    const found = byPaper.get(key)
    if (found === undefined) byPaper.set(key, [at])
    else if (found.length < mostPages) found.push(at)
  }
}

/**
 * Find the first page that lists the papers of another one and is wanted.
 *
 * @returns undefined where none is. O(papers of the page): each is known of some pages at most.
 */
export function findSamePage<P extends PageFacts>(
  { pages, byPaper }: PageIndex<P>,
  page: PageFacts,
  isWanted: (other: P) => boolean,
): P | undefined {
  const keys = keysOf(page)
  const shared = new Map<number, number>()
  for (const key of keys) for (const at of byPaper.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  const isSame = (at: number): boolean => {
    const { page: other, papers } = pages[at] as PageIndex<P>['pages'][number]
    return (shared.get(at) as number) / Math.max(keys.size, papers) > sameShare && isWanted(other)
  }
  const first = [...shared.keys()].sort((a, b) => a - b).find(isSame)
  return first === undefined ? undefined : pages[first]?.page
}
