/** From a stretch of cues and the byline that closes it to entries: `entry := votes? title abstract? byline?`. */
import type { CountCue, Cue } from '../cues.ts'
import { quote, report } from '../messages.ts'
import type { Message, Span } from '../schema.ts'
import { endsComplete, longestTitle, scoreTitle, shortestAbstract } from './looks.ts'
import { type Block, joinLines } from './paragraph.ts'
import { type CloseCall, type Closing, type Label, segment } from './segment.ts'
import type { Byline, EntrySegment, Role, Tile } from './segments.ts'

/** What the grammar builds up. Only this folder writes to it. */
export interface Draft {
  readonly entries: EntrySegment[]
  readonly tiles: Tile[]
  readonly messages: Message[]
  readonly votesBeforeTitles: boolean
}

/** What stands around a stretch. */
export interface Surroundings {
  readonly closing: Closing
  /** Nothing at all follows, so that the text may have been cut off. */
  readonly atEnd: boolean
  /** Index of the page. */
  readonly page: number
}

/** What a stretch ends with, which is what a byline behind it belongs to. */
export type Found = 'entry' | 'orphan' | 'nothing'

const wording: Record<Label, string> = {
  title: 'the title of a paper',
  abstract: 'the abstract of a paper',
  orphan: 'an abstract whose title is missing',
  more: 'a further paragraph of the abstract',
  stray: 'no part of a paper',
}

/**
 * Read the entries of a stretch into a draft.
 *
 * @param cues the texts since the last byline, and what stood between them; at least one
 */
export function readEntries(source: string, cues: readonly Cue[], around: Surroundings, draft: Draft): Found {
  if (around.closing === 'byline' && isUsual(source, cues)) return readUsual(cues, around.page, draft)
  const blocks = joinLines(source, cues)
  const { labels, closeCall } = segment(source, blocks, around.closing)
  const stretch: Stretch = { source, blocks, labels, owners: toOwners(labels, draft.entries.length), draft }
  for (let at = 0; at < blocks.length; ) {
    const end = endOfAbstract(labels, at)
    readBlock(stretch, at, end, around.page)
    at = end
  }
  if (closeCall !== null) reportCloseCall(stretch, closeCall)
  if (around.atEnd) reportCut(stretch, blocks.length - 1)
  if (labels.lastIndexOf('orphan') > labels.lastIndexOf('title')) return 'orphan'
  return labels.includes('title') ? 'entry' : 'nothing'
}

/** Most of a page is this: a line that does not end a sentence, and below it a long one. Nothing has to be weighed then. */
function isUsual(source: string, cues: readonly Cue[]): boolean {
  const [title, abstract] = cues
  if (cues.length !== 2 || title?.kind !== 'text' || abstract?.kind !== 'text') return false
  return title.end - title.start < shortestAbstract && abstract.end - abstract.start > longestTitle && endsInWord(source, title.end)
}

/** Whether a text ends in a letter, a digit, a closing bracket, or in a question or exclamation mark. */
function endsInWord(source: string, end: number): boolean {
  const unit = source.charCodeAt(end - 1)
  const isAsciiWord = (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
  return isAsciiWord || unit === 0x29 || unit === 0x3f || unit === 0x21
}

function readUsual([title, abstract]: readonly Cue[], page: number, draft: Draft): Found {
  const entry = draft.entries.length
  const { start, end } = title as Cue
  const below = abstract as Cue
  draft.entries.push({
    page,
    start,
    end: below.end,
    title: { start, end },
    abstract: { start: below.start, end: below.end },
    byline: null,
    votes: null,
  })
  draft.tiles.push({ role: 'title', start, end, entry }, { role: 'abstract', start: below.start, end: below.end, entry })
  return 'entry'
}

/** A stretch with its reading. */
interface Stretch {
  readonly source: string
  readonly blocks: readonly Block[]
  readonly labels: readonly Label[]
  /** For each block the index of its entry, -1 for none. */
  readonly owners: readonly number[]
  readonly draft: Draft
}

/** Paragraphs of one abstract are read as one. */
function endOfAbstract(labels: readonly Label[], start: number): number {
  let end = start + 1
  while (labels[end] === 'more') end++
  return end
}

/** The entry that each block belongs to; a stray between title and abstract lies within their entry. */
function toOwners(labels: readonly Label[], firstEntry: number): number[] {
  const owners: number[] = []
  let entry = firstEntry - 1
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as Label
    if (label === 'title') entry++
    const owned = label === 'title' || label === 'abstract' || (label === 'more' && owners[at - 1] === entry && entry >= firstEntry)
    if (label === 'abstract') for (let back = at - 1; owners[back] === -1; back--) owners[back] = entry
    owners.push(owned ? entry : -1)
  }
  return owners
}

