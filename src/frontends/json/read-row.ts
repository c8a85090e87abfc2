/** From an object whose keys are heads, as those of a table's columns, to the record of its paper. */
import { quote, quoteValue } from '../../text.ts'
import type { FieldName, Organization } from '../../schema.ts'
import { readTarget } from '../../targets.ts'
import type { Column } from '../words/table-heads.ts'
import type { ValueName } from '../words/values.ts'
import type { Refusal } from './check.ts'
import { type Cell, type Cells, cellsOf } from './heads.ts'
import type { Conflict, ItemReading, Rounding } from './item-reading.ts'
import type { JsonNode, ObjectNode, StringNode } from './nodes.ts'
import { createRecord, type FoundFields } from './record.ts'
import { isNumberOfRow, placeWithin, textOf, toCount, toDate, toId, toNames, toOrganization, toSubmitter } from './row-values.ts'
import { type Found, foldAll, toFound } from './values.ts'

/** The field of an entry that a column is read for. */
const fields: Readonly<Partial<Record<Column, FieldName>>> = {
  title: 'title',
  authors: 'authors',
  votes: 'upvotes',
  comments: 'comments',
  date: 'date',
  submitter: 'submittedBy',
  organization: 'organization',
  stars: 'githubStars',
  code: 'githubUrl',
  link: 'arxivId',
  abstract: 'abstract',
}

/** The field of an entry that a column is read for, null for the number of a row and what nobody knows. */
export const fieldOfColumn = (column: Column): FieldName | null => fields[column] ?? null

/** What reading a row gathers. */
interface Row {
  readonly cells: Cells
  readonly refusals: Refusal[]
  readonly rounded: Rounding[]
  readonly conflicts: Conflict[]
}

/** Read an object that has a title by its heads. O(length of its values). */
export function readRow(node: ObjectNode): ItemReading {
  const cells = cellsOf(node)
  const title = cells.get('title')?.[0]?.node as StringNode
  return readCells(node, cells, toFound(title, foldAll(title.value)))
}

/** Read what stands below some heads of an object whose title is known. O(length of the values). */
export function readCells(node: ObjectNode, cells: Cells, title: Found<string>): ItemReading {
  const row: Row = { cells, refusals: [], rounded: [], conflicts: [] }
  const columns = new Map([...cells].flatMap(([column, found]) => found.map(({ path }) => [path[0], column] as const)))
  return {
    record: createRecord(node, { title, ...readFields(row) }, { abstractKind: null, upvotesFrom: 'json' }, null),
    refusals: row.refusals,
    rounded: row.rounded,
    conflicts: row.conflicts,
    repeating: node.repeated.length > 0 ? [{ node, path: [] }] : [],
    titlePath: ['title'],
    fieldOf: (path) => fieldOfColumn(columns.get(path[0] as string) ?? 'unknown'),
    day: null,
  }
}

const readFields = (row: Row) => ({
  abstract: readFirst(row, 'abstract', 'string', (node) => (node.kind === 'string' ? foldAll(node.value) : null)),
  ...readAuthors(row),
  organization: readFirst(row, 'organization', 'name', toOrganization),
  date: readFirst(row, 'date', 'day with its year, like "2025-11-05"', toDate),
  upvotes: readNumber(row, 'votes'),
  comments: readNumber(row, 'comments'),
  submittedBy: readSubmitter(row),
  arxivId: readId(row),
  url: null,
  ...readCode(row),
  projectUrl: null,
})

function refusalOf({ path, node }: Cell, expected: string): Refusal {
  const received = node.kind === 'string' ? `"${quote(node.value)}"` : node.kind === 'number' ? `${node.value}` : node.kind
  return { place: node, path, expected, received }
}

/** Read the first value of a column, as that of a table is. One that cannot be read is said. */
function readFirst<T>({ cells, refusals }: Row, column: Column, expected: string, read: (node: JsonNode) => T | null): Found<T> | null {
  const cell = cells.get(column)?.[0]
  if (cell === undefined) return null
  const value = read(cell.node)
  if (value === null) refusals.push(refusalOf(cell, expected))
  return value === null ? null : toFound(holderOf(cell.node, value), value)
}

