/** Files of tests that cannot be loaded hold no tests that fail, as Stryker counts. This one fails then. */
import { expect, test } from 'vitest'

test('the file can be loaded', async () => {
  await expect(import(`../${process.env['MUTATION_FILE']}`)).resolves.toBeDefined()
})
