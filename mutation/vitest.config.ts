import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Globs of tests, in the order in which they are to run. */
const globs: readonly string[] = JSON.parse(process.env['MUTATION_TESTS'] ?? '[]')
const root = fileURLToPath(new URL('..', import.meta.url))
const tests = [...new Set([...globs, 'mutation/loads.test.ts'].flatMap((glob) => globSync(glob, { cwd: root, absolute: true }).sort()))]

/** Runs quick tests of the module before those of whole pages: the first that fails is enough. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => tests.indexOf(a.moduleId) - tests.indexOf(b.moduleId))
  }
}

export default defineConfig({
  test: {
    root,
    include: tests,
    sequence: { sequencer: InOrder },
    // One worker loads the source once for all files. The tests leave nothing behind in it.
    isolate: false,
    // A mutant must not record what it makes.
    update: 'none',
  },
})
