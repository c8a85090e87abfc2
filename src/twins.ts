/** A page may show one paper twice: in a block for narrow and one for wide screens, or because it was captured while scrolling. */
import { readPlace } from './decode.ts'
import type { Byline, Card, Occurrence, Segments, TextPlace } from './grammar/segments.ts'
import { countCharacters } from './text.ts'

/** What is shown of each paper, and which of them each occurrence shows. */
export interface Shown {
  /** Of several occurrences the parts together, with the span of the first. */
  readonly shown: readonly Occurrence[]
  /** For each occurrence its index in `shown`. */
  readonly shownOf: readonly number[]
}

/**
 * Find the occurrences of one paper on a page, and make one of them: each part from the first that has it, votes from one that a link
 * proves. Papers are the same by their id, or where two that follow one another have the same title and nothing tells them apart.
 *
 * @returns O(occurrences)
 */
export function joinTwins(source: string, { occurrences, escapes, pages }: Segments): Shown {
  const shown: Occurrence[] = []
  const byKey = new Map<string, number>()
  const shownOf = occurrences.map((occurrence): number => {
    const known = occurrence.id === null ? undefined : byKey.get(keyOf(occurrence))
    const at = known ?? shown.length - 1
    const candidate = shown[at]
    const isKnown = known !== undefined
    const isTrending = pages[occurrence.page]?.survey.trending === true
    if (candidate !== undefined && isTwin(source, candidate, occurrence, isKnown, isTrending, escapes)) {
      const merged = mergeOccurrences(candidate, occurrence)
      shown[at] = merged
      if (merged.id !== null) byKey.set(keyOf(merged), at)
      return at
    }
    if (occurrence.id !== null) byKey.set(keyOf(occurrence), shown.length)
    return shown.push(occurrence) - 1
  })
  return { shown, shownOf }
}

const keyOf = ({ page, id }: Occurrence): string => `${page} ${id}`

/** Whether a paper is shown again. `isKnown`: both have one id. */
function isTwin(
  source: string,
  candidate: Occurrence,
  occurrence: Occurrence,
  isKnown: boolean,
  isTrending: boolean,
  escapes: Segments['escapes'],
): boolean {
  if (candidate.page !== occurrence.page) return false
  if (!isKnown && candidate.id !== null && occurrence.id !== null) return false
  // Two copies begin alike, whatever a writer made of them further on.
  if (source.charCodeAt(candidate.title.start) !== source.charCodeAt(occurrence.title.start)) return false
  const isWhole = !isKnown && !isTrending && candidate.abstract?.parts === undefined
  if (isWhole && lengthOf(source, candidate) !== lengthOf(source, occurrence)) return false
  const read = (place: TextPlace): string => readPlace(source, place, escapes).replaceAll(' ', '')
  const isSame = read(candidate.title) === read(occurrence.title)
  return isSame && (isKnown || isTrending || isSameText(candidate, occurrence, read))
}

/** Characters of an abstract, a line end being one however it is written; captured again it has as many, save where markup stands in it. */
const lengthOf = (source: string, { abstract }: Occurrence): number =>
  abstract === null ? 0 : countCharacters(source, abstract.start, abstract.end)

/** Whether two have the same abstract: then one of them is the other, captured again. */
const isSameText = (a: Occurrence, b: Occurrence, read: (place: TextPlace) => string): boolean =>
  a.abstract !== null && b.abstract !== null && read(a.abstract) === read(b.abstract)

function mergeOccurrences(first: Occurrence, second: Occurrence): Occurrence {
  const isLinked = (votes: Occurrence['votes']): boolean => votes?.kind === 'votes' && votes.linked
  return {
    ...first,
    card: mergeCards(first.card, second.card),
    abstract: first.abstract ?? second.abstract,
    byline: mergeBylines(first.byline, second.byline),
    votes: isLinked(second.votes) && !isLinked(first.votes) ? second.votes : (first.votes ?? second.votes),
    id: first.id ?? second.id,
  }
}

function mergeCards(first: Card | null, second: Card | null): Card | null {
  if (first === null || second === null) return first ?? second
  return { ...first, submitter: first.submitter ?? second.submitter, id: first.id ?? second.id }
}

function mergeBylines(first: Byline | null, second: Byline | null): Byline | null {
  if (first === null || second === null) return first ?? second
  return {
    ...first,
    authors: first.authors ?? second.authors,
    organization: first.organization ?? second.organization,
    date: first.date ?? second.date,
    count: first.count ?? second.count,
    comments: first.comments ?? second.comments,
    votes: first.votes ?? second.votes,
    stars: first.stars ?? second.stars,
    arxiv: first.arxiv ?? second.arxiv,
    submitter: first.submitter ?? second.submitter,
  }
}
