/** Proof that the core needs nothing but ECMAScript: the built package, bundled, in a realm that has nothing else. */
import { fileURLToPath } from 'node:url'
import { type Context, createContext, runInContext } from 'node:vm'
import { build, type Metafile } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseDigest } from '../src/index.ts'
import { shortDigest } from './helpers/short-digest.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const options = { asOf: '2025-11-05', bareCount: 'upvotes' } as const

const program = `
  import { parseDigest, parseTree, treeToText } from './dist/index.js'
  export const digest = (text, options) => JSON.stringify(parseDigest(text, options))
  export const roundTrip = (text) => treeToText(parseTree(text))
`

/** remark-parse, which the plugins bring, asks for a document unless a bundler says that there is none. */
const programOfPlugins = `
  import { unified } from 'unified'
  import { digestCompiler, digestParser } from './dist/unified.js'
  export const entries = (text, options) =>
    JSON.stringify(unified().use(digestParser, options).use(digestCompiler, options).processSync(text).result.entries)
`

/**
 * Takes chance away and sets the clock to 1970, also while the library is loaded. `Date.now` is an error; `new Date()` is
 * none, because the class that date-fns has for UTC makes an empty date and then sets it.
 */
const withoutClock = `
  const refuse = () => { throw new Error('asked for the time, for chance or for the locale') }
  const RealDate = Date
  globalThis.Date = class extends RealDate { constructor(...given) { super(...(given.length === 0 ? [0] : given)) } }
  globalThis.Date.now = refuse
  Math.random = refuse
  delete globalThis.console
`

/**
 * Takes the locale away. Not before the library is loaded, because @date-fns/utc then makes formatters (of a fixed locale,
 * for methods that nobody calls).
 */
const withoutLocale = `
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get: refuse })
  Intl.DateTimeFormat.prototype.formatToParts = refuse
  delete globalThis.Intl
  for (const name of ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase']) String.prototype[name] = refuse
`

interface Bundle {
  readonly code: string
  readonly metafile: Metafile
}
let core: Bundle
let plugins: Bundle

/** A realm with the globals of ECMAScript alone, in which text cannot become code: a strict Content-Security-Policy. */
function strictRealm({ code }: Bundle): Context {
  const realm = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  runInContext(withoutClock, realm)
  runInContext(code, realm)
  runInContext(withoutLocale, realm)
  return realm
}

/** Call a function of the bundle inside a realm; only strings go in and out. */
const call = (realm: Context, name: string, ...args: unknown[]): string =>
  runInContext(`library.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`, realm)

async function bundle(contents: string, conditions: string[]): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    platform: 'browser',
    conditions,
    format: 'iife',
    globalName: 'library',
    target: 'es2023',
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  return { code: outputFiles[0]?.text ?? '', metafile }
}

beforeAll(async () => {
  core = await bundle(program, [])
  plugins = await bundle(programOfPlugins, ['worker'])
})

describe('in a realm without Node, clock, locale and code from text', () => {
  test('the realm is what it says', () => {
    const realm = strictRealm(core)
    for (const name of ['process', 'Buffer', 'require', 'console', 'setTimeout', 'URL', 'TextDecoder', 'navigator', 'Intl']) {
      expect(runInContext(`typeof ${name}`, realm), name).toBe('undefined')
    }
    expect(runInContext(`try { new Function('') ; 'made' } catch (error) { error.name }`, realm)).toBe('EvalError')
    expect(runInContext('new Date().getUTCFullYear()', realm)).toBe(1970)
    expect(() => runInContext('Date.now()', realm)).toThrow('asked for')
  })

  test('parseDigest gives what it gives in Node', () => {
    const digest = JSON.parse(call(strictRealm(core), 'digest', shortDigest, options))
    expect(digest).toEqual(parseDigest(shortDigest, options))
    expect(digest).toMatchObject({ outcome: 'listing', entries: [{ date: { iso: '2025-06-12' } }, { date: { iso: '2024-12-30' } }] })
  })

  test('the tree gives the text back', () => {
    expect(call(strictRealm(core), 'roundTrip', shortDigest)).toBe(shortDigest)
  })

  test('the unified plugins work', () => {
    expect(JSON.parse(call(strictRealm(plugins), 'entries', shortDigest, options))).toEqual(parseDigest(shortDigest, options).entries)
  })
})

test('the bundles hold nothing of Node', () => {
  for (const { metafile } of [core, plugins]) {
    const outside = Object.values(metafile.outputs).flatMap((output) => output.imports.filter((item) => item.external))
    expect(outside).toEqual([])
    expect(Object.keys(metafile.inputs).filter((input) => input.startsWith('node:'))).toEqual([])
  }
})
