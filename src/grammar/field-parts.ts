/** Parts of entries whose fields have names, below a title or in the row of a table. */
import type { ArxivCue, AuthorsCue, Cue, DateCue, OrganizationCue, ProvenCue, StarsCue, SubmitterCue, TextCue } from '../cues.ts'
import { quote } from '../text.ts'
import { addLoose, tell } from './draft.ts'
import type { TextPlace } from './segments.ts'
import type { Walk } from './walk.ts'

/** The place of texts, and its parts where there are several or marks stand inside. */
export function toPlace(texts: readonly TextCue[]): TextPlace {
  const place = { start: (texts[0] as TextCue).start, end: (texts.at(-1) as TextCue).end }
  if (texts.length === 1 && texts[0]?.parts === undefined) return place
  return { parts: texts.flatMap(({ start, end, parts }) => parts ?? [{ start, end }]), ...place }
}

/** The fields of one entry. */
export interface Fields {
  authors?: AuthorsCue
  organization?: OrganizationCue
  date?: DateCue
  comments?: ProvenCue
  votes?: ProvenCue
  stars?: StarsCue
  arxiv?: ArxivCue
  submitter?: SubmitterCue
}

/** Whether a cue is a field: by its label or unit, or because it is the link to a paper or a repository, which needs none. */
export const isFieldOf = ({ field, kind }: Cue): boolean => field === true || kind === 'arxiv' || kind === 'stars'

/** Leave a cue out of all entries; `about` is the entry that it may belong to. */
export function leave({ source, draft }: Walk, cue: Cue, owner: number | null, about: number | null): void {
  if (cue.kind === 'furniture') {
    addLoose(draft, 'furniture', cue, owner, cue.name)
    return
  }
  addLoose(draft, 'unrecognised', cue, owner)
  if (cue.kind === 'text' && cue.column === true)
    tell(draft, 'unknown-column', { span: cue }, { quote: quote(source.slice(cue.start, cue.end)) })
  else if (cue.kind !== 'unread')
    tell(draft, 'unrecognised-text', { span: cue, occurrence: about }, { quote: quote(source.slice(cue.start, cue.end)) })
}
