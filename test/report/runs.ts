/** Runs to report on, built by hand: what checks would give, without a check. */
import type { CheckMessage, FoundMessage } from '../../src/check/result.ts'
import {
  countMessages,
  type FileReport,
  type ReportContext,
  type Reporter,
  type RunSummary,
  toFileReport,
  toReportedMessage,
} from '../../src/report/index.ts'
import { indexLines, pointAt } from '../../src/source.ts'
import { sampleMessage } from './samples.ts'

export const context: ReportContext = {
  version: '1.2.3',
  rules: [
    {
      id: 'invalid-date',
      summary: 'A date is no day of the calendar.',
      help: 'Correct the date in the text.',
      helpUrl: 'https://example.org/parser@1.2.3/rules.md#invalid-date',
      severity: 'warning',
    },
    {
      id: 'title-missing',
      summary: 'An entry has no title.',
      help: 'Look it up.',
      helpUrl: 'https://example.org/parser@1.2.3/rules.md#title-missing',
      severity: 'error',
    },
  ],
  color: false,
  width: undefined,
}

/** A message about a place of a text. */
export function messageIn(source: string | null, fields: Partial<FoundMessage> = {}): CheckMessage {
  const message: FoundMessage = { ...sampleMessage(), ...fields }
  if (source === null) return { ...message, line: null, column: null, endLine: null, endColumn: null }
  const lines = indexLines(source)
  const [start, end] = [pointAt(lines, message.span.start), pointAt(lines, message.span.end)]
  return { ...message, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** A message about a word of a text. */
export function messageAt(source: string, word: string, fields: Partial<FoundMessage> = {}): CheckMessage {
  const start = source.indexOf(word)
  return messageIn(source, { span: { start, end: start + word.length }, ...fields })
}

/** A file with messages; it passes where none of them is an error. */
export function fileOf(
  file: string,
  source: string | null,
  messages: readonly CheckMessage[],
  fields: Partial<FileReport> = {},
): FileReport {
  const ok = messages.every(({ severity }) => severity !== 'error')
  return { ...toFileReport({ file, source, outcome: source === null ? null : 'listing', entries: 2, messages, ok }), ...fields }
}

/** The sum of files, and messages about the run. */
export function summaryOf(
  files: readonly FileReport[],
  messages: readonly CheckMessage[] = [],
  fields: Partial<RunSummary> = {},
): RunSummary {
  const failed = files.filter(({ ok }) => !ok).length
  return {
    files: files.length,
    failed,
    entries: files.reduce((sum, { entries }) => sum + entries, 0),
    counts: countMessages([...files.flatMap((file) => file.messages), ...messages]),
    known: files.reduce((sum, { known }) => sum + known, 0),
    messages: messages.map((message) => toReportedMessage(message, null, null)),
    ok: failed === 0 && messages.every(({ severity }) => severity !== 'error'),
    ...fields,
  }
}

/** All that a reporter writes. */
export function writeReport(reporter: Reporter, files: readonly FileReport[], summary: RunSummary = summaryOf(files)): string {
  return [reporter.begin(), ...files.map((file) => reporter.file(file)), reporter.end(summary)].join('')
}

/** A short text, and a run over it: a file with two findings, one without any, and one that could not be read. */
export const source = 'Daily Papers\nSome Title\nApr 31 12\nOther Title\n'
export const sampleFiles: readonly FileReport[] = [
  fileOf('a.txt', source, [
    messageIn(source, { severity: 'info', ruleId: 'bare-count', reason: 'One number', span: { start: 0, end: source.length } }),
    messageAt(source, 'Apr 31', { entry: 0, field: 'date' }),
  ]),
  fileOf('b.txt', source, [], { known: 4 }),
  fileOf(
    'c d/c.txt',
    null,
    [messageIn(null, { severity: 'error', ruleId: 'unreadable' as never, reason: 'No such file', help: 'Check the path.' })],
    {
      entries: 0,
    },
  ),
]
export const sampleSummary = summaryOf(sampleFiles, [
  messageIn(null, { severity: 'error', ruleId: 'no-entries', reason: 'No file has an entry', help: 'Check the scraper.' }),
])
