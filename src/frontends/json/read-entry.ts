/** From an entry of our own results to the record of its paper: the same values, as they were recorded. */
import type { EntryValues } from '../../cues.ts'
import { type CalendarDate, entrySchema, type FieldName, type Organization } from '../../schema.ts'
import { checkObject, createChecker } from './check.ts'
import type { ItemReading } from './item-reading.ts'
import type { JsonPath, ObjectNode, StringNode } from './nodes.ts'
import { createRecord } from './record.ts'
import { entryOfOthersSchema, ownEntrySchema } from './schemas.ts'
import { saysNothing } from '../words/nothing.ts'
import { type Found, findNumber, findPaperId, findText, findWord, foldAll, joinNames, memberOf, type View, viewOf } from './values.ts'

const entryChecker = /* @__PURE__ */ createChecker(ownEntrySchema)
const checkerOfOthers = /* @__PURE__ */ createChecker(entryOfOthersSchema)

/** Whether we have written an entry: who writes in our words has no reason to say of which kind the abstract is. Then each text is what it was read as. */
const isOurs = ({ members }: ObjectNode): boolean => members.has('abstractKind')

/** An entry may lack any key but its title. */
const depthOf = (): number => 1

/** The fields that have places, by their keys. */
const fields: ReadonlySet<string> = new Set(Object.keys(entrySchema.shape.spans.shape))

const fieldOf = (path: JsonPath): FieldName | null => (fields.has(`${path[0]}`) ? (path[0] as FieldName) : null)

/**
 * Read an entry of our own. Its spans are of another text and are not read.
 *
 * @returns as for an item of the site; `page` is not told here. O(what is read of it).
 */
export function readEntry(node: ObjectNode): ItemReading {
  const { refusals, refused, repeating } = checkObject(node, isOurs(node) ? entryChecker : checkerOfOthers, depthOf)
  const view = { object: node, refused }
  const title = findText(view, 'title')
  const record = title && readRecord(node, title, view)
  return { record, refusals, repeating, titlePath: ['title'], fieldOf, day: null, conflicts: [], rounded: [] }
}

function readRecord(node: ObjectNode, title: Found<string>, view: View): ItemReading['record'] {
  const found = {
    title,
    abstract: findAbstract(node, view),
    authorCount: findNumber(view, 'authorCount'),
    authors: findAuthors(view),
    organization: findOrganization(viewOf(view, 'organization')),
    date: readOwnDate(viewOf(view, 'date')),
    upvotes: findNumber(view, 'upvotes'),
    comments: findNumber(view, 'comments'),
    submittedBy: findText(view, 'submittedBy'),
    arxivId: findPaperId(view, 'arxivId'),
    url: findText(view, 'url'),
    githubUrl: findText(view, 'githubUrl'),
    githubStars: findNumber(view, 'githubStars'),
    projectUrl: findText(view, 'projectUrl'),
  }
  const abstractKind = findWord<EntryValues['abstractKind']>(view, 'abstractKind')
  // Who leaves it out says nothing of the text that the number is from.
  const upvotesFrom = findWord<EntryValues['upvotesFrom']>(view, 'upvotesFrom') ?? 'json'
  return createRecord(node, found, { abstractKind, upvotesFrom }, null)
}

/** The abstract, but for words of others that say that there is none. */
function findAbstract(node: ObjectNode, view: View): Found<string> | null {
  const found = findText(view, 'abstract')
  return found !== null && !isOurs(node) && saysNothing(found.value) ? null : found
}

function findAuthors(view: View): Found<string[]> | null {
  const list = memberOf(view, 'authors')
  if (list?.kind !== 'array') return null
  const names: Found<string>[] = []
  // A list of anything but texts was refused.
  for (const { value, start, end } of list.items as readonly StringNode[]) {
    const name = foldAll(value)
    if (name !== '') names.push({ value: name, start: start + 1, end: end - 1 })
  }
  return joinNames(names)
}

function findOrganization(view: View): Found<Organization> | null {
  const name = findText(view, 'name')
  const handle = findText(view, 'handle')
  return name && { ...name, value: { handle: handle === null ? null : handle.value, name: name.value } }
}

/** A date of our own, at the place of its `raw`. The schema has seen that its parts agree. */
export function readOwnDate(view: View): Found<CalendarDate> | null {
  const raw = memberOf(view, 'raw')
  if (raw?.kind !== 'string') return null
  const date: CalendarDate = {
    raw: raw.value,
    year: findNumber(view, 'year')?.value ?? null,
    month: (findNumber(view, 'month') as Found<number>).value,
    day: (findNumber(view, 'day') as Found<number>).value,
    iso: findText(view, 'iso')?.value ?? null,
    yearFrom: findWord<CalendarDate['yearFrom']>(view, 'yearFrom'),
  }
  return { value: date, start: raw.start + 1, end: raw.end - 1 }
}
