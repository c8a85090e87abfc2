/** The text front end: plain text, Markdown and all that lies between, into cues. */
import type { Cue } from '../cues.ts'
import type { Markup, Reading } from '../reading.ts'
import type { Finding } from '../log.ts'
import type { Settings } from '../options.ts'
import { restoreBlocks } from './words/blocks.ts'
import { findEscapes, findOwnReference } from './markup/escapes.ts'
import { findRules, type Mark } from './markup/mark.ts'
import { showDotReferences } from './markup/dot-references.ts'
import { takeMargin, type WithoutMargin } from './markup/margin.ts'
import { cutPieces } from './markup/pieces.ts'
import { isMarkedOtherwise, markText } from './marked-text.ts'
import { readPlain } from './plain.ts'
import { findTextTables } from './text-tables.ts'
import { readPieces } from './words/read-pieces.ts'
import { isDigit, quote, startOfText } from '../text.ts'
import { showUnderlined } from './markup/underlined.ts'

/**
 * Turn text into cues.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @returns the cues, see cues.ts. Never throws. O(n).
 */
export function readText(source: string, end: number, settings: Settings): Reading {
  const reading = readAny(source, end, settings.maxLineLength)
  if (settings.format === 'text' || settings.format === 'markdown') return { ...reading, ...saidFormat(source, end, settings.format) }
  return reading.escapes === 'none' ? decodeReferences(source, end, reading) : reading
}

/** Have the references of HTML decoded that a writer of text has left. */
function decodeReferences(source: string, end: number, reading: Reading): Reading {
  const span = findOwnReference(source, end)
  if (span === null) return reading
  const finding: Finding = { ruleId: 'references-decoded', subject: { span }, args: [{ quote: source.slice(span.start, span.end) }] }
  return { ...reading, escapes: 'references', findings: [...reading.findings, finding] }
}

function readAny(source: string, end: number, maxLineLength: number): Reading {
  const shown = findShown(source, end)
  if (shown !== null) return readShown(shown, end, maxLineLength)
  const plain = isMarkedOtherwise(source, end) ? null : readPlain(source, end, maxLineLength)
  return plain === null ? readMarked(source, end, maxLineLength) : toPlain(restoreBlocks(source, plain))
}

/** A text that is shown in another way than its page was. */
interface Shown {
  /** As long as the input. */
  readonly text: string
  /** What stands in its margin, and what underlines it. */
  readonly places: WithoutMargin['places']
  readonly findings: readonly Finding[]
}

/** Leave out what a writer has added to every line, and show dots as dots; null where nothing is to be done. */
function findShown(source: string, end: number): Shown | null {
  const margin = findMargin(source, end)
  const underlined = showUnderlined(margin?.text ?? source, end)
  const dotted = showDotReferences(underlined?.text ?? margin?.text ?? source, end)
  const last = dotted ?? underlined ?? margin
  if (last === null) return null
  const findings: Finding[] = underlined === null ? [] : [{ ruleId: 'underlined-text', subject: { span: { start: 0, end } }, args: [] }]
  return { text: last.text, places: [margin, underlined, dotted].flatMap((step) => step?.places ?? []), findings }
}

/** What stands before lines, unless it is the first column of a table, of which numbers go up. */
function findMargin(source: string, end: number): WithoutMargin | null {
  const margin = takeMargin(source, end)
  const isNumbered = margin !== null && isDigit(source.charCodeAt((margin.places[0] as { start: number }).start))
  return isNumbered && findTextTables(source, end).tables.length > 0 ? null : margin
}

/** What the caller says of the syntax: text has no escapes, Markdown has those that its writer made. Either may have links in it. */
const saidFormat = (source: string, end: number, format: 'text' | 'markdown'): Pick<Reading, 'format' | 'escapes'> =>
  format === 'text' ? { format, escapes: 'none' } : { format, escapes: findEscapes(source, end) }

const toPlain = (cues: Cue[]): Reading => ({ cues, markup: null, format: 'text', escapes: 'none', findings: [] })

/** Links and headings are what writers of Markdown leave. */
const isMarkdown = ({ kind, isLabel = false }: Mark): boolean => kind === 'close' || (kind === 'heading' && !isLabel)

/** Marked text as it is shown: without its margin, which is markup, and with spaces where it is underlined. */
function readShown(shown: Shown, end: number, maxLineLength: number): Reading {
  const reading = readMarked(shown.text, end, maxLineLength)
  return { shown: shown.text, ...reading, markup: [...reading.markup, ...shown.places], findings: [...shown.findings, ...reading.findings] }
}

type MarkedReading = Reading & { readonly markup: readonly Markup[]; readonly findings: readonly Finding[] }

/** Text with links, pictures, boxes, headings or tags in it. */
function readMarked(source: string, end: number, maxLineLength: number): MarkedReading {
  const { marks, tables, barred, lineEndsPart, findings, ...told } = markText(source, end, maxLineLength)
  const { cues, markup } = readPieces(source, { tables, ...cutPieces(source, startOfText(source), end, marks, lineEndsPart) })
  const markdown = barred || marks.some(isMarkdown)
  return {
    cues: restoreBlocks(source, cues),
    markup,
    rules: findRules(marks),
    format: markdown ? 'markdown' : 'text',
    escapes: markdown ? findEscapes(source, end) : 'none',
    findings: [...findings, ...findLostLinks(source, marks)],
    ...told,
  }
}

/** So many numbers that no list has are no references of an abstract. */
const fewestLost = 8
/** What leads somewhere, or would if the list were there. */
const leading: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>(['number', 'target', 'close'])

/**
 * Say once where numbers of links have no address, because the list behind the text was cut off or left out. What is cut off is its end; fields of a
 * form have numbers as well, but those of links stand behind them.
 */
function findLostLinks(source: string, marks: readonly Mark[]): Finding[] {
  const links = marks.filter(({ kind, link }) => leading.has(kind) && link !== undefined)
  const from = links.findLastIndex(({ link }) => (link?.target ?? null) !== null) + 1
  const [first, count] = [links[from], links.length - from]
  if (first === undefined || count < fewestLost) return []
  return [{ ruleId: 'links-missing', subject: { span: first }, args: [{ quote: quote(source.slice(first.start, first.end)), count }] }]
}
