/** Lists of links that stand apart from the text: `[12]: https://...`, or the numbered list below a text browser's dump. */
import { type Link, looksLikeTarget, readTarget } from '../targets.ts'
import type { Mark } from './marks.ts'

/** The links of the lists in a text, by their label as {@link toLabel} writes it. */
export interface References {
  readonly links: ReadonlyMap<string, Link>
  /** Whether numbers in brackets stand before what they link, as in the dump of a text browser. */
  readonly numbered: boolean
  readonly marks: readonly Mark[]
}

/** Labels are compared without regard to case and white space. */
export const toLabel = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** Longer lines define nothing. */
const longestDefinition = 2_400
/** One numbered address alone may be a list of the page's. */
const fewestNumbered = 3

const labelled = /^\[([^\]]{1,300})\]:\s{1,8}<?([^\s>]+)>?(?:\s{1,8}["'(].*)?$/
const numbered = /^(\d{1,4})\.\s{1,8}(\S+)$/
/** What stands above the lists. */
const headings = /^(?:references|(?:visible|hidden) links:?)$/i

/**
 * Find the definitions of links.
 *
 * @returns links by label; the lines that define them and their headings as marks. O(n).
 */
export function findReferences(source: string, end: number): References {
  const links = new Map<string, Link>()
  const [marks, titles, numbers]: [Mark[], Mark[], (Mark & { label: string; url: string })[]] = [[], [], []]
  for (let start = 0; start < end; ) {
    const newline = source.indexOf('\n', start)
    const lineEnd = newline < 0 ? end : newline
    if (lineEnd - start <= longestDefinition) {
      const line = source.slice(start, lineEnd)
      const text = line.trim()
      const at = start + line.indexOf(text)
      const place = { start: at, end: at + text.length }
      const found = labelled.exec(text)
      const number = found === null ? numbered.exec(text) : null
      if (found !== null && looksLikeTarget(found[2] as string)) {
        links.set(toLabel(found[1] as string), { target: readTarget(found[2] as string) })
        marks.push({ kind: 'reference', ...place })
      } else if (number !== null && looksLikeTarget(number[2] as string)) {
        numbers.push({ kind: 'reference', ...place, label: number[1] as string, url: number[2] as string })
      } else if (headings.test(text)) {
        titles.push({ kind: 'reference', ...place })
      }
    }
    start = lineEnd + 1
  }
  const isList = numbers.length >= fewestNumbered
  if (isList) for (const { label, url } of numbers) links.set(label, { target: readTarget(url) })
  return { links, numbered: isList, marks: isList ? [...marks, ...titles, ...numbers] : marks }
}
