/** A baseline: what captures looked like when all was well, by their layouts, and the findings that were known then. */
import * as z from 'zod'
import { describeIssue, shareNames } from './config.ts'
import type { CaptureFacts, CheckMessage, Shape, ShareName } from './result.ts'

const share = z.number().min(0).max(1)
const count = z.int().min(0)
const rate = z.number().min(0)

/**
 * What the captures of one layout looked like: the least and the most that any of them has. So none of them falls short of its own baseline, and
 * captures by several extractors can share one.
 */
const layoutBaselineSchema = z.strictObject({
  captures: z.int().min(1),
  /** Entries of the capture that has the fewest. */
  entries: z.int().min(1),
  /** Of each field the least share of entries that have it. */
  shares: z.partialRecord(z.enum(shareNames), share),
  /** The largest share of text that nothing knows. */
  unrecognised: share,
  /** Of each part of the page: in how many captures it was seen, and how often for each entry, at least and at most. */
  parts: z.record(z.string(), z.strictObject({ captures: count, least: rate, most: rate })),
})
export type LayoutBaseline = z.infer<typeof layoutBaselineSchema>

/** A recorded baseline, as it stands in its file. */
export const baselineSchema = z.strictObject({
  version: z.literal(1),
  layouts: z.record(z.string(), layoutBaselineSchema),
  /** Findings that are known, by the capture's name: `rule-id fingerprint`. */
  known: z.record(z.string(), z.array(z.string())),
})
export type Baseline = z.infer<typeof baselineSchema>

/**
 * Read a baseline.
 *
 * @throws TypeError where the value is none
 */
export function readBaseline(value: unknown): Baseline {
  const parsed = baselineSchema.safeParse(value)
  if (!parsed.success) throw new TypeError(describeIssue(parsed.error, 'baseline'))
  return parsed.data
}

/** A baseline while it is recorded. */
export interface Recording {
  readonly layouts: Map<string, LayoutBaseline>
  readonly known: Map<string, string[]>
}

/** Begin to record a baseline. */
export const createRecording = (): Recording => ({ layouts: new Map(), known: new Map() })

/** Add a capture to a recording. One without entries says nothing of its layout. O(parts). */
export function recordCapture({ layouts }: Recording, facts: CaptureFacts): void {
  if (facts.entries === 0) return
  const before = layouts.get(facts.layout)
  const own = describeCapture(facts)
  layouts.set(facts.layout, before === undefined ? own : widen(before, own))
}

/** A baseline of one capture. What is rounded is rounded in favour of the capture. */
function describeCapture({ entries, shares, unrecognised, shape }: CaptureFacts): LayoutBaseline {
  const parts = Object.entries(shape ?? {}).map(([name, seen]) => [
    name,
    { captures: 1, least: roundDown(seen / entries), most: roundUp(seen / entries) },
  ])
  const least = Object.entries(shares).map(([name, part]) => [name, roundDown(part)])
  return { captures: 1, entries, shares: Object.fromEntries(least), unrecognised: roundUp(unrecognised), parts: Object.fromEntries(parts) }
}

/** A baseline that two fit. A part that one of them has not may be missing; shares are counted of all fields. */
function widen(one: LayoutBaseline, other: LayoutBaseline): LayoutBaseline {
  const shares = Object.keys(one.shares) as ShareName[]
  const absent = { captures: 0, least: 0, most: 0 }
  const parts = Object.keys({ ...one.parts, ...other.parts }).map((name) => {
    const [a, b] = [ownValue(one.parts, name) ?? absent, ownValue(other.parts, name) ?? absent]
    return [name, { captures: a.captures + b.captures, least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) }]
  })
  return {
    captures: one.captures + other.captures,
    entries: Math.min(one.entries, other.entries),
    shares: Object.fromEntries(shares.map((name) => [name, Math.min(one.shares[name] as number, other.shares[name] as number)])),
    unrecognised: Math.max(one.unrecognised, other.unrecognised),
    parts: Object.fromEntries(parts),
  }
}

const digits = 10_000
const roundDown = (value: number): number => Math.floor(value * digits) / digits
const roundUp = (value: number): number => Math.ceil(value * digits) / digits

/** Add the findings of a capture that are to be known. */
export function recordKnown({ known }: Recording, name: string, findings: readonly string[]): void {
  if (findings.length > 0) known.set(name, [...(known.get(name) ?? []), ...findings])
}

/** A finding as a baseline knows it. */
export const knownAs = ({ ruleId }: Pick<CheckMessage, 'ruleId'>, fingerprint: string): string => `${ruleId} ${fingerprint}`

/** Finish a recording. Names are in order, so that the same captures give the same file. */
export function finishRecording({ layouts, known }: Recording): Baseline {
  return { version: 1, layouts: sortedRecord(layouts, sortLayout), known: sortedRecord(known, (findings) => [...findings].sort()) }
}

const sortLayout = ({ shares, parts, ...rest }: LayoutBaseline): LayoutBaseline => ({
  ...rest,
  shares: sortedRecord(new Map(Object.entries(shares)), (least) => least),
  parts: sortedRecord(new Map(Object.entries(parts)), (part) => part),
})

function sortedRecord<T, U>(map: ReadonlyMap<string, T>, finish: (value: T) => U): Record<string, U> {
  const rows = [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(rows.map(([name, value]) => [name, finish(value)]))
}

/** What a capture is compared with: the baseline of its own layout, or else of the one of its syntax with the most captures. */
export function findLayout({ layouts }: Baseline, layout: string): { name: string; baseline: LayoutBaseline } | null {
  const own = ownValue(layouts, layout)
  if (own !== undefined) return { name: layout, baseline: own }
  const [syntax] = layout.split('/')
  const alike = Object.entries(layouts).filter(([name]) => name.split('/')[0] === syntax)
  const [most] = alike.sort(([, a], [, b]) => b.captures - a.captures)
  return most === undefined ? null : { name: most[0], baseline: most[1] }
}

/** How often a part is there for each entry of a capture. */
export const rateIn = (shape: Shape, entries: number, name: string): number => (ownValue(shape, name) ?? 0) / entries

/** The value of a name that scraped text or a user made up, such as `constructor`. */
export const ownValue = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined
