/** A page may show one paper twice: in a block for narrow and one for wide screens, or because it was captured while scrolling. */
import { readPlace } from './decode.ts'
import type { Message } from './schema.ts'
import type { Byline, Card, EntrySegment, Segments, TextPlace } from './grammar/segments.ts'

/**
 * Find the occurrences of one paper on a page, and make one entry of them: each part from the first that has it, votes from one that a link
 * proves. Papers are the same by their id, or where two that follow one another have the same title and nothing tells them apart.
 *
 * Sets `entry` of all occurrences; {@link renumber} does the rest.
 *
 * @returns one segment an entry; its span is that of the first occurrence. O(entries).
 */
export function joinTwins(source: string, { entries, escapes, pages }: Segments): EntrySegment[] {
  const joined: EntrySegment[] = []
  const byKey = new Map<string, EntrySegment>()
  for (const occurrence of entries) {
    const twin = findTwin(source, occurrence, joined.at(-1), byKey, pages[occurrence.page]?.survey.trending === true, escapes)
    if (twin === undefined) {
      occurrence.entry = joined.length
      joined.push(occurrence)
      if (occurrence.id !== null) byKey.set(keyOf(occurrence), occurrence)
    } else {
      occurrence.entry = twin.entry
      const merged = mergeOccurrences(twin, occurrence)
      joined[twin.entry] = merged
      if (merged.id !== null) byKey.set(keyOf(merged), merged)
    }
  }
  return joined
}

/**
 * Give what was found before occurrences were joined the index of its entry.
 *
 * @param loose parts of the page that lie in occurrences
 * @param messages those of the grammar; both are changed. O(both).
 */
export function renumber({ entries, loose }: Segments, messages: Message[]): void {
  const entryOf = (occurrence: number): number => (entries[occurrence] as EntrySegment).entry
  if (entries.every(({ entry }, occurrence) => entry === occurrence)) return
  loose.forEach((tile, at) => {
    if (tile.entry >= 0) loose[at] = { ...tile, entry: entryOf(tile.entry) }
  })
  messages.forEach((message, at) => {
    if (message.entry !== null) messages[at] = { ...message, entry: entryOf(message.entry) }
  })
}

const keyOf = ({ page, id }: EntrySegment): string => `${page} ${id}`

function findTwin(
  source: string,
  occurrence: EntrySegment,
  before: EntrySegment | undefined,
  byKey: ReadonlyMap<string, EntrySegment>,
  trending: boolean,
  escapes: Segments['escapes'],
): EntrySegment | undefined {
  const known = occurrence.id === null ? undefined : byKey.get(keyOf(occurrence))
  const candidate = known ?? before
  if (candidate === undefined || candidate.page !== occurrence.page) return undefined
  if (known === undefined && !trending && candidate.abstract?.parts === undefined && lengthOf(candidate) !== lengthOf(occurrence))
    return undefined
  if (known === undefined && candidate.id !== null && occurrence.id !== null) return undefined
  // Two copies begin alike, whatever a writer made of them further on.
  if (source.charCodeAt(candidate.title.start) !== source.charCodeAt(occurrence.title.start)) return undefined
  const read = (place: TextPlace): string => readPlace(source, place, escapes).replaceAll(' ', '')
  const isSame = read(candidate.title) === read(occurrence.title)
  return isSame && (known !== undefined || trending || isSameText(candidate, occurrence, read)) ? candidate : undefined
}

/** Characters of an abstract; captured again it has as many, save where markup stands in it. */
const lengthOf = ({ abstract }: EntrySegment): number => (abstract === null ? 0 : abstract.end - abstract.start)

/** Whether two have the same abstract: then one of them is the other, captured again. */
const isSameText = (a: EntrySegment, b: EntrySegment, read: (place: TextPlace) => string): boolean =>
  a.abstract !== null && b.abstract !== null && read(a.abstract) === read(b.abstract)

function mergeOccurrences(first: EntrySegment, second: EntrySegment): EntrySegment {
  const isLinked = (votes: EntrySegment['votes']): boolean => votes?.kind === 'votes' && votes.linked
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
