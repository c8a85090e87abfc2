/** Quoted-printable, as bodies of mails and saved pages (MHTML) are: `=` before the end of a line that goes on, `=C2=B7` for a dot. */
import { type Decoded, decodeMatches } from '../../decoded.ts'
import { beginningOf, matchAt } from '../../text.ts'
import { readBytes } from './utf8.ts'

/** What was encoded was so from the beginning. */
const beginning = 20_000

/** In quoted-printable `=` stands before the end of a line that goes on, or before two digits: a sign beyond ASCII has two pairs or more. */
const encodedSign = /=(?:[\n\r]|[C-F][\dA-F]=[89AB][\dA-F])/y
const encodedAscii = /=[\dA-F]{2}/y
const fewestEncoded = 5
/** Of ten `=` one may be another, as in the headers of a mail; behind so many others it is told. */
const mostOthers = 20

/** Whether a text is quoted-printable, by its beginning. O(1). */
export function isQuotedPrintable(source: string): boolean {
  const text = beginningOf(source, source.length, beginning)
  let [encoded, others] = [0, 0]
  for (let at = text.indexOf('='); at >= 0 && (others < mostOthers || others < encoded); at = text.indexOf('=', at + 1)) {
    if (matchAt(encodedSign, text, at) !== null && text.charAt(at - 1) !== '=') encoded++
    else if (matchAt(encodedAscii, text, at) === null) others++
  }
  return encoded >= fewestEncoded && 10 * others <= encoded
}

/** The end of a line that goes on; white space may have been left behind the `=`. */
const softBreak = /=[ \t]{0,9}(?:\r\n|[\n\r])/g
/** Bytes in a row, which any sign may be a part of. */
const encoded = /(?:=[\da-f]{2}){1,1200}/gi
/** Of a byte: `=`, and two digits. */
const width = 3

/** Decode a text that stands at a place. A line may go on in the middle of a sign, so lines are joined first. O(n). */
export function decodeQuotedPrintable(raw: string, start: number): Decoded {
  const joined = decodeMatches(raw, start, softBreak, ({ length }) => [{ text: '', length }])
  const { text, toSource } = decodeMatches(joined.text, 0, encoded, (found) => readBytes(found, width))
  return { text, toSource: (offset) => joined.toSource(toSource(offset)) }
}
