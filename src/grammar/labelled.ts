/** A label says where an abstract begins (`Abstract:`, `TL;DR:`): what stands above it is none of it, and a second label begins another text. */
import type { Block } from './block.ts'
import type { Label } from './segment.ts'

/** The part of an abstract that its label begins. */
interface Labelled {
  readonly from: number
  /** Behind its last text. */
  readonly to: number
}

/**
 * Of some texts one with a label and those behind it, up to the next label: the longest, since a `TL;DR:` may stand above the abstract, and of two that are as
 * long the first. All where none has a label. O(texts).
 *
 * @param lengthOf characters of the text at an index
 */
export function findLabelled(
  texts: readonly { readonly labelled?: boolean }[],
  from: number,
  to: number,
  lengthOf: (at: number) => number,
): Labelled {
  let [longest, most] = [{ from, to }, -1]
  for (let at = nextLabel(texts, from, to); at < to; ) {
    const end = nextLabel(texts, at + 1, to)
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
export function keepLabelled(blocks: readonly Block[], labels: readonly Label[]): readonly Label[] {
  const kept = [...labels]
  for (let at = 0; at < labels.length; ) {
    let end = at + 1
    // Nothing but abstracts goes on in further blocks, and what one block is stays as it is.
    while (labels[end] === 'more') end++
    const { from, to } = findLabelled(blocks, at, end, (block) => (blocks[block] as Block).length)
    for (let block = at; block < end; block++) if (block < from || block >= to) kept[block] = 'stray'
    kept[from] = labels[at] as Label
    at = end
  }
  return kept
}
