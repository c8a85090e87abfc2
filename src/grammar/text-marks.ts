/** What the marks of a text tell: that it is a heading, and which paper it is the title or the abstract of. */
import type { Cue } from '../cues.ts'

/** Whether a text was marked as a heading. */
export const isHeading = (cue: Cue): boolean => cue.kind === 'text' && cue.heading === true

/** The paper that a text links to. A heading may lead to arXiv; what else leads there names a paper, and is not of it. */
export function paperOfText(cue: Cue): string | null {
  const target = cue.kind === 'text' ? cue.link?.target : null
  return target?.kind === 'paper' || (target?.kind === 'arxiv' && isHeading(cue)) ? target.id : null
}
