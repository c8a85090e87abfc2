/** A code frame: the line of the input that a finding is about, with the place underlined. */
import type { Span } from '../schema.ts'
import { pointAt } from '../source.ts'
import { defaultWidth, ellipsis, joinCharacters, type PlacedCharacter, showRange, takeFirst, takeLast } from './layout.ts'
import { createPaint, type Paint, type Tone } from './paint.ts'

/** How a frame is drawn. Each may be left out. */
export interface FrameOptions {
  /** Columns of the terminal; 80 where left out. */
  readonly width?: number | undefined
  /** Colours; none where left out. */
  readonly paint?: Paint | undefined
  /** The tone of the underline; `strong` where left out. */
  readonly tone?: Tone | undefined
}

/** The visible part of a line, and where the underline stands, in columns. */
interface Window {
  readonly text: string
  readonly indent: number
  readonly length: number
}

/** Columns that the text of a line gets at least, on however narrow a terminal. */
const leastRoom = 20

/** The span of a line without its end. `line` counts from 1. */
function lineSpan(source: string, lineStarts: readonly number[], line: number): Span {
  const start = lineStarts[line - 1] as number
  let end = lineStarts[line] ?? source.length
  if (line < lineStarts.length) {
    if (source[end - 1] === '\n') end -= 1
    if (end > start && source[end - 1] === '\r') end -= 1
  }
  return { start, end }
}

/** An offset, or the one before it where it would split a surrogate pair. */
function alignOffset(source: string, offset: number): number {
  return offset > 0 && (source.codePointAt(offset - 1) as number) > 0xffff ? offset - 1 : offset
}

/** Characters of a line. A tab is one space here: code is full of them, and behind the number of the line they are no danger. */
const showLine = (source: string, from: number, to: number): PlacedCharacter[] =>
  showRange(source, from, to).map((character) => (source[character.start] === '\t' ? { ...character, text: ' ', columns: 1 } : character))

/**
 * Cut a line to the columns around a span.
 *
 * ```
 * …before the span, a quarter of the room where there is more after it…
 *                  ^^^^^^^^
 * ```
 *
 * No more of the line is read than could be shown, however long it is.
 */
function clipLine(source: string, line: Span, span: Span, room: number): Window {
  const start = alignOffset(source, Math.min(span.start, line.end))
  // A column is a character of at most two units; marks on it may need more, and then fewer columns are filled.
  const from = alignOffset(source, Math.max(line.start, start - 2 * room))
  const to = Math.min(line.end, start + 2 * room)
  const lead = showLine(source, from, start)
  const rest = showLine(source, start, to)
  const leadColumns = joinCharacters(lead).columns
  const restColumns = joinCharacters(rest).columns

  const leadRoom = Math.max(Math.floor(room / 4), room - restColumns)
  const leadFits = from === line.start && leadColumns <= leadRoom
  const shownLead = joinCharacters(leadFits ? lead : takeLast(lead, leadRoom - 1))
  const indent = shownLead.columns + (leadFits ? 0 : 1)

  const restFits = to === line.end && indent + restColumns <= room
  const shownRest = restFits ? rest : takeFirst(rest, room - indent - 1)
  const marked = shownRest.filter((character: PlacedCharacter) => character.start < span.end)
  return {
    text: (leadFits ? '' : ellipsis) + shownLead.text + joinCharacters(shownRest).text + (restFits ? '' : ellipsis),
    indent,
    length: Math.max(1, joinCharacters(marked).columns),
  }
}

/**
 * Draw the code frame of a span.
 *
 * ```
 *   14 | Apr 31 12
 *      | ^^^^^^
 * ```
 *
 * The text is made safe as `toTerminal` does it, and the underline stands under what is shown, with escapes and wide characters
 * counted. A long line is cut around the span. Of a span over several lines the part on the first line is underlined; an empty
 * span, or one on a line's end, gets one caret.
 *
 * @param lineStarts what `indexLines` gave for the same text
 * @param span UTF-16 offsets, within the text
 * @returns two lines without line ends; none for a span that covers the whole text. O(width + log lines)
 */
export function frame(source: string, lineStarts: readonly number[], span: Span, options: FrameOptions = {}): string[] {
  if (span.start === 0 && span.end >= source.length) return []
  const paint = options.paint ?? createPaint(false)
  const { line } = pointAt(lineStarts, span.start)
  const number = String(line).padStart(4)
  const room = Math.max(leastRoom, (options.width ?? defaultWidth) - number.length - 3)
  const visible = clipLine(source, lineSpan(source, lineStarts, line), span, room)
  const underline = paint(options.tone ?? 'strong', '^'.repeat(visible.length))
  return [
    `${paint('faint', `${number} |`)} ${visible.text}`.trimEnd(),
    `${paint('faint', `${' '.repeat(number.length)} |`)} ${' '.repeat(visible.indent)}${underline}`,
  ]
}
