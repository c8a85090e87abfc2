/** What the words of a text are read as, written so short that tables of tests can hold it. */
import type { Cue } from '../../src/cues.ts'
import { findMarks } from '../../src/frontends/markup/marks.ts'
import { cutPieces } from '../../src/frontends/markup/pieces.ts'
import { findReferences } from '../../src/frontends/markup/references.ts'
import { readPieces } from '../../src/frontends/words/read-pieces.ts'

/** A line break before a cue, a blank line, or none of both. */
const gaps = { 'same-line': '+', 'next-line': '/', 'blank-line': '' } as const

interface Place {
  readonly start: number
  readonly end: number
}

/** The order in which the members of a cue are written, whatever order they were added in; all others keep theirs. */
const order = ['url', 'figure', 'day', '', 'id', 'linked', 'field']
const rank = (key: string): number => order.indexOf(order.includes(key) ? key : '')

/**
 * Write a cue: `/votes <37 upvotes> figure=37 field`.
 *
 * Before its kind stands `+` where it is on the line of the one before, and `/` where it is on the next one. What is not set is left out; a number that
 * cannot be read has a `?`.
 */
export function writeCue(source: string, { kind, start, end, gap, ...rest }: Cue): string {
  const textOf = (place: Place) => source.slice(place.start, place.end)
  const members = Object.entries(rest as Record<string, unknown>).sort(([a], [b]) => rank(a) - rank(b))
  const values = members.flatMap(([key, value]): string[] => {
    if (value === null || value === false || value === undefined || key === 'printable') return []
    if (value === true) return [key]
    if (key === 'parts') return [`parts=${(value as Place[]).map(textOf).join('|')}`]
    if (key === 'link') return [`link=${(value as { target: { kind: string } | null }).target?.kind ?? 'lost'}`]
    if (key === 'day') return [`day=${Object.values(value as object).join('-')}`]
    if (key === 'figure') return [`figure=${textOf(value as Place)}${(value as { count: unknown }).count === null ? '?' : ''}`]
    if (key !== 'name' || typeof value === 'string') return [`${key}=${value}`]
    const { parts } = value as { parts?: Place[] }
    return [`name=${parts === undefined ? textOf(value as Place) : parts.map(textOf).join('|')}`]
  })
  return [`${gaps[gap]}${kind} <${source.slice(start, end)}>`, ...values].join(' ')
}

/** Read a text with links in it; `fields` says that fields have labels or units of their own, where the text alone does not. */
function read(source: string, fields?: boolean) {
  const marks = findMarks(source, source.length, { references: findReferences(source, source.length), maxLineLength: 20_000 })
  return readPieces(source, cutPieces(source, 0, source.length, marks), fields)
}

/** The cues of a text with links in it, written by {@link writeCue}. */
export const readWords = (source: string, fields?: boolean): string[] => read(source, fields).cues.map((cue) => writeCue(source, cue))

/** What of a text with links in it is no cue: marks, in order, those that have a name with it. */
export function readMarks(source: string, fields?: boolean): string[] {
  const places = new Map(read(source, fields).markup.map((mark) => [mark.start, mark]))
  return [...places.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, name }) => (name === undefined ? source.slice(start, end) : `${name} <${source.slice(start, end)}>`))
}
