/** What is known of merging each field, as one table: when two values are no disagreement, and which is better evidence. */
import type { EntryValues } from '../cues.ts'
import type { FieldName, YearFrom } from '../schema.ts'
import {
  compareWithAbstract,
  isCapitals,
  isRoundedFrom,
  isSameDate,
  type IsSame,
  sameAddressAs,
  sameAuthorsAs,
  sameOrganizationAs,
  sameRepositoryAs,
  sameTextAs,
  sameTitleAs,
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
  /** Ask whether values that are not used are no disagreement with the one that is. `comments` are those of the merged paper. */
  readonly agreesWith: (used: Evidence<F>, comments: number | null) => (other: Evidence<F>) => boolean
  /** A value that gives way to any other, even to one that is doubted. */
  readonly givesWay?: (evidence: Evidence<F>) => boolean
  /** How good a value's evidence is, more is better. Doubt comes first. */
  readonly rank?: (evidence: Evidence<F>) => number
  /** Ask whether values of the same rank as the best one so far are better. */
  readonly betterThan?: (best: Evidence<F>) => (other: Evidence<F>) => boolean
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

const number = { agreesWith: (used: Evidence<NumberField>) => (other: Evidence<NumberField>) => isSameNumber(used, other), rank: exactness }

const isBareCount = ({ values }: Evidence<'upvotes'>): boolean => values.upvotesFrom === 'bare-count'

/** The lone number of plain text is that of comments, whatever it was read as: beside proven votes and that many comments it says nothing else. */
const isCountOfComments = (used: Evidence<'upvotes'>, other: Evidence<'upvotes'>, comments: number | null): boolean =>
  isBareCount(other) && !isBareCount(used) && other.value === comments

/** A summary is another text than the abstract, and no other reading of it. */
const isOneSummary = (a: Evidence<'abstract'>, b: Evidence<'abstract'>): boolean =>
  (a.values.abstractKind === 'summary') !== (b.values.abstractKind === 'summary')

/** Compare the values alone. */
const by =
  <F extends FieldName>(sameAs: (value: NonNullable<EntryValues[F]>) => IsSame<NonNullable<EntryValues[F]>>) =>
  (used: Evidence<F>) => {
    const isSame = sameAs(used.value)
    return (other: Evidence<F>): boolean => isSame(other.value)
  }

const equalTo =
  (value: string): IsSame<string> =>
  (other) =>
    value === other

/** In the order in which disagreements are told. */
export const fieldRules: { readonly [F in FieldName]: FieldRule<F> } = {
  title: { agreesWith: by(sameTitleAs), rank: ({ value }) => (isCapitals(value) ? 0 : 1) },
  abstract: {
    agreesWith: (used) => {
      const compare = compareWithAbstract(used.value)
      return (other) => isOneSummary(used, other) || compare(other.value).isSame
    },
    rank: ({ values }) => abstractEvidence.indexOf(values.abstractKind),
    betterThan: (best) => {
      const compare = compareWithAbstract(best.value)
      return ({ value }) => compare(value).isLonger
    },
    companion: 'abstractKind',
  },
  authorCount: number,
  authors: { agreesWith: by(sameAuthorsAs), rank: ({ value }) => value.length },
  organization: { agreesWith: by(sameOrganizationAs), rank: ({ value }) => (value.handle === null ? 0 : 1) },
  date: {
    agreesWith: (used) => (other) => isSameDate(used.value, other.value),
    rank: ({ value }) => (value.year === null ? -2 : yearEvidence.indexOf(value.yearFrom)),
  },
  upvotes: {
    agreesWith: (used, comments) => (other) => isSameNumber(used, other) || isCountOfComments(used, other, comments),
    givesWay: isBareCount,
    rank: (evidence) => 2 * votesEvidence.indexOf(evidence.values.upvotesFrom) + exactness(evidence),
    companion: 'upvotesFrom',
  },
  comments: number,
  submittedBy: { agreesWith: by(sameTextAs) },
  arxivId: { agreesWith: by(equalTo) },
  url: { agreesWith: by(equalTo) },
  githubUrl: { agreesWith: by(sameRepositoryAs) },
  githubStars: number,
  projectUrl: { agreesWith: by(sameAddressAs) },
}

/** All fields that are merged; each is one that has a place in the input. */
export const mergedFields = Object.keys(fieldRules) as FieldName[]
