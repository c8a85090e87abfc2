/** Why each stretch of the input was read as it was: the segments of the digest, told in the order of the text. */
import { analyse, type Analysis, giveOut } from './analysis.ts'
import type { Cue } from './cues.ts'
import { buildDigest } from './digest.ts'
import { type ShownRole, tellEvidence } from './evidence.ts'
import { type LaidTile, layTiles } from './frame.ts'
import type { Role, Segments } from './grammar/segments.ts'
import { entryAt, type Numbering, ofOwner, type OfOwners } from './numbering.ts'
import type { ParseOptions } from './options.ts'
import { readAny } from './parse.ts'
import type { Digest, Entry, FieldName, Span } from './schema.ts'
import { createLocator } from './source.ts'
import { followHolders } from './spans.ts'

/** What a stretch was read as: a part of a paper or of the page, or nothing that is known. */
export type StretchRole = Role | 'blank'

/** What a line, or a part of one, looked like before anything was known of its surroundings. */
export type CueKind = Cue['kind']

/** A stretch of the input. All stretches together are the input, character by character. */
export interface Stretch {
  readonly span: Span
  /** Where it begins: from 1, columns in UTF-16 units. */
  readonly line: number
  readonly column: number
  /** Exactly what stands there. */
  readonly text: string
  /** The cue that it is, or begins with. Null for white space and for marks that no cue holds. */
  readonly cue: CueKind | null
  readonly role: StretchRole
  /** For a known part of the page, which one. */
  readonly name: string | null
  /** Index into `pages`; null where there are none. */
  readonly page: number | null
  /** Index into the digest's entries; null for what belongs to none. */
  readonly entry: number | null
  /** A page may show a paper more than once: 1 for the first time. Null without an entry. */
  readonly occurrence: number | null
  /** Fields of the entry whose values begin here. */
  readonly fields: readonly FieldName[]
  /** What it was read by, in words. */
  readonly evidence: string
}

/** What became of each stretch of a text, and the rest of its digest. */
export interface Explanation extends Pick<Digest, 'outcome' | 'pages' | 'messages' | 'coverage'> {
  readonly stretches: readonly Stretch[]
}

/**
 * Explain how a captured page is read: {@link parseDigest}, told in the order of the text.
 *
 * @param input the text that a scraper left, whatever it is
 * @param options the same as for the parse that is to be explained
 * @returns plain data: each stretch of the input with what it became and by what evidence, and the digest's outcome, pages, messages and
 *   coverage. Linear, save for sorting the stretches.
 * @throws TypeError where `input` is no string or an option is wrong, and never because of what the text holds
 */
export function explainDigest(input: string, options?: ParseOptions): Explanation {
  const { digest, stretches } = traceDigest(input, options)
  const { outcome, pages, messages, coverage } = digest
  return { outcome, pages, stretches, messages, coverage }
}

/** A digest, and what each stretch of its text became. */
export interface Trace {
  readonly digest: Digest
  readonly stretches: readonly Stretch[]
}

/** Parse a captured page and explain it, in one pass. Arguments and errors are those of {@link explainDigest}. */
export function traceDigest(input: string, options?: ParseOptions): Trace {
  const analysis = analyse(readAny, input, options)
  const digest = buildDigest(analysis)
  return giveOut({ digest, stretches: toStretches(analysis, digest) }, analysis)
}

/** Tiles and the white space between them, each with its story. */
function toStretches(analysis: Analysis, { entries, pages }: Digest): Stretch[] {
  const { source } = analysis.frame ?? analysis
  const locate = createLocator(source)
  const takeFields = followFields(entries)
  const read = followSegments(analysis)
  const pageAt = followHolders(pages.map(({ span }) => span))
  const stretches: Stretch[] = []
  const add = (start: number, end: number, story: Story): void => {
    const { line, column } = locate(start)
    const at = pages.length > 0 ? pageAt(start) : -1
    const page = at < 0 ? null : at
    const text = source.slice(start, end)
    stretches.push({ span: { start, end }, line, column, text, page, ...story, fields: takeFields(end) })
  }
  let at = 0
  for (const tile of layTiles(analysis)) {
    if (tile.start > at) add(at, tile.start, blank)
    add(tile.start, tile.end, read(tile))
    at = tile.end
  }
  if (source.length > at) add(at, source.length, blank)
  return stretches
}

/** What is told of a stretch beside its place and its values. */
type Story = Pick<Stretch, 'cue' | 'role' | 'name' | 'entry' | 'occurrence' | 'evidence'>

const blank: Story = { cue: null, role: 'blank', name: null, entry: null, occurrence: null, evidence: 'white space' }

/** What markup is in syntaxes that are made of it. */
const marksOf: Readonly<Partial<Record<Segments['format'], string>>> = {
  html: 'tags, and what no reader sees',
  json: 'keys, marks, and values that are not read',
}
/** What stands around a text that was encoded as a whole. */
const aroundEncoded = 'how the text is encoded'

/** A reader of tiles, which must come in their order. */
function followSegments({ frame, segments, numbering, settings }: Analysis): (tile: LaidTile) => Story {
  const { cues, pages, shown } = segments
  const [cueAt, pageAt] = [followHolders(cues), followHolders(pages)]
  const isNamed = settings.bareCount !== null
  const order = countOccurrences(numbering)
  const around = marksOf[frame?.format ?? 'text'] ?? aroundEncoded
  return ({ inside: span, ...laid }) => {
    const { role, name = null } = laid
    const entry = entryAt(numbering, laid)
    const occurrence = ofOwner(order, laid) ?? null
    if (span === null) return { cue: null, role, name, entry, occurrence, evidence: around }
    const at = cueAt(span.start)
    // A value of a record is what its key says.
    if (span.record !== undefined) {
      const evidence = segments.format === 'json' ? 'its key' : 'its key in the data of the page'
      return { cue: null, role, name, entry, occurrence, evidence }
    }
    // In JSON there may be something before the first page.
    const { survey } = (pages[pageAt(span.start)] ?? pages[0]) as Segments['pages'][0]
    const marks = role === 'markup' ? marksOf[segments.format] : undefined
    const evidence = marks ?? tellEvidence({ shown, span, role: role as ShownRole, name, cues, at, occurrence, isNamed, survey })
    return { cue: cues[at]?.kind ?? null, role, name, entry, occurrence, evidence }
  }
}

/** For each occurrence and each record, which one of its paper it is, from 1; null for what was given up. Records come first. */
function countOccurrences({ paperOf }: Numbering): OfOwners<number | null> {
  const seen: number[] = []
  const count = (paper: number | null): number | null => {
    if (paper === null) return null
    seen[paper] = (seen[paper] ?? 0) + 1
    return seen[paper]
  }
  const records = paperOf.records.map(count)
  return { occurrences: paperOf.occurrences.map(count), records }
}

/** A look-up of the fields whose values begin before an offset, and not before that of the call before. */
function followFields(entries: readonly Entry[]): (end: number) => FieldName[] {
  const places = entries.flatMap(({ spans }) =>
    (Object.entries(spans) as [FieldName, Span][]).map(([field, { start }]) => ({ field, start })),
  )
  places.sort((a, b) => a.start - b.start)
  let at = 0
  return (end) => {
    const first = at
    while (at < places.length && (places[at] as { start: number }).start < end) at++
    return places.slice(first, at).map(({ field }) => field)
  }
}
