/**
 * The lossless tree (unist). Its leaves tile the input: joined in order they are the input again, whatever it was. It is
 * built on demand from the segments that entries are built from, too.
 */
import type { Literal, Parent, Position } from 'unist'
import type { Analysis } from './analysis.ts'
import { countsAreVotes } from './bare-counts.ts'
import { type LaidTile, layTiles } from './frame.ts'
import type { Occurrence, PageSegment, Role, Tile } from './grammar/segments.ts'
import { entryAt, type Numbering } from './numbering.ts'
import { indexLines, pointAt } from './source.ts'

/** Types of leaves. `upvotes` and `comments` are numbers, told apart; `mark` is a bullet, a dot, or markup. */
export type LeafType =
  | 'title'
  | 'abstract'
  | 'authors'
  | 'organization'
  | 'date'
  | 'upvotes'
  | 'comments'
  | 'submitter'
  | 'stars'
  | 'arxiv'
  | 'project'
  | 'mark'
  | 'pageTitle'
  | 'curator'
  | 'pageDate'
  | 'query'
  | 'furniture'
  | 'blank'
  | 'unrecognised'

/** A stretch of the input. `value` is exactly what stands there. */
export interface Leaf extends Literal {
  position: Position
  type: LeafType
  value: string
  /** For furniture, what it is. */
  data?: { name: string }
}

/** What stands below an abstract. */
export interface BylineNode extends Parent {
  position: Position
  type: 'byline'
  children: Leaf[]
}

/** One paper. `data.index` is its place in the digest's entries. */
export interface EntryNode extends Parent {
  position: Position
  type: 'entry'
  children: (Leaf | BylineNode)[]
  data: { index: number }
}

/** The top of a page: its title, curator and date, and the furniture among them. */
export interface HeaderNode extends Parent {
  position: Position
  type: 'header'
  children: Leaf[]
}

/** The whole input. */
export interface Root extends Parent {
  position: Position
  type: 'root'
  children: (HeaderNode | EntryNode | Leaf)[]
}

/** Any node of the tree. */
export type Node = Root | HeaderNode | EntryNode | BylineNode | Leaf

const leafTypes: Readonly<Record<Exclude<Role, 'count'>, LeafType>> = {
  title: 'title',
  abstract: 'abstract',
  authors: 'authors',
  organization: 'organization',
  date: 'date',
  votes: 'upvotes',
  comments: 'comments',
  submitter: 'submitter',
  stars: 'stars',
  arxiv: 'arxiv',
  project: 'project',
  thumbnail: 'mark',
  'check-box': 'mark',
  bullet: 'mark',
  dot: 'mark',
  markup: 'mark',
  query: 'query',
  'page-title': 'pageTitle',
  curator: 'curator',
  'page-date': 'pageDate',
  furniture: 'furniture',
  unrecognised: 'unrecognised',
}

const headerRoles: ReadonlySet<Role> = new Set<Role>(['page-title', 'curator', 'page-date', 'query', 'furniture', 'markup', 'bullet'])
/** Makes nodes with positions. */
type Place = (start: number, end: number) => Position

/**
 * Build the tree.
 *
 * @returns every character of the source is in exactly one leaf; positions have lines, columns and offsets. O(n).
 */
export function buildTree(analysis: Analysis): Root {
  const { frame, segments, numbering, settings } = analysis
  const { source } = frame ?? analysis
  const lines = indexLines(source)
  const place: Place = (start, end) => ({ start: pointAt(lines, start), end: pointAt(lines, end) })
  const votes = new Set<number | null>()
  segments.occurrences.forEach(({ page, votes: proven }, occurrence) => {
    if (proven === null && countsAreVotes(segments.pages[page] as PageSegment, settings)) votes.add(entryAt(numbering, occurrence))
  })
  const areVotes = ({ occurrence }: Tile): boolean => votes.has(entryAt(numbering, occurrence))
  const leaves = toLeaves(source, layTiles(analysis), areVotes, place)
  const children: Root['children'] = []
  for (let at = 0; at < leaves.length; ) {
    const group = groupAt(leaves, at)
    const members = leaves.slice(at, group.end)
    if (group.type === 'entry') children.push(toEntry(members, place, segments.occurrences, numbering))
    else if (group.type === 'header') children.push({ type: 'header', children: members.map(toNode), position: spanning(members, place) })
    else for (const member of members) children.push(member.node)
    at = group.end
  }
  return { type: 'root', children, position: place(0, source.length) }
}