/** Read a block, with the paragraphs that go with it: up to `end`. */
function readBlock(stretch: Stretch, at: number, end: number, page: number): void {
  const { source, blocks, labels, draft } = stretch
  const entry = stretch.owners[at] as number
  const span = { start: (blocks[at] as Block).start, end: (blocks[end - 1] as Block).end }
  switch (labels[at] as Label) {
    case 'title': {
      const votes = votesBefore(stretch, at)
      draft.entries.push({ page, start: votes?.start ?? span.start, end: span.end, title: span, abstract: null, byline: null, votes })
      return addTile(draft, 'title', span, entry)
    }
    case 'abstract': {
      const owner = draft.entries[entry] as EntrySegment
      owner.abstract = span
      owner.end = span.end
      return addTile(draft, 'abstract', span, entry)
    }
    case 'stray':
      return readStray(stretch, at, entry)
    default:
      addTile(draft, 'unrecognised', span, -1)
      draft.messages.push(report('title-missing', { span }, { quote: quote(source.slice(span.start, span.end)) }))
  }
}

/** The number right before a title is its votes, on a page that shows them there. */
function votesBefore({ blocks, labels, draft }: Stretch, title: number): CountCue | null {
  const cue = draft.votesBeforeTitles && labels[title - 1] === 'stray' ? blocks[title - 1]?.cue : null
  return cue?.kind === 'count' ? cue : null
}

function readStray(stretch: Stretch, at: number, entry: number): void {
  const { source, labels, draft } = stretch
  const block = stretch.blocks[at] as Block
  if (block.kind === 'furniture') {
    addTile(draft, 'furniture', block, entry, block.cue?.kind === 'furniture' ? block.cue.name : 'notice')
  } else if (block.kind === 'mark') {
    addTile(draft, 'bullet', block, entry)
  } else if (block.kind === 'count' && draft.votesBeforeTitles && labels[at + 1] === 'title') {
    addTile(draft, 'votes', block, draft.entries.length)
  } else {
    addTile(draft, 'unrecognised', block, entry)
    if (block.kind !== 'unread') draft.messages.push(report('unrecognised-text', { span: block }, { quote: quote(source.slice(block.start, block.end)) }))
  }
}

/** Add a tile to the end of a draft. */
export function addTile(draft: Draft, role: Role, { start, end }: Span, entry: number, name?: string): void {
  draft.tiles.push(name === undefined ? { role, start, end, entry } : { role, start, end, entry, name })
}

/** The message goes to the entry whose extent hangs on it: the block's own, or the one before. */
function reportCloseCall({ source, blocks, owners, draft }: Stretch, call: CloseCall): void {
  const block = blocks[call.block] as Block
  let owner = call.block
  while (owner > 0 && owners[owner] === -1) owner--
  const entry = owners[owner] === -1 ? null : (owners[owner] as number)
  const args = { quote: quote(source.slice(block.start, block.end)), reading: wording[call.reading], other: wording[call.other] }
  draft.messages.push(report('close-call', { span: block, entry }, args))
}

/** From this score on, a last line is more likely the title of a paper that is cut off than anything else. */
const likelyTitle = 4.5

/** A text that ends without a byline and without the end of a sentence was cut off. */
function reportCut({ source, blocks, labels, owners, draft }: Stretch, last: number): void {
  const block = blocks[last] as Block
  const text = source.slice(block.start, block.end)
  if (block.kind !== 'text' || (labels[last] === 'stray' ? scoreTitle(text) < likelyTitle : labels[last] !== 'title' && endsComplete(text))) return
  const entry = owners[last] === -1 ? null : (owners[last] as number)
  draft.messages.push(report('text-cut-off', { span: block, entry }, { quote: quote(text.slice(-60)) }))
}

/**
 * Give the last entry its byline, or say that there is none to give it to.
 *
 * @returns the entry's index, -1 for none
 */
export function closeEntry(source: string, byline: Byline, found: Found, draft: Draft): number {
  if (found === 'entry') {
    const entry = draft.entries.at(-1) as EntrySegment
    entry.byline = byline
    entry.end = byline.end
    return draft.entries.length - 1
  }
  // The abstract without a title was reported already.
  if (found === 'nothing') draft.messages.push(report('title-missing', { span: byline }, { quote: quote(source.slice(byline.start, byline.end)) }))
  return -1
}
