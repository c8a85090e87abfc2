/** A node of an accessibility tree. */
import type { Span } from '../../schema.ts'
import type { Link } from '../../targets.ts'

/** A node, or a line that is none of the tree, which is a text. Places are offsets in the input. */
export interface AriaNode {
  readonly role: string
  /** Its line without white space around it. */
  readonly place: Span
  readonly rolePlace: Span
  readonly name: Span | null
  readonly value: Span | null
  /** The node that it stands in. */
  readonly parent: AriaNode | null
  /** Where its own address stands, and what it leads to. */
  address: Span | null
  link: Link | null
  /** How many texts are shown in it, itself left out. */
  texts: number
  /** Whether nothing but texts is: no link, picture, box or list. */
  textsAlone: boolean
  /** Whether anything in it may have a label that nobody sees, as pictures and players have. */
  labelled: boolean
  /** Whether its name is the text of the page, in place of the texts in it. */
  shownByName: boolean
}
