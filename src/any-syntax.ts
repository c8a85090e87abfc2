/** Which front end a text asks for, and what is asked of every text whatever it is written in. */
import type { FrontEnd } from './analysis.ts'
import type { HeldText, Reading } from './reading.ts'
import type { ToSource } from './decoded.ts'
import { beginsAria, readAria } from './frontends/aria.ts'
import { detectSyntax } from './frontends/detect.ts'
import { findDisfigured, findEncoded, tellCutOff } from './frontends/encoded/encoded.ts'
import { findEscapedHtml } from './frontends/escaped.ts'
import { endOfFirst, leaveRest } from './frontends/joined.ts'
import { readFencedJson } from './frontends/fenced.ts'
import { readJsonPage } from './frontends/json.ts'
import { findTextFile } from './frontends/encoded/text-file.ts'
import { findOtherSyntax, leaveUnread, tellOtherSyntax } from './frontends/other-syntax.ts'
import { readText } from './frontends/text.ts'
import { defaultSettings, type Settings } from './options.ts'
import { createLocator, type Point } from './source.ts'

/** What reads texts, whatever holds them. */
interface EntryPoint {
  /** The name of the entry point, for messages about what it does not read. */
  readonly name: string
  /** Null where it does not read HTML. */
  readonly readHtml: FrontEnd | null
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
 * @param readHtml its front end for HTML; without one HTML is read as a text with tags in it, and an error says that this is not the way to read it
 * @returns O(n)
 */
export const readAnyBy = (name: string, readHtml: FrontEnd | null): FrontEnd => {
  const entryPoint = { name, readHtml }
  return (source, end, settings) => {
    // What lies behind a limit belongs to no text that another one holds.
    const isWhole = end === source.length
    const reading = readSyntax(entryPoint, source, end, settings, isWhole)
    return isWhole ? readHeld(entryPoint, reading, settings, { input: source, toInput: (offset) => offset, depth: 1 }) : reading
  }
}

/** Read the text that a text holds, whatever its syntax is. */
function readHeld(entryPoint: EntryPoint, reading: Reading, settings: Settings, { input, toInput, depth }: Surroundings): Reading {
  const { held = null } = reading
  if (held === null) return reading
  const { text, toSource } = held
  const inside: Surroundings = { input, toInput: (offset) => toInput(toSource(offset)), depth: depth + 1 }
  const own = held.isSame === true ? settings : { ...settings, format: defaultSettings.format }
  const read = readSyntax(entryPoint, text, text.length, own, depth < deepest, locateIn(inside))
  return { ...reading, held: { reading: depth < deepest ? readHeld(entryPoint, read, own, inside) : read, ...held } }
}

/** The line and column of an offset. */
type Locate = (offset: number) => Point

/** Count lines as the input has them. */
function locateIn({ input, toInput }: Surroundings): Locate {
  const locate = createLocator(input)
  return (offset) => locate(toInput(offset))
}

/**
 * @param mayHold whether the text may be read as one that holds another
 * @param locate where it has other lines than the input
 */
function readSyntax(entryPoint: EntryPoint, source: string, end: number, settings: Settings, mayHold: boolean, locate?: Locate): Reading {
  const syntax = settings.format === 'auto' ? detectSyntax(source) : settings.format
  const asked: Asked = { source, end, settings, syntax, entryPoint, locate, mayHold }
  for (const way of ways) {
    const reading = way(asked)
    if (reading !== null) return reading
  }
  return readFirst(asked)
}

/** A text, and all that it is read by. */
interface Asked {
  readonly source: string
  readonly end: number
  readonly settings: Settings
  /** As the caller says, or as it looks. */
  readonly syntax: Exclude<Settings['format'], 'auto'>
  readonly entryPoint: EntryPoint
  readonly locate: Locate | undefined
  /** Whether it may be read as a text that holds another one. */
  readonly mayHold: boolean
}

/** Reads a text that is of a certain kind; null for any other. */
type Way = (asked: Asked) => Reading | null

/** Its bytes or its line ends were disfigured on the way, whatever its syntax is. */
const readDisfigured: Way = ({ source, mayHold }) => (mayHold ? readIn(findDisfigured(source), 'text') : null)

const readJsonText: Way = ({ source, end, syntax, entryPoint, locate }) =>
  syntax === 'json' ? readJsonPage(source, end, entryPoint.readHtml !== null, locate) : null

/** A document that shows a text file. */
const readShownFile: Way = ({ source, mayHold, syntax, entryPoint }) =>
  syntax === 'html' && mayHold && entryPoint.readHtml !== null ? readIn(findTextFile(source), 'html') : null

/** It was encoded as a whole, for a mail or by a program. */
const readEncoded: Way = ({ source, end, mayHold, syntax, entryPoint }) => {
  if (mayHold) return readIn(findEncoded(source, entryPoint.readHtml !== null, syntax), syntax)
  const cutOff = tellCutOff(source.slice(0, end))
  return cutOff.length === 0 ? null : leaveUnread(source, end, cutOff)
}

/** Its beginning says what it is, or a fence in it. */
const readOwn: Way = ({ source, end, settings, syntax }) => {
  if (syntax === 'html') return null
  return beginsAria(source) ? readAria(source, end, settings) : readFencedJson(source, end)
}

/** In the order in which they are asked; what is of no such kind is a page in text, Markdown or HTML, or in a syntax that none of them reads. */
const ways: readonly Way[] = [readDisfigured, readJsonText, readShownFile, readEncoded, readOwn]

/** The first text of a file, and what was joined behind it. */
function readFirst(asked: Asked): Reading {
  const { source, end, syntax } = asked
  const stop = endOfFirst(source, end, syntax)
  const first = { ...asked, end: stop }
  const reading = readOther(first) ?? readPage(first)
  return stop < end ? leaveRest(reading, source, stop, end) : reading
}

/** Its links to papers are written as another syntax has them. */
const readOther: Way = ({ source, end, settings, entryPoint }) => {
  const other = findOtherSyntax(source, end)
  if (other === null) return null
  if (other.kind === 'aria') return readAria(source, end, settings)
  return leaveUnread(source, end, [tellOtherSyntax(other.name, source, entryPoint.name)])
}

function readPage({ source, end, settings, syntax, entryPoint: { name, readHtml } }: Asked): Reading {
  const isHtml = syntax === 'html'
  const reading = (isHtml && readHtml !== null ? readHtml : readText)(source, end, settings)
  const findings = !isHtml ? findEscapedHtml(source, end) : readHtml === null ? [tellOtherSyntax('HTML', source, name)] : []
  return findings.length === 0 ? reading : { ...reading, findings: [...reading.findings, ...findings] }
}

/** A text of which nothing but what it holds is read. */
const readIn = (held: HeldText | null, format: Reading['format']): Reading | null =>
  held && { cues: [], markup: null, format, escapes: 'none', findings: [], held }
