/**
 * From a Markdown tree (mdast) to places in its source: texts, and the marks that the tree knows of. What no place holds is markup.
 */
import type { Definition, Heading, Image, Link, Nodes, Root } from 'mdast'
import { isPicture, looksLikeTarget, readTarget } from '../targets.ts'
import { skipWhiteSpace, trimEnd } from '../text.ts'
import type { Mark } from './markup/mark.ts'

/** Part of a source. UTF-16 offsets. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** What a tree says about its source. */
export interface MarkedPlaces {
  /** Links, pictures, headings and definitions, by the tree. */
  readonly marks: Mark[]
  /** Text in which there may be more marks: links by a label, and what Markdown does not know, as a link that spans blank lines. */
  readonly texts: Place[]
}

interface Walk extends MarkedPlaces {
  readonly source: string
  /** What offsets of the tree lack: the tree does not count U+FEFF before the text. */
  readonly shift: number
}

/**
 * Find the places of a tree.
 *
 * @returns the places, in no order
 * @throws TypeError where a node has no position. O(nodes) and the texts of pictures and code.
 */
export function findPlaces(source: string, tree: Root): MarkedPlaces {
  const shift = source.startsWith('\ufeff') ? 1 : 0
  const walk: Walk = { source, shift, marks: [], texts: [] }
  for (const node of listNodes(tree)) takeNode(walk, node)
  return walk
}

/** All nodes in the order of the text, but for those inside of one that is text. A stack of its own: trees may be deep. */
function listNodes(tree: Root): Nodes[] {
  const nodes: Nodes[] = []
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node)
    if (!('children' in node) || isText(node)) continue
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at] as Nodes)
  }
  return nodes
}

/**
 * Links that the tree may be wrong about. Brackets behind brackets are in formulas, too: `f[0,1](x)`. Where a writer numbers its links and
 * breaks lines, `][15][ 6][22]` is the ends of two links, and Markdown takes `[15][ 6]` for a third.
 */
const isText = (node: Nodes): boolean =>
  (node.type === 'link' && !leadsSomewhere(node)) || node.type === 'linkReference' || node.type === 'imageReference'

const leadsSomewhere = ({ url }: Link | Definition): boolean => url === '' || looksLikeTarget(url)

/** Where a node stands. */
function placeOf({ source, shift }: Walk, node: Nodes): Place {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) {
    throw new TypeError(
      `Expected every node of the tree to have a position with offsets, as remark-parse gives it; a node of type "${node.type}" has none`,
    )
  }
  return { start: Math.min(start + shift, source.length), end: Math.min(end + shift, source.length) }
}

function takeNode(walk: Walk, node: Nodes): void {
  const place = placeOf(walk, node)
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

const startOfContent = (walk: Walk, children: readonly Nodes[], { end }: Place): number =>
  children.length === 0 ? end : placeOf(walk, children[0] as Nodes).start
const endOfContent = (walk: Walk, children: readonly Nodes[], { start }: Place): number =>
  children.length === 0 ? start : placeOf(walk, children.at(-1) as Nodes).end

/** A link to a picture with a longer text is no picture. */
const longestAlt = 200

/** `[text](target)`; an address that is its own text, as `<https://...>`, is text. */
function takeLink(walk: Walk, node: Link, place: Place): void {
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

function takeImage({ source, marks }: Walk, { url }: Image, { start, end }: Place): void {
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
function takeHeading(walk: Walk, { children }: Heading, place: Place): void {
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
function insideFences(source: string, { start, end }: Place): Place {
  const fence = /^(?:`{3,}|~{3,})/.exec(source.slice(start, start + 3))
  if (fence === null) return { start, end }
  const newline = source.slice(start, end).search(/[\n\r]/)
  if (newline < 0) return { start: end, end }
  const last = Math.max(source.lastIndexOf('\n', end - 1), source.lastIndexOf('\r', end - 1))
  const closed = /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(source.slice(last + 1, end))
  return { start: start + newline, end: closed ? Math.max(last, start + newline) : end }
}
