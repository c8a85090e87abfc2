/**
 * Segmentation: which of the blocks between two bylines are titles, which abstracts, which neither.
 *
 * A usual stretch is a title and its abstract, and entry.ts tells it at a glance. Where bylines, titles or abstracts are missing, or
 * paragraphs and strange lines are in between, every block can be several things. Then each reading of the whole stretch
 * has a cost, which is how badly its blocks look their part plus what it says is missing, and the cheapest wins: the
 * shortest path through a graph of six states, with the second-best path kept beside it, in time linear in the blocks.
 * The costs stand in two tables: here, and in looks.ts for how a block looks.
 */
import type { Block } from './paragraph.ts'
import { foldText } from '../text.ts'
import { scoreOfProse, holdsUrl, isBoilerplate, longestAbstract, longestTitle, scoreTitle, shortestAbstract } from './looks.ts'

/** What a block is. `orphan` is an abstract that has no title; `more` a further paragraph of either kind of abstract. */
export type Label = 'title' | 'abstract' | 'orphan' | 'more' | 'stray'

/** What follows the stretch: a byline, or the end of the page. */
export type Closing = 'byline' | 'page-end'

/** Two readings of one block that cost nearly the same, or a title that does not look like one. */
export interface CloseCall {
  /** Index of the block. */
  readonly block: number
  readonly reading: Label
  readonly other: Label
}

export interface Reading {
  /** One for each block. */
  readonly labels: readonly Label[]
  readonly closeCall: CloseCall | null
}

/** Readings whose costs differ by less are a close call. */
const closeMargin = 1.5

/** A title that costs more for its looks is doubtful, even where nothing else is near. */
const doubtfulTitle = 3.5

/** What a reading costs for saying that something is missing or out of place. */
const costs = {
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
  strayInside: 2,
  impossible: 1_000,
} as const

/** What a block that is no text costs, read as a title and read as a stray. */
const costsOfOthers = {
  furniture: { title: 4.5, stray: 0 },
  count: { title: 3, stray: 0.3 },
  date: { title: 3, stray: 1 },
  mark: { title: costs.impossible, stray: 0 },
  unread: { title: costs.impossible, stray: 0 },
} as const

/** Where a reading stands after a block. `gap` states are those in which a stray came last. */
type State = 'outside' | 'title' | 'title-gap' | 'abstract' | 'abstract-gap' | 'orphan'
const states: readonly State[] = ['outside', 'title', 'title-gap', 'abstract', 'abstract-gap', 'orphan']

/** A reading up to a block, as a list that shares its beginning with others. */
interface Path {
  readonly cost: number
  readonly label: Label
  readonly before: Path | null
  /** Characters of the abstract so far. */
  readonly length: number
}

/** Up to two paths into each state, the cheaper one first. */
type Front = Record<State, Path[]>

const start: Front = {
  outside: [{ cost: 0, label: 'stray', before: null, length: 0 }],
  title: [],
  'title-gap': [],
  abstract: [],
  'abstract-gap': [],
  orphan: [],
}

/**
 * Label the blocks of a stretch.
 *
 * @returns the labels, and the closest call among them. O(blocks).
 */
export function segment(source: string, blocks: readonly Block[], closing: Closing): Reading {
  if (blocks.length === 0) return { labels: [], closeCall: null }
  const seen = new Set<string>()
  const looks = blocks.map((block) => lookAt(source, block, seen))
  const front = looks.reduce(advance, start)
  const finals = states
    .flatMap((state) => front[state].map((path) => ({ path, cost: path.cost + costOfClosing(state, closing) })))
    .sort((a, b) => a.cost - b.cost)
  const best = finals[0] as (typeof finals)[0]
  const second = finals[1]
  const labels = toLabels(best.path, blocks.length)
  const close = second !== undefined && second.cost - best.cost < closeMargin
  const closeCall = close ? firstDifference(labels, toLabels(second.path, blocks.length)) : doubtful(looks, labels)
  return { labels, closeCall }
}

/** Costs of one block, for each part that it can play. */
interface Looks {
  readonly title: number
  readonly prose: number
  readonly stray: number
  readonly short: boolean
  readonly linked: boolean
  readonly length: number
}

