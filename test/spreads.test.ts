/**
 * Where parsing makes an object out of another one, a key that the other lacks stands before the spread: `{ parts, ...cue }`. Behind it, V8 of Node 20
 * gives each object a hidden class of its own, so that making it takes forty times as long, and so does each look at it afterwards.
 */
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { walk } from './helpers/source-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What runs once a file, and may care for the order of its keys. */
const unhurried = ['check', 'cli', 'merge', 'report']

function readProgram(): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as { config: unknown }
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return ts.createProgram(
    fileNames.filter((name) => name.startsWith(`${root}src/`)),
    options,
  )
}

/** The keys of a literal that stand behind a spread at its beginning, which has none of them. */
function keysBehind(checker: ts.TypeChecker, literal: ts.ObjectLiteralExpression): string[] {
  const [first, ...others] = literal.properties
  if (first === undefined || !ts.isSpreadAssignment(first)) return []
  const spread = checker.getTypeAtLocation(first.expression)
  // What is not there always may be, and then a key before it would be lost.
  return others.flatMap(({ name }) =>
    name === undefined || ts.isComputedPropertyName(name) || checker.getPropertyOfType(spread, name.text) !== undefined ? [] : [name.text],
  )
}

test('a key that a spread lacks stands before it', () => {
  const program = readProgram()
  const checker = program.getTypeChecker()
  const found: string[] = []
  let spreads = 0
  for (const file of program.getSourceFiles()) {
    const path = file.fileName.slice(`${root}src/`.length)
    if (!file.fileName.startsWith(`${root}src/`) || unhurried.includes(path.split('/')[0] as string)) continue
    walk(file, (node) => {
      if (!ts.isObjectLiteralExpression(node)) return
      if (node.properties.some(ts.isSpreadAssignment)) spreads++
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      for (const key of keysBehind(checker, node)) found.push(`${path}:${line + 1}: ${key}`)
    })
  }
  expect(spreads).toBeGreaterThan(100)
  expect(found).toEqual([])
})
