/**
 * Lines with a title and fields of its paper, as bots and language models list papers one below another:
 *
 *     `1. [Paper Boats](https://huggingface.co/papers/2509.01234) - 34 upvotes`
 *     `- **Paper Boats** (👍 34, 5 authors) [Paper](https://huggingface.co/papers/2509.01234)`
 *     `34 👍 Paper Boats — https://huggingface.co/papers/2509.01234`
 */
import type { Cue } from '../../cues.ts'
import { beginningOf } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { readBareLines } from './bare-lines.ts'
import { hasHeadings } from './block-titles.ts'
import { markBetween } from './fields.ts'
import { someVotesWord } from './has-fields.ts'
import type { LineToken } from './line-tokens.ts'
import { addLine, type CuesAt, leadsToPaper, listLines, type ListLine, toText, toTitle, wordsOf } from './list-lines.ts'
import { type Reader, takeForward, takeGap, type TitledLines } from './reader.ts'
import { mayHaveSigns } from './signs.ts'
import { partBylines } from './title-bylines.ts'
import { readMarkedFields, splitWords, type TitledWords, trimTitle } from './titled-words.ts'

/** Votes by their unit or their sign. */
const votes = /\d ?(?:(?:up)?votes?\b|[👍🔥🔼⬆❤▲])|[👍🔥🔼⬆❤▲]\ufe0f? ?\d|\b(?:up)?votes?\*{0,2}:/iu
/** So much before the word of votes and behind it tells. */
const before = 12
const behind = 8

/** Whether votes stand anywhere with their unit, their sign or their label. O(n). */
const mayHaveVotes = (source: string): boolean =>
  someVotesWord(source, (at) => votes.test(source.slice(Math.max(0, at - before), at + behind))) ||
  (mayHaveSigns(source) && votes.test(source))

/** So much of a text tells whether it has such lines. */
const beginning = 4_000
const addressed =
  /^(?=.{0,400}(?:\d ?(?:upvote|[👍🔥🔼⬆❤▲])|[👍🔥🔼⬆❤▲]\ufe0f? ?\d)).{1,400}https?:\/\/(?:huggingface\.co|hf\.co|arxiv\.org)\//imu

/** Whether a text has addresses of papers beside votes on its lines, which is why it is no plain one. O(1). */
export const hasTitledLines = (source: string, end: number): boolean => {
  const head = beginningOf(source, end, beginning)
  return head.includes('://') && addressed.test(head)
}

/**
 * Find such lines, and those below them with the address of their paper alone.
 *
 * @param hasFields whether fields have labels or units of their own: then a number or an address without any is none of such a line
 * @returns their cues by where they begin. O(n); of nearly all texts, which have no votes with a unit or a sign, no more than some lines are looked at.
 */
export function findTitledLines(source: string, pieces: readonly Piece[], hasFields: boolean): TitledLines {
  const voted = mayHaveVotes(source) ? readVotedLines(source, pieces) : []
  return new Map(partBylines(source, voted.length > 0 || hasFields ? voted : readBareLines(source, pieces)))
}

/** The cues of each line with votes, and those of the addresses below. */
function readVotedLines(source: string, pieces: readonly Piece[]): CuesAt[] {
  const lines: CuesAt[] = []
  const isHeaded = hasHeadings(source, pieces)
  let next = 0
  const hasVotes = (from: number, to: number): boolean => votes.test(source.slice(pieces[from]?.start, pieces[to - 1]?.end))
  for (const line of listLines(source, pieces, hasVotes)) {
    const marked = line.tokens.find(({ kind }) => kind === 'title')
    // Below a title a name and votes are its organisation and its votes, and else a title and its votes.
    const isItem = !isHeaded && (!line.isBelow || line.from === next)
    const cues = marked !== undefined ? readBeside(source, line, marked) : leadsToPaper(line) ? readAmongWords(source, line, isItem) : null
    if (!cues?.some(({ kind }) => kind === 'votes')) continue
    addLine(lines, line, cues)
    next = line.to + (line.below === null ? 0 : 1)
  }
  return lines
}

/** Read the words on both sides of a title that is a link or in bold type: fields, with words before them or none. */
function readBeside(source: string, line: ListLine, { start, end, link }: LineToken): Cue[] | null {
  const cues: Cue[] = [toTitle({ start, end }, link)]
  for (const words of wordsOf(source, line)) {
    const fields = readMarkedFields(source, words)
    const split = fields === null && words.start >= end ? splitWords(source, words) : null
    // Words right before a number are those of a sentence: `our favourite by 7 upvotes`.
    if (fields === null && (split === null || !isParted(source, split))) return null
    for (const cue of fields ?? [toText((split as TitledWords).title), ...(split as TitledWords).fields]) cues.push(cue)
  }
  return cues
}

/** Whether a mark stands between words and the fields behind them. */
const isParted = (source: string, { title, fields }: TitledWords): boolean => /\S/.test(source.slice(title.end, fields[0]?.start))

/** Find the title among words, where all others are fields. `isItem`: what may be a name of an organisation is a title. */
function readAmongWords(source: string, line: ListLine, isItem: boolean): Cue[] | null {
  const words = wordsOf(source, line)
  for (const own of words) {
    const others = words.filter((other) => other !== own).map((other) => readMarkedFields(source, other))
    const fields = readMarkedFields(source, own)
    if (others.includes(null) || (fields !== null && !(isItem && fields[0]?.kind === 'organization'))) continue
    const beside = others.flatMap((cues) => cues as readonly Cue[])
    const split = splitWords(source, own) ?? { title: trimTitle(source, own), fields: [] }
    if (split.title !== null && split.fields.length + beside.length > 0) return [toTitle(split.title, null), ...beside, ...split.fields]
  }
  return null
}

/** Read a line that is known to be one; says whether it is. O(its fields). */
export function readTitledLine(reader: Reader, pieces: readonly Piece[]): boolean {
  const [first, last] = [pieces[0] as Piece, pieces.at(-1) as Piece]
  const found = reader.titledLines.get(first.start)
  if (found === undefined) return false
  takeForward(reader)
  reader.awaits = null
  const gap = takeGap(reader, first.gap)
  const cues = found.map((cue, at) => (at === 0 ? { ...cue, gap } : cue))
  for (const cue of cues) reader.cues.push(cue)
  markBetween(reader, first.start, cues, last.end)
  return true
}
