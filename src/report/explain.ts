/** An explanation as text for people: what each line was read as and why, messages below their lines, and the sum of it. */
import type { Explanation, Stretch } from '../explain.ts'
import type { Message, Page } from '../schema.ts'
import { indexLines, pointAt } from '../source.ts'
import { ellipsis, type FittedText, fitText, padRight } from './layout.ts'
import { assertArgument } from './arguments.ts'
import { createPaint, type Paint } from './paint.ts'
import { formatCoverage } from './shares.ts'
import { toTerminal } from './terminal.ts'

/** How an explanation is written. Each may be left out. */
export interface ExplanationFormatOptions {
  /** Whether to colour, with escape sequences of our own; false where left out. */
  readonly color?: boolean | undefined
  /** Columns of the terminal, to which rows are cut; where left out, the evidence is not cut. */
  readonly width?: number | undefined
}

const gap = '  '
/** Stands before what no rule knows. */
const unknownMark = '!'

const widestText = 48
const narrowestText = 16
/** Columns of a field, of a cue, and of an evidence that no terminal cuts. */
const widestCell = 24
const widestEvidence = 200
/** A column is at most an emoji selector, four marks and a character of two units. */
const unitsInColumn = 7

/** One stretch on its way into the table. */
interface Row {
  readonly line: number
  readonly isKnown: boolean
  /** The line that it stands on, or the first and the last one. */
  readonly lines: string
  readonly text: FittedText
  readonly field: FittedText
  readonly cue: FittedText
  readonly evidence: FittedText
}

/** Columns of the table. */
interface Widths {
  readonly lines: number
  readonly text: number
  readonly field: number
  readonly cue: number
  readonly evidence: number
}

/** The text of a stretch on one line; no more of it is looked at than could be shown. */
function fitOneLine(text: string, columns: number): FittedText {
  const reach = (columns + 1) * unitsInColumn
  const head = text.slice(0, reach).replace(/[ \t\r\n]+/g, ' ')
  return fitText(text.length > reach ? head + ellipsis : head, columns)
}

/**
 * What a stretch ended as: the fields that have their values of it, or else its role, in brackets where it is of an entry and gives no value. Entries
 * count from 1, as in the table of entries.
 */
function nameEnd({ entry, fields, role }: Stretch): string {
  if (entry === null) return role
  return `#${entry + 1} ${fields.length > 0 ? fields.join(', ') : `(${role})`}`
}

function toRow(stretch: Stretch, lineStarts: readonly number[]): Row {
  const { line, span, text, role, cue, evidence } = stretch
  const last = pointAt(lineStarts, span.end - 1).line
  return {
    line,
    isKnown: role !== 'unrecognised',
    lines: last === line ? String(line) : `${line}-${last}`,
    text: fitOneLine(text, widestText),
    field: fitText(nameEnd(stretch), widestCell),
    cue: fitText(cue ?? '', widestCell),
    evidence: fitText(evidence, widestEvidence),
  }
}

const heading: Omit<Row, 'line' | 'isKnown'> = {
  lines: 'line',
  text: fitText('text', widestText),
  field: fitText('field', widestCell),
  cue: fitText('cue', widestCell),
  evidence: fitText('evidence', widestEvidence),
}

/** Columns that the widest cells need; on a terminal the text gives way first, and then the evidence. */
function measure(rows: readonly Row[], width: number | undefined): Widths {
  const widest = (columnsOf: (row: typeof heading) => number): number =>
    rows.reduce((most, row) => Math.max(most, columnsOf(row)), columnsOf(heading))
  const [lines, field, cue] = [widest((row) => row.lines.length), widest((row) => row.field.columns), widest((row) => row.cue.columns)]
  const [text, evidence] = [widest((row) => row.text.columns), widest((row) => row.evidence.columns)]
  if (width === undefined) return { lines, text, field, cue, evidence }
  const room = width - unknownMark.length - lines - field - cue - 4 * gap.length
  const textWidth = Math.min(text, Math.max(narrowestText, room - evidence))
  return { lines, text: textWidth, field, cue, evidence: Math.max(narrowestText, room - textWidth) }
}

/** Cut a fitted text further. */
const cut = (fitted: FittedText, columns: number): FittedText => (fitted.columns <= columns ? fitted : fitText(fitted.text, columns))

