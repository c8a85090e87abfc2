/**
 * Files of tests that cannot be loaded hold no tests that fail, as Stryker counts. This one fails then. It comes last, when the file has been loaded
 * by the others: what is run while it is loaded must not count as covered by this test.
 */
import { expect, test } from 'vitest'

test('the file can be loaded', async () => {
  await expect(import(`../${process.env['MUTATION_FILE']}`)).resolves.toBeDefined()
})
