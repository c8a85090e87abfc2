/** The papers of a text: what it shows of each, and what the data says that it was made from. */
import { readRealText } from './decode.ts'
import type { EntrySegment, RecordSegment, Segments } from './grammar/segments.ts'
import type { Message } from './schema.ts'
import { joinTwins, renumber } from './twins.ts'

/** One paper; at least one of the two is there. */
export interface Paper {
  readonly record: RecordSegment | null
  readonly segment: EntrySegment | null
}

/**
 * Find out which occurrences and which records are of one paper, and number the papers in the order of the text. A paper with a record
 * stands where that does.
 *
 * @param messages those of the grammar; they are changed, as `segments` are, to speak of papers instead of occurrences
 * @returns the papers; their index is that of their entry. O(papers).
 */
export function numberPapers(source: string, segments: Segments, messages: Message[]): Paper[] {
  const shown = joinTwins(source, segments)
  const papers = segments.records.length === 0 ? shown.map(asShown) : joinRecords(source, segments, shown)
  renumber(segments, messages)
  return papers
}

const asShown = (segment: EntrySegment): Paper => ({ record: null, segment })

function joinRecords(source: string, { records, entries, escapes }: Segments, shown: readonly EntrySegment[]): Paper[] {
  const byKey = new Map<string, number>()
  shown.forEach(({ page, id, title }, index) => {
    const text = readRealText(source, title.parts ?? [title], escapes)
    for (const key of [id === null ? null : `${page} ${id}`, keyOf(page, text)]) if (key !== null && !byKey.has(key)) byKey.set(key, index)
  })
  const taken = new Set<EntrySegment>()
  const papers = records.map((record): Paper => {
    const { arxivId, title } = record.record.values
    const segment = shown[byKey.get(`${record.page} ${arxivId}`) ?? byKey.get(keyOf(record.page, title)) ?? -1]
    if (segment === undefined || taken.has(segment) || !mayBeOne(segment.id, arxivId)) return { record, segment: null }
    taken.add(segment)
    return { record, segment }
  })
  for (const segment of shown) if (!taken.has(segment)) papers.push({ record: null, segment })
  papers.sort((a, b) => startOf(a) - startOf(b))
  const places = shown.map(() => -1)
  papers.forEach(({ record, segment }, place) => {
    if (record !== null) record.entry = place
    if (segment !== null) places[segment.entry] = place
  })
  for (const entry of entries) entry.entry = places[entry.entry] as number
  return papers
}

/** A paper stands where its data do, or where it is shown. */
const startOf = ({ record, segment }: Paper): number => (record?.record ?? segment)?.start ?? 0

const mayBeOne = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** Titles are the same by their letters and digits. */
const keyOf = (page: number, title: string): string =>
  `${page} ${title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')}`
