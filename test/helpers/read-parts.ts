/** What the grammar makes of cues that a test laid out. */
import type { Reading } from '../../src/reading.ts'
import { readPages } from '../../src/grammar/pages.ts'
import { createLog } from '../../src/log.ts'
import { layCues, type Part } from './cues.ts'
import { messagesIn } from './messages-in.ts'

/** What was made of the cues, in words. */
export function readParts(parts: readonly Part[], { behind = '', ...reading }: Partial<Reading> & { behind?: string } = {}) {
  const { source: text, cues } = layCues(parts)
  const source = text + behind
  const log = createLog(100)
  const segments = readPages(source, { cues, markup: null, escapes: 'none', format: 'text', findings: [], ...reading }, log)
  const messages = messagesIn(log)
  const textOf = (span: { start: number; end: number } | null | undefined) => (span ? source.slice(span.start, span.end) : null)
  const short = (span: { start: number; end: number } | null | undefined) => textOf(span)?.slice(0, 11).trim() ?? null
  return {
    segments,
    pages: segments.pages.map((page) => [page.title, page.curator, page.date, page.query].map(textOf)),
    titles: segments.occurrences.map(({ title }) => short(title)),
    abstracts: segments.occurrences.map((entry) => short(entry.abstract)),
    dates: segments.occurrences.map((entry) => textOf(entry.byline?.date)),
    organizations: segments.occurrences.map((entry) => textOf(entry.byline?.organization)),
    votes: segments.occurrences.map((entry) => textOf(entry.votes)),
    ids: segments.occurrences.map(({ id }) => id),
    cards: segments.occurrences.map(({ card }) => card?.cues.map(({ kind }) => kind).join(' ') ?? null),
    ends: segments.occurrences.map(({ start, end }) => [start, end]),
    loose: segments.loose.map(
      (tile) => `${tile.role}${tile.name === undefined ? '' : `:${tile.name}`}${tile.occurrence === null ? '' : `@${tile.occurrence}`}`,
    ),
    messages,
    rules: messages.map(({ ruleId, entry }) => (entry === null ? ruleId : `${ruleId} ${entry}`)),
  }
}
