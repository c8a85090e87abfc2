/** What the readings of a block cost: how badly it looks its part, and what a reading says is missing. */
import { foldText } from '../text.ts'
import { longestTitle, shortestAbstract } from '../lengths.ts'
import { hasWords, holdsUrl, isBoilerplate, isCounted, measureText, scoreOfProse, scoreTitle } from './looks.ts'
import type { Block } from './block.ts'

/** What a reading costs for saying that something is missing or out of place. */
export const costs = {
  titleMissing: 5,
  abstractMissing: 2.5,
  bylineMissing: 3,
  onlyTitle: 2,
  entryMissing: 6,
  furtherParagraph: 1.5,
  shortParagraph: 1.5,
  shortAbstract: 4,
  longAbstract: 4,
  stray: 4,
  boilerplate: 1.5,
  longStray: 4,
  titleAgain: 6,
  wordless: 8,
  counted: 4,
  strayInside: 2,
  unmarkedTitle: 7,
  labelLike: 6,
  belowCard: 4,
  unlikely: 20,
  impossible: 1_000,
} as const

/** What a block that is no text costs, read as a title and read as a stray. */
export const costsOfOthers = {
  furniture: { title: 4.5, stray: 0 },
  count: { title: 3, stray: 0.3 },
  date: { title: 3, stray: 1 },
  mark: { title: costs.impossible, stray: 0 },
  unread: { title: costs.impossible, stray: 0 },
} as const

/**
 * What marks tell of a block: that it is a title or an abstract; that it is the first below a card; that it is no title, because titles are
 * marked on this page; that it is something else of the paper above.
 */
export type Hint = 'title' | 'abstract' | 'first' | 'no-title' | 'of-paper' | null

/** Costs of one block, for each part that it can play. */
export interface Looks {
  readonly title: number
  readonly prose: number
  readonly stray: number
  /** What it costs more where an abstract begins with it, and where one goes on with it. */
  readonly opening: number
  readonly further: number
  readonly length: number
}

/** Nothing speaks against it as a part of an abstract. */
const long = { opening: 0, further: 0 } as const

/** `Posted by hanne-k`: where titles have marks, a text that is no longer is a label of the card and no abstract. */
const longestLabel = 40

/** Short texts of a stretch so far, and whether one stood right above prose, as a title does. */
export type SeenTexts = Map<string, boolean>

/**
 * @param seen a title that stands there again is no second title
 * @param next the block below
 */
export function lookAt(source: string, block: Block, seen: SeenTexts, hint: Hint, next?: Block): Looks {
  const looks = lookAtHinted(source, block, seen, hint, next)
  return block.behindName ? { ...looks, further: costs.impossible } : looks
}

function lookAtHinted(source: string, block: Block, seen: SeenTexts, hint: Hint, next: Block | undefined): Looks {
  const { length } = block
  if (hint === 'title') return { title: 0, prose: costs.unlikely, stray: costs.unlikely, ...long, length }
  if (hint === 'abstract' || block.labelled) return { title: costs.impossible, prose: 0, stray: costs.unlikely, ...long, length }
  const looks = lookAtUnmarked(source, block, seen, hint !== 'no-title' && isProse(source, next))
  if (hint === 'of-paper') return { ...looks, title: costs.impossible }
  if (hint === 'first') return { ...looks, stray: looks.stray + costs.belowCard }
  if (hint !== 'no-title') return looks
  return { ...looks, title: looks.title + costs.unmarkedTitle, opening: looks.opening + (length <= longestLabel ? costs.labelLike : 0) }
}

/** @param aboveProse whether prose stands right below, so that it may be a title */
function lookAtUnmarked(source: string, block: Block, seen: SeenTexts, aboveProse: boolean): Looks {
  const { length } = block
  if (block.kind !== 'text') {
    const { title, stray } = costsOfOthers[block.kind]
    return { title, prose: costs.impossible, stray, ...long, length }
  }
  if (length > 2 * longestTitle) return looksOfProse(length)
  // White space is folded first: twice the characters may still be a title.
  const text = foldText(source.slice(block.start, block.end))
  const again = text.length <= longestTitle && seen.has(text)
  // What an abstract has of its title is a part of it; a label that each card has is none.
  const ofTitle = seen.get(text) === true
  if (text.length <= longestTitle) seen.set(text, ofTitle || aboveProse)
  const score = scoreTitle(text)
  const short = !ofTitle && measureText(text) < shortestAbstract
  const count = isCounted(text)
  return {
    title: costOfTitle(score) + (again ? costs.titleAgain : 0) + (count ? costs.counted : 0),
    prose: ofTitle ? 0 : Math.max(0, score) + (hasWords(text) && !count ? 0 : costs.wordless),
    stray: costOfStray(text),
    opening: short ? costs.shortAbstract : 0,
    further: short && !holdsUrl(text) ? costs.shortParagraph : 0,
    length,
  }
}

/** Whether a block is an abstract, or begins one. */
const isProse = (source: string, block: Block | undefined): boolean =>
  block !== undefined && block.kind === 'text' && /[.。…]["')\]]?$/.test(source.slice(block.start, block.end).slice(-2))

function costOfStray(text: string): number {
  if (text.length > longestTitle) return costs.stray + costs.longStray
  return isBoilerplate(text) || isCounted(text) || !hasWords(text) ? costs.boilerplate : costs.stray
}

/** What is far longer than a title is not looked at. */
const looksOfProse = (length: number): Looks => ({
  title: costOfTitle(scoreOfProse),
  prose: 0,
  stray: costs.stray + costs.longStray,
  ...long,
  length,
})

/** What is cut off has no end to look at, and is as short as it happens to be. */
export const looksCutOff = (looks: Looks): Looks => ({ ...looks, prose: Math.min(looks.prose, 1), ...long })

/** From 0 on: 0.3 for each point below 6. Below 0: 1.8 and the points that speak against it. */
const costOfTitle = (score: number): number => (score >= 0 ? Math.max(0, 6 - score) * 0.3 : 1.8 - score)
