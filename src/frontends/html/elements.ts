/** What the elements of HTML are to a reader. One table for each question. */

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/))

/** Elements that stand apart from what is before and behind them, as browsers show them; a cell of a table is one here. */
export const blocks: ReadonlySet<string> = setOf(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  head header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul`,
)

/** Elements whose content no reader sees as text of the page. */
export const unseen: ReadonlySet<string> = setOf('script style svg template noscript textarea title iframe object audio video canvas')

/** Elements that have no content and no end. */
export const empty: ReadonlySet<string> = setOf('area base br col embed hr img input link meta source track wbr')

/** Elements that hold papers and are always closed: one that is open at the end of a text was cut off. */
export const containers: ReadonlySet<string> = setOf('html body main section article ul ol table')

/** Elements that end a drawing which was not closed, by the rules for foreign content. */
export const endsDrawing: ReadonlySet<string> = setOf(
  `b big blockquote body br center code dd div dl dt em h1 h2 h3 h4 h5 h6 head hr i img li menu nobr ol p pre ruby s small span strong strike sub
  sup table tt u ul var`,
)

export const isHeading = (name: string): boolean => name.length === 2 && name >= 'h1' && name <= 'h6'
