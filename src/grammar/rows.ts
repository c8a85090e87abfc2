/**
 * A row of a table: `entry := (title | abstract | field)+`, in the order of the columns. All cues of a row are of one paper, whatever stands
 * around it, and the heads of the columns say what they are.
 */
import type { Cue, OrganizationCue, TextCue } from '../cues.ts'
import type { Span } from '../schema.ts'
import { paperOf } from '../targets.ts'
import { quote } from '../text.ts'
import { emptyByline } from './byline.ts'
import { addLoose, tell } from './draft.ts'
import { type Fields, leave, toPlace } from './field-parts.ts'
import type { Byline, OrganizationPlace } from './segments.ts'
import { partId } from './title-id.ts'
import type { Walk } from './walk.ts'

/** What stands in a row. */
interface Cells {
  title: TextCue | null
  abstract: TextCue | null
  readonly fields: Fields
  /** The cues of the fields. */
  readonly known: Cue[]
  /** What is none of its column, or a second one. */
  readonly others: Cue[]
}

/**
 * Read a row into the draft.
 *
 * @param from its first cue
 * @returns the cue behind its last. O(cues of the row).
 */
export function readRow(walk: Walk, from: number): number {
  const { cues } = walk
  const place = cues[from]?.row
  let end = from + 1
  while (end < walk.to && cues[end]?.row === place) end++
  const row = cues.slice(from, end)
  const cells = sortOut(row)
  if (isTotal(walk.source, cells)) for (const cue of row) addLoose(walk.draft, 'furniture', cue, null, 'total')
  else if (isEntry(cells)) addEntry(walk, cells, end)
  else leaveRow(walk, cells)
  return end
}

function sortOut(cues: readonly Cue[]): Cells {
  const cells: Cells = { title: null, abstract: null, fields: {}, known: [], others: [] }
  for (const cue of cues) {
    if (cue.kind === 'text' && cue.heading === true) cells.title = cue
    else if (cue.kind === 'text' && cue.labelled === true) cells.abstract = cue
    else if (cue.field === true && takeField(cells.fields, cue)) cells.known.push(cue)
    else cells.others.push(cue)
  }
  return cells
}

/** Take a field. Several columns may lead to the same paper, and one may have the repository and another its stars; each other field has one column. */
function takeField(fields: Fields, cue: Cue): boolean {
  const { stars, arxiv } = fields
  if (cue.kind === 'arxiv' && arxiv !== undefined) return arxiv.id === cue.id
  if (cue.kind === 'stars' && stars !== undefined) {
    if ((stars.url !== null && cue.url !== null && stars.url !== cue.url) || (stars.figure !== null && cue.figure !== null)) return false
    fields.stars = { ...stars, url: stars.url ?? cue.url, figure: stars.figure ?? cue.figure }
  } else Object.assign(fields, { [cue.kind]: cue })
  return true
}

/** A title alone may be the heading of a group of rows. */
const isEntry = ({ title, abstract, known, others }: Cells): boolean =>
  title !== null && (abstract !== null || known.length + others.length > 0 || paperOf(title.link?.target) !== null)

/** What a spreadsheet writes below its columns. */
const total = /^(?:grand |sub)?(?:total|sum|average|mean|median|count)s?:?$/i
const longestTotal = 20
const number = /^\d{1,9}(?:[.,]\d{1,9})?$/

/** Whether a row sums up the numbers above it: it has its name for a title, and nothing else that only a paper has. */
const isTotal = (source: string, { title, abstract, fields, others }: Cells): boolean =>
  title !== null &&
  title.end - title.start <= longestTotal &&
  total.test(source.slice(title.start, title.end).replaceAll('*', '')) &&
  abstract === null &&
  others.every(({ start, end }) => number.test(source.slice(start, end))) &&
  fields.arxiv === undefined &&
  fields.date === undefined &&
  paperOf(title.link?.target) === null

function addEntry(walk: Walk, cells: Cells, to: number): void {
  const { source, draft } = walk
  const { abstract, fields, known, others } = cells
  const title = cells.title as TextCue
  const { submitter = null, organization, ...parts } = fields
  const { start, end } = hullOf(cells)
  const own = partId(source, title)
  const id = paperOf(title.link?.target) ?? own.id ?? fields.arxiv?.id ?? fields.votes?.id ?? fields.comments?.id ?? null
  // Fields may stand before the title and behind it: all of them count with the card.
  const card = { start, end, submitter, votes: null, id, cues: known }
  const byline: Byline = { start, end, from: to, to, ...emptyByline, ...parts, organization: toOrganization(organization) }
  const places = { title: own.title, abstract: abstract && toPlace([abstract]) }
  draft.occurrences.push({ page: walk.index, start, end, card, ...places, byline, votes: null, id })
  const entry = draft.occurrences.length - 1
  if (own.mark !== null) addLoose(draft, 'arxiv', own.mark, entry)
  for (const other of others) leave(walk, other, start < other.start && other.start < end ? entry : null, entry)
}

const toOrganization = (cue: OrganizationCue | undefined): OrganizationPlace | null =>
  cue === undefined ? null : { start: cue.start, end: cue.end, name: cue.name, handle: cue.handle, isCue: true }

/** What a title, an abstract and fields take up; of the last the first and the last tell. */
function hullOf({ title, abstract, known }: Pick<Cells, 'title' | 'abstract' | 'known'>): Span {
  const edges = [title, abstract, known[0], known.at(-1)].filter((cue) => cue !== null && cue !== undefined)
  return { start: Math.min(...edges.map(({ start }) => start)), end: Math.max(...edges.map(({ end }) => end)) }
}

/** A row without a title is no entry; nor is one that has nothing else. */
function leaveRow(walk: Walk, { title, abstract, known, others }: Cells): void {
  const { source, draft } = walk
  const parts = abstract === null ? known : [...known, abstract]
  for (const part of parts) addLoose(draft, 'unrecognised', part, null)
  if (parts.length > 0) {
    const span = hullOf({ title: null, abstract, known })
    tell(draft, 'title-missing', { span }, { quote: quote(source.slice(span.start, span.end)) })
  }
  for (const other of title === null ? others : [title, ...others]) leave(walk, other, null, null)
}
