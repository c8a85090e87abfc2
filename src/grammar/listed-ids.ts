/** Ids of a list of links behind the page: what text browsers leave where they do not number links, and readers that list them by their texts. */
import { type MessageLog, note } from '../log.ts'
import { foldText } from '../text.ts'
import type { EntrySegment } from './segments.ts'

/**
 * Give entries the ids of a list of links: by the link's text where it is the title, else in its order where it has as many as there are
 * papers and no entry has one.
 *
 * @param entries changed; a paper that is shown twice is one paper, told by its title
 * @param listed texts of links by the paper that they lead to
 * @param log where `ids-by-order` goes
 * @returns nothing. O(entries + links).
 */
export function giveListedIds(
  source: string,
  entries: readonly EntrySegment[],
  listed: ReadonlyMap<string, readonly string[]>,
  log: MessageLog,
): void {
  const titles = entries.map(({ title }) => foldText(source.slice(title.start, title.end)))
  giveTitled(entries, titles, listed)
  const [first] = entries
  const order = new Map([...new Set(titles)].map((title, at) => [title, at]))
  if (first === undefined || entries.some(({ id }) => id !== null) || order.size !== listed.size) return
  const ids = [...listed.keys()]
  entries.forEach((entry, at) => {
    entry.id = ids[order.get(titles[at] as string) as number] as string
  })
  note(log, 'ids-by-order', { span: { start: first.start, end: (entries.at(-1) as EntrySegment).end } }, { count: listed.size })
}

function giveTitled(entries: readonly EntrySegment[], titles: readonly string[], listed: ReadonlyMap<string, readonly string[]>): void {
  const ids = new Map([...listed].flatMap(([id, texts]) => texts.map((text) => [foldText(text), id] as const)))
  entries.forEach((entry, at) => {
    entry.id ??= ids.get(titles[at] as string) ?? null
  })
}
