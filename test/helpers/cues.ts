/** Cues that tests lay out by hand, for functions of the grammar that are asked without a page around them. */
import type { Cue, Gap } from '../../src/cues.ts'
import type { Survey } from '../../src/grammar/survey.ts'

/** A page without any habits. */
export const noHabits: Survey = {
  listing: false,
  headers: 0,
  days: 0,
  header: false,
  nothingListed: false,
  votesShown: false,
  votesBeforeTitles: false,
  commentsLinked: false,
  votesTrail: false,
  trending: false,
  titlesMarked: false,
  headings: false,
  headingsLinked: false,
  fields: false,
  rows: false,
  submitters: false,
  submittersTrail: false,
  bylines: false,
  spacious: false,
  partsBelowText: false,
  wrapWidth: 0,
  headingWidth: 0,
  paperPage: false,
  blocked: false,
}

/** What stands at a place where a test says nothing else. */
const usualTexts: Partial<Record<Cue['kind'], string>> = {
  text: 'Paper Boats and Other Vessels',
  authors: '4 authors',
  date: 'Jun 12',
  count: '2',
  dot: '·',
  bullet: '•',
  votes: '94',
  comments: '3',
  organization: 'Knotworks',
}

/** A cue to be: its kind, with the text, the gap and the fields that matter. */
export type Part = { readonly kind: Cue['kind']; readonly text?: string; readonly gap?: Gap } & Readonly<Record<string, unknown>>

const gaps: Readonly<Record<Gap, string>> = { 'same-line': ' ', 'next-line': '\n', 'blank-line': '\n\n' }

/** Lay out cues one behind the other, each on a line of its own where the part does not say otherwise, and write the text that they stand in. */
export function layCues(parts: readonly Part[]): { source: string; cues: Cue[] } {
  let source = ''
  const cues = parts.map(({ text, gap = 'next-line', ...fields }, index) => {
    if (index > 0) source += gaps[gap]
    const start = source.length
    source += text ?? usualTexts[fields.kind] ?? fields.kind
    const end = source.length
    const place = { start, end }
    return {
      ...place,
      gap,
      figure: { ...place, count: null },
      name: place,
      id: null,
      date: null,
      linked: false,
      ...fields,
    } as unknown as Cue
  })
  return { source, cues }
}

/** A part by its kind: `part('count', { gap: 'same-line' })`. */
export const part = (kind: Cue['kind'], fields: Omit<Part, 'kind'> = {}): Part => ({ ...fields, kind })
