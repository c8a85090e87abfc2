/**
 * `npm run mutation -- counts dates`: change the source in all ways that Stryker knows, one at a time, and see whether a test fails. Without
 * names, all modules of the table. It takes from a minute for a small module to an hour and more for a large one; what is done of it is kept.
 *
 *   --file GLOB             only these files of the module
 *   --tests GLOB            only these tests, for a quick look while they are written; what they find is kept apart, as MODULE.part
 *   --concurrency N         so many mutants at once, 1 by default
 *   --force                 run again what an earlier run has found
 *
 * What survives is listed in reports/mutation/MODULE.txt. The last lines are the figures of each module.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { globSync } from 'tinyglobby'
import { writeTable } from '../bench/markdown-table.mjs'
import { modules } from './modules.mjs'
import { countResults, forgetLoading, listSurvivors } from './results.mjs'

const folder = 'reports/mutation'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string' },
    tests: { type: 'string' },
    concurrency: { type: 'string', default: '1' },
    force: { type: 'boolean', default: false },
  },
})
const names = positionals.length > 0 ? positionals : Object.keys(modules)
const unknown = names.filter((name) => !Object.hasOwn(modules, name))
if (unknown.length > 0) throw new TypeError(`No module ${unknown.join(', ')}; there are ${Object.keys(modules).join(', ')}`)

/** Mutate files. What an earlier run has found with the same code and tests is taken from there. */
const mutate = (files, incrementalFile) =>
  new Stryker({
    mutate: files,
    testRunner: 'bundled',
    plugins: [fileURLToPath(new URL('runner.mjs', import.meta.url))],
    coverageAnalysis: 'perTest',
    // Bundling checks no types, and fixtures are not to be touched.
    disableTypeChecks: false,
    concurrency: Number(values.concurrency),
    incremental: true,
    incrementalFile,
    force: values.force,
    ignorePatterns: ['dist', 'coverage', 'reports', 'bench', 'example'],
    tempDirName: `${folder}/sandbox`,
    timeoutMS: 5_000,
    timeoutFactor: 2,
    reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only'],
    allowConsoleColors: process.stdout.isTTY === true,
  }).runMutationTest()

const read = (report) => JSON.parse(readFileSync(report, 'utf8'))

mkdirSync(folder, { recursive: true })
const rows = []
for (const name of names) {
  const { files, tests } = values.tests === undefined ? modules[name] : { ...modules[name], tests: [values.tests] }
  const results = `${folder}/${name}${values.tests === undefined ? '' : '.part'}`
  // runner.mjs runs in processes of Stryker.
  process.env.MUTATION_TESTS = JSON.stringify([...new Set(tests.flatMap((glob) => globSync(glob).sort()))])
  const report = `${results}.json`
  const wanted = values.file === undefined ? undefined : globSync(values.file)
  const mutated = globSync(files).filter((file) => wanted === undefined || wanted.includes(file))
  if (mutated.length === 0) continue
  if (existsSync(report)) writeFileSync(report, JSON.stringify(mutated.reduce(forgetLoading, read(report))))
  await mutate(mutated, report)
  writeFileSync(`${results}.txt`, listSurvivors(read(report)))
  const { killed, timeout, survived, noCoverage, score } = countResults(read(report))
  rows.push([name, killed, timeout, survived, noCoverage, `${score.toFixed(1)} %`])
}
console.log(writeTable(['Module', 'Killed', 'Timeout', 'Survived', 'No coverage', 'Score'], rows))
