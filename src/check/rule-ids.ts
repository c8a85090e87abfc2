/** Ids of the rules that checks add to those of the parser. Public: they do not change within a major version. */
import { type RuleId, ruleIds } from '../rule-ids.ts'

const ownIds = [
  'outcome',
  'unrecognised-share',
  'field-share',
  'entry-count',
  'declared-count',
  'schema',
  'byline-mark',
  'title-mark',
  'date-after-page',
  'paper-too-old',
  'page-on-weekend',
  'page-date-missing',
  'page-of-another-day',
  'id-month',
  'year-unknown',
  'id-form',
  'id-trailing-zero',
  'id-and-url',
  'paper-repeated',
  'page-repeated',
  'title-cut-off',
  'abstract-cut-off',
  'abstract-is-title',
  'abstract-repeated',
  'broken-characters',
  'leftover-markup',
  'authors-beyond-count',
  'layout-unknown',
  'share-fell',
  'coverage-fell',
  'entries-fell',
  'parts-lost',
  'parts-changed',
  'stale-page',
  'votes-fell',
  // Of a run over several files
  'no-entries',
  'unreadable-input',
  'too-many-warnings',
  'no-day-in-name',
] as const

/** The id of a rule that a check can report: one of its own, or of the parser. Later versions may have more. */
export type CheckRuleId = RuleId | (typeof ownIds)[number]

/** The ids of all rules whose severity can be set: those of the parser, of checks, and of runs over several files. */
export const checkRuleIds: readonly CheckRuleId[] = [...ruleIds, ...ownIds]
