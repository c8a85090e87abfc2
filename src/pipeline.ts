/** The pipeline, in one place: front end, grammar, and from its segments the digest or the tree. Which front end, the caller says. */
import type { Reading } from './cues.ts'
import { buildDigest, countsAreVotes } from './digest.ts'
import { DigestError } from './error.ts'
import { readPages } from './grammar/pages.ts'
import type { Segments } from './grammar/segments.ts'
import { createLog, type MessageLog, note } from './log.ts'
import { nameGiven, type ParseOptions, resolveOptions, type Settings } from './options.ts'
import type { Digest, Message } from './schema.ts'
import { numberPapers } from './papers.ts'
import { buildTree, type Root } from './tree.ts'

/** From text to cues: what reads a syntax. `end` is where reading stops. */
export type FrontEnd = (input: string, end: number, settings: Settings) => Reading

/**
 * Parse a captured page by a front end.
 *
 * @param frontEnd what turns the input into cues
 * @returns as `parseDigest` of parse.ts. Linear in the input's length.
 * @throws TypeError where `input` is no string or an option is wrong, and what the front end throws
 */
export function parseDigestBy(frontEnd: FrontEnd, input: string, options?: ParseOptions): Digest {
  const settings = resolveOptions(options)
  const log = createLog(settings.maxMessages)
  const digest = buildDigest(input, analyse(frontEnd, input, settings, log), log, settings)
  // Every string is written anew, so that none is a slice that keeps the input alive.
  return settings.detach ? (JSON.parse(JSON.stringify(digest)) as Digest) : digest
}

/**
 * Parse a captured page by a front end, and throw where something was lost.
 *
 * @throws as {@link parseDigestBy}; DigestError with the digest where it is no listing or has a message of severity `error`
 */
export function parseDigestOrThrowBy(frontEnd: FrontEnd, input: string, options?: ParseOptions): Digest {
  const digest = parseDigestBy(frontEnd, input, options)
  const error = digest.messages.find((message) => message.severity === 'error')
  if (digest.outcome === 'listing' && error === undefined) return digest
  // Where nothing is listed, a message says why.
  const { reason } = error ?? (digest.messages[0] as Message)
  throw new DigestError(`${digest.outcome === 'listing' ? 'Incomplete listing' : `No listing (${digest.outcome})`}: ${reason}`, digest)
}

/**
 * Parse a captured page by a front end into the lossless tree.
 *
 * @throws as {@link parseDigestBy}
 */
export function parseTreeBy(frontEnd: FrontEnd, input: string, options?: ParseOptions): Root {
  const settings = resolveOptions(options)
  const segments = analyse(frontEnd, input, settings, createLog(0))
  numberPapers(input, segments, settings.maxEntries, createLog(0))
  return buildTree(input, segments, (page) => countsAreVotes(page, settings))
}

/** Front end and grammar: from text to segments. */
export function analyse(frontEnd: FrontEnd, input: string, settings: Settings, log: MessageLog): Segments {
  if (typeof input !== 'string') throw new TypeError(`Expected the input to be a string, got ${nameGiven(input)}`)
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
  return readPages(reading.shown ?? input, reading, input.length, settings.maxEntries, log)
}
