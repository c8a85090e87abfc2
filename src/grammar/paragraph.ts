/** Joins lines into paragraphs: a hard-wrapped title or abstract is one thing again, however many lines it has. */
import type { Cue } from '../cues.ts'
import { paperOf } from '../targets.ts'
import { skipWhiteSpace } from '../text.ts'
import { longestTitle, shortestAbstract } from '../lengths.ts'
import { endsComplete, endsSentence } from './looks.ts'
import { lengthOfCue, lengthOfCues } from './measure.ts'
import { namesAuthors } from './people.ts'
import { type Block, joinCues, toBlock } from './block.ts'
import { endOfText, findFoldedTitle, findTightTitle } from './tight-title.ts'
import { fillsLine, findRunWidth, firstWordLength, mayBeBroken } from './wrap-width.ts'

/**
 * Join the lines of a stretch into blocks.
 *
 *     `Towards a Theory of`
 *     `Everything`             joined: the next word would not have fitted
 *     ``                       a blank line always parts
 *     `We present ...`
 *
 * Without a blank line between them two lines are one paragraph where the first is full: the next word would have
 * passed the width at which the lines around were broken.
 *
 * @param pageWidth the column at which the page's lines were broken, 0 where they were not
 * @param headingWidth that at which its headings were
 * @param cues texts, and cues of other kinds that were found where text may stand
 * @returns the blocks in order. O(cues); of the source only the first word of each line is looked at.
 */
export function joinLines(source: string, cues: readonly Cue[], pageWidth: number, headingWidth = pageWidth): Block[] {
  const joining: Joining = { source, cues, pageWidth, headingWidth, blocks: [], above: undefined }
  for (let at = 0; at < cues.length; ) {
    const runEnd = endOfRun(joining, at)
    if (runEnd === at + 1) add(joining, toBlock(joining.source, cues[at] as Cue))
    else joinRun(joining, at, runEnd)
    at = runEnd
  }
  return joining.blocks
}

/** The blocks so far. */
interface Joining {
  readonly source: string
  readonly cues: readonly Cue[]
  readonly pageWidth: number
  readonly headingWidth: number
  readonly blocks: Block[]
  /** The last of them that is text. */
  above: Block | undefined
}

function add(joining: Joining, block: Block): void {
  joining.blocks.push(block)
  if (block.kind === 'text') joining.above = block
}

/** A run is lines without a blank one between them. */
function endOfRun(joining: Joining, start: number): number {
  const { cues } = joining
  let at = start + 1
  while (at < cues.length && (!isParted(cues[at - 1] as Cue, cues[at] as Cue) || endsHeading(joining, at))) at++
  return at
}

/**
 * Whether a line is the rest of the heading above it, which a wrapper broke and marked on its first line alone: no more text follows the line. The
 * text of a link goes on inside of it, so that the heading of a link ends with its line; and authors are none of their title.
 */
function endsHeading({ source, cues, headingWidth }: Joining, at: number): boolean {
  const [before, cue, after] = [cues[at - 1] as Cue, cues[at] as Cue, cues[at + 1]]
  if (!mayBeBroken(before) || cue.kind !== 'text' || cue.gap !== 'next-line' || (cue.link ?? null) !== null) return false
  if (after?.kind === 'text' && after.gap !== 'blank-line') return false
  return fillsLine(source, before, cue, headingWidth) && !namesAuthors(source.slice(cue.start, cue.end))
}

/** Whether two cues are two things for sure: by a blank line, by another link, or by one of them being a heading. */
function isParted(before: Cue, cue: Cue): boolean {
  if (cue.gap === 'blank-line') return true
  if (before.kind !== 'text' || cue.kind !== 'text') return false
  const [link, other] = [before.link ?? null, cue.link ?? null]
  if ((before.heading === true) !== (cue.heading === true)) return true
  if (link === null || other === null || link === other) return false
  return paperOf(link.target) === null || paperOf(link.target) !== paperOf(other.target)
}

/** Lines without a blank one between them; `to` is behind the last. */
interface Run {
  readonly from: number
  readonly to: number
  /** The width at which the lines were broken, 0 where they were not. */
  readonly width: number
  /** No blank line stands above the first title, so none is to be expected below it. */
  readonly tight: boolean
}

function joinRun(joining: Joining, from: number, to: number): void {
  const { source, cues } = joining
  const tight = from === 0 && cues[firstText(cues, to)]?.gap === 'next-line'
  const run: Run = { from, to, width: findRunWidth(source, cues, from, to), tight }
  for (let first = from; first < to; ) first = joinParagraph(joining, run, first)
}

/** Above the first text may stand the votes of what begins there. */
function firstText(cues: readonly Cue[], to: number): number {
  let at = 0
  while (at + 1 < to && cues[at]?.kind !== 'text') at++
  return at
}

