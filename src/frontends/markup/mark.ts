/** What stands in a text besides text. */
import type { Span } from '../../schema.ts'
import type { Link } from '../../targets.ts'

/**
 * What stands in a text besides text. `open` and `close` are the two ends of a link, `target` is an address alone, `number` a link's number
 * before its text, `box` a check box, `separator` a bar between two texts of the page, `rule` a line drawn between two parts of it, `break` the end of a line within one of the text, `picture` a picture or what is left of one. `heading` begins a
 * heading, up to the end of its line or to `until`; `underline` makes one of the line above. `reference` is a line of a list of links, `skip` says
 * nothing, and `unread` is over a limit.
 */
type MarkKind =
  | 'open'
  | 'close'
  | 'picture'
  | 'box'
  | 'target'
  | 'number'
  | 'heading'
  | 'separator'
  | 'rule'
  | 'break'
  | 'underline'
  | 'skip'
  | 'reference'
  | 'unread'

/** A mark at its place, with what it leads to. */
export interface Mark {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  readonly link?: Link | null
  /** Where a heading ends that has several lines. */
  readonly until?: number
  /** A heading whose sign is the label of its title, and none of Markdown. */
  readonly isLabel?: boolean
  /** A heading that does not begin its line ends with its link. */
  readonly inLine?: boolean
  /** The text that stands for a picture. */
  readonly alt?: Span | null
}

/** Where rules are drawn. O(marks). */
export const findRules = (marks: readonly Mark[]): number[] => marks.filter(({ kind }) => kind === 'rule').map(({ start }) => start)
