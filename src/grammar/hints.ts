/** What headings and links tell about the blocks of a stretch, before their looks are weighed. */
import { longestTitle, shortestAbstract } from '../lengths.ts'
import type { Hint } from './costs.ts'
import { endsComplete, isCounted, isCutInFront } from './looks.ts'
import type { Block } from './block.ts'
import type { Survey } from './survey.ts'

/** What stands around a stretch. */
interface Around {
  /** Whether a card stands above it. */
  readonly belowCard: boolean
  /** Whether a byline stands below it. */
  readonly closed: boolean
  /** The paper of the entry before, null where its id is not known. */
  readonly paper: string | null
}

/**
 * Tell titles and abstracts by their marks.
 *
 * A heading is a title. Of two texts with links to the same paper the first is its title and the second its abstract; a text that has such a
 * link and is too long for a title is an abstract. Where the page marks its titles, what has no mark is none; and where its titles lead to their
 * papers, a heading that does not is one only below a card or above a byline.
 *
 * A text that links to the paper above and is no abstract is none of another paper: `8 writers`, `cs.CL`.
 *
 * @returns one hint a block. O(blocks).
 */
export function findHints(source: string, blocks: readonly Block[], { belowCard, closed, paper }: Around, survey: Survey): Hint[] {
  if (!survey.titlesMarked) return belowCard || survey.votesBeforeTitles ? hintByNumbers(blocks, belowCard, survey) : []
  let title: Block | null = null
  const proven = belowCard ? blocks.findIndex(isHeading) : closed ? blocks.findLastIndex(isHeading) : -1
  return blocks.map((block, index) => {
    if (survey.headingsLinked && isHeading(block) && block.paper === null && index !== proven) return 'no-title'
    const hint = findHint(source, blocks, index, { title, paper: title === null ? paper : title.paper }, survey)
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

/** Longer texts are looked at by their parts. */
const longestCount = 64

/** The title above, null where it stands in another stretch, and its paper. */
interface Above {
  readonly title: Block | null
  readonly paper: string | null
}

function findHint(source: string, blocks: readonly Block[], at: number, above: Above, survey: Survey): Hint {
  const [block, next] = [blocks[at] as Block, blocks[at + 1]]
  if (block.kind !== 'text') return null
  if (block.heading) return 'title'
  if (block.paper === null || (block.length <= longestTitle && isCutInFront(source.slice(block.start, block.end)))) return 'no-title'
  const hint = block.paper === above.paper ? hintBelow(source, blocks, at, above, survey) : null
  if (hint !== null) return hint
  if (block.length > longestTitle) return 'abstract'
  // A title, and its abstract behind it or lost.
  if (next?.paper === block.paper && !next.heading) return 'title'
  return survey.headings ? (block.length >= shortestAbstract ? 'abstract' : null) : 'title'
}

/** What links to the paper above is its abstract, or else no title. */
function hintBelow(source: string, blocks: readonly Block[], at: number, { title }: Above, survey: Survey): Hint {
  const { start, end, length } = blocks[at] as Block
  if (length < longestCount && isCounted(source.slice(start, end))) return 'of-paper'
  if (title !== null) return isTag(source, blocks, at, title) ? 'of-paper' : 'abstract'
  return survey.headings && length < shortestAbstract ? 'of-paper' : null
}

/** `cs.CL`: a text that is no longer and ends no sentence is a label of the paper. */
const longestTag = 40

/** Whether a text above or below an abstract is no part of its sentences. */
function isTag(source: string, blocks: readonly Block[], at: number, title: Block): boolean {
  const { start, end, length, paper } = blocks[at] as Block
  if (length > longestTag || endsComplete(source.slice(start, end))) return false
  const [before, next] = [blocks[at - 1] as Block, blocks[at + 1]]
  const isNextOfPaper = next !== undefined && next.paper === paper && !next.heading
  if (before === title) return !(isNextOfPaper && /^\p{Ll}/u.test(source.slice(next.start, next.end)))
  return !isNextOfPaper && endsComplete(source.slice(before.start, before.end))
}