/** Join the lines of a paragraph, in two where a title runs into it; returns where the next one begins. */
function joinParagraph(joining: Joining, run: Run, first: number): number {
  const { cues } = joining
  const end = endOfParagraph(joining, run, first)
  const title = mayHoldTitle(joining, run, first, end) ? findTitle(joining, run, first, end) : null
  if (title === null) {
    add(joining, joinCues(joining.source, cues, first, end))
    return end
  }
  const titleEnd = first + title.lines
  add(joining, { closeEnd: title.close, ...joinCues(joining.source, cues, first, titleEnd) })
  // A title may go on behind what looks like the end of its paragraph.
  if (titleEnd >= end) return titleEnd
  add(joining, joinCues(joining.source, cues, titleEnd, end))
  return end
}

/**
 * Whether a title may run into the abstract here: everywhere on a page without blank lines; on others where the first lines below a blank one are
 * short, and more text follows them, or where they are all the text there is.
 */
function mayHoldTitle({ source, cues, above }: Joining, { from, tight }: Run, first: number, end: number): boolean {
  if (tight) return mayBeginEntry(above)
  return above === undefined && first === from && (lengthOfCues(source, cues, first, end) <= longestTitle || isAlone(cues, first, end))
}

/** Whether a paragraph is all the text that there is. Asked once a stretch, of its first text. */
const isAlone = (cues: readonly Cue[], first: number, end: number): boolean =>
  cues[first]?.kind === 'text' && !cues.some((cue, at) => at >= end && cue.kind === 'text')

/** Find the title that a paragraph begins with. The first one of all may go on below it. */
function findTitle({ source, cues, above }: Joining, run: Run, first: number, end: number): ReturnType<typeof findTightTitle> {
  const { to, width, tight } = run
  if (width === 0) return findFoldedTitle(source, cues, first, to)
  const isFirst = above === undefined && cues[first]?.kind === 'text'
  const last = isFirst ? endOfText(source, cues, end, to) : end
  if (tight || lengthOfCues(source, cues, first, end) <= longestTitle)
    return findTightTitle(source, cues, first, last, above !== undefined, width)
  // A blank line stands above, so that the title may be lost as well.
  const title = findTightTitle(source, cues, first, end, true, width)
  return title === null ? null : { ...title, close: true }
}

function endOfParagraph(joining: Joining, run: Run, first: number): number {
  let at = first
  while (at + 1 < run.to && continues(joining, run, first, at)) at++
  return at + 1
}

/** At the top, or below an abstract; below a title it is the abstract's turn. */
const mayBeginEntry = (above: Block | undefined): boolean => above === undefined || above.length >= shortestAbstract

/**
 * Whether the line behind `at` goes on where that one was broken: the line is full, or the next one begins in the middle
 * of a sentence, or it is the short rest of one. What looks like furniture there is text.
 */
function continues({ source, cues, pageWidth }: Joining, { to, width, tight }: Run, first: number, at: number): boolean {
  const cue = cues[at] as Cue
  const next = cues[at + 1] as Cue
  if (cue.kind !== 'text' || next.kind === 'unread') return false
  if (next.gap === 'same-line') return true
  // A number behind a mark is none of a sentence's.
  if (next.kind !== 'text' && skipWhiteSpace(source, cue.end, next.start) !== next.start) return false
  if (!tight && isTextBelow(next, cues[at + 2]) && fillsLine(source, cue, next, pageWidth)) return true
  if (width === 0 || (first === at && at + 2 === to && endsAlone(source, cue, next))) return false
  if (lengthOfCue(source, cue) + 1 + firstWordLength(source, next) > width) return true
  if (next.kind !== 'text' || endsSentence(source.slice(cue.start, cue.end))) return false
  if (/\p{Ll}/u.test(source.charAt(next.start))) return true
  return at + 2 === to && at - first >= 2 && lengthOfCue(source, next) < width / 2 && endsSentence(source.slice(next.start, next.end))
}

/** Whether a line is text, or looks like a part of the page and may be the last word above a blank line: `Models`, where parts of a menu have others below. */
const isTextBelow = (cue: Cue, after: Cue | undefined): boolean =>
  cue.kind === 'text' || (cue.kind === 'furniture' && (cue.link ?? null) === null && (after?.gap ?? 'blank-line') === 'blank-line')

/** Wrappers break at 60 to 120 columns. */
const widestWrap = 120

/** What parts the fields of a line: `Score: 4.5 | Rating: good?`. */
const fieldMark = /\s[|·•]\s/

/** Whether a line is an abstract with labels below it: nothing else says that it was broken, it is wide, and ends a sentence as the labels do not. */
function endsAlone(source: string, cue: Cue, next: Cue): boolean {
  const length = lengthOfCue(source, cue)
  if (length <= widestWrap || next.kind !== 'text' || lengthOfCue(source, next) > length / 2) return false
  const below = source.slice(next.start, next.end)
  return endsSentence(source.slice(cue.start, cue.end)) && (!endsComplete(below) || fieldMark.test(below))
}