/** A text may name more than the submitter: `Submitted by osprey`. */
function readSubmitter(row: Row): Found<string> | null {
  const found = readFirst(row, 'submitter', 'name', toSubmitter)
  const node = row.cells.get('submitter')?.[0]?.node
  return found !== null && node?.kind === 'string' ? { ...found, ...placeWithin(node, 'submitter') } : found
}

/** The text of an object that a value was read from, or what it was read from as a whole. */
function holderOf(node: JsonNode, value: unknown): JsonNode {
  if (node.kind !== 'object') return node
  const name = typeof value === 'string' ? value : (value as Organization).name
  return [...node.members.values()].find((member) => member.kind === 'string' && foldAll(member.value) === name) as JsonNode
}

/** Read a cell as a number; null where it is none. A text with fewer digits than the number has is said. */
function readCount({ rounded }: Row, { node }: Cell, name: ValueName): Found<number> | null {
  const count = toCount(node, name)
  if (count === null) return null
  const found = { ...toFound(node, count.value), ...placeWithin(node, name) }
  if (count.rounded)
    rounded.push({ field: fields[name] as FieldName, place: found, value: count.value, quote: quote((node as StringNode).value) })
  return found
}

function readNumber(row: Row, name: 'votes' | 'comments'): Found<number> | null {
  const cell = row.cells.get(name)?.[0]
  if (cell === undefined) return null
  const found = readCount(row, cell, name)
  if (found === null) row.refusals.push(refusalOf(cell, 'number'))
  return found
}

/** Read names of authors and their number, which may stand behind keys of their own. Where there are not so many names, these are not all. */
function readAuthors(row: Row): Pick<FoundFields, 'authors' | 'authorCount'> {
  let [authors, authorCount]: [Found<string[]> | null, Found<number> | null] = [null, null]
  for (const cell of row.cells.get('authors') ?? []) {
    const count = readCount(row, cell, 'authors')
    const names = count === null ? toNames(cell.node) : null
    if (count === null && names === null) row.refusals.push(refusalOf(cell, 'names or number of authors'))
    authorCount ??= count
    if (names !== null && names.length > 0) authors ??= toFound(cell.node, names)
  }
  if (authors === null || authorCount === null || authors.value.length === authorCount.value) return { authors, authorCount }
  row.conflicts.push({ field: 'authorCount', place: authors, used: `${authorCount.value}`, other: `${authors.value.length}` })
  return { authors: null, authorCount }
}

/** Read the id of the paper. Other links beside it are none of its values. */
function readId({ cells, refusals, conflicts }: Row): Found<string> | null {
  const links = cells.get('link') ?? []
  const [first, ...others] = links.flatMap(({ node }) => toId(node) ?? [])
  if (first === undefined) {
    for (const link of links) if (!isNumberOfRow(link.node)) refusals.push(refusalOf(link, 'address or id of a paper'))
    return null
  }
  const other = others.find(({ value }) => value !== first.value)
  if (other !== undefined) conflicts.push({ field: 'arxivId', place: other, used: quoteValue(first.value), other: quoteValue(other.value) })
  return first
}

/** Read the repository and its stars: either key may have either. */
function readCode(row: Row): Pick<FoundFields, 'githubUrl' | 'githubStars'> {
  let [githubUrl, githubStars]: [Found<string> | null, Found<number> | null] = [null, null]
  for (const cell of [...(row.cells.get('code') ?? []), ...(row.cells.get('stars') ?? [])]) {
    const target = readTarget(textOf(cell.node) ?? '')
    const stars = target.kind === 'code' ? null : readCount(row, cell, 'stars')
    if (target.kind === 'code') githubUrl ??= toFound(cell.node, target.url)
    else if (stars === null) row.refusals.push(refusalOf(cell, 'address of a repository, or number'))
    githubStars ??= stars
  }
  return { githubUrl, githubStars }
}
