/**
 * From a Markdown tree (mdast) to places in its source: texts, and the marks that the tree knows of. What no place holds is markup.
 */
import type { Definition, Heading, Image, Link, Nodes, Root } from 'mdast'
import type { Span } from '../schema.ts'
import { isPicture, looksLikeTarget, readTarget } from '../targets.ts'
import { skipWhiteSpace, startOfText, trimEnd } from '../text.ts'
import type { Mark } from './markup/mark.ts'
import { findGaps, type NodePlaces, placeNodes } from './node-places.ts'

/** What a tree says about its source. */
export interface MarkedPlaces {
  /** Links, pictures, headings and definitions, by the tree. */
  readonly marks: Mark[]
  /** Text in which there may be more marks: links by a label, and what Markdown does not know, as a link that spans blank lines. */
  readonly texts: Span[]
}

interface Walk extends MarkedPlaces {
  readonly source: string
  readonly places: NodePlaces
}

/**
 * Find the places of a tree.
 *
 * A node that has none was made by a plugin: what the source has in its place counts, as text in which there may be marks.
 *
 * @returns the places, in no order
 * @throws TypeError where no node of the tree has a position. O(nodes) and the texts of pictures and code.
 */
export function findPlaces(source: string, tree: Root): MarkedPlaces {
  // The tree does not count U+FEFF before the text.
  const shift = startOfText(source)
  const places = placeNodes(listNodes(tree, childrenOf), partsOf, shift, source.length)
  if (places.size === 0)
    throw new TypeError('Expected the tree to have positions with offsets, as remark-parse gives them; no node has one')
  if (!places.has(tree)) places.set(tree, { start: 0, end: source.length })
  const walk: Walk = { source, places, marks: [], texts: [] }
  const isRead = (node: Nodes): boolean => places.has(node) && !isRewritten(places, node)
  for (const node of listNodes(tree, (parent) => (isRead(parent) ? childrenOf(parent) : noChildren))) takeNode(walk, node)
  return walk
}

/** All nodes in the order of the text. A stack of its own: trees may be deep. */
function listNodes(tree: Root, childrenIn: (node: Nodes) => readonly Nodes[]): Nodes[] {
  const nodes: Nodes[] = []
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node)
    const children = childrenIn(node)
    for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at] as Nodes)
  }
  return nodes
}

const noChildren: readonly Nodes[] = []

/** What is in a node, but for one that is text. */
const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node && !isText(node) ? node.children : noChildren)

/** Nodes that hold a text; others hold such nodes. */
const linesOfText: ReadonlySet<string> = new Set(['paragraph', 'heading', 'link', 'emphasis', 'strong', 'delete', 'tableCell'])

/** What is in a node that holds no text itself: it may be one that a plugin has put around others. */
const partsOf = (node: Nodes): readonly Nodes[] => (linesOfText.has(node.type) ? noChildren : childrenOf(node))

/** Whether a plugin has put nodes of its own into a text. Then the text is read as the source has it. */
const isRewritten = (places: NodePlaces, node: Nodes): boolean =>
  linesOfText.has(node.type) && childrenOf(node).some((child) => !places.has(child))

/**
 * Links that the tree may be wrong about. Brackets behind brackets are in formulas, too: `f[0,1](x)`. Where a writer numbers its links and
 * breaks lines, `][15][ 6][22]` is the ends of two links, and Markdown takes `[15][ 6]` for a third.
 */
const isText = (node: Nodes): boolean =>
  (node.type === 'link' && !leadsSomewhere(node)) || node.type === 'linkReference' || node.type === 'imageReference'

const leadsSomewhere = ({ url }: Link | Definition): boolean => url === '' || looksLikeTarget(url)

function takeNode(walk: Walk, node: Nodes): void {
  const { places } = walk
  const place = places.get(node)
  if (place === undefined) return
  if (isRewritten(places, node)) {
    walk.texts.push(place)
    return
  }
  for (const gap of findGaps(childrenOf(node), places, place)) walk.texts.push(gap)
  takePlaced(walk, node, place)
}