/** @param seen short blocks of the stretch so far; a title that stands there again is no second title */
function lookAt(source: string, block: Block, seen: Set<string>): Looks {
  const length = block.end - block.start
  if (block.kind !== 'text') return { ...costsOfOthers[block.kind], prose: costs.impossible, short: true, linked: false, length }
  if (length > 2 * longestTitle) return looksOfProse(length)
  // White space is folded first: twice the characters may still be a title.
  const text = foldText(source.slice(block.start, block.end))
  const again = text.length <= longestTitle && seen.has(text)
  if (text.length <= longestTitle) seen.add(text)
  const score = scoreTitle(text)
  const short = length < shortestAbstract
  return {
    title: costOfTitle(score) + (again ? costs.titleAgain : 0),
    prose: again ? 0 : Math.max(0, score),
    stray: length > longestTitle ? costs.stray + costs.longStray : isBoilerplate(text) ? costs.boilerplate : costs.stray,
    short: short && !again,
    linked: short && holdsUrl(text),
    length,
  }
}

/** What is far longer than a title is not looked at. */
const looksOfProse = (length: number): Looks => ({
  title: costOfTitle(scoreOfProse),
  prose: 0,
  stray: costs.stray + costs.longStray,
  short: false,
  linked: false,
  length,
})

/** Even a good title costs a little less the better it looks; a bad one costs what speaks against it. */
const costOfTitle = (score: number): number => (score >= 0 ? Math.max(0, 6 - score) * 0.3 : 1.8 - score)

function advance(front: Front, looks: Looks): Front {
  const next: Front = { outside: [], title: [], 'title-gap': [], abstract: [], 'abstract-gap': [], orphan: [] }
  for (const state of states) {
    for (const path of front[state]) {
      offer(next.title, path, 'title', costOfTitleAfter(state) + looks.title, 0)
      offer(next[gapOf[state]], path, 'stray', looks.stray + (state === 'title' ? costs.strayInside : 0), 0)
      if (state === 'title' || state === 'title-gap') {
        offer(next.abstract, path, 'abstract', looks.prose + (looks.short ? costs.shortAbstract : 0), looks.length)
      } else if (state === 'abstract' || state === 'orphan') {
        offer(next[state], path, 'more', costOfMore(looks, path), path.length + looks.length)
      }
      if (state !== 'title' && state !== 'orphan') {
        offer(next.orphan, path, 'orphan', costOfOrphan(state) + looks.prose + (looks.short ? costs.shortAbstract : 0), looks.length)
      }
    }
  }
  return next
}

/** Where a stray leads. Behind one, an abstract does not go on: its span would hold the stray. */
const gapOf: Record<State, State> = {
  outside: 'outside',
  title: 'title-gap',
  'title-gap': 'title-gap',
  abstract: 'abstract-gap',
  'abstract-gap': 'abstract-gap',
  orphan: 'abstract-gap',
}

/** A title ends the entry before it, which then has no byline. */
function costOfTitleAfter(state: State): number {
  if (state === 'outside') return 0
  return costs.bylineMissing + (state === 'title' || state === 'title-gap' ? costs.abstractMissing + costs.onlyTitle : 0)
}

const costOfOrphan = (state: State): number => costs.titleMissing + (state === 'outside' ? 0 : costs.bylineMissing)

function costOfMore(looks: Looks, path: Path): number {
  const tooLong = path.length <= longestAbstract && path.length + looks.length > longestAbstract
  return looks.prose + costs.furtherParagraph + (looks.short && !looks.linked ? costs.shortParagraph : 0) + (tooLong ? costs.longAbstract : 0)
}

function costOfClosing(state: State, closing: Closing): number {
  const noAbstract = state === 'title' || state === 'title-gap' ? costs.abstractMissing : 0
  if (closing === 'byline') return state === 'outside' ? costs.entryMissing : noAbstract
  return state === 'outside' ? 0 : costs.bylineMissing + noAbstract
}

/** Keep the two cheapest paths. */
function offer(paths: Path[], before: Path, label: Label, cost: number, length: number): void {
  const path: Path = { cost: before.cost + cost, label, before, length }
  const [first, second] = paths
  if (first === undefined || path.cost < first.cost) paths.unshift(path)
  else if (second === undefined || path.cost < second.cost) paths.splice(1, 0, path)
  if (paths.length > 2) paths.pop()
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

function firstDifference(labels: readonly Label[], others: readonly Label[]): CloseCall | null {
  const block = labels.findIndex((label, index) => label !== others[index])
  return block < 0 ? null : { block, reading: labels[block] as Label, other: others[block] as Label }
}

/** The cheapest reading may still be a poor one: a title that looks like prose, an abstract longer than any. */
function doubtful(looks: readonly Looks[], labels: readonly Label[]): CloseCall | null {
  let length = 0
  for (const [at, label] of labels.entries()) {
    const look = looks[at] as Looks
    if (label === 'title' && look.title > doubtfulTitle) return { block: at, reading: 'title', other: 'stray' }
    length = (label === 'more' ? length : 0) + look.length
    if (label === 'more' && length > longestAbstract) return { block: at, reading: 'more', other: 'orphan' }
  }
  return null
}
