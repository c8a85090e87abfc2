/** Blocks of fields in which the title has a label, too, as scripts print them: `Title: Paper Boats`, and on the next line `Upvotes: 94`. */
import { beginningOf, skipWhiteSpace } from '../../text.ts'
import type { Mark } from '../markup/mark.ts'
import { type FieldKind, readFieldLabel } from './labels.ts'

/**
 * The label with the bullet or number before it, at the beginning of a line, which U+2028 ends none of. In lower case it is a key of YAML, whose texts are
 * written in ways of their own.
 */
const label =
  /(?<![^\n\r])[ \t]{0,8}(?:[-*+•]|\d{1,3}[.)]|\[\d{1,3}\])?[ \t]{0,4}\*{0,2}(?:Paper )?(?:Title|TITLE)(?::\*\*|\*{0,2}:)[ \t]{1,8}(?=\S)/g
/** A bullet before another label. */
const bullet = /^[ \t]*(?:[-*+•][ \t]+)?/

/** So much of a text is looked at for the first one. */
const beginning = 5_000

/**
 * Find the labels of titles that the lines of other fields follow. They are what `# ` is to headings.
 *
 * @returns none where a field stands right above the first one, unless nothing but the same fields stands between each other one and a blank line: nobody knows
 *   then where a block begins. O(1) where none stands near the beginning, else O(n).
 */
export function findTitleLabels(source: string, end: number): Mark[] {
  return hasTitleLabels(source, end) ? listLabels(source.slice(0, end)) : []
}

/** Whether there are any. O(1). */
export function hasTitleLabels(source: string, end: number): boolean {
  // A limit of characters is one of lines as well, however those end.
  const head = beginningOf(source, end, beginning).replaceAll('\r\n', '\n')
  if (!head.includes('Title') && !head.includes('TITLE')) return false
  const [first, ...others] = listLabels(head).map(({ start }) => blockAbove(head, start))
  if (first === undefined) return false
  if (first.length === 0) return true
  // The same fields stand above all titles, with a blank line above.
  return others.length > 0 && others.every((above) => above.length > 0 && above.every((name) => name !== null && first.includes(name)))
}

/** A block is shorter. */
const longestBlock = 1_000

/** The fields on the lines right above a place, up to a blank line; null for a line that is none. Nothing where no field stands on the line above. O(1). */
function blockAbove(text: string, at: number): (FieldKind | null)[] {
  const lines = text
    .slice(Math.max(0, at - longestBlock), at)
    .split(/[\n\r]/)
    .slice(0, -1)
  const block = lines.slice(lines.findLastIndex((line) => line.trim() === '') + 1).map(nameOf)
  return block.at(-1) === null ? [] : block
}

function listLabels(text: string): Mark[] {
  return Array.from(text.matchAll(label)).flatMap(({ 0: found, index }): Mark[] => {
    const end = index + found.length
    const until = endOfTitle(text, end)
    return until < 0 ? [] : [{ kind: 'heading', start: skipWhiteSpace(text, index, end), end, until, isLabel: true }]
  })
}

/** Where the line of a title ends, -1 where no field follows it. */
function endOfTitle(text: string, start: number): number {
  lineEnd.lastIndex = start
  const found = lineEnd.exec(text)
  const next = skipWhiteSpace(text, lineEnd.lastIndex, text.length)
  return found !== null && nameOf(text.slice(next, next + longestField)) !== null ? found.index : -1
}

const lineEnd = /\r\n|\n|\r/g
/** No label has more letters, its bullet among them. */
const longestField = 48

const nameOf = (line: string): FieldKind | null => readFieldLabel(line.replace(bullet, ''), 0, longestField)?.name ?? null
