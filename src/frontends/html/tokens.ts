/** The tokens of an HTML text by their places: htmlparser2's tokenizer, which builds no strings and no tree. */
import { Tokenizer } from 'htmlparser2'
import { asNone, type Element, elements, type Traits } from '../../elements.ts'
import type { Span } from '../../schema.ts'
import { indexNames } from './names.ts'

/** An opening tag. `end` is behind its `>`. */
export interface OpeningTag extends Span {
  /** In lower case. */
  readonly name: string
  readonly traits: Traits
  readonly selfClosing: boolean
  /** Places of values by name, of the attributes that tell something of the page; null where there are none. `class` is there only where it shows an element to screen readers alone. */
  readonly attributes: ReadonlyMap<string, Span> | null
}

/** What reads the tokens, in their order. */
export interface TokenReader {
  /** Text with its character references, in one piece or several that touch. */
  text(start: number, end: number): void
  open(tag: OpeningTag): void
  /** `start` is the offset of the `<`. */
  close(name: string, traits: Traits, start: number): void
}

/** Stands before a reader and lets some of the tokens through. */
export type Sift = (reader: TokenReader) => TokenReader

/** Attributes that tell something of the page. */
const asked = [
  'href',
  'src',
  'alt',
  'type',
  'datetime',
  'hidden',
  'style',
  'class',
  'data-props',
  'props',
  'aria-label',
  'open',
  'colspan',
  'rowspan',
] as const
/** The name of an attribute that is asked for. */
const findAsked = indexNames(asked.map((name) => [name, name]))
const findNamed = indexNames(elements)

const ignore = (): void => {}
/** What stands in a text and says nothing to a reader. */
const ignored = {
  ontextentity: ignore,
  onattribentity: ignore,
  oncomment: ignore,
  oncdata: ignore,
  ondeclaration: ignore,
  onprocessinginstruction: ignore,
  onend: ignore,
}

/**
 * Read the tokens of a text.
 *
 * @param end where reading stops
 * @returns whether the text ends inside a tag. O(n).
 */
export function readTokens(source: string, end: number, reader: TokenReader): boolean {
  let element: Element = { name: '', traits: asNone }
  let tagStart = -1
  let inTag = false
  let attribute: string | undefined
  let value: Span | null = null
  let attributes: Map<string, Span> | null = null
  const endTag = (last: number, selfClosing: boolean): void => {
    reader.open({ name: element.name, traits: element.traits, selfClosing, start: tagStart, end: last + 1, attributes })
    attributes = null
    tagStart = -1
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext(start, last) {
        // What is left of a closing tag at the end of the text comes as a text that begins before it.
        if (start >= 0) reader.text(start, last)
        else inTag = true
      },
      onopentagname(start, last) {
        element = elementAt(source, start, last)
        tagStart = start - 1
      },
      onattribname(start, last) {
        attribute = findAsked(source, start, last)
        value = null
      },
      onattribdata(start, last) {
        if (attribute !== undefined) value = { start, end: last }
      },
      onattribend(_quote, last) {
        // Nearly all elements have classes, and nearly none of them tell anything.
        if (attribute === undefined || (attribute === 'class' && !isForReaders(source, value))) return
        attributes ??= new Map()
        // Of an attribute that is there twice the first counts.
        if (!attributes.has(attribute)) attributes.set(attribute, value ?? { start: last, end: last })
      },
      onopentagend: (last) => endTag(last, false),
      onselfclosingtag: (last) => endTag(last, true),
      onclosetag(start, last) {
        const closed = elementAt(source, start, last)
        reader.close(closed.name, closed.traits, start - 2)
      },
      ...ignored,
    },
  )
  tokenizer.write(end < source.length ? source.slice(0, end) : source)
  tokenizer.end()
  return inTag || tagStart >= 0 || endsInName(source, end)
}

const longestName = 40
const beginningOfTag = /^<\/?[a-z][^\s/>]*$/i

/** Whether a text ends in the name of a tag, of which the tokenizer says nothing. */
function endsInName(source: string, end: number): boolean {
  const last = source.slice(Math.max(0, end - longestName), end)
  return beginningOfTag.test(last.slice(last.lastIndexOf('<')))
}

/** Names that style sheets give to what is read out and not shown; a screen wide enough may show it. */
const forReaders = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:only|text))(?:\s|$)/i
const shownOnWide = /(?:^|\s)[\da-z]{2,3}:not-sr-only(?:\s|$)/

/** Whether classes say that an element is for screen readers alone. */
function isForReaders(source: string, place: Span | null): boolean {
  if (place === null) return false
  const classes = source.slice(place.start, place.end)
  return forReaders.test(classes) && !shownOnWide.test(classes)
}

/** The element of a name. */
function elementAt(source: string, start: number, end: number): Element {
  return findNamed(source, start, end) ?? { name: source.slice(start, end).toLowerCase(), traits: asNone }
}
