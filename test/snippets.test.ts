/** The programs in the README and in docs/, as a strict compiler reads them and as they run. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { afterAll, describe, expect, test } from 'vitest'
import { programs, root, textOf } from './helpers/programs.ts'

// Below this folder the package is found by its own name, as it was built.
const folder = join(root, 'reports', 'snippets')

/** What the calls in docs/rules.md take from the text around them. */
const given = `
declare const text: string
declare const parseDigest: typeof import('daily-papers-parser').parseDigest
`

mkdirSync(folder, { recursive: true })
for (const { name, code } of programs) writeFileSync(join(folder, `${name}.ts`), code)
writeFileSync(join(folder, 'given.d.ts'), given)
cpSync(join(root, 'example'), join(folder, 'example'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

const compiled = ts.createProgram([join(folder, 'given.d.ts'), ...programs.map(({ name }) => join(folder, `${name}.ts`))], {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  types: ['node'],
  skipLibCheck: true,
})

test('there are programs', () => {
  expect(programs.length).toBeGreaterThan(20)
})

test.each(programs)('$name compiles', ({ name }) => {
  const file = compiled.getSourceFile(join(folder, `${name}.ts`)) as ts.SourceFile
  const said = ts.getPreEmitDiagnostics(compiled, file).map(({ start = 0, messageText }) => {
    const { line } = file.getLineAndCharacterOfPosition(start)
    return `${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
  expect(said).toEqual([])
})

/** Those that a user can paste and run; a test is run by its own program, and the calls in docs/rules.md are about texts that stand there. */
const whole = programs.filter(
  ({ document, language, code }) => language === 'js' && document !== 'docs/rules.md' && !code.includes("from 'vitest'"),
)

describe('runs as it is printed:', () => {
  test.each(whole)('$name', async ({ name, code, prints }) => {
    writeFileSync(join(folder, `${name}.mjs`), code)
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--no-warnings', `${name}.mjs`], { cwd: folder })
    expect(stderr).not.toMatch(/\bat .*\d+:\d+\)?$/m)
    if (prints !== null) expect(`${stderr}${stdout}`).toContain(prints)
  })
})

test('every package that a program needs is installed by its document', () => {
  const imported = programs.flatMap(({ document, code }) =>
    [...code.matchAll(/ from '((?:@[^/']+\/)?[^/':]+)/g)].map(([, name]) => ({ document, name: name as string })),
  )
  expect(imported.length).toBeGreaterThan(20)
  const missing = imported.filter(({ document, name }) => {
    const commands = [...textOf(document).matchAll(/npm install (?:--save-dev )?([^`\n]*)/g)].flatMap(([, names]) =>
      (names as string).split(' '),
    )
    return !['node', 'daily-papers-parser', ...commands].includes(name)
  })
  expect(missing).toEqual([])
})

test('the first program of the README is the example of the package', () => {
  expect(programs[0]?.code).toBe(readFileSync(join(root, 'example', 'parse.mjs'), 'utf8'))
})
