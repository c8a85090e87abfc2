/**
 * A list whose fields have labels or units of their own: `entry := title (abstract | field+)+`, each part once, in whatever order its writer
 * chose. Nothing has a place on such a page, so that a title has to be a heading, and what is none of the parts is never guessed at.
 */
import type { ArxivCue, Cue, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { byStart } from '../sorted.ts'
import { quote } from '../text.ts'
import { paperOf } from '../targets.ts'
import { namesPage } from '../title-words.ts'
import { endsSentence } from './looks.ts'
import { lengthOfCue } from './measure.ts'
import { callsPaper } from '../link-words.ts'
import { emptyByline } from './byline.ts'
import { isHeading } from './text-marks.ts'
import { addLoose, tell } from './draft.ts'
import { beginOf, findKindsAbove, headingBehind } from './fields-above.ts'
import { type Fields, isFieldOf, leave } from './field-parts.ts'
import { collect, findEdge, findRunEnd, isMention } from './field-runs.ts'
import { takeHeader } from './header.ts'
import { countParagraphs, readAbstract } from './field-abstract.ts'
import { readRow } from './rows.ts'
import { partId } from './title-id.ts'
import type { Span } from '../schema.ts'
import type { Byline, Card, Occurrence, TextPlace } from './segments.ts'
import type { Walk } from './walk.ts'

/**
 * Read a list of fields into a draft.
 *
 * @param isLast whether the text ends with the page. O(cues of the page).
 */
export function readFieldList(walk: Walk, from: number, isLast: boolean): void {
  const { source, cues, to } = walk
  // Rows of a table have no headings: there links to papers are titles.
  const isOwnHeading = (cue: Cue): boolean => isHeading(cue) && !isLabel(source, cue)
  const isMarked = cues.slice(from, to).some(isOwnHeading) ? isOwnHeading : isLinked
  const headings = cues.slice(from, to).filter(isMarked)
  // Where most titles lead to their papers, a heading that leads nowhere is none, or the rest of one.
  const areLinked = headings.filter(isLinked).length * 2 > headings.length
  const isTitle = (cue: Cue): boolean => isMarked(cue) && (!areLinked || isLinked(cue)) && !namesPage(source, cue)
  const habit: Habit = { kindsBehind: new Set(), paragraphs: 0 }
  const kindsAbove = findKindsAbove(source, cues, from, to, isTitle)
  for (let at = from; at < to; ) {
    if (cues[at]?.row !== undefined) {
      at = readRow(walk, at)
      continue
    }
    const heading = headingBehind(cues, at, to, kindsAbove, isMarked)
    let end = heading + 1
    while (end < to && !isMarked(cues[end] as Cue) && cues[end]?.row === undefined) end++
    if (end < to) end = beginOf(cues, heading + 1, end, kindsAbove, isMarked)
    if (!isTitle(cues[heading] as Cue) || !readSection(walk, { from: at, heading, to: end }, habit)) leaveSection(walk, at, end)
    at = end
  }
  if (isLast && !walk.draft.isWhole) reportCut(walk)
}

/** The last abstract of a text that does not end as a sentence does was cut off. */
function reportCut({ source, cues, to, draft }: Walk): void {
  const entry = draft.occurrences.length - 1
  const abstract = draft.occurrences[entry]?.abstract ?? null
  if (abstract === null || abstract.end !== cues[to - 1]?.end || endsSentence(source.slice(abstract.start, abstract.end))) return
  const tail = source.slice(Math.max(abstract.start, abstract.end - 60), abstract.end)
  tell(draft, 'text-cut-off', { span: abstract, occurrence: entry }, { quote: quote(tail) })
}

const isLinked = (cue: Cue): boolean => cue.kind === 'text' && paperOf(cue.link?.target) !== null

/** `Abstract:` in bold type on a line of its own. */
const isLabel = (source: string, { end }: Cue): boolean => source.charAt(end - 1) === ':'

/** What stands above the first entry is furniture; of what stands elsewhere a message speaks. */
function leaveSection(walk: Walk, from: number, to: number): void {
  const { source, cues, draft } = walk
  const section = cues.slice(from, to)
  const isAbove =
    draft.occurrences.at(-1)?.page !== walk.index && section.every((cue) => isWrapper(source, cue)) && !mayBePaper(walk, section)
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (isAbove && takeHeader(walk, cue)) continue
    if (isAbove) addLoose(draft, 'furniture', cue, null, 'wrapper')
    else leave(walk, cue, null, null)
  }
}

