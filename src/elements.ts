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

const namesOf: Readonly<Record<keyof Traits, string>> = {
  block: `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    head header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul`,
  box: 'br button img input option select svg textarea',
  unseen: 'script style svg template noscript textarea title iframe object audio video canvas dialog',
  empty: 'area base br col embed hr img input link meta source track wbr',
  container: 'html body main section article header footer nav ul ol table',
  heading: 'h1 h2 h3 h4 h5 h6',
  endsDrawing: `b big blockquote body br center code dd div dl dt em h1 h2 h3 h4 h5 h6 head hr i img li menu nobr ol p pre ruby s small span strong
    strike sub sup table tt u ul var`,
}

/** A part of a line without more to it. */
export const asNone: Traits = {
  block: false,
  box: false,
  unseen: false,
  empty: false,
  container: false,
  heading: false,
  endsDrawing: false,
}

/** An element by its name in lower case. */
export interface Element {
  readonly name: string
  readonly traits: Traits
}

function toTable(): ReadonlyMap<string, Element> {
  const table = new Map<string, Element>()
  for (const [trait, names] of Object.entries(namesOf)) {
    for (const name of names.split(/\s+/)) table.set(name, { name, traits: { ...(table.get(name)?.traits ?? asNone), [trait]: true } })
  }
  // Links and texts, which are most of a page, are looked up as well.
  for (const name of ['a', 'span', 'time', 'button', 'em', 'path']) if (!table.has(name)) table.set(name, { name, traits: asNone })
  return table
}

const elements = toTable()

/** An element of the table, by its name as it is written. */
export const findElement = (name: string): Element | undefined => elements.get(name)
