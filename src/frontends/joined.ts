/**
 * Files of several syntaxes in one, as `cat` joins them. A front end reads its own syntax alone: what another file has to say would be a part of the
 * last paper to it. So the text that follows is left alone, and said to be.
 */
import type { Reading } from '../reading.ts'
import type { Finding } from '../log.ts'
import type { Page } from '../schema.ts'
import { trimSpan } from '../spans.ts'
import { isShorter, quote, skipWhiteSpace, trimEnd } from '../text.ts'
import { paragraphs } from './detect.ts'

/** Servers and tools leave shorter notes behind a page. */
const shortestText = 200

/** Elements that hold a whole page, or a whole card of it; the end of a document comes first. */
const ends = ['</html>', '</body>', '</main>', '</article>', '</section>', '</div>'] as const

/** A list of objects, or an object with a key. A line end counts as one however it is written. */
const jsonBegins = /\[(?:\r\n|\s){0,9}\{|\{(?:\r\n|\s){0,9}"/g
/** So many places are tried: a text may have pieces of JSON in it. */
const mostTries = 8

/**
 * Find where the text of a file ends and that of another syntax begins.
 *
 * @param syntax that of the beginning
 * @returns `end` where all of it is one text. O(n).
 */
export function endOfFirst(source: string, end: number, syntax: Page['format']): number {
  const stop = syntax === 'html' ? endOfHtml(source, end) : end
  return Math.min(stop, startOfJson(source, end))
}

/** Where the last element ends, if a text stands behind it: behind a document any, behind a part of one several paragraphs. */
function endOfHtml(source: string, end: number): number {
  for (const tag of ends) {
    const at = source.lastIndexOf(tag, end - tag.length)
    if (at < 0) continue
    const stop = at + tag.length
    const start = skipWhiteSpace(source, stop, end)
    const isText = !isShorter(source, start, end, shortestText) && source.charAt(start) !== '<'
    return isText && (tag === '</html>' || paragraphs.test(source.slice(start, end))) ? stop : end
  }
  return end
}

/** Where JSON begins that goes on to the end of a file: one value, or one on each line. */
function startOfJson(source: string, end: number): number {
  if (!'}]'.includes(source.charAt(trimEnd(source, 0, end) - 1))) return end
  let tries = mostTries
  for (const { index } of source.matchAll(jsonBegins)) {
    if (isShorter(source, index, end, shortestText) || tries-- === 0) break
    const rest = source.slice(index, end)
    if (isJson(rest) || isLines(rest)) return index
  }
  return end
}

/** Whether each line is a value of its own. It ends with the first that is none. */
const isLines = (text: string): boolean => text.split(/[\n\r]+/).every((line) => line.trim() === '' || isJson(line))

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Leave the text behind a place alone, and say so. */
export function leaveRest(reading: Reading, source: string, from: number, end: number): Reading {
  const span = trimSpan(source, from, end)
  const text = quote(source.slice(span.start, Math.min(span.end, span.start + 200)))
  const finding: Finding = { ruleId: 'joined-texts', subject: { span }, args: [{ quote: text }] }
  return {
    ...reading,
    cues: [...reading.cues, { kind: 'unread', ...span, gap: 'blank-line', isSaid: true }],
    findings: [...reading.findings, finding],
  }
}
