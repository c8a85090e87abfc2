/** The order of papers that several sources list. */
import type { Paper } from './match.ts'

/**
 * Put papers in order: that of the source with the most entries (of equals the first), and each that only others have
 * behind the one that precedes it there.
 *
 * @param paperOf the paper of each entry of each source
 * @returns each paper once. O(entries).
 */
export function orderPapers(paperOf: readonly (readonly Paper[])[]): Paper[] {
  const longest = paperOf.reduce((best, papers) => (papers.length > best.length ? papers : best), [])
  // What follows each paper; null precedes the first.
  const following = new Map<Paper | null, Paper | null>([[null, null]])
  placeBehind(following, longest)
  for (const papers of paperOf) placeBehind(following, papers)
  const ordered: Paper[] = []
  for (let paper = following.get(null) ?? null; paper !== null; paper = following.get(paper) ?? null) ordered.push(paper)
  return ordered
}

function placeBehind(following: Map<Paper | null, Paper | null>, papers: readonly Paper[]): void {
  let before: Paper | null = null
  for (const paper of papers) {
    if (!following.has(paper)) {
      following.set(paper, following.get(before) ?? null)
      following.set(before, paper)
    }
    before = paper
  }
}
