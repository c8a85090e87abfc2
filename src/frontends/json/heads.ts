/** Objects whose keys are words as the heads of a table's columns have them: programs and language models make such of a page. */
import { looksLikeTarget, paperOf, readTarget } from '../../targets.ts'
import { trimText } from '../../text.ts'
import { type Column, nameColumns } from '../words/table-heads.ts'
import { saysNothing } from '../words/nothing.ts'
import { readWithSigns, readWithUnit, type ValueName } from '../words/values.ts'
import type { Cue } from '../../cues.ts'
import { childrenOf, type JsonNode, type JsonPath, type ObjectNode } from './nodes.ts'
import { isPaperAddress } from './schemas.ts'
import { foldAll } from './values.ts'

/** A value below a head; the path leads to it from its object. */
export interface Cell {
  readonly path: JsonPath
  readonly node: JsonNode
}

/** The values of an object by what their keys say, in the order of the text. */
export type Cells = ReadonlyMap<Column, readonly Cell[]>

const noCells: Cells = new Map()
const mayName = /title|paper/i
const cellsOfObjects = new WeakMap<ObjectNode, Cells>()

/** Sort the values of an object that may be a row; none where no key may name its title. O(keys), once an object. */
export function cellsOf(object: ObjectNode): Cells {
  let cells = cellsOfObjects.get(object)
  if (cells === undefined) {
    const keys = [...object.members.keys()]
    cells = keys.some((key) => mayName.test(key)) ? sortCells(object) : noCells
    cellsOfObjects.set(object, cells)
  }
  return cells
}

/** Sort the values of an object by what their keys say. Those that say nothing are left out. O(keys). */
export function sortCells({ members }: ObjectNode): Cells {
  const cells = new Map<Column, Cell[]>()
  const columns = nameColumns([...members.keys()])
  for (const [at, [key, node]] of [...members].entries()) {
    const column = columns[at] as Column
    const found = listCells(column, key, node).filter((cell) => !isEmpty(cell.node))
    if (found.length > 0) cells.set(column, [...(cells.get(column) ?? []), ...found])
  }
  return cells
}

/** Several links may stand in a list, or behind names of their own. */
function listCells(column: Column, key: string, node: JsonNode): Cell[] {
  if (column !== 'link' || (node.kind !== 'array' && node.kind !== 'object')) return [{ path: [key], node }]
  return Array.from(childrenOf(node), ([part, child]) => ({ path: [key, part], node: child }))
}

/** Whether a value is none: null, a blank text, words that say so. */
export function isEmpty(node: JsonNode): boolean {
  if (node.kind !== 'string') return node.kind === 'null'
  const text = trimText(node.value)
  return text === '' || saysNothing(text)
}

/** Read a text as the cell of a column; null where it is none. O(length). */
export function readCell(node: JsonNode, name: ValueName): { readonly cue: Cue; readonly text: string } | null {
  if (node.kind !== 'string') return null
  const text = foldAll(node.value)
  const part = { start: 0, end: text.length, gap: 'same-line' } as const
  const cue = readWithUnit(text, part, name) ?? readWithSigns(text, part, name)
  return cue && { cue, text }
}

const writtenId = /^(?:arxiv:\s?)?(\d{4}\.\d{4,5})(?:v\d{1,3})?$/i

/** The id of the paper that a text names, by an address or alone; null where it names none. */
export function idOf(node: JsonNode): string | null {
  if (node.kind !== 'string') return null
  const text = node.value.trim()
  return writtenId.exec(text)?.[1] ?? paperOf(readTarget(text))
}

/** Whether an object may be a row: what its title is called stands before a text that is one. */
export function hasTitle(cells: Cells): boolean {
  const node = cells.get('title')?.[0]?.node
  return node?.kind === 'string' && !looksLikeTarget(node.value.trim())
}

/** Columns that papers have beside their titles and addresses, and other things with addresses on arXiv, as posts and pages, have not all. */
const ofPapers: readonly Column[] = ['votes', 'authors', 'comments', 'abstract', 'submitter', 'organization', 'stars', 'code']
/** The word that tells a paper's title from others. */
const namesTitle = /paper/i

/**
 * Whether an object is a row that is a paper of the site. The address of its page there proves it, or its id; one on arXiv, where something else is said of it, too. Without
 * any, votes have to stand beside a number of authors, which no other site shows, or beside another value of a paper where its title is called one.
 *
 * @param isNamed what it stands behind says that it is a paper
 */
export function isRow(object: ObjectNode, isNamed = false): boolean {
  const cells = cellsOf(object)
  if (!hasTitle(cells)) return false
  const links = (cells.get('link') ?? []).filter(({ node }) => idOf(node) !== null)
  if (links.some(({ node }) => isOfSite(node))) return true
  const said = ofPapers.filter((column) => cells.has(column))
  if (links.length > 0) return said.length > 0
  if (!cells.has('votes')) return false
  const isTold = isNamed || namesTitle.test(`${cells.get('title')?.[0]?.path[0]}`)
  return (isTold && said.length > 1) || (cells.get('authors') ?? []).some(({ node }) => isNumberOfAuthors(node))
}

/** An id alone, or the address of a paper's page on the site. */
const isOfSite = (node: JsonNode): boolean => node.kind === 'string' && (writtenId.test(node.value.trim()) || isPaperAddress(node.value))

function isNumberOfAuthors(node: JsonNode): boolean {
  if (node.kind === 'number') return true
  const found = readCell(node, 'authors')
  return found !== null && /^\d/.test(found.text)
}
