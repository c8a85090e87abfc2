/**
 * From any object that is a paper to its record.
 *
 * Programs mix what the site calls things with what our entries do, `abstract` beside `id` and `numComments`, and put beside an item's paper
 * what belongs into it. So such an object is taken apart into objects that each speak one language, and their records are merged.
 */
import type { PaperRecord } from '../../cues.ts'
import { mergeValues } from '../../merge/values.ts'
import type { FieldName, FieldSpans, Span } from '../../schema.ts'
import type { Conflict, ItemReading } from './item-reading.ts'
import type { Refusal } from './check.ts'
import { type Cell, cellsOf, hasTitle, idOf, sortCells } from './heads.ts'
import type { JsonNode, JsonPath, ObjectNode } from './nodes.ts'
import { readEntry } from './read-entry.ts'
import { readFeedItem } from './read-feed-item.ts'
import { readItem } from './read-item.ts'
import { fieldOfColumn, readCells, readRow } from './read-row.ts'
import { toId } from './row-values.ts'
import type { Found } from './values.ts'
import { nameColumns } from '../words/table-heads.ts'
import { isKeyOfLanguages, languageOf, type Member } from './languages.ts'
import { hasPaper, hasSigns, ownKeys, isFeedItem, isOwnEntry } from './signs.ts'
import { addressOfPaper } from '../../targets.ts'
import { quoteValue } from '../../text.ts'

/**
 * Read what was taken for a paper, whatever it is. O(what is read of it).
 *
 * @param isOfFeed it stands in the list of a feed
 */
export function readAnyItem(node: ObjectNode, isOfFeed: boolean): ItemReading {
  const reading = readInLanguage(node, isOfFeed)
  const { name } = node
  const key = name && toId({ kind: 'string', value: name.key, start: name.start, end: name.end })
  return key === null || reading.record === null ? reading : withIdOfKey(reading, reading.record, key)
}

/** A paper that stands behind an id as its key has that id, unless it has one of its own: another one is a conflict. */
function withIdOfKey(reading: ItemReading, record: PaperRecord, { value: id, start, end }: Found<string>): ItemReading {
  const { values, spans } = record
  const own = values.arxivId
  if (own === null) {
    const named = { ...values, arxivId: id, url: addressOfPaper(id) }
    return { ...reading, record: { ...record, values: named, spans: { arxivId: { start, end }, ...spans } } }
  }
  if (own === id) return reading
  const conflict: Conflict = { field: 'arxivId', place: { start, end }, used: quoteValue(own), other: quoteValue(id) }
  return { ...reading, conflicts: [...reading.conflicts, conflict] }
}

function readInLanguage(node: ObjectNode, isOfFeed: boolean): ItemReading {
  const isOfFeeds = (isOfFeed || isFeedItem(node)) && !isOwnEntry(node)
  if (!isOfFeeds && !hasSigns(node) && hasHeads(node)) return readRow(node)
  if (hasPaper(node)) return readBeside(node, readWrapping(node))
  return isOfFeeds ? readFeedItem(node) : readRest(node, readBare(node))
}

/** Whether a member may stand below a head that is no key of the site and none of ours. */
function isBelowHead([key, { kind }]: Member): boolean {
  if (key === 'paper') return kind === 'string'
  return key === 'date' ? kind !== 'object' : !isKeyOfLanguages(key)
}

/** Whether an object is a row: it has a title, and another value that neither language has. */
export function hasHeads(node: ObjectNode): boolean {
  const cells = cellsOf(node)
  const isOther = ({ path: [key], node: value }: Cell): boolean => isBelowHead([`${key}`, value])
  return hasTitle(cells) && [...cells].some(([column, found]) => fieldOfColumn(column) !== null && found.some(isOther))
}

/** Read what is left of a paper that stands for itself, and what was refused of it. */
function readRest(node: ObjectNode, reading: ItemReading): ItemReading {
  const refused = reading.refusals.map(({ path: [key] }) => `${key}`).filter((key) => !ownKeys.has(key))
  return readCellsOf(node, reading, new Set(refused), [])
}

