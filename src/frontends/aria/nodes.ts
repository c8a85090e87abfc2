/** The nodes of an accessibility tree, in order, and which of their names a reader of the page sees. */
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { type Link, readTarget } from '../../targets.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import type { Span } from '../../schema.ts'
import type { AriaLine } from './line.ts'
import { readNumberedLine } from './numbered-line.ts'
import { readYamlLine } from './yaml-line.ts'

/** A node, or a line that is none of the tree, which is a text. Places are offsets in the input. */
export interface AriaNode {
  readonly role: string
  /** Its line without white space around it. */
  readonly place: Span
  readonly rolePlace: Span
  readonly name: Span | null
  readonly value: Span | null
  /** The node that it stands in. */
  readonly parent: AriaNode | null
  /** Where its own address stands, and what it leads to. */
  address: Span | null
  link: Link | null
  /** How many texts are shown in it, itself left out. */
  texts: number
  /** Whether nothing but texts is: no link, picture, box or list. */
  textsAlone: boolean
  /** Whether anything in it may have a label that nobody sees, as pictures and players have. */
  labelled: boolean
  /** Whether its name is the text of the page, in place of the texts in it. */
  shownByName: boolean
}

/** The role of a line that is none of the tree, and that of a whole page. */
export const stranger = ''
export const pageRole = 'document'

/** Nodes in order, and signs that only keep the next one from ending a quote. */
export interface AriaTree {
  readonly nodes: AriaNode[]
  readonly seams: Span[]
}

/** A node that may have others in it. */
interface OpenNode {
  readonly indent: number
  readonly node: AriaNode
}

/** Read the nodes of a tree. O(n). */
export function readNodes(source: string, start: number, end: number): AriaTree {
  const tree: AriaTree = { nodes: [], seams: [] }
  const open: OpenNode[] = []
  const lines = createLineCursor(source, end)
  for (let at = start; at < end; ) {
    const lineEnd = endOfLine(lines, at)
    const place = { start: skipWhiteSpace(source, at, lineEnd), end: trimEnd(source, at, lineEnd) }
    const line = readLine(source.slice(at, place.end))
    if (line !== null) takeLine(source, tree, open, line, at, place)
    else if (place.start < place.end) tree.nodes.push(toStranger(place))
    at = nextLine(source, lineEnd)
  }
  tellTexts(source, tree.nodes)
  return tree
}

const readLine = (line: string): AriaLine | null => readYamlLine(line) ?? readNumberedLine(line)

/** Take a line that begins at an offset: a node in the last one that is indented less, or that one's property. */
function takeLine(source: string, { nodes, seams }: AriaTree, open: OpenNode[], line: AriaLine, at: number, place: Span): void {
  const { indent, role } = line
  while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
  for (const seam of line.seams) seams.push(move(seam, at))
  const parent = open.at(-1)?.node ?? null
  if (role.startsWith('/')) {
    if (role === '/url' && line.value !== null && parent !== null) lead(source, parent, move(line.value, at))
    return
  }
  const node = toNode(line, at, place, parent)
  if (line.address !== null) lead(source, node, move(line.address, at))
  nodes.push(node)
  open.push({ indent, node })
}

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const toNode = ({ role, rolePlace, name, value }: AriaLine, at: number, place: Span, parent: AriaNode | null): AriaNode => ({
  role,
  place,
  rolePlace: move(rolePlace, at),
  name: name && move(name, at),
  value: value && move(value, at),
  parent,
  address: null,
  link: null,
  texts: 0,
  textsAlone: true,
  labelled: false,
  shownByName: false,
})

const toStranger = (place: Span): AriaNode => ({
  role: stranger,
  place,
  rolePlace: place,
  name: null,
  value: place,
  parent: null,
  address: null,
  link: null,
  texts: 0,
  textsAlone: true,
  labelled: false,
  shownByName: false,
})

/** Let a node lead to an address. That of a whole page is its own. */
function lead(source: string, node: AriaNode, address: Span): void {
  node.address = address
  if (node.role !== pageRole) node.link = { target: readTarget(source.slice(address.start, address.end)) }
}

/** Roles whose names are what they hold, which is left out where it is the same. All others have names that nobody sees. */
const namedByContent: ReadonlySet<string> = new Set(
  'link heading button checkbox cell columnheader rowheader gridcell tab menuitem option radio switch treeitem'.split(' '),
)
/** Players of media, whose buttons are no part of the page's text. */
export const players: ReadonlySet<string> = new Set(['Video', 'Audio'])
/** Roles that hold texts and are nothing but that. */
const textual: ReadonlySet<string> = new Set(
  'text paragraph generic strong emphasis code time mark subscript superscript deletion insertion'.split(' '),
)

/**
 * Find out which texts nodes hold, and where a name shows them: the last nodes first, for what a node holds stands behind it.
 *
 * Texts in a line are written without the white space between them, which their node's name has.
 */
function tellTexts(source: string, nodes: readonly AriaNode[]): void {
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as AriaNode
    const { role, name, value, parent, texts } = node
    if (name !== null && value === null && namedByContent.has(role))
      node.shownByName = texts === 0 ? !node.labelled : texts > 1 && node.textsAlone && isSame(source, name, nodes, at)
    if (parent === null) continue
    if (!players.has(role)) parent.texts += texts + (value !== null || (node.shownByName && texts === 0) ? 1 : 0)
    parent.textsAlone &&= node.textsAlone && textual.has(role)
    parent.labelled ||= node.labelled || !(textual.has(role) || namedByContent.has(role))
  }
}

/** Whether a name is what the texts in its node say. O(length of the node): no such node stands in another one. */
function isSame(source: string, name: Span, nodes: readonly AriaNode[], index: number): boolean {
  const node = nodes[index] as AriaNode
  const read = ({ start, end }: Span): string => source.slice(start, end).replace(/[\s\\]+/g, '')
  let shown = ''
  for (let at = index + 1, left = node.texts; left > 0; at++) {
    const { value } = nodes[at] as AriaNode
    if (value === null) continue
    shown += read(value)
    left--
  }
  return shown === read(name)
}
