/** A label says where an abstract begins (`Abstract:`, `TL;DR:`): what stands above it is none of it, and a second label begins another text. */
import { trimEnd } from '../text.ts'
import type { Block } from './block.ts'
import type { Label } from './segment.ts'

/** The part of an abstract that its label begins. */
interface Labelled {
  readonly from: number
  /** Behind its last text. */
  readonly to: number
}

/** What is asked of a text with a label, by its index. */
export interface LabelledText {
  /** Characters. */
  readonly lengthOf: (at: number) => number
  /** Whether the label names the abstract itself, and not a summary. */
  readonly isAbstract: (at: number) => boolean
}

/** `**Abstract:**` is shorter. */
const longestLabel = 20
const abstractLabel = /abstract[^\p{L}]{0,8}$/iu

/** Whether the word of the label before a text is that of the abstract. O(white space between). */
export function namesAbstract(source: string, start: number): boolean {
  const end = trimEnd(source, 0, start)
  return abstractLabel.test(source.slice(Math.max(0, end - longestLabel), end))
}

/**
 * Of some texts one with a label and those behind it, up to the next label: the first with the label `Abstract:`, else the longest, of two that are as long the first.
 * All where none has a label. O(texts).
 */
export function findLabelled(
  texts: readonly { readonly labelled?: boolean }[],
  from: number,
  to: number,
  { lengthOf, isAbstract }: LabelledText,
): Labelled {
  let [longest, most] = [{ from, to }, -1]
  for (let at = nextLabel(texts, from, to); at < to; ) {
    const end = nextLabel(texts, at + 1, to)
    if (isAbstract(at)) return { from: at, to: end }
    let length = 0
    for (let text = at; text < end; text++) length += lengthOf(text)
    if (length > most) [longest, most] = [{ from: at, to: end }, length]
    at = end
  }
  return longest
}

function nextLabel(texts: readonly { readonly labelled?: boolean }[], from: number, to: number): number {
  let at = from
  while (at < to && texts[at]?.labelled !== true) at++
  return at
}

/** What blocks were read as, where abstracts are no more than what their labels begin; what else was read as of them is a stray. O(blocks). */
export function keepLabelled(source: string, blocks: readonly Block[], labels: readonly Label[]): readonly Label[] {
  const blockAt = (at: number): Block => blocks[at] as Block
  const asked = { lengthOf: (at: number) => blockAt(at).length, isAbstract: (at: number) => namesAbstract(source, blockAt(at).start) }
  const kept = [...labels]
  for (let at = 0; at < labels.length; ) {
    let end = at + 1
    // Nothing but abstracts goes on in further blocks, and what one block is stays as it is.
    while (labels[end] === 'more') end++
    const { from, to } = findLabelled(blocks, at, end, asked)
    for (let block = at; block < end; block++) if (block < from || block >= to) kept[block] = 'stray'
    kept[from] = labels[at] as Label
    at = end
  }
  return kept
}
