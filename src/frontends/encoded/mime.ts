/**
 * Mails, and pages that a browser saved in one file (MHTML): headers, a blank line, and a body, which may have parts that are made likewise.
 *
 *     MIME-Version: 1.0
 *     Content-Type: multipart/related; boundary="----Boundary"
 *
 *     ------Boundary
 *     Content-Type: text/html
 *     Content-Transfer-Encoding: quoted-printable
 *
 *     <html>...
 */
import type { Decoded } from '../../decoded.ts'
import type { Span } from '../../schema.ts'
import { matchAt, startOfText } from '../../text.ts'
import { decodeBase64 } from './base64.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'

/** A part that is a text, and how it is written: quoted-printable, base64, or as it is. */
export interface TextPart extends Span {
  readonly type: 'text/html' | 'text/plain'
  readonly encoding: string
}

/** A name and its value, and a line that the value goes on in. */
const header = /([a-z][\w-]{0,60}):([^\n\r]*)(?:\r\n|[\n\r])/iy
const folded = /[ \t]([^\n\r]*)(?:\r\n|[\n\r])/y
const blankLine = /\r\n|\n|\r/y
/** The line that a mailbox puts before each mail. */
const envelope = /From [^\n\r]*(?:\r\n|[\n\r])/y
const mostLines = 1_000
/** Parts stand in parts: a text and its pictures in the one half of an alternative. */
const deepest = 4

/** Headers by their names in lower case, and where the body begins; null where no blank line ends them. */
function readHeaders(source: string, start: number): { headers: ReadonlyMap<string, string>; body: number } | null {
  const headers = new Map<string, string>()
  let [at, name, value] = [start, '', '']
  for (let count = 0; count < mostLines; count++) {
    const more = matchAt(folded, source, at)
    const line = more ?? matchAt(header, source, at)
    if (line === null) break
    if (more !== null) value += ` ${more[1]}`
    else [name, value] = [(line[1] as string).toLowerCase(), line[2] as string]
    headers.set(name, value)
    at += line[0].length
  }
  const end = matchAt(blankLine, source, at)
  return end && { headers, body: at + end[0].length }
}

/**
 * Find the text of a mail or of a saved page: the longest part in HTML, or in plain text where it has none.
 *
 * @param takesHtml whether HTML is better than plain text
 * @returns null where a text is no mail, or has no such part. O(n) for a mail, else O(1).
 */
export function findTextPart(source: string, takesHtml: boolean): TextPart | null {
  const begin = startOfText(source)
  const start = begin + (matchAt(envelope, source, begin)?.[0].length ?? 0)
  const { headers } = readHeaders(source, start) ?? {}
  if (headers?.has('content-type') !== true && headers?.has('mime-version') !== true) return null
  const parts = listTexts(source, start, source.length, 0)
  const wanted = takesHtml ? 'text/html' : 'text/plain'
  const ofType = parts.filter(({ type }) => type === wanted)
  const [longest = null] = (ofType.length > 0 ? ofType : parts).sort((a, b) => b.end - b.start - (a.end - a.start))
  return longest
}

/** The texts among the parts of a part, in order. */
function listTexts(source: string, start: number, end: number, depth: number): TextPart[] {
  const read = readHeaders(source, start)
  if (read === null) return []
  const { headers, body } = read
  const content = (headers.get('content-type') ?? 'text/plain').trim()
  const type = (/^[\w-]+\/[\w.+-]+/.exec(content)?.[0] ?? '').toLowerCase()
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  if (type === 'text/html' || type === 'text/plain') return [{ type, encoding, start: body, end }]
  const [, quoted, bare] = /\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(content) ?? []
  const boundary = quoted ?? bare
  if (!type.startsWith('multipart/') || boundary === undefined || depth === deepest) return []
  return splitParts(source, body, end, `--${boundary}`).flatMap((part) => listTexts(source, part.start, part.end, depth + 1))
}

/** What stands between lines of a boundary; the last one has `--` behind it. A part that was cut off goes on to the end. */
function splitParts(source: string, start: number, end: number, boundary: string): Span[] {
  const parts: Span[] = []
  let from = -1
  for (let at = source.indexOf(boundary, start); at >= 0 && at < end; at = source.indexOf(boundary, at + boundary.length)) {
    const ending = matchAt(boundaryEnd, source, at + boundary.length)?.[0]
    // A boundary in a line is none, nor is the beginning of a longer one.
    if (ending === undefined || !'\n\r'.includes(source.charAt(at - 1))) continue
    if (from >= 0) parts.push({ start: from, end: at })
    if (ending.startsWith('--')) return parts
    from = at + boundary.length + ending.length
  }
  return from < 0 ? parts : [...parts, { start: from, end }]
}

const boundaryEnd = /(?:--)?[ \t]{0,99}(?:\r\n|[\n\r]|$)/y

/** Decode a part. */
export function decodePart(source: string, { encoding, start, end }: TextPart): Decoded {
  const raw = source.slice(start, end)
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(raw, start)
  const decoded = encoding === 'base64' ? decodeBase64(raw, start) : null
  return decoded ?? { text: raw, toSource: (offset) => start + offset }
}
