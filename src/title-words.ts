/** Words and signs that no title ends in. */
export const leadsOn =
  /\b(?:a|an|the|of|for|and|or|in|on|to|with|via|by|from|as|at|through|using|towards?|against|under|over|into|between|is|are|vs\.?|beyond|without|within|across|can|does|do)$|[-,:&–—]$/i
