import { describe, expect, test } from 'vitest'
import { createGitlabReporter } from '../../../src/report/index.ts'
import { context, fileOf, messageAt, sampleFiles, sampleSummary, source, writeReport } from '../runs.ts'

describe('gitlab', () => {
  test('an object a line', () => {
    const report = writeReport(createGitlabReporter(context), sampleFiles, sampleSummary)
    expect(report.split('\n')[2]).toBe(
      '  {"description":"\\"Apr 31\\" is no day of the calendar","check_name":"invalid-date","fingerprint":"f7153db1565f1766",' +
        '"severity":"minor","location":{"path":"a.txt","lines":{"begin":3}}},',
    )
    expect(JSON.parse(report).map((one: Record<string, unknown>) => [one['check_name'], one['severity'], one['location']])).toEqual([
      ['bare-count', 'info', { path: 'a.txt', lines: { begin: 1 } }],
      ['invalid-date', 'minor', { path: 'a.txt', lines: { begin: 3 } }],
      ['unreadable', 'major', { path: 'c d/c.txt', lines: { begin: 1 } }],
      ['no-entries', 'major', { path: '.', lines: { begin: 1 } }],
    ])
  })

  test('no findings', () => {
    expect(JSON.parse(writeReport(createGitlabReporter(context), []))).toEqual([])
  })

  test('fingerprints are unique, since GitLab shows one finding of each', () => {
    const messages = [messageAt(source, 'Apr 31'), messageAt(source, 'Some'), messageAt(source, 'Other')]
    const report = writeReport(createGitlabReporter(context), [fileOf('a.txt', source, messages), fileOf('b.txt', source, messages)])
    const fingerprints = (JSON.parse(report) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint)
    expect(new Set(fingerprints).size).toBe(6)
    expect(fingerprints.slice(1, 3)).toEqual([`${fingerprints[0]}-2`, `${fingerprints[0]}-3`])
  })
})
