/** The error of the strict way in. */
import type { Digest } from './schema.ts'

/** Thrown by `parseDigestOrThrow`; `digest` is the whole result, so that nothing that was read is lost. */
export class DigestError extends Error {
  override readonly name = 'DigestError'
  readonly digest: Digest

  constructor(message: string, digest: Digest) {
    super(message)
    this.digest = digest
  }
}
