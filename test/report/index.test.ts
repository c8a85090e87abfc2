/** The table of reporters, held against its document. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDigest } from '../../src/check/check.ts'
import { rulesOf } from '../../src/report/rules.ts'
import { formatReport, reporters, type ReporterName, toReported } from '../../src/report/index.ts'

const document = readFileSync(new URL('../../docs/reporters.md', import.meta.url), 'utf8')

test('docs/reporters.md has each reporter, and a section for it', () => {
  const rows = document.split('\n').filter((line) => line.startsWith('| [`'))
  expect(rows).toEqual(
    Object.entries(reporters).map(
      ([name, { extension, summary, readBy }]) => `| [\`${name}\`](#${name}) | \`.${extension}\` | ${summary} | ${readBy} |`,
    ),
  )
  for (const name of Object.keys(reporters)) expect(document).toContain(`\n## ${name}\n`)
})

const text = 'Daily Papers\n\nbyAK and the research community\n\nNov 5\n\nPaper Boats\n\n  • 4 authors\n·\nApr 31\n'
const files = ['a.md', 'b.md'].map((file) => ({ file, result: checkDigest(text, { parse: { asOf: '2025-11-05' } }, { name: file }) }))
const messages = files.flatMap(({ result }) => result.messages)

test.each(Object.keys(reporters) as ReporterName[])('a report in one call is that of the reporter %s', (name) => {
  const reports = files.map(({ file, result }) => toReported(result, file))
  const reporter = reporters[name].create({ version: '1.2.3', rules: rulesOf(messages, '1.2.3'), color: false, width: 100 })
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of messages) counts[severity]++
  const summary = {
    files: 2,
    failed: files.filter(({ result }) => !result.ok).length,
    entries: 2,
    counts,
    known: 0,
    messages: [],
    ok: files.every(({ result }) => result.ok),
  }
  const pieces = [reporter.begin(), ...reports.map((report) => reporter.file(report)), reporter.end(summary)]
  expect(formatReport(name, files, { version: '1.2.3', width: 100 })).toBe(pieces.join(''))
})

test('a report in one call names the manual of the latest version, and says whether the check passes', () => {
  expect(formatReport('sarif', files)).toContain('https://unpkg.com/daily-papers-parser@latest/docs/rules.md#invalid-date')
  expect(formatReport('pretty', [])).toBe('0 files, 0 entries: no findings\nThe check passes.\n')
  const failing = { file: 'c.md', result: checkDigest('') }
  expect(formatReport('pretty', [...files, failing])).toMatch(/The check fails: 3 of 3 files\.\n$/)
})

test('a reporter that there is not is a TypeError', () => {
  expect(() => formatReport('toString' as ReporterName, [])).toThrow(
    new TypeError('Expected a reporter to be one of pretty, json, ndjson, github, sarif, junit, gitlab, markdown, got toString'),
  )
})

test('the rules of some results are those that their messages name, once', () => {
  const rules = rulesOf(messages, '1.0.0')
  expect(rules.map(({ id }) => id)).toEqual([...new Set(messages.map(({ ruleId }) => ruleId))].sort())
  expect(rules.find(({ id }) => id === 'invalid-date')).toMatchObject({
    severity: 'warning',
    summary: 'Invalid date',
    helpUrl: 'https://unpkg.com/daily-papers-parser@1.0.0/docs/rules.md#invalid-date',
  })
})

test('what is no result of a check is told apart', () => {
  const [file] = files as [(typeof files)[number]]
  for (const result of [undefined, null, {}, file.result.digest])
    expect(() => formatReport('sarif', [{ file: 'a.txt', result: result as never }])).toThrow(
      new TypeError('Expected each file to have what checkDigest or checkFeed returned as `result`; that of "a.txt" is none'),
    )
  expect(() => formatReport('sarif', [{ ...file, file: undefined as never }])).toThrow(
    new TypeError('Expected each file to have its path as `file`, got a value of type undefined'),
  )
})
