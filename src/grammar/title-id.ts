/** The id of its paper that a title begins or ends with in brackets, as mails of arXiv have it: `[2511.01234] Paper Boats`, `Paper Boats (arXiv:2511.01234)`. */
import type { TextCue } from '../cues.ts'
import type { Span } from '../schema.ts'
import { toPlace } from './field-parts.ts'
import type { TextPlace } from './segments.ts'

/** Brackets may be escaped. The month of an id is one. */
const before = /^\\?[[(](?:arxiv: ?)?(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,2})?\\?[\])][:.]?\s{1,9}(?=\S)/i
const behind = /\s{1,9}\\?[[(](?:arxiv: ?)?(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,2})?\\?[\])]$/i
/** So much of a title is looked at. */
const longest = 40

/** A title, and the id that stands in it. */
export interface TitleWithId {
  readonly title: TextPlace
  /** Null where there is none. */
  readonly id: string | null
  /** Where it stands. */
  readonly mark: Span | null
}

/** Part a title from the id that it begins or ends with. One of several parts stays whole. O(1). */
export function partId(source: string, cue: TextCue): TitleWithId {
  const title = toPlace([cue])
  const { start, end } = cue
  if (title.parts !== undefined) return { title, id: null, mark: null }
  const first = before.exec(source.slice(start, Math.min(end, start + longest)))
  if (first !== null) {
    const mark = { start, end: start + first[0].trimEnd().length }
    return { title: { start: start + first[0].length, end }, id: first[1] as string, mark }
  }
  const last = behind.exec(source.slice(Math.max(start, end - longest), end))
  if (last === null) return { title, id: null, mark: null }
  const at = end - last[0].length
  return { title: { start, end: at }, id: last[1] as string, mark: { start: end - last[0].trimStart().length, end } }
}
