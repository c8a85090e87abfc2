/** Every rule of checks, as one table. Those of the parser stand in messages.ts; checks give their messages, too. */
import type { CheckRule } from '../rule.ts'
import { captureRules } from './capture.ts'
import { dateRules } from './dates.ts'
import { driftRules } from './drift.ts'
import { earlierRules } from './earlier.ts'
import { idRules } from './ids.ts'
import { markRules } from './marks.ts'
import { schemaRules } from './schema.ts'
import { valueRules } from './values.ts'

export const checkRules: readonly CheckRule[] = Object.freeze(
  [
    ...captureRules,
    ...schemaRules,
    ...markRules,
    ...dateRules,
    ...idRules,
    ...valueRules,
    ...driftRules,
    // Last, as compareWithEarlier puts their messages behind those of all others.
    ...earlierRules,
  ].map((rule) => Object.freeze(rule)),
)
