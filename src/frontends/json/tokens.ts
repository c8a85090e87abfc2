/** The tokens of JSON, one at a time. */
import type { Place } from './nodes.ts'

/** A mark, a string or another word. `value` is that of a string or a number, or of `true`, `false` and `null`; undefined for a word that is none of them. */
export interface Token extends Place {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'word'
  readonly value?: string | number | boolean | null
}

/** Up to what ends a word. */
const word = /[^\s{}[\],:"]+/y
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i
const names: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/**
 * Read the token at an offset.
 *
 * @param start offset of a character that is no white space
 * @returns null where a string begins that is none: one without an end, or with what no string may hold. O(length of the token).
 */
export function readToken(text: string, start: number): Token | null {
  const first = text.charAt(start)
  switch (first) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ',':
    case ':':
      return { kind: first, start, end: start + 1 }
    case '"':
      return readString(text, start)
    default:
      return readWord(text, start)
  }
}

function readString(text: string, start: number): Token | null {
  const end = endOfString(text, start)
  if (end < 0) return null
  try {
    return { kind: 'string', start, end, value: JSON.parse(text.slice(start, end)) as string }
  } catch {
    return null
  }
}

/** Offset behind the quote that ends a string: the first one before which no odd number of backslashes stands. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote
    while (text.charCodeAt(before - 1) === 0x5c) before--
    if ((quote - before) % 2 === 0) return quote + 1
  }
  return -1
}

function readWord(text: string, start: number): Token {
  word.lastIndex = start
  const found = word.exec(text)?.[0] ?? text.charAt(start)
  const end = start + found.length
  const name = names.get(found)
  if (name !== undefined) return { kind: 'word', start, end, value: name }
  // Adding 0 makes 0 of -0.
  return number.test(found) ? { kind: 'word', start, end, value: Number(found) + 0 } : { kind: 'word', start, end }
}
