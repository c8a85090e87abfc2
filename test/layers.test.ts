/** The architecture, as a test: who may import whom, and what the core must not touch. */
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { placeOf, readSourceFiles, type SourceFile, walk } from './helpers/source-files.ts'

/**
 * The layers, top first. A file may import from the layers below its own. Within a layer it may import only files of its
 * own folder, and none at all where the layer says `apart`. A name that ends in `/` is a folder with all that is in it;
 * where two names fit a file, the longer one counts.
 */
const layers: readonly { name: string; files: readonly string[]; apart?: true }[] = [
  { name: 'program', files: ['cli/bin.ts', 'cli/main.ts', 'cli/parse-thread.ts', 'cli/program.ts'] },
  { name: 'table of commands', files: ['cli/commands.ts'] },
  {
    name: 'commands',
    files: ['cli/check-command.ts', 'cli/check-worker.ts', 'cli/explain-command.ts', 'cli/parse-command.ts'],
    apart: true,
  },
  { name: 'parts of the check command', files: ['cli/check/'] },
  { name: 'parts of commands', files: ['cli/'] },
  { name: 'table of reporters', files: ['report/index.ts'] },
  { name: 'reporters', files: ['report/reporters/'] },
  { name: 'encoders', files: ['report/encode/'] },
  { name: 'reports', files: ['report/'] },
  { name: 'checks', files: ['check/check.ts', 'check/matchers.ts', 'check/index.ts'] },
  { name: 'rules of checks', files: ['check/rules/'] },
  { name: 'parts of checks', files: ['check/'] },
  { name: 'entry points', files: ['index.ts', 'text-only.ts', 'unified.ts'], apart: true },
  { name: 'explanation', files: ['explain.ts'] },
  { name: 'merge', files: ['merge/'] },
  { name: 'parse', files: ['parse.ts'] },
  { name: 'any syntax', files: ['any-syntax.ts'] },
  { name: 'many pages', files: ['stream.ts'] },
  { name: 'pipeline', files: ['pipeline.ts'] },
  { name: 'digest', files: ['digest.ts'] },
  { name: 'whole pages', files: ['whole-page.ts'] },
  { name: 'results', files: ['tree.ts', 'entries.ts', 'coverage.ts', 'findings.ts', 'record-entry.ts', 'kind.ts'], apart: true },
  { name: 'years of pages', files: ['page-years.ts'] },
  { name: 'frame', files: ['frame.ts'] },
  { name: 'tiles', files: ['tiles.ts'] },
  { name: 'bare counts', files: ['bare-counts.ts'] },
  { name: 'analysis', files: ['analysis.ts'] },
  { name: 'outcome', files: ['outcome.ts'] },
  { name: 'evidence', files: ['evidence.ts'] },
  {
    name: 'front ends',
    files: [
      'frontends/text.ts',
      'frontends/html.ts',
      'frontends/mdast.ts',
      'frontends/json.ts',
      'frontends/aria.ts',
      'frontends/fenced.ts',
    ],
    apart: true,
  },
  { name: 'parts of the HTML front end', files: ['frontends/html/'] },
  { name: 'parts of the front end for trees', files: ['frontends/aria/'] },
  { name: 'texts that hold another one', files: ['frontends/encoded/'] },
  { name: 'parts of front ends', files: ['frontends/'] },
  { name: 'words of the page', files: ['frontends/words/'] },
  { name: 'marks of a syntax', files: ['frontends/markup/'] },
  { name: 'grammar', files: ['grammar/'] },
  { name: 'papers', files: ['papers.ts', 'figures.ts'], apart: true },
  { name: 'limit of papers', files: ['limit-papers.ts'] },
  { name: 'twins', files: ['twins.ts', 'twin-values.ts'], apart: true },
  { name: 'numbering', files: ['numbering.ts'] },
  { name: 'merging of values', files: ['merge/values.ts', 'merge/fields.ts', 'merge/same.ts', 'merge/doubts.ts'] },
  { name: 'segments', files: ['grammar/segments.ts'] },
  {
    name: 'survey',
    files: [
      'grammar/measure.ts',
      'grammar/seen.ts',
      'grammar/sides.ts',
      'grammar/survey.ts',
      'grammar/text-marks.ts',
      'grammar/wrap-width.ts',
    ],
  },
  { name: 'encoded links', files: ['encoded-links.ts'] },
  { name: 'fields', files: ['years.ts', 'links.ts', 'organization.ts', 'hidden.ts', 'decode.ts', 'spans.ts'], apart: true },
  { name: 'readings', files: ['reading.ts'] },
  { name: 'vocabulary', files: ['cues.ts'] },
  { name: 'records', files: ['paper-records.ts'] },
  { name: 'log', files: ['log.ts'] },
  { name: 'tables', files: ['options.ts', 'messages.ts', 'error.ts'], apart: true },
  { name: 'rules', files: ['rules/'] },
  {
    name: 'ground',
    files: [
      'schema.ts',
      'source.ts',
      'decoded.ts',
      'dates.ts',
      'counts.ts',
      'text.ts',
      'lengths.ts',
      'title-words.ts',
      'link-words.ts',
      'targets.ts',
      'elements.ts',
      'nearest.ts',
      'paper-id.ts',
    ],
    apart: true,
  },
  { name: 'ordered lists', files: ['sorted.ts'] },
  { name: 'types of the result', files: ['result.ts'] },
  { name: 'ids of rules', files: ['rule-ids.ts'] },
]

