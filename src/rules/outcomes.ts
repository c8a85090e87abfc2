/** Rules that say why a text is no listing. */
import type { RuleId } from '../rule-ids.ts'
import type { Outcome } from '../schema.ts'

/** The outcome that a message of each rule explains, so that nothing else need do so. */
export const explainedOutcomes: Readonly<Partial<Record<RuleId, Outcome>>> = {
  'content-lost': 'content-lost',
  'paper-page': 'paper-page',
  blocked: 'blocked',
  'empty-input': 'unrecognised',
  'nothing-recognised': 'unrecognised',
  'encoded-text': 'unrecognised',
  'other-dialect': 'unrecognised',
  'no-json-papers': 'unrecognised',
}
