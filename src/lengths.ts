/** How long titles and abstracts are, in characters: the extremes of 13,266 real papers. The shortest title has 6. */
export const longestTitle = 213
export const shortestAbstract = 165
export const longestAbstract = 1_923

/** A line this long was not wrapped by anyone: wrappers break at 60 to 120 columns. */
export const longestWrappedLine = 200
/** Nobody wraps at less. Shorter lines below one another are things of their own. */
export const narrowestWrap = 48
