/**
 * A list whose fields have labels or units of their own: `entry := title (abstract | field+)+`, each part once, in whatever order its writer
 * chose. Nothing has a place on such a page, so that a title has to be a heading, and what is none of the parts is never guessed at.
 */
import type { ArxivCue, AuthorsCue, Cue, DateCue, OrganizationCue, ProvenCue, StarsCue, SubmitterCue, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { note } from '../log.ts'
import { quote } from '../messages.ts'
import { paperOf } from '../targets.ts'
import { emptyByline } from './byline.ts'
import { addLoose } from './entry.ts'
import type { Byline, Card, EntrySegment, TextPlace } from './segments.ts'
import type { Walk } from './walk.ts'

/** Read a list of fields into a draft. O(cues of the page). */
export function readFieldList(walk: Walk, from: number, maxEntries: number): void {
  const { cues, to, draft } = walk
  for (let at = from; at < to; ) {
    let end = at + 1
    while (end < to && !isTitle(cues[end] as Cue)) end++
    if (draft.entries.length > maxEntries || !readSection(walk, at, end)) leaveSection(walk, at, end)
    at = end
  }
}

const isTitle = (cue: Cue): boolean => cue.kind === 'text' && cue.heading === true

/** What stands above the first entry is furniture; of what stands elsewhere a message speaks. */
function leaveSection({ source, cues, draft }: Walk, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'furniture') addLoose(draft, 'furniture', cue, -1, cue.name)
    else if (draft.entries.length === 0 && cue.field !== true && cue.end - cue.start < shortestAbstract)
      addLoose(draft, 'furniture', cue, -1, 'wrapper')
    else {
      addLoose(draft, 'unrecognised', cue, -1)
      note(draft.log, 'unrecognised-text', { span: cue }, { quote: quote(source.slice(cue.start, cue.end)) })
    }
  }
}

/** Read a heading and what stands below it as an entry; false where it is none. */
function readSection(walk: Walk, from: number, to: number): boolean {
  const { source, cues, draft } = walk
  const title = cues[from] as Cue
  const firstField = findField(cues, from, to)
  if (title.kind !== 'text' || title.heading !== true || firstField === to) return false
  let fieldsEnd = firstField
  while (fieldsEnd < to && cues[fieldsEnd]?.field === true) fieldsEnd++
  const parts = collect(cues, firstField, fieldsEnd)
  if (parts === null) return false
  const entry = draft.entries.length
  const above = readAbstract(walk, from + 1, firstField)
  const abstract = above ?? readAbstract(walk, fieldsEnd, to)
  const first = cues[firstField] as Cue
  const last = cues[fieldsEnd - 1] as Cue
  const id = paperOf(title.link?.target) ?? parts.arxiv?.id ?? null
  const segment: EntrySegment = {
    page: walk.index,
    start: title.start,
    end: Math.max(last.end, abstract?.end ?? 0),
    card: toCard(parts, id),
    title: toPlace([title]),
    abstract,
    byline: toByline(parts, first.start, last.end, firstField, fieldsEnd),
    votes: null,
    id,
    entry,
  }
  draft.entries.push(segment)
  for (const cue of [...cues.slice(from + 1, firstField), ...cues.slice(fieldsEnd, to)]) {
    if (abstract !== null && cue.start >= abstract.start && cue.end <= abstract.end) continue
    const owner = cue.start < segment.end ? entry : -1
    if (cue.kind === 'furniture') {
      addLoose(draft, 'furniture', cue, owner, cue.name)
      continue
    }
    addLoose(draft, 'unrecognised', cue, owner)
    note(draft.log, 'unrecognised-text', { span: cue, entry }, { quote: quote(source.slice(cue.start, cue.end)) })
  }
  return true
}

function findField(cues: readonly Cue[], from: number, to: number): number {
  let at = from
  while (at < to && cues[at]?.field !== true) at++
  return at
}

/** What looks like a field that nobody knows: `- **Likes:** 5`, `Likes: 5`. */
const strange = /^(?:[-*+•]\s|\*\*|[A-Z]\w{1,14}(?: \w{1,10})?: )/

/** The abstract among cues: all the texts, as long as an abstract is; null where there is none. */
function readAbstract({ source, cues }: Walk, from: number, to: number): TextPlace | null {
  const texts: TextCue[] = []
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind !== 'text' || (cue.end - cue.start < shortestAbstract && strange.test(source.slice(cue.start, cue.start + 32)))) break
    texts.push(cue)
  }
  const [first, last] = [texts[0], texts.at(-1)]
  return first === undefined || last === undefined || last.end - first.start < shortestAbstract ? null : toPlace(texts)
}

/** The place of texts, and its parts where there are several or marks stand inside. */
function toPlace(texts: readonly TextCue[]): TextPlace {
  const place = { start: (texts[0] as TextCue).start, end: (texts.at(-1) as TextCue).end }
  if (texts.length === 1 && texts[0]?.parts === undefined) return place
  return { ...place, parts: texts.flatMap(({ start, end, parts }) => parts ?? [{ start, end }]) }
}

/** The fields of one entry. */
interface Fields {
  authors?: AuthorsCue
  organization?: OrganizationCue
  date?: DateCue
  comments?: ProvenCue
  votes?: ProvenCue
  stars?: StarsCue
  arxiv?: ArxivCue
  submitter?: SubmitterCue
}

/** Fields by their kinds; null where one is there twice, which are those of two entries. */
function collect(cues: readonly Cue[], from: number, to: number): Fields | null {
  const fields: Fields = {}
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind in fields) return null
    Object.assign(fields, { [cue.kind]: cue })
  }
  return fields
}

/** Who submitted the paper is asked of the card; its cue counts with the fields. */
function toCard({ submitter }: Fields, id: string | null): Card | null {
  return submitter === undefined ? null : { start: submitter.start, end: submitter.end, submitter, votes: null, id, cues: [] }
}

function toByline(fields: Fields, start: number, end: number, from: number, to: number): Byline {
  const { submitter: _, organization, ...parts } = fields
  const place = organization === undefined ? null : { start: organization.start, end: organization.end, name: organization.name }
  return { ...emptyByline, ...parts, organization: place === null ? null : { ...place, handle: null, isCue: true }, start, end, from, to }
}
