/** docs/api.md lists what each entry point exports, no more and no less. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const sections = readFileSync(join(root, 'docs/api.md'), 'utf8').split(/^## /m).slice(1)

const files: Readonly<Record<string, string>> = {
  'daily-papers-parser': 'src/index.ts',
  'daily-papers-parser/text': 'src/text-only.ts',
  'daily-papers-parser/unified': 'src/unified.ts',
  'daily-papers-parser/check': 'src/check/index.ts',
  'daily-papers-parser/report': 'src/report/index.ts',
}

const program = ts.createProgram(
  Object.values(files).map((file) => join(root, file)),
  { noEmit: true, noLib: true, types: [], allowImportingTsExtensions: true, module: ts.ModuleKind.NodeNext },
)
const checker = program.getTypeChecker()

/** The names that an entry point exports, types as well. */
function exportsOf(entry: string): string[] {
  const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, files[entry] as string)) as ts.SourceFile)
  return checker
    .getExportsOfModule(module as ts.Symbol)
    .map(({ name }) => name)
    .sort()
}

const sectionOf = (entry: string): string => sections.find((section) => section.startsWith(`${entry}\n`)) as string

test('has the entry points of the package, and no others', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const entries = Object.keys(exports).filter((path) => !path.endsWith('.json'))
  expect(sections.map((section) => section.split('\n')[0])).toEqual(entries.map((path) => `daily-papers-parser${path.slice(1)}`))
  expect(Object.keys(files)).toEqual(entries.map((path) => `daily-papers-parser${path.slice(1)}`))
})

test.each(Object.keys(files).filter((entry) => !entry.endsWith('/text')))('%s', (entry) => {
  const listed = [...sectionOf(entry).matchAll(/^\| `(\w+)/gm)].map(([, name]) => name as string)
  expect(listed.sort()).toEqual(exportsOf(entry))
})

test('daily-papers-parser/text is the main entry without what the section names', () => {
  const left = [...sectionOf('daily-papers-parser/text').matchAll(/`(\w+)`/g)].map(([, name]) => name as string)
  expect(left.length).toBeGreaterThan(0)
  const expected = exportsOf('daily-papers-parser').filter((name) => !left.includes(name))
  expect(exportsOf('daily-papers-parser/text')).toEqual(expected)
})
