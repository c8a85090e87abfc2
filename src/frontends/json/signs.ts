/** The keys that show what an object of a JSON text is: a paper of the site, an entry of our own, an item of a feed. */
import type { JsonNode, ObjectNode } from './nodes.ts'
import { isRow } from './heads.ts'
import { isPaperAddress, isPaperId } from './schemas.ts'

/** Keys that only our own entries have. */
export const ownKeys: ReadonlySet<string> = new Set(['abstractKind', 'authorCount', 'arxivId', 'upvotesFrom'])
/** Keys that papers of the site have beside their texts; articles of other sites have titles and summaries, too. */
const siteKeys: ReadonlySet<string> = new Set([
  'upvotes',
  'ai_summary',
  'ai_keywords',
  'submittedOnDailyAt',
  'submittedOnDailyBy',
  'discussionId',
])
const textKeys: ReadonlySet<string> = new Set(['summary', 'ai_summary', 'abstract'])
/** Keys of feeds (JSON Feed 1.1) that nothing else has. */
const feedKeys = ['content_text', 'content_html', 'date_published', 'external_url'] as const
/** What a feed names as its version. */
const feedVersion = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//i

/** Whether an object has its paper in it, as items of the site do; `null` is none. */
export function hasPaper({ members }: ObjectNode): boolean {
  const paper = members.get('paper')
  return paper !== undefined && paper.kind !== 'null'
}

/** Whether an object is an entry of our own, not an item of the site. */
export const isOwnEntry = (object: ObjectNode): boolean =>
  !hasPaper(object) && ['abstract', 'spans', ...ownKeys].some((key) => object.members.has(key))

/** Whether an object is a feed, so that what it lists are its items whatever keys they have. */
export function isFeed({ members }: ObjectNode): boolean {
  const version = members.get('version')
  return version?.kind === 'string' && feedVersion.test(version.value)
}

/** Whether an object is an item of a feed by its own keys. */
export const isFeedItem = (object: ObjectNode): boolean => !hasPaper(object) && feedKeys.some((key) => object.members.has(key))

/** What the keys of an object have told so far. */
interface Signs {
  hasTitle: boolean
  hasText: boolean
  hasAuthors: boolean
  isPublished: boolean
  /** It is on the site. */
  isOnSite: boolean
  /** It is a paper of the site or an entry of ours, if it has a title. */
  isNamed: boolean
}

export const noSigns: Signs = { hasTitle: false, hasText: false, hasAuthors: false, isPublished: false, isOnSite: false, isNamed: false }

/** Take in one more member; true where the object is a paper by now. */
export function addSign(signs: Signs, key: string, value: JsonNode): boolean {
  if (key === 'paper' && value.kind === 'object') return true
  if (key === 'title') signs.hasTitle = true
  else if (key === 'authors') signs.hasAuthors = true
  else if (key === 'publishedAt') signs.isPublished = true
  else if (ownKeys.has(key) || namesPaper(key, value)) signs.isNamed = true
  signs.isOnSite ||= siteKeys.has(key)
  signs.hasText ||= textKeys.has(key)
  const isOnSite = signs.isOnSite || (signs.hasAuthors && signs.isPublished)
  return signs.hasTitle && (signs.isNamed || (signs.hasText && isOnSite))
}

/** Whether a member is the id of a paper, or the address of its page. */
const namesPaper = (key: string, value: JsonNode): boolean =>
  value.kind === 'string' && ((key === 'id' && isPaperId(value.value)) || ((key === 'id' || key === 'url') && isPaperAddress(value.value)))

/** Whether the keys of an object are those of a paper of the site, or of an entry of ours. */
export function hasSigns({ members }: ObjectNode): boolean {
  const signs = { ...noSigns }
  for (const [key, value] of members) if (addSign(signs, key, value)) return true
  return false
}

/** Whether an object that has no signs is a paper by what its keys say as heads of a table. */
export const isRowOfPaper = (object: ObjectNode): boolean => !isFeedItem(object) && isRow(object)

/** Whether any keys of a value say that it is a paper. What it holds is not looked at, so that nothing here goes deep. */
export const isPaper = (node: JsonNode): boolean => node.kind === 'object' && (hasSigns(node) || isRowOfPaper(node))

/** Whether an object is a paper beyond doubt, whatever key it stands behind: what it calls its paper has to have a title or an id, too. */
export function isProven(node: JsonNode): node is ObjectNode {
  if (node.kind !== 'object' || !isPaper(node)) return false
  const paper = node.members.get('paper')
  if (paper?.kind !== 'object') return true
  const id = paper.members.get('id')
  return paper.members.has('title') || (id !== undefined && namesPaper('id', id))
}
