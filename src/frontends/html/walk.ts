/** What cutting HTML into pieces hands around. */
import type { Gap } from '../../cues.ts'
import type { Markup } from '../../reading.ts'
import type { Span } from '../../schema.ts'
import { createLineCursor, type LineCursor } from '../../source.ts'
import type { Link } from '../../targets.ts'
import { addMarkup } from '../between.ts'
import type { Piece } from '../markup/piece.ts'
import type { Table } from '../markup/tables.ts'
import type { OpenTable } from './table.ts'
import type { TimePlace } from './times.ts'

/** What stands in an HTML text. */
export interface HtmlPieces {
  readonly pieces: Piece[]
  readonly markup: Markup[]
  readonly times: readonly TimePlace[]
  /** Attributes that hold what a part of the page was made from, as JSON with character references. */
  readonly islands: readonly Span[]
  readonly tables: readonly Table[]
  /** Where articles, each of which is a card, begin and end: offsets in order. */
  readonly edges: readonly number[]
  /** Where rules are drawn. */
  readonly rules: readonly number[]
  /** Whether the text begins, or ends, in the middle of the page. */
  readonly beginsCut: boolean
  readonly endsCut: boolean
  /** Whether the element that its last text stands in was closed: that text is whole. */
  readonly endsWhole: boolean
}

/** An element that is not shown, and how many of its name are open in it. */
interface Unseen {
  readonly name: string
  depth: number
}

/** The state of the walk over the tokens. */
export interface Walk {
  readonly source: string
  readonly pieces: Piece[]
  readonly markup: Markup[]
  readonly times: TimePlace[]
  readonly islands: Span[]
  readonly tables: Table[]
  readonly openTables: OpenTable[]
  readonly edges: number[]
  readonly rules: number[]
  /** Names of elements that are shown after all, because one of them was never closed. */
  readonly shown: ReadonlySet<string>
  /** How many of each container are open. */
  readonly open: Map<string, number>
  /** How many elements are open, and whether one was closed that was not opened. */
  depth: number
  beginsCut: boolean
  /** The number of pieces when an element that pages always close was closed last. */
  closedTo: number
  /** Whether the end of the document's head was written, which need not be. */
  headEnds: boolean
  gap: Gap
  link: Link | null
  /** The tag that opened the link, and the number of pieces then: a link without any is a piece itself. */
  linkTag: Span
  linkFrom: number
  heading: boolean
  /** The number of pieces when the last heading began, -1 before the first. */
  headingFrom: number
  /** How many of the first pieces are not read. */
  unreadTo: number
  unseen: Unseen | null
  /** Whether a drawing was left that was still open. */
  leftDrawing: boolean
  /** How many elements are open in which line ends are shown as they stand. */
  preformatted: number
  /** The lines of the text, for them. */
  readonly lines: LineCursor
  /** The `time` element that is open: its day, and where its content begins. */
  time: { readonly day: string | null; readonly start: number } | null
  /** Where markup began that is not told yet. */
  markFrom: number
}

/** Begin a walk. `shown` are names of elements that are shown, whatever they are. */
export const newWalk = (source: string, start: number, shown: ReadonlySet<string>): Walk => ({
  source,
  pieces: [],
  markup: [],
  times: [],
  islands: [],
  tables: [],
  openTables: [],
  edges: [],
  rules: [],
  shown,
  open: new Map(),
  depth: 0,
  beginsCut: false,
  closedTo: 0,
  headEnds: false,
  gap: 'blank-line',
  link: null,
  linkTag: { start, end: start },
  linkFrom: 0,
  heading: false,
  headingFrom: -1,
  unreadTo: 0,
  unseen: null,
  leftDrawing: false,
  preformatted: 0,
  lines: createLineCursor(source, source.length),
  time: null,
  markFrom: start,
})

/** Add a piece; what stands before it and is in none is markup. */
export function addPiece(
  walk: Walk,
  kind: Piece['kind'],
  place: Span,
  link: Link | null,
  more: Partial<Pick<Piece, 'forward' | 'alt'>> = {},
): void {
  const { start, end } = place
  addMarkup(walk, start)
  walk.markFrom = end
  const { forward = false, alt = null } = more
  walk.pieces.push({ kind, start, end, gap: walk.gap, link, heading: walk.heading, forward, alt })
  walk.gap = 'same-line'
}
