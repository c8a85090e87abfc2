/** Readings of JSON texts, two invented items of the API, and what their values are. */
import { expect } from 'vitest'
import type { EntryValues } from '../../src/cues.ts'
import { type JsonReading, readJson } from '../../src/frontends/json/json.ts'
import type { Message, Span } from '../../src/index.ts'
import { createLog, noteAll } from '../../src/log.ts'
import { foldText } from '../../src/text.ts'
import { messagesIn } from './messages-in.ts'

export const read = (source: string): JsonReading => readJson(source, source.length)
export const readValue = (value: unknown): JsonReading => read(JSON.stringify(value))
export const papersOf = ({ pages }: JsonReading) => pages.flatMap(({ papers }) => papers)
export const valuesOf = (reading: JsonReading): EntryValues[] => papersOf(reading).map(({ values }) => values)
export const titlesOf = ({ pages }: JsonReading): string[][] => pages.map(({ papers }) => papers.map(({ values }) => values.title))

/** The messages that findings make, in the order of the text. */
export function messagesOf({ findings }: JsonReading): Message[] {
  const log = createLog(1_000)
  noteAll(log, findings)
  return messagesIn(log).sort((a, b) => a.span.start - b.span.start)
}
export const reasonsOf = (reading: JsonReading): string[] => messagesOf(reading).map(({ ruleId, reason }) => `${ruleId}: ${reason}`)

/** An item as the API has it, with all that is read. */
export const boats = {
  paper: {
    id: '2509.01234',
    authors: [
      { _id: 'a1', name: 'Hanne K', hidden: false, user: { user: 'hanne-k', fullname: 'Hanne K.' } },
      { _id: 'a2', name: 'Noor B', hidden: true },
      { _id: 'a3', name: 'Ilse V' },
    ],
    publishedAt: '2025-09-18T17:54:27.000Z',
    submittedOnDailyAt: '2025-11-05T01:21:47.935Z',
    title: 'Paper Boats\n  and "Other" Vessels',
    submittedOnDailyBy: { user: 'ilse-v', fullname: 'Ilse V', type: 'user' },
    summary: 'We fold boats.\n  They float; see https://example.org/boats.',
    ai_summary: 'Boats float.',
    upvotes: 94,
    githubRepo: 'https://github.com/example/boats',
    githubStars: 120,
    projectPage: 'https://example.org/boats',
    organization: { name: 'example-lake', fullname: 'Example Lake' },
  },
  publishedAt: '2025-11-05T01:21:47.935Z',
  title: 'Paper Boats\n  and "Other" Vessels',
  numComments: 5,
  submittedBy: { name: 'hanne-k', fullname: 'Hanne K', type: 'user' },
}

export const kites = { paper: { id: '2509.04321', title: 'Kites', upvotes: 0 }, title: 'Kites' }

export const boatValues: EntryValues = {
  title: 'Paper Boats and "Other" Vessels',
  abstract: 'We fold boats. They float; see https://example.org/boats.',
  abstractKind: 'abstract',
  authorCount: 3,
  authors: ['Hanne K', 'Noor B', 'Ilse V'],
  organization: { handle: 'example-lake', name: 'Example Lake' },
  date: { raw: '2025-09-18T17:54:27.000Z', year: 2025, month: 9, day: 18, iso: '2025-09-18', yearFrom: 'json' },
  upvotes: 94,
  upvotesFrom: 'json',
  comments: 5,
  submittedBy: 'hanne-k',
  arxivId: '2509.01234',
  url: 'https://huggingface.co/papers/2509.01234',
  githubUrl: 'https://github.com/example/boats',
  githubStars: 120,
  projectUrl: 'https://example.org/boats',
}

/** All values null but for those given. */
export const onlyValues = (values: Partial<EntryValues>): EntryValues => ({
  ...(Object.fromEntries(Object.keys(boatValues).map((key) => [key, null])) as unknown as EntryValues),
  ...values,
})

export const trimmed = (text: string): string => foldText(text.replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, ''))

/** Hold a reading's places against the text: values read back, and with markup and white space they are all of it. */
export function expectPlaces(source: string, reading: JsonReading, decode: (slice: string) => string = (slice) => slice): void {
  const places = [...reading.markup]
  for (const { start, end, values, spans } of papersOf(reading)) {
    for (const [field, span] of Object.entries(spans) as [string, Span][]) {
      places.push(span)
      expect(span.start).toBeGreaterThanOrEqual(start)
      expect(span.end).toBeLessThanOrEqual(end)
      const slice = decode(source.slice(span.start, span.end))
      const value = values[field as keyof EntryValues]
      if (typeof value === 'number') expect(Number(slice)).toBe(value)
      else if (typeof value === 'string') expect(trimmed(JSON.parse(`"${slice}"`))).toBe(value)
    }
  }
  places.sort((a, b) => a.start - b.start)
  let at = 0
  for (const { start, end } of [...places, { start: source.length, end: source.length }]) {
    expect(source.slice(at, start)).toMatch(/^[^\S\ufeff]*$/)
    expect(end).toBeGreaterThanOrEqual(start)
    at = end
  }
  for (const { start, end } of reading.markup) {
    expect(source.slice(start, end)).toMatch(/^(?:\S|\ufeff)(?:[\s\S]*(?:\S|\ufeff))?$/)
  }
}