/** What may stand above a list: its day, and short texts without a link to a paper. What was not read may be anything. */
const isWrapper = (source: string, cue: Cue): boolean =>
  cue.kind !== 'unread' &&
  cue.labelled !== true &&
  (cue.field !== true || cue.kind === 'date') &&
  lengthOfCue(source, cue) < shortestAbstract &&
  !isLinked(cue)

/** A sentence of a paper's abstract is no shorter. */
const shortestSentence = 60

/** Whether a section above the first entry may be a paper of which nothing else is known: below the page's title a heading and a whole sentence. */
function mayBePaper({ source, page }: Walk, [heading, ...texts]: readonly Cue[]): boolean {
  if (page.title === null || heading === undefined || !isHeading(heading)) return false
  return texts.some(
    (text) => text.kind === 'text' && lengthOfCue(source, text) >= shortestSentence && endsSentence(source.slice(text.start, text.end)),
  )
}

/** What is of one heading. */
interface Section {
  /** The first field above it, or the heading itself. */
  readonly from: number
  readonly heading: number
  readonly to: number
}

/** What entries of a list had so far. The last one has no more: text and fields around the list stand behind it. */
interface Habit {
  /** Which fields stood behind abstracts. */
  readonly kindsBehind: Set<Cue['kind']>
  /** The most paragraphs of an abstract, 0 where there is none so far. */
  paragraphs: number
}

/** The abstract of a section, above its fields or below them. In the last section of a page it has no more paragraphs than those above. */
function findAbstract(
  walk: Walk,
  { from, heading, to }: Section,
  fields: { from: number; to: number },
  { paragraphs }: Habit,
): TextPlace | null {
  const most = to === walk.to && paragraphs > 0 ? paragraphs : Number.POSITIVE_INFINITY
  const read = (first: number, end: number): TextPlace | null => readAbstract(walk, first, end, most)
  return read(heading + 1, fields.from) ?? read(fields.to, to) ?? read(from, heading)
}

/** Read a section as an entry; false where it is none. */
function readSection(walk: Walk, { from, heading, to }: Section, habit: Habit): boolean {
  const { source, cues, draft } = walk
  const title = cues[heading] as Cue
  const firstField = findEdge(walk, heading, to, true)
  const fieldsEnd = findRunEnd(walk, firstField, to)
  const above = cues.slice(from, heading)
  const abstract = findAbstract(walk, { from, heading, to }, { from: firstField, to: fieldsEnd }, habit)
  const near = [...above, ...cues.slice(firstField, fieldsEnd)].filter(isFieldOf)
  const fields = addBehind(near, findBehind(walk, fieldsEnd, to, abstract, habit.kindsBehind))
  const parts = collect(fields)
  if (title.kind !== 'text' || parts === null || (fields.length === 0 && !isProven(cues, heading, to))) return false
  const own = partId(source, title)
  const id = paperOf(title.link?.target) ?? own.id ?? parts.arxiv?.id ?? paperIn(walk, heading, to, abstract)
  const start = above[0]?.start ?? title.start
  const end = Math.max(title.end, fields.at(-1)?.end ?? 0, abstract?.end ?? 0)
  // Fields that stand on both sides of a text count with the card.
  const isOneRun = fields.length === fieldsEnd - firstField && fields.every((field, at) => field === cues[firstField + at])
  const card = toCard(parts, isOneRun ? [] : fields, id)
  const range = isOneRun ? { from: firstField, to: fieldsEnd } : { from: to, to }
  const byline = fields.length === 0 ? null : { ...toByline(parts), ...hullOfCues(fields), ...range }
  draft.occurrences.push({ page: walk.index, start, end, card, title: own.title, abstract, byline, votes: null, id })
  if (own.mark !== null) addLoose(draft, 'arxiv', own.mark, draft.occurrences.length - 1)
  if (abstract !== null) habit.paragraphs = Math.max(habit.paragraphs, countParagraphs(cues.slice(heading, to), abstract))
  leaveOthers(walk, from, to, new Set([title, ...fields]))
  return true
}

