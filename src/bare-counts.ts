/** What the numbers behind the dates of a page count. */
import type { PageSegment } from './grammar/segments.ts'
import type { Settings } from './options.ts'

/** Whether they are read as upvotes: nothing of the page shows votes elsewhere, and the caller did not say otherwise. */
export const countsAreVotes = ({ survey }: PageSegment, { bareCount }: Settings): boolean => !survey.votesShown && bareCount !== 'comments'
