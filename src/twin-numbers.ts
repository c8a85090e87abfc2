/** The numbers of one paper that a page shows twice: what the copy that is not used says otherwise. */
import type { Figure } from './cues.ts'
import type { EntrySegment } from './grammar/segments.ts'
import { type MessageLog, note } from './log.ts'
import { isRoundedFrom } from './merge/same.ts'

type NumberField = 'upvotes' | 'authorCount' | 'comments'

/** Numbers that a link or a label proves; bare ones are told by the page as a whole. Votes of a second card may have ended the byline of the first. */
const figuresOf = ({ votes, byline }: EntrySegment): [NumberField, Figure | null][] => [
  ['upvotes', votes?.kind === 'votes' ? votes.figure : null],
  ['upvotes', byline?.votes?.figure ?? null],
  ['authorCount', byline?.authors?.figure ?? null],
  ['comments', byline?.comments?.figure ?? null],
]

/**
 * Say which numbers the occurrences of one paper do not agree about.
 *
 * @param paperOf for each occurrence, which paper it shows
 * @param log where `copies-disagree` goes. O(occurrences).
 */
export function noteTwinNumbers(occurrences: readonly EntrySegment[], paperOf: readonly number[], log: MessageLog): void {
  const known = new Map<number, Map<NumberField, Figure | null>>()
  occurrences.forEach((occurrence, at) => {
    const paper = paperOf[at] as number
    const used = known.get(paper) ?? new Map<NumberField, Figure | null>()
    for (const [field, figure] of figuresOf(occurrence)) used.set(field, compare(used.get(field) ?? null, figure, field, at, log))
    known.set(paper, used)
  })
}

/** Compare the number that is used with another one; returns the one that is used from here on. */
function compare(used: Figure | null, other: Figure | null, field: NumberField, occurrence: number, log: MessageLog): Figure | null {
  const [a, b] = [used?.count ?? null, other?.count ?? null]
  if (a === null || b === null || other === null) return used ?? other
  const agree = a.value === b.value || (a.rounded && isRoundedFrom(a.value, b.value)) || (b.rounded && isRoundedFrom(b.value, a.value))
  const says = { of: field, used: `${a.value}`, usedFrom: 'page', other: `${b.value}`, otherFrom: 'page' } as const
  if (!agree) note(log, 'copies-disagree', { span: other, occurrence, field }, says)
  return used
}
