/** Bars between the texts of a page, where an extractor joined all of them: `5 authors | · | Apr 17 | 2 | Paper Boats`. */
import type { Mark } from './mark.ts'

/** Parts of the page that stand between two bars on a joined page, and never in a sentence. */
const knownPart = /\|\s(?:·|\d{1,5} authors?|submitted by|upvote|and the research community)\s\|/iy

/** So many known parts between bars stand in no abstract and in no table of one. */
const fewestParts = 3

/**
 * Whether bars part the texts of a page.
 *
 * @returns false at once where no bar stands in it. O(n), and no more than a search for one character where there are none.
 */
export function isJoined(source: string, end: number): boolean {
  let found = 0
  for (let at = source.indexOf('|'); at >= 0 && at < end && found < fewestParts; at = source.indexOf('|', at + 1)) {
    knownPart.lastIndex = at
    if (knownPart.test(source)) found++
  }
  return found === fewestParts
}

/**
 * Find the bars between the texts of a joined page. A bar between brackets, as in `p(x | y)`, is a text's own.
 *
 * @returns marks in order, none where the page is not joined. O(n).
 */
export function findSeparators(source: string, end: number): Mark[] {
  if (!isJoined(source, end)) return []
  const bars = Array.from(source.slice(0, end).matchAll(/(?<=\s)\|(?=\s)/g), ({ index }) => index)
  return bars
    .filter((at, index) => {
      const [before, next] = [bars[index - 1] ?? -1, bars[index + 1] ?? end]
      return !(endsOpen(source.slice(before + 1, at)) && beginsOpen(source.slice(at + 1, next)))
    })
    .map((at) => ({ kind: 'separator', start: at, end: at + 1 }))
}

/** Whether a bracket is open where a text ends. */
const endsOpen = (text: string): boolean => lastOf(text, '([{') > lastOf(text, ')]}')

/** Whether a bracket is open where a text begins. */
function beginsOpen(text: string): boolean {
  const closing = text.search(/[)\]}]/)
  return closing >= 0 && !/[([{]/.test(text.slice(0, closing))
}

/** The last place of any of some characters. */
const lastOf = (text: string, characters: string): number => Math.max(...Array.from(characters, (character) => text.lastIndexOf(character)))
