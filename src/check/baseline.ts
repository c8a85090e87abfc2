/** A baseline: what captures looked like when all was well, by their layouts, and the findings that were known then. */
import * as z from 'zod'
import { describeIssue, shareNames } from './config.ts'
import type { CaptureFacts, CheckMessage, Shape, ShareName } from './result.ts'

const share = z.number().min(0).max(1)
const count = z.int().min(0)

/** What the captures of one layout looked like. Shares are of all their entries, rates are for each entry. */
export const layoutBaselineSchema = z.strictObject({
  captures: z.int().min(1),
  entries: count,
  shares: z.partialRecord(z.enum(shareNames), share),
  unrecognised: share,
  /** Of each part of the page: in how many captures it was seen, and how often in all. */
  parts: z.record(z.string(), z.strictObject({ captures: count, seen: count })),
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

/** Shares are added up as whole numbers of this part: the sum of fractions depends on their order. */
const unrecognisedUnits = 1_000_000

/** A layout while captures are added to it. Sums, so that no capture has to be kept. */
interface Sums {
  captures: number
  entries: number
  readonly withField: Map<ShareName, number>
  unrecognised: number
  readonly parts: Map<string, { captures: number; seen: number }>
}

/** A baseline while it is recorded. */
export interface Recording {
  readonly layouts: Map<string, Sums>
  readonly known: Map<string, string[]>
}

/** Begin to record a baseline. */
export const createRecording = (): Recording => ({ layouts: new Map(), known: new Map() })

/** Add a capture to a recording. One without entries says nothing of its layout. O(parts). */
export function recordCapture({ layouts }: Recording, { layout, entries, shares, unrecognised, shape }: CaptureFacts): void {
  if (entries === 0) return
  const sums = layouts.get(layout) ?? { captures: 0, entries: 0, withField: new Map(), unrecognised: 0, parts: new Map() }
  layouts.set(layout, sums)
  sums.captures += 1
  sums.entries += entries
  sums.unrecognised += Math.round(unrecognised * unrecognisedUnits)
  for (const [name, part] of Object.entries(shares) as [ShareName, number][]) {
    sums.withField.set(name, (sums.withField.get(name) ?? 0) + Math.round(part * entries))
  }
  for (const [name, seen] of Object.entries(shape ?? {})) addPart(sums, name, seen)
}

function addPart({ parts }: Sums, name: string, seen: number): void {
  const part = parts.get(name) ?? { captures: 0, seen: 0 }
  parts.set(name, { captures: part.captures + 1, seen: part.seen + seen })
}

/** Add the findings of a capture that are to be known. */
export function recordKnown({ known }: Recording, name: string, findings: readonly string[]): void {
  if (findings.length > 0) known.set(name, [...(known.get(name) ?? []), ...findings])
}

/** A finding as a baseline knows it. */
export const knownAs = ({ ruleId }: Pick<CheckMessage, 'ruleId'>, fingerprint: string): string => `${ruleId} ${fingerprint}`

/** A share as a baseline writes it. */
export const roundShare = (value: number): number => Math.round(value * 10_000) / 10_000

/** Finish a recording. Names are in order, so that the same captures give the same file. */
export function finishRecording({ layouts, known }: Recording): Baseline {
  return { version: 1, layouts: sortedRecord(layouts, finishLayout), known: sortedRecord(known, (findings) => [...findings].sort()) }
}

function finishLayout({ captures, entries, withField, unrecognised, parts }: Sums): LayoutBaseline {
  const shares: LayoutBaseline['shares'] = sortedRecord(withField, (sum) => roundShare(sum / entries))
  return {
    captures,
    entries,
    shares,
    unrecognised: roundShare(unrecognised / unrecognisedUnits / captures),
    parts: sortedRecord(parts, (part) => part),
  }
}

function sortedRecord<T, U>(map: ReadonlyMap<string, T>, finish: (value: T) => U): Record<string, U> {
  const rows = [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(rows.map(([name, value]) => [name, finish(value)]))
}

/** What a capture is compared with: the baseline of its own layout, or else of the one of its syntax with the most entries. */
export function findLayout({ layouts }: Baseline, layout: string): { name: string; baseline: LayoutBaseline } | null {
  if (Object.hasOwn(layouts, layout)) return { name: layout, baseline: layouts[layout] as LayoutBaseline }
  const [syntax] = layout.split('/')
  const alike = Object.entries(layouts).filter(([name]) => name.split('/')[0] === syntax)
  const [most] = alike.sort(([, a], [, b]) => b.entries - a.entries)
  return most === undefined ? null : { name: most[0], baseline: most[1] }
}

/** How often a part is there for each entry of a layout. */
export const rateOf = ({ parts, entries }: LayoutBaseline, name: string): number =>
  Object.hasOwn(parts, name) ? (parts[name]?.seen ?? 0) / entries : 0

/** How often a part is there for each entry of a capture. */
export const rateIn = (shape: Shape, entries: number, name: string): number =>
  Object.hasOwn(shape, name) ? (shape[name] ?? 0) / entries : 0
