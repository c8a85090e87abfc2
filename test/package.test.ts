/** What is published, as a user gets it: the packed files, in a folder of its own, without this repository around. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeDigests, parseDigest } from '../src/index.ts'
import { shortDigest } from './helpers/short-digest.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')

/** A folder outside the repository, so that nothing resolves to what happens to be installed there. */
const consumer = mkdtempSync(join(tmpdir(), 'daily-papers-parser-'))
const installed = join(consumer, 'node_modules', manifest.name)

interface Packed {
  filename: string
  files: { path: string; mode: number }[]
}
let packed: Packed

/** Run a program in the consumer's folder and return what it prints; a failure throws with all that it said. */
function run(program: string, args: readonly string[], cwd = consumer): string {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${args.join(' ')} failed\n${stdout ?? ''}${stderr ?? ''}`, { cause: error })
  }
}

const write = (name: string, text: string): void => writeFileSync(join(consumer, name), text)
const evaluate = (code: string): unknown => JSON.parse(run(process.execPath, ['--input-type=module', '--eval', code]))

/** Put the packed files where `npm install` would put them. The dependencies that the manifest names are linked; no others are there. */
function install(): void {
  const [report] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', consumer], root)) as [Packed]
  packed = report
  mkdirSync(installed, { recursive: true })
  run('tar', ['-xzf', packed.filename, '-C', installed, '--strip-components=1'])
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(consumer, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), link, 'junction')
  }
}

beforeAll(install)
afterAll(() => rmSync(consumer, { recursive: true, force: true }))

describe('the packed files', () => {
  test('are these', () => {
    const entries = ['check', 'index', 'report', 'text', 'unified']
    const scripts = ['bin', 'check-worker', 'parse-thread'].map((name) => `dist/cli/${name}`)
    const schemas = readdirSync(join(root, 'dist/schemas')).map((name) => `dist/schemas/${name}`)
    const documents = execFileSync('git', ['ls-files', 'docs', 'example'], { cwd: root, encoding: 'utf8' }).trimEnd().split('\n')
    const expected = [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'package.json'],
      ...[...entries.map((name) => `dist/${name}`), ...scripts].flatMap((name) => [`${name}.js`, `${name}.js.map`]),
      ...entries.map((name) => `dist/${name}.d.ts`),
      ...schemas,
      ...documents,
    ]
    // Parts that several of them share, under names that the bundler makes: of a file of src and of what is in them.
    const shared = /^dist\/(?:chunk|[a-z-]+)-[\w-]{8}\.(?:js|js\.map|d\.ts)$/
    const paths = packed.files.map((file) => file.path)
    expect(paths.filter((path) => !shared.test(path)).sort()).toEqual(expected.sort())
    expect(schemas).toHaveLength(13)
    expect(documents.every((path) => path.endsWith('.md') || path.startsWith('example/'))).toBe(true)
  })

  test('have source maps that hold their sources', () => {
    for (const name of ['index', 'report', 'unified', 'cli/bin']) {
      const map = JSON.parse(readFileSync(join(installed, `dist/${name}.js.map`), 'utf8'))
      expect(map.sourcesContent?.length ?? 0, name).toBe(map.sources.length)
      expect(map.sources.filter((source: string) => source.startsWith('/'))).toEqual([])
    }
  })

  test('run no script when they are installed', () => {
    expect(Object.keys(manifest.scripts)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:pre|post)?install$|^prepare$/)]))
  })
})

describe('the lock file', () => {
  test('names no registry and agrees with the manifest', () => {
    const root = JSON.parse(lock).packages['']
    expect(lock).not.toMatch(/"resolved"/)
    expect(root.dependencies).toEqual(manifest.dependencies)
    expect(root.devDependencies).toEqual(manifest.devDependencies)
  })
})

test('has no dependency that runs a script', () => {
  const packages = Object.entries(JSON.parse(lock).packages) as [string, { dev?: boolean; hasInstallScript?: boolean }][]
  const installed = packages.filter(([path, { dev }]) => path !== '' && dev !== true)
  expect(installed.length).toBeGreaterThan(Object.keys(manifest.dependencies).length)
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([])
  for (const [path] of installed) {
    const { scripts = {} } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
    expect(
      Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name)),
      path,
    ).toEqual([])
  }
})

describe('an installed package', () => {
  test('parses', () => {
    const code = `
      import { parseDigest } from '${manifest.name}'
      console.log(JSON.stringify(parseDigest(${JSON.stringify(shortDigest)}, { asOf: '2025-11-05', bareCount: 'comments' })))`
    expect(evaluate(code)).toEqual(parseDigest(shortDigest, { asOf: '2025-11-05', bareCount: 'comments' }))
  })

  test('parses as unified plugins', () => {
    const code = `
      import { digestCompiler, digestParser } from '${manifest.name}/unified'
      import { unified } from 'unified'
      const options = { asOf: '2025-11-05', bareCount: 'comments' }
      const file = unified().use(digestParser, options).use(digestCompiler, options).processSync(${JSON.stringify(shortDigest)})
      console.log(JSON.stringify(file.result.entries))`
    expect(evaluate(code)).toEqual(parseDigest(shortDigest, { asOf: '2025-11-05', bareCount: 'comments' }).entries)
  })

  test('reports', () => {
    const code = `
      import { parseDigest } from '${manifest.name}'
      import { formatMessages, reporters, toFileReport } from '${manifest.name}/report'
      const context = { version: '0', rules: [], color: false, width: undefined }
      const report = toFileReport({ file: 'a.txt', source: '', outcome: null, entries: 0, messages: [], ok: true })
      const written = Object.values(reporters).map(({ create }) => create(context).file(report))
      console.log(JSON.stringify([written.length, formatMessages('a.txt', '', parseDigest('').messages)]))`
    expect(evaluate(code)).toEqual([8, expect.stringContaining('a.txt:1:1: error empty-input')])
  })

  test('can be required', () => {
    const code = `const { parseDigest } = require('${manifest.name}'); console.log(typeof parseDigest)`
    expect(run(process.execPath, ['--no-warnings', '--eval', code])).toBe('function\n')
  })

  test('has a command', () => {
    const bin = join(installed, manifest.bin['daily-papers'])
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(run(process.execPath, [bin, '--version'])).toContain(manifest.version)
  })
})

describe('the JSON Schema files', () => {
  const names = [
    'baseline',
    'calendar-date',
    'config',
    'coverage',
    'digest',
    'entry',
    'link',
    'merged-digest',
    'merged-entry',
    'message',
    'organization',
    'page',
    'span',
  ]
  const load = (name: string): object =>
    evaluate(`
      import schema from '${manifest.name}/schemas/${name}.json' with { type: 'json' }
      console.log(JSON.stringify(schema))`) as object

  test.each(names)('%s.json is a strict schema that stands alone', (name) => {
    const schema = load(name)
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false, $schema: 'https://json-schema.org/draft/2020-12/schema' })
    expect(schema).toHaveProperty('$id', expect.stringMatching(new RegExp(`/schemas/${name}\\.json$`)))
    expect(() => new Ajv2020({ strict: true }).compile(schema)).not.toThrow()
  })

  test('accept a digest and refuse what is not one', () => {
    const validate = new Ajv2020({ strict: true }).compile(load('digest'))
    const digest = parseDigest(shortDigest, { asOf: '2025-11-05' })
    expect(validate(JSON.parse(JSON.stringify(digest))), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...digest, more: 1 })).toBe(false)
    expect(validate({ ...digest, entries: [{ title: 'alone' }] })).toBe(false)
  })

  test('accept a configuration, and refuse an unknown rule and an unknown key', () => {
    const validate = new Ajv2020({ strict: true }).compile(load('config'))
    const config = {
      files: ['a/*.md'],
      asOf: 'file-name',
      rules: { 'stale-page': 'off', 'year-missing': 'error' },
      shares: { byline: 0.5 },
    }
    expect(validate(config), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ rules: { 'no-such-rule': 'off' } })).toBe(false)
    expect(validate({ shares: { byline: 2 } })).toBe(false)
    expect(validate({ file: 'a.md' })).toBe(false)
  })

  test('accept a merged digest and refuse what is not one', () => {
    const validate = new Ajv2020({ strict: true }).compile(load('merged-digest'))
    const digest = parseDigest(shortDigest, { asOf: '2025-11-05' })
    const merged = JSON.parse(JSON.stringify(mergeDigests([digest, digest])))
    expect(validate(merged), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...merged, sources: [] })).toBe(false)
    expect(validate(digest)).toBe(false)
  })
})

describe('the types', () => {
  const program = `
    import { type Digest, DigestError, type Entry, type ParseOptions, parseDigest, parseDigestOrThrow, parseDigests, parseTree, treeToText } from '${manifest.name}'
    import { type CreateReporter, encodeTerminal, reporters, scraped, terminal } from '${manifest.name}/report'
    import { digestCompiler, digestParser } from '${manifest.name}/unified'
    import { unified } from 'unified'

    const options: ParseOptions = { asOf: '2025-11-05', bareCount: undefined }
    const digest: Digest = parseDigest('text', options)
    const first: Entry | undefined = digest.entries[0]
    export const title: string | undefined = first?.title
    export const upvotes: number | null | undefined = first?.upvotes
    export const text: string = treeToText(parseTree('text'))
    export const outcome: Digest['outcome'] = unified().use(digestParser, options).use(digestCompiler).processSync('text').result.outcome
    try { parseDigestOrThrow('text') } catch (error) { if (error instanceof DigestError) error.digest satisfies Digest }
    export const create: CreateReporter<'terminal'> = () => ({
      begin: () => terminal\`\`,
      file: ({ file, entries }) => terminal\`\${encodeTerminal(file)}: \${entries}\`,
      end: () => terminal\`\`,
    })
    export const extension: string = reporters.sarif.extension
    // @ts-expect-error: scraped text goes through an encoder
    terminal\`\${scraped('text')}\`
    for await (const { digest, error, capture } of parseDigests([{ text: 'text', day: 1 }], options)) {
      capture.day satisfies number
      if (error === null) digest satisfies Digest
    }
    // @ts-expect-error: no such option
    parseDigest('text', { asof: '2025-11-05' })
    // @ts-expect-error: a digest is made of text
    parseDigest(1)
  `
  // `dom` is for `URL`, which the types of zod and vfile name; Node's own types would do as well.
  const strict = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: 'es2023', lib: ['es2023', 'dom'], types: [] }

  test.each([
    ['NodeNext', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('hold for a program with moduleResolution %s', (_name, resolution) => {
    write('package.json', '{ "type": "module" }')
    write('program.ts', program)
    write('tsconfig.json', JSON.stringify({ compilerOptions: { ...strict, ...resolution }, files: ['program.ts'] }))
    expect(run(process.execPath, [compiler, '--project', 'tsconfig.json'])).toBe('')
  })
})