/** Read what is left of an item and of its paper, as programs name it that do not write as the site does: `num_comments`, `published_at`. */
function readBeside(node: ObjectNode, reading: ItemReading): ItemReading {
  const paper = node.members.get('paper')
  const ofItem = readCellsOf(node, reading, none, [])
  return paper?.kind === 'object' ? readCellsOf(paper, ofItem, none, ['paper']) : ofItem
}
const none: ReadonlySet<string> = new Set()

/**
 * Read values of an object that a reading has none of, below heads.
 *
 * @param retried keys of values that were refused, and may be of another kind there: `"8 authors"`
 * @param path from the item to the object, which is the item or its paper
 */
function readCellsOf(node: ObjectNode, reading: ItemReading, retried: ReadonlySet<string>, path: JsonPath): ItemReading {
  const { record, refusals } = reading
  if (record === null) return reading
  const refused = new Set(refusals.map((refusal) => keyIn(refusal, path)))
  const isLeft = (member: Member): boolean =>
    retried.has(member[0]) ? isScalar(member[1]) : !refused.has(member[0]) && mayBeCell(member) && isBelowHead(member)
  const rest = sortCells(partOf(node, [...node.members].filter(isLeft)))
  const cells = new Map([...rest].filter(([column]) => record.values[fieldOfColumn(column) ?? 'title'] === null))
  if (cells.size === 0) return reading
  const row = readCells(partOf(node, []), cells, { value: record.values.title, ...(record.spans.title as Span) })
  const spans = Object.values((row.record as PaperRecord).spans) as Span[]
  const isRead = (refusal: Refusal): boolean => {
    const value = node.members.get(keyIn(refusal, path) ?? '')
    return value !== undefined && spans.some((span) => span.start >= value.start && span.end <= value.end)
  }
  return mergeReadings({ ...reading, refusals: refusals.filter((refusal) => !isRead(refusal)) }, behindPath(row, path))
}

/** The key of an object that a refusal is about; null where it is about none of the object that a path leads to. */
const keyIn = ({ path }: Refusal, to: JsonPath): string | null => (to.every((part, at) => path[at] === part) ? `${path[to.length]}` : null)

/** What was read of an object, as of the item that a path leads from. */
const behindPath = (reading: ItemReading, to: JsonPath): ItemReading => ({
  ...reading,
  refusals: reading.refusals.map((refusal) => ({ ...refusal, path: [...to, ...refusal.path] })),
  fieldOf: (path) => reading.fieldOf(path.slice(to.length)),
})

const isScalar = ({ kind }: JsonNode): boolean => kind === 'string' || kind === 'number'

/** `2511.01234` without quotes, of which nobody knows how many noughts it had at its end. */
const isIdAsNumber = (node: JsonNode): boolean => node.kind === 'number' && /^\d{4}\.\d{1,5}$/.test(`${node.value}`)

/** Users and organisations may be objects, and a list below a head is of something else. Databases have ids of their own. */
function mayBeCell([key, node]: Member): boolean {
  const [column] = nameColumns([key])
  if (column === 'link') return idOf(node) !== null || isIdAsNumber(node)
  return isScalar(node) || (node.kind === 'object' && (column === 'submitter' || column === 'organization'))
}

/** Keys of the site that an item has of its own, whatever its paper has. */
const itemKeys: ReadonlySet<string> = new Set(['numComments', 'organization', 'publishedAt', 'submittedBy', 'summary'])
/** Keys that are the same in both languages. */
const commonKeys: ReadonlySet<string> = new Set(['upvotes', 'githubStars'])

/** Whether a member of an item is read as if it stood in the item's paper. */
function belongsIntoPaper(member: Member): boolean {
  const [key] = member
  const language = languageOf(member)
  if (itemKeys.has(key)) return key === 'organization' && language === 'own'
  return commonKeys.has(key) || language !== null
}

/** A submitter is named by a text in our words, and in the site's by an object. Beside a paper both mean the same. */
function withSubmitter(node: ObjectNode): ObjectNode {
  const name = node.members.get('submittedBy')
  if (name?.kind !== 'string') return node
  const { start, end } = name
  const user: ObjectNode = { kind: 'object', start, end, isClosed: true, members: new Map([['name', name]]), name: null, repeated: [] }
  return { ...node, members: new Map(node.members).set('submittedBy', user) }
}

