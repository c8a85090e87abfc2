/** Characters, and white space above all: everything that skips, trims or folds it asks here. */

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

/** Where a text begins: U+FEFF before it is its encoding's mark, no character of it. */
export const startOfText = (source: string): number => (source.startsWith('\ufeff') ? 1 : 0)

/** Whether a UTF-16 unit is a digit of ASCII. */
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Whether a UTF-16 unit is a letter of ASCII. */
export const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/** The first offset from `start` that holds no white space, `end` where there is none. */
export function skipWhiteSpace(source: string, start: number, end: number): number {
  let at = start
  while (at < end && isWhiteSpace(source.charCodeAt(at))) at++
  return at
}

/** Where the word ends that begins at a place: before white space, or at the end. */
export function endOfWord(source: string, start: number, end: number): number {
  let at = start
  while (at < end && !isWhiteSpace(source.charCodeAt(at))) at++
  return at
}

/** The first offset from `start` that holds no digit, `end` where there is none. */
export function skipDigits(source: string, start: number, end: number): number {
  let at = start
  while (at < end && isDigit(source.charCodeAt(at))) at++
  return at
}

/** The offset behind the last unit before `end` that is no white space, `start` where there is none. */
export function trimEnd(source: string, start: number, end: number): number {
  let at = end
  while (at > start && isWhiteSpace(source.charCodeAt(at - 1))) at--
  return at
}

/** A text without the white space at its edges. Unlike `trim()` it keeps U+FEFF, which nobody sees and a message tells. */
export function trimText(text: string): string {
  const start = skipWhiteSpace(text, 0, text.length)
  return text.slice(start, trimEnd(text, start, text.length))
}

const twoSpaces = / {2}/
/**
 * V8 compiles a pattern for the text that it meets in the first few runs. On prose it picks a search that guesses wrong at
 * every space; on runs of spaces one that compares two characters at once, in half the time. Nothing else depends on it.
 */
for (let run = 0; run < 4; run++) twoSpaces.test(`\u2022${' '.repeat(256)}`)

/** Whether two spaces in a row stand in a text. O(n). */
export const hasTwoSpaces = (text: string): boolean => twoSpaces.test(text)

/** What stands in a text besides printable ASCII, as bits: white space that is to be folded; what may be a character that cannot be seen. */
export const oddSpace = 1
export const oddCharacter = 2

/**
 * Printable ASCII, with the class written out for eight characters a turn: V8 then looks for the text's end once a turn, which makes it a
 * quarter faster than `[ -~]*`. (`{8}` would be counted instead, which is far slower.)
 */
const printableTurns = /(?:[ -~][ -~][ -~][ -~][ -~][ -~][ -~][ -~])*/y

/** Where printable ASCII ends, from `start` on. O(what is passed). */
export function skipPrintable(source: string, start: number): number {
  printableTurns.lastIndex = start
  printableTurns.test(source)
  let at = printableTurns.lastIndex
  while (isPrintable(source.charCodeAt(at))) at++
  return at
}

const isPrintable = (unit: number): boolean => unit >= 0x20 && unit <= 0x7e

/**
 * Look for what is not printable ASCII.
 *
 * @returns {@link oddSpace} and {@link oddCharacter}, or 0, which is usual. O(n): with {@link hasTwoSpaces} the only pass
 *   over the characters of an abstract.
 */
export function findOdd(source: string, start: number, end: number): number {
  let odd = 0
  let at = start
  while (at < end) {
    at = skipPrintable(source, at)
    for (; at < end; at++) {
      const unit = source.charCodeAt(at)
      if (unit >= 0x20 && unit <= 0x7e) break
      if (isWhiteSpace(unit)) odd |= oddSpace
      else if (mayBeHidden(unit)) odd |= oddCharacter
    }
  }
  return odd
}

/** Whether a unit may be of a character that cannot be seen; hidden.ts says for sure. */
function mayBeHidden(unit: number): boolean {
  if (unit < 0x2000) return unit < 0xa0 || unit === 0xad || unit === 0x180e
  return (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x206f) || unit === 0xfeff || (unit >= 0xd800 && unit <= 0xdfff)
}

/** Quote a value of any kind: a string as it is, anything else as JSON; shortened as {@link quote} does it. */
export const quoteValue = (value: unknown): string => quote(typeof value === 'string' ? value : JSON.stringify(value))

const blankLine = /(?:\n|\r(?!\n))[ \t]*[\n\r]/

