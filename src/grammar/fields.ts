/**
 * A list whose fields have labels or units of their own: `entry := title (abstract | field+)+`, each part once, in whatever order its writer
 * chose. Nothing has a place on such a page, so that a title has to be a heading, and what is none of the parts is never guessed at.
 */
import type { ArxivCue, Cue, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { isLonger, quote } from '../text.ts'
import { paperOf } from '../targets.ts'
import { endsComplete, endsSentence } from './looks.ts'
import { lengthOfCue } from './measure.ts'
import { emptyByline } from './byline.ts'
import { isHeading } from './text-marks.ts'
import { addLoose, tell } from './draft.ts'
import { type Fields, leave, toPlace } from './field-parts.ts'
import { namesAuthors } from './people.ts'
import { takeHeader } from './header.ts'
import { findLabelled } from './labelled.ts'
import { readRow } from './rows.ts'
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
  const isTitle = (cue: Cue): boolean => isMarked(cue) && (!areLinked || isLinked(cue)) && !isPageTitle(source, cue)
  for (let at = from; at < to; ) {
    if (cues[at]?.row !== undefined) {
      at = readRow(walk, at)
      continue
    }
    let end = at + 1
    while (end < to && !isMarked(cues[end] as Cue) && cues[end]?.row === undefined) end++
    if (!isTitle(cues[at] as Cue) || !readSection(walk, at, end)) leaveSection(walk, at, end)
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

/** `Hugging Face Daily Papers - Jan 3`: the title of the list. */
const isPageTitle = (source: string, { start, end }: Cue): boolean =>
  /^(?:hugging ?face |hf )?(?:daily|weekly|monthly|trending) papers\b/i.test(source.slice(start, end))

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

/** What may stand above a list: short texts without a link to a paper. What was not read may be anything. */
const isWrapper = (source: string, cue: Cue): boolean =>
  cue.kind !== 'unread' && cue.field !== true && lengthOfCue(source, cue) < shortestAbstract && !isLinked(cue)

/** Read a heading and what stands below it as an entry; false where it is none. */
function readSection(walk: Walk, from: number, to: number): boolean {
  const { cues, draft } = walk
  const title = cues[from] as Cue
  const firstField = findEdge(cues, from, to, true)
  const fieldsEnd = findEdge(cues, firstField, to, false)
  const parts = collect(cues, firstField, fieldsEnd)
  if (title.kind !== 'text' || parts === null || (firstField === to && !isProven(cues, from, to))) return false
  const abstract = readAbstract(walk, from + 1, firstField) ?? readAbstract(walk, fieldsEnd, to)
  const byline =
    firstField < to ? toByline(parts, (cues[firstField] as Cue).start, (cues[fieldsEnd - 1] as Cue).end, firstField, fieldsEnd) : null
  const link = parts.arxiv === undefined ? findLink(cues, fieldsEnd, to) : null
  const id = paperOf(title.link?.target) ?? parts.arxiv?.id ?? link?.id ?? paperBelow(cues, from, to)
  const end = Math.max(title.end, byline?.end ?? 0, abstract?.end ?? 0, link?.end ?? 0)
  const card = toCard(parts, id)
  draft.occurrences.push({ page: walk.index, start: title.start, end, card, title: toPlace([title]), abstract, byline, votes: null, id })
  leaveOthers(walk, [...cues.slice(from + 1, firstField), ...cues.slice(fieldsEnd, to)], link)
  return true
}

/** Whether a paper stands in a section without fields: its heading leads to it, or it has the label of an abstract. */
const isProven = (cues: readonly Cue[], from: number, to: number): boolean => {
  const title = cues[from] as Cue
  return (isHeading(title) && isLinked(title)) || cues.slice(from, to).some(({ labelled }) => labelled)
}

/** Leave out what is neither the abstract of the last entry nor its link. */
function leaveOthers(walk: Walk, others: readonly Cue[], link: Cue | null): void {
  const entry = walk.draft.occurrences.length - 1
  const { abstract, end } = walk.draft.occurrences[entry] as Occurrence
  for (const cue of others) {
    const isAbstract = abstract !== null && cue.start >= abstract.start && cue.end <= abstract.end
    if (cue === link) addLoose(walk.draft, 'arxiv', cue, entry)
    else if (!isAbstract) leave(walk, cue, cue.start < end ? entry : null, entry)
  }
}

/** The link to the paper that a writer put behind the abstract, below all other fields. */
function findLink(cues: readonly Cue[], from: number, to: number): ArxivCue | null {
  const links = cues.slice(from, to).filter((cue) => cue.kind === 'arxiv')
  return links.length === 1 ? (links[0] as ArxivCue) : null
}

/** The paper that an address alone below a text of the entry leads to. */
function paperBelow(cues: readonly Cue[], from: number, to: number): string | null {
  const texts = cues.slice(from, to).filter((cue): cue is TextCue => cue.kind === 'text')
  return paperOf(texts.findLast(isLinked)?.link?.target)
}

/** Whether a cue is a field: by its label or unit, or because it is the link to a paper or a repository, which needs none. */
const isFieldOf = ({ field, kind }: Cue): boolean => field === true || kind === 'arxiv' || kind === 'stars'

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

/** Writers of lists shorten abstracts; what is as long and ends as a sentence does is one. */
const shortestSummary = 60

/** The abstract among cues: all the texts, where a label, their length or their end says so; null where there is none. */
function readAbstract({ source, cues }: Walk, from: number, to: number): TextPlace | null {
  // What looks like fields stands in no abstract, but maybe above the label of one.
  const labelled = findLabelled(cues, from, to)
  const texts: TextCue[] = []
  for (let at = labelled.from; at < labelled.to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind !== 'text' || isStrange(source, cue) || (texts[0]?.labelled === true && hasLabel(source, cue))) break
    texts.push(cue)
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
function collect(cues: readonly Cue[], from: number, to: number): Fields | null {
  const fields: Fields = {}
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'arxiv' && fields.arxiv?.id === cue.id) continue
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
