/**
 * Where the nodes of a tree stand in its source, also those that other plugins made and gave no position, as those of GitHub's Markdown do with
 * addresses.
 */
import type { Span } from '../schema.ts'

/** A node, as far as its place goes. */
export interface PlacedNode {
  readonly position?:
    | { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } }
    | undefined
}

/** Nodes and their places; a node without one was made by a plugin. */
export type NodePlaces = ReadonlyMap<PlacedNode, Span>

/**
 * Find the places of nodes: their own, or from the first to the last of what stands in them, where all of that has places.
 *
 * @param nodes each before those that are in it
 * @param childrenOf what is in a node that may be around others without a place of its own
 * @param shift what offsets of the tree lack
 * @param length that of the source, behind which nothing stands
 * @returns O(nodes)
 */
export function placeNodes<Node extends PlacedNode>(
  nodes: readonly Node[],
  childrenOf: (node: Node) => readonly Node[],
  shift: number,
  length: number,
): Map<PlacedNode, Span> {
  const places = new Map<PlacedNode, Span>()
  // From the last to the first, so that the places of what is in a node are known.
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as Node
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    const place =
      start === undefined || end === undefined
        ? placeAround(childrenOf(node), places)
        : { start: Math.min(start + shift, length), end: Math.min(end + shift, length) }
    if (place !== null) places.set(node, place)
  }
  return places
}

/** From the first of some nodes to the last, null where there is none or one has no place. */
function placeAround(nodes: readonly PlacedNode[], places: NodePlaces): Span | null {
  const first = places.get(nodes[0] as PlacedNode)
  const last = places.get(nodes.at(-1) as PlacedNode)
  if (first === undefined || last === undefined || !nodes.every((node) => places.has(node))) return null
  return { start: first.start, end: last.end }
}

/**
 * Find what the source has in place of nodes that were made: all from the node before them to the node behind.
 *
 * @param nodes those in one node, in their order
 * @param around the place of that node
 */
export function findGaps(nodes: readonly PlacedNode[], places: NodePlaces, around: Span): Span[] {
  const gaps: Span[] = []
  let start = around.start
  let isOpen = false
  for (const place of [...nodes.map((node) => places.get(node)), { start: around.end, end: around.end }]) {
    if (place === undefined) isOpen = true
    else {
      if (isOpen && place.start > start) gaps.push({ start, end: place.start })
      isOpen = false
      start = place.end
    }
  }
  return gaps
}
