/** The JSON front end: what the site's API, its pages and our own results hold, into records of papers. */
import type { PageRecord, PaperRecord } from '../../cues.ts'
import type { HeldText, Markup } from '../../reading.ts'
import type { ToSource } from '../../decoded.ts'
import type { Finding } from '../../log.ts'
import type { FieldName, FieldSpans, Outcome, Span } from '../../schema.ts'
import { createLocator, type Point } from '../../source.ts'
import { trimSpan } from '../../spans.ts'
import { quote } from '../../text.ts'
import { toFinding, writePoint } from './findings.ts'
import { findMarkup } from './markup.ts'
import { findNearMiss } from './near-miss.ts'
import { type Place, writePath } from './nodes.ts'
import { type BrokenPlace, type ParsedText, parseNodes } from './parse-nodes.ts'
import type { FoundText } from './page-parts.ts'
import { decodeTexts, findPageTexts, type PageTexts } from './page-texts.ts'
import type { Loss } from './resume.ts'
import { createReader, type OpenPage, type Reader, say } from './reader.ts'
import { readSequence } from './read-pages.ts'
import { isErrorAnswer, isPaperPage } from './roles.ts'

/** What a JSON text says. All places are offsets into the input. */
export interface JsonReading {
  /** In the order of the text. */
  readonly pages: readonly PageRecord[]
  /** All that is neither a value of a paper nor white space, in order. */
  readonly markup: readonly Markup[]
  /** In no order; the entry of one is counted among the papers. */
  readonly findings: readonly Finding[]
  /** What it says itself that it is where it lists nothing: by an empty list, by being the data of one paper, by the outcome of a digest. */
  readonly said: Outcome | null
}

/** From an offset of the text to the line and column that reasons count by. */
export type Locate = (offset: number) => Point

/** What a JSON text says that is read for itself, and the pages that stand in its texts. */
export interface JsonPageReading extends JsonReading {
  readonly held: HeldText | null
}

/**
 * Read a JSON text: the API's items, the data in a page, or our own results; as one value, or as several, as NDJSON is.
 *
 * Values of a wrong kind cost a field or a paper, and broken JSON what follows it. A text that lists no papers has
 * a finding that says what it lacks, where nothing else says why; and where pages stand in it as texts, these.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @param takesHtml whether a page in HTML is better than one in Markdown
 * @param locate left out, lines are those of the text
 * @returns pages, findings (`broken-json`, `wrong-json-value`, `duplicate-key`, `no-json-papers`, `page-in-json`) and markup. Never throws. O(n).
 */
export function readJson(source: string, end: number, takesHtml = true, locate?: Locate): JsonPageReading {
  const text = end < source.length ? source.slice(0, end) : source
  const parsed = parseNodes(text)
  const find = locate ?? createLocator(text)
  const reading = readParsed(parsed, text, asItStands, find)
  if (parsed.roots.length === 0 || reading.said !== null || reading.pages.some(({ papers }) => papers.length > 0))
    return { held: null, ...reading }
  const pages = findPageTexts(parsed.roots, takesHtml)
  const held = pages && holdTexts(text, pages, reading.findings, find)
  const isTold = reading.findings.some(({ ruleId }) => ruleId !== 'duplicate-key')
  return { held, ...reading, findings: isTold ? reading.findings : [...reading.findings, findLack(parsed, pages, text, find)] }
}

/** The pages that stand in a text as one text, and what is said of it. */
function holdTexts(source: string, { texts, other, areParts }: PageTexts, findings: readonly Finding[], locate: Locate): HeldText {
  const [first, last] = [texts[0] as FoundText, texts.at(-1) as FoundText]
  const decoded = decodeTexts(source, texts)
  const facts = {
    path: writePath(first.path),
    place: writePoint(locate(first.node.start)),
    count: texts.length,
    areParts,
    characters: decoded.text.length,
    other: other && writePath(other.path),
  }
  const found: Finding = {
    ruleId: 'page-in-json',
    subject: { span: { start: first.node.start + 1, end: last.node.end - 1 } },
    args: [facts],
  }
  return { isGuess: true, findings: [...findings, found], ...decoded }
}

/** The places of a text that is the input itself. */
const asItStands: ToSource = (offset) => offset

/**
 * Read JSON that stands in another syntax, as in the attribute of an element. A text that holds no papers gives no pages and no findings but
 * for broken JSON.
 *
 * @param text the JSON text, decoded
 * @param toSource must not go back and is asked for any offset of the text
 * @param locate the line and column of such an offset
 * @returns as {@link readJson}; all places are offsets that `toSource` gave
 */
