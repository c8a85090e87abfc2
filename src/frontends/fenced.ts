/** JSON in a fence, as models, chats and documentation show it, with words around it or without. */
import type { Cue } from '../cues.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../schema.ts'
import { createLocator } from '../source.ts'
import { trimSpan } from '../spans.ts'
import { beginningOf, quote } from '../text.ts'
import { detectSyntax } from './detect.ts'
import { readJsonText } from './json/json.ts'
import type { Finding } from '../log.ts'

/** Words above a fence are few. */
const beginning = 5_000
/** A fence that opens on a line of its own, with a language or without, before a list or an object. */
const opening = /^[ \t]{0,3}(?:`{3,9}|~{3,9})[ \t]{0,9}[a-z\d]{0,20}[ \t]{0,9}[\n\r]\s{0,99}(?=[[{])/im
const closing = /^[ \t]{0,3}(?:`{3,9}|~{3,9})[ \t]{0,9}$/m
/** An id of a paper, or a number of authors: then papers stand outside of the fence as well. */
const ofPaper = /\d{4}\.\d{4,5}|\d[ \t]{0,9}authors?\b/i

/**
 * Read the JSON that stands in a fence of a text, where it has papers and nothing around it does. The words around it are not read, and said.
 *
 * @param end where reading stops
 * @returns null where there is no such fence near the beginning. O(n) where there is one, else O(1).
 */
export function readFencedJson(source: string, end: number): Reading | null {
  const found = opening.exec(beginningOf(source, end, beginning))
  if (found === null) return null
  const start = found.index + found[0].length
  const rest = source.slice(start, end)
  if (detectSyntax(rest) !== 'json') return null
  const close = closing.exec(rest)
  const stop = close === null ? end : start + close.index
  const behind = close === null ? end : stop + close[0].length
  const around = [trimSpan(source, 0, found.index), trimSpan(source, behind, end)].filter((words) => words.start < words.end)
  if (around.some((words) => ofPaper.test(source.slice(words.start, words.end)))) return null
  const reading = readJsonText(source.slice(start, stop), (offset) => start + offset, createLocator(source))
  if (reading.pages.length === 0) return null
  return {
    cues: around.map((words): Cue => ({ kind: 'unread', ...words, gap: 'blank-line', isSaid: true })),
    markup: [trimSpan(source, found.index, start), ...reading.markup, ...(close === null ? [] : [trimSpan(source, stop, behind)])],
    format: 'json',
    escapes: 'none',
    records: reading.pages,
    findings: [...reading.findings, ...around.map((words) => tellWords(source, words))],
    said: reading.said,
  }
}

/** Say that words around the data are not read: none of them names a paper. */
const tellWords = (source: string, { start, end }: Span): Finding => ({
  ruleId: 'words-around-data',
  subject: { span: { start, end } },
  args: [{ quote: quote(source.slice(start, end)) }],
})