function takePlaced(walk: Walk, node: Nodes, place: Span): void {
  switch (node.type) {
    case 'link':
      takeLink(walk, node, place)
      break
    case 'image':
      takeImage(walk, node, place)
      break
    case 'heading':
      takeHeading(walk, node, place)
      break
    case 'definition':
      if (leadsSomewhere(node)) walk.marks.push({ kind: 'reference', ...place })
      else walk.texts.push(place)
      break
    case 'listItem':
      walk.texts.push({ start: place.start, end: startOfContent(walk, node.children, place) })
      break
    case 'emphasis':
    case 'strong':
    case 'delete':
      // The page stresses nothing: these asterisks are the paper's own.
      walk.texts.push({ start: place.start, end: startOfContent(walk, node.children, place) })
      walk.texts.push({ start: endOfContent(walk, node.children, place), end: place.end })
      break
    case 'code':
      walk.texts.push(insideFences(walk.source, place))
      break
    case 'break':
    case 'thematicBreak':
      break
    default:
      if (!('children' in node) || isText(node)) walk.texts.push(place)
  }
}

const startOfContent = ({ places }: Walk, children: readonly Nodes[], { end }: Span): number =>
  places.get(children.find((child) => places.has(child)) as Nodes)?.start ?? end
const endOfContent = ({ places }: Walk, children: readonly Nodes[], { start }: Span): number =>
  places.get(children.findLast((child) => places.has(child)) as Nodes)?.end ?? start

/** A link to a picture with a longer text is no picture. */
const longestAlt = 200

/** `[text](target)`; an address that is its own text, as `<https://...>`, is text. */
function takeLink(walk: Walk, node: Link, place: Span): void {
  const { start, end } = place
  if (walk.source.charAt(start) !== '[' || isText(node)) {
    walk.texts.push(place)
    return
  }
  const link = { target: readTarget(node.url) }
  const close = Math.max(start + 1, endOfContent(walk, node.children, place))
  if (isPicture(link.target) && close - start < longestAlt) {
    walk.marks.push({ kind: 'picture', start, end, link, alt: close > start + 1 ? { start: start + 1, end: close } : null })
    return
  }
  walk.marks.push({ kind: 'open', start, end: start + 1, link }, { kind: 'close', start: close, end, link })
}

function takeImage({ source, marks }: Walk, { url }: Image, { start, end }: Span): void {
  const close = endOfLabel(source, start + 2, end)
  const alt = close > start + 2 ? { start: start + 2, end: close } : null
  marks.push({ kind: 'picture', start, end, link: { target: readTarget(url) }, alt })
}

/** Where the bracket stands that closes the text of a picture. */
function endOfLabel(source: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const character = source.charAt(at)
    if (character === '\\') at++
    else if (character === '[') depth++
    else if (character === ']' && depth-- === 0) return at
  }
  return start
}

/** Two or fewer of them are as likely a dash that stands below a text. */
const shortestUnderline = 3

/** `## Title`, or a line of `===` below; of the latter only the line above is the heading, since text that is not Markdown has such lines, too. */
function takeHeading(walk: Walk, { children }: Heading, place: Span): void {
  const { start, end } = place
  if (walk.source.charAt(start) === '#') {
    walk.marks.push({ kind: 'heading', start, end: startOfContent(walk, children, place) })
    return
  }
  const from = skipWhiteSpace(walk.source, endOfContent(walk, children, place), end)
  const underline = { start: from, end: trimEnd(walk.source, from, end) }
  if (underline.end - from < shortestUnderline) walk.texts.push(underline)
  else walk.marks.push({ kind: 'underline', ...underline })
}

/** Code in lines, without the fences around. */
function insideFences(source: string, { start, end }: Span): Span {
  const fence = /^(?:`{3,}|~{3,})/.exec(source.slice(start, start + 3))
  if (fence === null) return { start, end }
  const code = source.slice(start, end)
  const first = code.search(/[\n\r]/)
  if (first < 0) return { start: end, end }
  const last = Math.max(code.lastIndexOf('\n'), code.lastIndexOf('\r'))
  const closed = /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(code.slice(last + 1))
  return { start: start + first, end: closed ? start + last : end }
}
