/**
 * The lossless tree (unist). Its leaves tile the input: joined in order they are the input again, whatever it was. It is
 * built on demand from the segments that entries are built from, too.
 */
import type { Literal, Parent, Position } from 'unist'
import type { Analysis } from './analysis.ts'
import { countsAreVotes } from './bare-counts.ts'
import { type LaidTile, layTiles } from './frame.ts'
import type { Occurrence, PageSegment, Role } from './grammar/segments.ts'
import { entryAt, hasOwner, haveSameOwner, type Numbering, type Owner } from './numbering.ts'
import { createLocator } from './source.ts'

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
type Locate = (start: number, end: number) => Position

/**
 * Build the tree.
 *
 * @returns every character of the source is in exactly one leaf; positions have lines, columns and offsets. O(n).
 */
export function buildTree(analysis: Analysis): Root {
  const { frame, segments, numbering, settings } = analysis
  const { source } = frame ?? analysis
  const locate = createLocator(source)
  const place: Locate = (start, end) => ({ start: locate(start), end: locate(end) })
  const votes = new Set<number | null>()
  segments.occurrences.forEach(({ page, votes: proven }, occurrence) => {
    if (proven === null && countsAreVotes(segments.pages[page] as PageSegment, settings)) votes.add(entryAt(numbering, { occurrence }))
  })
  const areVotes = (count: Owner): boolean => votes.has(entryAt(numbering, count))
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
  /** Null for white space. */
  readonly tile: LaidTile | null
  readonly start: number
  readonly end: number
}

const toNode = (leaf: PlacedLeaf): Leaf => leaf.node

/** Tiles with the white space between them, as leaves. */
function toLeaves(source: string, tiles: readonly LaidTile[], areVotes: (count: Owner) => boolean, place: Locate): PlacedLeaf[] {
  const leaves: PlacedLeaf[] = []
  const add = (tile: LaidTile | null, type: LeafType, start: number, end: number): void => {
    const node: Leaf = { type, value: source.slice(start, end), position: place(start, end) }
    if (tile?.name !== undefined) node.data = { name: tile.name }
    leaves.push({ node, tile, start, end })
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
  const first = (leaves[start] as PlacedLeaf).tile
  const isEntry = first !== null && hasOwner(first)
  if (first === null || !(isEntry || headerRoles.has(first.role))) return { type: 'alone', end: start + 1 }
  let end = start + 1
  let header = isHeaderMark(first)
  for (let at = start + 1; at < leaves.length; at++) {
    const { tile } = leaves[at] as PlacedLeaf
    if (tile === null) continue
    if (!goTogether(first, tile)) break
    header ||= isHeaderMark(tile)
    // What stands between two parts of an entry lies in it, what stands behind the last one does not.
    if (haveSameOwner(tile, first)) end = at + 1
  }
  if (isEntry) return { type: 'entry', end }
  // Furniture without a title or curator in it is a footer or a banner.
  return { type: header ? 'header' : 'alone', end }
}

/** An entry's parts may have anything among them but those of another one, a header's nothing that is no part of headers. */
const goTogether = (first: Owner, tile: LaidTile): boolean =>
  hasOwner(tile) ? haveSameOwner(tile, first) : hasOwner(first) || headerRoles.has(tile.role)

const isHeaderMark = ({ role }: LaidTile): boolean => role === 'page-title' || role === 'curator' || role === 'page-date'

/** A record has its parts in the order of its keys, a row of a table in that of its columns: neither has a byline. */
function toEntry(leaves: readonly PlacedLeaf[], place: Locate, occurrences: readonly Occurrence[], numbering: Numbering): EntryNode {
  const owner = (leaves[0] as PlacedLeaf).tile as LaidTile
  const { title, byline = null } = (owner.occurrence === null ? null : occurrences[owner.occurrence]) ?? {}
  const start = title !== undefined && byline !== null && byline.start > title.start ? byline.start : Number.POSITIVE_INFINITY
  // A mark around the text that is read is at no place of it.
  const first = leaves.findIndex(({ tile }) => (tile?.inside?.start ?? -1) >= start)
  const above = first < 0 ? leaves : leaves.slice(0, first)
  const below = first < 0 ? [] : leaves.slice(first)
  const children: EntryNode['children'] = above.map(toNode)
  if (below.length > 0) children.push({ type: 'byline', children: below.map(toNode), position: spanning(below, place) })
  return { type: 'entry', children, position: spanning(leaves, place), data: { index: entryAt(numbering, owner) as number } }
}

const spanning = (leaves: readonly PlacedLeaf[], place: Locate) => place((leaves[0] as PlacedLeaf).start, (leaves.at(-1) as PlacedLeaf).end)

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
