/** What the elements of HTML are to a reader: one table, for pages of HTML and for texts with tags left in them. */

/** What is asked of an element. */
export interface Traits {
  /** It stands apart from what is before and behind it, as browsers show it; a cell of a table does here. */
  readonly block: boolean
  /** It is a box of its own within a line, or ends the line. */
  readonly box: boolean
  /** Its content is not seen as text of the page. */
  readonly unseen: boolean
  /** It has no content and no end. */
  readonly empty: boolean
  /** It holds papers, and is always closed: where it is open at the end of a text, the text was cut off. */
  readonly container: boolean
  readonly heading: boolean
  /** It ends a drawing that was not closed, by the rules for foreign content. */
  readonly endsDrawing: boolean
}

const listOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const names: Readonly<Record<keyof Traits, ReadonlySet<string>>> = {
  block:
    listOf(`address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    head header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul`),
  box: listOf('br button img input option select svg textarea'),
  unseen: listOf('script style svg template noscript textarea title iframe object audio video canvas dialog'),
  empty: listOf('area base br col embed hr img input link meta source track wbr'),
  container: listOf('html body main section article header footer nav ul ol table'),
  heading: listOf('h1 h2 h3 h4 h5 h6'),
  endsDrawing:
    listOf(`b big blockquote body br center code dd div dl dt em h1 h2 h3 h4 h5 h6 head hr i img li menu nobr ol p pre ruby s small span strong
    strike sub sup table tt u ul var`),
}

/** All traits of a name. Each has all keys in one order, so that the engine knows one kind of them. */
const traitsOf = (name: string): Traits => ({
  block: names.block.has(name),
  box: names.box.has(name),
  unseen: names.unseen.has(name),
  empty: names.empty.has(name),
  container: names.container.has(name),
  heading: names.heading.has(name),
  endsDrawing: names.endsDrawing.has(name),
})

/** A part of a line without more to it. */
export const asNone: Traits = traitsOf('')

/** An element by its name in lower case. */
export interface Element {
  readonly name: string
  readonly traits: Traits
}

/** Links and texts, which are most of a page, are looked up as well. */
const plainNames = ['a', 'span', 'time', 'button', 'em', 'path']
const listed = Object.values(names).flatMap((list) => [...list])

/** Elements by their names in lower case; one of which nothing is known has the traits {@link asNone}. */
export const elements: ReadonlyMap<string, Element> = new Map([
  ...plainNames.map((name) => [name, { name, traits: asNone }] as const),
  ...listed.map((name) => [name, { name, traits: traitsOf(name) }] as const),
])

/** An element of the table, by its name as it is written. */
export const findElement = (name: string): Element | undefined => elements.get(name)
