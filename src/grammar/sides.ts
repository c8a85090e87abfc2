/** On which side of a title its submitter and its votes stand: a habit of the page, which its first and its last card tell. */
import type { Cue, TextCue } from '../cues.ts'
import { shortestAbstract } from '../lengths.ts'
import { paperOf } from '../targets.ts'
import { isShorter } from '../text.ts'

/** The page that is looked over: its cues from `from` up to `to`. */
export interface Looked {
  readonly source: string
  readonly cues: readonly Cue[]
  readonly from: number
  readonly to: number
  /** Where cards begin and end, as the syntax says: offsets in order. */
  readonly edges: readonly number[]
  /** Titles are headings, or links to papers. */
  readonly marks: { readonly titlesMarked: boolean; readonly headings: boolean }
}

/** Whether a text may be a title, by its mark where the page marks them. */
function isTitle({ marks }: Looked, cue: Cue): cue is TextCue {
  if (cue.kind !== 'text') return false
  if (marks.headings) return cue.heading === true
  return !marks.titlesMarked || paperOf(cue.link?.target) !== null
}

/** A card from edge to edge: the indexes of its title and of the part that is asked for, -1 where there is none; `parts` is how many there are. */
interface WholeCard {
  readonly title: number
  readonly part: number
  readonly parts: number
}

/** The cards of a page that the syntax itself shows whole. O(cues + edges). */
function* findCards(page: Looked, kind: Side): Generator<WholeCard> {
  const { cues, from, to, edges } = page
  let edge = 0
  for (let at = from; at < to; ) {
    while (edge < edges.length && (edges[edge] as number) <= (cues[at] as Cue).start) edge++
    const end = edges[edge] ?? Number.POSITIVE_INFINITY
    const first = at
    while (at < to && (cues[at] as Cue).start < end) at++
    if (edge > 0 && edge < edges.length) yield lookAtCard({ ...page, from: first, to: at }, kind)
  }
}

type Side = 'submitter' | 'votes'

function lookAtCard(card: Looked, kind: Side): WholeCard {
  let [title, part, parts] = [-1, -1, 0]
  for (let at = card.from; at < card.to; at++) {
    const cue = card.cues[at] as Cue
    if (cue.kind === kind) [part, parts] = [at, parts + 1]
    else if (title < 0 && isTitle(card, cue)) title = at
  }
  return { title, part, parts }
}

/**
 * Whether a part of cards stands below their titles, as those tell that are whole and have a marked title and one such part.
 *
 * @returns null where there is none, or two tell different sides. O(cues + edges).
 */
function isBelowInCards(page: Looked, kind: Side): boolean | null {
  if (!page.marks.titlesMarked) return null
  const told = new Set<boolean>()
  for (const { title, part, parts } of findCards(page, kind)) if (parts === 1 && title >= 0) told.add(part > title)
  return told.size === 1 ? told.has(true) : null
}

/** A single name behind a single paper may be that of a card that was cut off. */
const fewestNames = 2

/** Whether who submitted a paper is named below its title. O(cues + edges). */
export const areSubmittersBelow = (page: Looked): boolean => isBelowInCards(page, 'submitter') ?? (areBeside(page) || areNamesBelow(page))

/**
 * Whether the first and the last card of a page tell that names stand below titles: a title stands before the first name, none behind the last one, and there are
 * two names at least. Where nothing marks titles, a whole entry has to stand before the first name, or each stands right between a short text and
 * a long one, and there are no more names than texts.
 *
 *     `Paper Boats and Other Vessels`
 *     `4 authors`
 *     `Submitted by hanne-k`
 */
function areNamesBelow(page: Looked): boolean {
  const { cues, from, to } = page
  let [titles, names, isEntry, isOpen] = [0, 0, false, false]
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'submitter') {
      // A picture begins a card.
      if (titles === 0 || cues[at - 1]?.kind === 'thumbnail') return false
      if (names++ === 0 && !page.marks.titlesMarked && !isEntry) return areWithin(page)
      isOpen = false
    } else if (isTitle(page, cue)) {
      titles++
      isOpen = true
    }
    isEntry ||= cue.kind === 'authors' || cue.kind === 'dot' || isLong(page, cue)
  }
  return names >= fewestNames && !isOpen && areEnough(page, titles, names)
}

/** Whether there are titles enough for names to be theirs; of some cards the title may be lost. */
const areEnough = ({ marks }: Looked, titles: number, names: number): boolean =>
  marks.titlesMarked ? titles >= fewestNames : names <= titles

/** What stands between the title of one card and the name of another one. */
const content: ReadonlySet<Cue['kind']> = new Set<Cue['kind']>(['text', 'authors', 'organization', 'dot', 'date', 'comments'])

/** Whether names stand right below marked titles, and none right above one, however many titles are lost. */
function areBeside(page: Looked): boolean {
  const { cues, from, to } = page
  let [above, below] = [0, 0]
  let before: 'title' | 'name' | null = null
  for (let at = from; at < to && page.marks.titlesMarked; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'submitter') {
      if (before === 'title') below++
      before = 'name'
    } else if (isTitle(page, cue)) {
      if (before === 'name') above++
      before = 'title'
    } else if (content.has(cue.kind)) before = null
  }
  return above === 0 && below >= fewestNames
}

const isLong = ({ source }: Looked, cue: Cue | undefined): boolean =>
  cue?.kind === 'text' && !isShorter(source, cue.start, cue.end, shortestAbstract)

/** Whether each submitter stands right between a short text and a long one: a title and its abstract. */
function areWithin(page: Looked): boolean {
  const { cues, from, to } = page
  for (let at = from; at < to; at++) {
    if (cues[at]?.kind !== 'submitter') continue
    const title = cues[at - 1]
    if (title?.kind !== 'text' || isLong(page, title) || !isLong(page, cues[at + 1])) return false
  }
  return true
}

/**
 * Whether votes with the label `Upvote` stand above their titles. Where no card of its own tells, the first ones stand before the first title, and a
 * title behind the last ones. Pages of trending papers have that label below.
 *
 * @param trending whether the page has other labels of such pages
 */
export function areVotesAbove(page: Looked, trending: boolean): boolean {
  const { cues, from, to } = page
  const isBelow = isBelowInCards(page, 'votes')
  if (isBelow !== null || trending) return isBelow === false
  let [titles, isOpen] = [0, false]
  for (let at = from; at < to; at++) {
    const cue = cues[at] as Cue
    if (cue.kind === 'votes') {
      if (titles === 0 && isOpen) return false
      isOpen = false
      titles++
    } else if (isTitle(page, cue)) isOpen = true
    else if (cue.kind === 'curator' || cue.kind === 'page-title') isOpen &&= titles > 0
  }
  return titles > 0 && isOpen
}
