/** Texts that were encoded as a whole and not decoded again: the body of a mail, and a string as a program writes it in its source. */
import type { Finding } from '../log.ts'
import type { Encoding } from '../rules/syntax.ts'
import { beginningOf, matchAt } from '../text.ts'

/** What was encoded was so from the beginning. */
const beginning = 20_000

/** In quoted-printable `=` stands before the end of a line that goes on, or before two digits: a sign beyond ASCII has two pairs or more. */
const encodedSign = /=(?:[\n\r]|[C-F][\dA-F]=[89AB][\dA-F])/y
const encodedAscii = /=[\dA-F]{2}/y
const fewestEncoded = 5
/** Of ten `=` one may be another, as in the headers of a mail; behind so many others it is told. */
const mostOthers = 20

/** In a string of a program `\n` stands in the place of each line end; fewer are in texts about programs. */
const fewestEscapes = 8

/**
 * Find out whether a text was encoded as a whole.
 *
 * @returns what is to be said of it. O(1): the beginning is looked at, and of most texts searched for `=` and `\\n`.
 */
export function findEncoding(source: string, end: number): Finding[] {
  const text = beginningOf(source, end, beginning)
  const encoding: Encoding | null = isQuotedPrintable(text) ? 'quoted-printable' : isLiteral(text) ? 'literal' : null
  return encoding === null ? [] : [{ ruleId: 'encoded-text', subject: { span: { start: 0, end: source.length } }, args: [{ encoding }] }]
}

function isQuotedPrintable(text: string): boolean {
  let [encoded, others] = [0, 0]
  for (let at = text.indexOf('='); at >= 0 && (others < mostOthers || others < encoded); at = text.indexOf('=', at + 1)) {
    if (matchAt(encodedSign, text, at) !== null && text.charAt(at - 1) !== '=') encoded++
    else if (matchAt(encodedAscii, text, at) === null) others++
  }
  return encoded >= fewestEncoded && 10 * others <= encoded
}

/** Whether `\n` and its like stand where lines end, and few lines end otherwise. TeX has `\nu` and `\neq`, abstracts in data `\n` between words. */
function isLiteral(text: string): boolean {
  let escapes = 0
  for (let at = text.indexOf('\\n'); at >= 0; at = text.indexOf('\\n', at + 2)) {
    const next = text.charAt(at + 2)
    if (next === '\\' || text.charAt(at - 1) === '>' || next === '<') escapes++
  }
  return escapes >= fewestEscapes && escapes > countLineEnds(text)
}

const countLineEnds = (text: string): number => text.split(/\r\n|[\n\r]/).length - 1
