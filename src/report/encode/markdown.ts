/** From scraped text to GitHub's Markdown, also within a cell of a table. */
import { createTemplate, type Encoded, openScraped, type Scraped } from '../scraped.ts'
import { showText } from '../terminal.ts'

/** The template of Markdown. */
export const markdown = createTemplate<'markdown'>()

const backticks = /`+/g
const pipes = /\\+\|?|\|/g
/** Addresses that stand between brackets as they are. */
const plainAddress = /^https:\/\/[\w./#?=&%~@:+-]+$/

/** A table takes the backslash before a bar away. Where the text has an odd number of them already, there is no way to write the bar. */
function encodePipe(match: string): string {
  if (!match.endsWith('|')) return match
  return match.slice(0, -1) + (match.length % 2 === 1 ? '\\|' : '\\x7c')
}

/** The reader takes one space away on both sides, unless there is nothing but spaces; and a backtick must not touch those around it. */
const needsPadding = (text: string): boolean =>
  text.startsWith('`') || text.endsWith('`') || (text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text))

/** A code span of text that is safe to show; '' for no text, which no code span can hold. */
function writeCodeSpan(shown: string): Encoded<'markdown'> {
  if (shown === '') return markdown``
  let longest = 0
  for (const [run] of shown.matchAll(backticks)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  const pad = needsPadding(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}` as Encoded<'markdown'>
}

/**
 * Encode as a code span, outside of tables.
 *
 * Nothing works within one: no emphasis, link, picture, HTML, reference, `@name`, `#123` or `:emoji:`, neither in the syntax nor in what GitHub
 * makes of the rendered page. Escapes and references would keep the syntax out alone. What is unseen, and line ends, are shown as `toTerminal`
 * shows them. O(n)
 */
export const encodeMarkdown = (text: Scraped): Encoded<'markdown'> => writeCodeSpan(showText(openScraped(text)))

/** Encode as {@link encodeMarkdown} does, for a cell of a table, where bars are escaped within code as well. O(n) */
export const encodeMarkdownCell = (text: Scraped): Encoded<'markdown'> =>
  writeCodeSpan(showText(openScraped(text)).replace(pipes, encodePipe))

/** Encode as a link of a code span in a cell, where the address is plain and `https`; as the code span alone, where it is anything else. O(n) */
export function encodeMarkdownLink(text: Scraped, address: Scraped): Encoded<'markdown'> {
  const label = encodeMarkdownCell(text)
  const url = openScraped(address)
  return plainAddress.test(url) ? markdown`[${label}](${url as Encoded<'markdown'>})` : label
}
