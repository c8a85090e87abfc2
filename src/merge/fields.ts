/** What is known of merging each field, as one table: when two values are no disagreement, and which is better evidence. */
import type { EntryValues } from '../cues.ts'
import type { FieldName, YearFrom } from '../schema.ts'
import {
  compareAbstracts,
  isCapitals,
  isRoundedFrom,
  isSameAddress,
  isSameAuthors,
  isSameDate,
  isSameOrganization,
  isSameRepository,
  isSameText,
  isSameTitle,
} from './same.ts'

/** One value of a field, with what is known about it. */
export interface Evidence<F extends FieldName> {
  readonly value: NonNullable<EntryValues[F]>
  /** All that its source says of the paper. */
  readonly values: EntryValues
  /** A warning or an error points at it. */
  readonly isDoubted: boolean
  /** Its source shows fewer digits than the number has. */
  readonly isRounded: boolean
}

/** How one field is merged. */
export interface FieldRule<F extends FieldName> {
  /** Whether a value that is not used is no disagreement with the one that is. `comments` are those of the merged paper. */
  readonly agrees: (used: Evidence<F>, other: Evidence<F>, comments: number | null) => boolean
  /** A value that gives way to any other, even to one that is doubted. */
  readonly givesWay?: (evidence: Evidence<F>) => boolean
  /** How good a value's evidence is, more is better. Doubt comes first. */
  readonly rank?: (evidence: Evidence<F>) => number
  /** Of two values of equal rank, whether the first is better. */
  readonly isBetter?: (a: Evidence<F>, b: Evidence<F>) => boolean
  /** What says of which kind the value is, and goes wherever it goes. */
  readonly companion?: 'abstractKind' | 'upvotesFrom'
}

/** From weak to strong. */
const yearEvidence: readonly (YearFrom | null)[] = ['arxiv-id', 'as-of', 'heading', 'page-link', 'text', 'json']
const votesEvidence: readonly EntryValues['upvotesFrom'][] = ['bare-count', 'place', 'link', 'json']
const abstractEvidence: readonly EntryValues['abstractKind'][] = ['summary', null, 'abstract']

type NumberField = 'authorCount' | 'upvotes' | 'comments' | 'githubStars'

const isSameNumber = (used: Evidence<NumberField>, other: Evidence<NumberField>): boolean => {
  const isRounding = (a: Evidence<NumberField>, b: Evidence<NumberField>): boolean =>
    (a.isRounded || a.isDoubted) && isRoundedFrom(a.value, b.value)
  return used.value === other.value || isRounding(used, other) || isRounding(other, used)
}

/** 1,412 says more than 1.41k. */
const exactness = ({ isRounded }: Evidence<NumberField>): number => (isRounded ? 0 : 1)

const number = { agrees: isSameNumber, rank: exactness }

const isBareCount = ({ values }: Evidence<'upvotes'>): boolean => values.upvotesFrom === 'bare-count'

/** The lone number of plain text is that of comments, whatever it was read as: beside proven votes and that many comments it says nothing else. */
const isCountOfComments = (used: Evidence<'upvotes'>, other: Evidence<'upvotes'>, comments: number | null): boolean =>
  isBareCount(other) && !isBareCount(used) && other.value === comments

/** A summary is another text than the abstract, and no other reading of it. */
const isOneSummary = (a: Evidence<'abstract'>, b: Evidence<'abstract'>): boolean =>
  (a.values.abstractKind === 'summary') !== (b.values.abstractKind === 'summary')

/** Compare the values alone. */
const by =
  <F extends FieldName>(isSame: (a: NonNullable<EntryValues[F]>, b: NonNullable<EntryValues[F]>) => boolean) =>
  (used: Evidence<F>, other: Evidence<F>): boolean =>
    isSame(used.value, other.value)

const isEqual = (a: string, b: string): boolean => a === b

/** In the order in which disagreements are told. */
export const fieldRules: { readonly [F in FieldName]: FieldRule<F> } = {
  title: { agrees: by(isSameTitle), rank: ({ value }) => (isCapitals(value) ? 0 : 1) },
  abstract: {
    agrees: (used, other) => isOneSummary(used, other) || compareAbstracts(used.value, other.value).isSame,
    rank: ({ values }) => abstractEvidence.indexOf(values.abstractKind),
    isBetter: (a, b) => compareAbstracts(a.value, b.value).isLonger,
    companion: 'abstractKind',
  },
  authorCount: number,
  authors: { agrees: by(isSameAuthors), rank: ({ value }) => value.length },
  organization: { agrees: by(isSameOrganization), rank: ({ value }) => (value.handle === null ? 0 : 1) },
  date: {
    agrees: by(isSameDate),
    rank: ({ value }) => (value.year === null ? -2 : yearEvidence.indexOf(value.yearFrom)),
  },
  upvotes: {
    agrees: (used, other, comments) => isSameNumber(used, other) || isCountOfComments(used, other, comments),
    givesWay: isBareCount,
    rank: (evidence) => 2 * votesEvidence.indexOf(evidence.values.upvotesFrom) + exactness(evidence),
    companion: 'upvotesFrom',
  },
  comments: number,
  submittedBy: { agrees: by(isSameText) },
  arxivId: { agrees: by(isEqual) },
  url: { agrees: by(isEqual) },
  githubUrl: { agrees: by(isSameRepository) },
  githubStars: number,
  projectUrl: { agrees: by(isSameAddress) },
}

/** All fields that are merged; each is one that has a place in the input. */
export const mergedFields = Object.keys(fieldRules) as FieldName[]
