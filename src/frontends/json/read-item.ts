/** From an item of the site's JSON to the record of its paper. */
import type { EntryValues, PaperRecord } from '../../cues.ts'
import type { CalendarDate, FieldName, Organization } from '../../schema.ts'
import { type Checker, checkObject, createChecker, type Refusal } from './check.ts'
import type { JsonPath, ObjectNode } from './nodes.ts'
import { apiBarePaperSchema, apiItemSchema } from './schemas.ts'
import { createRecord } from './record.ts'
import { hasPaper } from './signs.ts'
import { readUtcDay } from './times.ts'
import {
  type Found,
  findFirstText,
  findIdInAddress,
  findNumber,
  findPaperId,
  findText,
  findWord,
  joinNames,
  memberOf,
  type View,
  viewOf,
} from './values.ts'
import type { ItemReading } from './item-reading.ts'

const itemChecker = /* @__PURE__ */ createChecker(apiItemSchema, true)
const barePaperChecker = /* @__PURE__ */ createChecker(apiBarePaperSchema, true)

/** The fields of an entry that the keys of an item are read for. */
const fieldsByKey: ReadonlyMap<string, FieldName> = new Map([
  ['title', 'title'],
  ['summary', 'abstract'],
  ['authors', 'authors'],
  ['upvotes', 'upvotes'],
  ['numComments', 'comments'],
  ['submittedBy', 'submittedBy'],
  ['submittedOnDailyBy', 'submittedBy'],
  ['organization', 'organization'],
  ['publishedAt', 'date'],
  ['id', 'arxivId'],
  ['githubRepo', 'githubUrl'],
  ['githubStars', 'githubStars'],
  ['projectPage', 'projectUrl'],
])

/** How many parts of a path name a field: those of the paper in an item stand one deeper. */
const depthOf = (path: JsonPath): number => (path[0] === 'paper' ? 2 : 1)

/** An item's own part and its paper's; of a paper alone both are the same. */
interface Views {
  readonly item: View
  readonly paper: View
}

/**
 * Read an item: `{ paper: { id, title, ... }, numComments, submittedBy, ... }`, or a paper alone.
 *
 * @returns the record, or null where it has no title that can be read; what was refused; and the day of the page that it was
 *   submitted to. O(what is read of it).
 */
export function readItem(node: ObjectNode): ItemReading {
  const isWrapped = hasPaper(node)
  const checker: Checker = isWrapped ? itemChecker : barePaperChecker
  const { refusals, refused, repeating } = checkObject(node, checker, depthOf)
  const item = { object: node, refused }
  const views = { item, paper: isWrapped ? viewOf(item, 'paper') : item }
  const title = findTitle(views, refusals)
  return {
    record: title && readRecord(node, title, views),
    refusals,
    repeating,
    titlePath: isWrapped ? ['paper', 'title'] : ['title'],
    fieldOf: (path) => fieldsByKey.get(`${path[depthOf(path) - 1]}`) ?? null,
    day: readDay(views.paper, 'submittedOnDailyAt'),
    conflicts: [],
    rounded: [],
  }
}

/** The paper's title, else the item's. One of a wrong kind is not replaced: which of both is right cannot be told. */
function findTitle({ item, paper }: Views, refusals: readonly Refusal[]): Found<string> | null {
  if (refusals.some(({ path }) => path[0] === 'paper' && path[1] === 'title')) return null
  return findText(paper, 'title') ?? findText(item, 'title')
}

function readRecord(node: ObjectNode, title: Found<string>, { item, paper }: Views): PaperRecord {
  const short = findText(paper, 'ai_summary')
  const full = findText(paper, 'summary') ?? findText(item, 'summary')
  const found = {
    title,
    abstract: full ?? short,
    authorCount: null,
    authors: findAuthors(paper),
    organization: findOrganization(item, paper),
    date: readDay(paper, 'publishedAt'),
    upvotes: findNumber(paper, 'upvotes'),
    comments: findNumber(item, 'numComments'),
    submittedBy: findSubmitter(item, paper),
    arxivId: findPaperId(paper, 'id') ?? findIdInAddress(paper, 'id') ?? findIdInAddress(paper, 'url') ?? findIdInAddress(item, 'url'),
    url: null,
    githubUrl: findText(paper, 'githubRepo'),
    githubStars: findNumber(paper, 'githubStars'),
    projectUrl: findText(paper, 'projectPage'),
  }
  // A word of ours says it of a text that the site's key is in front of.
  const abstractKind = findWord<EntryValues['abstractKind']>(item, 'abstractKind') ?? (full === null ? 'summary' : 'abstract')
  return createRecord(node, found, { abstractKind, upvotesFrom: 'json' }, short === null ? null : short.value)
}

/** The names of the authors; the page counts those that are `hidden`, too. A list without any says nothing of their number. */
export function findAuthors(paper: View): Found<string[]> | null {
  const list = memberOf(paper, 'authors')
  if (list?.kind !== 'array') return null
  // A list of anything but objects with names was refused.
  const objects = list.items as readonly ObjectNode[]
  return joinNames(objects.map((object) => findText({ object, refused: paper.refused }, 'name') as Found<string>))
}

/** The item's organisation, else its paper's. Its place is that of the name that is shown. */
function findOrganization(item: View, paper: View): Found<Organization> | null {
  for (const view of [viewOf(item, 'organization'), viewOf(paper, 'organization')]) {
    const handle = findText(view, 'name')
    const name = findText(view, 'fullname') ?? handle
    if (name !== null) return { ...name, value: { handle: handle === null ? null : handle.value, name: name.value } }
  }
  return null
}

/** Who submitted the paper, by the handle. One of a wrong kind is not replaced by the other. */
function findSubmitter(item: View, paper: View): Found<string> | null {
  const given = item.object?.members.get('submittedBy')
  if (given !== undefined && item.refused.has(given)) return null
  return (
    findFirstText(viewOf(item, 'submittedBy'), 'user', 'name', 'fullname') ??
    findFirstText(viewOf(paper, 'submittedOnDailyBy'), 'user', 'name', 'fullname') ??
    findFirstText(viewOf(paper, 'submittedBy'), 'user', 'name', 'fullname')
  )
}

/** The UTC day of a point in time. */
export function readDay(view: View, key: string): Found<CalendarDate> | null {
  const node = memberOf(view, key)
  const date = node?.kind === 'string' ? readUtcDay(node.value) : null
  return node === null || date === null ? null : { value: date, start: node.start + 1, end: node.end - 1 }
}
