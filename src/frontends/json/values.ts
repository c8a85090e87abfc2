/** Reads values of a checked object with their places. */
import { readTarget } from '../../targets.ts'
import { foldText, trimText } from '../../text.ts'
import type { JsonNode, ObjectNode, Place } from './nodes.ts'
import { isPaperId } from './schemas.ts'

/** A value and where it stands: a string without its quotes. */
export interface Found<T> extends Place {
  readonly value: T
}

/** A checked object, or none, and the values in it that are not to be read. */
export interface View {
  readonly object: ObjectNode | null
  readonly refused: ReadonlySet<JsonNode>
}

/** The value behind a key: null where there is none, and where it was refused. */
export function memberOf({ object, refused }: View, key: string): JsonNode | null {
  const node = object?.members.get(key)
  return node === undefined || refused.has(node) ? null : node
}

/** The object behind a key, as a view of its own. */
export function viewOf(view: View, key: string): View {
  const node = memberOf(view, key)
  return { object: node?.kind === 'object' ? node : null, refused: view.refused }
}

/** Take off the white space around a text and fold what is inside. */
export const foldAll = (text: string): string => foldText(trimText(text))

/** The text behind a key, folded. A blank one is none. O(its length). */
export function findText(view: View, key: string): Found<string> | null {
  const node = memberOf(view, key)
  if (node?.kind !== 'string') return null
  const value = foldAll(node.value)
  return value === '' ? null : { value, start: node.start + 1, end: node.end - 1 }
}

/** A word behind a key, which the schema has seen to be one of those that are known. */
export const findWord = <Word extends string | null>(view: View, key: string): Word | null =>
  (findText(view, key)?.value as Word | undefined) ?? null

/** The text behind the first of some keys that has one. */
export function findFirstText(view: View, ...keys: readonly string[]): Found<string> | null {
  for (const key of keys) {
    const found = findText(view, key)
    if (found !== null) return found
  }
  return null
}

/** Digits that are all exact in a double. */
const digits = /^\d{1,15}$/

/** The number that a value is, or that a text of digits alone has; null for any other. */
export function numberOf(node: JsonNode): number | null {
  if (node.kind === 'number') return node.value as number
  return node.kind === 'string' && digits.test(node.value) ? Number(node.value) : null
}

/** The number behind a key. */
export function findNumber(view: View, key: string): Found<number> | null {
  const node = memberOf(view, key)
  const value = node && numberOf(node)
  return node === null || value === null ? null : toFound(node, value)
}

/** A value at the place of its text, or of what it is. */
export const toFound = <T>({ kind, start, end }: JsonNode, value: T): Found<T> =>
  kind === 'string' ? { value, start: start + 1, end: end - 1 } : { value, start, end }

const version = /v\d+$/

/** The id of a paper behind a key, without its version. */
export function findPaperId(view: View, key: string): Found<string> | null {
  const node = memberOf(view, key)
  if (node?.kind !== 'string' || !isPaperId(node.value)) return null
  const suffix = version.exec(node.value)?.[0] ?? ''
  const { start, end } = node
  // An id without escapes is as long as it stands there.
  const isPlain = end - start - 2 === node.value.length
  return { value: node.value.slice(0, node.value.length - suffix.length), start: start + 1, end: end - 1 - (isPlain ? suffix.length : 0) }
}

/** The id of the paper whose page an address behind a key leads to, on the site or on arXiv, at its place in the address. */
export function findIdInAddress(view: View, key: string): Found<string> | null {
  const node = memberOf(view, key)
  if (node?.kind !== 'string') return null
  const target = readTarget(node.value.trim())
  if (target.kind !== 'paper' && target.kind !== 'arxiv') return null
  const { start, end } = node
  // An address without escapes is as long as it stands there.
  if (end - start - 2 !== node.value.length) return { value: target.id, start: start + 1, end: end - 1 }
  const from = start + 1 + node.value.indexOf(target.id)
  return { value: target.id, start: from, end: from + target.id.length }
}

/** Names with the place from the first to the last. */
export function joinNames(names: readonly Found<string>[]): Found<string[]> | null {
  const [first] = names
  if (first === undefined) return null
  return { value: names.map(({ value }) => value), start: first.start, end: (names.at(-1) as Found<string>).end }
}
