/** Tests and the source that they test as one function, which loads both anew each time that it is called. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileFunction } from 'node:vm'
import { build } from 'esbuild'

/** A bundle has one address; what files read beside them is beside their own. */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      return { contents: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' }
    })
  },
}

/**
 * Bundle files of tests, with `mutation/harness.ts` for vitest.
 *
 * @param {readonly string[]} files paths of tests, in the order in which they are to run
 * @returns {Promise<() => import('./harness.ts').CollectedTest[]>} loads the source and the tests, and gives the tests
 */
export async function bundleTests(files) {
  const harness = resolve('mutation/harness.ts')
  const loads = ['test/setup.ts', ...files].map(
    (file) => `beginFile(${JSON.stringify(resolve(file))}); require(${JSON.stringify(resolve(file))})`,
  )
  const { outputFiles } = await build({
    stdin: {
      contents: `import { beginFile, collected } from ${JSON.stringify(harness)}\n${loads.join('\n')}\nmodule.exports = collected`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    alias: { vitest: harness },
    plugins: [ownAddresses],
    logLevel: 'error',
  })
  const load = compileFunction(outputFiles[0].text, ['require', 'module', 'exports'])
  const require = createRequire(import.meta.url)
  return () => {
    const module = { exports: {} }
    load(require, module, module.exports)
    return module.exports
  }
}