/** Layers that do not see each other, though one of them stands above the other: cues and segments are all that they share. */
const strangers: readonly (readonly [above: string, below: readonly string[]])[] = [
  ['front ends', ['grammar', 'segments', 'survey']],
  ['parts of the HTML front end', ['grammar', 'segments', 'survey']],
  ['parts of the front end for trees', ['grammar', 'segments', 'survey']],
  ['parts of front ends', ['grammar', 'segments', 'survey']],
  ['words of the page', ['grammar', 'segments', 'survey']],
  ['marks of a syntax', ['grammar', 'segments', 'survey']],
]

const files = readSourceFiles()
const entryPoints = ['index.ts', 'text-only.ts', 'unified.ts', 'report/index.ts']

/** Where a file is in {@link layers}: the index, or -1. */
function layerOf(path: string): number {
  const fits = (name: string): boolean => (name.endsWith('/') ? path.startsWith(name) : path === name)
  const lengths = layers.map((layer) => Math.max(-1, ...layer.files.filter(fits).map((name) => name.length)))
  const longest = Math.max(...lengths)
  return longest < 0 ? -1 : lengths.indexOf(longest)
}

/** The text of every module specifier in a file: static and dynamic imports, types, re-exports. */
function specifiersOf(file: SourceFile): string[] {
  const found: string[] = []
  walk(file.tree, (node) => {
    const literal = specifierOf(node)
    if (literal === undefined) return
    if (!ts.isStringLiteral(literal)) throw new Error(`${placeOf(file, node)}: the imported path is not written out`)
    found.push(literal.text)
  })
  return found
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0]
  return undefined
}

const isLocal = (specifier: string): boolean => specifier.startsWith('.')
const isOfNode = (specifier: string): boolean => specifier.startsWith('node:') || builtinModules.includes(specifier)

/** The files of src that a file imports. */
const localImportsOf = (file: SourceFile): string[] =>
  specifiersOf(file)
    .filter(isLocal)
    .map((specifier) => posix.join(posix.dirname(file.path), specifier))

/** Why an import is not allowed, or undefined. */
function refuse(from: string, to: string): string | undefined {
  const [upper, lower] = [layerOf(from), layerOf(to)]
  const [own, other] = [layers[upper], layers[lower]]
  if (own === undefined || other === undefined) return 'not in the table of layers'
  if (upper > lower) return `${other.name} stands above ${own.name}`
  if (strangers.some(([above, below]) => own.name === above && below.includes(other.name)))
    return `${own.name} and ${other.name} do not know each other`
  if (upper < lower) return undefined
  if (own.apart) return `files of "${own.name}" do not know each other`
  return posix.dirname(from) === posix.dirname(to) && from.includes('/') ? undefined : `other folder of the layer "${own.name}"`
}

/** The first cycle that is met when walking down from a file, as a path of files; undefined where there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const follow = (path: readonly string[], at: string): string[] | undefined => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
    if (done.has(at)) return undefined
    for (const next of graph.get(at) ?? []) {
      const cycle = follow([...path, at], next)
      if (cycle) return cycle
    }
    done.add(at)
    return undefined
  }
  for (const start of graph.keys()) {
    const cycle = follow([], start)
    if (cycle) return cycle
  }
  return undefined
}

const graph = new Map(files.map((file) => [file.path, localImportsOf(file)]))

/** All that a program gets which imports the given files. */
function reachableFrom(starts: readonly string[]): SourceFile[] {
  const reached = new Set(starts)
  for (const path of reached) for (const next of graph.get(path) ?? []) reached.add(next)
  return files.filter((file) => reached.has(file.path))
}

const core = reachableFrom(entryPoints)

