/** The table of modules that are mutated, and how the results are counted. The mutants themselves are run by `npm run mutation`. */
import { execFileSync } from 'node:child_process'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { modules } from '../mutation/modules.mjs'
import { countResults, forgetLoading, listSurvivors } from '../mutation/results.mjs'

describe('the table of modules', () => {
  const globs = Object.values(modules).flatMap(({ files, tests }) => [...files, ...tests])

  test.each([...new Set(globs)])('%s names files', (glob) => {
    expect(globSync(glob)).not.toEqual([])
  })

  test('no file is of two modules', () => {
    const files = Object.values(modules).flatMap(({ files }) => globSync([...files]))
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([])
  })

  test('has all front ends, the grammar, the encoders and the rules of checks', () => {
    const files = Object.values(modules).flatMap(({ files }) => globSync([...files]))
    const wanted = globSync(['src/frontends/**/*.ts', 'src/grammar/*.ts', 'src/report/encode/*.ts', 'src/check/rules/*.ts'])
    expect(wanted.filter((file) => !files.includes(file))).toEqual([])
  })
})

/** A report as Stryker writes it, of one file. */
function writeReport(...statuses: readonly string[]) {
  const location = { start: { line: 2, column: 11 }, end: { line: 3, column: 6 } }
  const mutants = statuses.map((status) => ({ status, location, mutatorName: 'ConditionalExpression', replacement: 'false' }))
  return { files: { 'src/a.ts': { source: '// a\nconst a = b &&\n    c\n', mutants } } }
}

describe('results', () => {
  test('are counted without what could not be run', () => {
    const report = writeReport('Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored')
    expect(countResults(report)).toEqual({ killed: 2, timeout: 1, survived: 1, noCoverage: 1, score: 60 })
    expect(countResults(writeReport())).toMatchObject({ killed: 0, score: 100 })
  })

  test('of what is run while a file is loaded are forgotten where it survived', () => {
    const report = writeReport('Killed', 'Survived', 'Survived')
    const [killed, loading, survived] = report.files['src/a.ts'].mutants.map((mutant, at) => ({
      ...mutant,
      coveredBy: at < 2 ? [] : ['1'],
    }))
    const file = { source: '', mutants: [killed, loading, survived] }
    expect(forgetLoading({ files: { 'src/a.ts': file } }, 'src/a.ts').files).toEqual({
      'src/a.ts': { ...file, mutants: [killed, survived] },
    })
    expect(forgetLoading({ files: { 'src/a.ts': file } }, 'src/b.ts').files).toEqual({ 'src/a.ts': file })
  })

  test('that survived are listed with their code', () => {
    expect(listSurvivors(writeReport('Killed', 'Survived', 'NoCoverage'))).toBe(
      [
        'src/a.ts:2:11 ConditionalExpression  b && c -> false\n',
        'src/a.ts:2:11 ConditionalExpression (no coverage)  b && c -> false\n',
      ].join(''),
    )
  })
})

describe('tests in one process', () => {
  const run = (...files: readonly string[]) =>
    JSON.parse(execFileSync(process.execPath, ['test/mutation/outcomes.mjs', ...files], { encoding: 'utf8' }))

  test('pass and fail as they do with vitest', () => {
    const { outcomes } = run('test/mutation/samples.ts')
    expect(outcomes).toEqual({
      'test/mutation/samples.ts > rows > a is 1': 'passed',
      'test/mutation/samples.ts > rows > 2 and 3': 'passed',
      'test/mutation/samples.ts > twice': 'passed',
      'test/mutation/samples.ts > twice #1': expect.stringContaining('expected 1 to be 2'),
      'test/mutation/samples.ts > files': expect.stringContaining("expected 'other' to equal"),
      'test/mutation/samples.ts > times': 'passed',
    })
  })

  test('are loaded anew each time', () => {
    const { outcomes, isNew } = run('test/units/counts.test.ts')
    expect(isNew).toBe(true)
    expect(Object.values(outcomes).length).toBeGreaterThan(30)
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['passed']))
  })
})
