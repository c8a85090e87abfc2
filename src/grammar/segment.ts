/**
 * Segmentation: which of the blocks between two bylines are titles, which abstracts, which neither.
 *
 * A usual stretch is a title and its abstract, and usual.ts tells it at a glance. Where bylines, titles or abstracts are missing,
 * or paragraphs and strange lines are in between, every block can be several things. Then each reading of the whole stretch
 * has a cost, which is how badly its blocks look their part plus what it says is missing, and the cheapest wins: the
 * shortest path through a graph of six states, with the second-best path kept beside it, in time linear in the blocks.
 * The costs stand in two tables: in costs.ts, and in looks.ts for how a block looks.
 */
import { costs, type Hint, type Looks, type SeenTexts, lookAt, looksCutOff } from './costs.ts'
import type { Block } from './block.ts'
import { closeMargin } from './looks.ts'
import { longestAbstract, longestTitle } from '../lengths.ts'

/** What a block is. `orphan` is an abstract that has no title; `more` a further paragraph of either kind of abstract. */
export type Label = 'title' | 'abstract' | 'orphan' | 'more' | 'stray'

/** What follows the stretch: a byline, or the end of the page. */
export type Closing = 'byline' | 'page-end'

/** Two readings of one block that cost nearly the same, or a title that does not look like one. */
export interface CloseCall {
  /** Index of the block. */
  readonly block: number
  readonly reading: Label
  /** `end` where it is sure what the block is, but not where it ends. */
  readonly other: Label | 'end'
}

/** What the blocks of a stretch were read as. */
export interface Labelling {
  /** One for each block. */
  readonly labels: readonly Label[]
  readonly closeCall: CloseCall | null
}

/** A title that costs more for its looks is doubtful, even where nothing else is near. */
const doubtfulTitle = 3.5

/** Where a reading stands after a block: indexes into a front. Of the `gap` states a stray came last. */
const outside = 0
const inTitle = 1
const titleGap = 2
const inAbstract = 3
const abstractGap = 4
const inOrphan = 5
type State = typeof outside | typeof inTitle | typeof titleGap | typeof inAbstract | typeof abstractGap | typeof inOrphan
const states: readonly State[] = [outside, inTitle, titleGap, inAbstract, abstractGap, inOrphan]

/** Where a stray leads. Behind one, an abstract does not go on: its span would hold the stray. */
const gapOf: readonly State[] = [outside, titleGap, titleGap, abstractGap, abstractGap, abstractGap]

/** A reading up to a block, as a list that shares its beginning with others. */
interface Path {
  readonly cost: number
  readonly label: Label
  readonly before: Path | null
  /** Characters of the abstract so far. */
  readonly length: number
}

/** A path through all blocks. */
interface Ending {
  readonly path: Path
  readonly cost: number
}

/** For each state up to two paths into it, the cheaper one first. */
type Front = readonly Path[][]

const newFront = (): Front => [[], [], [], [], [], []]

/**
 * Label the blocks of a stretch.
 *
 * @param hints what marks tell of each block
 * @param cut whether the last block is the beginning of an abstract, and the text ends in it
 * @returns the labels, and the closest call among them. O(blocks).
 */
export function segment(source: string, blocks: readonly Block[], hints: readonly Hint[], closing: Closing, cut: boolean): Labelling {
  if (!cut && isMarked(blocks, hints)) return blocks.length === 1 ? markedTitle : markedEntry
  const seen: SeenTexts = new Map()
  const looks = blocks.map((block, index) => lookAt(source, block, seen, hints[index] ?? null, blocks[index + 1]))
  if (cut) looks.push(looksCutOff(looks.pop() as Looks))
  const front = looks.reduce(advance, [[{ cost: 0, label: 'stray', before: null, length: 0 }], [], [], [], [], []])
  const [best, second] = cheapestTwo(front, closing)
  const labels = toLabels(best.path, blocks.length)
  const close = second !== undefined && second.cost - best.cost < closeMargin
  const closeCall = close ? firstDifference(labels, toLabels(second.path, blocks.length)) : doubtful(blocks, looks, labels)
  return { labels, closeCall }
}

const markedTitle: Labelling = { labels: ['title'], closeCall: null }
const markedEntry: Labelling = { labels: ['title', 'abstract'], closeCall: null }

/** Whether marks tell a title, and its abstract or none: every other reading would cost far more, so that nothing is to be weighed. */
function isMarked(blocks: readonly Block[], hints: readonly Hint[]): boolean {
  if (hints[0] !== 'title' || blocks[0]?.closeEnd === true || blocks.length > 2) return false
  return blocks.length === 1 || hints[1] === 'abstract' || (hints[1] === 'no-title' && isLong(blocks[1] as Block))
}

