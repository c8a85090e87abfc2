/** Which front end a text asks for, and what is asked of every text whatever it is written in. */
import type { Reading } from './cues.ts'
import { beginsAria, readAria } from './frontends/aria.ts'
import { detectSyntax } from './frontends/detect.ts'
import { findEncoding } from './frontends/encoded.ts'
import { findEscapedHtml } from './frontends/escaped.ts'
import { endOfFirst, leaveRest } from './frontends/joined.ts'
import { readFencedJson } from './frontends/fenced.ts'
import { readJsonPage } from './frontends/json.ts'
import { ariaTree, findOtherSyntax, leaveUnread, tellOtherSyntax } from './frontends/other-syntax.ts'
import { readText } from './frontends/text.ts'
import type { Settings } from './options.ts'

/** Turns a text into cues. `end` is where reading stops. */
export type Read = (source: string, end: number, settings: Settings) => Reading

/**
 * Make what turns a text of any syntax into cues: the syntax is the one that the caller names; left open, what the text looks like.
 *
 * @param reader the name of the entry point, for messages about what it does not read
 * @param readHtml its way with HTML
 * @returns O(n)
 */
export const readAnyBy =
  (reader: string, readHtml: Read): Read =>
  (source, end, settings) => {
    const syntax = settings.format === 'auto' ? detectSyntax(source) : settings.format
    if (syntax === 'json') return readJsonPage(source, end)
    const encoded = findEncoding(source, end)
    if (encoded.length > 0) return leaveUnread(source, end, encoded)
    const own = syntax === 'html' ? null : readOwn(source, end, settings)
    if (own !== null) return own
    const stop = endOfFirst(source, end, syntax)
    const reading = (syntax === 'html' ? readHtml : readText)(source, stop, settings)
    return stop < end ? leaveRest(reading, source, stop, end) : heedLinks(reading, source, end, settings, reader)
  }

/** A text that is of a syntax of its own, as its beginning says, or a fence in it; null for all others. */
const readOwn: (...given: Parameters<Read>) => Reading | null = (source, end, settings) =>
  beginsAria(source) ? readAria(source, end, settings) : readFencedJson(source, end)

/** A text whose links to papers are written as another syntax has them is of that one. */
function heedLinks(reading: Reading, source: string, end: number, settings: Settings, reader: string): Reading {
  const other = findOtherSyntax(source, end)
  if (other === ariaTree) return readAria(source, end, settings)
  if (other !== null) return leaveUnread(source, end, [tellOtherSyntax(other, source, reader)])
  return { ...reading, findings: [...(reading.findings ?? []), ...findEscapedHtml(source, end)] }
}
