/** How long titles and abstracts are, in characters: the extremes of 13,266 real papers. The shortest title has 6. */
export const longestTitle = 213
export const shortestAbstract = 165
export const longestAbstract = 1_923
