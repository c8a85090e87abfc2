/** Which front end a text asks for, and what is asked of every text whatever it is written in. */
import type { FrontEnd } from './analysis.ts'
import type { Reading } from './cues.ts'
import type { ToSource } from './decoded.ts'
import { beginsAria, readAria } from './frontends/aria.ts'
import { detectSyntax } from './frontends/detect.ts'
import { findEncoding } from './frontends/encoded.ts'
import { findEscapedHtml } from './frontends/escaped.ts'
import { endOfFirst, leaveRest } from './frontends/joined.ts'
import { readFencedJson } from './frontends/fenced.ts'
import { readJsonPage } from './frontends/json.ts'
import { ariaTree, findOtherSyntax, leaveUnread, tellOtherSyntax } from './frontends/other-syntax.ts'
import { readText } from './frontends/text.ts'
import { defaultSettings, type Settings } from './options.ts'
import { createLocator, type Point } from './source.ts'

/** What reads texts, whatever holds them. */
interface EntryPoint {
  /** The name of the entry point, for messages about what it does not read. */
  readonly name: string
  /** Its way with HTML. */
  readonly readHtml: FrontEnd
  readonly takesHtml: boolean
}

/** What texts stand in: the input and where in it a text stands; the input itself stands in nothing. */
interface Surroundings {
  readonly input: string
  readonly toInput: ToSource
  readonly depth: number
}

/** A tool's answer has a service's answer in it, which has a page in it; nothing that anybody writes is deeper. */
const deepest = 3

/**
 * Make what turns a text of any syntax into cues: the syntax is the one that the caller names; left open, what the text looks like. A text that
 * was put around another one comes with what is in it.
 *
 * @param name that of the entry point, for messages about what it does not read
 * @param readHtml its way with HTML
 * @param takesHtml whether that is more than to say that it does not read it
 * @returns O(n)
 */
export const readAnyBy = (name: string, readHtml: FrontEnd, takesHtml: boolean): FrontEnd => {
  const entryPoint = { name, readHtml, takesHtml }
  return (source, end, settings) => {
    const reading = readSyntax(entryPoint, source, end, settings)
    // What lies behind a limit belongs to the text around.
    return end < source.length ? reading : readHeld(entryPoint, reading, settings, { input: source, toInput: (offset) => offset, depth: 0 })
  }
}

/** Read the text that a text holds, whatever its syntax is. */
function readHeld(entryPoint: EntryPoint, reading: Reading, settings: Settings, { input, toInput, depth }: Surroundings): Reading {
  const { held = null } = reading
  if (held === null || depth === deepest) return reading
  const { text, toSource } = held
  const inside: Surroundings = { input, toInput: (offset) => toInput(toSource(offset)), depth: depth + 1 }
  const own = { ...settings, format: defaultSettings.format }
  const read = readSyntax(entryPoint, text, text.length, own, locateIn(inside))
  return { ...reading, held: { ...held, reading: readHeld(entryPoint, read, own, inside) } }
}

/** Count lines as the input has them. */
function locateIn({ input, toInput }: Surroundings): (offset: number) => Point {
  const locate = createLocator(input)
  return (offset) => locate(toInput(offset))
}

/** @param locate where a text has other lines than the input */
function readSyntax(entryPoint: EntryPoint, source: string, end: number, settings: Settings, locate?: (offset: number) => Point): Reading {
  const syntax = settings.format === 'auto' ? detectSyntax(source) : settings.format
  if (syntax === 'json') return readJsonPage(source, end, entryPoint.takesHtml, locate)
  const encoded = findEncoding(source, end)
  if (encoded.length > 0) {
    const unread = leaveUnread(source, end, encoded)
    // What looks so may be JSON in a document.
    return syntax === 'html' ? { ...unread, format: syntax, held: entryPoint.readHtml(source, end, settings).held ?? null } : unread
  }
  const own = syntax === 'html' ? null : readOwn(source, end, settings)
  if (own !== null) return own
  const stop = endOfFirst(source, end, syntax)
  const reading = heedLinks(
    (syntax === 'html' ? entryPoint.readHtml : readText)(source, stop, settings),
    source,
    stop,
    settings,
    entryPoint,
  )
  return stop < end ? leaveRest(reading, source, stop, end) : reading
}

/** A text that is of a syntax of its own, as its beginning says, or a fence in it; null for all others. */
const readOwn: (...given: Parameters<FrontEnd>) => Reading | null = (source, end, settings) =>
  beginsAria(source) ? readAria(source, end, settings) : readFencedJson(source, end)

/** A text whose links to papers are written as another syntax has them is of that one. */
function heedLinks(reading: Reading, source: string, end: number, settings: Settings, { name }: EntryPoint): Reading {
  // What it holds is looked at for itself.
  if ((reading.held ?? null) !== null) return reading
  const other = findOtherSyntax(source, end)
  if (other === ariaTree) return readAria(source, end, settings)
  if (other !== null) return leaveUnread(source, end, [tellOtherSyntax(other, source, name)])
  return { ...reading, findings: [...reading.findings, ...findEscapedHtml(source, end)] }
}
