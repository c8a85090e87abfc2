/** Blocks: what segmentation reads, each a paragraph or one cue that is no text. */
import type { Cue } from '../cues.ts'
import type { Span } from '../schema.ts'
import type { TextPlace } from './segments.ts'
import { countInAll } from '../text.ts'
import { lengthOfCue, lengthOfCues } from './measure.ts'
import { isHeading, paperOfText } from './text-marks.ts'

/** Text that belongs together, or one cue that is no text but stands where text may stand. */
export interface Block {
  /** `text`; or what the front end took the line for, which a title may look like (`Models`, `2048`, `March 8`); or a mark. */
  readonly kind: 'text' | 'furniture' | 'count' | 'date' | 'mark' | 'unread'
  readonly start: number
  readonly end: number
  /** Characters, where a line break counts as one however it is written. */
  readonly length: number
  /** The cue, where the block is a single one. */
  readonly cue: Cue | null
  /** Where it ends is a close call. */
  readonly closeEnd?: boolean
  /** It was marked as a heading. */
  readonly heading: boolean
  /** A label before it says that it is an abstract. */
  readonly labelled: boolean
  /** The name of who submitted a paper stands right before it. */
  readonly behindName: boolean
  /** The paper that it links to. */
  readonly paper: string | null
  /** Where markup stands inside it, the parts that are text. */
  readonly parts?: readonly Span[]
}

/** The block of some lines: those of `from` up to `to`. O(lines). */
export function joinCues(source: string, cues: readonly Cue[], from: number, to: number): Block {
  const first = cues[from] as Cue
  if (to === from + 1) return toBlock(source, first)
  const lines = cues.slice(from, to)
  const place = { start: first.start, end: (lines.at(-1) as Cue).end, length: lengthOfCues(source, cues, from, to) }
  const block = {
    kind: 'text' as const,
    ...place,
    cue: null,
    ...signsOf(first),
    paper: paperAmong(lines),
  }
  if (lines.every(isPlain)) return block
  const parts = partsOf(lines)
  return { parts, ...block, length: measureParts(source, parts) }
}

/** What the first cue of a block says of it. */
const signsOf = (cue: Cue): Pick<Block, 'heading' | 'labelled' | 'behindName'> => ({
  heading: isHeading(cue),
  labelled: cue.labelled === true,
  behindName: cue.behindName === true,
})

/** Whether nothing but white space stands beside a cue, as in plain text, which has neither links nor headings. */
const isPlain = (cue: Cue): boolean => cue.parts === undefined && (cue.kind !== 'text' || cue.heading === undefined)

/** The parts of texts that follow one another; one without parts is one itself. O(parts). */
export function partsOf(texts: readonly (Span & Pick<TextPlace, 'parts'>)[]): Span[] {
  const parts: Span[] = []
  for (const text of texts) {
    if (text.parts === undefined) parts.push(text)
    else for (const part of text.parts) parts.push(part)
  }
  return parts
}

/** The place of a text of several blocks, and its parts where markup may stand inside. O(blocks). */
export function joinBlocks(blocks: readonly Block[]): TextPlace {
  const place = { start: (blocks[0] as Block).start, end: (blocks.at(-1) as Block).end }
  const isWhole = blocks.every(({ parts, cue }) => parts === undefined && (blocks.length === 1 || cue === null || isPlain(cue)))
  return isWhole ? place : { parts: partsOf(blocks), ...place }
}

/** The first paper that one of some lines links to. */
function paperAmong(lines: readonly Cue[]): string | null {
  for (const line of lines) {
    const paper = paperOfText(line)
    if (paper !== null) return paper
  }
  return null
}

/** The block of one cue. */
export function toBlock(source: string, cue: Cue): Block {
  const { start, end } = cue
  const length = cue.parts === undefined ? lengthOfCue(source, cue) : measureParts(source, cue.parts)
  const block = {
    kind: kindOf(cue),
    start,
    end,
    length,
    cue,
    ...signsOf(cue),
    paper: paperOfText(cue),
  }
  return cue.parts === undefined ? block : { parts: cue.parts, ...block }
}

/** With one for each break between them. */
const measureParts = (source: string, parts: readonly Span[]): number => countInAll(source, parts) + parts.length - 1

function kindOf(cue: Cue): Block['kind'] {
  if (cue.kind === 'text' || cue.kind === 'count' || cue.kind === 'date' || cue.kind === 'unread') return cue.kind
  return cue.kind === 'bullet' || cue.kind === 'dot' || cue.kind === 'check-box' ? 'mark' : 'furniture'
}
