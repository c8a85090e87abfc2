/** What reading pieces hands around, and what all of it needs. */
import type { Cue, Figure, Gap, TextCue } from '../../cues.ts'
import type { Span } from '../../schema.ts'
import type { Link } from '../../targets.ts'
import { isLonger } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'

/** A line of pieces, and what is asked of the whole of it. */
export interface Line {
  readonly pieces: readonly Piece[]
  /** Nothing but pictures and addresses stands on it. */
  readonly isBare: boolean
  /** A longer text without a link of its own stands on it, beside others. */
  readonly isSentence: boolean
}

/** Look over a line. O(pieces). */
export const toLine = (source: string, pieces: readonly Piece[]): Line => ({
  pieces,
  isBare: pieces.every(({ kind }) => kind === 'picture' || kind === 'target'),
  isSentence:
    pieces.length > 1 &&
    pieces.some(
      ({ kind, start, end, link, heading }) => kind === 'text' && link === null && !heading && isLonger(source, start, end, longestPart),
    ),
})

/** Where the addresses of a text stand: nobody knows, below their papers for sure, maybe above them, or above them for sure where one begins the text. */
export type AddressHabit = 'unknown' | 'below' | 'maybe-above' | 'above'

/** Lines that hold a title and fields of its paper each, or its address: their cues by where they begin. */
export type TitledLines = ReadonlyMap<number, readonly Cue[]>

/** The state of reading the pieces of a text, from front to back. */
export interface Reader {
  readonly source: string
  readonly cues: Cue[]
  readonly markup: Span[]
  /** Targets without a text that wait for what they link. */
  forward: Link | null
  /** What was just read and asks for a number or a name: a label, or a check box. */
  awaits: 'name' | 'votes' | 'stars' | null
  /** A picture's text right before what may be its organisation's name. */
  alt: Span | null
  /** Whether the last text took the link of a target without a text that stood before it. */
  forwarded: boolean
  /** Whether a picture stood right before the last text. */
  pictured: boolean
  /** Whether fields have labels or units of their own. */
  readonly fields: boolean
  /** The widest gap of what left no cue. */
  gap: Gap
  /** The link of the last cue that was told by one. */
  lastLink: Link | null
  /** The papers that links of the lines above lead to. */
  readonly papers: Set<string>
  /** Whether addresses of papers alone on their lines stand above titles, as the first of them does; null while nobody knows. */
  addressesAbove: boolean | null
  /** Where they may stand by all of the text. */
  readonly addressHabit: AddressHabit
  readonly titledLines: TitledLines
  /** Where the next dot is, as far as it was looked for. */
  dotAt: number
}

/** Begin to read. */
export const newReader = (
  source: string,
  markup: readonly Span[],
  known: Pick<Reader, 'fields' | 'addressHabit' | 'titledLines'>,
): Reader => ({
  source,
  cues: [],
  markup: markup.slice(),
  forward: null,
  awaits: null,
  alt: null,
  pictured: false,
  forwarded: false,
  gap: 'same-line',
  lastLink: null,
  papers: new Set(),
  addressesAbove: null,
  dotAt: -1,
  fields: known.fields,
  addressHabit: known.addressHabit,
  titledLines: known.titledLines,
})

/** The wider one of two gaps. */
export const wider = (a: Gap, b: Gap): Gap => (a === 'blank-line' || b === 'same-line' || a === b ? a : b)

/** Take the gap before the next cue: the widest since the last one. */
export function takeGap(reader: Reader, gap: Gap): Gap {
  const widest = wider(reader.gap, gap)
  reader.gap = 'same-line'
  return widest
}

/** Leave a piece out of the cues: it is markup, and its gap counts for the next cue. */
export function leaveOut(reader: Reader, { start, end, gap }: { start: number; end: number; gap: Gap }): void {
  reader.markup.push({ start, end })
  reader.gap = wider(reader.gap, gap)
}

/** Whether a place holds a dash and nothing else, which stands for no votes. O(1): of longer places nothing is looked at. */
export const isDash = (source: string, { start, end }: Span): boolean => /^\\?[-–—]$/.test(source.slice(start, end))

/** The figure of what stands for no votes. */
export const zero = ({ start, end }: Span): Figure => ({ start, end, count: { value: 0, rounded: false } })

/** A place with its gap, and nothing else that it may have. */
export const placeOf = ({ start, end }: Span, gap: Gap) => ({ start, end, gap })

/** Names of users and organisations are shorter. */
export const longestName = 80

/** Shorter texts beside others on a line may be parts of a byline; beside a longer one without a link of its own, all is a sentence. */
export const longestPart = 60

/** Take the link that waits: one without text is the link of what follows, where that is a number or a text of its own. */
export function takeForward(reader: Reader): Link | null {
  const link = reader.forward
  reader.forward = null
  return link
}

/** Join a text to the one before it; its parts are the lines or links that both consist of. All calls over a text together are O(parts). */
export function mergeText(before: TextCue, cue: TextCue): TextCue {
  // The list grows in place: a link may have as many lines as the text.
  const parts = (before.parts as Span[] | undefined) ?? [{ start: before.start, end: before.end }]
  for (const { start, end } of cue.parts ?? [cue]) parts.push({ start, end })
  const link = before.link === cue.link || (cue.link ?? null) === null ? (before.link ?? null) : null
  return {
    kind: 'text',
    start: before.start,
    end: cue.end,
    gap: before.gap,
    heading: before.heading === true || cue.heading === true,
    link,
    parts,
  }
}