export const readJsonText = (text: string, toSource: ToSource, locate: Locate): JsonReading =>
  readParsed(parseNodes(text), text, toSource, (offset) => locate(toSource(offset)))

function readParsed({ roots, broken }: ParsedText, text: string, toSource: ToSource, locate: Locate): JsonReading {
  const reader = createReader(broken.at(-1))
  const isOfOnePaper = broken.length === 0 && isPaperPage(roots)
  if (isOfOnePaper) say(reader, 'paper-page')
  else if (isErrorAnswer(roots)) say(reader, 'blocked')
  else readSequence(reader, roots, null)
  for (const place of broken) addBroken(reader, place)
  addUnknown(reader)
  const pages = reader.pages.map((page): OpenPage => ({ ...page, papers: page.papers.map((paper) => trimSpans(text, paper)) }))
  const markup = findMarkup(text, listValues(pages), toSource)
  return {
    pages: pages.map((page) => placePage(page, toSource)),
    markup,
    findings: reader.problems.map((problem) => toFinding(problem, toSource, locate)),
    said: broken.length === 0 ? tellSaid(reader) : null,
  }
}

/** What a text without papers says that it is, where its parts do not contradict one another. */
function tellSaid({ said, papers, lost }: Reader): Outcome | null {
  const [first, ...others] = said
  if (first === undefined || others.length > 0 || papers + lost > 0) return null
  return first === 'listing' || first === 'unrecognised' ? null : first
}

/** What a text without papers lacks. */
function findLack({ roots }: ParsedText, pages: PageTexts | null, text: string, locate: Locate): Finding {
  const page = pages?.texts[0] ?? null
  const found = page ?? findNearMiss(roots)
  if (found === null) return { ruleId: 'no-json-papers', subject: { span: { start: 0, end: text.length } }, args: [{ near: null }] }
  const { node, path } = found
  const near = { path: writePath(path), place: writePoint(locate(node.start)), characters: page?.node.value.length ?? null }
  return { ruleId: 'no-json-papers', subject: { span: { start: node.start, end: node.end } }, args: [{ near }] }
}

/** A message names so many keys. */
const mostKeys = 5

/** Say once which keys nobody knows. */
function addUnknown({ problems, unknown }: Reader): void {
  const [first] = unknown.values()
  if (first === undefined) return
  const keys = [...unknown.keys()].map((key) => ({ quote: quote(key) }))
  const facts = { keys: keys.slice(0, mostKeys), more: Math.max(0, keys.length - mostKeys) }
  problems.push({ ruleId: 'unknown-key', start: first.start, end: first.end, facts, entry: null, field: null })
}

function addBroken({ problems, cut }: Reader, { start, end, problem, next, lost }: BrokenPlace): void {
  const facts = { problem, cut: next === null ? cut : nameLoss(lost), next }
  problems.push({ ruleId: 'broken-json', start, end, facts, entry: null, field: null })
}

/** Say in a sentence what was left out. */
function nameLoss(lost: Loss): string {
  if (typeof lost === 'string') return lost === 'line' ? 'the rest of the line' : 'nothing'
  return lost.length === 0 ? 'what is not complete there' : writePath(lost)
}

/** White space between the quotes and a text is no part of it, as it is not elsewhere. */
function trimSpans(text: string, paper: PaperRecord): PaperRecord {
  const spans: FieldSpans = {}
  for (const [field, { start, end }] of Object.entries(paper.spans) as [FieldName, Span][]) {
    spans[field] = trimSpan(text, start, end)
  }
  return { ...paper, spans }
}

/** The places of all values in order. */
function listValues(pages: readonly OpenPage[]): Place[] {
  const places: Place[] = []
  for (const { papers } of pages) for (const { spans } of papers) for (const span of Object.values(spans)) places.push(span as Span)
  return places.sort((a, b) => a.start - b.start)
}

const placeSpan = ({ start, end }: Place, toSource: ToSource): Span => ({ start: toSource(start), end: toSource(end) })

const placePage = (page: OpenPage, toSource: ToSource): PageRecord => ({
  page: page.page,
  day: page.day,
  papers: page.papers.map((paper) => placePaper(paper, toSource)),
  ...placeSpan(page, toSource),
})

function placePaper(paper: PaperRecord, toSource: ToSource): PaperRecord {
  const spans: FieldSpans = {}
  for (const [field, span] of Object.entries(paper.spans) as [FieldName, Span][]) spans[field] = placeSpan(span, toSource)
  return { ...paper, ...placeSpan(paper, toSource), spans }
}
