/** The JSON front end: what the site's API, its pages and our own results hold, into records of papers. */
import type { Markup, PageRecord, PaperRecord } from '../../cues.ts'
import type { Finding } from '../../log.ts'
import type { FieldName, FieldSpans, Span } from '../../schema.ts'
import { indexLines, type Point, pointAt } from '../../source.ts'
import { type Problem, toFinding } from './findings.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import { findMarkup } from './markup.ts'
import type { Place } from './nodes.ts'
import { type BrokenPlace, parseNodes } from './parse-nodes.ts'
import { createReader, type OpenPage, type Reader } from './reader.ts'
import { readSequence } from './read-pages.ts'

/** What a JSON text says. All places are offsets into the input. */
export interface JsonReading {
  /** In the order of the text. */
  readonly pages: readonly PageRecord[]
  /** All that is neither a value of a paper nor white space, in order. */
  readonly markup: readonly Markup[]
  /** In no order; the entry of one is counted among the papers. */
  readonly findings: readonly Finding[]
  /** It says itself that there are no papers: by an empty list of them, or by the outcome of a digest. */
  readonly isEmptyListing: boolean
}

/** The beginnings of the input's lines. */
export type LineIndex = () => readonly number[]

/** From an offset of a decoded text to one of the input; the end of the text is asked for, too. */
export type ToSource = (offset: number) => number

/**
 * Read a JSON text: the API's items, the data in a page, or our own results; as one value, or as several, as NDJSON is.
 *
 * A text that holds no papers gives no pages and no findings but for broken JSON. Values of a wrong kind cost a field or a paper, and
 * broken JSON what follows it.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @returns pages, findings (`broken-json`, `wrong-json-value`, `duplicate-key`) and markup. Never throws. O(n).
 */
export function readJson(source: string, end: number): JsonReading {
  return readJsonText(end < source.length ? source.slice(0, end) : source, (offset) => offset)
}

/**
 * Read JSON that stands in another syntax, as in the attribute of an element.
 *
 * @param text the JSON text, decoded
 * @param toSource must not go back and is asked for any offset of the text
 * @param lines the beginnings of lines that reasons count by, asked for where there is one; left out, those of the decoded text
 * @returns as {@link readJson}; all places are offsets that `toSource` gave
 */
export function readJsonText(text: string, toSource: ToSource, lines?: LineIndex): JsonReading {
  const { roots, broken } = parseNodes(text)
  const reader = createReader()
  readSequence(reader, roots, null, 0)
  if (broken !== null) addBroken(reader, broken)
  const pages = reader.pages.map((page): OpenPage => ({ ...page, papers: page.papers.map((paper) => trimSpans(text, paper)) }))
  const markup = findMarkup(text, listValues(pages), toSource)
  return {
    pages: pages.map((page) => placePage(page, toSource)),
    markup,
    findings: placeProblems(reader.problems, text, toSource, lines),
    isEmptyListing: reader.emptyLists > 0 && reader.papers === 0 && reader.lost === 0 && broken === null,
  }
}

function addBroken({ problems, cut }: Reader, { start, end, problem }: BrokenPlace): void {
  problems.push({ ruleId: 'broken-json', start, end, facts: { problem, cut }, entry: null, field: null })
}

/** White space between the quotes and a text is no part of it, as it is not elsewhere. */
function trimSpans(text: string, paper: PaperRecord): PaperRecord {
  const spans: FieldSpans = {}
  for (const [field, { start, end }] of Object.entries(paper.spans) as [FieldName, Span][]) {
    const from = skipWhiteSpace(text, start, end)
    spans[field] = { start: from, end: trimEnd(text, from, end) }
  }
  return { ...paper, spans }
}

/** The places of all values in order. */
function listValues(pages: readonly OpenPage[]): Place[] {
  const places: Place[] = []
  for (const { papers } of pages) for (const { spans } of papers) for (const span of Object.values(spans)) places.push(span as Span)
  return places.sort((a, b) => a.start - b.start)
}

function placeProblems(problems: readonly Problem[], text: string, toSource: ToSource, lines: LineIndex | undefined): Finding[] {
  if (problems.length === 0) return []
  const lineStarts = lines?.() ?? indexLines(text)
  const locate = (offset: number): Point => pointAt(lineStarts, lines === undefined ? offset : toSource(offset))
  return problems.map((problem) => toFinding(problem, toSource, locate))
}

const placeSpan = ({ start, end }: Place, toSource: ToSource): Span => ({ start: toSource(start), end: toSource(end) })

const placePage = (page: OpenPage, toSource: ToSource): PageRecord => ({
  ...placeSpan(page, toSource),
  page: page.page,
  papers: page.papers.map((paper) => placePaper(paper, toSource)),
})

function placePaper(paper: PaperRecord, toSource: ToSource): PaperRecord {
  const spans: FieldSpans = {}
  for (const [field, span] of Object.entries(paper.spans) as [FieldName, Span][]) spans[field] = placeSpan(span, toSource)
  return { ...paper, ...placeSpan(paper, toSource), spans }
}
