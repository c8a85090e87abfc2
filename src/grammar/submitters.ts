/** Who submitted a paper, on pages that name it right below the title: `title submitter abstract? byline?`. */
import type { Cue, SubmitterCue } from '../cues.ts'
import { quote } from '../text.ts'
import { emptyByline } from './byline.ts'
import { addLoose, type Draft, tell } from './draft.ts'
import { followHolders } from '../spans.ts'
import type { Occurrence, Tile } from './segments.ts'

/** The cues of `from` up to `to` without the submitters among them, which part what they stand between. O(cues). */
export function leaveSubmittersOut(cues: readonly Cue[], from: number, to: number): { texts: Cue[]; submitters: SubmitterCue[] } {
  const texts: Cue[] = []
  const submitters: SubmitterCue[] = []
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'submitter') submitters.push(cue)
    else texts.push(cues[at - 1]?.kind === 'submitter' ? { behindName: true, ...cue, gap: 'blank-line' } : cue)
  }
  return { texts, submitters }
}

/**
 * Give submitters to the entries that they stand in: each to the last one that begins above it.
 *
 * @param at index of the first cue behind the stretch
 * @param first index of the first entry of the stretch. O(entries and submitters of the stretch).
 */
export function giveSubmitters(source: string, submitters: readonly SubmitterCue[], at: number, first: number, draft: Draft): void {
  let next = first
  for (const cue of outsideStrays(submitters, draft)) {
    while (next < draft.occurrences.length && (draft.occurrences[next] as Occurrence).start < cue.start) next++
    const entry = next > first ? draft.occurrences[next - 1] : undefined
    addLoose(draft, 'submitter', cue, entry === undefined ? null : next - 1)
    if (entry === undefined) {
      tell(draft, 'card-without-title', { span: cue }, { quote: quote(source.slice(cue.start, cue.end)) })
      continue
    }
    const before = entry.byline?.submitter ?? null
    const { start, end } = cue
    entry.end = Math.max(entry.end, end)
    if (before !== null) {
      tellSecond(source, before, cue, next - 1, draft)
      continue
    }
    entry.byline = { start, end, from: at, to: at, ...emptyByline, submitter: cue }
  }
}

/** Submitters but for those between two strange texts, which are a part of one. O(submitters and what was left out last). */
function outsideStrays(submitters: readonly SubmitterCue[], { loose }: Draft): readonly SubmitterCue[] {
  const [first] = submitters
  if (first === undefined) return submitters
  let at = loose.length
  while (at > 0 && (loose[at - 1] as Tile).end > first.start) at--
  const strayAt = followHolders(loose.slice(at))
  return submitters.filter(({ start }) => strayAt(start) < 0)
}

/** Say that a second name stands in an entry. The first one is the entry's, since it is nearer to the title. */
export function tellSecond(source: string, first: SubmitterCue, second: SubmitterCue, occurrence: number, draft: Draft): void {
  const [used, left] = [first, second].map(({ start, end }) => quote(source.slice(start, end))) as [string, string]
  if (used !== left) tell(draft, 'second-submitter', { span: second, occurrence, field: 'submittedBy' }, { used, quote: left })
}
