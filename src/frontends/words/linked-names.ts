/** Names of authors that are links each: `**Authors:** [Ada Byron](/ada-b), [Ben Cole](/benc) et al.` */
import { isWhiteSpace, skipWhiteSpace } from '../../text.ts'
import type { Piece } from '../markup/piece.ts'
import { readFieldLabel } from './labels.ts'
import { joinNames } from './names.ts'
import { leaveOut, type Reader, takeForward, takeGap } from './reader.ts'

/** Read a line of a label and names with links; says whether it was one. O(length). */
export function readLinkedNames(reader: Reader, pieces: readonly Piece[]): boolean {
  const { source, cues } = reader
  const [label, ...texts] = pieces as readonly [Piece, ...Piece[]]
  const start = skipBullet(source, label)
  if (!texts.some(({ link }) => link !== null) || label.link !== null || !isLabel(source, start, label.end)) return false
  const authors = texts.every(({ kind }) => kind === 'text') ? joinNames(source, texts) : null
  if (authors === null) return false
  takeForward(reader)
  reader.awaits = null
  if (start > label.start) leaveOut(reader, { start: label.start, end: label.start + 1, gap: label.gap })
  cues.push({ ...authors, start, gap: takeGap(reader, label.gap) })
  return true
}

function isLabel(source: string, start: number, end: number): boolean {
  const label = readFieldLabel(source, start, end)
  return label?.name === 'authors' && label.end === end
}

/** Behind the bullet of a list's item, where there is one. */
function skipBullet(source: string, { start, end }: Piece): number {
  const isBullet = '-*+•'.includes(source.charAt(start)) && isWhiteSpace(source.charCodeAt(start + 1))
  return isBullet ? skipWhiteSpace(source, start + 1, end) : start
}
