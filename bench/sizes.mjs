/** What a bundle for browsers takes. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const kilobytes = ({ length }) => (length / 1000).toFixed(0)

/** Print the size of a bundle with `parseDigest` and all that it needs, minified, with the HTML front end and without it. */
export async function reportSizes() {
  console.log('\nbundles for browsers, minified')
  for (const entry of ['index', 'text']) {
    const { outputFiles } = await build({
      stdin: { contents: `export { parseDigest } from './dist/${entry}.js'`, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      // Imports of chunks for nothing but their effects, of which they have none.
      logOverride: { 'ignored-bare-import': 'silent' },
    })
    const [{ contents }] = outputFiles
    const name = entry === 'index' ? 'daily-papers-parser' : `daily-papers-parser/${entry}`
    console.log(`  ${name.padEnd(32)} ${kilobytes(contents).padStart(6)} KB, ${kilobytes(gzipSync(contents))} KB in gzip`)
  }
}
