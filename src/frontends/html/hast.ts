/** A tree of HTML (hast) as a sieve for the tokens of the text that it was made from: what was taken out of the tree does not count. */
import { byStart } from '../../sorted.ts'
import type { Nodes, Root } from 'hast'
import type { Span } from '../../schema.ts'
import { findGaps, type NodePlaces, placeNodes } from '../node-places.ts'
import { followHolders } from '../../spans.ts'
import type { Sift } from './tokens.ts'

interface Places {
  /** Offsets at which the tree's elements begin, and behind which they end. */
  readonly starts: Set<number>
  readonly ends: Set<number>
  /** Texts, and what the text has in place of those that plugins made. */
  readonly texts: Span[]
  readonly gaps: Span[]
}

/**
 * Make a sieve of a tree. A text that a plugin made has no position: in its place counts what the text has between the nodes before and behind.
 *
 * @throws TypeError where there are texts, and none has a position with offsets. O(nodes log nodes), without recursion.
 */
export function siftByTree(source: string, tree: Root): Sift {
  const { starts, ends, texts, gaps } = findPlaces(source, tree)
  return (reader) => {
    let next = 0
    /** Parsers move what is in a wrong place, so that a gap may hold a text of the tree. */
    let told = 0
    const gapAt = followHolders(gaps)
    const isInGap = (start: number): boolean => start < (gaps[gapAt(start)]?.end ?? 0)
    /** How many elements of each name were taken out, and are open. */
    const out = new Map<string, number>()
    return {
      text(start, end) {
        while (next < texts.length && (texts[next] as Span).end <= start) next++
        for (let at = next; at < texts.length; at++) {
          const place = texts[at] as Span
          if (place.start >= end) break
          const [from, to] = [Math.max(start, place.start, told), Math.min(end, place.end)]
          if (from < to) reader.text(from, to)
          told = Math.max(told, to)
        }
      },
      open: (tag) => {
        if (starts.has(tag.start) || isInGap(tag.start)) reader.open(tag)
        else out.set(tag.name, (out.get(tag.name) ?? 0) + 1)
      },
      close: (name, traits, start) => {
        const last = source.indexOf('>', start)
        const count = out.get(name) ?? 0
        // The end of no element at all tells that the text was cut.
        if (last < 0 || count === 0 || ends.has(last + 1)) reader.close(name, traits, start)
        else out.set(name, count - 1)
      },
    }
  }
}

function findPlaces(source: string, tree: Root): Places {
  const nodes = listNodes(tree)
  const placed = placeNodes(nodes, childrenOf, 0, source.length)
  if (!placed.has(tree)) placed.set(tree, { start: 0, end: source.length })
  const made = findMade(nodes, placed)
  const places: Places = { starts: new Set(), ends: new Set(), texts: [], gaps: [] }
  for (const node of nodes) takeNode(places, node, placed, made)
  if (places.texts.length === 0 && nodes.some(({ type }) => type === 'text'))
    throw new TypeError('Expected the texts of the tree to have positions with offsets, as rehype-parse gives them; none has one')
  for (const gap of places.gaps) places.texts.push(gap)
  places.texts.sort(byStart)
  places.gaps.sort(byStart)
  return places
}

const childrenOf = (node: Nodes): readonly Nodes[] => (node.type === 'element' || node.type === 'root' ? node.children : [])

/** All nodes, each before those that are in it. */
function listNodes(tree: Root): Nodes[] {
  const nodes: Nodes[] = []
  // A stack of its own: trees may be deep.
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node)
    const children = childrenOf(node)
    for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at] as Nodes)
  }
  return nodes
}

/** What plugins made: texts without a position, and elements with such a text. A parser makes elements without a text of their own. */
function findMade(nodes: readonly Nodes[], placed: NodePlaces): ReadonlySet<Nodes> {
  const made = new Set<Nodes>()
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as Nodes
    if (!placed.has(node) && (node.type === 'text' || childrenOf(node).some((child) => made.has(child)))) made.add(node)
  }
  return made
}

function takeNode({ starts, ends, texts, gaps }: Places, node: Nodes, placed: NodePlaces, made: ReadonlySet<Nodes>): void {
  const place = placed.get(node)
  if (place === undefined) return
  if (node.type === 'text') texts.push(place)
  else if (node.type === 'element') {
    starts.add(place.start)
    ends.add(place.end)
  }
  const inside = childrenOf(node).filter((child) => placed.has(child) || made.has(child))
  if (inside.some((child) => made.has(child))) for (const gap of findGaps(inside, placed, place)) gaps.push(gap)
}
