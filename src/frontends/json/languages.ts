/** The two languages that the keys of a paper may be in, those of our entries and of the site, and what is in neither. */
import { entrySchema } from '../../schema.ts'
import type { PaperRecord } from '../../cues.ts'
import { nameColumns } from '../words/table-heads.ts'
import { isEmpty } from './heads.ts'
import type { JsonNode, ObjectNode } from './nodes.ts'
import { isFeedItem, isOwnEntry } from './signs.ts'

/** The words of our entries, or those of the site. */
export type Language = 'own' | 'site'
/** A value behind its key. */
export type Member = readonly [key: string, value: JsonNode]

const own = ['abstract', 'abstractKind', 'arxivId', 'authorCount', 'date', 'githubUrl', 'projectUrl', 'upvotesFrom']
const site = [
  'ai_summary',
  'githubRepo',
  'id',
  'numComments',
  'projectPage',
  'publishedAt',
  'submittedOnDailyAt',
  'submittedOnDailyBy',
  'summary',
]
const languages: ReadonlyMap<string, Language> = new Map([
  ...own.map((key) => [key, 'own'] as const),
  ...site.map((key) => [key, 'site'] as const),
])

/** The language of a member, null where it is said alike in both, or in none. Some keys are common to both, and their values are not. */
export function languageOf([key, value]: Member): Language | null {
  if (value.kind === 'null') return null
  if (key === 'authors') return value.kind === 'array' ? languageOfAuthors(value.items) : null
  if (key === 'submittedBy') return value.kind === 'string' ? 'own' : 'site'
  if (key === 'organization') return value.kind === 'object' && value.members.has('handle') ? 'own' : 'site'
  // A list of comments is no number of them.
  if (key === 'comments') return value.kind === 'number' ? 'own' : null
  return languages.get(key) ?? null
}

const languageOfAuthors = (items: readonly JsonNode[]): Language => (items.some(({ kind }) => kind === 'string') ? 'own' : 'site')

/** Keys of both languages, or of one. */
const known: ReadonlySet<string> = new Set([
  ...languages.keys(),
  ...['title', 'url', 'authors', 'upvotes', 'githubStars', 'organization', 'submittedBy'],
])

/** Whether a key is one of a language. */
export const isKeyOfLanguages = (key: string): boolean => known.has(key)

/** Keys that the site alone has: what else stands beside them is its own, and of no use. */
const ofSiteAlone = ['paper', 'discussionId', ...site.filter((key) => key !== 'id' && key !== 'summary')] as const

/** What every paper of the site has. */
const ofEach = ['abstract', 'upvotes', 'authorCount'] as const

/**
 * The members of a paper that nobody knows, where neither the site nor we have written it, and no feed. Beside keys of the site they are told where the paper lacks
 * what the site's have. O(keys).
 */
export function findUnknown(node: ObjectNode, { values }: PaperRecord): Member[] {
  const { members } = node
  const isOfSite = ofSiteAlone.some((key) => members.has(key)) && ofEach.every((field) => values[field] !== null)
  if (isOfSite || members.has('paper') || isFeedItem(node) || isOwnEntry(node)) return []
  const columns = nameColumns([...members.keys()])
  return [...members].filter(
    ([key, value], at) => columns[at] === 'unknown' && !known.has(key) && !(key in entrySchema.shape) && !isEmpty(value),
  )
}
