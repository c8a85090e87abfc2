/** Words and signs that no title ends in. */
export const leadsOn =
  /\b(?:a|an|the|of|for|and|or|in|on|to|with|via|by|from|as|at|through|using|towards?|against|under|over|into|between|is|are|vs\.?|beyond|without|within|across|can|does|do)$|[-,:&–—]$/i

/** Whether a text is the title of a list: `Hugging Face Daily Papers - Jan 3`. */
export const namesPage = (source: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /^(?:hugging ?face |hf )?(?:daily|weekly|monthly|trending) papers\b/i.test(source.slice(start, end))