function drawRow(row: typeof heading & { isKnown?: boolean; line?: number }, widths: Widths, paint: Paint, isFirst: boolean): string {
  const unknown = row.isKnown === false
  const lines = (isFirst ? row.lines : '').padStart(widths.lines)
  const text = padRight(cut(row.text, widths.text), widths.text)
  const field = padRight(row.field, widths.field)
  const cells = [
    (unknown ? paint('warning', unknownMark) : ' ') + paint('faint', lines),
    unknown ? paint('warning', text) : text,
    paint('strong', field),
    padRight(row.cue, widths.cue),
    paint('faint', cut(row.evidence, widths.evidence).text),
  ]
  return cells.join(gap)
}

/** A message on one line, with its place where it has one. */
function drawMessage({ severity, ruleId, reason }: Message, place: string, paint: Paint): string {
  return `${place} ${paint(severity, severity)} ${toTerminal(ruleId)}: ${toTerminal(reason)}`
}

/** Writes what is waiting of the messages up to a line. */
type Flush = (line: number) => void

function createFlush(messages: readonly Message[], lineStarts: readonly number[], indent: string, paint: Paint, out: string[]): Flush {
  let at = 0
  return (line) => {
    for (; at < messages.length; at++) {
      const message = messages[at] as Message
      const place = pointAt(lineStarts, message.span.start)
      if (place.line >= line) return
      out.push(`${indent}${paint(message.severity, '^')} ${drawMessage(message, `${place.line}:${place.column}`, paint)}`)
    }
  }
}

function drawStretches(
  stretches: readonly Stretch[],
  messages: readonly Message[],
  lineStarts: readonly number[],
  width: number | undefined,
  paint: Paint,
): string[] {
  const rows = stretches.filter(({ role }) => role !== 'blank').map((stretch) => toRow(stretch, lineStarts))
  const widths = measure(rows, width)
  const out = rows.length === 0 ? [] : [drawRow(heading, widths, paint, true)]
  const flush = createFlush(messages, lineStarts, ' '.repeat(unknownMark.length + widths.lines + gap.length), paint, out)
  let before = 0
  for (const row of rows) {
    flush(row.line)
    out.push(drawRow(row, widths, paint, row.line !== before))
    before = row.line
  }
  flush(Number.POSITIVE_INFINITY)
  if (rows.some(({ isKnown }) => !isKnown)) out.push(`${unknownMark} not recognised`)
  return out
}

function describePage({ kind, format, title, curator, query, date }: Page): string {
  const parts = [
    kind ?? 'kind not known',
    format,
    title === null ? '' : `"${title}"`,
    curator === null ? '' : `by ${curator}`,
    query === null ? '' : `search for "${query}"`,
    date === null ? '' : (date.iso ?? `${date.raw}, year not known`),
  ]
  return toTerminal(parts.filter((part) => part !== '').join(', '))
}

/**
 * Write an explanation as an aligned table, a row for each stretch of the input that is not white space.
 *
 * ```
 *  line  text                  field             cue      evidence
 *    13  Borrowed Ladders: Tr… #1 title          text     looks: 6.5 for a title
 * !  15  Buy two get one free  unrecognised      text     no rule knows it, looks: 3.2 for a title
 *        ^ 15:1 warning unrecognised-text: This text is no part of a paper ...
 * ```
 *
 * The number of a line stands before its first stretch, both ends of it where a stretch goes over several lines. `#1` is the first entry. Messages
 * stand below the line on which their place begins; those about the whole text at the end, with the outcome, the pages and the coverage.
 * All text of the input goes through `toTerminal` or `fitText`.
 *
 * @returns lines that each end in `\n`. O(input + messages).
 * @throws TypeError where it is none
 */
export function formatExplanation(explanation: Explanation, options: ExplanationFormatOptions = {}): string {
  assertArgument(
    Array.isArray((explanation as Explanation | null | undefined)?.stretches),
    'an explanation, as explainDigest gives it',
    explanation,
  )
  const { outcome, pages, stretches, messages, coverage } = explanation
  const paint = createPaint(options.color ?? false)
  const source = stretches.map(({ text }) => text).join('')
  const isOfAll = ({ span }: Message): boolean => span.start === 0 && span.end >= source.length
  const placed = messages.filter((message) => !isOfAll(message))
  const lines = drawStretches(stretches, placed, indexLines(source), options.width, paint)
  if (lines.length > 0) lines.push('')
  for (const message of messages) if (isOfAll(message)) lines.push(drawMessage(message, 'whole text:', paint))
  lines.push(`outcome: ${paint('strong', toTerminal(outcome))}`)
  for (const [index, page] of pages.entries()) lines.push(`page ${index + 1}: ${describePage(page)}`)
  return `${lines.join('\n')}\n\n${formatCoverage(coverage)}`
}
