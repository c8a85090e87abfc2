/** Addresses of papers alone on their lines: those of the titles below, or parts of the bylines above. */
import type { Cue } from '../../cues.ts'
import { shortestAbstract } from '../../lengths.ts'
import { isShorter } from '../../text.ts'
import { namesPage } from '../../title-words.ts'
import type { Piece } from '../markup/piece.ts'
import type { AddressHabit, Reader } from './reader.ts'

/**
 * Tell where the addresses of papers stand. Above their titles none of them is glued to the line above and parted from the one below, and a paper's text stands
 * behind the last one.
 *
 * @returns `below` for nearly all texts, which have none. O(pieces).
 */
export function findAddressHabit(source: string, pieces: readonly Piece[]): AddressHabit {
  const last = pieces.findLastIndex((piece) => isAlone(source, piece))
  if (last < 0) return 'below'
  const isOfAbove = (piece: Piece, at: number): boolean =>
    piece.gap === 'next-line' && pieces[at + 1]?.gap === 'blank-line' && isAlone(source, piece)
  const isPaper = ({ kind, heading, start, end }: Piece): boolean =>
    kind === 'text' && (heading || !isShorter(source, start, end, shortestAbstract))
  if (pieces.some(isOfAbove) || !pieces.slice(last + 1).some(isPaper)) return 'below'
  return isAlone(source, pieces[0] as Piece) ? 'above' : 'maybe-above'
}

/** Whether the address of a paper stands alone on its line, without brackets. */
const isAlone = (source: string, { start, gap, link, forward }: Piece): boolean =>
  !forward && gap !== 'same-line' && link?.target?.kind === 'paper' && source.charAt(start) === 'h'

/** What an entry ends with; an address below its authors is their link. */
const ends: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['organization', 'dot', 'date', 'count', 'comments'])
/** So many cues make a byline. */
const longestByline = 12

/** What an address alone is: that of the title below, a part of the byline above, or neither. The first one of a text tells of all. */
export function placeAddress(reader: Reader, piece: Piece): 'above-title' | 'in-byline' | null {
  if (!isAlone(reader.source, piece)) return null
  const isBelowEnd = ends.has(reader.cues.at(-1)?.kind as Cue['kind'])
  reader.addressesAbove ??= tellAbove(reader, isBelowEnd)
  if (reader.addressesAbove === true) return 'above-title'
  return isBelowEnd ? 'in-byline' : null
}

/** Whether the first address stands above all titles and bylines, below the page's header or its day; null where nobody knows. */
function tellAbove({ source, cues, addressHabit }: Reader, isBelowEnd: boolean): boolean | null {
  if (addressHabit === 'above' || (addressHabit === 'maybe-above' && endsHeader(source, cues.at(-1)))) return true
  return isBelowEnd ? !cues.slice(-longestByline).some(({ kind }) => kind === 'authors' || kind === 'dot') : null
}

/** What stands above all papers. */
const header: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['page-title', 'curator'])

/** Whether a cue is of the page's header. */
function endsHeader(source: string, cue: Cue | undefined): boolean {
  if (cue?.kind === 'text') return cue.heading === true && namesPage(source, cue)
  return cue !== undefined && header.has(cue.kind)
}
