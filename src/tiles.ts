/** Tiles: all segments laid out over the input, which tree, coverage and explanation are built from. */
import { byStart } from './sorted.ts'
import type { Cue, PaperRecord } from './cues.ts'
import type { Markup } from './reading.ts'
import type { FieldName, Span } from './schema.ts'
import { followSpans } from './spans.ts'
import { type Occurrence, type Role, roleOfCue, type Segments, type Tile } from './grammar/segments.ts'
import { type Numbering, ofOwner } from './numbering.ts'

/**
 * Lay out all segments as tiles: in order, without overlaps, and with white space only between them. Tiles of a paper that was given up are
 * `unrecognised`. O(n log n).
 */
export function toTiles(segments: Segments, numbering: Numbering): Tile[] {
  const tiles = toCueTiles(segments, numbering)
  return segments.markup === null ? tiles : withMarkup(tiles, segments.markup, segments.occurrences, numbering)
}

/** Lay out all segments, and the marks that are in none of them. O(n log n). */
export function toTilesAndMarks(segments: Segments, numbering: Numbering, markup: readonly Markup[]): { tiles: Tile[]; marks: Markup[] } {
  const tiles = toCueTiles(segments, numbering)
  return { tiles, marks: listOuter(tiles, markup) }
}

/** What a value of a record was read as. */
const roleOf: Readonly<Record<FieldName, Role>> = {
  title: 'title',
  abstract: 'abstract',
  authorCount: 'authors',
  authors: 'authors',
  organization: 'organization',
  date: 'date',
  upvotes: 'votes',
  comments: 'comments',
  submittedBy: 'submitter',
  arxivId: 'arxiv',
  url: 'arxiv',
  githubUrl: 'stars',
  githubStars: 'stars',
  projectUrl: 'project',
}

/** The tiles of all cues and records. */
function toCueTiles({ cues, occurrences, records, loose }: Segments, { paperOf }: Numbering): Tile[] {
  const tiles = [...loose]
  for (const [occurrence, shown] of occurrences.entries()) addTiles(tiles, shown, occurrence, cues)
  for (const [index, { record }] of records.entries()) addRecord(tiles, record, index)
  const giveUp = (tile: Tile): Tile =>
    ofOwner(paperOf, tile) === null ? { role: 'unrecognised', start: tile.start, end: tile.end, occurrence: null } : tile
  return withoutOverlaps(tiles.sort(byStart)).map(giveUp)
}

function addRecord(tiles: Tile[], { spans }: PaperRecord, record: number): void {
  for (const [field, { start, end }] of Object.entries(spans) as [FieldName, Span][]) {
    tiles.push({ role: roleOf[field], start, end, occurrence: null, record })
  }
}

/** What lies in two segments is of the first: every character of the input is in one leaf of the tree, come what may. O(n). */
function withoutOverlaps(tiles: readonly Tile[]): Tile[] {
  const apart: Tile[] = []
  let end = 0
  for (const tile of tiles) {
    if (tile.end <= end) continue
    apart.push(tile.start < end ? { ...tile, start: end } : tile)
    end = tile.end
  }
  return apart
}

/** Add the tiles of an entry: its card, its title and abstract, its byline. */
function addTiles(tiles: Tile[], segment: Occurrence, occurrence: number, cues: readonly Cue[]): void {
  const { title, abstract, byline, votes, card } = segment
  const add = (role: Role, { start, end }: Span): void => {
    tiles.push({ role, start, end, occurrence })
  }
  for (const cue of card?.cues ?? []) tiles.push(toTile(cue, occurrence))
  if (votes !== null && votes !== card?.votes) add('votes', votes)
  add('title', title)
  if (abstract !== null) add('abstract', abstract)
  if (byline === null) return
  const { organization, from, to } = byline
  if (organization !== null && !organization.isCue) {
    add('organization', organization)
    if (organization.glued !== undefined) add('count', organization.glued)
  }
  for (let at = from; at < to; at++) tiles.push(toTile(cues[at] as Cue, occurrence))
}

function toTile(cue: Cue, occurrence: number): Tile {
  const { kind, start, end } = cue
  return kind === 'furniture' ? { role: kind, start, end, occurrence, name: cue.name } : { role: roleOfCue[kind], start, end, occurrence }
}

/** Marks that lie between the tiles, in order; those inside of a tile are part of it. */
function listOuter(tiles: readonly Tile[], markup: readonly Markup[]): Markup[] {
  const nextTile = followSpans(tiles)
  let markEnd = 0
  return [...markup].sort(byStart).filter(({ start, end }) => {
    const tile = tiles[nextTile(start)]
    if (start < markEnd || (tile !== undefined && tile.start < end)) return false
    markEnd = end
    return true
  })
}

/** Put marks between the tiles. */
function withMarkup(tiles: readonly Tile[], markup: readonly Markup[], occurrences: readonly Occurrence[], { paperOf }: Numbering): Tile[] {
  const all = [...tiles]
  const nextEntry = followSpans(occurrences)
  for (const { start, end, name } of listOuter(tiles, markup)) {
    if (name !== undefined) {
      all.push({ role: 'furniture', start, end, occurrence: null, name })
      continue
    }
    const occurrence = nextEntry(start)
    const around = occurrences[occurrence]
    const isInside = around !== undefined && around.start < start && paperOf.occurrences[occurrence] !== null
    all.push({ role: 'markup', start, end, occurrence: isInside ? occurrence : null })
  }
  return all.sort(byStart)
}
