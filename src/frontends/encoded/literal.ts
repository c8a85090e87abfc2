/** A string as a program writes it in its source, `b'Daily Papers\n\n...'`: `\n` stands in the place of each line end. */
import { type Decoded, decodeMatches } from '../../decoded.ts'
import { beginningOf, startOfText, trimEnd } from '../../text.ts'
import { readBytes } from './utf8.ts'

/** What is written so is so from the beginning. */
const beginning = 20_000
/** In a string of a program `\n` stands in the place of each line end; fewer are in texts about programs. */
const fewestEscapes = 8

/** Whether `\n` and its like stand where lines end, and few lines end otherwise. TeX has `\nu` and `\neq`, abstracts in data `\n` between words. O(1). */
export function isLiteral(source: string): boolean {
  const text = beginningOf(source, source.length, beginning)
  let escapes = 0
  for (let at = text.indexOf('\\n'); at >= 0; at = text.indexOf('\\n', at + 2)) {
    const next = text.charAt(at + 2)
    if (next === '\\' || text.charAt(at - 1) === '>' || next === '<') escapes++
  }
  return escapes >= fewestEscapes && escapes > countLineEnds(text)
}

const countLineEnds = (text: string): number => text.split(/\r\n|[\n\r]/).length - 1

/** Quotes around the string, with the letters that say which kind of it. */
const opening = /^\s{0,99}(?:[a-z]{1,12} ?= ?)?[bru]{0,2}("""|'''|["'`])/i
/** What a backslash stands with. Bytes in a row are signs of UTF-8. */
const escapes = /(?:\\x[\da-fA-F]{2}){1,1200}|\\(?:\r\n|u\{[\da-fA-F]{1,6}\}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^uUx])/g
/** A backslash takes the end of a line away. */
const letters: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  a: '\x07',
  '\n': '',
  '\r': '',
}
/** Of a byte: `\x`, and two digits. */
const width = 4

/** Decode a string of a program, without the quotes around it. O(n). */
export function decodeLiteral(source: string): Decoded {
  const start = startOfText(source)
  const [before = '', quote = ''] = opening.exec(source.slice(start, start + 200)) ?? []
  const from = start + before.length
  const last = trimEnd(source, from, source.length)
  const end = quote !== '' && source.endsWith(quote, last) ? last - quote.length : source.length
  return decode(source.slice(from, Math.max(from, end)), from)
}

const decode = (raw: string, start: number): Decoded =>
  decodeMatches(raw, start, escapes, (found) =>
    found.startsWith('\\x') ? readBytes(found, width) : [{ text: readEscape(found), length: found.length }],
  )

/** What an escape stands for: a letter, a sign by its digits, or the sign behind the backslash. */
function readEscape(found: string): string {
  const kind = found.charAt(1)
  if (kind !== 'u' && kind !== 'U') return letters[kind] ?? kind
  const point = Number.parseInt(found.replace(/[^\da-f]/gi, ''), 16)
  return point > mostPoint ? found : String.fromCodePoint(point)
}

/** The greatest code point. */
const mostPoint = 0x10_ff_ff
