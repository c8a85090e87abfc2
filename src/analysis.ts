/** The analysis of a text, which its digest, its tree and its explanation are made from: front end, grammar, and the papers numbered. */
import type { Reading } from './cues.ts'
import { readPages } from './grammar/pages.ts'
import type { Segments } from './grammar/segments.ts'
import { createLog, type MessageLog, note } from './log.ts'
import type { Numbering } from './numbering.ts'
import { nameGiven, type ParseOptions, resolveOptions, type Settings } from './options.ts'
import { numberPapers } from './papers.ts'

/** From text to cues: what reads a syntax. `end` is where reading stops. */
export type FrontEnd = (input: string, end: number, settings: Settings) => Reading

/** All that is known of a text before its values are read. */
export interface Analysis {
  readonly source: string
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
  const log = createLog(settings.maxMessages)
  const reading = readCues(frontEnd, input, settings, log)
  const segments = readPages(reading.shown ?? input, reading, input.length, log)
  const numbering = numberPapers(input, segments, settings.maxEntries, log)
  return { source: input, settings, segments, numbering, log }
}

/** Read up to the limit of length, and tell which lines were too long to be read. */
function readCues(frontEnd: FrontEnd, input: string, settings: Settings, log: MessageLog): Reading {
  const end = Math.min(input.length, settings.maxLength)
  const reading = frontEnd(input, end, settings)
  for (const cue of reading.cues) {
    if (cue.kind === 'unread' && cue.isSaid !== true && cue.end - cue.start > settings.maxLineLength)
      note(log, 'line-too-long', { span: cue }, { length: cue.end - cue.start, limit: settings.maxLineLength })
  }
  if (end < input.length) {
    const span = { start: end, end: input.length }
    reading.cues.push({ kind: 'unread', ...span, gap: 'blank-line' })
    note(log, 'input-too-long', { span }, { length: input.length, limit: end })
  }
  return reading
}

/**
 * The result that is given out: as the option `detach` asks, with every string written anew, so that none is a slice that keeps the input alive.
 *
 * @returns O(1) without the option, else O(size of the result)
 */
export const giveOut = <Result>(result: Result, { settings }: Analysis): Result =>
  settings.detach ? (JSON.parse(JSON.stringify(result)) as Result) : result
