/** Addresses of papers alone on their lines: those of the titles below, or parts of the bylines above. */
import type { Cue } from '../../cues.ts'
import { shortestAbstract } from '../../lengths.ts'
import { isShorter } from '../../text.ts'
import { namesPage } from '../../title-words.ts'
import type { Piece } from '../markup/pieces.ts'
import type { Reader } from './reader.ts'

/** What an entry ends with; an address below its authors is their link. */
const ends: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['organization', 'dot', 'date', 'count', 'comments'])
/** So many cues make a byline. */
const longestByline = 12

/** Whether the address of a paper stands alone on its line, without brackets. */
const isAlone = (source: string, { start, gap, link, forward }: Piece): boolean =>
  !forward && gap !== 'same-line' && link?.target?.kind === 'paper' && source.charAt(start) === 'h'

/** Whether such an address waits for the title below: where the first one stands above all titles and bylines. */
export function isAboveTitle(reader: Reader, piece: Piece): boolean {
  if (!isAlone(reader.source, piece)) return false
  if (reader.addressesAbove === null && (isBelowHeader(reader) || isBelowEnd(reader))) {
    reader.addressesAbove = !reader.cues.slice(-longestByline).some(({ kind }) => kind === 'authors' || kind === 'dot')
  }
  return reader.addressesAbove === true
}

/** What stands above all papers. */
const header: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['page-title', 'curator'])

/** Whether the page's header stands right above. */
function isBelowHeader({ source, cues }: Reader): boolean {
  const before = cues.at(-1)
  if (before?.kind === 'text') return before.heading === true && namesPage(source, before)
  return before !== undefined && header.has(before.kind)
}

/** Whether what stands above may be the end of an entry, or the header's day. */
const isBelowEnd = ({ cues }: Reader): boolean => ends.has(cues.at(-1)?.kind as Cue['kind'])

/** Whether such an address is a part of the byline above. */
export const isAddress = (reader: Reader, piece: Piece): boolean => isAlone(reader.source, piece) && isBelowEnd(reader)

/**
 * Whether a text begins with the address of its first paper, and the last address has a paper below it as well. Where a text was cut off in front, its
 * first address may be that of a paper above.
 *
 * @returns null where nothing is known of it yet. O(pieces) where it begins with an address.
 */
export function beginWithAddress(source: string, pieces: readonly Piece[]): true | null {
  const [first] = pieces
  if (first === undefined || !isAlone(source, first)) return null
  const last = pieces.findLastIndex((piece) => isAlone(source, piece))
  const isPaper = ({ kind, heading, start, end }: Piece): boolean =>
    kind === 'text' && (heading || !isShorter(source, start, end, shortestAbstract))
  return pieces.slice(last + 1).some(isPaper) ? true : null
}
