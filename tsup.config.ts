import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    text: 'src/text-only.ts',
    unified: 'src/unified.ts',
    check: 'src/check/index.ts',
    report: 'src/report/index.ts',
    'cli/check-worker': 'src/cli/check-worker.ts',
    'cli/parse-thread': 'src/cli/parse-thread.ts',
    'cli/bin': 'src/cli/bin.ts',
  },
  format: 'esm',
  target: ['node20', 'es2023'],
  // The core also runs in a browser: `neutral` adds no shims. Only the command imports from Node, and does so by `node:`.
  platform: 'neutral',
  external: [/^node:/],
  removeNodeProtocol: false,
  splitting: true,
  sourcemap: true,
  clean: true,
  // The bin has no types to offer. TypeScript 6 calls an option that tsup sets deprecated (TS5101).
  dts: {
    entry: {
      index: 'src/index.ts',
      text: 'src/text-only.ts',
      unified: 'src/unified.ts',
      check: 'src/check/index.ts',
      report: 'src/report/index.ts',
    },
    compilerOptions: { ignoreDeprecations: '6.0' },
  },
})
