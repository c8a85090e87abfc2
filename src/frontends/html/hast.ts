/** A tree of HTML (hast) as a sieve for the tokens of the text that it was made from: what was taken out of the tree does not count. */
import type { Nodes, Root } from 'hast'
import type { Place, Sift } from './tokens.ts'

interface Places {
  /** Offsets at which the tree's elements begin, and behind which they end. */
  readonly starts: Set<number>
  readonly ends: Set<number>
  readonly texts: Place[]
}

/**
 * Make a sieve of a tree.
 *
 * @throws TypeError where a text has no position with offsets. O(nodes), without recursion.
 */
export function siftByTree(source: string, tree: Root): Sift {
  const { starts, ends, texts } = findPlaces(tree)
  return (reader) => {
    let next = 0
    /** How many elements of each name were taken out, and are open. */
    const out = new Map<string, number>()
    return {
      text(start, end) {
        while (next < texts.length && (texts[next] as Place).end <= start) next++
        for (let at = next; at < texts.length; at++) {
          const place = texts[at] as Place
          if (place.start >= end) break
          reader.text(Math.max(start, place.start), Math.min(end, place.end))
        }
      },
      open: (tag) => {
        if (starts.has(tag.start)) reader.open(tag)
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

function findPlaces(tree: Root): Places {
  const places: Places = { starts: new Set(), ends: new Set(), texts: [] }
  // A stack of its own: trees may be deep.
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    takeNode(places, node)
    const children = node.type === 'element' || node.type === 'root' ? node.children : []
    for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at] as Nodes)
  }
  places.texts.sort((a, b) => a.start - b.start)
  return places
}

function takeNode({ starts, ends, texts }: Places, node: Nodes): void {
  if (node.type !== 'element' && node.type !== 'text') return
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) {
    // A parser adds elements that the text leaves out, and copies those that are closed in the wrong order.
    if (node.type === 'element') return
    throw new TypeError('Expected every text of the tree to have a position with offsets, as rehype-parse gives it; one has none')
  }
  if (node.type === 'text') texts.push({ start, end })
  else {
    starts.add(start)
    ends.add(end)
  }
}
