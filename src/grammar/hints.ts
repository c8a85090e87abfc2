/** What headings and links tell about the blocks of a stretch, before their looks are weighed. */
import { longestTitle, shortestAbstract } from '../lengths.ts'
import type { Hint } from './costs.ts'
import type { Block } from './paragraph.ts'
import type { Survey } from './survey.ts'

/**
 * Tell titles and abstracts by their marks.
 *
 * A heading is a title. Of two texts with links to the same paper the first is its title and the second its abstract; a text that has such a
 * link and is too long for a title is an abstract. Where the page marks its titles, what has no mark is none; and where its titles lead to their
 * papers, a heading that does not is one only below a card or above a byline.
 *
 * @param belowCard whether a card stands above the stretch
 * @param closed whether a byline stands below it
 * @returns one hint a block. O(blocks).
 */
export function findHints(blocks: readonly Block[], belowCard: boolean, closed: boolean, survey: Survey): Hint[] {
  if (!survey.titlesMarked) return belowCard || survey.votesBeforeTitles ? hintByNumbers(blocks, belowCard, survey) : []
  let title: Block | null = null
  const proven = belowCard ? blocks.findIndex(isHeading) : closed ? blocks.findLastIndex(isHeading) : -1
  return blocks.map((block, index) => {
    if (survey.headingsLinked && isHeading(block) && block.paper === null && index !== proven) return 'no-title'
    const hint = findHint(block, title, blocks[index + 1], survey)
    if (hint === 'title') title = block
    return hint
  })
}

/** The first text below a card is more likely its title than a stray; where votes stand before titles, a number is no title. */
function hintByNumbers(blocks: readonly Block[], belowCard: boolean, survey: Survey): Hint[] {
  const first = belowCard ? blocks.findIndex(({ kind }) => kind === 'text') : -1
  return blocks.map(({ kind }, at) => (at === first ? 'first' : kind === 'count' && survey.votesBeforeTitles ? 'no-title' : null))
}

const isHeading = ({ kind, heading }: Block): boolean => kind === 'text' && heading

function findHint(block: Block, title: Block | null, next: Block | undefined, survey: Survey): Hint {
  if (block.kind !== 'text') return null
  if (block.heading) return 'title'
  if (block.paper === null) return 'no-title'
  if (title !== null && title.paper === block.paper) return 'abstract'
  if (block.length > longestTitle) return 'abstract'
  // A title, and its abstract behind it or lost.
  if (next?.paper === block.paper && !next.heading) return 'title'
  return survey.headings ? (block.length >= shortestAbstract ? 'abstract' : null) : 'title'
}
