/** What stands on a line beside one another: a title that is marked, links of its paper, and words. */
import type { Cue } from '../../cues.ts'
import type { Link } from '../../targets.ts'
import { paperOf, readTarget } from '../../targets.ts'
import type { Piece } from '../markup/piece.ts'
import { isNamedLink, isNameOfLink, toLinkCue } from './field-links.ts'

/** A part of a line. */
export interface LineToken {
  /** `title`: a text that leads to a paper, or is a heading. `link`: an address, or a link that is called so. */
  readonly kind: 'title' | 'link' | 'words'
  readonly start: number
  readonly end: number
  readonly link: Link | null
  /** The field that a link is; null where its title says the same. */
  readonly cue: Cue | null
}

const address = /<?\bhttps?:\/\/[^\s<>()[\]|]{1,200}[^\s<>()[\]|.,;:]>?/gi

/** Read a line into tokens; null where there is something else on it, or more than one title. O(length). */
export function readTokens(source: string, line: readonly Piece[]): LineToken[] | null {
  const tokens: LineToken[] = []
  // Behind a linked title its heading goes on to the end of the line.
  const isLinked = line.some((piece) => isTitle(source, piece))
  for (const piece of line) {
    const found = readToken(source, isLinked ? { ...piece, heading: false } : piece)
    if (found === null) return null
    for (const token of found) tokens.push(token)
  }
  return tokens.filter(({ kind }) => kind === 'title').length > 1 ? null : tokens
}

function readToken(source: string, piece: Piece): readonly LineToken[] | null {
  const { kind, start, end, link, heading } = piece
  if (kind === 'picture') return []
  if (isTitle(source, piece)) return [{ kind: 'title', start, end, link, cue: null }]
  if (kind === 'target' || (kind === 'text' && isNamedLink(piece)))
    return link !== null && isNamedLink({ ...piece, kind: 'text' })
      ? [{ kind: 'link', start, end, link, cue: toLinkCue(source, piece) }]
      : null
  if (kind !== 'text') return null
  if (heading) return [{ kind: 'title', start, end, link, cue: null }]
  return link === null ? cutWords(source, start, end) : null
}

/** Whether a text leads to a paper, and calls it by its title. */
const isTitle = (source: string, piece: Piece): boolean =>
  piece.kind === 'text' && paperOf(piece.link?.target) !== null && !isCalledLink(source, piece)

const isCalledLink = (source: string, piece: Piece): boolean =>
  isNameOfLink(source, piece) || /^<?https?:/i.test(source.slice(piece.start, piece.start + 7))

/** Words, and the addresses among them; null where one of those leads to no paper. */
function cutWords(source: string, start: number, end: number): LineToken[] | null {
  const tokens: LineToken[] = []
  let at = start
  const text = source.slice(start, end)
  for (const match of text.matchAll(address)) {
    const [place, target] = [start + match.index, readTarget(match[0].replace(/^<|>$/g, ''))]
    const id = paperOf(target)
    if (id === null) return null
    if (place > at) tokens.push({ kind: 'words', start: at, end: place, link: null, cue: null })
    at = place + match[0].length
    tokens.push({
      kind: 'link',
      start: place,
      end: at,
      link: { target },
      cue: { kind: 'arxiv', start: place, end: at, gap: 'same-line', id, field: true },
    })
  }
  if (at < end) tokens.push({ kind: 'words', start: at, end, link: null, cue: null })
  return tokens
}