function readWrapping(given: ObjectNode): ItemReading {
  const node = withSubmitter(given)
  const members = [...node.members]
  const beside = members.filter(belongsIntoPaper)
  if (beside.length === 0) return readItem(node)
  const reading = readItem({ ...node, members: new Map(members.filter((member) => !beside.includes(member))) })
  if (reading.record === null) return reading
  // Both parts have the title that was read; its place is known by the first.
  const { start, end, values } = reading.record
  return mergeReadings(reading, readBare(partOf(node, [['title', { kind: 'string', start, end, value: values.title }], ...beside])))
}

function readBare(node: ObjectNode): ItemReading {
  const members = [...node.members]
  const spoken = members.map(languageOf)
  const isOwn = isOwnEntry(node) || members.some(([key], index) => spoken[index] === 'own' && key !== 'date')
  if (!isOwn) return readItem(node)
  // Our own addresses follow from ids; elsewhere they may be all that there is.
  const isSite = spoken.includes('site') || (node.members.has('url') && !node.members.has('arxivId'))
  if (!isSite) return readEntry(node)
  const ofEntry = members.filter((_, index) => spoken[index] !== 'site')
  const hasAbstract = members.some(([key, { kind }]) => key === 'abstract' && kind !== 'null')
  // Only an entry says what its votes were read from, so the item does not claim them for its own evidence.
  const ofItem = members.filter(([key], index) => (spoken[index] === 'own' ? key === 'abstractKind' && !hasAbstract : key !== 'upvotes'))
  return mergeReadings(readEntry({ ...node, members: new Map(ofEntry) }), readItem(partOf(node, ofItem)))
}

/** Part of an object, at its place. What stands twice in it is said of the whole. */
const partOf = (node: ObjectNode, members: readonly Member[]): ObjectNode => ({ ...node, members: new Map(members), repeated: [] })

/**
 * Merge what two parts of one object say. Where both say something, the better is used, as where digests are merged, and the first of equals;
 * where they differ, that is a conflict. Both have the title of the object, or neither has one.
 */
function mergeReadings(first: ItemReading, second: ItemReading): ItemReading {
  const seen = new Set(first.refusals.map(({ place }) => place.start))
  const { record, conflicts } =
    first.record === null ? { record: null, conflicts: [] } : mergeRecords(first.record, second.record as PaperRecord)
  return {
    ...first,
    record,
    conflicts: [...conflicts, ...second.conflicts],
    rounded: [...first.rounded, ...second.rounded],
    refusals: [...first.refusals, ...second.refusals.filter(({ place }) => !seen.has(place.start))],
    repeating: [...first.repeating, ...second.repeating],
    fieldOf: (path) => first.fieldOf(path) ?? second.fieldOf(path),
    day: first.day ?? second.day,
  }
}

function mergeRecords(first: PaperRecord, second: PaperRecord): Pick<ItemReading, 'record' | 'conflicts'> {
  const records = [first, second]
  const { values, from, disagreements } = mergeValues(records)
  const spanIn = (record: number, field: FieldName): Span | undefined => (records[record] as PaperRecord).spans[field]
  const quoteIn = (record: number, field: FieldName): string => quoteValue((records[record] as PaperRecord).values[field])
  const spans: FieldSpans = {}
  for (const [field, used] of Object.entries(from) as [FieldName, number][]) {
    const span = spanIn(used, field)
    if (span !== undefined) spans[field] = span
  }
  // An address follows from its id.
  const conflicts = disagreements
    .filter(({ field }) => field !== 'url')
    .map(
      ({ field, used, other }): Conflict => ({
        field,
        // A number of authors may be that of their names, and has no place.
        place: spanIn(other, field) ?? second,
        used: quoteIn(used, field),
        other: quoteIn(other, field),
      }),
    )
  return { record: { ...first, values, spans, summary: first.summary ?? second.summary }, conflicts }
}
