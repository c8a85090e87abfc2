/** The analysis of a text, which its digest, its tree and its explanation are made from: front end, grammar, and the papers numbered. */
import type { HeldText, Reading } from './reading.ts'
import type { ToSource } from './decoded.ts'
import { readPages } from './grammar/pages.ts'
import type { Segments } from './grammar/segments.ts'
import { createLog, type Finding, type MessageLog, note } from './log.ts'
import type { Numbering } from './numbering.ts'
import { nameGiven, type ParseOptions, resolveOptions, type Settings } from './options.ts'
import { isLeftUnread, tellOutcome } from './outcome.ts'
import { numberPapers } from './papers.ts'

/** From text to cues: what reads a syntax. `end` is where reading stops. */
export type FrontEnd = (input: string, end: number, settings: Settings) => Reading

/** What stands around a text that is read in the place of the input. */
export interface Frame {
  /** The input. */
  readonly source: string
  /** Null where it is of the same syntax as the text that is read. */
  readonly format: Reading['format'] | null
  /** From offsets of the text that is read to those of the input. */
  readonly toSource: ToSource
  /** What is said of the text around; places are those of the input. */
  readonly findings: readonly Finding[]
}

/** All that is known of a text before its values are read. */
export interface Analysis {
  /** The text that is read, which all places are of: the input, or what it holds. */
  readonly source: string
  /** Null where the input itself is read. */
  readonly frame: Frame | null
  readonly settings: Settings
  readonly segments: Segments
  readonly numbering: Numbering
  /** What was found so far; what is made from the analysis adds to it. */
  readonly log: MessageLog
}

/**
 * Analyse a captured page.
 *
 * @param frontEnd what turns the input into cues
 * @returns O(length of the input)
 * @throws TypeError where `input` is no string or an option is wrong, and what the front end throws
 */
export function analyse(frontEnd: FrontEnd, input: string, options?: ParseOptions): Analysis {
  const settings = resolveOptions(options)
  if (typeof input !== 'string') throw new TypeError(`Expected the input to be a string, got ${nameGiven(input)}`)
  const end = Math.min(input.length, settings.maxLength)
  return analyseReading(input, end, frontEnd(input, end, settings), settings)
}

/** Analyse what a front end made of a text, or what it made of the text that this one holds. Recursion is as deep as front ends look. */
function analyseReading(source: string, end: number, reading: Reading, settings: Settings): Analysis {
  const { held = null } = reading
  if (held?.reading !== undefined) {
    const inside = analyseReading(held.text, held.text.length, held.reading, settings)
    if (!held.isGuess || isOfSite(inside)) return putInto(inside, source, held.isSame === true ? null : reading.format, held)
  }
  const log = createLog(settings.maxMessages)
  noteUnread(reading, source, end, settings, log)
  const segments = readPages(reading.shown ?? source, reading, log)
  return { source, frame: null, settings, segments, numbering: numberPapers(source, segments, settings.maxEntries, log), log }
}

/** Whether a text is known to be something of the site, or of a syntax that is not read. */
const isOfSite = ({ segments, source }: Analysis): boolean =>
  tellOutcome(segments, source, false) !== 'unrecognised' || isLeftUnread(segments)

/** Put what was analysed into the text that holds it. */
function putInto(inside: Analysis, source: string, format: Frame['format'], held: HeldText): Analysis {
  const { toSource, findings } = held
  const { frame } = inside
  if (frame === null) return { ...inside, frame: { source, format, toSource, findings } }
  const placed = frame.findings.map((finding) => placeFinding(finding, toSource))
  const toOuter: ToSource = (offset) => toSource(frame.toSource(offset))
  return { ...inside, frame: { source, format, toSource: toOuter, findings: [...findings, ...placed] } }
}

/** Bring a finding to its place in the text that holds its own. */
export function placeFinding(finding: Finding, toSource: ToSource): Finding {
  const { span } = finding.subject
  return { ...finding, subject: { ...finding.subject, span: { start: toSource(span.start), end: toSource(span.end) } } }
}

/** Tell which lines were too long to be read, and what lies behind the limit of length. */
function noteUnread({ cues }: Reading, source: string, end: number, { maxLineLength }: Settings, log: MessageLog): void {
  for (const cue of cues) {
    if (cue.kind === 'unread' && cue.isSaid !== true && cue.end - cue.start > maxLineLength)
      note(log, 'line-too-long', { span: cue }, { length: cue.end - cue.start, limit: maxLineLength })
  }
  if (end === source.length) return
  const span = { start: end, end: source.length }
  cues.push({ kind: 'unread', ...span, gap: 'blank-line' })
  note(log, 'input-too-long', { span }, { length: source.length, limit: end })
}

/**
 * The result that is given out: as the option `detach` asks, with every string written anew, so that none is a slice that keeps the input alive.
 *
 * @returns O(1) without the option, else O(size of the result)
 */
export const giveOut = <Result>(result: Result, { settings }: Analysis): Result =>
  settings.detach ? (JSON.parse(JSON.stringify(result)) as Result) : result
