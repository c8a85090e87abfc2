/** Links behind a linked title on its line: `## [Paper Boats](/papers/2509.01234) [PDF](https://arxiv.org/pdf/2509.01234) [code](https://github.com/...)`. */
import { paperOf } from '../../targets.ts'
import type { Piece } from '../markup/piece.ts'
import { toLinkCue, isNamedLink, isNameOfLink } from './field-links.ts'
import type { TextCue } from '../../cues.ts'
import { leaveOut, mergeText, type Reader, takeForward, takeGap } from './reader.ts'

/** Whether a link is to the page of a paper, and to none of its parts. */
const isPageOf = ({ kind, link }: Piece, id: string): boolean => kind === 'text' && link?.target?.kind === 'paper' && link.target.id === id

/** What stands between such links. */
const between = /^[\s|·,/()[\]–—-]{1,8}$/
const longestBetween = 8

/** A number with a sign or a word, which nobody can tell: `⭐ 51`, `· 51 likes`. */
const count = /^[^\p{L}\p{N}]{0,6}\d[\d.,]{0,9}[km]?[^\p{L}\p{N}]{0,3}(?:\p{L}{1,12}[^\p{L}\p{N}]{0,3})?$/iu
const longestCount = 40

/** What parts words from a title. */
const parting = /^(?:[([{|·•—–]|-\s)/

/** Whether words behind a linked title are set apart from it. */
const isApart = (source: string, { kind, link, start, end }: Piece): boolean =>
  kind === 'text' &&
  link === null &&
  (parting.test(source.slice(start, start + 2)) || (end - start <= longestCount && count.test(source.slice(start, end))))

/** Whether nothing can be read between such links; a check box is a mark, as its number is told. */
const isBetween = (source: string, { kind, link, start, end }: Piece): boolean =>
  kind === 'picture' ||
  kind === 'target' ||
  kind === 'box' ||
  (kind === 'text' && link === null && end - start <= longestBetween && between.test(source.slice(start, end)))

/** Whether a text leads to another page than that of its title's paper; a link whose list was cut off says nothing. */
const leadsElsewhere = ({ kind, link }: Piece, id: string): boolean =>
  kind === 'text' && (link?.target ?? null) !== null && paperOf(link?.target) !== id

/**
 * Read a heading that leads to its paper, and what stands behind it on its line and is no part of the title: links to the paper or to its repository by
 * the names of such links; all else is left as texts of a line below. Says whether it was one. O(length).
 */
export function readTitleLinks(reader: Reader, pieces: readonly Piece[]): boolean {
  const { source, cues } = reader
  const [first] = pieces
  const id = paperOf(first?.link?.target)
  if (first?.kind !== 'text' || !first.heading || id === null) return false
  const isName = (piece: Piece): boolean => isNamedLink(piece) && isNameOfLink(source, piece) && (paperOf(piece.link?.target) ?? id) === id
  // A title may be several links, and have words between them.
  const end = pieces.findLastIndex((piece) => piece === first || (isPageOf(piece, id) && !isName(piece))) + 1
  const others = pieces.slice(end)
  if (end === 1 && !others.some((piece) => isName(piece) || leadsElsewhere(piece, id) || isApart(source, piece))) return false
  takeForward(reader)
  reader.awaits = null
  const title = pieces
    .slice(0, end)
    .filter(({ kind }) => kind === 'text')
    .map(({ start, end, gap, heading, link }): TextCue => ({ kind: 'text', start, end, gap, heading, link }))
  cues.push({ ...title.reduce(mergeText), gap: takeGap(reader, first.gap), link: first.link })
  for (const piece of others) {
    // The title's own link has said which paper it is.
    if (isBetween(source, piece) || (isName(piece) && paperOf(piece.link?.target) === id)) leaveOut(reader, piece)
    else if (isName(piece)) cues.push(toLinkCue(source, piece, 'next-line'))
    // Read as what it looks like, it would part the title from the abstract.
    else cues.push({ kind: 'text', start: piece.start, end: piece.end, gap: 'next-line' })
  }
  return true
}
