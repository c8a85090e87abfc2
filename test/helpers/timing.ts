/** Tests that measure time. */
import { test } from 'vitest'

const isMutated = process.env['MUTATION_TESTS'] !== undefined

/** `test` for a bound on time. `npm run mutation` passes it over: its code counts what it runs, and is slow. */
export const testTime = test.skipIf(isMutated)
