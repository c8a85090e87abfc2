/** The tokens of an HTML text by their places: htmlparser2's tokenizer, which builds no strings and no tree. */
import { Tokenizer } from 'htmlparser2'
import { isElement } from './elements.ts'

/** A place in the input. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** An opening tag. `end` is behind its `>`. */
export interface OpeningTag extends Place {
  /** In lower case. */
  readonly name: string
  readonly selfClosing: boolean
  /** Places of values by name, of the attributes that tell something of the page; null where there are none. */
  readonly attributes: ReadonlyMap<string, Place> | null
}

/** What reads the tokens, in their order. */
export interface TokenReader {
  /** Text with its character references, in one piece or several that touch. */
  text(start: number, end: number): void
  open(tag: OpeningTag): void
  /** `start` is the offset of the `<`. */
  close(name: string, start: number): void
}

/** Stands before a reader and lets some of the tokens through. */
export type Sift = (reader: TokenReader) => TokenReader

/** Attributes that tell something of the page. */
const asked: ReadonlySet<string> = new Set([
  'href',
  'src',
  'alt',
  'type',
  'datetime',
  'hidden',
  'style',
  'data-props',
  'props',
  'aria-label',
])

/**
 * Read the tokens of a text.
 *
 * @param end where reading stops
 * @returns whether the text ends inside a tag. O(n).
 */
export function readTokens(source: string, end: number, reader: TokenReader): boolean {
  let name = ''
  let tagStart = -1
  let attribute: string | null = null
  let value: Place | null = null
  let attributes: Map<string, Place> | null = null
  const endTag = (last: number, selfClosing: boolean): void => {
    reader.open({ name, selfClosing, start: tagStart, end: last + 1, attributes })
    attributes = null
    tagStart = -1
  }
  const ignore = (): void => {}
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (start, last) => reader.text(start, last),
      ontextentity: ignore,
      onopentagname(start, last) {
        name = nameAt(source, start, last)
        tagStart = start - 1
      },
      onattribname(start, last) {
        attribute = attributeName(source, start, last)
        value = null
      },
      onattribdata(start, last) {
        value = { start: value === null ? start : value.start, end: last }
      },
      onattribentity: ignore,
      onattribend(_quote, last) {
        if (attribute === null) return
        attributes ??= new Map()
        // Of an attribute that is there twice the first counts.
        if (!attributes.has(attribute)) attributes.set(attribute, value ?? { start: last, end: last })
      },
      onopentagend: (last) => endTag(last, false),
      onselfclosingtag: (last) => endTag(last, true),
      onclosetag(start, last) {
        reader.close(nameAt(source, start, last), start - 2)
      },
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(end < source.length ? source.slice(0, end) : source)
  tokenizer.end()
  return tagStart >= 0
}

/** The name of an element in lower case, as nearly all are written. */
function nameAt(source: string, start: number, end: number): string {
  const name = source.slice(start, end)
  return isElement(name) ? name : name.toLowerCase()
}

const longestAsked = 10
/** How names that are asked for begin, in lower case: most attributes need no more than a look. */
const initials: ReadonlySet<number> = new Set([...asked].map((name) => name.charCodeAt(0)))

/** The name of an attribute that is asked for, null for any other. */
function attributeName(source: string, start: number, end: number): string | null {
  if (end - start > longestAsked || !initials.has(source.charCodeAt(start) | 0x20)) return null
  const name = source.slice(start, end).toLowerCase()
  return asked.has(name) ? name : null
}
