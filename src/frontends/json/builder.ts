/** Builds the tree of a JSON text from its tokens, with a stack of its own. */
import type { ContainerNode, JsonNode, Key } from './nodes.ts'
import type { Token } from './tokens.ts'

/** What may stand next, in the words of a message. */
const expectations = {
  value: 'a value',
  'value-or-end': 'a value or "]"',
  key: 'a key in quotes',
  'key-or-end': 'a key in quotes or "}"',
  colon: '":"',
  'comma-or-bracket': '"," or "]"',
  'comma-or-brace': '"," or "}"',
} as const

/** A tree that grows. */
export interface Builder {
  readonly roots: JsonNode[]
  /** The containers that are open, outermost first, with what leads to each from the one around it. */
  readonly open: { readonly node: ContainerNode; readonly part: string | number }[]
  /** The key whose value is to come. */
  key: Key | null
  expects: keyof typeof expectations
}

/** Begin a tree. */
export const createBuilder = (): Builder => ({ roots: [], open: [], key: null, expects: 'value' })

/** What may stand next, in words. */
export const expected = ({ expects }: Builder): string => expectations[expects]

/** Take a token; false where it does not belong there. */
export function take(builder: Builder, token: Token): boolean {
  switch (token.kind) {
    case '{':
    case '[':
      return openContainer(builder, token)
    case '}':
    case ']':
      return closeContainer(builder, token)
    case ',':
      return takeComma(builder)
    case ':':
      if (builder.expects !== 'colon') return false
      builder.expects = 'value'
      return true
    default:
      return takeValue(builder, token)
  }
}

const wantsValue = ({ expects }: Builder): boolean => expects === 'value' || expects === 'value-or-end'

function openContainer(builder: Builder, { start, end, kind }: Token): boolean {
  if (!wantsValue(builder)) return false
  const name = builder.open.at(-1)?.node.kind === 'object' ? builder.key : null
  const node: ContainerNode =
    kind === '['
      ? { kind: 'array', start, end, isClosed: false, items: [] }
      : { kind: 'object', start, end, isClosed: false, members: new Map(), name, repeated: [] }
  const part = attach(builder, node)
  builder.open.push({ node, part })
  builder.expects = kind === '[' ? 'value-or-end' : 'key-or-end'
  return true
}

function closeContainer(builder: Builder, { end, kind }: Token): boolean {
  const { expects } = builder
  const fits =
    kind === ']' ? expects === 'value-or-end' || expects === 'comma-or-bracket' : expects === 'key-or-end' || expects === 'comma-or-brace'
  const closed = fits ? builder.open.pop() : undefined
  if (closed === undefined) return false
  closed.node.end = end
  closed.node.isClosed = true
  expectAfterValue(builder)
  return true
}

function takeComma(builder: Builder): boolean {
  if (builder.expects === 'comma-or-bracket') builder.expects = 'value'
  else if (builder.expects === 'comma-or-brace') builder.expects = 'key'
  else return false
  return true
}

function takeValue(builder: Builder, { start, end, kind, value }: Token): boolean {
  if (kind === 'string' && (builder.expects === 'key' || builder.expects === 'key-or-end')) {
    builder.key = { key: value as string, start, end }
    builder.expects = 'colon'
    return true
  }
  if (!wantsValue(builder) || value === undefined) return false
  attach(builder, toNode(start, end, value))
  expectAfterValue(builder)
  return true
}

function toNode(start: number, end: number, value: string | number | boolean | null): JsonNode {
  if (typeof value === 'string') return { kind: 'string', start, end, value }
  if (typeof value === 'number') return { kind: 'number', start, end, value }
  return value === null ? { kind: 'null', start, end, value } : { kind: 'boolean', start, end, value }
}

/** Put a value into the innermost open container, and tell what leads to it from there. */
function attach({ roots, open, key: last }: Builder, node: JsonNode): string | number {
  const parent = open.at(-1)?.node
  if (parent === undefined) return roots.push(node) - 1
  if (parent.kind === 'array') return parent.items.push(node) - 1
  const { key, ...place } = last as Key
  if (parent.members.delete(key)) parent.repeated.push({ key, ...place })
  parent.members.set(key, node)
  return key
}

function expectAfterValue(builder: Builder): void {
  const parent = builder.open.at(-1)?.node
  if (parent === undefined) builder.expects = 'value'
  else builder.expects = parent.kind === 'array' ? 'comma-or-bracket' : 'comma-or-brace'
}
