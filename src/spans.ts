/** Spans: those of an entry's values, and look-ups in many that are in order. */
import type { FieldSpans, Span } from './schema.ts'
import { skipWhiteSpace, trimEnd } from './text.ts'

/** Take the place alone from whatever has one. */
export const copySpan = ({ start, end }: Span): Span => ({ start, end })

/** A stretch without the white space at its edges; one of white space alone is empty, at its end. O(white space at its edges). */
export function trimSpan(source: string, from: number, to: number): Span {
  const start = skipWhiteSpace(source, from, to)
  return { start, end: trimEnd(source, start, to) }
}

/** Where the values of an entry stand that a page without links has. */
export type Places = Readonly<Record<'abstract' | 'authorCount' | 'date' | 'organization' | 'upvotes' | 'comments', Span | null>> & {
  readonly title: Span
}

/**
 * Copy the places of values.
 *
 * The spans of most entries are written at once: an object that grows costs more to make, and the code that makes
 * it is thrown away each time that no object of its shape is left.
 *
 * @returns in the order of fields; more may be added. O(1).
 */
export function spansOf({ title, abstract, authorCount, date, organization, upvotes, comments }: Places): FieldSpans {
  if (abstract !== null && authorCount !== null && date !== null && organization === null && (upvotes === null || comments === null)) {
    const [head, text, authors, day] = [copySpan(title), copySpan(abstract), copySpan(authorCount), copySpan(date)]
    if (upvotes !== null) return { title: head, abstract: text, authorCount: authors, date: day, upvotes: copySpan(upvotes) }
    if (comments !== null) return { title: head, abstract: text, authorCount: authors, date: day, comments: copySpan(comments) }
    return { title: head, abstract: text, authorCount: authors, date: day }
  }
  const spans: FieldSpans = { title: copySpan(title) }
  if (abstract !== null) spans.abstract = copySpan(abstract)
  if (authorCount !== null) spans.authorCount = copySpan(authorCount)
  if (date !== null) spans.date = copySpan(date)
  if (organization !== null) spans.organization = copySpan(organization)
  if (upvotes !== null) spans.upvotes = copySpan(upvotes)
  if (comments !== null) spans.comments = copySpan(comments)
  return spans
}

/**
 * Find words in a stretch of the input, but not inside of some spans in it.
 *
 * @param inside in order; those behind the stretch are of another copy of the paper, and nothing is looked for before them
 * @returns their first place, null where there is none. O(length of the stretch).
 */
export function findBetween(source: string, words: string, { start, end }: Span, inside: readonly Span[]): Span | null {
  let from = start
  for (const next of [...inside, { start: end, end }]) {
    const at = source.slice(from, Math.min(next.start, end)).indexOf(words)
    if (at >= 0) return { start: from + at, end: from + at + words.length }
    from = next.end
  }
  return null
}

/**
 * A look-up among spans that are in order; offsets rise from call to call.
 *
 * @returns the index of the first span that ends behind an offset, the number of spans where none does. All calls together are O(spans).
 */
export function followSpans(spans: readonly Span[]): (offset: number) => number {
  let at = 0
  return (offset) => {
    while (at < spans.length && (spans[at] as Span).end <= offset) at++
    return at
  }
}

/** Likewise, the index of the span that holds an offset, -1 for none. */
export function followHolders(spans: readonly Span[]): (offset: number) => number {
  const follow = followSpans(spans)
  return (offset) => {
    const at = follow(offset)
    return at < spans.length && (spans[at] as Span).start <= offset ? at : -1
  }
}
