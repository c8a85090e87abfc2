/** From a stretch of cues and the byline that closes it to entries: `entry := votes? title abstract? byline?`. */
import type { Cue } from '../cues.ts'
import type { Span } from '../schema.ts'
import { quote } from '../text.ts'
import { endsInAbstract, isCutOff, isShortened } from './cut-off.ts'
import { type Block, joinBlocks } from './block.ts'
import { addLoose, type Draft, tell } from './draft.ts'
import { keepLabelled } from './labelled.ts'
import { joinLines } from './paragraph.ts'
import { type CloseCall, type Closing, type Label, segment } from './segment.ts'
import { findHints } from './hints.ts'
import type { Byline, Card, Occurrence, TextPlace } from './segments.ts'
import { isUsual, readUsual } from './usual.ts'
import { tellSecond } from './submitters.ts'
import { findTitleVotes, noVotes, type TitleVotes } from './votes.ts'

/** What stands around a stretch. */
export interface Surroundings {
  readonly closing: Closing
  /** Where what closes it ends. */
  readonly closingEnd: number
  /** Nothing at all follows, so that the text may have been cut off. */
  readonly atEnd: boolean
  /** Index of the page. */
  readonly page: number
  /** What stands above, which belongs to the first title. */
  readonly card: Card | null
}

/** What a stretch ends with, which is what a byline behind it belongs to. */
export type StretchFound = 'entry' | 'orphan' | 'nothing'

const wording: Record<Label | 'end', string> = {
  title: 'the title of a paper',
  abstract: 'the abstract of a paper',
  orphan: 'an abstract whose title is missing',
  more: 'a further paragraph of the abstract',
  stray: 'no part of a paper',
  end: 'one with another end',
}

/**
 * Read the entries of a stretch into a draft.
 *
 * @param cues all cues; the stretch is those of `from` up to `to`: the texts since the last byline, and what stood between
 * @returns what a byline behind the stretch belongs to. O(cues of the stretch).
 */
export function readEntries(
  source: string,
  cues: readonly Cue[],
  from: number,
  to: number,
  around: Surroundings,
  draft: Draft,
): StretchFound {
  if (from === to) return 'nothing'
  if (around.closing === 'byline' && around.card === null && !draft.survey.titlesMarked && isUsual(source, cues, from, to)) {
    readUsual(cues, from, to, around.page, draft.occurrences)
    return 'entry'
  }
  const blocks = joinLines(source, cues.slice(from, to), draft.survey.wrapWidth, draft.survey.headingWidth)
  const mayBreakOff = around.atEnd && !draft.isWhole
  const reading = segment(
    source,
    blocks,
    findHints(
      source,
      blocks,
      { belowCard: around.card !== null, closed: around.closing === 'byline', paper: draft.occurrences.at(-1)?.id ?? null },
      draft.survey,
    ),
    around.closing,
    mayBreakOff && endsInAbstract(source, blocks),
  )
  const labels = keepLabelled(source, blocks, reading.labels)
  const owners = toOwners(labels, draft.occurrences.length)
  const [lastTitle, lastOrphan] = [labels.lastIndexOf('title'), labels.lastIndexOf('orphan')]
  const firstTitle = labels.indexOf('title')
  // A card with votes leaves its title none to look for.
  const voteless = (around.card?.votes ?? null) === null ? firstTitle : firstTitle + 1
  const votes = draft.survey.votesBeforeTitles ? findTitleVotes(source, blocks, labels, voteless) : noVotes
  const stretch: Stretch = { source, blocks, labels, owners, votes, firstTitle, lastTitle, lastOrphan, around, draft }
  const cut = mayBreakOff && breaksOff(stretch)
  reportCloseCall(stretch, reading.closeCall)
  for (let at = 0; at < blocks.length; ) {
    const end = endOfGroup(stretch, at)
    readGroup(stretch, at, end, cut && end === blocks.length)
    at = end
  }
  if (lastOrphan > lastTitle) return 'orphan'
  return lastTitle >= 0 ? 'entry' : 'nothing'
}

/** A stretch with its reading. */
interface Stretch {
  readonly source: string
  readonly blocks: readonly Block[]
  readonly labels: readonly Label[]
  /** For each block the index of its entry, null for none. */
  readonly owners: readonly (number | null)[]
  readonly votes: TitleVotes
  /** Indexes of the first and the last title among the blocks, and of the last abstract without one; -1 for none. */
  readonly firstTitle: number
  readonly lastTitle: number
  readonly lastOrphan: number
  readonly around: Surroundings
  readonly draft: Draft
}

/** Whether the text ends in the middle of a stretch, by how it ends and how the abstracts before it do. */
function breaksOff({ source, blocks, labels, draft }: Stretch): boolean {
  const abstracts = draft.occurrences.flatMap(({ abstract }) => abstract ?? [])
  return isCutOff(source, blocks, labels) || isShortened(source, blocks, labels, abstracts)
}

/** Paragraphs of one abstract are read as one, and so are strange lines that follow one another. */
function endOfGroup(stretch: Stretch, start: number): number {
  let end = start + 1
  if (isStrange(stretch, start)) while (isStrange(stretch, end) && stretch.owners[end] === stretch.owners[start]) end++
  else while (stretch.labels[end] === 'more') end++
  return end
}

/** Whether a block is a stray that nothing is known of. */
function isStrange(stretch: Stretch, at: number): boolean {
  const { blocks, labels } = stretch
  const block = blocks[at]
  if (block === undefined || labels[at] !== 'stray' || block.kind === 'furniture' || block.kind === 'mark') return false
  return block.kind !== 'count' || !stretch.votes.blocks.has(at)
}

