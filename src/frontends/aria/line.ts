/** What stands on a line of an accessibility tree, whoever writes it. */
import type { Span } from '../../schema.ts'

/** Places are offsets in the line. */
export interface AriaLine {
  /** Columns before the node. */
  readonly indent: number
  /** What the node is; of a property its name with the slash that it begins with. */
  readonly role: string
  readonly rolePlace: Span
  /** What the node is called, without its quotes. */
  readonly name: Span | null
  /** The text that it holds, without its quotes. */
  readonly value: Span | null
  /** Where it leads to, where its own line has that. */
  readonly address: Span | null
  /** Signs in both texts that only keep the next one from ending a quote. */
  readonly seams: readonly Span[]
}
