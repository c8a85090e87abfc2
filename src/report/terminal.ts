/** From untrusted text to text that a terminal, and a log that a CI runner reads, shows without obeying it. */
import { countColumns, isControl, isHidden, isMark, isPictograph } from './characters.ts'

/** One character of a text, as a terminal may show it. */
export interface ShownCharacter {
  /** What to print for it. */
  readonly text: string
  /** How many UTF-16 units of the text it stands for: 1 or 2. */
  readonly units: number
  /** How many columns of the terminal it takes: 0 or more. */
  readonly columns: number
}

/** More marks than this on one character are written out: real text has fewer, and a pile of them paints over other lines. */
const mostMarks = 4

/** How far a runner's command word is looked for before its bracket; the longest in use is `##teamcity[`. */
const longestCommandWord = 16
const endsInCommandWord = /##[a-z]{0,16}$/i
const commandBracket = /##[a-z]{0,16}\[/gi

/** Code points that a runner's trimming takes away and that are not escaped here: the spaces. */
const leadingColon = /^[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*:/

const printableAscii = /^[\u0020-\u007e]*$/

/** Whether each character of a text is shown as it is, in one column. Most text is like that, and needs no closer look. O(n) */
export const isPlain = (text: string): boolean => printableAscii.test(text) && !text.includes('##')

/** Write the bracket of each CI command (`##[`, `##vso[`, `##teamcity[`) another way; for outputs that have escapes of their own. O(n) */
export const breakCommands = (text: string, bracket: string): string =>
  text.includes('##') ? text.replace(commandBracket, (command) => command.slice(0, -1) + bracket) : text

function escapeCode(code: number): string {
  if (code > 0xffff) return `\\u{${code.toString(16)}}`
  return code > 0xff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\x${code.toString(16).padStart(2, '0')}`
}

/** The code point that ends at an offset; -1 at the start of the text. */
function codeBefore(source: string, offset: number): number {
  if (offset === 0) return -1
  const pair = offset === 1 ? -1 : (source.codePointAt(offset - 2) as number)
  return pair > 0xffff ? pair : source.charCodeAt(offset - 1)
}

/** Whether a joiner or an emoji selector stands where an emoji sequence has one; anywhere else it hides something. */
function belongsToEmoji(source: string, offset: number, code: number): boolean {
  const before = codeBefore(source, offset)
  if (code === 0xfe0e || code === 0xfe0f) return isPictograph(before)
  if (code !== 0x200d) return false
  const base = before === 0xfe0f ? codeBefore(source, offset - 1) : before
  return isPictograph(base) && isPictograph(source.codePointAt(offset + 1) ?? -1)
}

/** Whether as many marks stand before an offset as one character may carry. */
function isPileOfMarks(source: string, offset: number): boolean {
  for (let back = 1; back <= mostMarks; back += 1) if (offset < back || !isMark(source.charCodeAt(offset - back))) return false
  return true
}

function mustEscape(source: string, offset: number, code: number): boolean {
  if (code === 0x5b) return endsInCommandWord.test(source.slice(Math.max(0, offset - longestCommandWord - 2), offset))
  if (isControl(code)) return true
  if (isMark(code)) return isPileOfMarks(source, offset)
  return isHidden(code) && !belongsToEmoji(source, offset, code)
}

/**
 * Show the character at an offset; see {@link toTerminal} for what is changed.
 *
 * The rule about a leading colon is not applied, because only the caller knows where its line begins.
 *
 * @param source the text; a few characters on either side are looked at
 * @param offset 0 to the text's length - 1, in UTF-16 units
 * @returns what to print, and its columns; O(1)
 */
export function showCharacter(source: string, offset: number): ShownCharacter {
  const code = source.codePointAt(offset) as number
  if (code >= 0xd800 && code <= 0xdfff) return { text: '\ufffd', units: 1, columns: 1 }
  const units = code > 0xffff ? 2 : 1
  if (mustEscape(source, offset, code)) {
    const text = escapeCode(code)
    return { text, units, columns: text.length }
  }
  return { text: String.fromCodePoint(code), units, columns: countColumns(code) }
}

/**
 * Show a whole text; see {@link toTerminal} for what is changed. The rule about a leading colon is not applied.
 *
 * @returns a string without line ends; O(n)
 */
export function showText(text: string): string {
  if (isPlain(text)) return text
  let shown = ''
  for (let offset = 0; offset < text.length; ) {
    const character = showCharacter(text, offset)
    shown += character.text
    offset += character.units
  }
  return shown
}

/**
 * Make untrusted text safe to print as part of one line, on a terminal or into a CI log.
 *
 * - Control characters (C0 with tab and line ends, DEL, C1) become `\x1b`, `\x0a` and so on.
 * - Bidi controls and other invisible characters become `\u202e` or `\u{e0041}`. A joiner or selector within an emoji stays.
 * - Combining marks stay, up to four on one character; further ones become `\u0301`.
 * - A lone surrogate becomes U+FFFD.
 * - The bracket of a CI command (`##[`, `##vso[`, `##teamcity[`) becomes `\x5b`, wherever it stands.
 * - A colon that is the first character but for spaces becomes `\x3a`, so that no line begins with `::`.
 *
 * Everything else is kept, backslashes too: the result is for reading and does not lead back to the text. Letters of
 * right-to-left scripts are kept, and a terminal may reorder them among themselves.
 *
 * @param text any string
 * @returns a string without line ends; O(n)
 */
export const toTerminal = (text: string): string => showText(leadingColon.test(text) ? text.replace(':', '\\x3a') : text)
