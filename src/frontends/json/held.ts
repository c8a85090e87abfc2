/**
 * Finds papers behind keys that nobody knows. Programs put around what they were given whatever they like, `{ node: item }` around each item
 * or `featured` beside `papers`; so what proves to be a paper is read wherever it stands, but for inside another paper.
 */
import { childrenOf, type JsonNode, type JsonPath, type ObjectNode } from './nodes.ts'
import { isProven } from './signs.ts'

/** Papers stand no deeper in what anybody writes; what is deeper is said. */
export const deepest = 16

/** A paper, and what leads to it. */
export type HeldPaper = readonly [paper: ObjectNode, path: JsonPath]

/** The papers in a value, itself among them, in their order, and the values that are too deep to be looked into. O(keys of what is looked at). */
export function* searchPapers(node: JsonNode, path: JsonPath = []): Generator<readonly [node: JsonNode, path: JsonPath]> {
  if (isProven(node) || path.length === deepest) yield [node, path]
  else for (const [part, child] of childrenOf(node)) yield* searchPapers(child, [...path, part])
}

/** The papers alone. */
function* papersIn(node: JsonNode): Generator<HeldPaper> {
  for (const [found, path] of searchPapers(node)) if (isProven(found)) yield [found, path]
}

/** Whether a paper stands in a value, or is it. */
export const holdsPapers = (node: JsonNode): boolean => papersIn(node).next().done !== true

/** The one paper that an object is wrapped around, null where it has several, or a list of them. */
export function unwrap(object: ObjectNode): ObjectNode | null {
  const held = papersIn(object)
  const { value: first } = held.next()
  if (first === undefined || held.next().done !== true) return null
  const [paper, path] = first as HeldPaper
  return path.every((part) => typeof part === 'string') ? paper : null
}
