import { expect, test } from 'vitest'
import { createJsonReporter } from '../../../src/report/index.ts'
import { context, fileOf, sampleFiles, sampleSummary, source, writeReport } from '../runs.ts'

test('json: one document, files first, the sum last', () => {
  const report = writeReport(createJsonReporter(context), sampleFiles, sampleSummary)
  const document = JSON.parse(report)
  expect(document).toMatchObject({
    version: '1.2.3',
    files: [
      { file: 'a.txt', ok: true, outcome: 'listing', entries: 2, counts: { error: 0, warning: 1, info: 1 }, known: 0 },
      { file: 'b.txt', ok: true, known: 4, messages: [] },
      { file: 'c d/c.txt', ok: false, outcome: null, entries: 0 },
    ],
    summary: { ok: false, files: 3, failed: 1, entries: 4, counts: { error: 2, warning: 1, info: 1 }, known: 4 },
  })
  expect(document.files[0].messages[1]).toEqual({
    ruleId: 'invalid-date',
    severity: 'warning',
    reason: '"Apr 31" is no day of the calendar',
    help: 'Correct the date in the text.',
    entry: 0,
    field: 'date',
    line: 3,
    column: 1,
    endLine: 3,
    endColumn: 7,
    span: { start: 24, end: 30 },
    fingerprint: 'f7153db1565f1766',
  })
  expect(document.summary.messages).toHaveLength(1)
  expect(report).toBe(`${JSON.stringify(document, null, 2)}\n`)
})

test('json: members are those, in this order', () => {
  const document = JSON.parse(writeReport(createJsonReporter(context), sampleFiles, sampleSummary))
  expect(Object.keys(document)).toEqual(['version', 'files', 'summary'])
  expect(Object.keys(document.files[0])).toEqual(['file', 'ok', 'outcome', 'entries', 'counts', 'known', 'messages'])
  expect(Object.keys(document.summary)).toEqual(['ok', 'files', 'failed', 'entries', 'counts', 'known', 'messages'])
})

test.each([0, 1, 2])('json: %d files', (length) => {
  const files = Array.from({ length }, (_, index) => fileOf(`${index}.txt`, source, []))
  const report = writeReport(createJsonReporter(context), files)
  expect(JSON.parse(report).files.map(({ file }: { file: string }) => file)).toEqual(files.map((_, index) => `${index}.txt`))
  expect(report).toBe(`${JSON.stringify(JSON.parse(report), null, 2)}\n`)
})
