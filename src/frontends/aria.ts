/** The front end for accessibility trees, which browsers that programs and agents drive give of a page in place of its HTML. */
import type { Cue } from '../cues.ts'
import type { Reading } from '../reading.ts'
import type { Finding } from '../log.ts'
import type { Settings } from '../options.ts'
import { followHolders } from '../spans.ts'
import { matchAt, skipWhiteSpace, startOfText } from '../text.ts'
import { cutAria } from './aria/pieces.ts'
import { readNodes } from './aria/nodes.ts'
import type { Span } from '../schema.ts'
import { cutAtSeams } from './seams.ts'
import { readPieces } from './words/read-pieces.ts'

/** How trees begin; a heading may stand above. */
const heading = /#{1,6} [^\n\r]{0,99}[\n\r]/y
const numbered = /uid=\d{1,9}_\d{1,9} [A-Za-z]/y
const yaml =
  /- '?(?:article|banner|complementary|contentinfo|document|generic|heading|img|link|list|main|navigation|paragraph|region|text)'?:?(?=[ \r\n])/y

/** Whether a text is an accessibility tree from its first line on; in YAML an address in it tells that it is no list. O(1), and O(n) for texts that begin like one. */
export function beginsAria(source: string): boolean {
  const first = skipWhiteSpace(source, startOfText(source), source.length)
  const above = matchAt(heading, source, first)?.[0].length ?? 0
  const at = skipWhiteSpace(source, first + above, source.length)
  return matchAt(numbered, source, at) !== null || (matchAt(yaml, source, at) !== null && source.includes('- /url: '))
}

/**
 * Turn an accessibility tree into cues.
 *
 * Names of nodes and the texts in them are what the page shows; a name is passed over where texts in the node say the same, and where it is a
 * label that nobody sees. What a tool wrote around the tree is text.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @returns the cues, see cues.ts. Never throws. O(n), without recursion.
 */
export function readAria(source: string, end: number, { maxLineLength }: Settings): Reading {
  const start = startOfText(source)
  const tree = readNodes(source, start, end)
  const { joints, ...pieces } = cutAria(source, start, end, tree, maxLineLength)
  const { cues, markup } = readPieces(source, pieces, false)
  cutAtSeams(cues, tree.seams)
  return { cues, markup, format: 'text', escapes: 'none', findings: tellJoints(cues, joints) }
}

/** Say that parts of texts were joined by guess. Numbers, dates and names are known by their parts. O(cues and joints). */
function tellJoints(cues: readonly Cue[], joints: readonly Span[]): Finding[] {
  const cueAt = followHolders(cues)
  const guessed = joints.filter(({ start }) => {
    const cue = cues[cueAt(start)]
    return cue?.kind === 'text' && cue.start < start
  })
  const [first] = guessed
  if (first === undefined) return []
  const { end } = guessed.at(-1) as Span
  return [{ ruleId: 'spaces-guessed', subject: { span: { start: first.start, end } }, args: [{ count: guessed.length }] }]
}
