import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Globs of tests, in the order in which they are to run. */
const globs: readonly string[] = JSON.parse(process.env['MUTATION_TESTS'] ?? '[]')
const root = fileURLToPath(new URL('..', import.meta.url))
const tests = [...new Set(globs.flatMap((glob) => globSync(glob, { cwd: root, absolute: true }).sort()))]
const loads = fileURLToPath(new URL('loads.test.ts', import.meta.url))

/**
 * Runs quick tests of the module before those of whole pages: the first that fails is enough. Whether the file can be loaded is asked first of a
 * mutant, and last of the code itself: what is run while it is loaded must not count as covered by that test alone.
 */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isMutant = this.ctx.getRootProject().getProvidedContext()['mode' as never] === 'mutant'
    const order = isMutant ? [loads, ...tests] : [...tests, loads]
    return files.toSorted((a, b) => order.indexOf(a.moduleId) - order.indexOf(b.moduleId))
  }
}

export default defineConfig({
  test: {
    root,
    include: [...tests, loads],
    sequence: { sequencer: InOrder },
    // One worker loads the source once for all files. The tests leave nothing behind in it.
    isolate: false,
    // A mutant must not record what it makes.
    update: 'none',
    testTimeout: 60_000,
  },
})
