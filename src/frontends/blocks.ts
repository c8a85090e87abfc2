/** Tells blocks of text by their indentation, where an extractor kept that of the page's source. */
import type { Cue, Gap } from '../cues.ts'

/** Columns that a tab takes. */
const tabWidth = 8

/**
 * Read gaps off indentation: what `textContent` gives has the white space of the HTML before each block, while the lines that a text
 * was broken into have none or less.
 *
 *     `        Maps of Nowhere: A Survey of Unreal Places in`
 *     `  Games and Novels`                                     goes on
 *     `        Unreal places are hard to find. ...`            begins another block
 *
 * @returns the same cues where the text has no such habit. O(cues) and the white space before them.
 */
export function restoreBlocks(source: string, cues: Cue[]): Cue[] {
  const known = cues.find((cue) => cue.kind === 'furniture' || cue.kind === 'curator' || cue.kind === 'submitter')
  const base = known === undefined ? 0 : indentOf(source, known.start)
  if (base < tabWidth) return cues
  const indents = cues.map((cue) => (cue.kind === 'text' && cue.gap !== 'same-line' ? indentOf(source, cue.start) : -1))
  const goesOn = (at: number): boolean => (cues[at] as Cue).gap === 'next-line' && cues[at - 1]?.kind === 'text' && (indents[at] as number) >= 0
  const isHabit = cues.some((_, at) => goesOn(at) && (indents[at] as number) < base)
  if (!isHabit) return cues
  return cues.map((cue, at) => (goesOn(at) ? { ...cue, gap: gapAt(indents[at] as number, base) } : cue))
}

const gapAt = (indent: number, base: number): Gap => (indent < base ? 'same-line' : 'blank-line')

/** Columns of white space before an offset, up to its line's beginning. */
function indentOf(source: string, start: number): number {
  let columns = 0
  for (let at = start - 1; at >= 0; at--) {
    const unit = source.charCodeAt(at)
    if (unit === 0x09) columns += tabWidth
    else if (unit === 0x20 || unit === 0xa0) columns++
    else break
  }
  return columns
}
