/** From JSON text to its tree, with a stack of its own: no text is too deep. */
import { quote } from '../../messages.ts'
import type { ContainerNode, JsonNode, Place, RepeatedKey } from './nodes.ts'
import { findStringFault } from './string-fault.ts'
import { readToken, type Token } from './tokens.ts'

/** Where a text is no JSON any more, and why. */
export interface BrokenPlace extends Place {
  readonly problem: string
}

/** The values of a text, one after another, and where it breaks off. What is not complete there is not closed. */
export interface ParsedText {
  readonly roots: JsonNode[]
  readonly broken: BrokenPlace | null
}

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

interface Builder extends ParsedText {
  /** The containers that are open, outermost first. */
  readonly open: ContainerNode[]
  /** The key whose value is to come. */
  key: RepeatedKey | null
  expects: keyof typeof expectations
}

/**
 * Parse JSON: one value, or several with white space or nothing between them, as in NDJSON.
 *
 * Accepted is what `JSON.parse` accepts; comments and trailing commas are none of it. U+FEFF at the beginning is passed over.
 *
 * @returns all that stands before the first place that is no JSON. Never throws. O(n); recursion none.
 */
export function parseNodes(text: string): ParsedText {
  const builder: Builder = { roots: [], broken: null, open: [], key: null, expects: 'value' }
  const broken = takeAll(builder, text)
  if (broken !== null) for (const node of builder.open) node.end = broken.start
  return { roots: builder.roots, broken }
}

/** Take tokens up to the end, or up to the first that cannot be taken. */
function takeAll(builder: Builder, text: string): BrokenPlace | null {
  for (let at = skipBlank(text, text.startsWith('\ufeff') ? 1 : 0); at < text.length; ) {
    const token = readToken(text, at)
    if (token === null) return findStringFault(text, at)
    if (!take(builder, token)) {
      const { start, end } = token
      return { start, end, problem: `${expected(builder)} was to follow, and there is "${quote(text.slice(start, end))}"` }
    }
    at = skipBlank(text, token.end)
  }
  if (builder.open.length === 0) return null
  return { start: text.length, end: text.length, problem: `${expected(builder)} was to follow, and the text ends` }
}

/** The white space of JSON, which is four characters. */
function skipBlank(text: string, from: number): number {
  let at = from
  for (let unit = text.charCodeAt(at); unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09; unit = text.charCodeAt(at)) at++
  return at
}

const expected = ({ expects }: Builder): string => expectations[expects]

/** Take a token; false where it does not belong there. */
function take(builder: Builder, token: Token): boolean {
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
  const node: ContainerNode =
    kind === '['
      ? { kind: 'array', start, end, isClosed: false, items: [] }
      : { kind: 'object', start, end, isClosed: false, members: new Map(), repeated: [] }
  attach(builder, node)
  builder.open.push(node)
  builder.expects = kind === '[' ? 'value-or-end' : 'key-or-end'
  return true
}

function closeContainer(builder: Builder, { end, kind }: Token): boolean {
  const { expects } = builder
  const fits =
    kind === ']' ? expects === 'value-or-end' || expects === 'comma-or-bracket' : expects === 'key-or-end' || expects === 'comma-or-brace'
  const node = fits ? builder.open.pop() : undefined
  if (node === undefined) return false
  node.end = end
  node.isClosed = true
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

/** Put a value into the innermost open container. */
function attach(builder: Builder, node: JsonNode): void {
  const parent = builder.open.at(-1)
  if (parent === undefined) builder.roots.push(node)
  else if (parent.kind === 'array') parent.items.push(node)
  else {
    const { key, ...place } = builder.key as RepeatedKey
    if (parent.members.delete(key)) parent.repeated.push({ key, ...place })
    parent.members.set(key, node)
  }
}

function expectAfterValue(builder: Builder): void {
  const parent = builder.open.at(-1)
  if (parent === undefined) builder.expects = 'value'
  else builder.expects = parent.kind === 'array' ? 'comma-or-bracket' : 'comma-or-brace'
}
