/** Tells what a value of a JSON text stands for: a paper, something that holds papers, or neither. */
import { outcomeSchema } from '../../schema.ts'
import type { ArrayNode, JsonNode, ObjectNode } from './nodes.ts'
import { holdsPapers, unwrap } from './held.ts'
import { isRow } from './heads.ts'
import { dayOfKey } from './row-values.ts'
import { isPaperId } from './schemas.ts'
import { addSign, isFeedItem, isOwnEntry, hasSigns, isPaper, isRowOfPaper, noSigns, hasPaper } from './signs.ts'

/** A paper; a list or an object that may hold papers; anything else. */
export type Role = 'paper' | 'holder' | 'other'

/** Keys that lists of papers stand behind. */
const listKeys: ReadonlySet<string> = new Set(['dailyPapers', 'papers', 'results', 'items', 'data', 'entries'])
/** The site's own key for the papers of a page. */
export const pageKey = 'dailyPapers'
/** Keys that say of a list that it is one of papers, and would be if it were not empty. */
const keysOfPapers: ReadonlySet<string> = new Set([pageKey, 'papers'])

/** Whether a key says that all of the list behind it are papers. */
export const namesPapers = (key: string): boolean => keysOfPapers.has(key)
/** Keys that other programs, and the site's pages, put around what they were given. */
const wrapperKeys: ReadonlySet<string> = new Set(['props', 'pageProps', 'data', 'result', 'response', 'body', 'payload'])
/** How many of them may stand around one another. */
const deepestWrapper = 3

const outcomes: ReadonlySet<string> = new Set(outcomeSchema.options)

/** Whether a word is one of the outcomes of our own digests. */
export const isOutcome = (word: string): boolean => outcomes.has(word)

/**
 * Tell what an object stands for. The first of its keys that tells it decides, so that a text that was cut is read as the whole of it is.
 *
 * @param depth how many wrappers it stands in
 * @returns its role. O(keys, and those of the elements of its lists).
 */
function roleOfObject(object: ObjectNode, depth = 0): Role {
  if (isKeyedByIds(object)) return 'holder'
  const signs = { ...noSigns }
  for (const [key, value] of object.members) {
    if (addSign(signs, key, value)) return 'paper'
    if (isHolding(key, value) || isWrapper(key, value, depth)) return 'holder'
  }
  if (isRowOfPaper(object)) return 'paper'
  // What other keys hold counts last: a paper may name others.
  if (unwrap(object) !== null) return 'paper'
  return holdsPapers(object) ? 'holder' : 'other'
}

const isDayKey = (key: string): boolean => dayOfKey(key) !== null

/** Whether a member of an object says that the object holds papers. */
function isHolding(key: string, value: JsonNode): boolean {
  if (key === 'outcome') return value.kind === 'string' && isOutcome(value.value)
  if (key === 'digest') return value.kind === 'object'
  return isListOfPapers(key, value)
}

/**
 * Whether a member of an object is a wrapper around another object that holds papers.
 *
 * @param depth how many wrappers the object stands in
 */
export const isWrapper = (key: string, value: JsonNode, depth: number): value is ObjectNode =>
  depth < deepestWrapper &&
  value.kind === 'object' &&
  (wrapperKeys.has(key) || isDayKey(key)) &&
  roleOfObject(value, depth + 1) === 'holder'

/** A list as the site has it, or an object whose keys are ids of papers. */
export type PaperList = ArrayNode | ObjectNode

/** The elements of a list with what leads to each. */
export const elementsOf = (list: PaperList): readonly (readonly [part: string | number, node: JsonNode])[] =>
  list.kind === 'array' ? list.items.map((item, index) => [index, item] as const) : [...list.members]

/** Whether a value that is said to be a paper is one by what its keys say. */
const isNamedRow = (node: JsonNode): boolean => node.kind === 'object' && isRow(node, true)

/** Whether a member of an object is a list of papers. Generic names count only where there is a paper in the list. */
export function isListOfPapers(key: string, value: JsonNode): value is PaperList {
  if (value.kind === 'object') return (listKeys.has(key) || isDayKey(key)) && isKeyedByIds(value)
  if (value.kind !== 'array') return false
  if (key === pageKey) return true
  if (value.items.length === 0) return namesPapers(key) || isDayKey(key)
  return (listKeys.has(key) || isDayKey(key)) && value.items.some((item) => isPaper(item) || (namesPapers(key) && isNamedRow(item)))
}

/** Whether an object is a list of papers: its first key is the id of one. */
export function isKeyedByIds({ members }: ObjectNode): boolean {
  const [first] = members
  return first !== undefined && isPaperId(first[0]) && first[1].kind === 'object'
}

/** Whether an element of a list of papers is one, or may be one that is damaged: no object without any sign of a paper. */
export const mayBePaper = (part: string | number, node: JsonNode): boolean =>
  node.kind !== 'object' || isPaper(node) || node.members.has('paper') || (typeof part === 'string' && isPaperId(part))

/** What an item of a list has beside its paper. */
const itemKeys = ['title', 'summary', 'numComments', 'submittedBy', 'publishedAt'] as const

/**
 * Whether a text is the data of the page of a single paper: the paper alone, as the API gives one by its id, or with what that page shows
 * beside it. An item of a list has more, and an entry of ours or of a feed was in a list.
 */
export function isPaperPage([root, ...others]: readonly JsonNode[]): boolean {
  if (root?.kind !== 'object' || others.length > 0 || roleOfObject(root) !== 'paper') return false
  const paper = isPaper(root) ? root : (unwrap(root) as ObjectNode)
  if (!hasSigns(paper) || isOwnEntry(paper) || isFeedItem(paper)) return false
  return !hasPaper(paper) || !itemKeys.some((key) => paper.members.has(key))
}

/** Whether a text is what the API answers in place of papers: `{ error: "..." }`, with other words and numbers beside it and nothing else. */
export function isErrorAnswer([root, ...others]: readonly JsonNode[]): boolean {
  if (root?.kind !== 'object' || others.length > 0 || root.members.get('error')?.kind !== 'string') return false
  return [...root.members.values()].every(({ kind }) => kind !== 'object' && kind !== 'array')
}

/** Tell what any value stands for; see {@link roleOfObject}. */
export function roleOf(node: JsonNode): Role {
  if (node.kind === 'array') return 'holder'
  return node.kind === 'object' ? roleOfObject(node) : 'other'
}

/** Whether a list is one of papers: its first element that is a paper or holds some is a paper. */
export function isPaperList(items: readonly JsonNode[]): boolean {
  for (const item of items) {
    const role = roleOf(item)
    if (role !== 'other') return role === 'paper'
  }
  return false
}
