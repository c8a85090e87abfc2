/**
 * `node scripts/run-typescript.mjs fuzz/run.ts --seed 1`: bundle a program that is written in TypeScript and run it, because the oldest Node.js that
 * this package is for cannot. What it imports from node_modules stays there. The bundle stays in reports/programs/, for its workers.
 */
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [program] = process.argv.splice(2, 1)
const outfile = join('reports', 'programs', basename(program).replace(/\.ts$/, '.mjs'))
await build({
  entryPoints: [program],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile,
  logLevel: 'warning',
})
await import(pathToFileURL(outfile).href)
