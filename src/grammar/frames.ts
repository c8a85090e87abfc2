/**
 * Takes off texts what their writer put around each of them: `**Paper Boats**`, `- Paper Boats`, `Title: Paper Boats`, `Abstract: We fold ...`.
 *
 * What stands around one title may be of it; what stands around all of them is not.
 */
import type { Span } from '../schema.ts'
import { trimEnd } from '../text.ts'
import type { Occurrence, TextPlace, Tile } from './segments.ts'

/** What texts begin with, and what each of them ends with then. */
interface Frame {
  readonly begins: RegExp
  readonly ends?: RegExp
  /** Whether what a title begins with says the votes above it again. */
  readonly isVotes?: true
}

const emphasis: readonly Frame[] = [
  { begins: /^\*{3}(?=[^\s*])/, ends: /[^\s*]\*{3}$/ },
  { begins: /^\*{2}(?=[^\s*])/, ends: /[^\s*]\*{2}$/ },
  { begins: /^\*(?=[^\s*])/, ends: /[^\s*]\*$/ },
  { begins: /^_{3}(?=[^\s_])/, ends: /[^\s_]_{3}$/ },
  { begins: /^_{2}(?=[^\s_])/, ends: /[^\s_]_{2}$/ },
  { begins: /^_(?=[^\s_])/, ends: /[^\s_]_$/ },
]

const titleLabel = /^\*{0,2}(?:title|paper)(?:\*{0,2}:|:\*{2})[ \t]{1,3}(?=\S)/i
const abstractLabel = /^\*{0,2}(?:abstract|summary|tl;?dr)(?:\*{0,2}[:.]|[:.]\*{2}|\*{0,2} [–—-])[ \t]{1,3}(?=\S)/i

/** Writers that go through elements inside of others say the text of a link twice: the votes once more before the title. */
const votesAgain: Frame = { begins: /^(?:\d[\d.,]{0,9}[km]?|-)[ \t]{1,9}(?=\S)/i, isVotes: true }

/** The frames of each field, outer ones first. */
const framesOf: { readonly [Field in 'title' | 'abstract']: readonly Frame[] } = {
  title: [
    votesAgain,
    { begins: /^[-*+•▪◦‣][ \t]{1,3}(?=\S)/ },
    { begins: titleLabel },
    ...emphasis,
    { begins: /^["“](?=\S)/, ends: /\S["”]$/ },
  ],
  abstract: [{ begins: abstractLabel }, ...emphasis],
}

/** What frames begin with. Most pages have none at all, and few of their texts begin so. */
const beginnings = { title: /[-*+•▪◦‣_"“\dtp]/i, abstract: /[*_ast]/i } as const

/** Longer than any frame. */
const longestFrame = 24
/** Of so many entries, and of this share of them at least, a frame is the writer's. */
const fewest = 3
const leastShare = 0.8

/**
 * Take the frames of titles and of abstracts off, for each page those of its own.
 *
 * @param occurrences those of all pages, changed
 * @param loose where the frames go, as marks. O(occurrences).
 */
export function stripFrames(source: string, occurrences: readonly Occurrence[], loose: Tile[]): void {
  for (const page of pagesOf(occurrences)) {
    if (page.to - page.from < fewest) continue
    for (const field of ['title', 'abstract'] as const) {
      const column = { field, ...page }
      const begins = (at: number): boolean => beginnings[field].test(source.charAt(occurrences[at]?.[field]?.start ?? source.length))
      if (!isOfMost(occurrences, column, begins)) continue
      for (const frame of framesOf[field]) stripFrame(source, occurrences, column, frame, loose)
    }
  }
}

/** The entries of one page: those of `from` up to `to`. */
interface Page {
  readonly from: number
  readonly to: number
}

/** Part entries into pages; one without entries has none. O(occurrences). */
export function pagesOf(occurrences: readonly Occurrence[]): Page[] {
  const pages: Page[] = []
  for (let from = 0, to = 0; from < occurrences.length; from = to) {
    while (to < occurrences.length && occurrences[to]?.page === occurrences[from]?.page) to++
    pages.push({ from, to })
  }
  return pages
}

/** A field of the entries of one page. */
interface Column extends Page {
  readonly field: 'title' | 'abstract'
}

function stripFrame(source: string, occurrences: readonly Occurrence[], column: Column, frame: Frame, loose: Tile[]): void {
  const { field, from, to } = column
  const innerAt = (at: number): Span | null => {
    const entry = occurrences[at] as Occurrence
    const place = entry[field]
    const inner = place && innerOf(source, place, frame)
    return inner === null || (frame.isVotes && !saysVotes(source, entry, inner)) ? null : inner
  }
  if (!isOfMost(occurrences, column, (at) => innerAt(at) !== null)) return
  for (let at = from; at < to; at++) {
    const inner = innerAt(at)
    if (inner === null) continue
    const entry = occurrences[at] as Occurrence
    const place = entry[field] as TextPlace
    entry[field] = narrow(place, inner)
    addMark(source, place.start, inner.start, at, loose)
    addMark(source, inner.end, place.end, at, loose)
  }
}

/** Whether the votes of an entry stand in front of the rest of its title. */
const saysVotes = (source: string, { title, votes }: Occurrence, rest: Span): boolean =>
  votes !== null && source.slice(title.start, rest.start).trim() === source.slice(votes.figure.start, votes.figure.end)

/** Whether so many texts of a page have something that it is their writer's. */
function isOfMost(occurrences: readonly Occurrence[], { field, from, to }: Column, has: (at: number) => boolean): boolean {
  let [places, framed] = [0, 0]
  for (let at = from; at < to; at++) {
    if (occurrences[at]?.[field] !== null) places++
    if (has(at)) framed++
  }
  return framed >= fewest && framed >= leastShare * places
}

function addMark(source: string, start: number, end: number, occurrence: number, loose: Tile[]): void {
  if (start < end) loose.push({ role: 'markup', start, end: trimEnd(source, start, end), occurrence })
}

/** A part of a text as a place of its own. */
export const narrow = (place: TextPlace, { start, end }: Span): TextPlace => ({
  ...place,
  start,
  end,
  ...(place.parts && {
    parts: place.parts
      .filter((part) => part.end > start && part.start < end)
      .map((part) => ({ start: Math.max(part.start, start), end: Math.min(part.end, end) })),
  }),
})

/** The place inside of a frame, null where a text has it not. O(1). */
function innerOf(source: string, { start, end }: TextPlace, { begins, ends }: Frame): Span | null {
  const opening = begins.exec(source.slice(start, Math.min(end, start + longestFrame)))?.[0].length
  if (opening === undefined) return null
  const closing = ends === undefined ? null : ends.exec(source.slice(Math.max(start + opening, end - longestFrame), end))
  if (ends !== undefined && closing === null) return null
  // What ends a frame begins with a character of the text.
  return { start: start + opening, end: closing === null ? end : end - closing[0].length + 1 }
}
