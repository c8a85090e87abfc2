/** Ids of a list of links that nothing ties to the titles: what text browsers leave where they do not number links. */
import { type MessageLog, note } from '../log.ts'
import { foldText } from '../text.ts'
import type { EntrySegment } from './segments.ts'

/**
 * Give entries the ids of a list of links, in its order, where it has as many as there are papers and no entry has one.
 *
 * @param entries changed; a paper that is shown twice is one paper, told by its title
 * @param log where `ids-by-order` goes
 * @returns nothing. O(entries).
 */
export function giveListedIds(source: string, entries: readonly EntrySegment[], listed: readonly string[], log: MessageLog): void {
  const [first] = entries
  if (first === undefined || entries.some(({ id }) => id !== null)) return
  const titles = entries.map(({ title }) => foldText(source.slice(title.start, title.end)))
  const ids = new Map([...new Set(titles)].map((title, at) => [title, listed[at] ?? null]))
  if (ids.size !== listed.length) return
  entries.forEach((entry, at) => {
    entry.id = ids.get(titles[at] as string) as string
  })
  note(log, 'ids-by-order', { span: { start: first.start, end: (entries.at(-1) as EntrySegment).end } }, { count: listed.length })
}
