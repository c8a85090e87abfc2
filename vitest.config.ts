import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const dist = fileURLToPath(new URL('./dist', import.meta.url))

/** Tests that read the text of the source, and run nothing of it. */
const testsOfCode = ['test/layers.test.ts', 'test/regexp.test.ts', 'test/spreads.test.ts']
/** Tests of the package's files: running them twice would say nothing new. */
const testsOfPackage = [
  'test/integrations.test.ts',
  'test/package.test.ts',
  'test/browser.test.ts',
  'test/cli/process.test.ts',
  'test/corpus.test.ts',
  'test/determinism.test.ts',
  'test/scaling.test.ts',
  'test/snippets.test.ts',
]

/** Tests that ask an entry point for all it is there for: they show that what tsup made of the source does the same. */
const testsOfEntryPoints = ['fixtures', 'found', 'options', 'outcomes', 'rehype', 'schema', 'stream', 'text-only', 'unified'].map(
  (name) => `test/${name}.test.ts`,
)

// `code` reads the source as a text, `dist` runs what tsup made of it, `src` runs the source. Vitest takes projects in the order of their names:
// the regular expressions come first, because the minutes that they take would leave a processor idle at the end.
export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'code', include: testsOfCode } },
      {
        extends: true,
        test: {
          name: 'src',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...testsOfPackage, ...testsOfCode],
        },
      },
      {
        extends: true,
        resolve: {
          alias: [
            { find: /^(?:\.\.\/)+src\/(index|unified)\.ts$/, replacement: `${dist}/$1.js` },
            { find: /^(?:\.\.\/)+src\/text-only\.ts$/, replacement: `${dist}/text.js` },
          ],
        },
        test: {
          name: 'dist',
          include: [...testsOfPackage, ...testsOfEntryPoints],
        },
      },
    ],
    // An expectation that is missing is written on a developer's machine. In CI it is a failure.
    ...(process.env['CI'] ? { update: 'none' } : {}),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/setup.ts'],
    // Vitest leaves one processor free, which is half of a small machine.
    maxWorkers: '100%',
    // No test leaves anything behind that another could meet, and loading the source once for each file takes a minute and a half.
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // They hand the process, the worker or the thread to a function and no more; the tests that start them as a process are not counted.
      exclude: ['bin', 'check-worker', 'manifest', 'parse-thread', 'program', 'thread'].map((name) => `src/cli/${name}.ts`),
      reporter: [['text', { skipFull: true }], 'text-summary', 'html'],
      thresholds: { lines: 100, functions: 100, branches: 100, statements: 100 },
    },
  },
})
