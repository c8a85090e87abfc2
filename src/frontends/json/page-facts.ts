/** What stands beside a list of papers: the page's day, its kind and its curator. */
import { isDay } from '../../dates.ts'
import { type PageKind, pageSchema } from '../../schema.ts'
import { type Checker, checkObject, createChecker } from './check.ts'
import { addRepeated, wrongValue } from './findings.ts'
import type { JsonNode, JsonPath, ObjectNode } from './nodes.ts'
import { readOwnDate } from './read-entry.ts'
import { type PageFacts, type Reader, noFacts } from './reader.ts'
import { pageKey } from './roles.ts'
import { apiPageSchema, ownPageSchema, periodOf } from './schemas.ts'
import { dayOfKey } from './row-values.ts'
import { readUtcDay } from './times.ts'
import { findFirstText, findText, findWord, memberOf, type View, viewOf } from './values.ts'

const apiChecker = /* @__PURE__ */ createChecker(apiPageSchema)
const ownChecker = /* @__PURE__ */ createChecker(ownPageSchema)

/** Hold an object against a schema, and say what is wrong with it. Keys of the object itself that stand twice are not said here. */
function look(reader: Reader, object: ObjectNode, path: JsonPath, checker: Checker): View {
  const { refusals, refused, repeating } = checkObject(object, checker, () => 1)
  for (const { place, path: inside, expected, received } of refusals) {
    reader.problems.push(wrongValue(place, [...path, ...inside], { expected, received, cost: 'value' }))
  }
  for (const { node, path: inside } of repeating) if (node !== object) addRepeated(reader.problems, node, [...path, ...inside])
  return { object, refused }
}

/**
 * Read what the site has beside its list: `{ date, dailyPapers, publisher, ... }`. Messages: `wrong-json-value`, `duplicate-key`.
 *
 * @param known what stands around the object, and holds where it says nothing itself
 */
export function readPageFacts(reader: Reader, object: ObjectNode, path: JsonPath, known: PageFacts): PageFacts {
  const view = look(reader, object, path, apiChecker)
  const date = memberOf(view, 'date')
  const curator = findFirstText(viewOf(view, 'publisher'), 'fullname', 'user')
  return {
    ...known,
    kind: object.members.has(pageKey) ? readKind(view) : null,
    curator: curator === null ? null : curator.value,
    date: (date?.kind === 'string' ? readUtcDay(date.value) : null) ?? known.date,
  }
}

/** The pages of weeks and months come with the same key; their dates tell them. */
function readKind(view: View): 'daily' | 'weekly' | 'monthly' {
  for (const key of ['date', 'nextDate', 'prevDate']) {
    const kind = periodOf(findText(view, key)?.value ?? '')
    if (kind !== null) return kind
  }
  return 'daily'
}

/** What a key that may be a day says of the page behind it; null where it is none. */
export function factsOfDay(key: string): PageFacts | null {
  const date = dayOfKey(key)
  return date && { ...noFacts, date }
}

/** The text behind a key, as it is. */
export function textAt({ members }: ObjectNode, key: string): string | null {
  const node = members.get(key)
  return node?.kind === 'string' ? node.value : null
}

const kinds: ReadonlySet<string> = new Set(pageSchema.shape.kind.unwrap().options)

/** What an entry on a line of its own says of its page, as `parse --format ndjson` writes it; null where it says nothing. O(1). */
export function factsOfLine(node: JsonNode): PageFacts | null {
  if (node.kind !== 'object') return null
  const [kind, day] = [textAt(node, 'pageKind') ?? '', textAt(node, 'pageDate') ?? '']
  const date = isDay(day) ? readUtcDay(day) : null
  return kinds.has(kind) || date !== null ? { ...noFacts, kind: kinds.has(kind) ? (kind as PageKind) : null, date } : null
}

/** Read a page of our own results. Messages as for {@link readPageFacts}. */
export function readOwnPage(reader: Reader, object: ObjectNode, path: JsonPath): PageFacts {
  addRepeated(reader.problems, object, path)
  const view = look(reader, object, path, ownChecker)
  return {
    kind: findWord<PageFacts['kind']>(view, 'kind'),
    title: findText(view, 'title')?.value ?? null,
    curator: findText(view, 'curator')?.value ?? null,
    query: findText(view, 'query')?.value ?? null,
    date: readOwnDate(viewOf(view, 'date'))?.value ?? null,
  }
}
