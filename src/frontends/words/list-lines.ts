/** Lines of a text that may be of a list with a line for each paper, and the cues that are made of them. */
import type { Cue, TextCue } from '../../cues.ts'
import type { Span } from '../../schema.ts'
import { byStart } from '../../sorted.ts'
import type { Link } from '../../targets.ts'
import { isLonger } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { type LineToken, readTokens } from './line-tokens.ts'
import { skipBullet } from './titled-words.ts'

/** Longer lines are none of a list. */
const longestLine = 800

/** Where a line begins, and its cues. */
export type CuesAt = readonly [start: number, cues: readonly Cue[]]

/** A line of a text that may be one of a list. */
export interface ListLine {
  /** Of the text. */
  readonly start: number
  /** Of its pieces, and of those behind it. */
  readonly from: number
  readonly to: number
  /** Whether it stands right below another line. */
  readonly isBelow: boolean
  readonly tokens: readonly LineToken[]
  /** The address of a paper alone on the line below, or null. */
  readonly below: LineToken | null
}

/**
 * The lines that may be of a list.
 *
 * @param isOne asked of a line of pieces, before anything else is
 */
export function* listLines(source: string, pieces: readonly Piece[], isOne: (from: number, to: number) => boolean): Generator<ListLine> {
  for (let from = 0, to = 1; from < pieces.length; from = to, to++) {
    while (pieces[to]?.gap === 'same-line') to++
    const [first, last] = [pieces[from] as Piece, pieces[to - 1] as Piece]
    if (isLonger(source, first.start, last.end, longestLine) || !isOne(from, to)) continue
    const tokens = readTokens(source, pieces.slice(from, to))
    if (tokens !== null)
      yield { start: first.start, from, to, isBelow: first.gap === 'next-line', tokens, below: readAddress(source, pieces, to) }
  }
}

/** The address of a paper alone on the line that begins with a piece; null where that is another line. */
function readAddress(source: string, pieces: readonly Piece[], at: number): LineToken | null {
  const [line, next] = [pieces[at], pieces[at + 1]]
  if (line === undefined || next?.gap === 'same-line' || isLonger(source, line.start, line.end, longestLine)) return null
  const tokens = readTokens(source, [line])
  return tokens?.length === 1 && tokens[0]?.kind === 'link' ? tokens[0] : null
}

/** Whether a line, or the one below it, has a link to a paper or its address. O(tokens). */
export const leadsToPaper = ({ tokens, below }: ListLine): boolean =>
  below !== null || tokens.some(({ kind, link }) => kind === 'link' || link !== null)

/** Add the cues of a line, in order, with those of its links and of the address below. */
export function addLine(lines: CuesAt[], { start, tokens, below }: ListLine, cues: readonly Cue[]): void {
  lines.push([start, [...cues, ...tokens.flatMap(({ cue }) => cue ?? [])].sort(byStart)])
  if (below?.cue) lines.push([below.start, [below.cue]])
}

/** The cue of a title, which such a line makes a heading; its gap is set when it is read. */
export const toTitle = ({ start, end }: Span, link: Link | null): TextCue => ({
  kind: 'text',
  start,
  end,
  gap: 'same-line',
  heading: true,
  link,
})

/** The cue of what is nothing known, and is told. */
export const toText = ({ start, end }: Span): TextCue => ({ kind: 'text', start, end, gap: 'next-line' })

/** The words of a line, each behind a bullet or a list's number. O(tokens). */
export const wordsOf = (source: string, { tokens }: ListLine): Span[] =>
  tokens.filter(({ kind }) => kind === 'words').map((token) => skipBullet(source, token))
