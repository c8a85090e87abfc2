/** The items of a feed: which value of a JSON text each entry was read from. */
import type { JsonNode } from '../frontends/json/nodes.ts'
import { parseNodes } from '../frontends/json/parse-nodes.ts'
import type { Entry } from '../schema.ts'

/** Values that may be an item, in the order of the text: roots, which are the lines of NDJSON, and what stands in lists. */
function listCandidates(roots: readonly JsonNode[]): JsonNode[] {
  const candidates: JsonNode[] = []
  const stack = roots.map((node) => ({ node, mayBeItem: true })).reverse()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, mayBeItem } = next
    if (mayBeItem && node.kind === 'object') candidates.push(node)
    const children = node.kind === 'array' ? node.items : node.kind === 'object' ? [...node.members.values()] : []
    for (const child of children.toReversed()) stack.push({ node: child, mayBeItem: node.kind === 'array' })
  }
  return candidates
}

/**
 * Find the items of entries: the innermost object of a list, or else the whole value, in which an entry's title stands. An entry's own place begins
 * and ends with its values, and so in the middle of its item.
 *
 * @param source the JSON text that the entries were read from
 * @returns an item for each entry; null where there is none, as for an entry that was not read from this text. O(text).
 */
export function findItems(source: string, entries: readonly Entry[]): (JsonNode | null)[] {
  const candidates = listCandidates(parseNodes(source).roots)
  const items: (JsonNode | null)[] = entries.map(() => null)
  const places = entries.map(({ span, spans }, index) => ({ index, at: (spans.title ?? span).start })).sort((a, b) => a.at - b.at)
  const open: JsonNode[] = []
  const close = (at: number): void => {
    while (open.length > 0 && (open.at(-1) as JsonNode).end <= at) open.pop()
  }
  let next = 0
  for (const { index, at } of places) {
    for (; next < candidates.length && (candidates[next] as JsonNode).start <= at; next += 1) {
      const candidate = candidates[next] as JsonNode
      close(candidate.start)
      open.push(candidate)
    }
    close(at)
    items[index] = open.at(-1) ?? null
  }
  return items
}
