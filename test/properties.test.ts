/**
 * What holds for any input, with inputs that shrink. A failure prints its seed and the smallest input that it could find. What is promised stands in
 * fuzz/promises/; `npm run fuzz` asks the same of millions of damaged fixtures.
 */
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { lineEndPromises } from '../fuzz/promises/line-ends.ts'
import { readSubject } from '../fuzz/subject.ts'
import { allPromises } from '../fuzz/target.ts'
import type { ParseOptions } from '../src/index.ts'
import { anyOptions, inputs, readings } from './helpers/arbitraries.ts'
import { library } from './helpers/library.ts'

/** Limits count characters, and line ends may have two. */
const optionsOf = (name: string): fc.Arbitrary<ParseOptions> =>
  lineEndPromises.some(([lineEnds]) => lineEnds === name) ? readings : anyOptions

/** Enough for every change; before a release, give more: `PROPERTY_RUNS=100000 npx vitest run test/properties.test.ts`. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300)

describe.each(inputs)('$family', ({ input }) => {
  test.each(allPromises)('%s', (name, promise) => {
    const property = fc.property(input, optionsOf(name), (text, options) => promise(readSubject(library, text, options)))
    fc.assert(property, { numRuns })
  })
})
