import { expect, test } from 'vitest'
import { fingerprintOf } from '../../src/check/fingerprint.ts'
import type { CheckResult } from '../../src/check/result.ts'
import { countMessages, encodeJson, toFileReport, toReported, toReportedMessage } from '../../src/report/index.ts'
import { messageAt, messageIn, source } from './runs.ts'
import { sampleDigest, sampleEntry } from './samples.ts'

const messages = [
  messageAt(source, 'Apr 31', { field: 'date' }),
  messageIn(source, { severity: 'info', span: { start: 0, end: source.length } }),
]
const result: CheckResult = {
  ok: true,
  counts: { error: 0, warning: 1, info: 1 },
  messages,
  digest: sampleDigest([sampleEntry()]),
  source,
  facts: { name: null, layout: 'text/daily', entries: 1, shares: {}, unrecognised: 0, shape: null, pages: [] },
}

test('the result of a check', () => {
  const report = toReported(result, 'a.txt', 3)
  expect(report).toMatchObject({ outcome: 'listing', entries: 1, counts: result.counts, known: 3, ok: true })
  expect(report.messages.map(({ wholeFile }) => wholeFile)).toEqual([false, true])
  expect(report.messages.map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn])).toEqual([
    [3, 1, 3, 7],
    [1, 1, 5, 1],
  ])
  expect(report.messages[0]?.fingerprint).toBe(fingerprintOf('a.txt', 'invalid-date', 'date', '"Apr 31" is no day of the calendar'))
  expect(JSON.parse(encodeJson([report.file, report.source, report.messages[0]?.field, report.messages[1]?.field]))).toEqual([
    'a.txt',
    source,
    'date',
    null,
  ])
  expect(toReported(result, 'a.txt').known).toBe(0)
})

test('a file that could not be read', () => {
  const report = toFileReport({ file: 'a.txt', source: null, outcome: null, entries: 0, messages: [messageIn(null)], ok: false })
  expect(report).toMatchObject({ source: null, outcome: null, known: 0, counts: { error: 0, warning: 1, info: 0 } })
  expect(report.messages[0]?.wholeFile).toBe(false)
})

test('a message about the run', () => {
  const message = toReportedMessage(messageIn(null), null, null)
  expect(message).toMatchObject({
    line: null,
    wholeFile: false,
    fingerprint: fingerprintOf(null, 'invalid-date', null, messageIn(null).reason),
  })
})

test('counts', () => {
  expect(countMessages([])).toEqual({ error: 0, warning: 0, info: 0 })
  expect(countMessages(messages)).toEqual({ error: 0, warning: 1, info: 1 })
})
