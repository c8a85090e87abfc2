/** Links among the fields of a list: behind others on their line, `[arXiv](https://arxiv.org/abs/...)`, or as the value of a label, `- **Link:** [paper](...)`. */
import type { Cue, Gap } from '../../cues.ts'
import { callsPaper } from '../../link-words.ts'
import { type Link, paperOf, type Target } from '../../targets.ts'
import type { Span } from '../../schema.ts'
import type { Piece } from '../markup/piece.ts'
import { readFieldLabel } from './labels.ts'
import { toStars } from './values.ts'

/** `[GitHub 120](https://github.com/...)` or `[arXiv](https://arxiv.org/abs/...)` behind the fields of a line. */
export const isNamedLink = ({ kind, link }: Piece): boolean =>
  kind === 'text' && (link?.target?.kind === 'code' || paperOf(link?.target) !== null)

/** What a link to a repository is called. */
const namesCode = /^(?:code|github|repo|repository|project)(?: (?:page|link|repo|repository))?$/i
const longestName = 60

/** Whether the text before some links, behind its bullet, is the label of a link, or nothing before links that have such names. O(1) for each link. */
export function namesLinks(source: string, start: number, end: number, links: readonly Piece[]): boolean {
  if (links.length === 0) return false
  const label = readFieldLabel(source, start, end)
  if (label !== null) return label.end === end && (label.name === 'link' || label.name === 'stars')
  return start === end && links.every((link) => isNameOfLink(source, link))
}

/** Whether the text of a link is what writers call links to papers or repositories. O(1). */
export const isNameOfLink = (source: string, { start, end }: Span): boolean =>
  end - start <= longestName && isName(source.slice(start, end).replace(/^\[|\]$/g, ''))

/** Signs alone may be a number of votes. */
const hasLetter = /\p{L}/u

const isName = (text: string): boolean => hasLetter.test(text) && (callsPaper(text) || namesCode.test(text))

/** The field that a link to a paper or to a repository is. */
export function toLinkCue(source: string, { start, end, link }: Piece, gap: Gap = 'same-line'): Cue {
  const id = paperOf(link?.target)
  if (id !== null) return { kind: 'arxiv', start, end, gap, id, field: true }
  const { url } = (link as Link).target as Extract<Target, { kind: 'code' }>
  return toStars(source, { start, end, gap }, url)
}
