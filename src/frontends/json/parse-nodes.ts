/** From JSON text to its tree, with a stack of its own: no text is too deep. */
import { createScanner, type JSONScanner } from 'jsonc-parser'
import { quote } from '../../messages.ts'
import type { ContainerNode, JsonNode, Place, RepeatedKey } from './nodes.ts'
import { findStringFault } from './string-fault.ts'

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

interface Token extends Place {
  readonly text: string
  readonly value: string
}

/**
 * Parse JSON: one value, or several with white space or nothing between them, as in NDJSON.
 *
 * Accepted is what `JSON.parse` accepts; comments and trailing commas are none of it. U+FEFF at the beginning is passed over.
 *
 * @returns all that stands before the first place that is no JSON. Never throws. O(n); recursion none.
 */
export function parseNodes(text: string): ParsedText {
  const scanner = createScanner(text, false)
  if (text.startsWith('\ufeff')) scanner.setPosition(1)
  const builder: Builder = { roots: [], broken: null, open: [], key: null, expects: 'value' }
  const broken = takeAll(builder, scanner, text)
  if (broken !== null) for (const node of builder.open) node.end = broken.start
  return { roots: builder.roots, broken }
}

/** Take tokens up to the end, or up to the first that cannot be taken. */
function takeAll(builder: Builder, scanner: JSONScanner, text: string): BrokenPlace | null {
  for (;;) {
    // The scanner would put white space together character by character.
    scanner.setPosition(skipBlank(text, scanner.getPosition()))
    scanner.scan()
    const start = scanner.getTokenOffset()
    const end = start + scanner.getTokenLength()
    if (start === end) {
      return builder.open.length === 0 ? null : { start, end, problem: `${expected(builder)} was to follow, and the text ends` }
    }
    const first = text.charAt(start)
    if (first === '"' && scanner.getTokenError() !== 0) return findStringFault(text, start)
    const token = { start, end, text: first, value: scanner.getTokenValue() }
    if (scanner.getTokenError() !== 0 || !take(builder, token)) {
      return { start, end, problem: `${expected(builder)} was to follow, and there is "${quote(text.slice(start, end))}"` }
    }
  }
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
  switch (token.text) {
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
    case '"':
      return takeString(builder, token)
    default:
      return takeLiteral(builder, token)
  }
}

const wantsValue = ({ expects }: Builder): boolean => expects === 'value' || expects === 'value-or-end'

function openContainer(builder: Builder, { start, end, text }: Token): boolean {
  if (!wantsValue(builder)) return false
  const node: ContainerNode =
    text === '['
      ? { kind: 'array', start, end, isClosed: false, items: [] }
      : { kind: 'object', start, end, isClosed: false, members: new Map(), repeated: [] }
  attach(builder, node)
  builder.open.push(node)
  builder.expects = text === '[' ? 'value-or-end' : 'key-or-end'
  return true
}

function closeContainer(builder: Builder, { end, text }: Token): boolean {
  const { expects } = builder
  const fits =
    text === ']' ? expects === 'value-or-end' || expects === 'comma-or-bracket' : expects === 'key-or-end' || expects === 'comma-or-brace'
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

function takeString(builder: Builder, { start, end, value }: Token): boolean {
  if (builder.expects === 'key' || builder.expects === 'key-or-end') {
    builder.key = { key: value, start, end }
    builder.expects = 'colon'
    return true
  }
  if (!wantsValue(builder)) return false
  attach(builder, { kind: 'string', start, end, value })
  expectAfterValue(builder)
  return true
}

function takeLiteral(builder: Builder, { start, end, text, value }: Token): boolean {
  if (!wantsValue(builder)) return false
  if (value === 'true' || value === 'false') attach(builder, { kind: 'boolean', start, end, value: value === 'true' })
  else if (value === 'null') attach(builder, { kind: 'null', start, end, value: null })
  // The scanner takes a number as JSON writes it; a minus alone is none. Adding 0 makes 0 of -0.
  else if (/^-?\d/.test(value) && (text === '-' || /\d/.test(text)))
    attach(builder, { kind: 'number', start, end, value: Number(value) + 0 })
  else return false
  expectAfterValue(builder)
  return true
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
