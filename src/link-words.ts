/** What writers call the link to a paper. Any other text that leads to one may lead to another paper: `Older work`. */

/** Longer texts call nothing. */
const longest = 60
const words = new Set(
  `a abs abstract and article arxiv at details discussion face for full here hf html hugging huggingface id in link links more of on open original page paper papers
  pdf preprint publication read report see site source text the this to url view website`.split(/\s+/),
)
const notWord = /[^\p{L}\p{N}]/u
/** An address, or an id. */
const written = /^(?:https?:\/\/\S+|(?:arxiv: ?)?\d{4}\.\d{4,5}(?:v\d{1,2})?)$/i

/** Whether all words of a text say that it leads to a paper, or it is signs alone. O(1). */
export const callsPaper = (text: string): boolean =>
  text.length <= longest && (written.test(text) || text.split(notWord).every((word) => word === '' || words.has(word.toLowerCase())))
