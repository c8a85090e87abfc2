/** The papers of a text: what it shows of each, and what the data says that it was made from. */
import { readPlace } from './decode.ts'
import type { Occurrence, RecordSegment, Segments } from './grammar/segments.ts'
import { compareWithAbstract, keyOfTitle } from './merge/same.ts'
import { limitPapers } from './limit-papers.ts'
import type { MessageLog } from './log.ts'
import type { Numbering, Paper } from './numbering.ts'
import { noteTwinValues } from './twin-values.ts'
import { joinTwins, type Shown } from './twins.ts'

/**
 * Find out which occurrences and which records are of one paper, and number the papers in the order of the text. A paper with records
 * stands where the first of them does.
 *
 * @param log where `copies-disagree` and `too-many-entries` go
 * @returns the papers, no more than the limit allows. O(papers and length of their abstracts).
 */
export function numberPapers(source: string, segments: Segments, maxEntries: number, log: MessageLog): Numbering {
  const joined = joinTwins(source, segments)
  const { shown, shownOf } = joined
  if (shown.length < shownOf.length) noteTwinValues(source, segments, shownOf, log)
  const numbering =
    segments.records.length === 0
      ? { papers: shown.map(asShown), paperOf: { occurrences: shownOf, records: [] } }
      : joinAll(source, segments, joined)
  return numbering.papers.length > maxEntries ? limitPapers(segments, numbering, maxEntries, log) : numbering
}

const asShown = (segment: Occurrence): Paper => ({ records: [], segment })

/** Find the card of each paper that the data list, and number all. */
function joinAll(source: string, { records, escapes }: Segments, { shown, shownOf }: Shown): Numbering {
  const byKey = new Map<string, Occurrence>()
  for (const segment of shown) {
    const { page, id, title } = segment
    const text = readPlace(source, title, escapes)
    for (const key of keysOf(page, id, text)) if (!byKey.has(key)) byKey.set(key, segment)
  }
  const taken = new Set<Occurrence>()
  const papers = joinCopies(records).map(({ records: copies, id }): Paper => {
    const { page, record } = copies[0] as RecordSegment
    const key = keysOf(page, id, record.values.title).find((candidate) => byKey.has(candidate)) ?? ''
    const segment = byKey.get(key)
    if (segment === undefined || taken.has(segment) || !mayBeOne(segment.id, id)) return { records: copies, segment: null }
    taken.add(segment)
    return { records: copies, segment }
  })
  for (const segment of shown) if (!taken.has(segment)) papers.push(asShown(segment))
  papers.sort((a, b) => startOf(a) - startOf(b))
  const places = new Map<Occurrence | RecordSegment, number>()
  papers.forEach((paper, place) => {
    for (const part of paper.segment === null ? paper.records : [...paper.records, paper.segment]) places.set(part, place)
  })
  const paperOf = (part: Occurrence | RecordSegment): number => places.get(part) as number
  return { papers, paperOf: { occurrences: shownOf.map((at) => paperOf(shown[at] as Occurrence)), records: records.map(paperOf) } }
}

/** The records of one paper, and the id that one of them at least has. */
interface Copies {
  readonly records: RecordSegment[]
  id: string | null
}

/**
 * Find the records of one paper on a page: those with one id, and of those that follow one another such as have one title and nothing that
 * tells them apart. An id outweighs a title.
 */
function joinCopies(records: readonly RecordSegment[]): Copies[] {
  const papers: Copies[] = []
  const byId = new Map<string, Copies>()
  let before: Copies | null = null
  for (const segment of records) {
    const { arxivId } = segment.record.values
    const key = arxivId === null ? null : keyOfId(segment.page, arxivId)
    let paper: Copies | null = (key === null ? undefined : byId.get(key)) ?? before
    if (paper === null || (paper === before && !isCopy(paper, segment))) {
      paper = { records: [], id: null }
      papers.push(paper)
    }
    paper.records.push(segment)
    paper.id ??= arxivId
    if (key !== null) byId.set(key, paper)
    before = paper
  }
  return papers
}

/** Whether a record is of the same paper as those that stand before it. */
function isCopy({ id, records }: Copies, { page, record: { values } }: RecordSegment): boolean {
  const { record, page: pageBefore } = records.at(-1) as RecordSegment
  const { title, abstract, arxivId } = values
  if (page !== pageBefore || !mayBeOne(id, arxivId)) return false
  if (id !== null && arxivId !== null) return true
  const isSameText = abstract === null || record.values.abstract === null || compareWithAbstract(record.values.abstract)(abstract).isSame
  return isSameText && keyOfTitle(title) === keyOfTitle(record.values.title)
}

/** A paper stands where its data do first, or where it is shown. */
const startOf = ({ records: [first], segment }: Paper): number => (first === undefined ? (segment as Occurrence) : first.record).start

const mayBeOne = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** What a paper on a page may be found by, the best first. */
const keysOf = (page: number, id: string | null, title: string): string[] => {
  const byTitle = `${page} ${keyOfTitle(title)}`
  return id === null ? [byTitle] : [keyOfId(page, id), byTitle]
}

const keyOfId = (page: number, id: string): string => `${page} ${id}`
