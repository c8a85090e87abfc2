/** A label says where an abstract begins (`Abstract:`, `TL;DR:`): what stands above it is none of it, and a second label begins another text. */
import type { Block } from './block.ts'
import type { Label } from './segment.ts'

/** The part of an abstract that its label begins. */
interface Labelled {
  readonly from: number
  /** Behind its last text. */
  readonly to: number
}

/** Of some texts the first with a label and those behind it, up to the next label; all where none has one. O(texts). */
export function findLabelled(texts: readonly { readonly labelled?: boolean }[], from: number, to: number): Labelled {
  const first = nextLabel(texts, from, to)
  return first === to ? { from, to } : { from: first, to: nextLabel(texts, first + 1, to) }
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
    const { from, to } = findLabelled(blocks, at, end)
    for (let block = at; block < end; block++) if (block < from || block >= to) kept[block] = 'stray'
    kept[from] = labels[at] as Label
    at = end
  }
  return kept
}
