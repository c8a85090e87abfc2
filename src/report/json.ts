/** The result as JSON that holds the real text, yet is safe to print. */
import type { Entry, MergedEntry, Page } from '../schema.ts'
import { isControl, isHidden } from './characters.ts'
import { breakCommands } from './terminal.ts'

// JSON.stringify escapes lower controls and lone surrogates itself.
const beyondAscii = /[\u007f-\u{10ffff}]/gu

function escapeUnits(text: string): string {
  let escaped = ''
  for (let index = 0; index < text.length; index += 1) escaped += `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`
  return escaped
}

function escapeUnseen(character: string): string {
  const code = character.codePointAt(0) as number
  return isControl(code) || isHidden(code) ? escapeUnits(character) : character
}

/**
 * Escape in a text of JSON whatever is not inert on a terminal and in a CI log; see {@link toJson}.
 *
 * @param json what `JSON.stringify` gave
 * @returns JSON of the same value; O(n)
 */
export const toInertJson = (json: string): string =>
  // Outside of strings JSON has none of these characters, so every replacement stands where an escape is allowed.
  breakCommands(json.replace(beyondAscii, escapeUnseen), escapeUnits('['))

/**
 * Write a value as JSON whose text is inert on a terminal and in a CI log.
 *
 * Control characters, bidi controls, other invisible characters, line separators and the bracket of a CI command (`##[`) are
 * written as `\u` escapes, lone surrogates too, so that the output is well-formed and `JSON.parse` gives the same value. Line ends
 * are those of the indentation alone.
 *
 * @param value plain data
 * @param indent spaces for each level; 0 gives one line
 * @returns JSON without a line end after it; O(n)
 */
export const toJson = (value: unknown, indent = 0): string => toInertJson(JSON.stringify(value, null, indent))

/** What a line of its own says of an entry's page: `pageDate` is the day as `YYYY-MM-DD`, null where it or its year is not known. */
export const toPageFacts = ({ kind, date }: Pick<Page, 'kind' | 'date'>) => ({ pageKind: kind, pageDate: date?.iso ?? null })

/**
 * Write one entry as a line of NDJSON.
 *
 * @param file the input's name, as the first member `file`; left out where null
 * @param page the entry's page, `digest.pages[entry.page]`, as members `pageKind` and `pageDate`; left out where null
 * @returns one line of JSON with `\n` at its end and no other line end of any kind; O(n)
 */
export function toNdjsonLine(
  entry: Entry | MergedEntry,
  file: string | null = null,
  page: Pick<Page, 'kind' | 'date'> | null = null,
): string {
  return `${toJson({ ...(file === null ? {} : { file }), ...(page === null ? {} : toPageFacts(page)), ...entry })}\n`
}
