/** Merging what several sources say of one paper, field by field. */
import type { EntryValues } from '../cues.ts'
import type { Entry, FieldName } from '../schema.ts'
import { type Evidence, type FieldRule, fieldRules, mergedFields } from './fields.ts'

/** A field that is merged on its own. `abstractKind` and `upvotesFrom` go with `abstract` and `upvotes`. */
export type MergedField = FieldName

/** The values of an entry alone, which are what is merged. O(1). */
export const valuesOf = ({ page, links, span, spans, ...values }: Entry): EntryValues => values

/** What one source says of a paper. */
export interface Candidate {
  readonly values: EntryValues
  /** Fields that a warning or an error points at. */
  readonly doubtful?: ReadonlySet<MergedField> | undefined
  /** Fields whose numbers the source shows rounded, as `1.41k`. */
  readonly rounded?: ReadonlySet<MergedField> | undefined
}

/** A candidate whose value says something else than the one that was used. Both are indices of candidates. */
export interface Disagreement {
  readonly field: MergedField
  readonly used: number
  readonly other: number
}

/** What several sources say together. */
export interface MergedValues {
  readonly values: EntryValues
  /** The index of the candidate that each value comes from; a field without a value is not in it. */
  readonly from: Partial<Record<MergedField, number>>
  /** In the order of the table of fields, then of the candidates. */
  readonly disagreements: readonly Disagreement[]
}

/**
 * Merge what several sources say of one paper. Null never beats a value, a value that no message doubts beats one that is doubted, and
 * then each field's row of {@link fieldRules} decides. Of equals the earliest is used.
 *
 * @param candidates one at least
 * @returns every value is one of a candidate. O(length of all values).
 * @throws TypeError where there is no candidate
 */
export function mergeValues(candidates: readonly Candidate[]): MergedValues {
  const [first] = candidates
  if (first === undefined) throw new TypeError('Expected one candidate at least, got none')
  const values: EntryValues = { ...first.values }
  const from: Partial<Record<MergedField, number>> = {}
  for (const field of mergedFields) {
    const used = chooseBest(candidates, field)
    if (used < 0) continue
    from[field] = used
    const source = (candidates[used] as Candidate).values
    take(values, source, field)
    const { companion } = fieldRules[field]
    if (companion !== undefined) take(values, source, companion)
  }
  return { values, from, disagreements: mergedFields.flatMap((field) => findDisagreements(candidates, field, from[field], values)) }
}

function take<K extends keyof EntryValues>(to: EntryValues, from: EntryValues, key: K): void {
  to[key] = from[key]
}

/** What a candidate says of a field, or null where it says nothing. */
function evidenceOf<F extends MergedField>({ values, doubtful, rounded }: Candidate, field: F): Evidence<F> | null {
  const value = values[field]
  if (value === null) return null
  return {
    value: value as NonNullable<EntryValues[F]>,
    values,
    isDoubted: doubtful?.has(field) === true,
    isRounded: rounded?.has(field) === true,
  }
}

/** A candidate's value of a field, and how good it is. */
interface Rival<F extends MergedField> {
  readonly index: number
  readonly evidence: Evidence<F>
  readonly givesWay: boolean
  readonly rank: number
  /** Whether a value of the same rank is better. */
  readonly isBeatenBy: (other: Evidence<F>) => boolean
}

function rivalOf<F extends MergedField>({ givesWay, rank, betterThan }: FieldRule<F>, evidence: Evidence<F>, index: number): Rival<F> {
  const isBeatenBy = betterThan?.(evidence) ?? (() => false)
  return { index, evidence, givesWay: givesWay?.(evidence) === true, rank: rank?.(evidence) ?? 0, isBeatenBy }
}

/** The index of the candidate whose value is used, -1 where none has one. */
function chooseBest<F extends MergedField>(candidates: readonly Candidate[], field: F): number {
  let best: Rival<F> | null = null
  for (const [index, candidate] of candidates.entries()) {
    const evidence = evidenceOf(candidate, field)
    if (evidence === null) continue
    const rival = rivalOf(fieldRules[field], evidence, index)
    if (best === null || isBetter(rival, best)) best = rival
  }
  return best?.index ?? -1
}

/** Whether a value is better evidence than another one. */
function isBetter<F extends MergedField>(a: Rival<F>, b: Rival<F>): boolean {
  if (a.givesWay !== b.givesWay) return b.givesWay
  if (a.evidence.isDoubted !== b.evidence.isDoubted) return b.evidence.isDoubted
  return a.rank === b.rank ? b.isBeatenBy(a.evidence) : a.rank > b.rank
}

function findDisagreements<F extends MergedField>(
  candidates: readonly Candidate[],
  field: F,
  used: number | undefined,
  { comments }: EntryValues,
): Disagreement[] {
  const best = used === undefined ? null : evidenceOf(candidates[used] as Candidate, field)
  if (used === undefined || best === null) return []
  const agrees = fieldRules[field].agreesWith(best, comments)
  return candidates.flatMap((candidate, other) => {
    const evidence = evidenceOf(candidate, field)
    return other === used || evidence === null || agrees(evidence) ? [] : [{ field, used, other }]
  })
}
