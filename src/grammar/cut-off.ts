/** Whether a text breaks off in the middle of an entry. */
import { longestTitle } from '../lengths.ts'
import type { Span } from '../schema.ts'
import { foldText } from '../text.ts'
import { endsSentence, scoreOfProse, scoreTitle } from './looks.ts'
import type { Block } from './block.ts'
import type { Label } from './segment.ts'

/** An abstract that is cut off before this is taken for anything. */
const shortestCut = 40

/** Whether a text ends in the middle of an abstract: the last block breaks off, and what is above looks like its title. */
export function endsInAbstract(source: string, blocks: readonly Block[]): boolean {
  const [title, abstract] = blocks.slice(-2)
  if (title?.kind !== 'text' || abstract?.kind !== 'text') return false
  if (abstract.length < shortestCut || endsSentence(source.slice(abstract.start, abstract.end))) return false
  return scoreBlock(source, title) >= likelyTitle
}

/** How much a block looks like a title. */
const scoreBlock = (source: string, block: Block): number =>
  block.length > longestTitle ? scoreOfProse : scoreTitle(foldText(source.slice(block.start, block.end)))

/** From this score on, a last line is more likely the title of a paper that is cut off than anything else. */
const likelyTitle = 4.5

/** An ellipsis right behind a letter or a comma: some program has shortened the text. */
const shortened = /[\p{L}\p{N},](?:\.{3}|…)$/u

/**
 * Whether a text was shortened in the middle of its last abstract. Where other abstracts end so as well, each of them is a short one, and the text is whole.
 *
 * @param others the places of abstracts before it
 */
export function isShortened(source: string, blocks: readonly Block[], labels: readonly Label[], others: readonly Span[]): boolean {
  const isShort = (place: Span): boolean => shortened.test(source.slice(Math.max(place.start, place.end - 4), place.end))
  const label = labels.at(-1)
  return (label === 'abstract' || label === 'more') && others.length > 0 && isShort(blocks.at(-1) as Block) && !others.some(isShort)
}

/** Whether the text ends in this stretch, and not with the end of a sentence, nor with something that may be a footer. */
export function isCutOff(source: string, blocks: readonly Block[], labels: readonly Label[]): boolean {
  const block = blocks.at(-1) as Block
  if (block.kind !== 'text') return false
  const label = labels.at(-1)
  if (label === 'stray') return scoreBlock(source, block) >= likelyTitle
  // A title with its link is whole; an abstract need not follow it.
  if (label === 'title') return block.paper === null
  return !endsSentence(source.slice(block.start, block.end))
}