/** Whether a text has an empty line in it. O(length). */
export const hasBlankLine = (text: string): boolean => blankLine.test(text)

/** How many characters stand in a place, where a line end counts as one however it is written. O(length). */
export const countCharacters = (source: string, start: number, end: number): number =>
  source.slice(start, end).replaceAll('\r\n', '\n').length

/** How many stand in several places together, likewise. O(length). */
export const countInAll = (source: string, places: readonly { readonly start: number; readonly end: number }[]): number =>
  places.reduce((sum, { start, end }) => sum + countCharacters(source, start, end), 0)

/** Whether a text has more characters than a limit, counted likewise. O(limit). */
export function isLonger(source: string, start: number, end: number, limit: number): boolean {
  if (end - start <= limit || end - start > 2 * limit) return end - start > limit
  return countCharacters(source, start, end) > limit
}

/** Whether a text has fewer characters than a limit, likewise. O(limit). */
export const isShorter = (source: string, start: number, end: number, limit: number): boolean => !isLonger(source, start, end, limit - 1)

/** The beginning of a text that ends at `end`: so many characters, where a line end counts as one however it is written. O(length). */
export function beginningOf(source: string, end: number, length: number): string {
  const usual = source.slice(0, Math.min(end, length))
  if (!usual.includes('\r')) return usual
  const text = source.slice(0, Math.min(end, 2 * length))
  let stop = length
  for (let at = text.indexOf('\r\n'); at >= 0 && at < stop; at = text.indexOf('\r\n', at + 2)) stop++
  return text.slice(0, stop)
}

/** What a sticky pattern finds at an offset, null where it finds nothing. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

/** Some words of ASCII with one space between them. */
const words = / ?(?:[!-~]+ ){0,999}[!-~]*/y

function skipWords(text: string, start: number): number {
  words.lastIndex = start
  words.test(text)
  return words.lastIndex
}

/**
 * Fold white space: each run of it becomes one space. Where a line ends in a hyphen inside a word (`state-of-` and
 * `the-art` on the next), the break is taken out altogether, because the wrapper broke the word there; `pre-` before
 * `and post-training` keeps its space.
 *
 * @param text trimmed text
 * @returns the same string where nothing is to be folded. O(n).
 */
export function foldText(text: string): string {
  let folded = ''
  let from = 0
  for (let at = skipWords(text, 0); at < text.length; at = skipWords(text, at)) {
    const end = skipWhiteSpace(text, at, text.length)
    if (end === at) {
      at++
      continue
    }
    // A space before others was passed.
    const start = text.charCodeAt(at - 1) === 0x20 ? at - 1 : at
    folded += text.slice(from, start)
    if (!isBrokenWord(text, start, end)) folded += ' '
    from = at = end
  }
  return folded + text.slice(from)
}

/** Whether white space is the end of a line that was broken inside a word. */
function isBrokenWord(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (before !== 0x2d && before !== 0x2f) return false
  const space = text.slice(start, end)
  return (
    (space.includes('\n') || space.includes('\r')) && endsInOpenHyphen(text.slice(Math.max(0, start - 4), start), text.slice(end, end + 4))
  )
}

const openHyphen = /(?:[\p{L}\p{N}]-|:\/\/)$/u
const continued = /^(?!(?:and|or|to)\b)[\p{L}\p{N}]/u

/** Whether a line ends in the middle of a word that the next one ends: what {@link foldText} takes the break out for. O(1). */
export const endsInOpenHyphen = (line: string, next: string): boolean =>
  (line.endsWith('-') || line.endsWith('://')) && openHyphen.test(line.slice(-4)) && continued.test(next.slice(0, 4))

const longestQuote = 60
/** So much of a text is looked at: most have few blanks, and in HTML all tags are. */
const usualLook = 4 * longestQuote
const longestLook = 4_096

/** Fold white space and shorten a text to one that fits into a sentence. O(1): reads little more than it shows. */
export function quote(text: string): string {
  const folded = foldText(text.slice(0, usualLook).trim())
  if (folded.length > longestQuote) return `${folded.slice(0, longestQuote).toWellFormed()}...`
  if (text.length <= usualLook) return folded.toWellFormed()
  const whole = foldText(text.slice(0, longestLook).trim())
  const isWhole = whole.length <= longestQuote && text.length <= longestLook
  return isWhole ? whole.toWellFormed() : `${whole.slice(0, longestQuote).toWellFormed()}...`
}
