import { expect, test } from 'vitest'
import { createNdjsonReporter } from '../../../src/report/index.ts'
import { context, sampleFiles, sampleSummary, writeReport } from '../runs.ts'

test('ndjson: a finding a line, the sum as the last', () => {
  const lines = writeReport(createNdjsonReporter(context), sampleFiles, sampleSummary).split('\n')
  expect(lines[1]).toBe(
    '{"type":"finding","file":"a.txt","ruleId":"invalid-date","severity":"warning","reason":"\\"Apr 31\\" is no day of the calendar",' +
      '"help":"Correct the date in the text.","entry":0,"field":"date","line":3,"column":1,"endLine":3,"endColumn":7,' +
      '"span":{"start":24,"end":30},"fingerprint":"f7153db1565f1766"}',
  )
  expect(
    lines
      .slice(0, -1)
      .map((line) => JSON.parse(line))
      .map(({ type, file, ruleId }) => [type, file, ruleId]),
  ).toEqual([
    ['finding', 'a.txt', 'bare-count'],
    ['finding', 'a.txt', 'invalid-date'],
    ['finding', 'c d/c.txt', 'unreadable'],
    ['finding', null, 'no-entries'],
    ['summary', undefined, undefined],
  ])
  expect(lines.slice(-2)).toEqual([
    '{"type":"summary","version":"1.2.3","ok":false,"files":3,"failed":1,"entries":4,"counts":{"error":2,"warning":1,"info":1},"known":4}',
    '',
  ])
})

test('ndjson: no findings', () => {
  expect(writeReport(createNdjsonReporter(context), [])).toMatch(/^\{"type":"summary",.*\}\n$/)
})
