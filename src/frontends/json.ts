/** The JSON front end: the API's payload, our own results, and lines of either, into records. */
import type { Reading } from '../cues.ts'
import { readJson } from './json/json.ts'

/**
 * Turn JSON into records.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @returns no cues: JSON names all that it has. Never throws. O(n), without recursion.
 */
export function readJsonPage(source: string, end: number): Reading {
  const { pages, markup, findings, said } = readJson(source, end)
  return {
    cues: [],
    markup,
    format: 'json',
    escapes: 'none',
    records: pages,
    findings,
    said,
  }
}