/** Whether a text is far longer than a title. */
const isLong = ({ kind, length }: Block): boolean => kind === 'text' && length > 2 * longestTitle

/** The cheapest two of all paths, with what they cost where the stretch is closed; there is always a path. */
function cheapestTwo(front: Front, closing: Closing): [best: Ending, second: Ending | undefined] {
  let best: Ending | undefined
  let second: Ending | undefined
  for (const state of states) {
    for (const path of front[state] as Path[]) {
      const ending = { path, cost: path.cost + costOfClosing(state, closing) }
      if (best === undefined || ending.cost < best.cost) [best, second] = [ending, best]
      else if (second === undefined || ending.cost < second.cost) second = ending
    }
  }
  return [best as Ending, second]
}

/** Go on by one block: from each state to all those that the block can lead to. */
function advance(front: Front, looks: Looks): Front {
  const next = newFront()
  for (const state of states) {
    for (const path of front[state] as Path[]) {
      offer(next, inTitle, path, 'title', costOfTitleAfter(state) + looks.title, 0)
      offer(next, gapOf[state] as State, path, 'stray', looks.stray + (state === inTitle ? costs.strayInside : 0), 0)
      offerProse(next, state, path, looks)
    }
  }
  return next
}

/** Prose opens the abstract of the title before it, goes on with an abstract, or is one without a title. */
function offerProse(next: Front, state: State, path: Path, looks: Looks): void {
  const opening = looks.prose + looks.opening
  if (state === inTitle || state === titleGap) offer(next, inAbstract, path, 'abstract', opening, looks.length)
  if (state === inAbstract || state === inOrphan) offer(next, state, path, 'more', costOfMore(looks, path), path.length + looks.length)
  if (state !== inTitle && state !== inOrphan) offer(next, inOrphan, path, 'orphan', costOfOrphan(state) + opening, looks.length)
}

/** A title ends the entry before it, which then has no byline. */
function costOfTitleAfter(state: State): number {
  if (state === outside) return 0
  return costs.bylineMissing + (state === inTitle || state === titleGap ? costs.abstractMissing + costs.onlyTitle : 0)
}

const costOfOrphan = (state: State): number => costs.titleMissing + (state === outside ? 0 : costs.bylineMissing)

function costOfMore(looks: Looks, path: Path): number {
  const tooLong = path.length <= longestAbstract && path.length + looks.length > longestAbstract
  return looks.prose + costs.furtherParagraph + looks.further + (tooLong ? costs.longAbstract : 0)
}

function costOfClosing(state: State, closing: Closing): number {
  const noAbstract = state === inTitle || state === titleGap ? costs.abstractMissing : 0
  if (closing === 'byline') return state === outside ? costs.entryMissing : noAbstract
  return state === outside ? 0 : costs.bylineMissing + noAbstract
}

/** Keep the two cheapest paths into a state. */
function offer(front: Front, state: State, before: Path, label: Label, cost: number, length: number): void {
  const paths = front[state] as Path[]
  const total = before.cost + cost
  const first = paths[0]
  const second = paths[1]
  if (cost >= costs.impossible || (second !== undefined && total >= second.cost)) return
  const path: Path = { cost: total, label, before, length }
  if (first === undefined) paths.push(path)
  else if (total < first.cost) {
    paths[1] = first
    paths[0] = path
  } else paths[1] = path
}

function toLabels(path: Path, length: number): Label[] {
  const labels: Label[] = new Array(length)
  let at: Path | null = path
  for (let block = length - 1; block >= 0 && at !== null; block--) {
    labels[block] = at.label
    at = at.before
  }
  return labels
}

/** Where two readings part; the labels of a path tell its states, so that two paths have different ones. */
function firstDifference(labels: readonly Label[], others: readonly Label[]): CloseCall {
  const block = labels.findIndex((label, index) => label !== others[index])
  return { block, reading: labels[block] as Label, other: others[block] as Label }
}

/** The cheapest reading may still be a poor one: a title that looks like prose, an abstract longer than any. */
function doubtful(blocks: readonly Block[], looks: readonly Looks[], labels: readonly Label[]): CloseCall | null {
  let length = 0
  for (const [at, label] of labels.entries()) {
    const look = looks[at] as Looks
    if (label === 'title' && blocks[at]?.closeEnd === true) return { block: at, reading: 'title', other: 'end' }
    if (label === 'title' && look.title > doubtfulTitle) return { block: at, reading: 'title', other: 'stray' }
    length = (label === 'more' ? length : 0) + look.length
    if (label === 'more' && length > longestAbstract) return { block: at, reading: 'more', other: 'orphan' }
  }
  return null
}
