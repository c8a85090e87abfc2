/** JSON as a tree of values with their places. */

/** UTF-16 offsets into the JSON text. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A string; its place has the quotes. */
export interface StringNode extends Place {
  readonly kind: 'string'
  readonly value: string
}

/** A number, `true`, `false` or `null`. */
interface LiteralNode extends Place {
  readonly kind: 'number' | 'boolean' | 'null'
  readonly value: number | boolean | null
}

/** A list. `isClosed` is false where the text breaks off inside it; its place then ends there. */
export interface ArrayNode {
  readonly kind: 'array'
  readonly start: number
  end: number
  isClosed: boolean
  readonly items: JsonNode[]
}

/** A key at its place, with its quotes. */
export interface Key extends Place {
  readonly key: string
}

/** An object. Of equal keys the last counts, as it does for `JSON.parse`, and has its place in the order. */
export interface ObjectNode {
  readonly kind: 'object'
  readonly start: number
  end: number
  isClosed: boolean
  /** A map, so that no key means more than its name. */
  readonly members: Map<string, JsonNode>
  /** The key that it stands behind, null in a list or alone. */
  readonly name: Key | null
  /** Keys that stand in it for a second time, at their second place. */
  readonly repeated: Key[]
}

/** A value with others in it. */
export type ContainerNode = ArrayNode | ObjectNode
/** Any value. */
export type JsonNode = StringNode | LiteralNode | ContainerNode

/** Keys and indexes from a text's value to one inside it. */
export type JsonPath = readonly (string | number)[]

/** Whether the text breaks off inside a value. */
export const isCut = (node: JsonNode): boolean => (node.kind === 'array' || node.kind === 'object') && !node.isClosed

/** What stands right inside a value, each with what leads to it. */
export function childrenOf(node: JsonNode): Iterable<[part: string | number, child: JsonNode]> {
  if (node.kind === 'object') return node.members.entries()
  return node.kind === 'array' ? node.items.entries() : []
}

const plainKey = /^[A-Z_$][\w$]*$/i
/** Longer keys are shortened in a path. */
const longestKey = 60

/** Write a path: `[3].paper.title`, `["2025-11-05"][0]`; an empty one is `the whole value`. O(length), bounded for keys. */
export function writePath(path: JsonPath): string {
  if (path.length === 0) return 'the whole value'
  let written = ''
  for (const part of path) {
    if (typeof part === 'number') written += `[${part}]`
    else if (part.length <= longestKey && plainKey.test(part)) written += written === '' ? part : `.${part}`
    else written += `[${JSON.stringify(part.slice(0, longestKey).toWellFormed())}]`
  }
  return written
}
