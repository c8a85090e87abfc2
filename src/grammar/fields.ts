/**
 * A list whose fields have labels or units of their own: `entry := title (abstract | field+)+`, each part once, in whatever order its writer
 * chose. Nothing has a place on such a page, so that a title has to be a heading, and what is none of the parts is never guessed at.
 */
import type { Cue, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { isLonger, quote } from '../text.ts'
import { paperOf } from '../targets.ts'
import { namesPage } from '../title-words.ts'
import { endsComplete, endsSentence } from './looks.ts'
import { lengthOfCue } from './measure.ts'
import { emptyByline } from './byline.ts'
import { isHeading } from './text-marks.ts'
import { addLoose, tell } from './draft.ts'
import { beginOf, findKindsAbove, headingBehind } from './fields-above.ts'
import { type Fields, isFieldOf, leave, toPlace } from './field-parts.ts'
import { namesAuthors } from './people.ts'
import { takeHeader } from './header.ts'
import { findLabelled } from './labelled.ts'
import { readRow } from './rows.ts'
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
  const kindsAbove = findKindsAbove(cues, from, to, isTitle)
  for (let at = from; at < to; ) {
    if (cues[at]?.row !== undefined) {
      at = readRow(walk, at)
      continue
    }
    const heading = headingBehind(cues, at, to, kindsAbove, isMarked)
    let end = heading + 1
    while (end < to && !isMarked(cues[end] as Cue) && cues[end]?.row === undefined) end++
    if (end < to) end = beginOf(cues, heading + 1, end, kindsAbove)
    if (!isTitle(cues[heading] as Cue) || !readSection(walk, at, heading, end)) leaveSection(walk, at, end)
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
  const isAbove = draft.occurrences.length === 0 && cues.slice(from, to).every((cue) => isWrapper(source, cue))
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (isAbove && takeHeader(walk, cue)) continue
    if (isAbove) addLoose(draft, 'furniture', cue, null, 'wrapper')
    else leave(walk, cue, null, null)
  }
}

/** What may stand above a list: its day, and short texts without a link to a paper. What was not read may be anything. */
const isWrapper = (source: string, cue: Cue): boolean =>
  cue.kind !== 'unread' && (cue.field !== true || cue.kind === 'date') && lengthOfCue(source, cue) < shortestAbstract && !isLinked(cue)

/** Read a heading, the fields above it from `from` on, and what stands below it as an entry; false where it is none. */
function readSection(walk: Walk, from: number, heading: number, to: number): boolean {
  const { cues, draft } = walk
  const title = cues[heading] as Cue
  const firstField = findEdge(cues, heading, to, true)
  const fieldsEnd = findEdge(cues, firstField, to, false)
  const above = cues.slice(from, heading)
  const fields = chooseFields([...above, ...cues.slice(firstField, fieldsEnd)], cues.slice(fieldsEnd, to).filter(isFieldOf))
  const parts = collect(fields)
  if (title.kind !== 'text' || parts === null || (fields.length === 0 && !isProven(cues, heading, to))) return false
  const abstract = readAbstract(walk, heading + 1, firstField) ?? readAbstract(walk, fieldsEnd, to)
  const id = paperOf(title.link?.target) ?? parts.arxiv?.id ?? paperBelow(cues, heading, to)
  const start = above[0]?.start ?? title.start
  const end = Math.max(title.end, fields.at(-1)?.end ?? 0, abstract?.end ?? 0)
  // Fields that stand on both sides of a text count with the card.
  const isOneRun = fields.length === fieldsEnd - firstField
  const card = toCard(parts, isOneRun ? [] : fields, id)
  const range = isOneRun ? { from: firstField, to: fieldsEnd } : { from: to, to }
  const byline = fields.length === 0 ? null : { ...toByline(parts), ...hullOfCues(fields), ...range }
  draft.occurrences.push({ page: walk.index, start, end, card, title: toPlace([title]), abstract, byline, votes: null, id })
  leaveOthers(walk, heading + 1, to, new Set(fields))
  return true
}

/** The fields of an entry, with those behind its abstract unless these are there already. */
const chooseFields = (fields: Cue[], behind: readonly Cue[]): Cue[] =>
  behind.length > 0 && collect([...fields, ...behind]) !== null ? [...fields, ...behind] : fields

/** Whether a paper stands in a section without fields: its heading leads to it, or it has the label of an abstract. */
const isProven = (cues: readonly Cue[], from: number, to: number): boolean => {
  const title = cues[from] as Cue
  return (isHeading(title) && isLinked(title)) || cues.slice(from, to).some(({ labelled }) => labelled)
}

/** Leave out what is neither the abstract of the last entry nor one of its fields. */
function leaveOthers(walk: Walk, from: number, to: number, fields: ReadonlySet<Cue>): void {
  const entry = walk.draft.occurrences.length - 1
  const { abstract, end } = walk.draft.occurrences[entry] as Occurrence
  for (const cue of walk.cues.slice(from, to)) {
    const isAbstract = abstract !== null && cue.start >= abstract.start && cue.end <= abstract.end
    if (!isAbstract && !fields.has(cue)) leave(walk, cue, cue.start < end ? entry : null, entry)
  }
}

/** The paper that an address alone below a text of the entry leads to. */
function paperBelow(cues: readonly Cue[], from: number, to: number): string | null {
  const texts = cues.slice(from, to).filter((cue): cue is TextCue => cue.kind === 'text')
  return paperOf(texts.findLast(isLinked)?.link?.target)
}

