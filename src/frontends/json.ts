/** The JSON front end: the API's payload, our own results, and lines of either, into records. */
import type { Reading } from '../reading.ts'
import { type Locate, readJson } from './json/json.ts'

/**
 * Turn JSON into records.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @param takesHtml whether pages of HTML in it can be read
 * @param locate the lines and columns that reasons count by, where they are not those of the text
 * @returns no cues: JSON names all that it has. Never throws. O(n), without recursion.
 */
export function readJsonPage(source: string, end: number, takesHtml: boolean, locate?: Locate): Reading {
  const { pages, markup, findings, said, held } = readJson(source, end, takesHtml, locate)
  return { cues: [], markup, format: 'json', escapes: 'none', records: pages, findings, said, held }
}
