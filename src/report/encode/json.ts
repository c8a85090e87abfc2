/** From scraped text to JSON, whose strings have escapes for everything. */
import { toInertJson } from '../json.ts'
import { createTemplate, type Encoded, isScraped, openScraped } from '../scraped.ts'

/** The template of JSON: what stands between values. */
export const json = createTemplate<'json'>()

/** What JSON.stringify writes for a value. A lone surrogate has an escape in JSON, but many readers refuse it. */
const open = (_key: string, value: unknown): unknown => (isScraped(value) ? openScraped(value).toWellFormed() : value)

/**
 * Encode plain data with {@link Scraped} text anywhere in it as JSON, inert as `toJson` makes it.
 *
 * Read back, a text is the same text, with U+FFFD for lone surrogates.
 *
 * @param indent spaces for each level; 0 gives one line
 * @returns JSON without a line end after it; O(n)
 */
export const encodeJson = (value: unknown, indent = 0): Encoded<'json'> =>
  toInertJson(JSON.stringify(value, open, indent)) as Encoded<'json'>

/** Move all lines of JSON but the first to the right. The only line ends in JSON are those of its indentation, so no text changes. O(n) */
export const indentJson = (text: Encoded<'json'>, spaces: number): Encoded<'json'> =>
  text.replaceAll('\n', `\n${' '.repeat(spaces)}`) as Encoded<'json'>
