/** The words of the curator's line, which stands under the page's title: `byAK and the research community`. */

/** What stands at the line's end. */
export const restOfCurator = 'and the research community'
/** Likewise, where white space of any kind and width is between the words, as where a line was broken and indented. */
export const curatorEnd = /and\s+the\s+research\s+community$/i

export const lengthOfBy = 2

/** Whether a text at a place begins with these letters. */
export const beginsBy = (source: string, at: number): boolean =>
  (source.charCodeAt(at) | 0x20) === 0x62 && (source.charCodeAt(at + 1) | 0x20) === 0x79

/** Whether they are no beginning of a longer word in lower case. */
export const beginsCurator = (source: string, at: number): boolean => beginsBy(source, at) && !isGlued(source, at)

/** Whether lower case goes on behind them, as where the name is glued to them. */
export const isGlued = (source: string, at: number): boolean => /[a-z]/.test(source.charAt(at + lengthOfBy))
