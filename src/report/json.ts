/** The result as JSON that holds the real text, yet is safe to print. */
import type { Entry } from '../schema.ts'
import { isControl, isHidden } from './characters.ts'

// JSON.stringify escapes lower controls and lone surrogates itself.
const beyondAscii = /[\u007f-\u{10ffff}]/gu
const commandBrackets = /##[a-z]{0,16}\[/gi

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
export function toJson(value: unknown, indent = 0): string {
  // Outside of strings JSON has none of these characters, so every replacement stands where an escape is allowed.
  return JSON.stringify(value, null, indent)
    .replace(beyondAscii, escapeUnseen)
    .replace(commandBrackets, (command) => command.slice(0, -1) + escapeUnits('['))
}

/**
 * Write one entry as a line of NDJSON.
 *
 * @param file the input's name, as the first member `file`; left out where null
 * @returns one line of JSON with `\n` at its end and no other line end of any kind; O(n)
 */
export function toNdjsonLine(entry: Entry, file: string | null = null): string {
  return `${toJson(file === null ? entry : { file, ...entry })}\n`
}
