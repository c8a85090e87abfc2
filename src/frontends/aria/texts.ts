/** Which texts the nodes of an accessibility tree hold, and which of their names a reader of the page sees. */
import type { Span } from '../../schema.ts'
import type { AriaNode } from './node.ts'

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
 * Texts in a line are written without the white space between them, which their node's name has. O(length of the nodes).
 */
export function tellTexts(source: string, nodes: readonly AriaNode[]): void {
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as AriaNode
    node.shownByName = isShownByName(source, nodes, at)
    if (node.parent !== null) tellParent(node.parent, node)
  }
}

function isShownByName(source: string, nodes: readonly AriaNode[], index: number): boolean {
  const { role, name, value, texts, textsAlone, labelled } = nodes[index] as AriaNode
  if (name === null || value !== null || !namedByContent.has(role)) return false
  return texts === 0 ? !labelled : texts > 1 && textsAlone && isSame(source, name, nodes, index)
}

/** What a node says of the one around it. */
function tellParent(parent: AriaNode, { role, value, texts, textsAlone, labelled, shownByName }: AriaNode): void {
  const shown = shownByName ? 1 : texts + (value === null ? 0 : 1)
  if (!players.has(role)) parent.texts += shown
  parent.textsAlone &&= textsAlone && textual.has(role)
  parent.labelled ||= labelled || !(textual.has(role) || namedByContent.has(role))
}

/** Whether a name is what the texts in its node say. O(length of the node): no such node stands in another one. */
function isSame(source: string, name: Span, nodes: readonly AriaNode[], index: number): boolean {
  const node = nodes[index] as AriaNode
  const read = ({ start, end }: Span): string => source.slice(start, end).replace(/[\s\\]/g, '')
  let shown = ''
  for (let at = index + 1, left = node.texts; left > 0; at++) {
    const { value } = nodes[at] as AriaNode
    if (value === null) continue
    shown += read(value)
    left--
  }
  return shown === read(name)
}
