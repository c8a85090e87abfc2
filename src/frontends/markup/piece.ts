/** What a reader sees, in order: front ends for syntaxes with links end in pieces. */
import type { Gap } from '../../cues.ts'
import type { Span } from '../../schema.ts'
import type { Link } from '../../targets.ts'

/** Something that a reader sees, or an address that stands for itself. */
export interface Piece {
  /** `target` is a link without a text of its own: behind what it links, or before it where `forward` is set. */
  readonly kind: 'text' | 'picture' | 'box' | 'target' | 'reference' | 'unread'
  /** UTF-16 offsets; a text has no white space around. */
  readonly start: number
  readonly end: number
  readonly gap: Gap
  readonly link: Link | null
  readonly heading: boolean
  readonly forward: boolean
  /** For a picture, what stands in its place. */
  readonly alt: Span | null
}

/** Pieces, and the places of all marks that no reader sees. */
export interface Pieces {
  readonly pieces: Piece[]
  readonly markup: Span[]
}
