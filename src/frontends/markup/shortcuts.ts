/** Links whose text is the label of their target itself: `[Paper Boats]`, `[Paper Boats][]`. */
import { isNumberTarget, type Link } from '../../targets.ts'
import { isDigit, isLonger, skipWhiteSpace } from '../../text.ts'
import type { References } from './references.ts'
import type { Opener, Scan } from './scan.ts'

/** Whether a text is the number of a link. */
export const isNumber = (text: string): boolean =>
  text !== '' && text.length <= 4 && [...text].every((digit) => isDigit(digit.charCodeAt(0)))

/** The link of a label. Where all labels are numbers they are counted, and a number in brackets is a text. */
const linkOfLabel = ({ labels, allNumbers }: References, label: string, at: number): Link | undefined =>
  allNumbers && isNumber(label.trim()) ? undefined : labels.find(label, at)

/** Labels of Markdown have 999 characters at most, and the white space in them may be more in the text. Longer ones are looked for as they are written. */
const longestShortcut = 2_000

/** The opener that a closing bracket is of where no target says which. */
export function lastOpener({ atLineStart, inLine }: Scan): Opener | undefined {
  const [line, inner] = [atLineStart.at(-1), inLine.at(-1)]
  return inner !== undefined && (line === undefined || inner.at > line.at) ? inner : line
}

/** The link of which a text is the label itself. Mostly O(1): what is long is a label only where one has its length. */
export function linkOfText({ source, references }: Scan, opener: Opener, at: number): Link | undefined {
  const longest = Math.min(2 * references.longestLabel + 40, longestShortcut) - 1
  const mayBeLabel = references.labels.lengths.has(at - opener.at - 1) || !isLonger(source, opener.at + 1, at, longest)
  return mayBeLabel ? linkOfLabel(references, source.slice(opener.at + 1, at), at) : undefined
}

/**
 * `[5 authors][12]`: two links, of which the second one is a number; only a number leads to votes or to comments. Where the first one does as well, or its label
 * leads nowhere, the other is its own: pandoc writes `[94][2]` where two papers have as many votes.
 */
export function isNumberBehind(scan: Scan, at: number, link: Link | null): boolean {
  const isLabelled = scan.source.charAt(skipWhiteSpace(scan.source, at + 1, at + 3)) === '['
  const opener = isLabelled && isNumberTarget(link?.target) ? lastOpener(scan) : undefined
  const own = (opener && linkOfText(scan, opener, at))?.target ?? null
  return own !== null && !isNumberTarget(own)
}

/** An opener at a line's start may still be that of a link with brackets in its text. */
export function forgetShortcut({ atLineStart, inLine }: Scan, opener: Opener): void {
  if (opener === inLine.at(-1)) inLine.pop()
  else if (atLineStart.length > 1) atLineStart.pop()
}
