/** What is made of a text, whichever front end reads it: its digest or its tree. */
import { analyse, type FrontEnd, giveOut } from './analysis.ts'
import { buildDigest } from './digest.ts'
import { DigestError } from './error.ts'
import type { ParseOptions } from './options.ts'
import type { Digest, Message } from './schema.ts'
import { buildTree, type Root } from './tree.ts'

/**
 * Parse a captured page by a front end.
 *
 * @returns as `parseDigest` of parse.ts. Linear in the input's length.
 * @throws as {@link analyse}
 */
export function parseDigestBy(frontEnd: FrontEnd, input: string, options?: ParseOptions): Digest {
  const analysis = analyse(frontEnd, input, options)
  return giveOut(buildDigest(analysis), analysis)
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
 * @throws as {@link analyse}
 */
export const parseTreeBy = (frontEnd: FrontEnd, input: string, options?: ParseOptions): Root => buildTree(analyse(frontEnd, input, options))