/** The fields of an entry in their order, with those behind its abstract unless these are there already. */
function addBehind(fields: Cue[], behind: readonly Cue[]): Cue[] {
  const all = [...fields, ...behind].sort(byStart)
  return collect(all) === null ? fields : all
}

/**
 * The fields right behind an abstract, and the only link behind it wherever that stands. What stands behind the abstract of the last entry alone may be of the text
 * around the list.
 */
function findBehind(walk: Walk, from: number, to: number, abstract: TextPlace | null, known: Set<Cue['kind']>): readonly Cue[] {
  const { cues, draft, index } = walk
  let first = from
  while (first < to && (cues[first] as Cue).start < (abstract?.end ?? 0)) first++
  const run = cues.slice(first, findEdge(walk, first, to, false))
  const isLast = to === walk.to && draft.occurrences.at(-1)?.page === index
  const own = isLast && run.some(({ kind }) => !known.has(kind)) ? [] : run
  for (const { kind } of own) known.add(kind)
  const link = findLink(walk, from, to)
  return link === null || own.includes(link) ? own : [...own, link]
}

/** The link to the paper that a writer put behind the abstract, below all other fields. */
function findLink({ source, cues }: Walk, from: number, to: number): Cue | null {
  const links = cues.slice(from, to).filter((cue, at): cue is ArxivCue => cue.kind === 'arxiv' && !isMention(source, cues, from + at))
  const [first, ...others] = links
  return first !== undefined && others.every(({ id }) => id === first.id) ? first : null
}

/** Whether a paper stands in a section without fields: its heading leads to it, or it has the label of an abstract. */
const isProven = (cues: readonly Cue[], from: number, to: number): boolean => {
  const title = cues[from] as Cue
  return (isHeading(title) && isLinked(title)) || cues.slice(from, to).some(({ labelled }) => labelled)
}

/** Leave out what is not of the last entry: neither its abstract nor its title or one of its fields. */
function leaveOthers(walk: Walk, from: number, to: number, own: ReadonlySet<Cue>): void {
  const entry = walk.draft.occurrences.length - 1
  const { abstract, end } = walk.draft.occurrences[entry] as Occurrence
  for (const cue of walk.cues.slice(from, to)) {
    const isAbstract = abstract !== null && cue.start >= abstract.start && cue.end <= abstract.end
    if (!isAbstract && !own.has(cue)) leave(walk, cue, cue.start < end ? entry : null, entry)
  }
}

/** The paper that the abstract of an entry leads to, also by an address alone below it, or a text that says so. Others may lead to another paper. */
function paperIn({ source, cues }: Walk, from: number, to: number, abstract: TextPlace | null): string | null {
  const isOwn = ({ start, end }: Cue): boolean =>
    (abstract !== null && start >= abstract.start && end <= abstract.end) || callsPaper(source.slice(start, end))
  const texts = cues.slice(from, to).filter((cue): cue is TextCue => cue.kind === 'text' && isOwn(cue))
  return paperOf(texts.findLast(isLinked)?.link?.target)
}

/** Who submitted the paper is asked of the card; without other cues its own counts with the fields. */
function toCard(fields: Fields, cues: Cue[], id: string | null): Card | null {
  const submitter = fields.submitter ?? null
  const places = submitter === null || cues.length > 0 ? cues : [submitter]
  return places.length === 0 ? null : { submitter, votes: null, id, cues, ...hullOfCues(places) }
}

function toByline({ submitter: _, organization, ...parts }: Fields): Omit<Byline, keyof Span | 'from' | 'to'> {
  const place = organization === undefined ? null : { start: organization.start, end: organization.end, name: organization.name }
  return { ...emptyByline, ...parts, organization: place === null ? null : { handle: null, isCue: true, ...place } }
}

const hullOfCues = (cues: readonly Cue[]): Span => ({ start: (cues[0] as Cue).start, end: (cues.at(-1) as Cue).end })
