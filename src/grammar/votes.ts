/** Numbers before titles, on pages that show an entry's votes there. */
import type { CountCue } from '../cues.ts'
import type { Block } from './block.ts'
import type { Label } from './segment.ts'

/** Which blocks of a stretch are votes. */
export interface TitleVotes {
  /** By the index of the title that they belong to. */
  readonly ofTitle: ReadonlyMap<number, CountCue>
  /** Indexes of the blocks that they are. */
  readonly blocks: ReadonlySet<number>
}

/** Where no votes stand before titles. */
export const noVotes: TitleVotes = { ofTitle: new Map(), blocks: new Set() }

/**
 * Find the votes of titles: the number, or the dash, right before each.
 *
 *     `94`
 *      ^ votes
 *     `A banner`      may stand between
 *     `Ropes, Knots and Caches`
 *
 * @param from index of the first title that may have such votes
 * @returns the votes by their titles. O(blocks).
 */
export function findTitleVotes(source: string, blocks: readonly Block[], labels: readonly Label[], from: number): TitleVotes {
  const ofTitle = new Map<number, CountCue>()
  const found = new Set<number>()
  labels.forEach((label, title) => {
    const at = label === 'title' && title >= from ? beforeTitle(blocks, labels, title) : -1
    const cue = labels[at] === 'stray' ? readVotes(source, blocks[at] as Block) : null
    if (cue === null) return
    ofTitle.set(title, cue)
    found.add(at)
  })
  return { ofTitle, blocks: found }
}

/** So many blocks at most stand between votes and their title. */
const mostBetween = 3

/** The block that may be the votes of a title, a banner passed over. */
function beforeTitle(blocks: readonly Block[], labels: readonly Label[], title: number): number {
  let at = title - 1
  while (at > title - mostBetween && labels[at] === 'stray' && blocks[at]?.kind === 'text') at--
  return at
}

function readVotes(source: string, { cue }: Block): CountCue | null {
  if (cue?.kind === 'count') return cue
  // No votes at all are shown as a dash.
  if (cue?.kind !== 'bullet' || !'-–—'.includes(source.charAt(cue.start))) return null
  const { start, end, gap } = cue
  return { kind: 'count', start, end, gap, figure: { start, end, count: { value: 0, rounded: false } } }
}
