/** Takes the numbers of a list off the titles that it lists. */
import type { Span } from '../schema.ts'
import { narrow, pagesOf } from './frames.ts'
import type { Occurrence, Tile } from './segments.ts'

/** `1.`, `1)`, `#1`, `No. 1:`, `(1)`, `1 -`, `1/`, `1/3`, `Paper 1:`, `**1.**`, a keycap: what may stand before each title of a list, also without a space before a letter. */
const listNumber =
  /^(?:\*\*)?(?:(?:no\.?|paper) ?)?[#([]?(\d{1,4})(?:\/\d{1,4})?(?:\ufe0f?\u20e3|\\?[.)\]:/]{1,2}| ?[-–—|:])?(?:\*\*)?:?(?:[ \t]{1,3}(?=\S)|(?<=[.)])(?=\p{L}))/iu
const longestNumber = 20
/** So many titles do not begin with a number that goes up by one by chance. */
const fewestNumbered = 3
/** What no title begins with, even where there is one alone. */
const sureNumber = /^1\\?[.)] /

/** So much of a page's titles has to be numbered. */
const leastShare = 0.8

/** A number before a title. */
interface ListNumber {
  readonly value: number
  /** All that stands before the title, and how it is written: figures aside, it is the same before all titles of a list. */
  readonly text: string
  readonly shape: string
}

/**
 * Take list numbers off titles: `1. Folding Maps`, `2. Reading Rivers`.
 *
 * On a page most titles have to begin with a number that is written alike, and each number has to follow the one before. Of such pages a text may
 * have several, with lists of their own or one that goes on. On a page of one or two papers all have to be numbered, from 1 on.
 *
 * @param occurrences those of all pages, changed
 * @param loose where the numbers go, as marks
 * @returns whether there were any. O(occurrences).
 */
export function stripListNumbers(source: string, occurrences: readonly Occurrence[], loose: Tile[]): boolean {
  const numbers = occurrences.map(({ title }) => readListNumber(source, title))
  if (numbers.every((number) => number === null)) return false
  const lists = pagesOf(occurrences)
    .map((page) => findList(numbers, page))
    .filter((list) => list !== null)
  const inOrder = lists.reduce((sum, list) => sum + list.inOrder, 0)
  const kept = lists.filter((list) => inOrder >= fewestNumbered || isSure(numbers, list))
  for (const { from, to, shape } of kept) {
    for (let at = from; at < to; at++) {
      const [entry, number] = [occurrences[at] as Occurrence, numbers[at] ?? null]
      if (number?.shape !== shape) continue
      const { start, end } = entry.title
      entry.title = narrow(entry.title, { start: start + number.text.length, end })
      loose.push({ role: 'markup', start, end: start + number.text.trimEnd().length, occurrence: at })
    }
  }
  return kept.length > 0
}

/** Figures, what stands before them, and the beginnings of `No.` and `Paper`. */
const beginnings = new Set([...'0123456789#([*NnPp'].map((letter) => letter.charCodeAt(0)))

function readListNumber(source: string, { start, end }: Span): ListNumber | null {
  if (!beginnings.has(source.charCodeAt(start))) return null
  const found = listNumber.exec(source.slice(start, Math.min(end, start + longestNumber)))
  if (found === null) return null
  const [text, figures] = found as unknown as [string, string]
  const shape = text.trimEnd().replaceAll(/\d+/g, '1')
  // `3 Ways`
  return shape === '1' ? null : { value: Number(figures), text, shape }
}

/** The numbered titles of a page. */
interface List {
  readonly from: number
  readonly to: number
  readonly shape: string
  readonly inOrder: number
}

/** The list of a page, null where its titles are none. Its numbers are written as those of most titles are. */
function findList(numbers: readonly (ListNumber | null)[], { from, to }: Pick<List, 'from' | 'to'>): List | null {
  const shares = new Map<string, number>()
  for (let at = from; at < to; at++) {
    const shape = numbers[at]?.shape
    if (shape !== undefined) shares.set(shape, (shares.get(shape) ?? 0) + 1)
  }
  const [shape] = [...shares].sort(([, a], [, b]) => b - a)[0] ?? ['']
  const inOrder = countInOrder(numbers, from, to, shape)
  return inOrder > 0 && inOrder >= leastShare * (to - from) ? { from, to, shape, inOrder } : null
}

/** How many numbers follow the one before; the first of a page may be any, and a further list begins with 1. */
function countInOrder(numbers: readonly (ListNumber | null)[], from: number, to: number, shape: string): number {
  let inOrder = 0
  for (let at = from; at < to; at++) {
    const [number, before] = [numbers[at], numbers[at - 1]?.value ?? -1]
    if (number?.shape !== shape) continue
    if (at === from || number.value === before + 1 || (number.value === 1 && before > 1)) inOrder++
  }
  return inOrder
}

/** Whether the numbers of one or two titles are those of a list: from 1 on, before each of them. */
function isSure(numbers: readonly (ListNumber | null)[], { from, to, inOrder }: List): boolean {
  const first = numbers[from] as ListNumber
  if (inOrder < to - from || first.value !== 1) return false
  return inOrder > 1 || sureNumber.test(first.text)
}
