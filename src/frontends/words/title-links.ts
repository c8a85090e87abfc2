/** Links behind a linked title on its line: `## [Paper Boats](/papers/2509.01234) [PDF](https://arxiv.org/pdf/2509.01234) [code](https://github.com/...)`. */
import { type Link, paperOf } from '../../targets.ts'
import type { Piece } from '../markup/piece.ts'
import { addLink, isNamedLink, isNameOfLink } from './field-links.ts'
import { leaveOut, longestPart, type Reader, takeForward, takeGap } from './reader.ts'

/** What stands between such links. */
const between = /^[\s|·,/()[\]–—-]{1,8}$/
const longestBetween = 8

/** A number with a sign or a word, which nobody can tell: `⭐ 51`, `· 51 likes`. */
const count = /^[^\p{L}\p{N}]{0,6}\d[\d.,]{0,9}[km]?[^\p{L}\p{N}]{0,3}(?:\p{L}{1,12}[^\p{L}\p{N}]{0,3})?$/iu
const longestCount = 40

const isCount = (source: string, { kind, link, start, end }: Piece): boolean =>
  kind === 'text' && link === null && end - start <= longestCount && count.test(source.slice(start, end))

const isWords = ({ kind, link, start, end }: Piece): boolean => kind === 'text' && link === null && end - start <= longestPart

/** Whether a link leads to another paper, or to a page that no rule knows. */
const leadsElsewhere = ({ target }: Link, id: string): boolean => target?.kind === 'other' || (paperOf(target) ?? id) !== id

/** Read a heading that leads to its paper, and the links to it or to its repository behind; counts, and words and links of another thing are left as texts. Says whether it was one. O(length). */
export function readTitleLinks(reader: Reader, [title, ...others]: readonly Piece[]): boolean {
  const { source, cues } = reader
  const id = paperOf(title?.link?.target)
  if (title?.kind !== 'text' || !title.heading || id === null) return false
  const isOfPaper = (piece: Piece): boolean =>
    isNamedLink(piece) && isNameOfLink(source, piece) && (paperOf(piece.link?.target) ?? id) === id
  const isBetween = ({ kind, link, start, end }: Piece): boolean =>
    kind === 'picture' || (kind === 'text' && link === null && end - start <= longestBetween && between.test(source.slice(start, end)))
  // Where a link of another thing stands on the line, none of the words beside the title's own link are of it.
  const isElsewhere = ({ kind, link }: Piece): boolean => kind === 'text' && link !== null && leadsElsewhere(link, id)
  const isLeft = (piece: Piece): boolean => isCount(source, piece) || isElsewhere(piece) || isWords(piece)
  if (!others.some((piece) => isOfPaper(piece) || isElsewhere(piece) || isCount(source, piece))) return false
  if (!others.every((piece) => isBetween(piece) || isOfPaper(piece) || isLeft(piece))) return false
  takeForward(reader)
  reader.awaits = null
  cues.push({ kind: 'text', start: title.start, end: title.end, gap: takeGap(reader, title.gap), heading: true, link: title.link })
  for (const piece of others) {
    // The title's own link has said which paper it is.
    if (isBetween(piece) || (isOfPaper(piece) && paperOf(piece.link?.target) === id)) leaveOut(reader, piece)
    // No word of the title, as what stands on its line is elsewhere.
    else if (isOfPaper(piece)) addLink(reader, piece, 'next-line')
    else cues.push({ kind: 'text', start: piece.start, end: piece.end, gap: 'next-line' })
  }
  return true
}
