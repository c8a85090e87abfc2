/** Results as text that people review: one line a node, one line a message. Used by the fixtures. */
import type { Digest, Entry, Message, Node, Page, Root, Span } from '../../src/index.ts'
import { indexLines, pointAt } from '../../src/source.ts'

/** What a reviewer cannot see, or takes for something else: it is written as an escape. */
const unseen = /[^\x20-\x7e\p{L}\p{M}\p{N}\p{P}\p{S}]/gu
const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** Write a character by its UTF-16 units, as JSON does. */
const escapeUnits = (character: string): string =>
  shortEscapes.get(character) ??
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

const show = (text: string): string => text.replace(unseen, escapeUnits)

/** So much is shown of the beginning and of the end of a text that is longer than both and the ellipsis. */
const [headLength, tailLength] = [48, 24]

/** Shorten a text in the middle: what is cut off wrongly is cut off at an end. */
function shorten(text: string): string {
  if (text.length <= headLength + tailLength + 1) return `"${show(text)}"`
  return `"${show(text.slice(0, headLength).toWellFormed())}…${show(text.slice(-tailLength).toWellFormed())}"`
}

/**
 * Write a tree.
 *
 *     root 0-14
 *       furniture (newsletter) 0-3 "new"
 *       blank 3-4 "\n"
 */
export function formatTree(root: Root): string {
  const lines: string[] = []
  const add = (node: Node, depth: number): void => {
    const name = node.type !== 'entry' && node.data !== undefined && 'name' in node.data ? ` (${node.data.name})` : ''
    const index = node.type === 'entry' ? ` #${node.data.index}` : ''
    const place = `${node.position?.start.offset}-${node.position?.end.offset}`
    lines.push(`${'  '.repeat(depth)}${node.type}${name}${index} ${place}${'value' in node ? ` ${shorten(node.value)}` : ''}`)
    if ('children' in node) for (const child of node.children) add(child, depth + 1)
  }
  add(root, 0)
  return `${lines.join('\n')}\n`
}

/** Write entries as JSON with two spaces, in which nothing is hidden. */
export const formatEntries = (entries: readonly Entry[]): string =>
  `${JSON.stringify(entries, null, 2).replace(unseen, (character) => (character === '\n' ? character : escapeUnits(character)))}\n`

/**
 * Write what a text turned out to be, its pages, and its messages.
 *
 *     listing
 *     page 0-3210 "Daily Papers" by "AK", Nov 5 = 2025-11-05
 *     20:8 warning invalid-date #2 date "Apr 31" "Apr 31" is no day of the calendar
 *
 * A message has its line and column, severity, rule, entry and field (`-` for none), what stands at its span, and the reason.
 */
export function formatMessages(source: string, { outcome, pages, messages }: Digest): string {
  const lineStarts = indexLines(source)
  const text = ({ start, end }: Span): string => shorten(source.slice(start, end))
  const formatMessage = ({ span, severity, ruleId, entry, field, reason }: Message): string => {
    const { line, column } = pointAt(lineStarts, span.start)
    return `${line}:${column} ${severity} ${ruleId} ${entry === null ? '-' : `#${entry}`} ${field ?? '-'} ${text(span)} ${show(reason)}`
  }
  return `${[outcome, ...pages.map(formatPage), ...messages.map(formatMessage)].join('\n')}\n`
}

function formatPage({ title, curator, date, span }: Page): string {
  const name = title === null ? 'no title' : `"${show(title)}"`
  const by = curator === null ? '' : ` by "${show(curator)}"`
  const day = date === null ? '' : `, ${show(date.raw)} = ${date.iso ?? `${date.month}/${date.day} of an unknown year`}`
  return `page ${span.start}-${span.end} ${name}${by}${day}`
}
