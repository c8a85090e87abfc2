/** Finds out whether the writer of a text escaped what is active in Markdown. */
import type { Escapes } from '../cues.ts'

/** A per cent sign behind one backslash, as TeX has it. */
const plainTex = /(?<!\\)\\%/
/** A backslash that is itself escaped, before a character that Markdown has a use for; or one before what TeX never puts it before. */
const escaped = /(?<!\\)(?:\\\\[!-/:-@[^-`{-~]|(?<=[^\s\\])[ ]?\\[*[\]])/
/** A command of TeX. */
const command = /(?<!\\)\\[A-Za-z]/

/**
 * Decide how the backslashes of a text in Markdown are read.
 *
 * A writer that escapes turns `\%` into `\\%`, so a single backslash there proves one that does not, and two prove one that does. A single
 * backslash before a letter speaks against escaping, too, though less: some writers escape it only where Markdown would read it. Where
 * nothing is escaped, what would begin a list or a heading at the start of a line still may be.
 *
 * @returns O(n), three searches at most
 */
export function findEscapes(source: string, end: number): Escapes {
  const text = end < source.length ? source.slice(0, end) : source
  if (plainTex.test(text)) return 'line-start'
  return !escaped.test(text) && command.test(text) ? 'line-start' : 'all'
}
