/** Finds what of a JSON text without papers comes nearest to one, so that a message can say what it lacks. */
import { foldAll } from './values.ts'
import { childrenOf, type JsonNode, type JsonPath, type ObjectNode } from './nodes.ts'

/** So many values are looked at. */
const reach = 1_000
/** A paper stands no deeper than this in what others write. */
const deepest = 5

/** A value with its path from the one that it stands in. */
export interface NodeAt<Node extends JsonNode = JsonNode> {
  readonly node: Node
  readonly path: JsonPath
}

/** Find the first object of a list that has a title, else the first of all, in the order of depth; null where the first values have none. O(n). */
export function findNearMiss(roots: readonly JsonNode[]): NodeAt<ObjectNode> | null {
  const titled = listFirst(roots).filter(isTitled)
  return titled.find(({ path }) => typeof path.at(-1) === 'number') ?? titled[0] ?? null
}

/** List the first values, in the order of depth. */
export function listFirst(roots: readonly JsonNode[]): NodeAt[] {
  const listed: NodeAt[] = roots.slice(0, reach).map((node) => ({ node, path: [] }))
  for (let at = 0; at < listed.length; at++) {
    const { node, path } = listed[at] as NodeAt
    if (path.length === deepest || listed.length === reach) continue
    for (const [part, child] of childrenOf(node)) if (listed.length < reach) listed.push({ node: child, path: [...path, part] })
  }
  return listed
}

function isTitled(found: NodeAt): found is NodeAt<ObjectNode> {
  const title = found.node.kind === 'object' ? found.node.members.get('title') : undefined
  return title?.kind === 'string' && foldAll(title.value) !== ''
}
