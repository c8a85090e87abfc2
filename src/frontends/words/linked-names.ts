/** Names of authors that are links each: `**Authors:** [Ada Byron](/ada-b), [Ben Cole](/benc) et al.` */
import { isWhiteSpace, skipWhiteSpace } from '../../text.ts'
import type { Piece } from '../markup/pieces.ts'
import { readFieldLabel } from './labels.ts'
import { isName } from './names.ts'
import { leaveOut, type Reader, takeForward, takeGap } from './reader.ts'

/** What stands between two of them, and behind the last one where it is not the last author. */
const between = /^(?:,? ?(?:and|&)|[,;·])$/
const andOthers = /^,?\s?(?:et al\.?|and others|…|\.\.\.)$/
const longestBetween = 12

/** Read a line of a label and names with links; says whether it was one. O(length). */
export function readLinkedNames(reader: Reader, pieces: readonly Piece[]): boolean {
  const { source, cues } = reader
  const [label, ...list] = pieces as readonly [Piece, ...Piece[]]
  const start = skipBullet(source, label)
  if (list.length === 0 || label.link !== null || !isLabel(source, start, label.end)) return false
  const textOf = ({ start: from, end }: Piece): string => source.slice(from, Math.min(end, from + longestBetween))
  const last = list.at(-1) as Piece
  const goesOn = last.link === null && andOthers.test(textOf(last))
  const whole = goesOn ? list.slice(0, -1) : list
  const names = whole.filter(({ link }) => link !== null)
  const isRead = (piece: Piece): boolean =>
    piece.kind === 'text' && (piece.link === null ? between.test(textOf(piece)) : isName(source.slice(piece.start, piece.end)))
  const [first] = names
  if (first === undefined || !whole.every(isRead)) return false
  takeForward(reader)
  reader.awaits = null
  if (start > label.start) leaveOut(reader, { start: label.start, end: label.start + 1, gap: label.gap })
  const place = { start, end: last.end, gap: takeGap(reader, label.gap), field: true }
  const figure = { start: first.start, end: last.end, count: goesOn ? null : { value: names.length, rounded: false } }
  cues.push({
    kind: 'authors',
    ...place,
    figure,
    ...(goesOn ? {} : { names: names.map(({ start: from, end }) => ({ start: from, end })) }),
  })
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