/** A leaf on its way into the tree. */
interface PlacedLeaf {
  readonly node: Leaf
  readonly role: Role | 'blank'
  readonly occurrence: number
  readonly start: number
  readonly end: number
  /** Where its tile begins in the text that is read; null for what is none there. */
  readonly inside: number | null
}

const toNode = (leaf: PlacedLeaf): Leaf => leaf.node

/** Tiles with the white space between them, as leaves. */
function toLeaves(source: string, tiles: readonly LaidTile[], areVotes: (count: Tile) => boolean, place: Place): PlacedLeaf[] {
  const leaves: PlacedLeaf[] = []
  const add = (tile: LaidTile | null, type: LeafType, start: number, end: number): void => {
    const node: Leaf = { type, value: source.slice(start, end), position: place(start, end) }
    if (tile?.name !== undefined) node.data = { name: tile.name }
    const { role, occurrence, inside } = tile ?? { role: 'blank' as const, occurrence: -1, inside: null }
    leaves.push({ node, role, occurrence, start, end, inside: inside?.start ?? null })
  }
  let at = 0
  for (const tile of tiles) {
    if (tile.start > at) add(null, 'blank', at, tile.start)
    add(tile, tile.role === 'count' ? (areVotes(tile) ? 'upvotes' : 'comments') : leafTypes[tile.role], tile.start, tile.end)
    at = tile.end
  }
  if (source.length > at) add(null, 'blank', at, source.length)
  return leaves
}

/** Which leaves from `start` belong together: an entry's, a header's, or one alone. White space at the edges stays outside. */
function groupAt(leaves: readonly PlacedLeaf[], start: number): { type: 'entry' | 'header' | 'alone'; end: number } {
  const first = leaves[start] as PlacedLeaf
  const isEntry = first.occurrence >= 0
  if (!isEntry && !headerRoles.has(first.role as Role)) return { type: 'alone', end: start + 1 }
  let end = start + 1
  let header = isHeaderMark(first)
  for (let at = start + 1; at < leaves.length; at++) {
    const leaf = leaves[at] as PlacedLeaf
    if (leaf.role === 'blank') continue
    if (leaf.occurrence >= 0 ? leaf.occurrence !== first.occurrence : !isEntry && !headerRoles.has(leaf.role as Role)) break
    header ||= isHeaderMark(leaf)
    // What stands between two parts of an entry lies in it, what stands behind the last one does not.
    if (leaf.occurrence === first.occurrence) end = at + 1
  }
  if (isEntry) return { type: 'entry', end }
  // Furniture without a title or curator in it is a footer or a banner.
  return { type: header ? 'header' : 'alone', end }
}

const isHeaderMark = (leaf: PlacedLeaf): boolean => leaf.role === 'page-title' || leaf.role === 'curator' || leaf.role === 'page-date'

/** A record, which comes behind all occurrences, has its parts in the order of its keys, a row of a table in that of its columns: neither has a byline. */
function toEntry(leaves: readonly PlacedLeaf[], place: Place, occurrences: readonly Occurrence[], numbering: Numbering): EntryNode {
  const { occurrence } = leaves[0] as PlacedLeaf
  const { title, byline = null } = occurrences[occurrence] ?? {}
  const start = title !== undefined && byline !== null && byline.start > title.start ? byline.start : Number.POSITIVE_INFINITY
  const first = leaves.findIndex(({ inside }) => inside !== null && inside >= start)
  const above = first < 0 ? leaves : leaves.slice(0, first)
  const below = first < 0 ? [] : leaves.slice(first)
  const children: EntryNode['children'] = above.map(toNode)
  if (below.length > 0) children.push({ type: 'byline', children: below.map(toNode), position: spanning(below, place) })
  return { type: 'entry', children, position: spanning(leaves, place), data: { index: entryAt(numbering, occurrence) as number } }
}

const spanning = (leaves: readonly PlacedLeaf[], place: Place) => place((leaves[0] as PlacedLeaf).start, (leaves.at(-1) as PlacedLeaf).end)

/**
 * Write a tree as text again.
 *
 * @param tree what `parseTree` gave, changed or not
 * @returns the values of all leaves, joined: for an unchanged tree the input, lone surrogates included. O(n), without recursion.
 */
export function treeToText(tree: Root): string {
  const parts: string[] = []
  const waiting: Node[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) parts.push(node.value)
    else for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at] as Node)
  }
  return parts.join('')
}
