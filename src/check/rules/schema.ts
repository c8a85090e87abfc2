/** The rule of schemas: our own of a digest, and one that the caller gives. */
import type { CheckRule } from '../rule.ts'

const schema: CheckRule = {
  id: 'schema',
  severity: 'error',
  summary: 'A value does not fit the schema.',
  help: 'Correct the value, or what wrote it.',
  find: ({ faults }) => faults,
}

export const schemaRules: readonly CheckRule[] = [schema]
