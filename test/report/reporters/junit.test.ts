import { describe, expect, test } from 'vitest'
import { createJunitReporter } from '../../../src/report/index.ts'
import { readSuites } from '../readers.ts'
import { context, fileOf, messageAt, messageIn, sampleFiles, sampleSummary, source, summaryOf, writeReport } from '../runs.ts'

const warning = messageAt(source, 'Apr 31')
const error = messageAt(source, 'Some', { severity: 'error', ruleId: 'title-missing', reason: 'No title', help: 'Look it up.' })
const info = messageAt(source, 'Other', { severity: 'info', ruleId: 'bare-count', reason: 'One number' })
const write = (...run: Parameters<typeof writeReport> extends [unknown, ...infer Rest] ? Rest : never): string =>
  writeReport(createJunitReporter(context), ...run)
/** The counts of each suite, and the names of its tests that fail. */
const outline = (report: string) =>
  readSuites(report).map(({ name, tests, failures, cases }) => [
    name,
    Number(tests),
    Number(failures),
    ...cases.filter((one) => one.failures.length > 0).map((one) => one.name),
  ])

describe('junit', () => {
  test('a suite for each file, a test for each rule', () => {
    expect(write(sampleFiles, sampleSummary)).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="daily-papers check">
  <testsuite name="a.txt" tests="2" failures="0" errors="0" skipped="0">
    <testcase name="bare-count" classname="a.txt">
      <system-out>One number&#10;Correct the date in the text.</system-out>
    </testcase>
    <testcase name="invalid-date" classname="a.txt">
      <system-out>3:1 &quot;Apr 31&quot; is no day of the calendar&#10;Correct the date in the text.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="b.txt" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="no findings" classname="b.txt"/>
  </testsuite>
  <testsuite name="c d/c.txt" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="unreadable" classname="c d/c.txt">
      <failure message="No such file" type="error">No such file&#10;Check the path.</failure>
    </testcase>
  </testsuite>
  <testsuite name="all files" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="no-entries" classname="all files">
      <failure message="No file has an entry" type="error">No file has an entry&#10;Check the scraper.</failure>
    </testcase>
  </testsuite>
</testsuites>
`)
  })

  test('findings of one rule are one failure, which says how many there are', () => {
    const [suite] = readSuites(write([fileOf('a.txt', source, [error, info, error, error])]))
    expect(suite?.cases[0]?.failures).toEqual([
      { message: 'No title (and 2 more)', text: '2:1 No title\n2:1 No title\n2:1 No title\nLook it up.' },
    ])
  })

  test('findings of a rule that fail and others that do not stand in one test', () => {
    const mild = { ...error, severity: 'info' as const, reason: 'A short title' }
    const [suite] = readSuites(write([fileOf('a.txt', source, [mild, error])]))
    expect(suite?.cases).toEqual([
      {
        name: 'title-missing',
        classname: 'a.txt',
        failures: [{ message: 'No title', text: '2:1 No title\nLook it up.' }],
        out: '2:1 A short title\nLook it up.',
      },
    ])
  })

  test('errors fail, and warnings where there are too many of them', () => {
    const passes = fileOf('a.txt', source, [warning, info])
    const tooMany = fileOf('b.txt', source, [warning, info], { ok: false })
    const both = fileOf('c.txt', source, [warning, error, info])
    expect(outline(write([passes, tooMany, both]))).toEqual([
      ['a.txt', 2, 0],
      ['b.txt', 2, 1, 'invalid-date'],
      ['c.txt', 3, 1, 'title-missing'],
    ])
  })

  test('a suite that fails has a failure, and so has a run', () => {
    const unexplained = fileOf('a.txt', source, [info], { ok: false })
    const passes = fileOf('b.txt', source, [])
    expect(outline(write([unexplained]))).toEqual([['a.txt', 2, 1, 'check']])
    expect(outline(write([passes], summaryOf([passes], [], { ok: false })))).toEqual([
      ['b.txt', 1, 0],
      ['all files', 1, 1, 'check'],
    ])
  })

  test('findings of the run', () => {
    const ofRun = (severity: 'error' | 'warning') => messageIn(null, { severity, ruleId: 'no-entries' })
    const fails = fileOf('a.txt', source, [error])
    const passes = fileOf('b.txt', source, [])
    const last = (...run: Parameters<typeof write>) => outline(write(...run)).at(-1)
    expect(last([fails], summaryOf([fails], [ofRun('warning')]))).toEqual(['all files', 1, 0])
    expect(last([fails], summaryOf([fails], [ofRun('error')]))).toEqual(['all files', 1, 1, 'no-entries'])
    expect(last([passes], summaryOf([passes], [ofRun('warning')]))).toEqual(['all files', 1, 0])
    expect(last([passes], summaryOf([passes], [ofRun('warning')], { ok: false }))).toEqual(['all files', 1, 1, 'no-entries'])
  })

  test('no files', () => {
    expect(readSuites(write([]))).toEqual([])
  })
})
