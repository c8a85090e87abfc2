/** The state of a search for marks. */
import type { Mark } from './mark.ts'
import type { References } from './references.ts'
import type { TagCursor } from './tags.ts'

/** An opening bracket that waits for its end. */
export interface Opener {
  readonly at: number
  readonly picture: boolean
}

/** What a search for marks keeps in mind. */
export interface Scan {
  readonly source: string
  readonly end: number
  readonly references: References
  readonly marks: Mark[]
  /** Openers at the beginning of a line wait for long, others till the next blank line: `[0, 1)` stands in abstracts. */
  atLineStart: Opener[]
  inLine: Opener[]
  /** Where the next closing bracket is, as far as it was looked for. */
  closeAt: number
  readonly tags: TagCursor
}

/** Forget an opener, and those behind it. All calls over a text together are O(openers). */
export function forget(scan: Scan, at: number): void {
  for (const openers of [scan.atLineStart, scan.inLine]) {
    while (openers.length > 0 && (openers.at(-1) as Opener).at >= at) openers.pop()
  }
}
