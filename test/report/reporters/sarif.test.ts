import { describe, expect, test } from 'vitest'
import { createSarifReporter } from '../../../src/report/index.ts'
import { isSarif } from '../readers.ts'
import { context, fileOf, messageAt, sampleFiles, sampleSummary, source, writeReport } from '../runs.ts'

/** Read a report that the schema accepts. */
function read(report: string) {
  const log = JSON.parse(report)
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
  return log
}

describe('sarif', () => {
  test('the schema refuses what is no SARIF', () => {
    expect(isSarif({ version: '2.1.0', runs: [{}] })).toBe(false)
  })

  test('rules, results with places, notifications of the run', () => {
    const log = read(writeReport(createSarifReporter(context), sampleFiles, sampleSummary))
    const [run] = log.runs
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.tool.driver).toMatchObject({ name: 'daily-papers', version: '1.2.3' })
    expect(run.tool.driver.rules).toEqual([
      {
        id: 'invalid-date',
        shortDescription: { text: 'A date is no day of the calendar.' },
        help: { text: 'Correct the date in the text.' },
        helpUri: 'https://example.org/parser@1.2.3/rules.md#invalid-date',
        defaultConfiguration: { level: 'warning' },
      },
      expect.objectContaining({ id: 'title-missing', defaultConfiguration: { level: 'error' } }),
    ])
    expect(run.results[1]).toEqual({
      ruleId: 'invalid-date',
      ruleIndex: 0,
      level: 'warning',
      message: { text: '"Apr 31" is no day of the calendar' },
      properties: { help: 'Correct the date in the text.', field: 'date', entry: 0 },
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'a.txt' }, region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 7 } } },
      ],
      partialFingerprints: { 'dailyPapersFinding/v1': 'f7153db1565f1766' },
    })
    expect(run.results.map((result: { level: string }) => result.level)).toEqual(['note', 'warning', 'error'])
    expect(run.results[2]).not.toHaveProperty('ruleIndex')
    expect(run.results[2].locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'c%20d/c.txt' }, region: { startLine: 1 } })
    expect(run.invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'no-entries' },
            level: 'error',
            message: { text: 'No file has an entry' },
            properties: { help: 'Check the scraper.', field: null, entry: null },
          },
        ],
      },
    ])
  })

  test('a result a line', () => {
    const lines = writeReport(createSarifReporter(context), sampleFiles, sampleSummary).split('\n')
    expect(lines.filter((line) => line.startsWith('        {"ruleId":'))).toHaveLength(3)
  })

  test('no results', () => {
    const [run] = read(writeReport(createSarifReporter(context), [])).runs
    expect(run.results).toEqual([])
    expect(run.invocations[0].toolExecutionNotifications).toEqual([])
  })

  const messages = Array.from({ length: 4 }, () => messageAt(source, 'Apr 31'))
  test.each([
    [8, 8, undefined],
    [7, 7, '1 more result was left out; code scanning takes 7 of a run'],
    [6, 6, '2 more results were left out; code scanning takes 6 of a run'],
    [3, 3, '5 more results were left out; code scanning takes 3 of a run'],
    [0, 0, '8 more results were left out; code scanning takes 0 of a run'],
  ])('eight results where %d are allowed', (mostResults, written, notification) => {
    const files = [fileOf('a.txt', source, messages), fileOf('b.txt', source, messages)]
    const [run] = read(writeReport(createSarifReporter(context, { mostResults }), files)).runs
    expect(run.results).toHaveLength(written)
    expect(run.invocations[0].toolExecutionNotifications[0]?.message.text).toBe(notification)
  })

  test('a run has 25,000 results at most', () => {
    const many = fileOf(
      'a.txt',
      source,
      Array.from({ length: 25_001 }, () => messageAt(source, 'Apr 31')),
    )
    const [run] = JSON.parse(writeReport(createSarifReporter(context), [many])).runs
    expect(run.results).toHaveLength(25_000)
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1)
  })
})
