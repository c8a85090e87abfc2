/** Finds the very place at which a string of JSON breaks off. */
import type { Place } from './nodes.ts'

const escaped = '"\\/bfnrt'
/** Of what follows `\u`, which is less than four characters at the end of the text alone. */
const hexDigits = /^[\da-f]*$/i

/**
 * Find what is wrong with a string that is none.
 *
 * @param start where its quote stands
 * @returns the place of the first character that no string may hold, or the end of the text. O(length of the string).
 */
export function findStringFault(text: string, start: number): Place & { readonly problem: string } {
  let at = start + 1
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit < 0x20) return { start: at, end: at + 1, problem: nameControl(unit) }
    if (unit !== 0x5c) {
      at++
      continue
    }
    const length = lengthOfEscape(text, at)
    if (length === 0) {
      const end = Math.min(at + 2, text.length)
      return { start: at, end, problem: 'a backslash is followed by no escape that JSON knows' }
    }
    at += length
  }
  return { start: text.length, end: text.length, problem: 'the text ends inside a string' }
}

const nameControl = (unit: number): string =>
  unit === 0x0a || unit === 0x0d
    ? 'a line ends inside a string'
    : `a string holds the control character U+${unit.toString(16).toUpperCase().padStart(4, '0')} as it is`

/** Characters of the escape at a backslash, 0 where it is none. At the end of the text the part that is there counts as all of it. */
function lengthOfEscape(text: string, at: number): number {
  const next = text.charAt(at + 1)
  if (next !== 'u') return escaped.includes(next) ? 2 : 0
  return hexDigits.test(text.slice(at + 2, at + 6)) ? 6 : 0
}