/** The entry that each block belongs to; a stray between title and abstract lies within their entry. */
function toOwners(labels: readonly Label[], firstEntry: number): (number | null)[] {
  const owners: (number | null)[] = []
  let entry = firstEntry - 1
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as Label
    if (label === 'title') entry++
    const owned = label === 'title' || label === 'abstract' || (label === 'more' && owners[at - 1] === entry)
    if (label === 'abstract') for (let back = at - 1; owners[back] === null; back--) owners[back] = entry
    owners.push(owned ? entry : null)
  }
  return owners
}

/** Read the blocks of `at` up to `end`, which are one thing; `cut` where the text breaks off in it. */
function readGroup(stretch: Stretch, at: number, end: number, cut: boolean): void {
  const { source, blocks, labels, around, draft } = stretch
  const entry = stretch.owners[at] as number | null
  const span = { start: (blocks[at] as Block).start, end: (blocks[end - 1] as Block).end }
  const label = labels[at]
  if (label === 'title') {
    draft.occurrences.push(beginEntry(stretch, at, joinBlocks(blocks.slice(at, end))))
  } else if (label === 'abstract') {
    const owner = draft.occurrences[entry as number] as Occurrence
    owner.abstract = joinBlocks(blocks.slice(at, end))
    owner.end = span.end
    owner.id ??= (blocks[at] as Block).paper
  } else if (label === 'stray') {
    readStray(stretch, at, span, cut)
  } else {
    addLoose(draft, 'unrecognised', span, null)
    // The byline behind the last one has no other entry to go to.
    const isLast = at > stretch.lastTitle && at === stretch.lastOrphan
    const whole = isLast ? { start: span.start, end: around.closingEnd } : span
    tell(draft, 'title-missing', { span: whole }, { quote: quote(source.slice(span.start, span.end)) })
  }
  if (!cut) return
  const tail = source.slice(Math.max(span.start, span.end - 60), span.end)
  tell(draft, 'text-cut-off', { span, occurrence: entry }, { quote: quote(tail) })
}

/** An entry begins with its title; the first one of a stretch has the card above. */
function beginEntry(stretch: Stretch, at: number, title: TextPlace): Occurrence {
  const { blocks, firstTitle, votes, around, draft } = stretch
  const card = firstTitle === at ? around.card : null
  const number = votes.ofTitle.get(at) ?? null
  if (number !== null && card?.submitter?.name === null) {
    const args = { quote: quote(stretch.source.slice(number.start, number.end)) }
    tell(draft, 'number-for-name', { span: number, occurrence: draft.occurrences.length, field: 'submittedBy' }, args)
  }
  return {
    page: around.page,
    start: Math.min(card?.start ?? title.start, number?.start ?? title.start),
    end: title.end,
    card,
    title,
    abstract: null,
    byline: null,
    votes: card?.votes ?? number,
    id: (blocks[at] as Block).paper ?? card?.id ?? null,
  }
}

function readStray(stretch: Stretch, at: number, span: Span, cut: boolean): void {
  const { source, owners, draft } = stretch
  const { kind, cue } = stretch.blocks[at] as Block
  const entry = owners[at] as number | null
  if (kind === 'furniture') addLoose(draft, 'furniture', span, entry, cue?.kind === 'furniture' ? cue.name : 'notice')
  // A dash that was read as votes has its place already.
  else if (kind === 'mark' && !stretch.votes.blocks.has(at)) addLoose(draft, 'bullet', span, entry)
  if (!isStrange(stretch, at)) return
  addLoose(draft, 'unrecognised', span, entry)
  if (kind === 'unread' || cut) return
  tell(
    draft,
    'unrecognised-text',
    { span, occurrence: unclosedEntryBefore(stretch, at) },
    { quote: quote(source.slice(span.start, span.end)) },
  )
}

/** The message goes to the entry whose extent hangs on the block: its own, the one before, or else the one behind. */
function reportCloseCall(stretch: Stretch, call: CloseCall | null): void {
  const { source, blocks, labels, owners, draft } = stretch
  // Of what its label makes a stray, that is said.
  if (call === null || call.reading !== labels[call.block]) return
  const block = blocks[call.block] as Block
  const nearest = owners.findLast((owner, at) => owner !== null && at <= call.block) ?? owners.find((owner) => owner !== null)
  const args = { quote: quote(source.slice(block.start, block.end)), reading: wording[call.reading], other: wording[call.other] }
  tell(draft, 'close-call', { span: block, occurrence: nearest ?? null }, args)
}

/** The entry right before a stray that no byline closes: the stray may be what is left of its byline. */
function unclosedEntryBefore({ owners, lastTitle, around }: Stretch, stray: number): number | null {
  if (owners[stray] !== null || (around.closing === 'byline' && stray > lastTitle)) return null
  // Strays that follow one another are one, so that the block before is an entry's or there is none.
  return owners[stray - 1] ?? null
}

/**
 * Give the last entry its byline, or say that there is none to give it to.
 *
 * @returns whether there is. O(1).
 */
export function closeEntry(source: string, byline: Byline, found: StretchFound, draft: Draft): boolean {
  if (found === 'entry') {
    const entry = draft.occurrences.at(-1) as Occurrence
    const within = entry.byline?.submitter ?? null
    if (within !== null && byline.submitter !== null) tellSecond(source, within, byline.submitter, draft.occurrences.length - 1, draft)
    entry.byline = within === null ? byline : { ...byline, submitter: within }
    entry.end = byline.end
    entry.id ??= entry.card?.id ?? byline.authors?.id ?? byline.comments?.id ?? byline.votes?.id ?? byline.arxiv?.id ?? null
    return true
  }
  // The abstract without a title was reported already.
  if (found === 'nothing') tell(draft, 'title-missing', { span: byline }, { quote: quote(source.slice(byline.start, byline.end)) })
  return false
}
