/** The pipeline, in one place: front end, grammar, and from its segments the digest or the tree. */
import type { Reading } from './cues.ts'
import { buildDigest, countsAreVotes } from './digest.ts'
import { DigestError } from './error.ts'
import { nameOtherSyntax } from './frontends/detect.ts'
import { readText } from './frontends/text.ts'
import { readPages } from './grammar/pages.ts'
import type { Segments } from './grammar/segments.ts'
import { createLog, type MessageLog, note } from './log.ts'
import { type ParseOptions, resolveOptions, type Settings } from './options.ts'
import type { Digest } from './schema.ts'
import { buildTree, type Root } from './tree.ts'
import { joinTwins, renumber } from './twins.ts'

/**
 * Parse a captured page of Daily Papers.
 *
 * @param input the text that a scraper left, whatever it is
 * @param options see {@link ParseOptions}
 * @returns entries, pages, what the text turned out to be, messages in the order of the text, and an account of every
 *   character. Linear in the input's length.
 * @throws TypeError where `input` is no string or an option is wrong, and never because of what the text holds
 */
export function parseDigest(input: string, options?: ParseOptions): Digest {
  return parseDigestBy(readText, input, options)
}

/** From text to cues: what reads a syntax. `end` is where reading stops. */
export type FrontEnd = (input: string, end: number, settings: Settings) => Reading

/**
 * Parse a captured page by a front end.
 *
 * @param frontEnd what turns the input into cues
 * @returns as {@link parseDigest}
 * @throws TypeError as {@link parseDigest}, and what the front end throws
 */
export function parseDigestBy(frontEnd: FrontEnd, input: string, options?: ParseOptions): Digest {
  const settings = resolveOptions(options)
  const log = createLog(settings.maxMessages)
  const digest = buildDigest(input, analyse(input, settings, log, frontEnd), log, settings)
  // Every string is written anew, so that none is a slice that keeps the input alive.
  return settings.detach ? (JSON.parse(JSON.stringify(digest)) as Digest) : digest
}

/**
 * Parse a captured page into a lossless tree (unist): {@link treeToText} gives the input back, unit by unit.
 *
 * @returns the tree with positions; it holds the same entries as {@link parseDigest} gives. Linear.
 * @throws TypeError where `input` is no string or an option is wrong
 */
export function parseTree(input: string, options?: ParseOptions): Root {
  const settings = resolveOptions(options)
  const segments = analyse(input, settings, createLog(0))
  joinTwins(input, segments)
  renumber(segments, [])
  return buildTree(input, segments, (page) => countsAreVotes(page, settings))
}

/** Front end and grammar: from text to segments. */
export function analyse(input: string, settings: Settings, log: MessageLog, frontEnd: FrontEnd = readText): Segments {
  if (typeof input !== 'string') throw new TypeError(`Expected the input to be a string, got ${input === null ? 'null' : typeof input}`)
  const end = Math.min(input.length, settings.maxLength)
  const reading = frontEnd(input, end, settings)
  for (const cue of reading.cues) {
    if (cue.kind === 'unread') note(log, 'line-too-long', { span: cue }, { length: cue.end - cue.start, limit: settings.maxLineLength })
  }
  if (end < input.length) {
    const span = { start: end, end: input.length }
    reading.cues.push({ kind: 'unread', ...span, gap: 'blank-line' })
    note(log, 'input-too-long', { span }, { length: input.length, limit: end })
  }
  const segments = readPages(input, reading, input.length, settings.maxEntries, log)
  const syntax = nameOtherSyntax(input)
  if (syntax !== null) note(log, 'other-dialect', { span: { start: 0, end: input.length } }, { syntax })
  return segments
}

/**
 * Parse a captured page, and throw where something was lost.
 *
 * @returns a digest whose outcome is `listing` and that has no message of severity `error`; warnings are left in it
 * @throws DigestError with the digest for any other; TypeError as {@link parseDigest}
 */
export function parseDigestOrThrow(input: string, options?: ParseOptions): Digest {
  const digest = parseDigest(input, options)
  const error = digest.messages.find((message) => message.severity === 'error')
  if (digest.outcome === 'listing' && error === undefined) return digest
  const reason = error ?? digest.messages[0]
  throw new DigestError(
    `${digest.outcome === 'listing' ? 'Incomplete listing' : `No listing (${digest.outcome})`}: ${reason?.reason ?? 'no entries'}`,
    digest,
  )
}
