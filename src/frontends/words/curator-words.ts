/** The words of the curator's line, which stands under the page's title: `byAK and the research community`. */
import type { Span } from '../../schema.ts'

/** What stands at the line's end. */
export const restOfCurator = 'and the research community'
/** Likewise, where white space of any kind and width is between the words, as where a line was broken and indented. */
export const curatorEnd = /and\s+the\s+research\s+community$/i

/** The same somewhere in a text, where other texts may follow. */
const curatorWithin = /\band\s{1,4}the\s{1,4}research\s{1,4}community\b/i
/** So much of a page stands above the line, and so much of the line before those words, at most. */
const [longestMenu, longestName] = [5_000, 120]
/** Words of a name, with the one before it. */
const mostWords = 5

/** Find the curator's line where it stands among other texts near the beginning of a page, null where it does not. O(1). */
export function findCurator(source: string, start: number, end: number): Span | null {
  const text = source.slice(start, Math.min(end, start + longestMenu))
  const rest = curatorWithin.exec(text)
  if (rest === null) return null
  const from = Math.max(0, rest.index - longestName)
  const before = text.slice(from, rest.index)
  const by = [...before.matchAll(/\bby/gi)].find(({ index }) => before.slice(index).trim().split(/\s+/).length <= mostWords)
  return by === undefined ? null : { start: start + from + by.index, end: start + rest.index + rest[0].length }
}

export const lengthOfBy = 2

/** Whether a text at a place begins with these letters. */
export const beginsBy = (source: string, at: number): boolean =>
  (source.charCodeAt(at) | 0x20) === 0x62 && (source.charCodeAt(at + 1) | 0x20) === 0x79

/** Whether they are no beginning of a longer word in lower case. */
export const beginsCurator = (source: string, at: number): boolean => beginsBy(source, at) && !isGlued(source, at)

/** Whether lower case goes on behind them, as where the name is glued to them. */
export const isGlued = (source: string, at: number): boolean => /[a-z]/.test(source.charAt(at + lengthOfBy))
