/** Tells what a value of a JSON text stands for: a paper, something that holds papers, or neither. */
import { isDay } from '../../dates.ts'
import { outcomeSchema } from '../../schema.ts'
import type { JsonNode, ObjectNode } from './nodes.ts'
import { isPaperId } from './schemas.ts'

/** A paper; a list or an object that may hold papers; anything else. */
export type Role = 'paper' | 'holder' | 'other'

/** Keys that lists of papers stand behind.  */
const listKeys: ReadonlySet<string> = new Set(['dailyPapers', 'papers', 'results', 'items', 'data', 'entries'])
/** The site's own key for the papers of a page. */
export const pageKey = 'dailyPapers'

/** Keys that only our own entries have. */
const ownKeys = ['abstract', 'abstractKind', 'authorCount', 'arxivId', 'upvotesFrom', 'spans'] as const
/** What makes an object with a title a paper; other things have titles, too. */
const companions: ReadonlySet<string> = new Set([...ownKeys, 'summary', 'ai_summary'])
const outcomes: ReadonlySet<string> = new Set(outcomeSchema.options)

/** Whether an object is an entry of our own, not an item of the site. */
export const isOwnEntry = ({ members }: ObjectNode): boolean => !members.has('paper') && ownKeys.some((key) => members.has(key))

/** What the keys of an object have told so far. */
interface Signs {
  hasTitle: boolean
  hasCompanion: boolean
}

/** Take in one more member; true where the object is a paper by now. */
function addSign(signs: Signs, key: string, value: JsonNode): boolean {
  if (key === 'paper' && value.kind === 'object') return true
  if (key === 'title') signs.hasTitle = true
  else if (companions.has(key) || (key === 'id' && value.kind === 'string' && isPaperId(value.value))) signs.hasCompanion = true
  return signs.hasTitle && signs.hasCompanion
}

/**
 * Tell what an object stands for. The first of its keys that tells it decides, so that a text that was cut is read as the whole of it is.
 *
 * @param isInProps whether it is itself the value of `props`: one of those is looked into, and no second
 * @returns its role. O(keys, and those of the elements of its lists).
 */
export function roleOfObject({ members }: ObjectNode, isInProps = false): Role {
  const signs = { hasTitle: false, hasCompanion: false }
  for (const [key, value] of members) {
    if (addSign(signs, key, value)) return 'paper'
    if (isHolding(key, value) || (!isInProps && isProps(key, value))) return 'holder'
  }
  return 'other'
}

/** Whether a member of an object says that the object holds papers. */
function isHolding(key: string, value: JsonNode): boolean {
  if (key === 'outcome') return value.kind === 'string' && outcomes.has(value.value)
  if (key === 'digest') return value.kind === 'object'
  return isListOfPapers(key, value)
}

const isProps = (key: string, value: JsonNode): boolean =>
  key === 'props' && value.kind === 'object' && roleOfObject(value, true) === 'holder'

/** Whether a member of an object is a list of papers. Generic names count only where there is a paper in the list. */
export function isListOfPapers(key: string, value: JsonNode): boolean {
  if (value.kind !== 'array') return false
  if (key === pageKey) return true
  if (isDay(key)) return value.items.length === 0 || value.items.some(isPaper)
  return listKeys.has(key) && value.items.some(isPaper)
}

/** Whether any keys of a value say that it is a paper. What it holds is not looked at, so that nothing here goes deep. */
function isPaper(node: JsonNode): boolean {
  if (node.kind !== 'object') return false
  const signs = { hasTitle: false, hasCompanion: false }
  for (const [key, value] of node.members) if (addSign(signs, key, value)) return true
  return false
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
