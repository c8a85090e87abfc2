/** From the nodes of an accessibility tree to pieces: what a reader sees, in order, each with the link that it is part of. */
import type { Gap } from '../../cues.ts'
import type { Link } from '../../targets.ts'
import type { Span } from '../../schema.ts'
import { trimSpan } from '../../spans.ts'
import { addMarkup } from '../between.ts'
import { linkOfPicture } from '../markup/pieces.ts'
import type { Piece, Pieces } from '../markup/piece.ts'
import { wider } from '../words/reader.ts'
import type { AriaNode } from './node.ts'
import { type AriaTree, pageRole, stranger } from './nodes.ts'
import { players } from './texts.ts'

/** Roles that stand apart from what is before and behind them. */
const apart: ReadonlySet<string> = new Set(
  `${stranger} ${pageRole} article banner blockquote complementary contentinfo form group heading list main navigation paragraph region search table`.split(
    ' ',
  ),
)
/** Roles that are a part of a line, and those that they may stand in. */
const inline: ReadonlySet<string> = new Set(
  'text link strong emphasis code time img mark subscript superscript deletion insertion'.split(' '),
)
const flowing: ReadonlySet<string> = new Set([...inline, 'generic', 'heading', 'paragraph', 'listitem', 'cell'])

/** A node that is not closed. */
interface OpenNode {
  readonly node: AriaNode
  /** The number of pieces when it began. */
  readonly from: number
  /** The innermost link that it stands in or is. */
  readonly link: Link | null
  /** Whether it stands in a heading or is one. */
  readonly heading: boolean
  /** Whether nothing in it is shown: its name is, or it is a player. */
  readonly hides: boolean
}

/** The state of the walk over the nodes. */
interface Walk {
  readonly source: string
  readonly maxLineLength: number
  readonly pieces: Piece[]
  readonly markup: Span[]
  readonly open: OpenNode[]
  gap: Gap
  markFrom: number
  /** Texts that go on a line of the page: white space before them is not told. */
  readonly joints: Span[]
}

/** Pieces, and those texts that go on what stands in the node before. */
export interface AriaPieces extends Pieces {
  readonly joints: readonly Span[]
}

/**
 * Cut a tree into pieces.
 *
 * @returns every character that is no white space lies in a piece or in `markup`. O(nodes and length of the text).
 */
export function cutAria(source: string, start: number, end: number, { nodes }: AriaTree, maxLineLength: number): AriaPieces {
  const walk: Walk = { source, maxLineLength, pieces: [], markup: [], open: [], gap: 'blank-line', markFrom: start, joints: [] }
  for (const node of nodes) {
    closeUpTo(walk, node.parent)
    part(walk, node)
    const around = walk.open.at(-1)
    const link = node.link ?? around?.link ?? null
    const heading = node.role === 'heading' || around?.heading === true
    const hidden = around?.hides === true
    walk.open.push({ node, from: walk.pieces.length, link, heading, hides: hidden || node.shownByName || players.has(node.role) })
    if (!hidden) takeNode(walk, node, link)
  }
  closeUpTo(walk, null)
  addMarkup(walk, end)
  return { pieces: walk.pieces, markup: walk.markup, joints: walk.joints }
}

/** Widen the gap by the edge of a node. */
function part(walk: Walk, node: AriaNode): void {
  if (apart.has(node.role)) walk.gap = 'blank-line'
  else if (!isInLine(node)) walk.gap = wider(walk.gap, 'next-line')
}

const isInLine = ({ role, parent }: AriaNode): boolean => inline.has(role) && parent !== null && flowing.has(parent.role)

/** Close nodes up to the one that goes on. */
function closeUpTo(walk: Walk, parent: AriaNode | null): void {
  while (walk.open.length > 0 && walk.open.at(-1)?.node !== parent) {
    const { node, from } = walk.open.pop() as OpenNode
    // A link without a text still proves something: of what stands behind it.
    if (node.link !== null && walk.pieces.length === from) addPiece(walk, 'target', node.address as Span, node.link)
    part(walk, node)
  }
}

function takeNode(walk: Walk, node: AriaNode, link: Link | null): void {
  const { role, name, value, address, rolePlace } = node
  if (role === stranger && isFence(walk.source, node.place)) return
  if (role === pageRole && address !== null) addPiece(walk, 'text', address, null)
  if (role === 'checkbox' && node.texts === 0) addPiece(walk, 'box', rolePlace, link)
  if (role === 'img') addPiece(walk, 'picture', rolePlace, linkOfPicture(link, null), name)
  const text = node.shownByName ? name : value
  if (text === null) return
  if (walk.gap === 'same-line') walk.joints.push(text)
  addPiece(walk, 'text', text, link)
}

/** A tree is often a piece of code in a text of Markdown. */
const isFence = (source: string, { start, end }: Span): boolean =>
  /^(?:`{3,9}|~{3,9})\w{0,20}$/.test(source.slice(start, Math.min(end, start + 40)))

function addPiece(walk: Walk, kind: Piece['kind'], { start, end }: Span, link: Link | null, alt: Span | null = null): void {
  const { source, pieces, open, maxLineLength } = walk
  const { start: from, end: to } = trimSpan(source, start, end)
  if (from >= to) return
  addMarkup(walk, from)
  walk.markFrom = to
  const heading = open.at(-1)?.heading === true
  const read = kind === 'text' && to - from > maxLineLength ? 'unread' : kind
  pieces.push({ kind: read, start: from, end: to, gap: walk.gap, link, heading, forward: kind === 'target', alt })
  walk.gap = 'same-line'
}
