/** Ids of a list of links behind the page: what text browsers leave where they do not number links, and readers that list them by their texts. */
import type { ListedPaper } from '../reading.ts'
import { type MessageLog, note } from '../log.ts'
import type { Span } from '../schema.ts'
import { followSpans } from '../spans.ts'
import { foldText } from '../text.ts'
import type { Occurrence } from './segments.ts'

/**
 * Give entries the ids of the list of links behind their page: by the link's text where it is the title, else in its order where it has as
 * many as there are papers and no entry has one.
 *
 * @param occurrences changed; a paper that is shown twice on a page is one paper, told by its title
 * @param listed links in order
 * @param log where `ids-by-order` and `ids-unplaced` go
 * @returns nothing. O(occurrences + links).
 */
export function giveListedIds(
  source: string,
  pages: readonly Span[],
  occurrences: readonly Occurrence[],
  listed: readonly ListedPaper[],
  log: MessageLog,
): void {
  if (listed.length === 0) return
  const pageAt = followSpans(pages)
  const onPages = groupBy(occurrences, ({ page }) => page)
  for (const [page, links] of groupBy(listed, ({ start }) => pageAt(start))) {
    const texts = [...groupBy(links, ({ id }) => id)].map(([id, same]) => [id, same.flatMap(({ text }) => text ?? [])] as const)
    givePageIds(source, onPages.get(page) ?? [], new Map(texts), log)
  }
}

/** Papers of a list by their ids, with the texts of their links. */
type Listed = ReadonlyMap<string, readonly string[]>

function givePageIds(source: string, occurrences: readonly Occurrence[], listed: Listed, log: MessageLog): void {
  const titles = occurrences.map(({ title }) => foldText(source.slice(title.start, title.end)))
  giveTitled(occurrences, titles, listed)
  const [first] = occurrences
  if (first === undefined || occurrences.some(({ id }) => id !== null)) return
  const span = { start: first.start, end: (occurrences.at(-1) as Occurrence).end }
  const order = new Map([...new Set(titles)].map((title, at) => [title, at]))
  if (order.size !== listed.size) {
    note(log, 'ids-unplaced', { span }, { papers: listed.size, shown: order.size })
    return
  }
  const ids = [...listed.keys()]
  occurrences.forEach((entry, at) => {
    entry.id = ids[order.get(titles[at] as string) as number] as string
  })
  note(log, 'ids-by-order', { span }, { count: listed.size })
}

function giveTitled(occurrences: readonly Occurrence[], titles: readonly string[], listed: Listed): void {
  const ids = new Map([...listed].flatMap(([id, texts]) => texts.map((text) => [foldText(text), id] as const)))
  occurrences.forEach((entry, at) => {
    entry.id ??= ids.get(titles[at] as string) ?? null
  })
}

/** Gather things that have the same key, in their order. O(things). */
function groupBy<Key, Thing>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key) ?? []
    group.push(thing)
    groups.set(key, group)
  }
  return groups
}
