/** The text front end: plain text, Markdown and all that lies between, into cues. */
import type { Cue, Markup, Reading } from '../cues.ts'
import type { Settings } from '../options.ts'
import { restoreBlocks } from './words/blocks.ts'
import { findEscapes } from './markup/escapes.ts'
import type { Mark } from './markup/mark.ts'
import { findMarks } from './markup/marks.ts'
import { takeMargin, type WithoutMargin } from './markup/margin.ts'
import { cutPieces } from './markup/pieces.ts'
import { readPlain } from './plain.ts'
import { isJoined } from './markup/separators.ts'
import { readPieces } from './words/read-pieces.ts'
import { findReferences } from './markup/references.ts'

/**
 * Turn text into cues.
 *
 * @param end where reading stops; the caller accounts for what lies behind
 * @returns the cues, see cues.ts. Never throws. O(n).
 */
export function readText(source: string, end: number, settings: Settings): Reading {
  const margin = takeMargin(source, end)
  const plain = margin !== null || isJoined(source, end) ? null : readPlain(source, end, settings.maxLineLength)
  const reading = plain === null ? readBeside(margin, source, end, settings.maxLineLength) : toPlain(restoreBlocks(source, plain))
  return settings.format === 'text' || settings.format === 'markdown'
    ? { ...reading, ...saidFormat(source, end, settings.format) }
    : reading
}

/** What the caller says of the syntax: text has no escapes, Markdown has those that its writer made. Either may have links in it. */
const saidFormat = (source: string, end: number, format: 'text' | 'markdown'): Pick<Reading, 'format' | 'escapes'> =>
  format === 'text' ? { format, escapes: 'none' } : { format, escapes: findEscapes(source, end) }

const toPlain = (cues: Cue[]): Reading => ({ cues, markup: null, format: 'text', escapes: 'none' })

/** Links and headings are what writers of Markdown leave. */
const isMarkdown = ({ kind }: Mark): boolean => kind === 'close' || kind === 'heading'

/** Marked text beside its margin, which is markup. */
function readBeside(margin: WithoutMargin | null, source: string, end: number, maxLineLength: number): Reading {
  if (margin === null) return readMarked(source, end, maxLineLength)
  const reading = readMarked(margin.text, end, maxLineLength)
  return { ...reading, markup: [...reading.markup, ...margin.places], shown: margin.text }
}

/** Text with links, pictures, boxes, headings or tags in it. */
function readMarked(source: string, end: number, maxLineLength: number): Reading & { readonly markup: readonly Markup[] } {
  const references = findReferences(source, end)
  const marks = findMarks(source, end, references, maxLineLength)
  const start = source.startsWith('\ufeff') ? 1 : 0
  const { cues, markup } = readPieces(source, cutPieces(source, start, end, marks))
  const markdown = marks.some(isMarkdown)
  return {
    cues: restoreBlocks(source, cues),
    markup,
    format: markdown ? 'markdown' : 'text',
    escapes: markdown ? findEscapes(source, end) : 'none',
  }
}
