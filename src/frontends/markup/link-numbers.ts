/** Numbers in brackets beside texts, which a list behind the page gives the addresses of: `[12]Paper Boats`, `Paper Boats[12]`. */
import type { Span } from '../../schema.ts'
import { columnOf } from '../../source.ts'
import { followSpans } from '../../spans.ts'
import { isPicture, readTarget } from '../../targets.ts'
import { isGluedTo, opensLine } from './lines.ts'

const bracketed = /[[⟨](?<!\][[⟨])(\d{1,4})[\]⟩]/g
/** Numbers of references in abstracts do not go up by one this often. */
const fewestInOrder = 8

/** Whether numbers in brackets go up by one through the text, as those of links do, whose list was left out. O(n). */
export function countsUp(source: string, end: number): boolean {
  let [inOrder, all, last] = [0, 0, -1]
  for (const match of source.matchAll(bracketed)) {
    if (match.index >= end) break
    const number = Number(match[1])
    all++
    if (number === last + 1) inOrder++
    last = number
  }
  return inOrder >= fewestInOrder && inOrder >= 0.8 * all
}

const labelled = /[[⟨](\d{1,4})[\]⟩]/g

/**
 * Find where the numbers of links begin anew, as those of another page do: from 1 on they go up by one, and neither a list stands between nor
 * another number than one that was there before.
 *
 * @param definitions the lines of lists, in order, whose own numbers are none
 * @returns offsets of the lines with these first numbers. O(n).
 */
export function findRestarts(source: string, end: number, definitions: readonly Span[]): number[] {
  const runs: number[] = []
  const numbers = listNumbers(source, end, definitions)
  let [start, highest, list] = [-1, 0, 0]
  for (const { index, number, list: behind } of numbers) {
    if (behind !== list) [start, list] = [-1, behind]
    if (start >= 0 && number === highest + 1) highest = number
    else if (start < 0 || number > highest) [start, highest] = [number === 1 ? index : -1, 1]
    if (highest < fewestInOrder) continue
    runs.push(start)
    ;[start, highest] = [-1, 0]
  }
  // Those that the text begins with are of its first page.
  return runs.filter((run) => run !== numbers[0]?.index).map((run) => run - columnOf(source, run))
}

/** Numbers of links in order; `list` is the same for those with no list between. */
function listNumbers(source: string, end: number, definitions: readonly Span[]): { index: number; number: number; list: number }[] {
  const definitionBehind = followSpans(definitions)
  return Array.from(source.slice(0, end).matchAll(labelled)).flatMap(({ index, 1: digits }) => {
    const list = definitionBehind(index)
    return (definitions[list]?.start ?? end) <= index ? [] : [{ index, number: Number(digits), list }]
  })
}

/** A text on the line of its number, and no address: that is the list's. */
const beginsText = /^[ \t]{0,8}(?!https?:|\/)\S/

/** What stands right before an offset on its line. O(1): numbers of one line are many, and it may be long. */
function before(source: string, at: number): string {
  const near = source.slice(Math.max(0, at - 60), at)
  return near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1)
}

/** Whether nothing but spaces and tabs stands before an offset on its line. O(spaces). */
function beginsLine(source: string, at: number): boolean {
  let start = at
  while (source.charCodeAt(start - 1) === 0x20 || source.charCodeAt(start - 1) === 0x09) start--
  return start === 0 || source.charCodeAt(start - 1) === 0x0a || source.charCodeAt(start - 1) === 0x0d
}

/** Whether numbers stand behind what they link: then a space or the text itself stands before most of them, and no text behind. O(n). */
export function findStyle(source: string, end: number): 'before' | 'behind' {
  let [behind, all] = [0, 0]
  for (const match of source.matchAll(bracketed)) {
    if (match.index >= end) break
    const numberEnd = match.index + match[0].length
    if (/\S{2}/.test(before(source, match.index)) && /^(?:\s|$|[[⟨])/.test(source.slice(numberEnd, numberEnd + 1))) behind++
    else if (!beginsLine(source, match.index) || beginsText.test(source.slice(numberEnd, numberEnd + 16))) all++
  }
  return behind > all ? 'behind' : 'before'
}

/** An address in brackets. */
const address = /\[((?:https?:|file:|\/)[^\s[\]]{1,2000})\](?!\()/g
/** Fewer tell no habit. */
const fewestBefore = 3

/**
 * Whether addresses in brackets stand before what they link, as `lynx -list_inline` writes them: then more lines begin with one that a text is glued to than
 * have one behind a text. Pictures have theirs in brackets everywhere. O(n) where there are any; a search for a few characters where there are none.
 */
export function standBefore(source: string, end: number): boolean {
  if (!source.includes('[/') && !source.includes('[http') && !source.includes('[file:')) return false
  let [before, behind] = [0, 0]
  for (const { index, 0: whole, 1: target } of source.matchAll(address)) {
    if (index >= end) break
    if (isPicture(readTarget(target as string))) continue
    if (!opensLine(source, index)) behind += isGluedTo(source, index + whole.length) ? 0 : 1
    else if (isGluedTo(source, index + whole.length)) before++
  }
  return before >= fewestBefore && before > behind
}
