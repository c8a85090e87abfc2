/** Addresses of papers alone on their lines: those of the titles below, or parts of the bylines above. */
import type { Cue, Gap } from '../../cues.ts'
import { shortestAbstract } from '../../lengths.ts'
import { isShorter } from '../../text.ts'
import { namesPage } from '../../title-words.ts'
import type { Piece } from '../markup/piece.ts'
import { type AddressHabit, type Reader, wider } from './reader.ts'

/**
 * Tell where the addresses of papers stand. Above their titles none of them is glued to the line above and parted from the one below, and a paper's text stands
 * behind the last one.
 *
 * @returns `unknown` for nearly all texts, which have none. O(pieces).
 */
export function findAddressHabit(source: string, pieces: readonly Piece[]): AddressHabit {
  const gapAt = (at: number): Gap => gapBefore(source, pieces, at)
  const isAddress = (piece: Piece, at: number): boolean => isAlone(source, piece, gapAt(at))
  const last = pieces.findLastIndex(isAddress)
  if (last < 0) return 'unknown'
  const isOfAbove = (piece: Piece, at: number): boolean =>
    isAddress(piece, at) && gapAt(at) === 'next-line' && pieces[at + 1]?.gap === 'blank-line'
  const isPaper = ({ kind, heading, start, end }: Piece): boolean =>
    kind === 'text' && (heading || !isShorter(source, start, end, shortestAbstract))
  if (pieces.some(isOfAbove)) return 'below'
  if (!pieces.slice(last + 1).some(isPaper)) return 'unknown'
  return isAddress(pieces[0] as Piece, 0) ? 'above' : 'maybe-above'
}

/** A sign, as `🔗`. */
const sign = /^[^\p{L}\p{N}\s]{1,4}$/u
const longestSign = 4

/** The gap before a piece, or before the sign that stands before it on its line. */
function gapBefore(source: string, pieces: readonly Piece[], at: number): Gap {
  const [piece, before] = [pieces[at] as Piece, pieces[at - 1]]
  if (piece.gap !== 'same-line' || before?.kind !== 'text' || before.end - before.start > longestSign) return piece.gap
  return sign.test(source.slice(before.start, before.end)) ? before.gap : piece.gap
}

/** Whether the address of a paper stands alone on its line, without brackets but those that Markdown has for it. */
const isAlone = (source: string, { start, link, forward }: Piece, gap: Gap): boolean =>
  !forward && gap !== 'same-line' && link?.target?.kind === 'paper' && (source.charAt(start) === 'h' || source.startsWith('<h', start))

/** What an entry ends with, as it does with a field; an address below its authors is their link. */
const ends: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['organization', 'dot', 'date', 'count', 'comments'])
/** So many cues make a byline. */
const longestByline = 12

/** What an address alone is: that of the title below, a part of the byline above, or neither. The first one of a text tells of all. */
export function placeAddress(reader: Reader, piece: Piece): 'above-title' | 'in-byline' | null {
  const above = reader.cues.at(-1)
  // A sign before it on its line is none of the text.
  const gap = wider(reader.gap, piece.gap)
  if (piece.link?.target?.kind === 'arxiv' && above?.field === true && gap !== 'same-line') return 'in-byline'
  if (!isAlone(reader.source, piece, gap)) return null
  const isBelowEnd = above !== undefined && (ends.has(above.kind) || above.field === true)
  reader.addressesAbove ??= tellAbove(reader, isBelowEnd)
  if (reader.addressesAbove === true) return 'above-title'
  return isBelowEnd ? 'in-byline' : null
}

/** Whether the first address stands above all titles and bylines, below the page's header or its day; null where nobody knows. */
function tellAbove({ source, cues, addressHabit }: Reader, isBelowEnd: boolean): boolean | null {
  if (addressHabit === 'above' || (addressHabit === 'maybe-above' && endsHeader(source, cues.at(-1)))) return true
  if (!isBelowEnd) return null
  // The first address of all would stand above the first title, and not below its fields.
  if (cues.at(-1)?.field === true && cues.some((cue) => cue.kind === 'text' && !namesPage(source, cue))) return false
  return addressHabit !== 'below' && !cues.slice(-longestByline).some(({ kind }) => kind === 'authors' || kind === 'dot')
}

/** What stands above all papers. */
const header: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['page-title', 'curator'])

/** Whether a cue is of the page's header. */
function endsHeader(source: string, cue: Cue | undefined): boolean {
  if (cue?.kind === 'text') return cue.heading === true && namesPage(source, cue)
  return cue !== undefined && header.has(cue.kind)
}
