import { describe, expect, test } from 'vitest'
import { createGithubReporter } from '../../../src/report/index.ts'
import { readRunnerCommands } from '../runner-commands.ts'
import { context, fileOf, messageAt, messageIn, sampleFiles, sampleSummary, source, writeReport } from '../runs.ts'

const errors = (count: number) =>
  Array.from({ length: count }, () => messageAt(source, 'Some', { severity: 'error', ruleId: 'title-missing', reason: 'No title' }))
const warnings = (count: number) => Array.from({ length: count }, () => messageAt(source, 'Apr 31'))
const infos = (count: number) => Array.from({ length: count }, () => messageAt(source, 'Other', { severity: 'info' }))
const write = (...files: ReturnType<typeof fileOf>[]): string => writeReport(createGithubReporter(context), files)

describe('github', () => {
  test('an annotation for each finding', () => {
    expect(writeReport(createGithubReporter(context), sampleFiles, sampleSummary)).toBe(`\
::notice file=a.txt,title=bare-count::One number
::warning file=a.txt,line=3,endLine=3,col=1,endColumn=7,title=invalid-date::"Apr 31" is no day of the calendar
::error file=c d/c.txt,title=unreadable::No such file
::error title=no-entries::No file has an entry
`)
  })

  test('a finding over several lines has no columns, which the runner would refuse', () => {
    const span = { start: source.indexOf('Some'), end: source.indexOf('31') }
    expect(write(fileOf('a.txt', source, [messageIn(source, { span })]))).toContain('::warning file=a.txt,line=2,endLine=3,title=')
  })

  test('nothing was found, nothing is written', () => {
    expect(write(fileOf('a.txt', source, []))).toBe('')
  })

  test('ten of a kind are all shown', () => {
    const report = write(fileOf('a.txt', source, [...errors(10), ...warnings(10), ...infos(10)]))
    expect(readRunnerCommands(report)).toHaveLength(30)
    expect(report.trimEnd().split('\n')).toHaveLength(30)
  })

  test('of more, ten of a kind over all files, and a plain line about the others', () => {
    const report = write(fileOf('a.txt', source, [...errors(8), ...warnings(11)]), fileOf('b.txt', source, [...errors(8), ...infos(3)]))
    expect(readRunnerCommands(report).map(({ name }) => name)).toEqual([
      ...Array.from({ length: 8 }, () => 'error'),
      ...Array.from({ length: 10 }, () => 'warning'),
      'error',
      'error',
      'notice',
      'notice',
      'notice',
    ])
    expect(report.split('\n').at(-2)).toBe(
      'GitHub shows 10 annotations of a kind for a step. The job summary has all findings; not shown here: error: 6, warning: 1',
    )
  })

  test('the limit is an option', () => {
    const report = writeReport(createGithubReporter(context, { mostOfAKind: 2 }), [fileOf('a.txt', source, infos(5))])
    expect(readRunnerCommands(report)).toHaveLength(2)
    expect(report).toMatch(/: notice: 3\n$/)
  })
})