/** The next cue that is a field, or that is none. */
function findEdge(cues: readonly Cue[], from: number, to: number, isField: boolean): number {
  let at = from
  while (at < to && isFieldOf(cues[at] as Cue) !== isField) at++
  return at
}

/** What looks like a field that nobody knows: `- **Likes:** 5`, `Likes: 5`. */
const strange = /^(?:[-*+•]\s|\*\*|[A-Z]\w{1,14}(?: \w{1,10})?: )/

/** Several fields on a line: `Upvotes: 3 | Submitted by: ...`. */
const strangeLine = /^[A-Z]\w{1,14}(?: \w{1,10})?: [^|·]{1,32} [|·] /

/** Whether a text looks like fields; an abstract may begin with `Background: `. */
function isStrange(source: string, { start, end }: Cue): boolean {
  const text = source.slice(start, end)
  return strangeLine.test(text) || (text.length < shortestAbstract && strange.test(text))
}

/** A label of up to four words, as it may be of a further paragraph where the abstract has one itself: `**Why it matters:** ...`, `Limitations: ...`. */
const ownLabel = /^(?:[-*+•]\s{1,3})?(?:\*\*[^*\n\r]{1,48}(?::\*\*|\*\*:)|[A-Z]\w{1,15}(?: \w{1,12}){0,3}:(?=\s))/

const hasLabel = (source: string, { start, end }: Cue): boolean => ownLabel.test(source.slice(start, end))

/** Whether a text is a field that nobody knows, or a further paragraph with a label behind an abstract that has one itself. */
const isFurther = (source: string, cue: Cue, first: TextCue | undefined): boolean =>
  isStrange(source, cue) || (first?.labelled === true && hasLabel(source, cue))

/** Writers of lists shorten abstracts; what is as long and ends as a sentence does is one. */
const shortestSummary = 60

/** The abstract among cues: all the texts, where a label, their length or their end says so; null where there is none. */
function readAbstract({ source, cues }: Walk, from: number, to: number): TextPlace | null {
  // What looks like fields stands in no abstract, but maybe above one.
  const labelled = findLabelled(cues, from, to, (at) => lengthOfCue(source, cues[at] as Cue))
  const texts: TextCue[] = []
  for (const cue of cues.slice(labelled.from, labelled.to)) {
    if (cue.kind !== 'text') break
    if (!isFurther(source, cue, texts[0])) texts.push(cue)
    else if (texts.length > 0) break
  }
  if (endsInLabel(source, texts)) texts.pop()
  if (isApart(source, texts)) texts.shift()
  const [first, last] = [texts[0], texts.at(-1)]
  if (first === undefined || last === undefined) return null
  const isWhole = isLonger(source, first.start, last.end, shortestSummary - 1) && endsSentence(source.slice(first.start, last.end))
  return first.labelled === true || isWhole || isLonger(source, first.start, last.end, shortestAbstract - 1) ? toPlace(texts) : null
}

/** Whether the first of some texts is a thing of its own: a short line with a blank one behind that names authors, or ends as no sentence does. */
function isApart(source: string, [first, next]: readonly TextCue[]): boolean {
  if (first === undefined || next?.gap !== 'blank-line' || first.labelled === true) return false
  const line = source.slice(first.start, first.end)
  return namesAuthors(line) || (line.length < shortestSummary && !endsSentence(line))
}

/** A line that is no longer may be one of labels: `Likes 5, shares 7`. */
const longestLabels = 60

/** Whether the last of an abstract's lines is no part of it: the abstract is whole without it, and the line ends no sentence. */
function endsInLabel(source: string, texts: readonly TextCue[]): boolean {
  const [first, before, last] = [texts[0], texts.at(-2), texts.at(-1)]
  if (first === undefined || before === undefined || last === undefined || isLonger(source, last.start, last.end, longestLabels))
    return false
  if (!isLonger(source, first.start, before.end, shortestSummary - 1) || endsComplete(source.slice(last.start, last.end))) return false
  return endsSentence(source.slice(before.start, before.end))
}

/** Fields by their kinds; null where one is there twice, which are those of two entries. */
function collect(cues: readonly Cue[]): Fields | null {
  const fields: Fields = {}
  for (const cue of cues) {
    if (cue.kind === 'arxiv' && fields.arxiv?.id === cue.id) continue
    if (cue.kind in fields) return null
    Object.assign(fields, { [cue.kind]: cue })
  }
  return fields
}

/** Who submitted the paper is asked of the card; without other cues its own counts with the fields. */
function toCard(fields: Fields, cues: Cue[], id: string | null): Card | null {
  const submitter = fields.submitter ?? null
  const places = submitter === null || cues.length > 0 ? cues : [submitter]
  return places.length === 0 ? null : { ...hullOfCues(places), submitter, votes: null, id, cues }
}

function toByline({ submitter: _, organization, ...parts }: Fields): Omit<Byline, keyof Span | 'from' | 'to'> {
  const place = organization === undefined ? null : { start: organization.start, end: organization.end, name: organization.name }
  return { ...emptyByline, ...parts, organization: place === null ? null : { ...place, handle: null, isCue: true } }
}

const hullOfCues = (cues: readonly Cue[]): Span => ({ start: (cues[0] as Cue).start, end: (cues.at(-1) as Cue).end })
