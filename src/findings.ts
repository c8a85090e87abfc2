/** What only the whole page tells about its entries: what one of them lacks that the others have, an id that several have, and titles all in capitals. */
import type { Byline } from './grammar/segments.ts'
import { type MessageLog, note } from './log.ts'
import type { RuleId } from './messages.ts'
import type { Paper } from './numbering.ts'
import type { Entry, FieldName, Span } from './schema.ts'
import { faultOfId } from './paper-id.ts'
import { quote } from './text.ts'

/** What a page's entries have, if any of them has it. */
interface PageHas {
  entries: number
  /** How many of them have an abstract. */
  abstracts: number
  authors: boolean
  date: boolean
  /** How many have an id. */
  ids: number
}

/** So many titles lead to their papers where all of a page do. */
const fewestIds = 2

type MissingRule = Extract<
  RuleId,
  'abstract-missing' | 'doubtful-abstract' | 'byline-missing' | 'doubtful-paper' | 'authors-missing' | 'date-missing'
>

/**
 * Report what entries lack: an abstract, a byline or a part of it that other entries of the same page have.
 *
 * @param papers the places of each entry
 * @param log where they go: `abstract-missing`, `doubtful-abstract`, `byline-missing`, `doubtful-paper`, `authors-missing`, `date-missing`. O(entries).
 */
export function findMissing(entries: readonly Entry[], papers: readonly Paper[], log: MessageLog): void {
  const pages: PageHas[] = []
  // The text may break off in its last entry: what stands there tells nothing of the page.
  const unfinished = papers.at(-1)?.segment?.byline === null ? entries.at(-1) : undefined
  for (const entry of entries) {
    pages[entry.page] ??= { entries: 0, abstracts: 0, authors: false, date: false, ids: 0 }
    const page = pages[entry.page] as PageHas
    page.entries++
    if (entry.abstract !== null && entry !== unfinished) page.abstracts++
    if (hasAuthors(entry)) page.authors = true
    if (entry.date !== null) page.date = true
    if (entry.arxivId !== null) page.ids++
  }
  entries.forEach((entry, index) => {
    const page = pages[entry.page] as PageHas
    const { records, segment } = papers[index] as Paper
    const isNamed = records.length > 0
    noteAbstract(log, page, entry, index, isNamed)
    if (isNamed) noteUnnamed(log, page, entry, index)
    else noteUnshown(log, page, entry, index, segment?.byline ?? null)
  })
}

/** So many entries show whether a page has abstracts, and so large a share of them has one then at least. */
const fewestEntries = 5
const leastShare = 0.2

/** Where nearly no entry has an abstract, one that has it is told, else one that has none. What data name an abstract is one. */
function noteAbstract(log: MessageLog, { entries, abstracts }: PageHas, entry: Entry, index: number, isNamed: boolean): void {
  const isOdd = !isNamed && entries >= fewestEntries && abstracts <= entries * leastShare
  if (abstracts === 0 || isOdd === (entry.abstract === null)) return
  noteMissing(log, isOdd ? 'doubtful-abstract' : 'abstract-missing', entry, index, 'abstract')
}

/** Of a paper that is shown its byline tells what it lacks: a value that is there and could not be read has a message of its own. */
function noteUnshown(log: MessageLog, page: PageHas, entry: Entry, index: number, byline: Byline | null): void {
  if (byline === null) {
    noteMissing(log, isDoubtful(page, entry) ? 'doubtful-paper' : 'byline-missing', entry, index, null)
    return
  }
  if (page.authors && byline.authors === null && byline.organization === null)
    noteMissing(log, 'authors-missing', entry, index, 'authorCount')
  if (page.date && byline.date === null) noteMissing(log, 'date-missing', entry, index, 'date')
}

/** Whether nothing says of an entry that it is a paper, on a page that shows no more of others than the papers that they lead to. */
const isDoubtful = ({ authors, date, ids }: PageHas, { arxivId, upvotes, comments }: Entry): boolean =>
  !authors && !date && ids >= fewestIds && arxivId === null && upvotes === null && comments === null

/** Of a paper that the syntax itself names the values tell what it lacks. */
function noteUnnamed(log: MessageLog, page: PageHas, entry: Entry, index: number): void {
  if (page.authors && !hasAuthors(entry)) noteMissing(log, 'authors-missing', entry, index, 'authorCount', true)
  if (page.date && entry.date === null) noteMissing(log, 'date-missing', entry, index, 'date', true)
}

function noteMissing(
  log: MessageLog,
  ruleId: MissingRule,
  { title, spans }: Entry,
  entry: number,
  field: FieldName | null,
  isNamed = false,
): void {
  note(log, ruleId, { span: spans.title as Span, entry, field }, { quote: quote(title), isNamed })
}

const hasAuthors = (entry: Entry): boolean => entry.authorCount !== null || entry.organization !== null

/**
 * Report entries of one page that have the same id and were not found to be one paper: at most one of them is the paper of that id. Which it is
 * cannot be told, unless some show no more than a title.
 *
 * @param log where `same-id` goes. O(entries).
 */
export function findSameIds(entries: readonly Entry[], log: MessageLog): void {
  const byId = new Map<string, number[]>()
  entries.forEach(({ page, arxivId }, index) => {
    if (arxivId === null) return
    const key = `${page} ${arxivId}`
    const known = byId.get(key)
    if (known === undefined) byId.set(key, [index])
    else known.push(index)
  })
  for (const indexes of byId.values()) {
    if (indexes.length < 2) continue
    const bare = indexes.filter((index) => isBare(entries[index] as Entry))
    const doubted = bare.length === 0 ? indexes : bare
    for (const index of doubted) noteSameId(log, entries, index, indexes.find((other) => other !== index) as number)
  }
}

const isBare = (entry: Entry): boolean => entry.abstract === null && entry.date === null && !hasAuthors(entry)

function noteSameId(log: MessageLog, entries: readonly Entry[], index: number, other: number): void {
  const { arxivId, title, span, spans } = entries[index] as Entry
  const facts = { id: arxivId as string, quote: quote(title), other: quote((entries[other] as Entry).title) }
  note(log, 'same-id', { span: spans.arxivId ?? span, entry: index, field: 'arxivId' }, facts)
}

/**
 * Report ids that no paper has, as of a thirteenth month, or without the nought at the end that a number does not keep. The id stays as it was shown.
 *
 * @param log where `doubtful-id` goes. O(entries).
 */
export function findDoubtfulIds(entries: readonly Entry[], log: MessageLog): void {
  entries.forEach(({ arxivId, span, spans }, entry) => {
    const fault = arxivId === null ? null : faultOfId(arxivId)
    if (arxivId !== null && fault !== null)
      note(log, 'doubtful-id', { span: spans.arxivId ?? span, entry, field: 'arxivId' }, { id: arxivId, fault })
  })
}

/** So many titles are not in capitals by chance. */
const fewestCapitals = 3

/**
 * Report where no title has a small letter: some writers of text put headings in capitals, and their own spelling is gone.
 *
 * @param log where `titles-in-capitals` goes. O(1) where the first title has a small letter.
 */
export function findCapitals(entries: readonly Entry[], span: Span, log: MessageLog): void {
  if (entries.some(({ title }) => /\p{Ll}/u.test(title))) return
  const count = entries.filter(({ title }) => /\p{Lu}{2}/u.test(title)).length
  if (count >= fewestCapitals) note(log, 'titles-in-capitals', { span }, { count: entries.length })
}
