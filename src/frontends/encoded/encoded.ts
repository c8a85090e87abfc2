/** Texts that were encoded as a whole and not decoded again. What they were before is the text to read. */
import type { HeldText, Reading } from '../../reading.ts'
import type { Decoded } from '../../decoded.ts'
import type { Finding } from '../../log.ts'
import type { Encoding } from '../../rules/syntax.ts'
import type { Span } from '../../schema.ts'
import { isEscapedHtml } from '../escaped.ts'
import { decodeText } from './references.ts'
import { decodeLiteral, isLiteral } from './literal.ts'
import { readDoubledLineEnds } from './line-ends.ts'
import { decodePart, findTextPart, type TextPart } from './mime.ts'
import { readMisread } from './misread.ts'
import { decodeQuotedPrintable, isQuotedPrintable } from './quoted-printable.ts'

/**
 * Find out whether a text of any syntax was disfigured on its way: its bytes were read as those of another encoding, or its line ends were doubled.
 *
 * @returns the text as it was meant, null where nothing is wrong. O(n); of most texts no more than some searches for one character.
 */
export function findDisfigured(source: string): HeldText | null {
  const misread = readMisread(source)
  if (misread !== null) return hold(source, misread, 'misread', misread.codePage)
  const lines = readDoubledLineEnds(source)
  return lines && hold(source, lines, 'line-ends')
}

/**
 * Find out whether a text that is no JSON was encoded as a whole: for a mail, or as a string of a program.
 *
 * @param takesHtml whether a page in HTML is better than one in plain text
 * @param syntax what the text looks like: escaped tags in HTML are what a page shows
 * @returns the text before, null where it is none. O(n) where it is one, else O(1).
 */
export function findEncoded(source: string, takesHtml: boolean, syntax: Reading['format']): HeldText | null {
  const part = findTextPart(source, takesHtml)
  if (part !== null) return holdPart(source, part)
  const encoding = tellEncoding(source)
  if (encoding === null)
    return syntax !== 'html' && isEscapedHtml(source, source.length) ? hold(source, decodeText(source, 0), 'escaped') : null
  return hold(source, encoding === 'literal' ? decodeLiteral(source) : decodeQuotedPrintable(source, 0), encoding)
}

/** Tell by its beginning whether a text is encoded that a limit cuts off, so that it is not decoded. O(1). */
export function tellCutOff(source: string): Finding[] {
  const encoding = tellEncoding(source)
  return encoding === null ? [] : [tell(source, encoding, null, false)]
}

const tellEncoding = (source: string): Encoding | null =>
  isQuotedPrintable(source) ? 'quoted-printable' : isLiteral(source) ? 'literal' : null

const spanOf = (source: string): Span => ({ start: 0, end: source.length })

const tell = (source: string, encoding: Encoding, codePage: string | null, isRead: boolean): Finding => ({
  ruleId: 'encoded-text',
  subject: { span: spanOf(source) },
  args: [{ encoding, codePage, isRead }],
})

const hold = (source: string, { text, toSource }: Decoded, encoding: Encoding, codePage: string | null = null): HeldText => ({
  text,
  toSource,
  isGuess: false,
  isSame: true,
  findings: [tell(source, encoding, codePage, true)],
})

function holdPart(source: string, part: TextPart): HeldText {
  const { type, encoding } = part
  const findings: Finding[] = [{ ruleId: 'page-in-mail', subject: { span: spanOf(source) }, args: [{ type, encoding }] }]
  return { isGuess: false, isSame: true, findings, ...decodePart(source, part) }
}