/** Globals that make a result depend on the time, the place, chance or the host. */
const banned = new Set(['Date', 'Intl', 'Temporal', 'performance', 'crypto', 'process', 'console', 'globalThis', 'window', 'fetch', 'eval'])
const bannedMembers = /^(?:toLocale\w*|localeCompare|random)$/

/** A name that is written behind a dot or before a colon: it means a property, not the global of that name. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name === node
  return ts.isQualifiedName(parent) && parent.right === node
}

/** Places where a file uses what {@link banned} and {@link bannedMembers} list. */
function impuritiesOf(file: SourceFile): string[] {
  const found: string[] = []
  walk(file.tree, (node) => {
    if (!ts.isIdentifier(node)) return
    const isImpure = isPropertyName(node) ? bannedMembers.test(node.text) : banned.has(node.text)
    if (isImpure) found.push(`${placeOf(file, node)}: ${node.text}`)
  })
  return found
}

/** Calls such as `list.push(...others)`. */
function spreadsOf(file: SourceFile): string[] {
  const found: string[] = []
  walk(file.tree, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
    if (!['push', 'unshift', 'splice'].includes(node.expression.name.text) || !node.arguments.some(ts.isSpreadElement)) return
    found.push(placeOf(file, node))
  })
  return found
}

describe('layers', () => {
  test('each file has one place', () => {
    const names = layers.flatMap((layer) => layer.files)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('there are files, and the entry points are among them', () => {
    expect(files.map((file) => file.path)).toEqual(expect.arrayContaining([...entryPoints, 'cli/bin.ts']))
  })

  test('every file is in the table', () => {
    expect(files.map((file) => file.path).filter((path) => layerOf(path) < 0)).toEqual([])
  })

  test('imports point down', () => {
    const refused = [...graph].flatMap(([from, imports]) =>
      imports.flatMap((to) => {
        const reason = refuse(from, to)
        return reason === undefined ? [] : [`${from} imports ${to}: ${reason}`]
      }),
    )
    expect(refused).toEqual([])
  })

  test('imports name files that are there', () => {
    expect([...graph.values()].flat().filter((path) => !graph.has(path))).toEqual([])
  })

  test('there is no cycle', () => {
    expect(findCycle(graph)).toBeUndefined()
  })

  test('the check for cycles finds one', () => {
    const cyclic = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ])
    expect(findCycle(cyclic)).toEqual(['b', 'd', 'b'])
  })

  test('no file has more than 250 lines', () => {
    const linesOf = (file: SourceFile): number => file.text.split('\n').length - 1
    expect(files.filter((file) => linesOf(file) > 250).map((file) => `${file.path}: ${linesOf(file)}`)).toEqual([])
  })
})

/** Whether a file imports a name from scraped.ts, or all of them. */
function importsFromScraped(file: SourceFile, name: string): boolean {
  return file.tree.statements.some((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return false
    const from = statement.moduleSpecifier
    if (from === undefined || !ts.isStringLiteral(from) || !from.text.endsWith('/scraped.ts')) return false
    const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause
    if (names === undefined || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return true
    return names.elements.some((element) => (element.propertyName ?? element.name).text === name)
  })
}

describe('scraped text', () => {
  test('is opened by encoders alone', () => {
    const openers = files.filter((file) => importsFromScraped(file, 'openScraped')).map((file) => file.path)
    expect(openers.length).toBeGreaterThan(0)
    expect(openers.filter((path) => !path.startsWith('report/encode/'))).toEqual([])
  })

  test('is called encoded by encoders alone', () => {
    const claims = files.filter((file) => /\bas Encoded\b/.test(file.text)).map((file) => file.path)
    expect(claims.filter((path) => !path.startsWith('report/encode/') && path !== 'report/scraped.ts')).toEqual([])
  })
})

describe('the core', () => {
  test('imports nothing of Node', () => {
    expect(core.filter((file) => specifiersOf(file).some(isOfNode)).map((file) => file.path)).toEqual([])
  })

  test('uses no clock, chance, locale or host', () => {
    expect(core.flatMap(impuritiesOf)).toEqual([])
  })

  test('spreads no list into another one by a call, which takes some 120,000 arguments and no more', () => {
    expect(files.flatMap(spreadsOf)).toEqual([])
  })

  test('does arithmetic on dates in one file, in UTC', () => {
    const importsDateFns = (file: SourceFile): boolean =>
      specifiersOf(file).some((specifier) => /^(?:@date-fns|date-fns)\b/.test(specifier))
    const users = core.filter(importsDateFns)
    expect(users.map((file) => file.path).filter((path) => path !== 'years.ts')).toEqual([])
    for (const user of users) expect(specifiersOf(user)).toContainEqual(expect.stringMatching(/^@date-fns\/utc\b/))
  })
})
