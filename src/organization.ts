/** Takes `nvidia NVIDIA` apart: the site shows an organisation's handle (the text of its picture) and its name. */
import type { Organization } from './schema.ts'

const handle = /^[a-z0-9][\w.-]*$/i
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Read an organisation.
 *
 * The first word is taken for the handle only where it resembles the rest: the same letters (`nvidia NVIDIA`,
 * `Example-Seed Example Seed`), the beginning of the other (`deepseek-ai DeepSeek`), ending in it (`acme-looms Looms`), or the initials of the rest.
 *
 * @param text folded text of the line
 */
export function readOrganization(text: string): Organization {
  const space = text.indexOf(' ')
  const first = text.slice(0, space)
  const rest = text.slice(space + 1)
  return space > 0 && handle.test(first) && resembles(first, rest) ? { handle: first, name: rest } : { handle: null, name: text }
}

/** The name may be no more than the end of its handle: `acme-looms Looms`. */
const shortestEnd = 4

/** Whether a word may be the handle of a name. */
export function resembles(first: string, rest: string): boolean {
  const [a, b] = [letters(first), letters(rest)]
  if (a === '') return false
  const shorter = Math.min(a.length, b.length)
  if (a === b || (shorter >= 3 && (a.startsWith(b) || b.startsWith(a)))) return true
  if (shorter >= shortestEnd && a.endsWith(b)) return true
  const initials = letters(
    rest
      .split(/[\s-]/)
      .map((word) => word.slice(0, 1))
      .join(''),
  )
  return initials.length >= 2 && a.startsWith(initials)
}
