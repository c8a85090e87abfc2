/** White space and what is done with it. Everything that skips, trims or folds white space asks here. */

/**
 * Whether a UTF-16 unit is white space: what `\s` matches, without U+FEFF. In the middle of a text that one is a
 * character with no width, and taking it for a space would split a word.
 */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x1680) return unit === 0xa0
  if (unit >= 0x2000 && unit <= 0x200a) return true
  return unit === 0x1680 || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000
}

/** The first offset from `start` that holds no white space, `end` where there is none. */
export function skipWhiteSpace(source: string, start: number, end: number): number {
  let at = start
  while (at < end && isWhiteSpace(source.charCodeAt(at))) at++
  return at
}

/** The offset behind the last unit before `end` that is no white space, `start` where there is none. */
export function trimEnd(source: string, start: number, end: number): number {
  let at = end
  while (at > start && isWhiteSpace(source.charCodeAt(at - 1))) at--
  return at
}

const beyondPrintableAscii = /[^ -~]/
const twoSpaces = / {2}/
/**
 * V8 compiles a pattern for the text that it first meets. On prose it picks a search that guesses wrong at every space;
 * after runs of spaces it compares two characters at once, in half the time. Nothing else depends on it.
 */
for (let run = 0; run < 3; run++) twoSpaces.test(`\u2022${' '.repeat(256)}`)

/** Whether a text holds nothing but printable ASCII, as most do; then only spaces are white space in it. */
export const isPrintableAscii = (text: string): boolean => !beyondPrintableAscii.test(text)

const twoPrintableLines = /[ -~]*\n+[ -~]*/y

/**
 * Whether a stretch is two lines in which nothing is to be folded nor to be looked for: printable ASCII without two spaces
 * in a row, and nothing but line feeds between. Most titles with their abstracts are that; for them these are the only
 * passes over their characters. O(n).
 */
export function areCleanLines(source: string, start: number, end: number): boolean {
  twoPrintableLines.lastIndex = start
  return twoPrintableLines.test(source) && twoPrintableLines.lastIndex === end && !twoSpaces.test(source.slice(start, end))
}

const oddSpace = /[^\S \ufeff]/
const hyphenAtLineEnd = /([\p{L}\p{N}]-)[^\S\ufeff\n\r]*[\r\n][^\S\ufeff]*(?!(?:and|or|to)\b)(?=[\p{L}\p{N}])/gu
const whiteSpaceRun = /[^\S\ufeff]+/g

/**
 * Fold white space: each run of it becomes one space. Where a line ends in a hyphen inside a word (`state-of-` and
 * `the-art` on the next), the break is taken out altogether, because the wrapper broke the word there; `pre-` before
 * `and post-training` keeps its space.
 *
 * @param text trimmed text
 * @returns the same string where nothing is to be folded. O(n).
 */
export function foldText(text: string): string {
  const odd = !isPrintableAscii(text) && oddSpace.test(text)
  if (!odd && !twoSpaces.test(text)) return text
  return (odd ? text.replace(hyphenAtLineEnd, '$1') : text).replace(whiteSpaceRun, ' ')
}
