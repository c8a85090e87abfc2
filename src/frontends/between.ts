/** What stands between the pieces of a text, and is told by none of them. */
import type { Markup } from '../reading.ts'
import { trimSpan } from '../spans.ts'

/** What a walk over a text knows of its markup. */
interface Told {
  readonly source: string
  readonly markup: Markup[]
  /** Where markup began that is not told yet. */
  readonly markFrom: number
}

/** Tell that what stands before an offset and in no piece is markup. O(white space at its edges). */
export function addMarkup({ source, markup, markFrom }: Told, to: number): void {
  const between = trimSpan(source, markFrom, to)
  if (between.start < between.end) markup.push(between)
}
