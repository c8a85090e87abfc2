/** What reading a JSON text gathers. */
import type { PageRecord, PaperRecord } from '../../cues.ts'
import type { CalendarDate, Outcome, Page } from '../../schema.ts'
import { addRepeated, type Problem, wrongValue } from './findings.ts'
import { findUnknown } from './languages.ts'
import { isCut, type JsonNode, type JsonPath, type ObjectNode, type Place, writePath } from './nodes.ts'
import { readAnyItem } from './read-any-item.ts'
import type { Found } from './values.ts'

/** What is known of a page besides its papers. */
export type PageFacts = Omit<Page, 'format' | 'span'>
export const noFacts: PageFacts = { kind: null, title: null, curator: null, query: null, date: null }

/** A page record that may still get wider. */
export type OpenPage = PageRecord & { start: number; end: number }

/** Papers that follow one another. */
interface Run {
  readonly key: string
  readonly facts: PageFacts
  readonly start: number
  end: number
  readonly papers: PaperRecord[]
  /** The day of the page that its papers name: undefined before the first, null where they differ. */
  day: CalendarDate | null | undefined
}

/** The pages and problems of a text, in offsets of it. */
export interface Reader {
  readonly pages: OpenPage[]
  readonly problems: Problem[]
  /** Papers so far. */
  papers: number
  /** What parts of the text say that it is where it lists nothing. */
  readonly said: Set<Outcome>
  /** Papers that could not be read. */
  lost: number
  /** Keys of papers that nobody knows, with the first value of each. */
  readonly unknown: Map<string, Place>
  /** Whether the list that is read is that of a feed. */
  isFeed: boolean
  /** Where the text is no JSON for the last time, -1 where all of it is. */
  readonly brokenAt: number
  /** The paper that it breaks off in there, in words. */
  cut: string | null
  /** The papers that stand last, until something else follows them. */
  run: Run | null
}

/**
 * Begin to read.
 *
 * @param broken the last place at which the text is no JSON
 */
export const createReader = (broken?: Place): Reader => ({
  brokenAt: broken?.start ?? -1,
  pages: [],
  problems: [],
  papers: 0,
  said: new Set(),
  unknown: new Map(),
  lost: 0,
  isFeed: false,
  cut: null,
  run: null,
})

/** Take down what a part of the text says that it is: a list by being empty, a digest by its outcome. */
export function say({ said }: Reader, outcome: Outcome): void {
  said.add(outcome)
}

/** Add a page without papers. */
export function addEmptyPage(reader: Reader, { start, end }: Place, facts: PageFacts): void {
  endRun(reader)
  reader.pages.push({ start, end, page: facts, day: null, papers: [] })
}

/** Make a page of the papers that stand last. */
export function endRun(reader: Reader): void {
  const { run } = reader
  if (run === null) return
  const { start, end, papers, facts, day } = run
  reader.pages.push({ start, end, page: facts, day: day ?? null, papers })
  reader.run = null
}

/** Say that a value is no paper, or none that can be read. */
export function addLost(reader: Reader, node: JsonNode, path: JsonPath, expected: string, received: string = node.kind): void {
  reader.lost++
  reader.problems.push(wrongValue(node, path, { expected, received, cost: 'entry' }))
}

/**
 * Read a paper into the run of those before it, or into a new one where the key or the facts are others.
 *
 * One that the text breaks off in is not read. One that cannot be read is said.
 *
 * @param key what papers of one page have in common
 */
export function addPaper(reader: Reader, node: JsonNode, path: JsonPath, key: string, facts: PageFacts): void {
  if (isCut(node)) {
    if (node.end === reader.brokenAt) reader.cut = path.length === 0 ? 'the last value' : writePath(path)
    return
  }
  if (reader.run !== null && (reader.run.key !== key || reader.run.facts !== facts)) endRun(reader)
  reader.run ??= { key, facts, start: node.start, end: node.end, papers: [], day: undefined }
  reader.run.end = node.end
  if (node.kind === 'object') readPaper(reader, reader.run, node, path)
  else addLost(reader, node, path, 'object')
}

function readPaper(reader: Reader, run: Run, node: ObjectNode, path: JsonPath): void {
  const { record, refusals, repeating, titlePath, fieldOf, day, conflicts, rounded } = readAnyItem(node, reader.isFeed)
  const entry = record === null ? null : reader.papers
  let isSaid = false
  for (const { path: inside, place, expected, received } of refusals) {
    const field = fieldOf(inside)
    const isCostly = record === null && field === 'title'
    isSaid ||= isCostly
    const facts = { expected, received, cost: isCostly ? 'entry' : 'value' } as const
    reader.problems.push({ ...wrongValue(place, [...path, ...inside], facts, entry === null ? null : field), entry })
  }
  for (const { node: object, path: inside } of repeating) addRepeated(reader.problems, object, [...path, ...inside], entry)
  for (const { field, place, used, other } of conflicts) {
    const facts = { of: field, used, usedFrom: 'data', other, otherFrom: 'data' } as const
    reader.problems.push({ ruleId: 'copies-disagree', start: place.start, end: place.end, facts, entry, field })
  }
  for (const { field, place, ...facts } of rounded) {
    reader.problems.push({ ruleId: 'count-rounded', start: place.start, end: place.end, facts, entry, field })
  }
  if (record !== null) {
    noteUnknown(reader, node, record)
    run.papers.push(record)
    reader.papers++
    if (day !== null) addDay(run, day)
  } else if (isSaid) reader.lost++
  else addLost(reader, node, [...path, ...titlePath], 'title', 'nothing')
}

/** Take down the keys that nobody knows, and where each stands first. */
function noteUnknown({ unknown, isFeed }: Reader, node: ObjectNode, record: PaperRecord): void {
  if (isFeed) return
  for (const [key, value] of findUnknown(node, record)) if (!unknown.has(key)) unknown.set(key, value)
}

/** Papers of one page name one day, or the page has none. */
function addDay(run: Run, { value }: Found<CalendarDate>): void {
  if (run.day === undefined) run.day = value
  else if (run.day?.iso !== value.iso) run.day = null
}
