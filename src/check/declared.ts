/** How many papers a capture says it has: `Showing 1-50 of 73`, `20 papers`, or the key `count` beside the list in JSON. */
import type { Span } from '../schema.ts'
import { indexLines } from '../source.ts'
import type { Checked } from './rule.ts'

/** A number of papers, and where it is said. */
export interface DeclaredCount {
  readonly count: number
  readonly span: Span
}

const shownRange = /^showing (\d{1,6}) ?(?:[-–—]|to) ?(\d{1,6}) of \d/i
const shownAll = /^(?:showing )?(\d{1,6}) (?:papers|entries)$/i
const countKey = /"(?:count|numEntries|entryCount|paperCount)"\s{0,8}:\s{0,8}(\d{1,6})\b/

/**
 * Find the number of papers that a capture says of itself. It is looked for before its first entry and behind its last one, so that no abstract can
 * say it, and in captures of one page alone. O(what stands there).
 *
 * @returns null where the capture says none, or the text was not given
 */
export function findDeclaredCount({ digest, source }: Checked): DeclaredCount | null {
  if (source === null || digest.pages.length !== 1 || digest.entries.length === 0) return null
  const isJson = digest.pages[0]?.format === 'json'
  const [first, last] = edgesOf(digest.entries.map(({ span }) => span))
  for (const { start, end } of [
    { start: 0, end: first },
    { start: last, end: source.length },
  ]) {
    const declared = readCount(source.slice(start, end), isJson)
    if (declared !== null) return { count: declared.count, span: { start: start + declared.span.start, end: start + declared.span.end } }
  }
  return null
}

/** Where the first of some spans begins and the last one ends. */
function edgesOf(spans: readonly Span[]): [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const { start, end } of spans) {
    first = Math.min(first, start)
    last = Math.max(last, end)
  }
  return [first, last]
}

function readCount(text: string, isJson: boolean): DeclaredCount | null {
  if (!isJson) return readLines(text)
  const found = countKey.exec(text)
  return found === null ? null : { count: Number(found[1]), span: { start: found.index, end: found.index + found[0].length } }
}

/** Longer lines say more than a number. */
const longestLine = 80

/** The number that a line of a text says and nothing else. */
function readLines(text: string): DeclaredCount | null {
  const starts = indexLines(text)
  for (const [at, start] of starts.entries()) {
    const line = text.slice(start, starts[at + 1]).trimEnd()
    const count = line.length > longestLine ? null : countIn(line.trim().replace(/\s+/g, ' '))
    if (count !== null) return { count, span: { start, end: start + line.length } }
  }
  return null
}

function countIn(line: string): number | null {
  const range = shownRange.exec(line)
  if (range !== null) return Number(range[2]) - Number(range[1]) + 1
  const all = shownAll.exec(line)
  return all === null ? null : Number(all[1])
}
