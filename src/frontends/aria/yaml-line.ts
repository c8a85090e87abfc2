/**
 * Lines of an accessibility tree in a subset of YAML, as Playwright writes it:
 *
 *     - article:
 *       - 'heading "Maps: A Guide" [level=3]':
 *         - link "Maps: A Guide" [ref=e7]:
 *           - /url: /papers/2509.01234
 *       - text: 4 authors
 */
import type { Span } from '../../schema.ts'
import type { AriaLine } from './line.ts'

const head = /( *)- ('?)(\/?[a-z]{1,30})/y
const attribute = / \[[^\]]{0,99}\]/y

/**
 * Read a line.
 *
 * @returns null where it is none of a tree. O(length of the line).
 */
export function readYamlLine(line: string): AriaLine | null {
  head.lastIndex = 0
  const [whole, spaces = '', quote = '', role = ''] = head.exec(line) ?? []
  if (whole === undefined) return null
  const name = readName(line, whole.length)
  if (name === undefined) return null
  let at = skipAttributes(line, name === null ? whole.length : name.end + 1)
  if (quote !== '') {
    if (line.charAt(at) !== quote) return null
    at++
  }
  if (at < line.length && line.charAt(at) !== ':') return null
  const value = readValue(line, at)
  const seams = [
    ...(name === null ? [] : findSeams(line, name, '\\', quote)),
    ...(value === null ? [] : findSeams(line, value, ...value.marks)),
  ]
  const rolePlace = { start: whole.length - role.length, end: whole.length }
  return { indent: spaces.length, role, rolePlace, name, value: value && { start: value.start, end: value.end }, address: null, seams }
}

/** The name behind a role; null where there is none, undefined where it does not end. */
function readName(line: string, at: number): Span | null | undefined {
  if (!line.startsWith(' "', at)) return null
  for (let end = line.indexOf('"', at + 2); end >= 0; end = line.indexOf('"', end + 1)) {
    let backslashes = 0
    while (line.charAt(end - 1 - backslashes) === '\\') backslashes++
    if (backslashes % 2 === 0) return { start: at + 2, end }
  }
  return undefined
}

function skipAttributes(line: string, from: number): number {
  attribute.lastIndex = from
  for (let at = from; ; at = attribute.lastIndex) if (!attribute.test(line)) return at
}

/** A text, and the marks that a sign stands behind in it. */
type Value = Span & { readonly marks: readonly [string, string] }

/** The text behind a colon, in quotes of either kind or in none. */
function readValue(line: string, colon: number): Value | null {
  const text = line.slice(colon + 1).trim()
  if (text === '') return null
  const start = line.indexOf(text, colon + 1)
  const quote = text.length > 1 && text.endsWith(text.charAt(0)) ? text.charAt(0) : ''
  if (quote !== '"' && quote !== "'") return { start, end: start + text.length, marks: ['', ''] }
  return { start: start + 1, end: start + text.length - 1, marks: quote === '"' ? ['\\', ''] : ['', quote] }
}

/** Where backslashes stand before a quote or a backslash, and quotes before a quote. */
function findSeams(line: string, { start, end }: Span, backslash: string, quote: string): Span[] {
  const seams: Span[] = []
  for (let at = start; at + 1 < end; at++) {
    const [sign, next] = [line.charAt(at), line.charAt(at + 1)]
    if ((sign !== backslash || (next !== '"' && next !== '\\')) && (sign !== quote || next !== quote)) continue
    seams.push({ start: at, end: at + 1 })
    at++
  }
  return seams
}
