/** Words that are a title and fields of its paper, with nothing but marks between them: `Paper Boats — 34 upvotes`, `34 👍 Paper Boats`. */
import type { Cue } from '../../cues.ts'
import { longestTitle } from '../../lengths.ts'
import type { Span } from '../../schema.ts'
import { skipWhiteSpace, trimEnd } from '../../text.ts'
import { readFieldLine } from './fields.ts'

/** A title, and fields that stand before it or behind it. */
export interface TitledWords {
  readonly title: Span
  readonly fields: readonly Cue[]
}

/** A line has no more places where its title may end. */
const mostEnds = 12
/** Marks that also stand between fields: where there are any, the first of them is the title's end. */
const bars = [' | ', ' · '] as const
/** What a title may end before: a dash, a bar or a dot in white space, a bracket, or a number with its sign or its unit. */
const endsTitle = / (?:[-–—|·] |(?=[([])|(?=[👍🔥🔼⬆❤▲])|(?=\d[\d.,]{0,9}[km]? ?(?:upvote|[👍🔥🔼⬆❤▲])))/giu
/** Votes that a line begins with, and what parts them from its title. */
const beginsWithVotes =
  /^[([]?(?:[👍🔥🔼⬆❤▲]\ufe0f? ?\d[\d.,]{0,9}[km]?|\d[\d.,]{0,9}[km]? ?(?:[👍🔥🔼⬆❤▲]\ufe0f?|(?:up)?votes?))[)\]]?(?: ?[-–—|·:] {1,3}| {1,3})(?=\S)/iu
/** Longer votes nobody writes. */
const longestVotes = 40

/** Split words; null where no end of a title is followed by fields alone. O(length). */
export function splitWords(source: string, { start, end }: Span): TitledWords | null {
  const first = beginsWithVotes.exec(source.slice(start, Math.min(end, start + longestVotes)))?.[0].length ?? 0
  const split = first === 0 ? null : toWords(source, { start: start + first, end }, { start, end: start + first })
  if (split !== null) return split
  const text = source.slice(start, end)
  const bar = bars.find((mark) => text.includes(mark))
  for (const { 0: mark, index } of [...text.matchAll(endsTitle)].slice(0, mostEnds)) {
    if (bar !== undefined && mark !== bar && !text.endsWith(')')) continue
    const found = toWords(source, { start, end: start + index }, { start: start + index, end })
    if (found !== null) return found
  }
  return null
}

function toWords(source: string, words: Span, others: Span): TitledWords | null {
  const [title, fields] = [trimTitle(source, words), readMarkedFields(source, others)]
  return title === null || fields === null || fields.length === 0 ? null : { title, fields }
}

const longestMarks = 12
/** Marks around a title, which may have brackets and dashes of its own. */
const marksBefore = /^(?:\*{1,2}|_{1,2}|["“])(?=\S)/
const marksBehind = /(?:\*{1,2}|_{1,2}|["”])?(?:\s{0,2}[-–—|·:,])?\s{0,4}$/

/** A title without marks around it; null where nothing is left, or more than a title has. O(1). */
export function trimTitle(source: string, { start, end }: Span): Span | null {
  const from = start + (marksBefore.exec(source.slice(start, Math.min(end, start + longestMarks)))?.[0].length ?? 0)
  const tail = source.slice(Math.max(from, end - longestMarks), end)
  const title = { start: from, end: trimEnd(source, from, end - tail.length + tail.replace(marksBehind, '').length) }
  const length = title.end - title.start
  return length < 2 || length > longestTitle * 2 ? null : title
}

/** Marks around fields, and between them and their title. */
const marks = ' \t\u00a0()[]{}*_|·:,–—-'

/** Read words as fields, without marks around them: none where they are marks alone, null where they are something else. O(length). */
export function readMarkedFields(source: string, { start, end }: Span): readonly Cue[] | null {
  let [from, to] = [start, end]
  while (from < to && marks.includes(source.charAt(from))) from++
  while (to > from && marks.includes(source.charAt(to - 1))) to--
  return from === to ? [] : readFieldLine(source, from, to, false)
}

/** What may stand before all: a bullet or a number. */
const bullet = /^(?:[-*+•◦▪‣]|\d{1,3}[.)/])(?:\s{1,8}|$)/

/** Words behind the bullet or the number of a list's item. O(1). */
export function skipBullet(source: string, { start, end }: Span): Span {
  const from = skipWhiteSpace(source, start, end)
  return { start: from + (bullet.exec(source.slice(from, Math.min(end, from + longestMarks)))?.[0].length ?? 0), end }
}

/** A bare number in brackets before a title or behind it: `[34] Paper Boats`, `Paper Boats (+34)`. */
const bareBefore = /^(?:\[\d{1,5}\]|\(\d{1,5}\)|\*\*\d{1,5}\*\*)(?=\s|$)/
const bareBehind = /(?:^|\s)(?:\[\+?\d{1,5}\]|\(\+?\d{1,5}\)|\+\d{1,5})$/

/** Words without the bare number at one of their ends. */
export interface BareCounted {
  /** What stands around the number, and on which side of the title it stands. */
  readonly form: string
  readonly rest: Span
  readonly count: Span
}

/** Find the bare number of words; null where they have none. O(1). */
export function cutBareCount(source: string, { start, end }: Span): BareCounted | null {
  const before = bareBefore.exec(source.slice(start, Math.min(end, start + longestMarks)))?.[0]
  const form = (text: string): string => text.replace(/\d+/, '0').trim()
  if (before !== undefined) {
    const stop = start + before.length
    return { form: `${form(before)} title`, rest: { start: skipWhiteSpace(source, stop, end), end }, count: { start, end: stop } }
  }
  const behind = bareBehind.exec(source.slice(Math.max(start, end - longestMarks), end))?.[0]
  if (behind === undefined) return null
  const from = end - behind.trimStart().length
  return { form: `title ${form(behind)}`, rest: { start, end: trimEnd(source, start, from) }, count: { start: from, end } }
}
