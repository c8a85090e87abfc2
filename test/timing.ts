/** Tests that measure time. */
import { describe, test } from 'vitest'

const isMutated = process.env['MUTATION_FILE'] !== undefined

/** `test` for a bound on time. `npm run mutation` passes it over: its code counts what it runs, and is slow. */
export const testTime = test.skipIf(isMutated)

/** `describe` for such tests. */
export const describeTime = describe.skipIf(isMutated)
