/** Tells blocks of text by their indentation, where an extractor kept that of the page's source. */
import type { Cue } from '../../cues.ts'

/** Columns that a tab takes. */
const tabWidth = 8
/** Spaces that arXiv puts before the second line of a title; the site keeps them. */
const titleIndent = 2

/**
 * Read gaps off indentation.
 *
 * What `textContent` gives has the white space of the HTML before each block, while the lines that a text was broken into have less:
 *
 *     `        Maps of Nowhere: A Survey of Unreal Places in`
 *     `  Games and Novels`                                     goes on
 *     `        Unreal places are hard to find. ...`            begins another block
 *
 * Where the blocks themselves are not indented, the second line of a title still is, by two spaces.
 *
 * @returns the same cues where the text has no such habit. O(cues) and the white space before them.
 */
export function restoreBlocks(source: string, cues: Cue[]): Cue[] {
  if (!cues.some(isTextLine)) return cues
  const known = cues.find((cue) => cue.kind === 'furniture' || cue.kind === 'curator' || cue.kind === 'submitter')
  const base = known === undefined ? 0 : indentOf(source, known.start)
  const isTextBelow = (at: number): boolean =>
    cues[at]?.kind === 'text' && (cues[at] as Cue).gap === 'next-line' && cues[at - 1]?.kind === 'text'
  if (base < tabWidth) return base === 0 && cues.some((_, at) => isTextBelow(at)) ? restoreTitles(source, cues, isTextBelow) : cues
  const goesOn = (cue: Cue): boolean => indentOf(source, cue.start) < base
  if (!cues.some((cue, at) => isTextBelow(at) && goesOn(cue))) return cues
  return cues.map((cue, at) => (isTextBelow(at) ? { ...cue, gap: goesOn(cue) ? 'same-line' : 'blank-line' } : cue))
}

/** Only a text right below another line may go on from there. */
const isTextLine = ({ kind, gap }: Cue): boolean => gap === 'next-line' && kind === 'text'

/** Join the lines of titles: one that is indented by two spaces below one that is not; what follows it is another block. */
function restoreTitles(source: string, cues: Cue[], isTextBelow: (at: number) => boolean): Cue[] {
  const isSecond = (at: number): boolean =>
    isTextBelow(at) && indentOf(source, (cues[at] as Cue).start) === titleIndent && indentOf(source, (cues[at - 1] as Cue).start) === 0
  const isList = (at: number): boolean => isTextBelow(at + 1) && indentOf(source, (cues[at + 1] as Cue).start) >= titleIndent
  let changed = false
  const restored = cues.map((cue, at): Cue => {
    const gap = isSecond(at) && !isList(at) ? 'same-line' : isTextBelow(at) && isSecond(at - 1) && !isList(at - 1) ? 'blank-line' : cue.gap
    changed ||= gap !== cue.gap
    return gap === cue.gap ? cue : { ...cue, gap }
  })
  return changed ? restored : cues
}

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
