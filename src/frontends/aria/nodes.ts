/** The nodes of an accessibility tree, in order. */
import { createLineCursor, endOfLine, nextLine } from '../../source.ts'
import { readTarget } from '../../targets.ts'
import type { Span } from '../../schema.ts'
import { trimSpan } from '../../spans.ts'
import type { AriaLine } from './line.ts'
import type { AriaNode } from './node.ts'
import { readNumberedLine } from './numbered-line.ts'
import { tellTexts } from './texts.ts'
import { readYamlLine } from './yaml-line.ts'

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
    const place = trimSpan(source, at, lineEnd)
    const line = readLine(source.slice(at, place.end))
    if (line !== null) takeLine(source, tree, open, line, at, place)
    else if (place.start < place.end) {
      tree.nodes.push(toStranger(place))
      // What stands below it belongs to nothing above.
      open.length = 0
    }
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

/** What the lines below a node tell of it. */
const untold = { address: null, link: null, texts: 0, textsAlone: true, labelled: false, shownByName: false }

const toNode = ({ role, rolePlace, name, value }: AriaLine, at: number, place: Span, parent: AriaNode | null): AriaNode => ({
  role,
  place,
  rolePlace: move(rolePlace, at),
  name: name && move(name, at),
  value: value && move(value, at),
  parent,
  ...untold,
})

const toStranger = (place: Span): AriaNode => ({
  role: stranger,
  place,
  rolePlace: place,
  name: null,
  value: place,
  parent: null,
  ...untold,
})

/** Let a node lead to an address. That of a whole page is its own. */
function lead(source: string, node: AriaNode, address: Span): void {
  node.address = address
  if (node.role !== pageRole) node.link = { target: readTarget(source.slice(address.start, address.end)) }
}
