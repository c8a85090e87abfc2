/** The pieces of code in the README and in docs/, as a strict compiler reads them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = join(root, 'reports', 'snippets')

/** What a piece of code takes from the text around it. */
const given = `
declare const text: string, markdown: string, html: string
declare const options: import('daily-papers-parser').ParseOptions
declare const digest: import('daily-papers-parser').Digest
declare const messages: import('daily-papers-parser').MergedDigest['messages']
declare const entries: import('daily-papers-parser').MergedDigest['entries']
declare const tree: import('daily-papers-parser').Root
declare const earlier: import('daily-papers-parser/check').CaptureFacts[]
declare const results: import('daily-papers-parser/report').ReportedFile[]
declare const parseDigest: typeof import('daily-papers-parser').parseDigest
declare const treeToText: typeof import('daily-papers-parser').treeToText
declare const unified: typeof import('unified').unified
`

const documents = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter((name) => name.endsWith('.md'))

/** Write each piece of code to a file of its own, on the line that it has in its document. */
const snippets = documents.flatMap((document) => {
  const lines = readFileSync(join(root, document), 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    if (!/^```(?:js|ts)$/.test(line)) return []
    const code = lines.slice(at + 1, lines.indexOf('```', at + 1))
    return [{ name: `${document.replace(/\W/g, '-')}-${at + 1}.ts`, code: `${code.join('\n')}\n` }]
  })
})

mkdirSync(folder, { recursive: true })
for (const { name, code } of snippets) writeFileSync(join(folder, name), code)
writeFileSync(join(folder, 'given.d.ts'), given)
afterAll(() => rmSync(folder, { recursive: true }))

const program = ts.createProgram([join(folder, 'given.d.ts'), ...snippets.map(({ name }) => join(folder, name))], {
  strict: true,
  noEmit: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  types: ['node'],
  skipLibCheck: true,
})

test('there are pieces of code', () => {
  expect(snippets.length).toBeGreaterThan(20)
})

test.each(snippets)('$name compiles', ({ name }) => {
  const file = program.getSourceFile(join(folder, name)) as ts.SourceFile
  const said = ts.getPreEmitDiagnostics(program, file).map(({ start = 0, messageText }) => {
    const { line } = file.getLineAndCharacterOfPosition(start)
    return `${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
  expect(said).toEqual([])
})
