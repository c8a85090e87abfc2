/** Lists with a line for each paper, without votes that say so: a title and its address, or a title and a bare number. */
import type { Cue } from '../../cues.ts'
import { paperOf, type Target } from '../../targets.ts'
import type { Span } from '../../schema.ts'
import type { Piece } from '../markup/piece.ts'
import { isNameOfLink } from './field-links.ts'
import { readFieldLabel } from './labels.ts'
import type { LineToken } from './line-tokens.ts'
import { addLine, type CuesAt, leadsToPaper, listLines, type ListLine, toText, toTitle, wordsOf } from './list-lines.ts'
import { cutBareCount, readMarkedFields, trimTitle } from './titled-words.ts'

/** What the site's own pages have beside each title, and no such list. */
const ofSite: ReadonlySet<Target['kind'] | undefined> = new Set<Target['kind']>(['profile', 'votes', 'comments', 'avatar'])
/** Fewer lines are no list. */
const fewestBare = 3

/**
 * The cues of lines without votes, where all that lead to a paper are alike: a title and an address, or a title and a bare number on the same side of each. What
 * that is nobody knows, but no part of a title.
 */
export function readBareLines(source: string, pieces: readonly Piece[]): CuesAt[] {
  const lines: CuesAt[] = []
  let form: string | null = null
  let count = 0
  const hasAddressAt = findAddressed(source, pieces)
  // The line below may be that of the address.
  const isAddressed = (from: number, to: number): boolean => {
    for (let at = from; at <= to; at++) if (hasAddressAt(at)) return true
    return false
  }
  for (const line of listLines(source, pieces, isAddressed)) {
    if (!leadsToPaper(line) || line.tokens.every(({ kind }) => kind === 'link')) continue
    const bare = readBare(source, line)
    if (bare === null || (form !== null && bare.form !== form)) return []
    form = bare.form
    addLine(lines, line, bare.cues)
    count++
  }
  return count < fewestBare || pieces.some(({ link }) => link !== null && ofSite.has(link.target?.kind)) ? [] : lines
}

/** Whether a piece leads to a paper, or may have an address in it; pieces are asked for in their order. All calls together are O(n). */
function findAddressed(source: string, pieces: readonly Piece[]): (at: number) => boolean {
  let next = source.indexOf('://')
  return (at) => {
    const piece = pieces[at]
    if (piece === undefined) return false
    if (piece.link !== null) return paperOf(piece.link.target) !== null
    if (next >= 0 && next < piece.start) next = source.indexOf('://', piece.start)
    return next >= 0 && next < piece.end
  }
}

/** What a line without votes has, and its cues. */
interface Bare {
  readonly form: string
  readonly cues: readonly Cue[]
}

/** Read a line of a title, with a bare number or beside the address of its page on the site; null where there is anything else. */
function readBare(source: string, line: ListLine): Bare | null {
  const marked = line.tokens.find(({ kind }) => kind === 'title') ?? null
  const [own, other] = wordsOf(source, line).filter((each) => readMarkedFields(source, each)?.length !== 0)
  if (other !== undefined) return null
  const counted = own === undefined ? null : cutBareCount(source, own)
  const words = counted === null ? (own ?? null) : counted.rest.start < counted.rest.end ? counted.rest : null
  if ((words === null) !== (marked !== null)) return null
  const title = words === null ? marked : trimTitle(source, words)
  if (title === null || (counted === null && !hasAddress(line, marked)) || isLabel(source, title)) return null
  return {
    form: counted?.form ?? 'title',
    cues: [toTitle(title, marked?.link ?? null), ...(counted === null ? [] : [toText(counted.count)])],
  }
}

/** Whether words are the label of what stands beside them: `URL: https://...`, `Read more: https://...`. */
const isLabel = (source: string, { start, end }: Span): boolean =>
  readFieldLabel(`${source.slice(start, end)}:`, 0, end - start + 1) !== null || isNameOfLink(source, { start, end })

/** Whether a title that leads nowhere stands beside the address of a page of the site. */
const hasAddress = ({ tokens }: ListLine, marked: LineToken | null): boolean =>
  (marked?.link ?? null) === null && tokens.some(({ kind, link }) => kind === 'link' && link?.target?.kind === 'paper')
