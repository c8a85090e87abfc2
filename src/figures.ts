/** Which numbers of an entry are what. */
import type { Figure } from './cues.ts'
import type { Occurrence } from './grammar/segments.ts'
import type { Entry } from './schema.ts'

/** The numbers of an entry by what they are. @param countIs what the number behind the date is. O(1). */
export function findFigures(
  { votes, byline }: Occurrence,
  countIs: 'upvotes' | 'comments',
): Record<'authorCount' | 'upvotes' | 'comments', Figure | null> {
  const count = byline?.count?.figure ?? null
  const proven = votes ?? byline?.votes ?? null
  const countIsVotes = proven === null && countIs === 'upvotes'
  const comments = byline?.comments?.figure ?? null
  const authorCount = byline?.authors?.figure ?? null
  return { authorCount, upvotes: countIsVotes ? count : (proven?.figure ?? null), comments: countIsVotes ? comments : (comments ?? count) }
}

/** What says that a number of upvotes is one. O(1). */
export function upvotesFrom(upvotes: number | null, { votes, byline }: Occurrence): Entry['upvotesFrom'] {
  if (upvotes === null) return null
  const proven = votes ?? byline?.votes ?? null
  if (proven === null) return 'bare-count'
  return proven.kind === 'votes' && proven.linked ? 'link' : 'place'
}
